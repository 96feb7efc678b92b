/** Pages on paper: what a printer gets from the browser, read back. */
import { describe, expect, it } from 'vitest';
import { bareText, readWithPdfJs } from '../support/read-pdf.ts';
import { visitSite } from '../support/visit.ts';

const visit = visitSite();

/**
 * A page as printed: its text without spaces, and what stands on it on the screen.
 *
 * @param unknown - A part of a selector whose rules an older browser would drop.
 */
async function print(path: string, unknown?: string) {
  return visit.inPage({}, async (page) => {
    await page.goto(visit.origin + path);
    if (unknown !== undefined) expect(await page.evaluate(dropRules, unknown)).toBeGreaterThan(0);
    const shown = await page.evaluate(() => {
      const textsOf = (selector: string) =>
        [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
      return {
        numbers: textsOf('main .num'),
        items: textsOf('main li, main h2, main h3'),
        // Sources of other rights stand on their own pages, which are named here.
        sources: [...document.querySelectorAll<HTMLAnchorElement>('.from li > a')].map((link) =>
          link.origin === location.origin ? link.textContent : link.href,
        ),
        onScreenOnly: [...textsOf('.bar a'), ...textsOf('footer a'), ...textsOf('.listen, .back, .next')],
        states: textsOf('[data-is] b'),
      };
    });
    const paper = bareText((await readWithPdfJs(Uint8Array.from(await page.pdf({ format: 'A4' })))).join(''));
    return { paper, ...shown };
  });
}

/** Takes rules away, as a browser does that does not know their selector. Says how many. */
function dropRules(unknown: string): number {
  let dropped = 0;
  const drop = (rules: CSSStyleSheet | CSSGroupingRule) => {
    for (let at = rules.cssRules.length - 1; at >= 0; at--) {
      const rule = rules.cssRules[at];
      if (rule instanceof CSSStyleRule && rule.selectorText.includes(unknown)) {
        rules.deleteRule(at);
        dropped += 1;
      } else if (rule instanceof CSSGroupingRule) drop(rule);
    }
  };
  for (const sheet of document.styleSheets) drop(sheet);
  return dropped;
}

const missingFrom = (paper: string, texts: readonly string[]) =>
  texts.filter((text) => !paper.includes(bareText(text)));

describe('on paper', () => {
  it.each(['/en/now/', '/ar/now/', '/th/show/'])('%s: every number is there, in its order', async (path) => {
    const { paper, numbers } = await print(path);
    expect(numbers.length).toBeGreaterThan(5);
    expect(missingFrom(paper, numbers)).toEqual([]);
  });

  it('a page about a right says where it comes from in full, and not what is open at this moment', async () => {
    const { paper, sources, states, onScreenOnly } = await print('/en/rights/lawyer/');
    expect(sources.length).toBeGreaterThan(2);
    expect(missingFrom(paper, sources)).toEqual([]);
    expect(states.length).toBeGreaterThan(0);
    expect(states.filter((state) => paper.includes(bareText(state)))).toEqual([]);
    expect(onScreenOnly.filter((words) => words.length > 8 && paper.includes(bareText(words)))).toEqual([]);
  });

  it.each(['/en/', '/ar/now/', '/en/where/', '/th/rights/pay/', '/uk/support/', '/sv/young/', '/en/show/'])(
    '%s: is in full black on no ground, also where the screen is dark',
    async (path) => {
      const colours = await visit.inPage({ colorScheme: 'dark' }, async (page) => {
        await page.goto(visit.origin + path);
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        return page.evaluate(() => {
          const written = [...document.querySelectorAll('main *')].filter(
            (element) =>
              element.checkVisibility() && [...element.childNodes].some(({ nodeType }) => nodeType === 3),
          );
          const drawn = written.flatMap((element) =>
            [undefined, '::before', '::after'].map((part) => getComputedStyle(element, part)),
          );
          return [...new Set(drawn.map(({ color, backgroundColor }) => `${color} on ${backgroundColor}`))];
        });
      });
      expect(colours).toEqual(['rgb(0, 0, 0) on rgba(0, 0, 0, 0)']);
    },
  );

  it.each([undefined, '::details-content'])(
    'groups that are closed on the screen are open, also where a browser does not know %s',
    async (unknown) => {
      const { paper, items } = await print('/en/signs/', unknown);
      expect(items.length).toBeGreaterThan(30);
      expect(
        missingFrom(
          paper,
          items.filter((item) => /^[A-Z][^:·]*\.$/.test(item)),
        ),
      ).toEqual([]);
    },
  );
});
