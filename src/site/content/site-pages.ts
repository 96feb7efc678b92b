/** The pages of the site: which there are, in which languages, and how they hang together. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { sourceFileOf, sourceLocale, writtenLocales } from '../../content-model/files/content-files.ts';
import { type BlockNode, eachNode, type FrontMatter } from '../../content-model/texts/block-tree.ts';
import { isDoor, isDoorOnly } from '../../content-model/texts/front-matter.ts';
import { nearestFirst } from '../../i18n/nearest-languages.ts';
import { separators } from '../../i18n/writing/punctuation.ts';
import { pageAddress } from './addresses.ts';
import { published } from './locales.ts';
import { fileText, project } from './opened-project.ts';
import { pageIds, structureOf } from './page-structure.ts';
import { term } from './site-facts.ts';

// Not a content collection: that makes two modules of every text, each loaded on its own, and a copy of all of them.
const contents = import.meta.glob<AstroComponentFactory>('/content/*/pages/**/*.mdx', {
  import: 'default',
  eager: true,
});

/** The words that lead to a page. */
export type PageData = Required<Pick<FrontMatter, 'title' | 'label' | 'summary' | 'description'>> &
  Pick<FrontMatter, 'keywords'>;

/** A page's text in a language. */
export interface PageEntry {
  readonly data: PageData;
  /** As it is written. */
  readonly source: string;
  readonly blocks: readonly BlockNode[];
  /** What shows it. */
  readonly Content: AstroComponentFactory;
}

type WrittenText = PageEntry | { readonly data: PageData; readonly source?: undefined };
const entries = new Map<string, WrittenText | undefined>();

/** A page's text in a language; none where it has not been written. */
export function pageEntry(locale: string, page: string): PageEntry | undefined {
  const text = writtenText(locale, page);
  return text?.source === undefined ? undefined : text;
}

/** The words that lead to a page, also where nothing else of it has been written. */
export function wordsLeadingTo(locale: string, page: string): PageData | undefined {
  return writtenText(locale, page)?.data;
}

/** What is written of a page in a language, read once: its text, or only the words that lead to it. */
function writtenText(locale: string, page: string): WrittenText | undefined {
  const key = `${locale}/${page}`;
  if (!entries.has(key)) {
    const [found] = pathsOf(locale, page).flatMap((path) => readEntry(path) ?? []);
    entries.set(key, found);
  }
  return entries.get(key);
}

/** Where a page's text may lie. */
function pathsOf(locale: string, page: string): readonly string[] {
  return ['.mdx', '/index.mdx'].map((end) => `content/${locale}/pages/${page}${end}`);
}

function readEntry(path: string): WrittenText | undefined {
  const [text, Content] = [project.texts.get(path), contents[`/${path}`]];
  if (text === undefined || Content === undefined) return undefined;
  const data = pageData(path, text.frontMatter);
  if (isDoor(text, project.texts.get(sourceFileOf(path)))) return { data };
  return {
    data,
    source: fileText(path) ?? '',
    blocks: text.blocks,
    Content,
  };
}

function pageData(path: string, frontMatter: FrontMatter): PageData {
  const { title, label, summary, description } = frontMatter;
  // `npm run check` says which, and how to write it; a page must never be made without.
  if (title === undefined || label === undefined || summary === undefined || description === undefined)
    throw new Error(`${path} lacks a line of its front matter. npm run check says which.`);
  return { ...frontMatter, title, label, summary, description };
}

/** Whether a page has its own text in a language: told without reading it, for most that is asked of most languages is this. */
export function isWritten(locale: string, page: string): boolean {
  const path = pathsOf(locale, page).find((candidate) => project.texts.has(candidate));
  if (path === undefined) return false;
  const [text = '', source = ''] = [path, sourceFileOf(path)].map(fileText);
  return writtenLocales.has(locale) || !isDoorOnly(text, source);
}

const writtenIn = new Map<string, readonly string[]>();

/** Languages in which a page has its own text; every page in every language asks. */
export function languagesOf(page: string): readonly string[] {
  const tags =
    writtenIn.get(page) ?? published.filter(({ tag }) => isWritten(tag, page)).map(({ tag }) => tag);
  writtenIn.set(page, tags);
  return tags;
}

/** The language in which its reader is best served with a page: the own one, where it is written in it. */
export function nearestWritten(locale: string, page: string): string {
  const written = languagesOf(page);
  return written.includes(locale) ? locale : (nearestFirst(locale, written)[0] ?? locale);
}

/** Ids of the cards to show on a page, in their order. */
export function cardsOn(locale: string, page: string): readonly string[] {
  const text = pageEntry(locale, page)?.source ?? '';
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

/** A row that leads to a page. Where no words for it are written, the row has those of a language that has them. */
export function doorTo(locale: string, page: string): Door {
  const lang = writtenText(locale, page) ? locale : nearestWritten(locale, page);
  const words = writtenText(lang, page)?.data;
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

/** A row that leads to a page by its title: where each page answers a question, the question is what a reader looks for. */
export function questionDoor(locale: string, page: string): Door {
  const door = doorTo(locale, page);
  return { ...door, label: writtenText(door.lang, page)?.data.title ?? door.label };
}

/**
 * A page's title where pages of all sections stand in one list: of several with the same, each says where it is. Which are the same
 * the source says too: no language is left with a list that names the pages for children by one of them.
 */
export function titleInList(locale: string, page: string): string {
  const isShared = [locale, sourceLocale].some((tag) => {
    const title = pageEntry(tag, page)?.data.title;
    return title !== undefined && pageIds.filter((id) => pageEntry(tag, id)?.data.title === title).length > 1;
  });
  const title = pageEntry(locale, page)?.data.title ?? page;
  if (!isShared) return title;
  const [section = page] = page.split('/');
  const { label } = doorTo(locale, section);
  return section === page ? label : label + separators(locale).colon + title;
}

/**
 * The page that shows where a right comes from: the one that is about it (it stands first in the page's list), or else the
 * first that rests on it, pages about rights before others.
 */
export function sourcesPageOf(right: string): string | undefined {
  const pages = [...pagesUnder('rights'), ...pageIds];
  return (
    pages.find((id) => structureOf(id).rights[0] === right) ??
    pages.find((id) => structureOf(id).rights.includes(right))
  );
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
  for (const node of eachNode(entry.blocks)) {
    if (node.kind !== 'component') continue;
    const id = node.attributes['id'] ?? '';
    if (['Contact', 'Phone', 'Name', 'Url'].includes(node.name)) contacts.add(id);
    if (node.name === 'Fact') rights.add(id.split('.')[0] ?? id);
    if (node.name === 'Term') rights.add(term(id).right);
  }
  return { contacts: [...contacts], rights: [...rights] };
}
