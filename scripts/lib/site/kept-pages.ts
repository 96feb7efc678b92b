/**
 * Pages of a language are kept from the last build while nothing that they show has changed: what somebody writes in one
 * language makes the pages of that language again, and no other. What a page may show of other languages than its own and
 * the two that all are translated from stands in one place, {@link pageKeys}; a test changes each kind of it and compares
 * every byte with those of a build from nothing.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  MANY_LANGUAGES,
  sourceFileOf,
  writtenLocales,
} from '../../../src/content-model/files/content-files.ts';
import type { LeafletEntry } from '../../../src/content-model/published/leaflet-lists.ts';
import type { ParsedText } from '../../../src/content-model/texts/block-tree.ts';
import { isDoor } from '../../../src/content-model/texts/front-matter.ts';
import type { KnownTranslation } from '../../../src/content-model/translation/translation-state.ts';
import { type Sums, sumsOf, written } from '../publishing/published-site.ts';
import { sourcesByLanguage, translationOf } from '../publishing/sources-by-language.ts';
import { filesUnder, linkFiles, readNote, sha256, writeNote } from '../terminal/files.ts';
import { placesOf } from './render-when-told.ts';

/** Below the folder of what builds keep: pages as Astro wrote them, and beside each language a record of them. */
const FOLDER = 'pages';

/** By a language's tag, the SHA-256 of everything that its pages are made from. */
export type PageKeys = ReadonlyMap<string, string>;

/** What pages are made from. */
export interface PageSources {
  readonly project: {
    readonly texts: ReadonlyMap<string, Pick<ParsedText, 'kind' | 'file' | 'frontMatter' | 'blocks'>>;
    readonly locales: ReadonlyMap<string, Pick<KnownTranslation, 'states'>>;
  };
  /** Checksums of all files of content and code, as `sumSources` gives them. */
  readonly sources: Sums;
  /** What was made and left out of leaflets and kits, of which the day decides a part. */
  readonly leaflets: {
    readonly entries: readonly Pick<LeafletEntry, 'path' | 'locale' | 'previews'>[];
    readonly copies: readonly object[];
    readonly leftOut: readonly object[];
  };
  readonly kits: readonly object[];
  /** What builds, besides the code: `machineOf`. */
  readonly machine: string;
}

/**
 * Names what the pages of each language are made from: everything but the texts and leaflets of other translations. Of these
 * a page may show that they are there, the words that lead to a page, and a leaflet's picture. The two languages that all
 * are translated from, in which missions work, show every leaflet.
 */
export function pageKeys({ project, sources, leaflets, kits, machine }: PageSources): PageKeys {
  const { entries, copies, leftOut } = leaflets;
  const own = sourcesByLanguage(sources);
  const pages = [...project.texts].flatMap(([path, text]) =>
    translationOf(path) !== undefined && text.kind === 'page'
      ? [[path, text.frontMatter, isDoor(text, project.texts.get(sourceFileOf(path)))]]
      : [],
  );
  const states = [...project.locales].map(([tag, locale]) => [tag, ...locale.states]);
  const thereIs = entries.map(({ path, previews }) => [path, previews]);
  const shared = sha256(JSON.stringify([machine, own.get(undefined), pages, states, thereIs, leftOut]));
  const handedOut = JSON.stringify([entries, copies, kits]);
  const seenIn = (tag: string) =>
    writtenLocales.has(tag)
      ? handedOut
      : [own.get(tag), entries.filter(({ locale }) => locale === tag || locale === MANY_LANGUAGES)];
  return new Map(
    [...project.locales.keys()].map((tag) => [tag, sha256(JSON.stringify([shared, seenIn(tag)]))]),
  );
}

/**
 * Translations whose pages will most likely be kept: they were, and neither their texts nor anything that all share has changed
 * since. Which are kept says {@link keptLanguages}, when all is known that pages show.
 *
 * @param cache - Folder of what builds keep.
 * @param before - Checksums of what the last build was made from.
 * @param now - Of what this one is made from.
 */
export function likelyKept(cache: string, before: Sums, now: Sums): ReadonlySet<string> {
  const [old, own] = [sourcesByLanguage(before), sourcesByLanguage(now)];
  const isSame = (tag: string | undefined) => JSON.stringify(own.get(tag)) === JSON.stringify(old.get(tag));
  const tags = [...own.keys()].flatMap((tag) => tag ?? []);
  return new Set(
    isSame(undefined) ? tags.filter((tag) => isSame(tag) && existsSync(recordOf(cache, tag))) : [],
  );
}

/**
 * The languages whose pages were kept by an earlier build and still hold.
 *
 * @param cache - Folder of what builds keep.
 * @returns None whose pages are missing or damaged.
 */
export function keptLanguages(cache: string, keys: PageKeys): ReadonlySet<string> {
  return new Set([...keys].filter(([tag, key]) => isKept(cache, tag, key)).map(([tag]) => tag));
}

function isKept(cache: string, tag: string, key: string): boolean {
  const [folder, noted] = [pagesOf(cache, tag), readNote(recordOf(cache, tag), key)];
  return noted !== undefined && existsSync(folder) && noted === sumOf(folder);
}

/**
 * Puts pages that were kept into a folder beside the new site, which Astro empties before it renders.
 *
 * @returns Moves them into the site, which takes no time.
 */
export function restorePages(
  cache: string,
  stage: string,
  kept: ReadonlySet<string>,
): (dist: string) => void {
  const aside = join(stage, FOLDER);
  for (const tag of kept) linkFiles(pagesOf(cache, tag), aside);
  return (dist) => {
    for (const place of [...kept].flatMap(placesOf))
      if (existsSync(join(aside, place))) {
        mkdirSync(dirname(join(dist, place)), { recursive: true });
        renameSync(join(aside, place), join(dist, place));
      }
    rmSync(aside, { recursive: true, force: true });
  };
}

/** Keeps the pages of languages as Astro wrote them, before anything else touches them, and forgets languages that are no more. */
export function keepPages(cache: string, dist: string, keys: PageKeys, kept: ReadonlySet<string>): void {
  for (const file of existsSync(join(cache, FOLDER)) ? readdirSync(join(cache, FOLDER)) : [])
    if (!kept.has(file.replace(/\.json$/, ''))) rmSync(join(cache, FOLDER, file), { recursive: true });
  for (const [tag, key] of keys) {
    if (kept.has(tag)) continue;
    const folder = pagesOf(cache, tag);
    for (const place of placesOf(tag))
      if (existsSync(join(dist, place))) linkFiles(join(dist, place), join(folder, place));
    // Last: a build that is stopped leaves no record.
    writeNote(recordOf(cache, tag), key, sumOf(folder));
  }
}

/** One sum of all files of a folder. */
const sumOf = (folder: string): string => sha256(written(sumsOf(folder, filesUnder(folder))));
const pagesOf = (cache: string, tag: string): string => join(cache, FOLDER, tag);
const recordOf = (cache: string, tag: string): string => join(cache, FOLDER, `${tag}.json`);
