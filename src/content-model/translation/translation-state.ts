/**
 * How old translations are. `content/<locale>/translation.yaml` says who translated and, for each text, a hash of the
 * source it was made from; when the source changes, the hash no longer fits and the translation is stale.
 */
import { z } from 'zod';
import type { Problem } from '../../leaflet/problems.ts';
import { textHash } from '../editions/edition.ts';
import {
  type ContentFiles,
  sourceLocale,
  textOf,
  textPaths,
  writtenLocales,
} from '../files/content-files.ts';
import { parityProblems } from '../problems/parity-problems.ts';
import { readRecord } from '../records/record.ts';

const translationSchema = z.strictObject({
  /** Language it was translated from. */
  from: z.string().min(1),
  /** Who translated. */
  by: z.enum(['machine', 'person']),
  /** Who read and corrected it, and when; null while nobody has. */
  reviewedBy: z.strictObject({ who: z.string().min(1), on: z.iso.date() }).nullable(),
  /** Path below the language's folder → hash of the source text it was made from. */
  texts: z.record(z.string(), z.string().regex(/^[0-9a-f]{8}$/, 'a stamp is eight hexadecimal digits')),
});

/** What `content/<locale>/translation.yaml` says. */
export type Translation = z.infer<typeof translationSchema>;

/** `fresh`: made from today's source. `unstamped`: nobody has said which source it was made from. */
export type TranslationState = 'source' | 'fresh' | 'stale' | 'unstamped' | 'missing';

/** Reads one `translation.yaml`. */
export function readTranslation(
  file: string,
  text: string,
): { translation: Translation | undefined; problems: readonly Problem[] } {
  const { value, problems } = readRecord(file, text, translationSchema);
  return { translation: value, problems };
}

/** Everything of a language that is translated: its texts and its two files of words. */
export function translatedPaths(content: ContentFiles, locale: string): readonly string[] {
  const words = ['contacts.yaml', 'phrases.yaml'].filter((path) =>
    content.files.has(`content/${locale}/${path}`),
  );
  return [...textPaths(content, locale), ...words].sort();
}

/**
 * State of every text that the source language has, in one language.
 *
 * @returns Path below the language's folder (`pages/now.mdx`) → state.
 */
export function translationStates(
  content: ContentFiles,
  locale: string,
  translation?: Translation,
): ReadonlyMap<string, TranslationState> {
  const own = new Set(translatedPaths(content, locale));
  return new Map(
    translatedPaths(content, sourceLocale).map((path) => {
      if (writtenLocales.has(locale)) return [path, own.has(path) ? 'source' : 'missing'];
      if (!own.has(path)) return [path, 'missing'];
      const stamp = translation?.texts[path];
      if (stamp === undefined) return [path, 'unstamped'];
      return [path, stamp === stampOf(sourceText(content, path)) ? 'fresh' : 'stale'];
    }),
  );
}

/** The stamps of a language as they are right now: what `npm run translations -- --stamp` writes. */
export function stampsNow(content: ContentFiles, locale: string): Readonly<Record<string, string>> {
  const own = translatedPaths(content, locale).filter((path) =>
    content.files.has(`content/${sourceLocale}/${path}`),
  );
  return Object.fromEntries(own.map((path) => [path, stampOf(sourceText(content, path))]));
}

const sourceText = (content: ContentFiles, path: string) =>
  textOf(content, `content/${sourceLocale}/${path}`) ?? '';

/** Hash of a source text; line endings do not count. */
export function stampOf(source: string): string {
  return textHash(source.replace(/\r\n/g, '\n'));
}

/** What is known about the translation of a language. */
export interface KnownTranslation {
  /** What is noted about it; nothing where the texts were written in this language, or before the first note. */
  readonly translation: Translation | undefined;
  /** Path below the language's folder → state of its translation. */
  readonly states: ReadonlyMap<string, TranslationState>;
}

/** What is known about the translation of a language: its note, held against the texts as they are. */
export function knownTranslation(
  content: ContentFiles,
  locale: string,
): KnownTranslation & { readonly problems: readonly Problem[] } {
  const file = translationFile(locale);
  const text = textOf(content, file);
  const { translation, problems } =
    text === undefined ? { translation: undefined, problems: [] } : readTranslation(file, text);
  return { translation, states: translationStates(content, locale, translation), problems };
}

/** Missing, stale and unstamped translations of a language as warnings: the pages tell their readers too. */
export function checkTranslation(
  locale: string,
  { translation, states }: KnownTranslation,
  isMeant: (path: string) => boolean = () => true,
): readonly Problem[] {
  if (writtenLocales.has(locale)) return [];
  if (translation === undefined)
    return [parityProblems.notStamped({ file: translationFile(locale), locale }, 'the English texts')];
  return [...states]
    .filter(([path, state]) => state !== 'missing' || isMeant(path))
    .flatMap(([path, state]) => problemOf(state, path, locale));
}

/** Where the note about a language's translation stands. */
const translationFile = (locale: string): string => `content/${locale}/translation.yaml`;

function problemOf(state: TranslationState, path: string, locale: string): Problem[] {
  const where = { file: `content/${locale}/${path}`, locale };
  const source = `content/${sourceLocale}/${path}`;
  if (state === 'stale') return [parityProblems.stale(where, source)];
  if (state === 'unstamped') return [parityProblems.notStamped(where, source)];
  return state === 'missing' ? [parityProblems.missing(where, source)] : [];
}
