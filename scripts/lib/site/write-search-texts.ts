/** The whole text of the built site for the search, one file a language, normalised as what is typed will be. */
import { join } from 'node:path';
import { type SearchTexts, searchTextsSchema } from '../../../src/content-model/published/on-device.ts';
import { firstIn, type PageTree, textsIn, unwritten } from '../../../src/html/page-tree.ts';
import { searchRuns } from '../../../src/i18n/search-text.ts';
import { writeWhole } from '../terminal/files.ts';
import type { PageVisitor } from './built-pages.ts';

/**
 * Writes `<locale>/search/texts.json` for every language of a built site.
 *
 * @param folder - Folder of the built site.
 * @returns A visitor of its pages, which says at the end how many can be found.
 */
export function searchTexts(folder: string): PageVisitor<number, SearchedText> {
  const found: { readonly href: string; readonly tag: string; readonly text: string }[] = [];
  return {
    see: ({ path, page }) => (path.endsWith('/index.html') ? searchedText(page) : undefined),
    take: (path, text) => found.push({ href: `/${path.replace(/index\.html$/, '')}`, ...text }),
    end: () => {
      // The folder of a language is not always called as its pages say that it is: `kmr` says `ku`.
      for (const [locale, pages] of Map.groupBy(found, ({ href }) => href.split('/')[1] ?? '')) {
        const tag = pages[0]?.tag ?? locale;
        const texts: SearchTexts = { tag, pages: pages.map(({ href, text }) => ({ href, text })) };
        writeWhole(join(folder, locale, 'search/texts.json'), JSON.stringify(searchTextsSchema.parse(texts)));
      }
      return found.length;
    },
  };
}

/** What the search reads of a page, and its language's tag. */
interface SearchedText {
  readonly tag: string;
  readonly text: string;
}

/** What the search reads of a page; nothing where the page is none of a language's. */
export function searchedText(page: PageTree): SearchedText | undefined {
  const body = firstIn(page, '[data-searched]');
  const tag = firstIn(page, 'html')?.attribs['lang'];
  if (!body || tag === undefined) return undefined;
  const texts = textsIn(
    body,
    ({ name, attribs }) => name === 'script' || name === 'style' || 'data-unsearched' in attribs,
  );
  const words = [...texts].flatMap(({ data }) => searchRuns(unwritten(data), tag));
  return { tag, text: words.join(' ') };
}
