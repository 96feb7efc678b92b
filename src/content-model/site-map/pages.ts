/**
 * The structure of the site, free of language: `content/pages.yaml`. What a page says is in
 * `content/<locale>/pages/`; which pages exist, their drawing, their order and the rights they rest on stand
 * here once for all languages.
 */

import { z } from 'zod';
import { isLanguage } from '../../i18n/languages.ts';
import type { Problem } from '../../leaflet/problems.ts';
import { checkRightUse } from '../facts/publishing.ts';
import type { Facts } from '../facts/read-facts.ts';
import { pageOrderTwice, pageWithoutText, textWithoutPage, unknownIcon } from '../problems/list-problems.ts';
import { type Locate, readRecord } from '../records/record.ts';

/** What the questions about rights are sorted by, in the order in which the groups stand. */
export const rightsGroups = ['help', 'police', 'papers', 'me'] as const;
export type RightsGroup = (typeof rightsGroups)[number];

const pageFields = z.strictObject({
  /** A drawing in `content/pictures/`, without its ending. */
  icon: z.string(),
  /** Background of its tile. */
  tint: z.enum(['none', 'mist', 'sand', 'sky', 'heather']),
  /** Whom it speaks to. */
  audience: z.enum(['everyone', 'adult', 'child', 'traveller', 'helper']),
  /** `front`: a door on the front page. `service`: reached from the foot of every page. */
  section: z.enum(['front', 'rights', 'young', 'service']),
  /** Of a page about rights: the heading under which it is listed. */
  group: z.enum(rightsGroups).optional(),
  /** Place in its section, of a page about rights in its group, from 1. */
  order: z.int().min(0),
  /** Rights its sentences rest on. */
  rights: z.array(z.string()),
  /** The only languages it is written in: pages for partners and staff. Left out, it is for all. */
  languages: z
    .array(z.string().refine(isLanguage, 'it takes the tags of languages, such as sv or en'))
    .min(1)
    .optional(),
});
const pageSchema = pageFields.refine(
  ({ section, group }) => (section === 'rights') === (group !== undefined),
  {
    error: `a page of the section “rights” is in a group (${rightsGroups.join(', ')}), and no other page is`,
    path: ['group'],
  },
);

const pagesSchema = z.record(
  z.string().regex(/^[a-z-]+(\/[a-z-]+)?$/, 'a page is small letters and hyphens, with at most one “/”'),
  pageSchema,
);

/** One page, without its words. */
export type Page = z.infer<typeof pageSchema> & {
  /** Its address below the locale, and its file: `now`, `rights/lawyer`. */
  readonly id: string;
};
export type PageSection = Page['section'];

/** Every page by id. */
export type Pages = ReadonlyMap<string, Page>;

/** What the rules for pages are checked against. */
export interface PageContext {
  readonly facts: Facts;
  /** Names of the drawings in `content/pictures/`. */
  readonly pictures: ReadonlySet<string>;
}

/** The structure of pages, and where each stands in it. */
export interface PageList {
  readonly pages: Pages;
  readonly locate: Locate;
}

/** Reads the structure of pages. */
export function readPages(
  file: string,
  source: string,
): PageList & { readonly problems: readonly Problem[] } {
  const { value, problems, locate } = readRecord(file, source, pagesSchema);
  const pages: Pages = new Map(Object.entries(value ?? {}).map(([id, page]) => [id, { id, ...page }]));
  return { pages, locate, problems: [...problems, ...checkOrder([...pages.values()], locate)] };
}

/** Rights that no page may rest on, and drawings that there are not. */
export function checkPages(
  { pages, locate }: PageList,
  { facts, pictures }: PageContext,
): readonly Problem[] {
  return [...pages.values()].flatMap(({ id, rights, icon }) => [
    ...rights.flatMap((right, index) => checkRightUse(facts, right, locate([id, 'rights', index]))),
    ...(pictures.has(icon) ? [] : [unknownIcon(locate([id, 'icon']), icon)]),
  ]);
}

function checkOrder(pages: readonly Page[], locate: Locate): Problem[] {
  const taken = new Map<string, string>();
  return pages.flatMap((page) => {
    const place = [page.section, page.group, page.order].join(' ');
    const other = taken.get(place);
    if (other !== undefined) return [pageOrderTwice(locate([page.id, 'order']), page.id, other)];
    taken.set(place, page.id);
    return [];
  });
}

/** Pages of a section in order, those of a group together. */
export function pagesOf(pages: Pages, section: PageSection): readonly Page[] {
  return [...pages.values()]
    .filter((page) => page.section === section)
    .sort((a, b) => groupPlace(a) - groupPlace(b) || a.order - b.order);
}

function groupPlace({ group }: Page): number {
  return group === undefined ? 0 : rightsGroups.indexOf(group);
}

/** A run of pages under one heading. */
export interface PageGroup {
  /** Left out: pages without a heading. */
  readonly group?: RightsGroup | undefined;
  readonly ids: readonly string[];
}

/** Parts pages, in the order given, where the group changes. */
export function groupsOf(pages: Pages, ids: readonly string[]): readonly PageGroup[] {
  const groups: { readonly group: RightsGroup | undefined; readonly ids: string[] }[] = [];
  for (const id of ids) {
    const group = pages.get(id)?.group;
    const last = groups.at(-1);
    if (last !== undefined && last.group === group) last.ids.push(id);
    else groups.push({ group, ids: [id] });
  }
  return groups;
}

/** Whether a page is to be written in a language. */
export function isMeantFor(page: Page | undefined, locale: string): boolean {
  return page?.languages?.includes(locale) ?? true;
}

/** Whether a page has pages below it, such as `rights`. */
export function isSectionPage(pages: Pages, id: string): boolean {
  return [...pages.keys()].some((other) => other.startsWith(`${id}/`));
}

/** Path of a page's text below `content/<locale>/pages/`. */
export function pageFile(pages: Pages, id: string): string {
  return isSectionPage(pages, id) ? `${id}/index.mdx` : `${id}.mdx`;
}

/** The page a text belongs to: `rights/index.mdx` is `rights`. */
export function pageIdOf(file: string): string {
  return file.replace(/\.mdx$/, '').replace(/\/index$/, '');
}

/**
 * Checks that texts and pages belong together.
 *
 * A source language must have every page. A translation may lack some: the site says so on the page and
 * offers the languages that have it.
 *
 * @param files - Paths below `content/<locale>/pages/`.
 */
export function checkPageTexts(
  pages: Pages,
  locale: string,
  files: readonly string[],
  isSource: boolean,
): readonly Problem[] {
  const folder = `content/${locale}/pages/`;
  const ids = new Set(files.map(pageIdOf));
  const missing = isSource
    ? [...pages.keys()].filter((id) => !ids.has(id) && isMeantFor(pages.get(id), locale))
    : [];
  return [
    ...missing.map((id) => pageWithoutText({ file: folder + pageFile(pages, id), locale }, id)),
    ...files
      .filter((file) => !pages.has(pageIdOf(file)))
      .map((file) => textWithoutPage({ file: folder + file, locale }, pageIdOf(file))),
  ];
}
