/** What the search of a language can find, put together at build from its pages, contacts and reviewed words. */

import { soughtNumbers } from '../../content-model/contacts/dialling.ts';
import type { Findable, FindableWords } from '../../content-model/published/on-device.ts';
import { eachNode, plainText } from '../../content-model/texts/block-tree.ts';
import { withoutReferences } from '../../content-model/words/interpolate.ts';
import { readSearchWords, searchWordsFile } from '../../content-model/words/search-words.ts';
import { spellingOf } from '../../i18n/latin-written/spellings.ts';
import { pageAddress } from '../content/addresses.ts';
import { publishedLanguage } from '../content/locales.ts';
import { fileText } from '../content/opened-project.ts';
import { pageIds } from '../content/page-structure.ts';
import { cardAddress, contacts } from '../content/site-facts.ts';
import { type PageData, type PageEntry, pageEntry, wordsLeadingTo } from '../content/site-pages.ts';
import { contactWords } from '../content/words.ts';
import { BETWEEN } from './find-pages.ts';

/** Pages and contacts of a language, in the order of menus and of the records. */
export function findableIn(locale: string): FindableWords {
  const { tag, lang, dir } = publishedLanguage(locale);
  const typed = typedWords(
    tag,
    (id) => wordsOfPage(tag, id) !== undefined || contactWords(tag, id) !== undefined,
  );
  const pages = pageIds.flatMap((id) => {
    const words = wordsOfPage(tag, id);
    if (words === undefined) return [];
    const entry = pageEntry(tag, id);
    return [{ ...pageWords(words, entry ? headingsOf(entry) : [], id, tag), ...typed(id) }];
  });
  const people = contacts.flatMap((contact): Findable[] => {
    const words = contactWords(tag, contact.id);
    if (words === undefined) return [];
    return [
      {
        id: `where#${contact.id}`,
        href: cardAddress(tag, contact.id),
        title: words.label,
        // A number has its own place on the contact's card.
        summary: withoutReferences(words.for),
        name: contact.shortName,
        says: [contact.name, ...soughtNumbers(contact)].join(', '),
        ...typed(contact.id),
      },
    ];
  });
  const found = [...pages, ...people];
  const spelling = spellingOf(found.map(({ title }) => title).join(BETWEEN));
  return { tag, lang, dir, found, ...(spelling ? { spelling } : {}) };
}

/** Words of a page that can be found in a language; nothing where the language lacks it. */
function wordsOfPage(tag: string, id: string): PageData | undefined {
  // Who searches has found the search.
  if (id === 'search' || !pageIds.includes(id)) return undefined;
  // Which leaflets there are stands on their page also where its text is missing.
  return pageEntry(tag, id)?.data ?? (id === 'leaflets' ? wordsLeadingTo(tag, id) : undefined);
}

function pageWords(data: PageData, headings: readonly string[], id: string, tag: string) {
  // Headings that many pages share (“What you can do”) lead nowhere in particular, and cost little.
  const says = new Set([
    ...(data.label === data.title ? [] : [data.label]),
    ...(data.keywords ?? []),
    ...headings,
  ]);
  return {
    id,
    href: pageAddress(tag, id),
    title: data.title,
    summary: data.summary,
    says: [...says].join(BETWEEN),
  };
}

/** Headings of a page in reading order, each once; of those that are a name and a number nothing is left to read. */
export function headingsOf({ blocks }: PageEntry): readonly string[] {
  const headings = Array.from(eachNode(blocks)).flatMap((node) =>
    node.kind === 'heading' ? [plainText(node.content)] : [],
  );
  return [...new Set(headings.filter((heading) => /\p{L}/u.test(heading)))];
}

/**
 * Words of `content/<locale>/search.yaml` that lead to an id: first, or after other places. Of the places only those count that
 * the language has: where the best is a page that it lacks, the next is the best.
 */
function typedWords(
  tag: string,
  isThere: (id: string) => boolean,
): (id: string) => { typed: string; alsoTyped: string } {
  const path = searchWordsFile(tag);
  const { entries } = readSearchWords(path, fileText(path) ?? '[]');
  const leading = entries.map(({ words, finds }) => ({ words, finds: finds.filter(isThere) }));
  const leadingTo = (leads: (finds: readonly string[]) => boolean) =>
    leading.flatMap(({ words, finds }) => (leads(finds) ? words : [])).join(BETWEEN);
  return (id) => ({
    typed: leadingTo(([best]) => best === id),
    alsoTyped: leadingTo(([, ...others]) => others.includes(id)),
  });
}
