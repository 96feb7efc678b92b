/** The composer as an embassy meets it: own details in three scripts, what is refused, settings, cancelling; offline. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type ServedSite, serveSite } from '../support/serve.ts';

let site: ServedSite;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  site = await serveSite();
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(`${site.origin}/en/leaflets/compose/`);
  await page.getByText('You can now switch the network off').waitFor();
  await page.context().setOffline(true);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const save = async (button = 'save'): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[name=${button}]`)]);
  return download.path();
};
const refusal = () => page.locator('.wrong li').first().textContent();

it.each([
  ['ET', 'am', 'የስዊድን ኤምባሲ\nአዲስ አበባ ልደታ ክፍለ ከተማ ወረዳ 04\nየቤት ቁጥር 891 አፍሪካ ጎዳና'],
  ['EG', 'ar', 'سفارة السويد\n13 شارع محمد مظهر، الزمالك\nالقاهرة، جمهورية مصر العربية'],
  ['TH', 'th', 'สถานเอกอัครราชทูตสวีเดน\nอาคารวันแปซิฟิคเพลส ชั้น 11-12\n140 ถนนสุขุมวิท กรุงเทพมหานคร 10110'],
])('prints a long address in the script of %s', async (country, language, address) => {
  await page.selectOption('[name=country]', country);
  await page.selectOption('[name=language]', language);
  await page.fill('[name=address]', address);
  const pdf = await save();
  expect(readFileSync(pdf).length).toBeGreaterThan(10_000);
  expect(await page.locator('.wrong').isHidden()).toBe(true);
});

it('refuses a number that is none of the country, and an address the box cannot hold, with the reason', async () => {
  await page.selectOption('[name=country]', 'TH');
  await page.fill('[name=phone]', '12345');
  await page.click('[name=save]');
  await page.locator('.wrong:not([hidden])').waitFor();
  expect(await refusal()).toBe(
    '“12345” is not a valid phone number in Thailand. Look it up and write it with its country code.',
  );
  await page.fill('[name=phone]', '');
  await page.fill('[name=address]', 'A long line of an address\n'.repeat(15));
  await page.getByText('too tall for the box on the leaflet').first().waitFor();
});

it('saves settings and opens them again', async () => {
  await page.fill('[name=address]', 'Street 1');
  const path = await save('saveSettings');
  await page.fill('[name=address]', '');
  await page.setInputFiles('[name=openSettings]', path);
  await page.getByText('Settings opened.').waitFor();
  expect(await page.inputValue('[name=address]')).toBe('Street 1');
  await page.setInputFiles('[name=openSettings]', {
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"form":"other"}'),
  });
  await page.getByText('This is no file of settings from this page').waitFor();
});

it('stops when it is told to', async () => {
  for (const name of ['locale', 'leaflet', 'format', 'profile']) {
    for (const box of await page.locator(`form.compose [name=${name}]`).all()) await box.check();
  }
  await page.fill('[name=address]', '');
  await page.click('[name=save]');
  await page.click('[name=cancel]');
  await page.getByText('Cancelled. Nothing was saved.').waitFor();
});
