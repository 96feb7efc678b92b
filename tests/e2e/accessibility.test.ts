/**
 * Barriers on every kind of page in languages of every script: what axe finds in light, dark and forced colours, what is too wide
 * for a small phone, large letters or wide spacing, what is too small to be hit with a thumb, what moves by itself, what
 * forced colours take away, and which links cannot be told apart.
 *
 * Each page is loaded once and looked at in every way. Of pages that are made alike (rights, pages for children, pages that
 * say that they are missing) the first stands for all. Everything on one page, whose parts are looked at as pages, is looked
 * at in one language of each direction, every second day. With `EVERY=1` all pages have their turn.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isItsTurn, round } from '../support/in-turn.ts';
import {
  type BuiltLanguage,
  builtLanguages,
  builtPages,
  languagesInTurn,
  siteFolder,
  smallLanguages,
} from '../support/serve.ts';
import { visitSite } from '../support/visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Rules whose answer depends on colours: the others need to be asked once a page. */
const colourRules = ['color-contrast', 'link-in-text-block'];
/** Smallest side of what is pressed, in CSS px. */
const THUMB = 44;

/** The first language that reads from that side. */
const firstOf = (dir: BuiltLanguage['dir']) => builtLanguages.find((language) => language.dir === dir)?.tag;

/** Of languages but the first of each direction, half of the pages have their turn each time. */
const kindsInTurn = (language: BuiltLanguage): readonly string[] =>
  kindsIn(language).filter((_, at) => firstOf(language.dir) === language.tag || isItsTurn(at + round, 2));

/** Pages of one language that stand for all: each page of the first level, and the first of those made alike. */
function kindsIn({ tag, dir }: BuiltLanguage): readonly string[] {
  const alike = new Set<string>();
  const words = JSON.parse(readFileSync(`locales/${tag}.json`, 'utf8')) as { notice: { missing: string } };
  const isMissing = (path: string) =>
    readFileSync(`${siteFolder}${path}index.html`, 'utf8').includes(words.notice.missing);
  return builtPages
    .filter((path) => path.startsWith(`/${tag}/`))
    .sort()
    .filter((path) => {
      const [, section = '', below] = path.slice(1, -1).split('/');
      if (section === 'all') return firstOf(dir) === tag && isItsTurn(dir === 'rtl' ? 1 : 0, 2);
      const isOwnKind =
        below === undefined || section === 'where' || below === 'training' || below === 'cases';
      if (isOwnKind && !isMissing(path)) return true;
      // Reading copies lie two levels below the leaflets, the composer one.
      const kind = isMissing(path) ? 'missing' : `${section} ${path.split('/').length}`;
      const isFirst = !alike.has(kind);
      alike.add(kind);
      return isFirst;
    });
}

const visit = visitSite();

/** What axe finds, with the first places. */
async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as {
      axe: {
        run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const found = await axe.run({
      resultTypes: ['violations'],
      // The newest rule of WCAG 2.2 AA is off unless asked for.
      rules: { 'target-size': { enabled: true } },
      ...(only === undefined ? {} : { runOnly: only, rules: {} }),
    });
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}, ${nodes.length} times: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 120))
          .join(' | ')}`,
    );
  }, rules);
}

/** What sticks out at the side or is cut off by its own box: nothing, or how far and what. */
async function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const cut = [...document.querySelectorAll<HTMLElement>('.num, .exit span, h1, .call > span')].filter(
      (element) => {
        const box = element.getBoundingClientRect();
        return (
          !element.closest('.vh, [hidden]') && box.width > 1 && (box.left < 0 || box.right > clientWidth)
        );
      },
    );
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide on ${clientWidth}`] : []),
      ...cut.map(({ textContent }) => `cut off: ${textContent.trim().slice(0, 40)}`),
      // The name of the language leaves the bar as a whole where the way out needs the room.
      ...[...document.querySelectorAll('body :not(.lang, .vh, input, select, textarea)')]
        .filter(
          (element) =>
            (element.scrollWidth > element.clientWidth + 1 ||
              element.scrollHeight > element.clientHeight + 1) &&
            getComputedStyle(element).overflow !== 'visible' &&
            element.closest('svg, .vh') === null &&
            element.checkVisibility(),
        )
        .map((element) => `hides some of itself: ${element.outerHTML.slice(0, 80)}`),
    ];
  });
}

/** Spacing as readers set it who need more of it (WCAG 1.4.12). */
async function spaceOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
    );
    document.adoptedStyleSheets = [sheet];
  });
}

/** What moves without being pushed, though the reader asked for no movement. */
async function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
}

/** Writes down what has a ground of its own, which forced colours take away. */
async function rememberGrounds(page: Page): Promise<void> {
  await page.evaluate(() => {
    const page = getComputedStyle(document.body).backgroundColor;
    const grounds = [
      ...document.querySelectorAll('a, button, .card, .note, .tile, .tag, .answer, .scene'),
    ].filter((element) => {
      const { backgroundColor } = getComputedStyle(element);
      return element.checkVisibility() && !['rgba(0, 0, 0, 0)', page].includes(backgroundColor);
    });
    Object.assign(window, { grounds });
  });
}

/** What had a ground and now has no edge, and drawings in the colour of what they stand on. */
async function lostInForcedColours(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { grounds } = window as unknown as { grounds: readonly Element[] };
    const canvas = getComputedStyle(document.body).backgroundColor;
    const edgeless = grounds.filter((element) => {
      const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element);
      const isSeen = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1;
      return element.matches(':not(.skip)') && (!isSeen || borderTopColor === canvas);
    });
    const unseen = [...document.querySelectorAll('svg.i')].filter(
      (icon) => icon.checkVisibility() && getComputedStyle(icon).color === canvas,
    );
    return [...edgeless, ...unseen].map(({ outerHTML }) => outerHTML.slice(0, 80));
  });
}

/** Words that say nothing in a list of links. */
const VAGUE =
  /^(?:here|more|read more|click here|här|mer|läs mer|aici|mai mult|citește mai mult|тут|більше|докладніше|هنا|المزيد|اقرأ المزيد|ที่นี่|เพิ่มเติม|อ่านเพิ่มเติม)$/i;

/**
 * Links of a page that lead to different places under one name, with neither the headings before them nor the words around
 * them to tell them apart. A source is named by its site: two of one site are one name for one thing.
 */
async function confusedLinks(page: Page): Promise<readonly string[]> {
  const links = await page.locator('a[href]').evaluateAll((all) =>
    all
      .filter((link) => link.checkVisibility())
      .map((link) => {
        const around = link.closest('li, p, dd, td, .show, .scene');
        const headings = ['h2', 'h3', 'h4'].map((level) =>
          [...document.querySelectorAll(level)].findLast(
            (one) => one.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING,
          ),
        );
        const name = link.getAttribute('aria-label') ?? link.textContent.replace(/\s+/g, ' ').trim();
        const href = new URL(link.getAttribute('href') ?? '', location.href);
        return {
          name,
          href: name === href.hostname.replace(/^www\./, '') ? name : href.href,
          known: `${name} in ${around?.textContent} of ${headings.map((one) => one?.textContent)}`,
        };
      }),
  );
  const leadsTo = new Map(links.map(({ known, href }) => [known, href]));
  return [
    ...links.filter(({ name }) => name === '' || VAGUE.test(name)),
    ...links.filter(({ known, href }) => leadsTo.get(known) !== href),
  ].map(({ name, href }) => `${name}: ${href}`);
}

/** What is pressed and smaller than a thumb; links inside sentences are as high as their line (WCAG 2.5.8). */
async function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const isInSentence = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      element.closest('p, h2, h3, h4, td, .text li') !== null;
    return [...document.querySelectorAll('a[href], button, input, select, summary')]
      .map((element) => (element.matches('input') ? (element.closest('label') ?? element) : element))
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        if (width === 0 || !element.checkVisibility() || element.matches('.skip')) return false;
        return (height < least || width < least) && !isInSentence(element);
      })
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return `${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 100)}`;
      });
  }, THUMB - 0.5);
}

/** Small pages of languages: one of each script. `tongues.test.ts` looks at all of them. */
const smallPages = [...Map.groupBy(smallLanguages, ({ script }) => script).values()].map(
  ([language]) => `/${language?.tag}/`,
);
const pages = ['/', '/404.html', ...smallPages, ...languagesInTurn.flatMap(kindsInTurn)];

/** Pages of the browser that no test is using: in one that has run axe before, axe is compiled already. */
const idle: Page[] = [];

describe.concurrent('what a person may use', () => {
  it.each(pages)('%s: light, dark, forced colours, a small phone, large letters', async (path) => {
    const page = idle.pop() ?? (await visit.browser.newPage());
    try {
      await page.setViewportSize({ width: 360, height: 640 });
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
      await page.goto(visit.origin + path);
      await page.evaluate(axe);
      const seen: Record<string, readonly string[]> = {};
      seen['light'] = await violations(page);
      seen['moves'] = await moving(page);
      seen['links that cannot be told apart'] = await confusedLinks(page);
      await rememberGrounds(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      seen['dark'] = await violations(page, colourRules);
      // axe reads the colour of letters from a property that forced colours leave as it is; drawn is `color`.
      await page.evaluate(() => {
        const read = CSSStyleDeclaration.prototype.getPropertyValue;
        CSSStyleDeclaration.prototype.getPropertyValue = function (name: string) {
          return read.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
        };
      });
      await page.emulateMedia({ forcedColors: 'active' });
      seen['forced colours'] = await violations(page, colourRules);
      seen['lost in forced colours'] = await lostInForcedColours(page);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      seen['too small'] = await tooSmall(page);
      await page.setViewportSize({ width: 320, height: 640 });
      seen['too wide at 320 px'] = await tooWide(page);
      await spaceOut(page);
      seen['too wide at 320 px with wide spacing'] = await tooWide(page);
      await page.evaluate(() => {
        document.adoptedStyleSheets = [];
        document.documentElement.style.fontSize = '200%';
      });
      seen['too wide at 320 px in letters twice as large'] = await tooWide(page);
      await page.setViewportSize({ width: 1280, height: 900 });
      seen['too wide at 1280 px in letters twice as large'] = await tooWide(page);
      expect(Object.entries(seen).filter(([, found]) => found.length > 0)).toEqual([]);
    } finally {
      idle.push(page);
    }
  });
});
