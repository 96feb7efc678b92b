/** The one call that judges all content: facts, pages, leaflets' list, drawings, texts and words, every language. */
import type { Problem } from '../../leaflet/problems.ts';
import type { Picture } from '../../leaflet/types.ts';
import { type Change, readChanges } from '../editions/changes.ts';
import { type PastEdition, readEditions } from '../editions/editions.ts';
import { shortNumbersOf } from '../facts/dialling.ts';
import { type Facts, readFacts } from '../facts/facts.ts';
import { type ContentFiles, textOf, textPaths, textsUnder, writtenLocales } from '../files/content-files.ts';
import { readPicture } from '../pictures/read-picture.ts';
import { checkCovered } from '../site-map/covered.ts';
import { type LeafletRecord, readLeaflets } from '../site-map/leaflets.ts';
import { checkPageTexts, isMeantFor, type Pages, pageIdOf, readPages } from '../site-map/pages.ts';
import type { ParsedText } from '../texts/block-tree.ts';
import { checkTranslations } from '../translation/translation-state.ts';
import { checkWordFiles } from '../words/check-word-files.ts';
import { checkSearchWords } from '../words/search-words.ts';
import { checkParity } from './check-parity.ts';
import { checkTexts, parseTexts } from './check-texts.ts';

/** What was read on the way, for whoever builds from it, and everything wrong with it. */
export interface CheckedContent {
  /** Missing where a file of facts that nothing works without cannot be read. */
  readonly facts?: Facts;
  readonly pages: Pages;
  readonly leaflets: readonly LeafletRecord[];
  /** The newest first. */
  readonly changes: readonly Change[];
  /** The oldest first. */
  readonly editions: readonly PastEdition[];
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly texts: ReadonlyMap<string, ParsedText>;
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks all content.
 *
 * @param formats - Names of the leaflet formats that the engine has.
 */
export function checkContent(content: ContentFiles, formats: readonly string[]): CheckedContent {
  const { facts, problems: factProblems } = readFacts(textsUnder(content, 'content/facts/'));
  const { pictures, problems: pictureProblems } = readPictures(content);
  const texts = parseTexts(content, facts && shortNumbersOf(facts.contacts.values()));
  const nothing = { pages: new Map(), leaflets: [], changes: [], editions: [], pictures, texts };
  const soFar = [...factProblems, ...pictureProblems];
  // Without facts every id would be reported as unknown: the real reason would drown.
  if (!facts) return { ...nothing, problems: soFar };

  const names = new Set(pictures.keys());
  const { pages, problems: pageProblems } = readPages(
    'content/pages.yaml',
    textOf(content, 'content/pages.yaml') ?? '',
    { facts, pictures: names },
  );
  const list = readLeaflets(
    'content/leaflets.yaml',
    textOf(content, 'content/leaflets.yaml') ?? '',
    facts,
    formats,
  );
  const record = readChanges('content/changes.yaml', textOf(content, 'content/changes.yaml') ?? '[]', {
    facts,
    leaflets: list.leaflets.map(({ name }) => name),
    locales: content.locales,
  });
  const past = readEditions(
    'content/editions.yaml',
    textOf(content, 'content/editions.yaml') ?? '',
    record.changes.map(({ id }) => id),
  );
  const problems = [
    ...soFar,
    ...pageProblems,
    ...list.problems,
    ...record.problems,
    ...past.problems,
    ...content.locales.flatMap((locale) =>
      checkPageTexts(pages, locale, pageTexts(content, locale), writtenLocales.has(locale)),
    ),
    ...checkTexts(texts, content, { facts, pictures: names, pages: new Set(pages.keys()) }),
    ...checkCovered((path) => textOf(content, path), facts, new Set(pages.keys())),
    ...checkParity(texts),
    ...checkWordFiles(content, facts),
    ...checkSearchWords(content, facts, new Set(pages.keys())),
    ...checkTranslations(content, (path, locale) =>
      isMeantFor(pages.get(pageIdOf(path.replace(/^pages\//, ''))), locale),
    ),
  ];
  return {
    facts,
    pages,
    leaflets: list.leaflets,
    changes: record.changes,
    editions: past.editions,
    pictures,
    texts,
    problems,
  };
}

function pageTexts(content: ContentFiles, locale: string): readonly string[] {
  return textPaths(content, locale).flatMap((path) =>
    path.startsWith('pages/') ? [path.slice('pages/'.length)] : [],
  );
}

/** Every drawing of content/pictures/ by the name of its file. */
export function readPictures(content: ContentFiles) {
  const pictures = new Map<string, Picture>();
  const problems: Problem[] = [];
  for (const path of [...content.files.keys()]
    .filter((file) => /^content\/pictures\/[^/]+\.svg$/.test(file))
    .sort()) {
    const read = readPicture(path, textOf(content, path) ?? '');
    problems.push(...read.problems);
    if (read.picture) pictures.set(path.replace(/^.*\/|\.svg$/g, ''), read.picture);
  }
  return { pictures, problems };
}
