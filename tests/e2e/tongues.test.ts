/**
 * Languages that nobody has written yet: the choice among all of them, and the small page of each, on a phone without
 * JavaScript; and what is offered to whose browser speaks one of them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { leafletListSchema } from '../../src/content-model/published/leaflet-lists.ts';
import { languageOf } from '../../src/i18n/languages.ts';
import { chooserGroups } from '../../src/i18n/scripts.ts';
import { inTurn } from '../support/in-turn.ts';
import { builtLanguages, readPublished, siteFolder, smallLanguages } from '../support/serve.ts';
import { phone, plainPhone, visitSite } from '../support/visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const visit = visitSite();
const { open } = visit;
const small = { viewport: { width: 320, height: 640 } };

describe.each(inTurn(smallLanguages))('$english ($tag), on a phone', ({ tag, lang, dir, endonym }) => {
  it('says in Swedish what its reader speaks, whole on a small phone, with numbers below', async () => {
    await open(`/${tag}/`, { ...plainPhone, ...small, bypassCSP: true }, async (page) => {
      const name = page.locator('h1');
      expect(await name.textContent()).toBe(endonym);
      expect(await name.getAttribute('lang')).toBe(lang);
      expect(await name.evaluate((heading) => getComputedStyle(heading).direction)).toBe(dir);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      const sentence = page.locator('p[lang=sv]');
      expect(await sentence.textContent()).toMatch(/^Jag talar \p{Ll}[^.]+\. Jag behöver en tolk\.$/u);
      expect(await sentence.getAttribute('translate')).toBe('no');
      const numbers = await page.locator('main ul a[href^="tel:"] .num').allInnerTexts();
      expect(numbers).toEqual(['112', '116 016', '116 111']);
      expect(await page.locator('a[href^="tel:"]').nth(1).boundingBox()).toMatchObject({
        width: expect.any(Number),
      });
      const isWide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(isWide).toBe(false);
    });
  });

  it('cuts no word of it, keeps the numbers in the first screen, and has no barrier', async () => {
    await open(`/${tag}/`, { ...phone, bypassCSP: true }, async (page) => {
      const last = await page.locator('a[href="tel:116016"]').boundingBox();
      expect((last?.y ?? 999) + (last?.height ?? 0)).toBeLessThanOrEqual(640);
      for (const width of [320, 360, 412]) {
        await page.setViewportSize({ width, height: 640 });
        const cut = await page.locator('p[lang=sv]').evaluate((sentence) => {
          const text = sentence.firstChild;
          if (!text) return ['nothing is there'];
          const right = sentence.getBoundingClientRect().right;
          return [...(text.nodeValue ?? '').matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            const boxes = [...range.getClientRects()];
            return boxes.length > 1 || boxes.some((box) => box.right > right) ? [word] : [];
          });
        });
        expect({ width, cut }).toEqual({ width, cut: [] });
      }
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run(options: object): Promise<{ violations: { id: string }[] }> };
        };
        const { violations } = await axe.run({ rules: { 'target-size': { enabled: true } } });
        return violations.map(({ id }) => id);
      });
      expect(found).toEqual([]);
    });
  });
});

describe.each(smallLanguages)('$english ($tag)', ({ tag, fallbacks }) => {
  it('is small, is found by search engines under its own address, and is a translation of nothing', () => {
    const html = readFileSync(`${siteFolder}/${tag}/index.html`, 'utf8');
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(4000);
    expect(html).toMatch(new RegExp(`<link rel="canonical" href="https://[^/"]+/${tag}/">`));
    expect(html).not.toContain('rel="alternate"');
  });

  it('leads on to languages with pages that its reader may know, and to the leaflet without words if there is one', async () => {
    const published = builtLanguages.map((language) => language.tag);
    const known = [...new Set([...fallbacks, 'en', 'sv'])].filter((other) => published.includes(other));
    const wordless = readPublished('leaflets/index.json', leafletListSchema).filter(
      ({ leaflet, profile }) => leaflet === 'wordless' && profile === 'screen',
    );
    await open(`/${tag}/`, plainPhone, async (page) => {
      const links = await page
        .locator('main nav a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(links).toEqual(known.map((other) => `/${other}/`));
      const files = await page
        .locator('main a[href$=".pdf"]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(files).toHaveLength(wordless.length > 0 ? 1 : 0);
      expect(wordless.map(({ path }) => `/${path}`)).toEqual(expect.arrayContaining(files));
    });
  });
});

describe('the choice of a language', () => {
  it('stands in the first screen of a phone: 112, the languages with pages, a key for every script', async () => {
    await open('/', plainPhone, async (page) => {
      const bottom = (selector: string) =>
        page.locator(selector).evaluate((element) => element.getBoundingClientRect().bottom);
      expect(await bottom('.call')).toBeLessThan(180);
      expect(await bottom('.keys')).toBeLessThanOrEqual(625);
      expect(await page.locator('#yours a').count()).toBe(isRoomForAll ? builtLanguages.length : 0);
      const keys = await page.locator('.keys a').allInnerTexts();
      expect(keys).toEqual(chooserGroups.map(({ jumpKey }) => jumpKey));
    });
  });

  it.each(chooserGroups)('$jumpKey leads to its languages', async ({ script }) => {
    await open('/', plainPhone, async (page) => {
      await page.click(`.keys a[href="#${script}"]`);
      const group = page.locator(`section#${script}`);
      const place = await group.boundingBox();
      expect(place?.y).toBeLessThan(640);
      for (const language of await group.locator('a').all()) {
        const tag = (await language.getAttribute('href'))?.slice(1, -1) ?? '';
        expect(languageOf(tag)?.script).toBe(script);
      }
    });
  });

  it('cuts no name at 320 px', async () => {
    await open('/', { ...plainPhone, ...small }, async (page) => {
      const cut = await page
        .locator('.tongues a')
        .evaluateAll((links) =>
          links.filter((link) => link.scrollWidth > link.clientWidth).map(({ textContent }) => textContent),
        );
      expect(cut).toEqual([]);
    });
  });

  /** Whether all languages with pages stand in the first screen; where there are more, the keys do. */
  const isRoomForAll = builtLanguages.length <= 6;

  /** Languages that the first screen begins with, as a browser asks for some. */
  const offeredTo = (languages: readonly string[]) =>
    visit.inPage(phone, async (page) => {
      await page.addInitScript((given) => {
        Object.defineProperty(navigator, 'languages', { value: given });
      }, languages);
      await page.goto(visit.origin);
      const hrefs = await page
        .locator('#yours a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      // The others stand behind, each once.
      expect(new Set(hrefs).size).toBe(hrefs.length);
      if (isRoomForAll) expect(hrefs.length).toBeGreaterThanOrEqual(builtLanguages.length);
      return hrefs;
    });

  it.each([
    ['a language with a small page', ['om-ET', 'om'], ['/om/']],
    ['the same before one with pages', ['so', 'en-GB', 'en', 'sv'], ['/so/', '/en/', '/sv/']],
    ['one with pages', ['uk-UA', 'en'], ['/uk/', '/en/']],
    ['Chinese of the mainland', ['zh-CN'], ['/zh-Hans/']],
    ['Dari', ['fa-AF'], ['/fa-AF/']],
    ['Persian', ['fa-IR'], ['/fa/']],
    ['a language that nobody knows here', ['is'], isRoomForAll ? ['/ar/'] : []],
  ])('begins with what the browser speaks: %s', async (_name, languages, first) => {
    expect((await offeredTo(languages)).slice(0, first.length)).toEqual(first);
  });

  it('never offers Russian to who asks for Ukrainian', async () => {
    const offered = await offeredTo(['uk-UA', 'ru-UA', 'ru', 'en-US']);
    expect(offered.slice(0, 2)).toEqual(['/uk/', '/en/']);
    expect(offered).not.toContain('/ru/');
  });
});
