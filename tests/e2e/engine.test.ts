/**
 * The leaflet engine in Chromium, on the composer's page of the built site: makes the same bytes as the build in Node,
 * in every format and for every profile, and is small enough to wait for. Half of the formats have their turn each day; with
 * `EVERY=1` all.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { leafletListSchema } from '../../src/content-model/published/leaflet-lists.ts';
import { launchBrowser } from '../support/browser.ts';
import { isItsTurn } from '../support/in-turn.ts';
import { languagesInTurn, readPublished, type ServedSite, serveSite, siteFolder } from '../support/serve.ts';

const index = readPublished('leaflets/index.json', leafletListSchema);
const ofEachScript = languagesInTurn.map(({ tag }) => tag);

let site: ServedSite;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
const asked: string[] = [];
beforeAll(async () => {
  site = await serveSite();
  browser = await launchBrowser();
  page = await browser.newPage();
  // What hangs is ended by the test itself; a busy machine is no fault.
  page.setDefaultTimeout(100_000);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.context().on('request', (request) => void asked.push(request.url()));
  await page.goto(`${site.origin}/en/leaflets/compose/`);
  await page.getByText('You can now switch the network off').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Ticks these and no others. */
async function choose(name: string, wanted: (value: string) => boolean): Promise<void> {
  for (const box of await page.locator(`form.compose [name=${name}]`).all()) {
    await box.setChecked(wanted((await box.getAttribute('value')) ?? ''));
  }
}

/** Presses “Save” and reads what is saved. */
async function save(): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[name=save]')]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('makes every leaflet in every format and profile, byte for byte as the build, without a network', async () => {
  await page.context().setOffline(true);
  // Each format in one language, both in turn, and one format in every script: each has its own fonts and breaks.
  const formats = [...new Set(index.map(({ format }) => format))].sort();
  const inTurn = formats.filter((format, at) => format === 'a4-letterfold' || isItsTurn(at, 2));
  const made = new Set<string>();
  for (const format of inTurn) {
    const turn = formats.indexOf(format);
    // Some are made for a few languages, and some for all in one.
    const having = index.filter((entry) => entry.format === format).map(({ locale }) => locale);
    const languages = [...new Set(having)].sort();
    const chosen = format === 'a4-letterfold' ? ofEachScript : [languages[turn % languages.length] ?? ''];
    await choose('locale', (value) => chosen.includes(value));
    await choose('leaflet', () => true);
    await choose('format', (value) => value === format);
    await choose('profile', () => true);
    const { name, bytes } = await save();
    expect(name).toBe('leaflets.zip');
    const files = unzipSync(bytes);
    const expected = index.filter((entry) => chosen.includes(entry.locale) && entry.format === format);
    expect(
      Object.fromEntries(Object.entries(files).map(([path, file]) => [`leaflets/${path}`, sha256(file)])),
    ).toEqual(Object.fromEntries(expected.map((entry) => [entry.path, entry.sha256])));
    for (const entry of expected) made.add(`${entry.format} ${entry.profile}`);
  }
  expect([...made].sort()).toEqual(
    [
      ...new Set(
        index
          .filter((entry) => inTurn.includes(entry.format))
          .map((entry) => `${entry.format} ${entry.profile}`),
      ),
    ].sort(),
  );
  await page.context().setOffline(false);
}, 240_000);

it('shows every page as it will print', async () => {
  await choose('locale', (value) => value === 'ar');
  await choose('leaflet', (value) => value === 'adult');
  await choose('format', (value) => value === 'a4-letterfold');
  await choose('profile', (value) => value === 'office');
  await page.getByText('The pictures are ready: 2 pages.').waitFor();
  const widths = () =>
    page.$$eval('.pages img', (images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
  // Until then the pictures of an earlier choice stand there.
  await expect.poll(widths, { timeout: 20_000 }).toEqual([842, 842]);
  // Each says what it is of. Sheets that lie have the whole width.
  const said = () =>
    page.$$eval('.pages img', (images) =>
      images.map((image) => `${image.className}: ${(image as HTMLImageElement).alt}`),
    );
  const name = 'العربية · Good to know in Sweden · Folded sheet, A4 · Office printer';
  await expect
    .poll(said, { timeout: 20_000 })
    .toEqual([`lying: ${name}, page 1 of 2`, `lying: ${name}, page 2 of 2`]);
});

it('asks this site alone, and breaks no rule of its policy', () => {
  expect(asked.filter((url) => !url.startsWith(`${site.origin}/`) && !url.startsWith('blob:'))).toEqual([]);
  expect(complaints).toEqual([]);
});

it('is at most 400 kB to fetch, compressed, besides fonts and dictionaries', () => {
  const files = readdirSync(`${siteFolder}/engine`);
  const [wasm = ''] = files.filter((file) => file.endsWith('.wasm'));
  const worker =
    asked
      .find((url) => /\/engine\/[^/]+\.js$/.test(url))
      ?.split('/')
      .at(-1) ?? '';
  const sizes = [wasm, worker].map(
    (file) => brotliCompressSync(readFileSync(`${siteFolder}/engine/${file}`)).length,
  );
  expect(sizes.every((size) => size > 50_000)).toBe(true);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(400_000);
});
