/**
 * A real Chromium for tests. On Linux it comes from npm (`@sparticuz/chromium` needs no system package); elsewhere an
 * installed Chrome or Chromium is used, or the one named in CHROME_PATH.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { writeWhole } from '../../scripts/lib/terminal/files.ts';

/** Where a full Chrome or Chromium lies on machines that are not Linux. */
export const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Only what a container needs. The package's own list is for cloud functions: one process for everything, which dies
 * with the first page, and no web security, which would hide what these tests look for. All pages of a browser are drawn by
 * one process, for to start one takes longer than to draw a page.
 */
const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--renderer-process-limit=1'];

/**
 * Starts Chromium without a window.
 *
 * @param more - More arguments for it.
 * @param packages - Packages of fonts that it sees; all of the project's if left out. On Linux only.
 * @throws If this machine has none, with what to do about it.
 */
export async function launchBrowser(
  more: readonly string[] = [],
  packages: readonly string[] = ['@expo-google-fonts'],
): Promise<Browser> {
  const own = process.env['CHROME_PATH'] ?? installed.find((path) => existsSync(path));
  if (own !== undefined) return playwright.launch({ executablePath: own, args: [...more] });
  if (process.platform !== 'linux') {
    throw new Error('The tests need Chrome: install it, or name a Chromium in CHROME_PATH.');
  }
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...args, ...more],
    env: { ...process.env, FONTCONFIG_FILE: writeFontSettings(packages) },
  });
}

/**
 * Lets Chromium see the project's own fonts and no others, so that every script is drawn and a page has the same
 * height on every machine.
 *
 * @returns Path of a fontconfig file.
 */
function writeFontSettings(packages: readonly string[]): string {
  const generic = ['sans-serif', 'system-ui', 'Roboto', 'Arial']
    .map(
      (family) =>
        `<match target="pattern"><test name="family"><string>${family}</string></test>` +
        '<edit name="family" mode="prepend" binding="strong"><string>Noto Sans</string></edit></match>',
    )
    .join('');
  const cache = resolve('.cache/fontconfig');
  const path = join(cache, `${packages.join().replaceAll('/', '-')}.conf`);
  const folders = packages.map((name) => `<dir>${resolve('node_modules', name)}</dir>`).join('');
  writeWhole(
    path,
    `<?xml version="1.0"?><fontconfig>${folders}<selectfont><rejectfont><glob>*nastaliq*</glob></rejectfont></selectfont><cachedir>${cache}</cachedir>${generic}</fontconfig>`,
  );
  return path;
}
