/**
 * The site in browsers that are not Chromium: Firefox, WebKitGTK (near to Safari) and w3m, which knows no style and no script. One
 * that the machine does not have is skipped by its name. They meet the site as it is deployed: on nginx with the settings that the
 * build writes, with `EVERY=1` on Caddy too; where a server cannot be had, on our own.
 */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sha256 } from '../../scripts/lib/terminal/files.ts';
import { leafletListSchema } from '../../src/content-model/published/leaflet-lists.ts';
import { findServer, type Software, startServer } from '../support/host-servers.ts';
import { type OtherBrowser, otherBrowsers, readAsText } from '../support/other-browsers.ts';
import { languagesInTurn, readPublished, type ServedSite, serveSite, siteFolder } from '../support/serve.ts';

let ownSite: ServedSite;
beforeAll(async () => {
  ownSite = await serveSite();
});
afterAll(() => ownSite.stop());

/** The site on a server that people deploy it on, by a name that every machine knows. */
async function serveDeployed(software: Software): Promise<ServedSite> {
  const found = findServer(software);
  if ('missing' in found) return serveSite();
  const { ports, stop } = await startServer(
    software,
    found.folder,
    siteFolder,
    inject('styleHashes'),
    60,
    'localhost',
  );
  return { origin: `https://localhost:${ports.https}`, stop };
}

const servers: readonly Software[] = process.env['EVERY'] === '1' ? ['nginx', 'caddy'] : ['nginx'];
const met = Object.entries(otherBrowsers).flatMap(([name, start]) =>
  servers.map((software) => ({ name, start, software })),
);

describe.each(met)('in $name, on $software', ({ start, software }) => {
  describe.skipIf(start === undefined)('which this machine has', () => {
    let browser: OtherBrowser;
    let site: ServedSite;
    beforeAll(async () => {
      site = await serveDeployed(software);
      if (start) browser = await start();
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await site?.stop();
    });

    const at = async (path: string, expression: string) => {
      await browser.open(site.origin + path);
      return browser.evaluate(expression);
    };
    /** A driver hangs that asks a page which goes away meanwhile. */
    const settle = (ms = 2500) => new Promise((resolve) => setTimeout(resolve, ms));
    /** What stands in sight, of a selector. */
    const inSight = (selector: string) => `(() => {
      const { top, bottom, width } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight && width > 20;
    })()`;

    it.each(languagesInTurn)(
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
      const shown = (await at(
        '/en/where/',
        `(() => {
          const count = () => [...document.querySelectorAll('#contacts .card')].filter(({ offsetHeight }) => offsetHeight).length;
          const before = count();
          document.querySelector('[value=n-home]').click();
          return [before, count()];
        })()`,
      )) as readonly [number, number];
      expect(shown[1]).toBeGreaterThan(0);
      expect(shown[1]).toBeLessThan(shown[0]);
    });

    it('a card to show fills the screen with one tap, in Swedish', async () => {
      await at('/ar/show/', `document.querySelector('.deck a').click()`);
      const shown = await browser.evaluate(`new Promise((resolve) => requestAnimationFrame(() => {
        const card = document.querySelector('.show:target');
        const { width, height } = card.getBoundingClientRect();
        resolve([width >= document.documentElement.clientWidth, height >= innerHeight * 0.9, card.querySelector('.big > :first-child').lang]);
      }))`);
      expect(shown).toEqual([true, true, 'sv']);
    });

    it('the composer makes the same bytes as the build: two leaflets on two papers, in Arabic, Thai and Ukrainian', async () => {
      await browser.open(`${site.origin}/en/leaflets/compose/`);
      const until = async (expression: string) => {
        for (let tries = 0; tries < 200; tries++) {
          if ((await browser.evaluate(expression)) === true) return;
          await new Promise((resolve) => setTimeout(resolve, 500));
        }
        throw new Error(`Never: ${expression}`);
      };
      await until(`document.body.textContent.includes('You can now switch the network off')`);
      const locales = ['ar', 'th', 'uk'];
      const [leaflets, formats] = [
        ['adult', 'child'],
        ['a4-letterfold', 'card'],
      ];
      await browser.evaluate(`(() => {
        const tick = (name, isWanted) => {
          for (const box of document.querySelectorAll('form.compose [name=' + name + ']'))
            if (box.checked !== isWanted(box.value)) box.click();
        };
        tick('locale', (value) => ${JSON.stringify(locales)}.includes(value));
        tick('leaflet', (value) => ${JSON.stringify(leaflets)}.includes(value));
        tick('format', (value) => ${JSON.stringify(formats)}.includes(value));
        tick('profile', () => true);
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          if (!blob.type.startsWith('image/')) {
            const reader = new FileReader();
            reader.onload = () => { window.saved = reader.result.split(',')[1]; };
            reader.readAsDataURL(blob);
          }
          return make.call(URL, blob);
        };
        document.querySelector('[name=save]').click();
      })()`);
      await until('typeof window.saved === "string"');
      const zip = Buffer.from(String(await browser.evaluate('window.saved')), 'base64');
      const made = Object.entries(unzipSync(new Uint8Array(zip))).map(([path, bytes]) => [
        `leaflets/${path}`,
        sha256(bytes),
      ]);
      const built = readPublished('leaflets/index.json', leafletListSchema)
        .filter(({ leaflet, format }) => leaflets.includes(leaflet) && formats.includes(format))
        .filter(({ locale }) => locales.includes(locale))
        .map(({ path, sha256: sum }) => [path, sum]);
      expect(built.length).toBe(3 * locales.length * leaflets.length * formats.length);
      expect(Object.fromEntries(made)).toEqual(Object.fromEntries(built));
    }, 300_000);

    it('“back” after leaving shows nothing of the site, pressed once or twice at once', async () => {
      for (const presses of [1, 2]) {
        await browser.open(`${site.origin}/en/about/`);
        const elsewhere = `${ownSite.origin}/robots.txt`;
        await at('/en/now/', `void (document.querySelector('a.exit').href = ${JSON.stringify(elsewhere)})`);
        await browser.evaluate(`void setTimeout(() => document.querySelector('a.exit').click())`);
        // WebKit's driver waits for ever for an answer of a page that is being left, and a busy machine is slow to leave.
        await settle(5000);
        expect(await browser.address()).toBe(elsewhere);
        await browser.evaluate(`void setTimeout(() => history.go(-${presses}))`);
        await settle(5000);
        expect(await browser.address()).toBe(elsewhere);
      }
    });
  });
});

describe.skipIf(readAsText === undefined)('in w3m, without style or script', () => {
  const read = async (path: string) => (await readAsText?.(ownSite.origin + path)) ?? '';

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
