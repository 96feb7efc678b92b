/**
 * A real Chromium for tests. On Linux it comes from npm (`@sparticuz/chromium` needs no system package); elsewhere an
 * installed Chrome or Chromium is used, or the one named in CHROME_PATH.
 */
import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Only what a container needs. The package's own list is for cloud functions: one process for everything, which dies
 * with the first page, and no web security, which would hide what these tests look for.
 */
const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];

/**
 * Starts Chromium without a window.
 *
 * @throws If this machine has none, with what to do about it.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env['CHROME_PATH'] ?? installed.find((path) => existsSync(path));
  if (own !== undefined) return playwright.launch({ executablePath: own });
  if (process.platform !== 'linux') {
    throw new Error('The tests need Chrome: install it, or name a Chromium in CHROME_PATH.');
  }
  return playwright.launch({ executablePath: await chromium.executablePath(), args });
}
