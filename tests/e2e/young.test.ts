/** The pages for children: pictures with one idea a screen, and the number for danger on every page. */
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { languagesInTurn } from '../support/serve.ts';
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
/** The two numbers under it. */
const STRIP = 68;

const visit = visitSite();
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  context = await visit.browser.newContext(plainPhone);
  page = await context.newPage();
});

const locales = async (): Promise<readonly string[]> => {
  await page.goto(`${visit.origin}/`);
  // A folder is not always called as its language is: `kmr` is `ku`.
  const tags = await page
    .getByRole('main')
    .locator('a[hreflang]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/')[1] ?? ''));
  expect(tags).toContain('ar');
  return tags.filter((tag) => languagesInTurn.some((language) => language.tag === tag));
};

/** Those in which the pictures are written; what is not written has its numbers all the same. */
const withPictures = async (): Promise<readonly string[]> => {
  const tags = await locales();
  const pages = await Promise.all(
    tags.map(async (tag) => (await fetch(`${visit.origin}/${tag}/young/`)).text()),
  );
  return tags.filter((_, at) => pages[at]?.includes('id="p1"'));
};

describe('pages for children', () => {
  it('show the number to call before anybody scrolls, in every language in turn', async () => {
    const below: string[] = [];
    for (const locale of await locales()) {
      await page.goto(`${visit.origin}/${locale}/young/`);
      const box = await page.locator('main a[href="tel:116111"] .num').first().boundingBox();
      if ((box?.y ?? 999) + (box?.height ?? 0) > 640) below.push(`${locale}: ${box?.y}`);
    }
    expect(below).toEqual([]);
  });

  it('show a picture, its sentence and both numbers before anybody scrolls, in every language in turn', async () => {
    const below: string[] = [];
    for (const locale of await withPictures()) {
      await page.goto(`${visit.origin}/${locale}/young/`);
      for (const what of ['a[href="tel:112"]', 'a[href="tel:116111"]', '#p1 svg', 'h1', '#p1 .next']) {
        const box = await page.locator(`main ${what}`).first().boundingBox();
        const [top, bottom] = [box?.y ?? 0, (box?.y ?? 0) + (box?.height ?? 999)];
        if (top < BAR || bottom > 640) below.push(`${locale}, ${what}: ${top}–${bottom}`);
      }
    }
    expect(below).toEqual([]);
  });

  it('offer more words in the first screen', async () => {
    await page.goto(`${visit.origin}/en/young/`);
    const link = page.getByRole('link', { name: 'I want more words' });
    expect((await link.boundingBox())?.y).toBeLessThan(640);
    await link.click();
    expect(
      await page
        .getByRole('link', { name: /My body/ })
        .last()
        .isVisible(),
    ).toBe(true);
  });

  it('keep both numbers in sight, whichever picture is looked at', async () => {
    await page.goto(`${visit.origin}/ro/young/#p17`);
    for (const number of ['112', '116111']) {
      const box = await page.locator(`.strip a[href="tel:${number}"]`).boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(BAR - 1);
      expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThan(200);
    }
  });

  it('lead through five pictures without a script, then to four groups of five with a name each', async () => {
    await page.goto(`${visit.origin}/ar/young/`);
    const scenes = page.locator('.scene');
    expect(await scenes.count()).toBe(20);
    for (let at = 0; at < 4; at += 1) {
      await scenes.nth(at).locator('.next').click();
      expect(new URL(page.url()).hash).toBe(`#p${at + 2}`);
      const strip = await page.locator('.strip').boundingBox();
      const under = (strip?.y ?? 0) + (strip?.height ?? 0);
      expect((await scenes.nth(at + 1).boundingBox())?.y).toBeGreaterThanOrEqual(under - 2);
    }
    await scenes.nth(4).locator('.next').click();
    expect(new URL(page.url()).hash).toBe('#pictures');
    const groups = await page.locator('.group').evaluateAll((all) =>
      all.map((group) => ({
        name: group.querySelector('h3')?.textContent ?? '',
        pictures: group.querySelectorAll('a').length,
      })),
    );
    expect(groups.map(({ pictures }) => pictures)).toEqual([5, 5, 5, 5]);
    expect(new Set(groups.map(({ name }) => name).filter(Boolean)).size).toBe(4);
    await page.locator('.group').nth(2).locator('a').first().click();
    expect(new URL(page.url()).hash).toBe('#p11');
  });

  it('end with the emergency number after the last picture', async () => {
    await page.goto(`${visit.origin}/ar/young/`);
    const last = page.locator('.scene').last();
    expect(await last.locator('.next').count()).toBe(0);
    const following = last.locator('xpath=following-sibling::*[1]');
    expect(await following.locator('a[href="tel:112"]').count()).toBe(1);
  });

  it.each([
    [360, 640],
    [320, 568],
  ])('have one idea a screen, which fits %i × %i in every language in turn', async (width, height) => {
    await page.setViewportSize({ width, height });
    const tall: string[] = [];
    for (const locale of await withPictures()) {
      await page.goto(`${visit.origin}/${locale}/young/`);
      const heights = await page
        .locator('.scene')
        .evaluateAll((scenes) => scenes.map((scene) => scene.getBoundingClientRect().height));
      expect(heights.length).toBeGreaterThan(8);
      heights.forEach((tallness, at) => {
        if (tallness > height - BAR - STRIP) tall.push(`${locale}, picture ${at + 1}: ${tallness}`);
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
        said: scene.querySelector('h1, h2, h3')?.textContent ?? '',
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
        const isWritten = html.includes('<article data-searched');
        const text = isWritten ? html.slice(0, html.lastIndexOf('</article>')) : html;
        const numbers = [...text.matchAll(/href="tel:(\d+)"/g)].map(([, number]) => number);
        const hasBoth = numbers.includes('112') && numbers.includes('116111');
        if (!hasBoth || (isWritten && numbers.at(-1) !== '112')) without.push(`${locale}/${path}`);
      }
    }
    expect(without).toEqual([]);
  });
});
