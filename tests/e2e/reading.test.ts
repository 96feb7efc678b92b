/** Reading copies as pages: staff see what a leaflet says beside their own language, and find it from where they choose it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readingListSchema } from '../../src/content-model/published/leaflet-lists.ts';
import type { LeafletContent } from '../../src/leaflet/index.ts';
import { textsOf } from '../support/built-leaflets.ts';
import { readPublished, siteFolder } from '../support/serve.ts';
import { plainPhone, visitSite } from '../support/visit.ts';

const read = (path: string) => readFileSync(join(siteFolder, path), 'utf8');
const copies = readPublished('leaflets/reading.json', readingListSchema);
const visit = visitSite();
const desk = { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false };

// How many bytes such a page has, as every other: tests/e2e/pages.test.ts.
it('has a page and a file for every copy', () => {
  expect(copies.length).toBeGreaterThan(80);
  for (const { page, path } of copies) {
    expect(read(`${page}index.html`), page).toContain(`href="/${path}"`);
  }
});

it('is reached from the leaflets and from a mission, in the language of their page', async () => {
  for (const [from, to] of [
    ['/en/leaflets/', '/en/leaflets/th/'],
    ['/en/leaflets/th/', '/en/leaflets/th/adult/'],
    ['/sv/missions/kairo/', '/sv/leaflets/ar/adult/'],
    ['/en/missions/bukarest/', '/en/leaflets/ro/child-card/'],
  ] as const) {
    await visit.open(from, plainPhone, async (page) => {
      await page.locator(`main a[href="${to}"]`).first().click();
      expect(new URL(page.url()).pathname).toBe(to);
      expect(await page.locator('html').getAttribute('lang')).toBe(from.slice(1, 3));
    });
  }
});

it.each([
  ['/en/leaflets/ar/adult/', 'ar/adult-a4-letterfold', 'en/adult-a4-letterfold'],
  ['/sv/leaflets/th/child-a7-minibook/', 'th/child-a7-minibook', 'sv/child-a7-minibook'],
  ['/en/leaflets/uk/travel-a5-flyer/', 'uk/travel-a5-flyer', 'en/travel-a5-flyer'],
])('%s has every word of both leaflets', async (path, own, working) => {
  const bare = (text: string) => text.replace(/\s/g, '');
  const texts = (name: string) =>
    textsOf(JSON.parse(read(`leaflets/${name}.json`)) as LeafletContent).map(bare);
  await visit.open(path, desk, async (page) => {
    const said = (selector: string) =>
      page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent).join(''));
    const left = bare(await said('.pair > :first-child'));
    expect(texts(own).filter((text) => !left.includes(text))).toEqual([]);
    const right = bare(await said('.pair > :last-child'));
    // The address and the edition are those of the leaflet itself.
    const other = texts(working).filter((text) => !/vagvisare|2026-\d\d-/.test(text));
    expect(other.filter((text) => !right.includes(text))).toEqual([]);
  });
});

describe('both languages', () => {
  it('stand side by side on a desk, the leaflet’s own set in its direction', async () => {
    await visit.open('/en/leaflets/ar/adult/', desk, async (page) => {
      const rows = await page.locator('.pair').evaluateAll((all) =>
        all.map((row) => {
          const [own, working] = [...row.children].map((side) => side.getBoundingClientRect());
          const [first] = row.children;
          return {
            lang: first?.getAttribute('lang'),
            dir: first && getComputedStyle(first).direction,
            isBeside: own && working && own.right <= working.left && own.top === working.top,
          };
        }),
      );
      expect(rows.length).toBeGreaterThan(12);
      for (const row of rows) expect(row).toEqual({ lang: 'ar', dir: 'rtl', isBeside: true });
      expect(await page.locator('h2').allTextContents()).toEqual(
        expect.arrayContaining(['1. Front cover', '3. Inside, right', '5. Inside, left', '6. Back']),
      );
    });
  });

  it('stand below each other on the narrowest phone, and nothing sticks out', async () => {
    for (const path of ['/en/leaflets/ar/adult/', '/sv/leaflets/uk/travel/']) {
      await visit.open(path, { ...plainPhone, viewport: { width: 320, height: 640 } }, async (page) => {
        const isBelow = await page.locator('.pair').evaluateAll((all) =>
          all.every((row) => {
            const [own, working] = [...row.children].map((side) => side.getBoundingClientRect());
            return (
              own && working && own.bottom <= working.top + 1 && own.right <= 320 && working.right <= 320
            );
          }),
        );
        expect(isBelow, path).toBe(true);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      });
    }
  });
});
