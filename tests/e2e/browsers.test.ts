/**
 * The site in browsers that are not Chromium: Firefox, WebKitGTK (near to Safari) and w3m, which knows no style and no script. One
 * that the machine does not have is skipped by its name.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OtherBrowser, otherBrowsers, readAsText } from '../support/other-browsers.ts';
import { builtLanguages, type ServedSite, serveSite } from '../support/serve.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site.stop());

describe.each(Object.entries(otherBrowsers))('in %s', (_name, start) => {
  describe.skipIf(start === undefined)('which this machine has', () => {
    let browser: OtherBrowser;
    beforeAll(async () => {
      if (start) browser = await start();
    }, 60_000);
    afterAll(() => browser?.close());

    const at = async (path: string, expression: string) => {
      await browser.open(site.origin + path);
      return browser.evaluate(expression);
    };
    /** A driver hangs that asks a page which goes away meanwhile. */
    const settle = () => new Promise((resolve) => setTimeout(resolve, 2500));
    /** What stands in sight, of a selector. */
    const inSight = (selector: string) => `(() => {
      const { top, bottom, width } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight && width > 20;
    })()`;

    it.each(builtLanguages)(
      '$endonym: the number for danger and the way out are in sight, also further down, and nothing scrolls sideways',
      async ({ tag }) => {
        expect(await at(`/${tag}/now/`, inSight('a[href="tel:112"]'))).toBe(true);
        await browser.evaluate('scrollTo(0, 2000)');
        expect(await browser.evaluate(inSight('a.exit'))).toBe(true);
        for (const path of ['', 'now/', 'where/', 'signs/', 'show/', 'young/', 'rights/pay/'])
          expect([
            path,
            await at(`/${tag}/${path}`, 'document.documentElement.scrollWidth <= innerWidth'),
          ]).toEqual([path, true]);
      },
    );

    it.each([
      ['en', 'passport', '/en/signs/'],
      ['en', '116016', '/en/where/#kvinnofridslinjen'],
      ['sv', 'lön', '/sv/rights/pay/'],
      ['ar', 'الراتب', '/ar/rights/pay/'],
      ['th', 'ค่าจ้าง', '/th/rights/pay/'],
      ['th', 'หนังสือเดินทาง', '/th/signs/'],
    ])('%s: the search finds “%s”', async (tag, typed, href) => {
      const found = await at(
        `/${tag}/search/`,
        `new Promise((resolve) => {
          const words = document.querySelector('#words');
          words.value = ${JSON.stringify(typed)};
          words.dispatchEvent(new Event('input', { bubbles: true }));
          let tries = 0;
          const look = () => {
            const hits = [...document.querySelectorAll('#found .hits a')].slice(0, 3);
            if (hits.length > 0 || (tries += 1) > 50) resolve(hits.map((hit) => hit.getAttribute('href')));
            else setTimeout(look, 100);
          };
          look();
        })`,
      );
      expect(found).toContain(href);
    });

    it('the directory narrows to a need', async () => {
      const shown = await at(
        '/en/where/',
        `(() => {
          document.querySelector('[value=n-home]').click();
          return [...document.querySelectorAll('#contacts .card')].filter(({ offsetHeight }) => offsetHeight).map(({ id }) => id);
        })()`,
      );
      expect(shown).toEqual(['terrafem', 'socialjour-any-municipality']);
    });

    it('“back” after leaving shows nothing of the site, pressed once or twice at once', async () => {
      for (const presses of [1, 2]) {
        await browser.open(`${site.origin}/en/about/`);
        const elsewhere = `${site.origin.replace('127.0.0.1', 'localhost')}/robots.txt`;
        await at('/en/now/', `void (document.querySelector('a.exit').href = ${JSON.stringify(elsewhere)})`);
        await browser.evaluate(`void setTimeout(() => document.querySelector('a.exit').click())`);
        await settle();
        expect(await browser.address()).toBe(elsewhere);
        await browser.evaluate(`void setTimeout(() => history.go(-${presses}))`);
        await settle();
        expect(await browser.address()).toBe(elsewhere);
      }
    });
  });
});

describe.skipIf(readAsText === undefined)('in w3m, without style or script', () => {
  const read = async (path: string) => (await readAsText?.(site.origin + path)) ?? '';

  it.each(['/', '/en/', '/en/now/', '/en/where/', '/en/show/', '/ar/where/'])(
    '%s: no two words run together, and 112 is there',
    async (path) => {
      const text = await read(path);
      expect(text).toContain('112');
      // A letter and a figure, or a small letter and a capital one, with nothing between them.
      const joined = text.match(/\p{Ll}(?:\d{3}|\p{Lu}\p{Ll})[^\s]*/gu) ?? [];
      expect(joined.filter((word) => !/^[a-z]+\.(?:se|org|com)/i.test(word))).toEqual([]);
    },
  );
});
