/** What the search of a language can find, put together at build from its pages, contacts and reviewed words. */

import { soughtNumbers } from '../../content-model/contacts/dialling.ts';
import type { Findable, FindableWords } from '../../content-model/published/on-device.ts';
import { eachNode, plainText } from '../../content-model/texts/block-tree.ts';
import {
  readSearchWords,
  type SearchWords,
  searchWordsFile,
} from '../../content-model/words/search-words.ts';
import { languageNameIn } from '../../i18n/format.ts';
import { languageOf } from '../../i18n/languages.ts';
import { spellingOf } from '../../i18n/latin-written/spellings.ts';
import { pageAddress } from '../content/addresses.ts';
import { publishedLanguage } from '../content/locales.ts';
import { fileText } from '../content/opened-project.ts';
import { pageIds } from '../content/page-structure.ts';
import { cardAddress, contacts } from '../content/site-facts.ts';
import {
  nearestWritten,
  type PageData,
  type PageEntry,
  pageEntry,
  wordsLeadingTo,
} from '../content/site-pages.ts';
import { contactWords, plainWords, translatorOf, wordsAsText } from '../content/words.ts';
import { BETWEEN } from './find-pages.ts';

/** Pages and contacts of a language, in the order of menus and of the records. */
export function findableIn(locale: string): FindableWords {
  const { tag, lang, dir } = publishedLanguage(locale);
  const isThere = (id: string) => wordsOfPage(tag, id) !== undefined || contactWords(tag, id) !== undefined;
  const leading = leadingWords(tag);
  // Of the places only those count that the language has: where the best is a page that it lacks, the next is the best.
  const typed = typedWords(leading.map(({ words, finds }) => ({ words, finds: finds.filter(isThere) })));
  const typedForAll = typedWords(leading);
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
        title: plainWords(tag, contact),
        summary: wordsAsText(withoutOwnName(words.for, contact.id)),
        name: contact.shortName,
        says: [contact.name, ...soughtNumbers(contact)].join(', '),
        ...typed(contact.id),
      },
    ];
  });
  const own = [...pages, ...people];
  const spelling = spellingOf(own.map(({ title }) => title).join(BETWEEN));
  const elsewhere = pageIds.filter((id) => !isThere(id)).flatMap((id) => inAnother(tag, id, typedForAll(id)));
  return { tag, lang, dir, found: [...own, ...elsewhere], ...(spelling ? { spelling } : {}) };
}

/** What a contact is for, without its name where that stands alone before it: a result has the name beside its title. */
const withoutOwnName = (words: string, id: string): string =>
  words.replace(new RegExp(`^\\{name:${id}\\}(?:\\p{Sentence_Terminal}\\s*|\\s+)`, 'u'), '');

/**
 * A page that the language lacks, by words of the language that lead to it: named in the language whose reader is served next best,
 * and leading to where its languages are offered. Found by nothing else: words of another language would be found by chance.
 */
function inAnother(tag: string, id: string, leading: Leading): readonly Findable[] {
  const nearest = languageOf(nearestWritten(tag, id));
  if (nearest === undefined || nearest.tag === tag || leading.typed + leading.alsoTyped === '') return [];
  const data = wordsOfPage(nearest.tag, id);
  if (data === undefined) return [];
  const language = languageNameIn(tag, nearest.tag);
  return [
    {
      id,
      href: pageAddress(tag, id),
      title: data.title,
      titleIn: { lang: nearest.lang, dir: nearest.dir },
      summary: translatorOf(tag).t('search.inLanguage', { language }),
      says: '',
      ...leading,
    },
  ];
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

/** Words that lead to an id: first, or after other places. */
type Leading = Pick<Findable, 'typed' | 'alsoTyped'>;

function leadingWords(tag: string): readonly SearchWords[] {
  const path = searchWordsFile(tag);
  return readSearchWords(path, fileText(path) ?? '[]').entries;
}

function typedWords(entries: readonly SearchWords[]): (id: string) => Leading {
  const leadingTo = (leads: (finds: readonly string[]) => boolean) =>
    entries.flatMap(({ words, finds }) => (leads(finds) ? words : [])).join(BETWEEN);
  return (id) => ({
    typed: leadingTo(([best]) => best === id),
    alsoTyped: leadingTo(([, ...others]) => others.includes(id)),
  });
}
