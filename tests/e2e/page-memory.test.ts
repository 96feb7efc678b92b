/**
 * Coming back to pages that the browser has kept whole in its memory (the back-forward cache). The Chromium of the other
 * tests keeps none, so this needs a full one: that of the system, or the one named in CHROME_PATH.
 */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installed } from '../support/browser.ts';
import { type ServedSite, serveSite } from '../support/serve.ts';
import { phone } from '../support/visit.ts';

const full = [
  process.env['CHROME_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  ...installed,
].find((path) => existsSync(path));

/** Where the exit leads in these tests: another site, which answers. */
let weather: ServedSite;
let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  if (full === undefined) return;
  [site, weather] = await Promise.all([serveSite(), serveSite()]);
  browser = await chromium.launch({
    executablePath: full,
    args: ['--no-sandbox', '--headless=new'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.stop(), weather?.stop()]);
});

/** Leaves by the exit, for another site. */
async function leave(page: Page): Promise<void> {
  const elsewhere = `${weather.origin.replace('127.0.0.1', 'localhost')}/icon.svg`;
  await page.locator('a.exit').evaluate((link, href) => link.setAttribute('href', href), elsewhere);
  await page.click('a.exit');
  await page.waitForURL(elsewhere);
}

/** Goes back, and says how the page comes: out of the memory, seen, under its title. */
async function comeBack(page: Page) {
  await page.goBack({ waitUntil: 'commit' });
  await page.locator('h1').waitFor();
  return page.evaluate(() => ({
    path: location.pathname,
    isKept: document.documentElement.dataset['mark'] === 'kept',
    isSeen: document.body.checkVisibility(),
    title: document.title,
  }));
}

/** What only a page that was kept still has. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-mark', 'kept'));

/** Searches, and goes to the first page that is found. */
async function openWhatIsFound(): Promise<Page> {
  const page = await browser.newPage(phone);
  await page.goto(`${site.origin}/en/search/`);
  await page.fill('#words', 'passport');
  const first = page.locator('#found .hits a').first();
  await first.waitFor();
  await mark(page);
  await first.click();
  await page.waitForURL(/\/en\/(?!search)/);
  return page;
}

describe.skipIf(full === undefined)(
  'a page that the browser kept (needs Chromium or Chrome; CHROME_PATH)',
  () => {
    it('is never seen again by who comes back after leaving, neither the page that was left nor one before it', async () => {
      const page = await browser.newPage(phone);
      await page.goto(`${site.origin}/en/`);
      await page.click('a[href="/en/now/"]');
      await page.waitForURL('**/now/');
      await mark(page);
      await leave(page);
      const elsewhere = page.url();
      await page.goBack({ waitUntil: 'commit' });
      await page.waitForURL(elsewhere);
      await page.waitForTimeout(500);
      expect(page.url()).toBe(elsewhere);
      await page.close();
    });

    it('says nothing of what was searched for or chosen to who comes back from another site', async () => {
      const page = await browser.newPage(phone);
      await page.goto(`${site.origin}/en/search/`);
      await page.fill('#words', 'passport');
      await page.locator('#found .hits a').first().waitFor();
      await mark(page);
      await page.goto(`${weather.origin.replace('127.0.0.1', 'localhost')}/icon.svg`);
      expect(await comeBack(page)).toMatchObject({ path: '/en/search/', isKept: true, isSeen: true });
      expect(await page.inputValue('#words')).toBe('');
      expect(await page.locator('#found .hits a').count()).toBe(0);
      await page.close();
    });

    it('still holds what was searched for when the reader goes back from a page that was found', async () => {
      const page = await openWhatIsFound();
      expect(await comeBack(page)).toMatchObject({ path: '/en/search/', isKept: true });
      expect(await page.inputValue('#words')).toBe('passport');
      await page.close();
    });
  },
);
