/**
 * Languages of every script, before anybody has written one of them: the site is built with invented ones, and looked
 * at in a browser. `INVENTED=all` tries every script there is; without it three stand for all.
 */
import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../scripts/lib/hosting/serve-folder.ts';
import { languageOf } from '../../src/i18n/languages.ts';
import { bundledLetters, screenType } from '../../src/i18n/scripts.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildInventedSite, type InventedSite, WITHOUT_CHILDREN } from '../support/invented-languages.ts';
import { scrambledNumbers } from '../support/scrambled.ts';

/** No spaces between words, with served letters and without; two marks on a letter; right to left with letters of its own; the longest words. */
const few = ['my', 'zh-Hans', 'vi', 'ckb', 'ta'];
// biome-ignore format: one line reads better than thirty.
const all = [
  'fa', 'fa-AF', 'ur', 'ur-Aran', 'ckb', 'ps', 'he', 'dv', 'aii', 'am', 'ti', 'hi', 'ne', 'bn', 'pa', 'gu', 'ta', 'te', 'kn', 'ml', 'si', 'bo',
  'my', 'km', 'lo', 'ka', 'hy', 'el', 'mn', 'ko', 'ja', 'zh-Hans', 'vi', 'so', 'fil', 'rmy',
];
const tags = process.env['INVENTED'] === 'all' ? all : few;
const languages = tags.flatMap((tag) => languageOf(tag) ?? []);
const pages = [
  '',
  'now/',
  'where/',
  'show/',
  'search/',
  'signs/',
  'young/',
  'rights/lawyer/',
  'rights/permit/',
];

/** From right to left, and somebody has read its texts aloud; two of them have changed since. */
const recorded = { tag: 'ckb', silent: ['card-not-safe', 'picture-afraid'] };

let site: InventedSite | undefined;
let origin: string;
let stop = () => {};
let browser: Browser | undefined;
let page: Page;
beforeAll(async () => {
  site = await buildInventedSite(tags, recorded);
  const { server, port } = await serveFolder(site.dist, 0);
  origin = `http://127.0.0.1:${port}`;
  stop = () => server.close();
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  page.setDefaultTimeout(10_000);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  stop();
  if (site) rmSync(dirname(site.dist), { recursive: true });
});

describe('a language that nobody has written yet', () => {
  it('is offered on the first page by its own name, under its script', async () => {
    await page.goto(`${origin}/`);
    const links = page.locator('main section .tongues a');
    const offered = await links.and(page.locator('.whole')).evaluateAll((links) =>
      links.map((link) => ({
        tag: link.getAttribute('href')?.slice(1, -1) ?? '',
        name: link.textContent,
        group: link.closest('section')?.id ?? '',
      })),
    );
    const expected = [...languages, languageOf('en'), languageOf('sv')].flatMap((language) =>
      language ? [{ tag: language.tag, name: language.endonym, group: language.script }] : [],
    );
    expect(offered.toSorted((a, b) => (a.tag < b.tag ? -1 : 1))).toEqual(
      expected.toSorted((a, b) => (a.tag < b.tag ? -1 : 1)),
    );
    // Every group can be jumped to.
    const groups = [
      ...new Set(await links.evaluateAll((all) => all.map((link) => link.closest('section')?.id ?? ''))),
    ];
    const keys = await page
      .locator('.keys a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(keys.toSorted()).toEqual(groups.map((group) => `#${group}`).toSorted());
  });

  it.each(languages)(
    '$english ($tag): has the number for danger in sight where a page is missing',
    async ({ tag }) => {
      await page.goto(`${origin}/${tag}/travel/`);
      const call = await page.locator('main a[href="tel:112"]').first().boundingBox();
      expect((call?.y ?? 999) + (call?.height ?? 0)).toBeLessThan(640);
      expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(3);
      expect(await page.locator('main a[hreflang="sv"]').count()).toBe(1);
    },
  );

  it.each(languages)(
    '$english ($tag): says so, fits a small phone in large letters, keeps its numbers',
    async ({ tag, lang, dir, script }) => {
      const type = screenType({ tag, script });
      for (const path of pages) {
        const answer = await page.goto(`${origin}/${tag}/${path}`);
        expect(answer?.status()).toBe(200);
        const seen = await page.evaluate(() => {
          const { lang, dir, scrollWidth, clientWidth, style } = document.documentElement;
          const text = getComputedStyle(document.querySelector('main p') ?? document.body);
          const isWide = scrollWidth > clientWidth;
          style.fontSize = '200%';
          const large = document.documentElement.scrollWidth;
          style.fontSize = '';
          const body = getComputedStyle(document.body);
          return {
            lang,
            dir,
            isWide,
            isWideInLargeLetters: large > clientWidth,
            bodyPx: Number.parseFloat(body.fontSize),
            lineHeight: Number.parseFloat(text.lineHeight) / Number.parseFloat(text.fontSize),
          };
        });
        expect({ path, ...seen, lineHeight: Math.round(seen.lineHeight * 100) / 100 }).toEqual({
          path,
          lang,
          dir,
          isWide: false,
          isWideInLargeLetters: false,
          bodyPx: type.bodyPx,
          lineHeight: type.lineHeight,
        });
        expect({ path, scrambled: await scrambledNumbers(page) }).toEqual({ path, scrambled: [] });
      }
    },
  );

  it.each(languages.filter((language) => bundledLetters(language) !== undefined))(
    '$english ($tag): comes with the letters that phones lack',
    ({ tag }) => {
      for (const path of pages) {
        const html = readFileSync(`${site?.dist}/${tag}/${path}index.html`, 'utf8');
        expect({ path, face: html.match(/@font-face\{font-family:bundled/g)?.length }).toEqual({
          path,
          face: 1,
        });
      }
    },
  );

  it.each(languages)('$english ($tag): finds what is typed in its letters', async ({ tag }) => {
    await page.goto(`${origin}/${tag}/search/`);
    // The English page is called “Do I get a lawyer?”; the word as a person types it, without what stands around.
    await page.fill('#words', site?.say(tag, 'lawyer') ?? '');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#found .hits a');
    const found = await page
      .locator('#found .hits a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(found).toContain(`/${tag}/rights/lawyer/`);
  });

  it.each(languages)('$english ($tag): says how many were found in its own plural forms', async ({ tag }) => {
    const words = await (await fetch(`${origin}/${tag}/search/`)).text();
    const forms = /data-counts="([^"]*)"/.exec(words)?.[1]?.replaceAll('&quot;', '"') ?? '{}';
    const tags = Intl.PluralRules.supportedLocalesOf(languageOf(tag)?.lang ?? tag);
    const expected = new Intl.PluralRules(tags[0] ?? 'en').resolvedOptions().pluralCategories;
    expect(Object.keys(JSON.parse(forms) as object).toSorted()).toEqual(expected.toSorted());
  });
});

describe.runIf(tags.includes(WITHOUT_CHILDREN))('a page that is not written', () => {
  it('gives numbers, and says whether the paper is current, to whoever scans a leaflet for children', async () => {
    await page.goto(`${origin}/${WITHOUT_CHILDREN}/young/`);
    expect(await page.locator('main a[href="tel:116111"]').first().isVisible()).toBe(true);
    expect(await page.locator('main .paper p').count()).toBe(2);
  });

  it('offers first what its reader may know, then the others', async () => {
    await page.goto(`${origin}/${WITHOUT_CHILDREN}/rights/permit/`);
    const offered = page.locator('main .note a');
    expect(await offered.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      '/en/rights/permit/',
      '/sv/rights/permit/',
    ]);
  });
});

/** Needs no build of its own: one of these languages is read aloud. `INVENTED` must have it. */
describe.runIf(tags.includes(recorded.tag))('a language that somebody has read aloud', () => {
  const { tag } = recorded;
  const players = (page: Page) =>
    page.locator('.voice audio').evaluateAll((all) =>
      all.map((audio) => {
        const { lang } = audio.closest('[lang]') as HTMLElement;
        const around = audio.closest('.scene, .show');
        const before = audio.closest('.voice')?.previousElementSibling;
        return {
          lang,
          label: audio.getAttribute('aria-label'),
          beside: around?.id ?? before?.textContent ?? '',
          src: (audio as HTMLAudioElement).src,
        };
      }),
    );

  it('has a player beside each text that was read, in its language, without scripts, and asks for nothing before play', async () => {
    const context = await (browser as Browser).newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 640 },
    });
    const quiet = await context.newPage();
    const asked: string[] = [];
    quiet.on('request', (request) => asked.push(request.url()));
    const label = site?.say(tag, 'Listen: a person reads this.');
    for (const [path, beside] of Object.entries(await expected())) {
      await quiet.goto(`${origin}/${tag}/${path}`);
      const found = await players(quiet);
      expect(found.map((player) => player.beside)).toEqual(beside);
      expect(
        found.every(({ lang, src }) => lang === 'ckb' && src.startsWith(`${origin}/audio/${tag}/`)),
      ).toBe(true);
      expect(found.filter((player) => player.label !== label)).toEqual([]);
    }
    expect(asked.filter((url) => url.includes('/audio/'))).toEqual([]);
    expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
    await context.close();
  });

  /** Page → what stands before each player, or the id of the scene or card around it. */
  async function expected(): Promise<Readonly<Record<string, readonly string[]>>> {
    await page.goto(`${origin}/${tag}/now/`);
    const now = await page
      .locator('main h1, .text > h2, .text > .show')
      .evaluateAll((all) =>
        all.map(({ id, className, textContent }) => (/show/.test(className) ? id : textContent)),
      );
    const scenes = await page.goto(`${origin}/${tag}/young/`).then(() => page.locator('.scene').count());
    const cards = await page
      .goto(`${origin}/${tag}/show/`)
      .then(() => page.locator('.show').evaluateAll((all) => all.map(({ id }) => id)));
    return {
      'now/': now,
      // The second scene and one card have changed since.
      'young/': Array.from({ length: scenes }, (_, at) => `p${at + 1}`).filter((id) => id !== 'p2'),
      'show/': cards.filter((id) => id !== 'not-safe'),
      'signs/': [],
    };
  }

  it('plays when it is pressed, under the policy of the site', async () => {
    await page.goto(`${origin}/${tag}/now/`);
    const played = await page
      .locator('.voice audio')
      .first()
      .evaluate(async (audio: HTMLAudioElement) => {
        audio.muted = true;
        await audio.play();
        await new Promise((resolve) => audio.addEventListener('ended', resolve));
        return audio.currentTime;
      });
    expect(played).toBeGreaterThan(2.5);
  });

  it('is carried by the file that is saved, and not by the light page of everything', async () => {
    await page.goto(`${origin}/${tag}/all/`);
    expect(await page.locator('audio').count()).toBe(0);
    expect(await page.locator('.save a[download]').count()).toBe(2);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${origin}/${tag}/all/voices.html`);
    const length = await page
      .locator('audio')
      .first()
      .evaluate(async (audio: HTMLAudioElement) => {
        audio.muted = true;
        await audio.play();
        return audio.duration;
      });
    expect(length).toBeGreaterThan(2.5);
    expect(asked.filter((url) => url.startsWith('http'))).toEqual([`${origin}/${tag}/all/voices.html`]);
  });

  it('leaves the pages of other languages without a word of it', async () => {
    for (const path of ['now/', 'young/', 'show/', 'all/']) {
      const html = readFileSync(`${site?.dist}/my/${path}index.html`, 'utf8');
      expect(html).not.toMatch(/<audio|class="voice|voices\.html/);
    }
  });
});
