/** Everything of a language in one file: saved, opened from a disk without a network, printed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { builtLanguages, siteFolder } from '../support/serve.ts';

/** Letters that phones may lack, in the file itself. */
const CARRIED = /(?<=url\()data:font\/woff2;base64,([^)]*)/;
const fileOf = (tag: string) => readFileSync(`${siteFolder}/${tag}/all/index.html`, 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'all-'));
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

describe.each(builtLanguages)('everything in $endonym', ({ tag }) => {
  const html = fileOf(tag);

  it('is one file that needs nothing else: no script, no file of the site, nothing from the network', () => {
    const needs =
      /<script|<link rel="(?:icon|stylesheet|modulepreload)"|\ssrc=|url\((?!data:font\/woff2;base64,)|\shref="\/(?![^"]*"\sdownload)/;
    expect(html.match(needs)?.[0]).toBeUndefined();
  });

  it('leads only to places it has, and has each place once', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    // What the directory shows is for its script, which this file does without.
    const wanted = [...html.matchAll(/\shref="#(?!where:show=)([^"]+)"/g)].map(([, id]) => id);
    expect([...new Set(wanted.filter((id) => !ids.includes(id)))]).toEqual([]);
  });

  it('says its edition and where the newest is', () => {
    expect(html).toMatch(/\d{4}-\d{2}-[0-9A-F]{8}/);
    expect(html).toContain(`/${tag}/all/"`);
  });

  it('stays small enough for a bad phone: 70,000 bytes compressed, 450,000 on a disk, beside letters that it lacks', () => {
    const text = html.replace(CARRIED, '');
    expect(gzipSync(text, { level: 9 }).length).toBeLessThan(70_000);
    expect(Buffer.byteLength(text)).toBeLessThan(450_000);
    const letters = Buffer.from(CARRIED.exec(html)?.[1] ?? '', 'base64');
    expect(letters.length).toBeLessThanOrEqual(tag === 'bn' ? 56_000 : 28_000);
  });
});

it('opens from a disk, asks for nothing, and has the way out', async () => {
  const path = join(folder, 'saved.html');
  writeFileSync(path, fileOf('ar'));
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  expect(asked).toEqual([pathToFileURL(path).href]);
  await page.locator('.contents a').nth(2).click();
  expect(await page.locator(':target').count()).toBe(1);
  expect(await page.locator('a.exit').isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await context.close();
});
