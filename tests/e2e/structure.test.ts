/**
 * How every page is built, for whoever cannot see it: headings, landmarks, and the language of each word. The pages are
 * read by the browser's own parser and not drawn. Each has its turn every third day; with `EVERY=1` all.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { isItsTurn } from '../support/in-turn.ts';
import { builtPages } from '../support/serve.ts';
import { visitSite } from '../support/visit.ts';

const visit = visitSite();

/** What one page is made of. */
interface Structure {
  readonly path: string;
  readonly lang: string;
  /** Levels of the headings in their order. */
  readonly headings: readonly number[];
  readonly emptyHeadings: number;
  /** Landmarks and how often each is there, with navigations by name. */
  readonly main: number;
  readonly banner: number;
  readonly contentinfo: number;
  readonly unnamed: readonly string[];
  readonly sameNames: readonly string[];
  /** What stands in no landmark. */
  readonly outside: readonly string[];
  /** Words in letters of another script than the page's, without a language of their own. */
  readonly foreign: readonly string[];
}

let pages: readonly Structure[] = [];

beforeAll(async () => {
  pages = await visit.inPage({ bypassCSP: true }, async (page) => {
    await page.goto(`${visit.origin}/404.html`);

    return page.evaluate(
      async (paths) => {
        async function readStructure(path: string): Promise<Structure> {
          const text = await (await fetch(path)).text();
          const page = new DOMParser().parseFromString(text, 'text/html');
          const all = (selector: string) => [...page.querySelectorAll(selector)];
          const nameOf = (element: Element) =>
            element.getAttribute('aria-label') ??
            page.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ??
            '';
          const isTop = (element: Element) => element.closest('main, article, section, nav, aside') === null;
          const navigations = all('nav').map(nameOf);
          const headings = all('h1, h2, h3, h4, h5, h6').filter((heading) => !heading.closest('[hidden]'));
          const isLatin = page.documentElement.classList.contains('Latn');
          const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
          const foreign: string[] = [];
          while (!isLatin && walker.nextNode()) {
            const element = walker.currentNode.parentElement;
            if (element?.closest('script, style, svg, [translate=no]')) continue;
            if (element?.closest('[lang]') !== page.documentElement) continue;
            // Initials are read letter by letter in every language; “kB” is a unit.
            foreign.push(
              ...(walker.currentNode.nodeValue?.match(/\p{Script=Latin}*\p{Ll}\p{Script=Latin}{2,}/gu) ?? []),
            );
          }
          return {
            path,
            lang: page.documentElement.lang,
            headings: headings.map(({ tagName }) => Number(tagName.slice(1))),
            emptyHeadings: headings.filter(({ textContent }) => textContent.trim() === '').length,
            main: all('main').length,
            banner: all('header').filter(isTop).length,
            contentinfo: all('footer').filter(isTop).length,
            unnamed: navigations.filter((name) => name.trim() === ''),
            sameNames: navigations.filter((name, index) => navigations.indexOf(name) !== index),
            outside: [...page.body.children]
              .filter(
                (child) =>
                  !child.matches('header, main, footer, script, svg') && child.textContent.trim() !== '',
              )
              .map(({ outerHTML }) => outerHTML.slice(0, 80)),
            foreign: [...new Set(foreign)],
          };
        }
        // All at once is more than a browser asks for.
        const structures: Structure[] = [];
        for (let at = 0; at < paths.length; at += 200)
          structures.push(...(await Promise.all(paths.slice(at, at + 200).map(readStructure))));
        return structures;
      },
      // The empty page is never seen.
      [...builtPages.filter((path, at) => path !== '/blank/' && isItsTurn(at, 3)), '/404.html'],
    );
  });
});

/** Pages for which something is not so, with what is wrong. */
const where = <T>(wrong: (page: Structure) => T | undefined | false) =>
  pages.flatMap((page) => {
    const found = wrong(page);
    return found === undefined || found === false ? [] : [{ path: page.path, found }];
  });

describe('every page', () => {
  it('has one first heading, and others below it step by step', () => {
    expect(pages.length).toBeGreaterThan(100);
    expect(
      where(({ headings, emptyHeadings }) => {
        const isNested = headings.every((level, index) => level <= (headings[index - 1] ?? 0) + 1);
        const isOne = headings.filter((level) => level === 1).length === 1;
        return (!isNested || !isOne || emptyHeadings > 0) && headings.join(' ');
      }),
    ).toEqual([]);
  });

  it('has one main part between one bar and one foot, and names its navigations differently', () => {
    expect(
      where(({ main, banner, contentinfo, unnamed, sameNames, outside }) => {
        const isWhole = main === 1 && banner === 1 && contentinfo === 1;
        return (
          (!isWhole || unnamed.length > 0 || sameNames.length > 0 || outside.length > 0) && {
            main,
            banner,
            contentinfo,
            unnamed,
            sameNames,
            outside,
          }
        );
      }),
    ).toEqual([]);
  });

  it('says of every word in other letters which language it is', () => {
    expect(where(({ foreign }) => foreign.length > 0 && foreign)).toEqual([]);
  });
});
