/** The built site in a real browser, without JavaScript first: what a person can see, press and reach. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isFit, unfitSitesSchema } from '../../src/content-model/records/check-sources.ts';
import { boundWords } from '../../src/i18n/bound-words.ts';
import { MOST_NAMED, nearestFirst } from '../../src/i18n/nearest-languages.ts';
import { scrambledNumbers } from '../support/scrambled.ts';
import {
  builtLanguages,
  languagesInTurn,
  siteFolder,
  smallLanguages,
  withoutMadeAlike,
} from '../support/serve.ts';
import { phone, visitSite } from '../support/visit.ts';
import { brotliFits } from '../support/weigh.ts';

const html = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html') && !path.startsWith('leaflets/'));
const pathOf = (file: string) => `/${file.replace(/index\.html$/, '')}`;
const pages = html.filter((file) => file !== '404.html').map(pathOf);
const sourceOf = new Map(html.map((file) => [pathOf(file), readFileSync(`${siteFolder}/${file}`, 'utf8')]));

const visit = visitSite();
const { open } = visit;

describe('every page', () => {
  it.each(builtLanguages)('says that it is in $endonym and which way it is read', ({ tag, lang, dir }) => {
    const wrong = pages
      .filter((path) => path.startsWith(`/${tag}/`))
      .filter((path) => !sourceOf.get(path)?.includes(`<html lang="${lang}" dir="${dir}"`));
    expect(wrong).toEqual([]);
  });

  it('has a title that gives nothing away', () => {
    const titles = new Set([...sourceOf.values()].map((page) => /<title>(.*?)<\/title>/.exec(page)?.[1]));
    expect([...titles]).toEqual(['Vägvisare']);
  });

  it.each(builtLanguages)('about a right is listed under one of four headings in $endonym', ({ tag }) => {
    const words = JSON.parse(readFileSync(`locales/${tag}.json`, 'utf8')) as {
      readonly rights: { readonly groups: Readonly<Record<string, string>> };
    };
    const [, list = ''] = /<nav[^>]*>(\s*<h2>.*?)<\/nav>/s.exec(sourceOf.get(`/${tag}/rights/`) ?? '') ?? [];
    const groups = list.split('<h2>').slice(1);
    expect(groups.map((group) => group.split('</h2>')[0])).toEqual(Object.values(words.rights.groups));
    const linked = groups.map((group) => [...group.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href));
    // More than fits on two screens of a phone is no help to look through.
    expect(linked.filter((links) => links.length === 0 || links.length > 12)).toEqual([]);
    expect(linked.flat().sort()).toEqual(
      pages.filter((path) => path.startsWith(`/${tag}/rights/`) && path !== `/${tag}/rights/`).sort(),
    );
  });

  it.each(builtLanguages)(
    'about a right is listed by its question, and lists its parts where it is long, in $endonym',
    ({ tag }) => {
      const list = sourceOf.get(`/${tag}/rights/`) ?? '';
      const rights = pages.filter((path) => path.startsWith(`/${tag}/rights/`) && path !== `/${tag}/rights/`);
      // What the language lacks is listed by the question in another, and has no parts.
      const written = rights.filter((path) => sourceOf.get(path)?.includes('<article data-searched'));
      const titleOf = (path: string) => /<h1[^>]*>(.*?)<\/h1>/s.exec(sourceOf.get(path) ?? '')?.[1];
      const plain = (words = '') => words.replace(/<[^>]+>|\u00AD|&shy;/g, '');
      expect(written.filter((path) => !plain(list).includes(plain(titleOf(path))))).toEqual([]);
      const long = written.filter((path) => sourceOf.get(path)?.includes('<nav class="toc"'));
      expect(long.length > 0).toBe(written.length > 0);
    },
  );

  it.each(builtLanguages)(
    'for children is listed by its door, not by one of its answers, in $endonym',
    ({ tag }) => {
      const textOf = (path: string, pattern: RegExp) =>
        pattern.exec(sourceOf.get(path) ?? '')?.[1]?.replace(/<[^>]+>|\u00AD/g, '');
      const listed = textOf(`/${tag}/search/`, new RegExp(`href="/${tag}/young/"><b>(.*?)</b>`));
      expect(listed).toBeTruthy();
      expect(listed).not.toBe(textOf(`/${tag}/young/`, /<h1[^>]*>(.*?)<\/h1>/s));
    },
  );

  // As most browsers get them. Everything in one file has a budget of its own: tests/e2e/all.test.ts.
  /** The heaviest first. Brotli, which takes minutes for all of them, makes of each a little less than gzip does. */
  const weighed = [...sourceOf]
    .filter(([path]) => !path.endsWith('/all/'))
    .map(([path, page]) => ({ path, page, gzip: gzipSync(page, { level: 9 }).length }))
    .toSorted((a, b) => b.gzip - a.gzip);

  it('is light: HTML and CSS fit in one window of a new connection', () => {
    // The list of all leaflets grows with them, that of translations with the languages; a window holds 14,600.
    const most = (path: string) =>
      ({ leaflets: 14_400, about: 13_400 })[/^\/[\w-]+\/(\w+)\/$/.exec(path)?.[1] ?? ''] ?? 13_200;
    expect(weighed.filter(({ path, gzip }) => gzip > most(path)).map(({ path }) => path)).toEqual([]);
    expect(weighed.slice(0, 6).filter(({ page }) => !brotliFits(page, 11_300))).toEqual([]);
  });

  it.each(builtLanguages)(
    'about whom to reach, and for staff to learn from, has at most 10,000 bytes in $endonym',
    ({ tag }) => {
      const own = weighed.filter(
        ({ path }) => path.startsWith(`/${tag}/where/`) || path === `/${tag}/missions/training/`,
      );
      expect(own.length).toBe(6);
      const heavy = own.filter(({ gzip, page }) => gzip > 10_000 && !brotliFits(page, 10_000));
      expect(heavy.map(({ path }) => path)).toEqual([]);
    },
  );

  // Most are in half a window, and those that there are most of in a third.
  it.each([
    ['missions', 4_850],
    ['leaflets', 4_750],
    ['young', 7_000],
    ['rights', 7_500],
    ['where', 9_500],
  ])('about %s is light: the one in the middle has at most %i bytes', (kind, most) => {
    const same = weighed.filter(({ path }) => path.split('/')[2] === kind);
    // Whichever stands in the middle, it is one of these.
    const middle = same.slice(Math.floor(same.length * 0.47), Math.ceil(same.length * 0.53));
    const light = middle.filter(({ page }) => brotliFits(page, most));
    expect(light.length).toBeGreaterThan(middle.length / 2);
  });

  it('needs little JavaScript: at most 5,000 bytes besides the search and the composer, of all scripts together', () => {
    const folder = `${siteFolder}/_astro`;
    const scriptsOf = (path: string) =>
      [...(sourceOf.get(path) ?? '').matchAll(/ src="\/_astro\/([^"]+\.js)"/g)].map(([, name = '']) => name);
    const ofSearch = scriptsOf('/en/search/').filter((name) => !scriptsOf('/en/').includes(name));
    expect(ofSearch).toHaveLength(1);
    const scripts = readdirSync(folder)
      .filter((file) => file.endsWith('.js') && !ofSearch.includes(file))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
      .filter((script) => !script.includes('/engine/'));
    expect(scripts.join('').length).toBeLessThanOrEqual(5000);
  });

  it('leads to the search from its head', () => {
    // The page in one file is searched by the browser.
    const written = [...sourceOf].filter(
      ([path, page]) => page.includes('<footer><nav') && !path.endsWith('/all/'),
    );
    const without = written.filter(
      ([, page]) => !/<header(?:(?!<\/header>).)*href="\/[\w-]+\/search\/"/s.test(page),
    );
    expect(written.length).toBeGreaterThan(300);
    expect(without.map(([path]) => path)).toEqual([]);
  });

  it('has no script and no style on an element, so that a strict policy fits', () => {
    const loose =
      /<script(?![^>]*(?:\bsrc=|type="application\/ld\+json"))[^>]*>|\sstyle="|\son[a-z]+="|javascript:/;
    expect([...sourceOf].filter(([, page]) => loose.test(page)).map(([path]) => path)).toEqual([]);
  });

  it('links only to addresses that exist, down to the place on the page', () => {
    const ids = new Map(
      [...sourceOf].map(([path, page]) => [
        path,
        new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)),
      ]),
    );
    const files = new Set(
      readdirSync(siteFolder, { recursive: true, encoding: 'utf8' }).map(
        (path) => `/${path.replaceAll('\\', '/')}`,
      ),
    );
    const broken = [...sourceOf].flatMap(([path, page]) =>
      [...page.matchAll(/<a\b[^>]*?\shref="([^"]+)"/g)]
        .map(([, href = '']) => href)
        .filter((href) => /^[/#]/.test(href))
        // What the directory shows, for the script there: no place on the page.
        .filter((href) => !/^#(where__)?show=/.test(href))
        // Which mission the form is opened for: the script there reads it.
        .filter((href) => !/\/leaflets\/compose\/#/.test(href))
        .filter((href) => {
          const [target = '', id] = (href.startsWith('#') ? path + href : href).split('#');
          const exists = ids.has(target) || files.has(target);
          return !exists || (id !== undefined && ids.has(target) && !ids.get(target)?.has(id));
        })
        .map((href) => `${path} → ${href}`),
    );
    expect(broken).toEqual([]);
  });

  it('leads to the same page in the languages that its reader may know, a few at most, then to all', () => {
    const lacking = pages
      // The page to save is one file: it leads nowhere but to its own parts.
      .filter((path) => !path.endsWith('/all/'))
      .flatMap((path) => {
        const own = builtLanguages.find(({ tag }) => path.startsWith(`/${tag}/`))?.tag;
        if (own === undefined) return [];
        const rest = path.replace(/^\/[^/]+/, '');
        // A single mission's page is for its staff, in Swedish and English.
        const isMission = /^\/missions\/(?!training\/|cases\/)[^/]+\/$/.test(rest);
        // So are reading copies, which no leaflet has in its own language.
        const copyOf = /^\/leaflets\/(?!compose\/)([^/]+)\/(?:[^/]+\/)?$/.exec(rest)?.[1];
        const others = nearestFirst(
          own,
          builtLanguages.map(({ tag }) => tag),
        );
        const page = sourceOf.get(path) ?? '';
        const foot = page.slice(page.indexOf('<footer'));
        const isNamed = (tag: string) => foot.includes(`href="/${tag}${rest}"`);
        const wanted = others
          .filter((tag) => !(isMission || copyOf) || ((tag === 'sv' || tag === 'en') && tag !== copyOf))
          .slice(0, MOST_NAMED);
        const leadsToAll = foot.includes('href="/"');
        return [
          ...wanted.filter((tag) => !isNamed(tag)),
          ...others.filter((tag) => !wanted.includes(tag) && isNamed(tag)),
          ...(leadsToAll === wanted.length < others.length ? [] : ['all']),
        ].map((tag) => `${path}: ${tag}`);
      });
    expect(lacking).toEqual([]);
  });

  it('has a way out that is a link and tells the other side nothing', () => {
    const without = [...sourceOf].filter(
      ([, page]) => !/<a class="exit" href="https:\/\/[^"]+" rel="noreferrer nofollow"/.test(page),
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });

  it('leads nowhere where a reader would be harmed, shown or followed', () => {
    const unfit = unfitSitesSchema.parse(parse(readFileSync('content/facts/unfit-sites.yaml', 'utf8')));
    const harmful = [...sourceOf].flatMap(([path, page]) =>
      [...page.matchAll(/ href="(https?:[^"]+)"/g)]
        .filter(([, url = '']) => !isFit(url, unfit))
        .map(([, url]) => `${path}: ${url}`),
    );
    expect(harmful).toEqual([]);
    // What may be known from such a site is said with its name.
    expect(sourceOf.get('/en/rights/compensation/') ?? '').not.toMatch(/href="[^"]*docplayer/);
  });
});

describe('on a small phone, without JavaScript', () => {
  const plain = { ...phone, javaScriptEnabled: false };

  it('offers every language by its own name', async () => {
    const offered = await open('/', plain, (page) =>
      page
        .locator('section .tongues a')
        .evaluateAll((links) =>
          links.map((link) => [link.getAttribute('href'), link.getAttribute('lang'), link.textContent]),
        ),
    );
    expect(offered.toSorted()).toEqual(
      [...builtLanguages, ...smallLanguages]
        .map(({ tag, lang, endonym }) => [`/${tag}/`, lang, endonym])
        .toSorted(),
    );
  });

  it('keeps the way out in sight while scrolling, first for the keyboard, before the skip link', async () => {
    await open('/en/signs/', plain, async (page) => {
      await page.mouse.wheel(0, 2000);
      await page.waitForTimeout(200);
      const box = await page.locator('a.exit').boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(56);
      expect(box?.height).toBeGreaterThanOrEqual(44);
      await page.goto(`${visit.origin}/en/signs/`);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('exit');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    });
  });

  it('shows the list of all pages instead of the search', async () => {
    await open('/en/search/', plain, async (page) => {
      expect(await page.locator('form.find').isVisible()).toBe(false);
      expect(await page.getByRole('link', { name: 'Can I get time to think?' }).isVisible()).toBe(true);
    });
  });
});

describe('in a text that reads from the right', () => {
  const rightToLeft = builtLanguages.filter(({ dir }) => dir === 'rtl');

  it.each(rightToLeft)('$endonym: the way out is at the left', async ({ tag }) => {
    const box = await open(`/${tag}/`, phone, (page) => page.locator('a.exit').boundingBox());
    expect(box?.x).toBeLessThan(60);
  });
});

describe('at 320 px', () => {
  it.each(languagesInTurn)(
    '$endonym: no page scrolls sideways, and every number stands from left to right',
    async ({ tag }) => {
      const own = withoutMadeAlike(pages.filter((path) => path.startsWith(`/${tag}/`)));
      const found = await open(`/${tag}/`, { viewport: { width: 320, height: 640 } }, async (page) => {
        const wrong: { path: string; isWide: boolean; scrambled: readonly unknown[] }[] = [];
        for (const path of own) {
          await page.goto(visit.origin + path);
          const isWide = await page.evaluate(
            () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
          );
          const scrambled = await scrambledNumbers(page);
          if (isWide || scrambled.length > 0) wrong.push({ path, isWide, scrambled });
        }
        return wrong;
      });
      expect(found).toEqual([]);
    },
  );
});

describe('at 320 and 360 px', () => {
  /** Tiles, pills and calls: what is narrower than a line of text. */
  const NARROW = '.four, .pills, .deck, .group, .strip, .first > .call';
  const paths = ['', 'where/', 'show/', 'young/'];
  // Words without spaces between them are divided by a dictionary.
  const spaced = languagesInTurn.filter(({ tag }) => !boundWords.get(tag)?.unspaced && tag !== 'zh-Hans');

  it.each(spaced)('$endonym: no word of a tile, a pill or a call is divided', async ({ tag }) => {
    for (const width of [320, 360])
      await open(`/${tag}/`, { viewport: { width, height: 640 } }, async (page) => {
        for (const path of paths) {
          await page.goto(`${visit.origin}/${tag}/${path}`);
          for (const closed of await page.locator('.need:not([open]) > summary').all()) await closed.click();
          expect(await dividedWords(page, NARROW), `/${tag}/${path}, ${width} px`).toEqual([]);
        }
      });
  });
});

describe('to its reader alone', () => {
  it('asks nobody else for anything and keeps nothing on the device, also after a search', async () => {
    await open('/', phone, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      for (const path of ['/', '/en/', '/ar/now/', '/en/where/', '/en/leaflets/', '/en/search/'])
        await page.goto(visit.origin + path);
      await page.fill('#words', 'doctor');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() =>
        /\d|\u2026|list/.test(document.querySelector('#found [role=status]')?.textContent ?? ''),
      );
      expect(asked.filter((url) => !url.startsWith(visit.origin))).toEqual([]);
      const kept = await page.evaluate(async () => ({
        cookies: document.cookie,
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
      }));
      expect(kept).toEqual({ cookies: '', local: 0, session: 0, databases: 0 });
    });
  });
});

describe('search', () => {
  it.each([
    ['en', 'lawyer', /1|2|3|4|5|6|7|8|9/],
    ['en', 'xyzzyqq', /^Nothing found$/],
  ])('%s: “%s” is answered in words', async (locale, words, answer) => {
    await open(`/${locale}/search/`, phone, async (page) => {
      await page.fill('#words', words);
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        () => !/^(Searching)?$/.test(document.querySelector('#found [role=status]')?.textContent ?? ''),
      );
      expect(await page.locator('#found [role=status]').textContent()).toMatch(answer);
      const found = await page.locator('#found ul.plain a').count();
      if (words === 'lawyer') expect(found).toBeGreaterThan(0);
      else expect(await page.locator('#found .few').isVisible()).toBe(true);
    });
  });
});

/** Words that begin on one line and end on another, though a line has room for them. */
const dividedWords = (page: Page, narrow: string) =>
  page.evaluate((selector) => {
    const divided: string[] = [];
    for (const part of document.querySelectorAll(selector)) {
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode as Text;
        if (!text.parentElement?.checkVisibility()) continue;
        for (const { 0: word, index } of text.data.matchAll(/[^\s\u2060\u200b/–—-]+/g)) {
          // Divided where its writer says, with a hyphen.
          if (word.includes('\u00ad')) continue;
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const pieces = [...range.getClientRects()].filter(({ width }) => width > 0.5);
          const length = pieces.reduce((sum, { width }) => sum + width, 0);
          const lines = new Set(pieces.map(({ top }) => Math.round(top / 4)));
          if (lines.size > 1 && length < document.documentElement.clientWidth * 0.85) divided.push(word);
        }
      }
    }
    return divided;
  }, narrow);
