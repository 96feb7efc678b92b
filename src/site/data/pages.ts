/** The pages of the site: which there are, in which languages, and how they hang together. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { type BlockNode, eachNode } from '../../content-model/block-tree.ts';
import { parseText } from '../../content-model/parse-text.ts';
import { pageAddress } from './addresses.ts';
import { term } from './facts.ts';
import { published, publishedLanguage } from './locales.ts';
import { pageIds, structureOf } from './structure.ts';

export type PageEntry = CollectionEntry<'pages'>;

const entries = new Map((await getCollection('pages')).map((entry) => [entry.id, entry]));

/** A page's text in a language; none where it has not been written. */
export function pageEntry(locale: string, page: string): PageEntry | undefined {
  return entries.get(page === 'index' ? locale : `${locale}/${page}`);
}

/** Languages in which a page has its own text. */
export function languagesOf(page: string): readonly string[] {
  return published.filter(({ tag }) => pageEntry(tag, page) !== undefined).map(({ tag }) => tag);
}

/** Ids of the cards to show on a page, in their order. */
export function cardsOn(locale: string, page: string): readonly string[] {
  const text = pageEntry(locale, page)?.body ?? '';
  return [...text.matchAll(/<ShowCard id="([^"]+)"/g)].map(([, id = '']) => id);
}

/** Pages under a section, such as `rights`, in their order. */
export function pagesUnder(section: string): readonly string[] {
  return pageIds.filter((id) => id.startsWith(`${section}/`));
}

/** A row that leads to a page: tile, name, one soft line. */
export interface Door {
  readonly href: string;
  readonly label: string;
  readonly summary?: string | undefined;
  readonly icon: string;
  /** Tint of the tile; decoration without a meaning. */
  readonly tint: string;
  /** Language of the words: another one where the page is missing. */
  readonly lang: string;
}

/** A row that leads to a page. Where its text is missing, the row has the words of a language that has it. */
export function doorTo(locale: string, page: string): Door {
  const { fallbacks } = publishedLanguage(locale);
  const lang =
    [locale, ...fallbacks, ...languagesOf(page)].find((tag) => pageEntry(tag, page) !== undefined) ?? locale;
  const words = pageEntry(lang, page)?.data;
  const { icon, tint } = structureOf(page);
  return {
    href: pageAddress(locale, page),
    label: words?.label ?? page,
    summary: words?.summary,
    icon,
    tint,
    lang,
  };
}

/** The page that shows where a right comes from: the first that explains it, or else the first that rests on it. */
export function sourcesPageOf(right: string): string | undefined {
  return [...pagesUnder('rights'), ...pageIds].find((id) => structureOf(id).rights.includes(right));
}

const parsed = new Map<string, readonly BlockNode[]>();

/** A text as plain data, parsed once for all who ask. */
export function blocksOf({ id, body = '' }: PageEntry): readonly BlockNode[] {
  const blocks = parsed.get(id) ?? parseText(`${id}.mdx`, body, { kind: 'page' }).blocks;
  parsed.set(id, blocks);
  return blocks;
}

/** What a page rests on: ids of contacts and rights, each once, in reading order. */
export interface Used {
  readonly contacts: readonly string[];
  readonly rights: readonly string[];
}

/** Finds the contacts and rights a text names, and the rights its page is said to rest on. */
export function usedBy(entry: PageEntry, page: string): Used {
  const contacts = new Set<string>();
  const rights = new Set<string>(structureOf(page).rights);
  for (const node of eachNode(blocksOf(entry))) {
    if (node.kind !== 'component') continue;
    const id = node.attributes['id'] ?? '';
    if (['Contact', 'Phone', 'Name', 'Url'].includes(node.name)) contacts.add(id);
    if (node.name === 'Fact') rights.add(id.split('.')[0] ?? id);
    if (node.name === 'Term') rights.add(term(id).right);
  }
  return { contacts: [...contacts], rights: [...rights] };
}
