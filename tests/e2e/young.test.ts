/** The pages for children: pictures with one idea a screen, and the number for danger on every page. */
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainPhone, visitSite } from '../support/visit.ts';

const pages = [
  '',
  'not-your-fault/',
  'who-to-tell/',
  'what-happens/',
  'my-rights/',
  'my-body/',
  'online/',
  'someone-i-live-with/',
];
const BAR = 57;

const visit = visitSite();
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  context = await visit.browser.newContext(plainPhone);
  page = await context.newPage();
});

const locales = async (): Promise<readonly string[]> => {
  await page.goto(`${visit.origin}/`);
  const links = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('hreflang') ?? ''));
  const tags = links.filter((tag) => tag !== '');
  expect(tags).toContain('ar');
  return tags;
};

describe('pages for children', () => {
  it('show the number to call before anybody scrolls, in every language', async () => {
    const below: string[] = [];
    for (const locale of await locales()) {
      await page.goto(`${visit.origin}/${locale}/young/`);
      const box = await page.locator('main a[href="tel:116111"] .num').first().boundingBox();
      if ((box?.y ?? 999) + (box?.height ?? 0) > 640) below.push(`${locale}: ${box?.y}`);
    }
    expect(below).toEqual([]);
  });

  it('show both ways in and the number to call before anybody scrolls', async () => {
    await page.goto(`${visit.origin}/en/young/`);
    for (const name of ['I like pictures', 'I want more words', /116 111/]) {
      const box = await page.getByRole('main').getByRole('link', { name }).first().boundingBox();
      expect(box?.y).toBeGreaterThan(BAR);
      expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(640);
    }
    await page.getByRole('link', { name: 'I want more words' }).click();
    expect(await page.getByRole('link', { name: /My body/ }).isVisible()).toBe(true);
  });

  it('lead from each picture to the next without a script, and then to the emergency number', async () => {
    await page.goto(`${visit.origin}/ar/young/`);
    const scenes = page.locator('.scene');
    const count = await scenes.count();
    await page.locator('.two-ways a').first().click();
    for (let at = 0; at < count - 1; at += 1) {
      const scene = scenes.nth(at);
      expect(new URL(page.url()).hash).toBe(`#${await scene.getAttribute('id')}`);
      expect((await scene.boundingBox())?.y).toBeGreaterThanOrEqual(BAR - 1);
      expect(await scene.getByRole('link').count()).toBe(1);
      await scene.getByRole('link').click();
    }
    expect(await scenes.last().locator('.next').count()).toBe(0);
    const following = scenes.last().locator('xpath=following-sibling::*[1]');
    expect(await following.locator('a[href="tel:112"]').count()).toBe(1);
  });

  it.each([
    [360, 640],
    [320, 568],
  ])('have one idea a screen, which fits %i × %i in every language', async (width, height) => {
    await page.setViewportSize({ width, height });
    const tall: string[] = [];
    for (const locale of await locales()) {
      await page.goto(`${visit.origin}/${locale}/young/`);
      const heights = await page
        .locator('.scene')
        .evaluateAll((scenes) => scenes.map((scene) => scene.getBoundingClientRect().height));
      expect(heights.length).toBeGreaterThan(8);
      heights.forEach((tallness, at) => {
        if (tallness > height - BAR) tall.push(`${locale}, picture ${at + 1}: ${tallness}`);
      });
    }
    await page.setViewportSize({ width: 360, height: 640 });
    expect(tall).toEqual([]);
  });

  it('give every picture a name of its own and a heading', async () => {
    await page.goto(`${visit.origin}/th/young/`);
    const scenes = await page.locator('.scene').evaluateAll((all) =>
      all.map((scene) => ({
        drawn: scene.querySelector('[role="img"]')?.getAttribute('aria-label') ?? '',
        said: scene.querySelector('h2, h3')?.textContent ?? '',
      })),
    );
    expect(scenes.filter(({ drawn, said }) => drawn === '' || said === '')).toEqual([]);
    expect(new Set(scenes.map(({ drawn }) => drawn)).size).toBe(scenes.length);
  });

  it('end with the emergency number on every page, after the numbers for children', async () => {
    const without: string[] = [];
    for (const locale of await locales()) {
      for (const path of pages) {
        const html = await (await fetch(`${visit.origin}/${locale}/young/${path}`)).text();
        const text = html.slice(0, html.lastIndexOf('</article>'));
        const numbers = [...text.matchAll(/href="tel:(\d+)"/g)].map(([, number]) => number);
        if (numbers.at(-1) !== '112' || !numbers.includes('116111')) without.push(`${locale}/${path}`);
      }
    }
    expect(without).toEqual([]);
  });
});
