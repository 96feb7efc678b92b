/** The first ten seconds: what stands in the first screen of the front page, and what leads where. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { builtLanguages, languagesInTurn } from '../support/serve.ts';
import { phone, plainPhone, visitSite } from '../support/visit.ts';

const { open } = visitSite();

/** Where things end, px from the top. */
const bottomsOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((all) => all.map((element) => Math.round(element.getBoundingClientRect().bottom)));

describe('the first screen of a small phone', () => {
  it.each(builtLanguages)(
    '$endonym: has 112, four ways in and the search, without a script',
    async ({ tag }) => {
      await open(`/${tag}/`, plainPhone, async (page) => {
        expect(await page.locator('main a').first().getAttribute('href')).toBe('tel:112');
        const ways = await page
          .locator('.four a')
          .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
        expect(ways).toEqual([`/${tag}/where/`, `/${tag}/signs/`, `/${tag}/show/`, `/${tag}/young/`]);
        const ends = await bottomsOf(page, 'main a[href="tel:112"], .four a, .ask > a');
        expect(ends).toHaveLength(6);
        expect(Math.max(...ends)).toBeLessThanOrEqual(640);
      });
    },
  );

  it.each(languagesInTurn)('$endonym: has room for reading aloud too', async ({ tag, lang }) => {
    await open(`/${tag}/`, phone, async (page) => {
      await page.locator('.listen').evaluate((box) => box.removeAttribute('hidden'));
      const [end = Number.NaN] = await bottomsOf(page, '.listen button');
      expect(end, lang).toBeLessThanOrEqual(640);
    });
  });

  it.each(languagesInTurn)(
    '$endonym: leads somebody who fears the police to who can listen',
    async ({ tag }) => {
      await open(`/${tag}/`, plainPhone, async (page) => {
        await page.locator('.four a').first().click();
        expect(new URL(page.url()).pathname).toBe(`/${tag}/where/`);
        // The number itself, under that for danger: not what there is to choose from.
        const call = await page.locator('#kvinnofridslinjen .call').first().boundingBox();
        expect(call?.y).toBeLessThan(600);
      });
    },
  );
});

it.each([600, 640, 768, 900, 960, 1280])('the landscape is whole at %i px', async (width) => {
  await open('/en/', { viewport: { width, height: 800 } }, async (page) => {
    const [box, ...drawn] = await page
      .locator('.land, .land circle, .land .f-spruce, .land .s-path')
      .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().toJSON() as DOMRect));
    expect(drawn.length).toBeGreaterThanOrEqual(3);
    const cut = drawn.filter(
      ({ top, left, right }) => box !== undefined && (top < box.top || left < box.left || right > box.right),
    );
    expect(cut).toEqual([]);
  });
});

it('uses the width of a large screen: four ways beside the number, six doors in two rows', async () => {
  await open('/en/', { viewport: { width: 1280, height: 800 } }, async (page) => {
    const ends = await bottomsOf(page, 'main a[href="tel:112"], .four a, .ask > a');
    expect(Math.max(...ends)).toBeLessThanOrEqual(800);
    const tops = await page
      .locator('.doors a')
      .evaluateAll((all) => all.map((element) => Math.round(element.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(2);
    expect(tops).toHaveLength(6);
  });
});
