/** Notes which source a translation was made from: for the units that somebody names, and for no other. */

import { stringify } from 'yaml';
import { type ContentFiles, sourceLocale, textOf, writtenLocales } from '../files/content-files.ts';
import { madeFromFile, wordsOfStamps, writeMadeFrom } from './made-from.ts';
import { type TranslatedFile, translatable, translatedFiles } from './translated-files.ts';
import {
  alignedUnits,
  hasDoorOnly,
  knownTranslation,
  madeFrom,
  type Translation,
  translationFile,
  type UnitNote,
} from './translation-state.ts';
import { shownWords } from './translation-units.ts';

/** What is said of a unit besides that it fits today's source. */
export interface Said {
  /** `machine`, `person`, or a person's name. */
  readonly by?: string;
  /** Why its translation stays as it is although its source has changed. */
  readonly kept?: string;
  /** Its translation is somebody's work and not finished: who did it is noted, the stamp stays as it was. */
  readonly isOpen?: boolean;
  /** Stamped with the rest of its text: a reason that was given for today's source alone stays. */
  readonly isOneOfAll?: boolean;
}

/** Units that fit today's source, unless something else is said: path → unit → what is said of it. */
export type Stamps = ReadonlyMap<string, ReadonlyMap<string, Said>>;

/** The units of a file that can be stamped; nothing where the translation is not built like its source. */
export function stampable(
  content: ContentFiles,
  file: TranslatedFile,
  locale: string,
): readonly string[] | undefined {
  const source = translatable(content, file, locale);
  const translated = source.cut(textOf(content, file.file) ?? '');
  if (!source.isAlike(translated) && !hasDoorOnly(content, file)) return undefined;
  return source.units.filter(({ id }) => translated.has(id)).map(({ id }) => id);
}

/** Units that are stamped together, not each by its name. */
export const oneOfAll = (ids: readonly string[], said: Said): ReadonlyMap<string, Said> =>
  new Map(ids.map((id) => [id, { ...said, isOneOfAll: true }]));

/** Every unit of a language that can be stamped. */
export function allStamps(content: ContentFiles, locale: string, said: Said = {}): Stamps {
  return new Map(
    translatedFiles(content, locale).flatMap((file) => {
      const ids = content.files.has(file.file) ? stampable(content, file, locale) : undefined;
      return ids ? [[file.path, oneOfAll(ids, said)] as const] : [];
    }),
  );
}

/**
 * The note of a language with stamps: these units were made from today's source. All others stay as they were noted.
 *
 * @param by - Who translated, where nothing is noted yet.
 */
export function withStamps(
  content: ContentFiles,
  locale: string,
  stamps: Stamps,
  by: Translation['by'],
): Translation {
  const { translation } = knownTranslation(content, locale);
  const before: Translation = translation ?? { from: sourceLocale, by, reviewedBy: null, texts: {} };
  const texts = { ...before.texts };
  for (const file of translatedFiles(content, locale)) {
    const said = stamps.get(file.path);
    if (said) texts[file.path] = notesOf(content, file, locale, before, said);
  }
  return {
    ...before,
    texts: Object.fromEntries(Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function notesOf(
  content: ContentFiles,
  file: TranslatedFile,
  locale: string,
  translation: Translation,
  said: ReadonlyMap<string, Said>,
): Readonly<Record<string, UnitNote>> {
  const notes = translation.texts[file.path] ?? {};
  return Object.fromEntries(
    alignedUnits(content, file, locale, translation).flatMap(({ unit, noted }) => {
      const old = noted && notes[noted.id];
      const told = said.get(unit.id);
      if (!told) return old === undefined ? [] : [[unit.id, old] as const];
      const from = told.isOpen ? old && madeFrom(old) : unit.stamp;
      if (from === undefined) return [];
      const by = told.by ?? (typeof old === 'object' ? old.by : undefined);
      // A change that needed no translation is history once the sentence, or its source, was written again.
      const isAsKept = told.isOneOfAll && typeof old === 'object' && old.from === from;
      const kept = told.kept ?? (isAsKept ? old.kept : undefined);
      return [[unit.id, noteOf(from, by === translation.by ? undefined : by, kept)] as const];
    }),
  );
}

function noteOf(from: string, by: string | undefined, kept: string | undefined): UnitNote {
  if (by === undefined && kept === undefined) return from;
  return { from, ...(by === undefined ? {} : { by }), ...(kept === undefined ? {} : { kept }) };
}

/** The files to write for a new note of a language: the note, and the words of the sources that any note speaks of. */
export function filesOfNote(
  content: ContentFiles,
  locale: string,
  translation: Translation,
): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const earlier = wordsOfStamps(content);
  for (const other of content.locales.filter((tag) => tag !== locale && !writtenLocales.has(tag)))
    addWords(words, content, other, knownTranslation(content, other).translation, earlier);
  addWords(words, content, locale, translation, earlier);
  const note = `# Written by \`npm run translations\`. Edit \`by\` and \`reviewedBy\` by hand.\n${stringify(translation, { lineWidth: 0 })}`;
  return new Map([
    [translationFile(locale), note],
    [madeFromFile, writeMadeFrom(words)],
  ]);
}

function addWords(
  words: Map<string, string>,
  content: ContentFiles,
  locale: string,
  translation: Translation | undefined,
  earlier: ReadonlyMap<string, string>,
): void {
  for (const file of translatedFiles(content, locale)) {
    const now = new Map(
      translatable(content, file, locale).units.map(({ stamp, source }) => [stamp, shownWords(source)]),
    );
    for (const note of Object.values(translation?.texts[file.path] ?? {})) {
      const stamp = madeFrom(note);
      const said = now.get(stamp) ?? earlier.get(stamp);
      if (said !== undefined) words.set(stamp, said);
    }
  }
}
