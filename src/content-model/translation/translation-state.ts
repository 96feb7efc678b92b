/**
 * How old translations are, sentence by sentence. `content/<locale>/translation.yaml` says who translated and, for each unit
 * of each text, a hash of the source it was made from; when the source changes, the hash no longer fits and that unit is
 * stale.
 */
import { z } from 'zod';
import type { Problem } from '../../leaflet/problems.ts';
import { type ContentFiles, textOf, writtenLocales } from '../files/content-files.ts';
import { remembered } from '../files/memory.ts';
import { translationProblems } from '../problems/translation-problems.ts';
import { readRecord } from '../records/record.ts';
import { isDoorOnly } from '../texts/front-matter.ts';
import { type AlignedUnit, alignUnits, type NotedUnit } from './align-units.ts';
import { wordsOfStamps } from './made-from.ts';
import { type TranslatedFile, translatable, translatedFiles } from './translated-files.ts';
import { shownWords } from './translation-units.ts';

const stampSchema = z.string().regex(/^[0-9a-f]{8}$/, 'a stamp is eight hexadecimal digits');

const unitSchema = z.union([
  stampSchema,
  z.strictObject({
    from: stampSchema,
    /** Who translated this one: `machine`, `person`, or a person's name. Left out where the language's `by` is right. */
    by: z.string().min(1).optional(),
    /** Why the translation was kept although its source had changed. */
    kept: z.string().min(1).optional(),
  }),
]);

const translationSchema = z.strictObject({
  /** Language it was translated from. */
  from: z.string().min(1),
  /** Who translated, where nothing else is said of a unit. */
  by: z.enum(['machine', 'person']),
  /** Who read and corrected it, and when; null while nobody has. */
  reviewedBy: z.strictObject({ who: z.string().min(1), on: z.iso.date() }).nullable(),
  /** Path below the language's folder, or of its file in `locales/` → unit → the source that it was made from. */
  texts: z.record(z.string(), z.record(z.string(), unitSchema)),
});

/** What `content/<locale>/translation.yaml` says. */
export type Translation = z.infer<typeof translationSchema>;
/** What it says of one unit. */
export type UnitNote = z.infer<typeof unitSchema>;

/**
 * `fresh`: made from today's source. `unstamped`: nobody has said which source it was made from. `missing`: not there, or of
 * a page only the words that lead to it.
 */
export type TranslationState = 'source' | 'fresh' | 'stale' | 'unstamped' | 'missing';

/** A unit whose source is newer than its translation. */
export interface OlderUnit {
  readonly id: string;
  /** What its source says today. */
  readonly now: string;
  /** Stamp of the source that it was made from; none where it is new. */
  readonly madeFrom?: string;
}

/** Reads one `translation.yaml`. */
export function readTranslation(
  file: string,
  text: string,
): { translation: Translation | undefined; problems: readonly Problem[] } {
  const { value, problems } = readRecord(file, text, translationSchema);
  return { translation: value, problems };
}

/** What is known about the translation of a language. */
export interface KnownTranslation {
  /** What is noted about it; nothing where the texts were written in this language, or before the first note. */
  readonly translation: Translation | undefined;
  /** Path as in the note (`pages/now.mdx`, `locales/ar.json`) → state of its translation. */
  readonly states: ReadonlyMap<string, TranslationState>;
  /** Path → units whose source is newer; only of texts that are stale. */
  readonly older: ReadonlyMap<string, readonly OlderUnit[]>;
}

/** Where the note about a language's translation stands. */
export const translationFile = (locale: string): string => `content/${locale}/translation.yaml`;

/** What is known about the translation of a language: its note, held against the texts as they are. */
export function knownTranslation(
  content: ContentFiles,
  locale: string,
): KnownTranslation & { readonly problems: readonly Problem[] } {
  const file = translationFile(locale);
  const text = writtenLocales.has(locale) ? undefined : textOf(content, file);
  const { translation, problems } =
    text === undefined ? { translation: undefined, problems: [] } : readTranslation(file, text);
  const states = new Map<string, TranslationState>();
  const older = new Map<string, readonly OlderUnit[]>();
  for (const translated of translatedFiles(content, locale)) {
    const { state, units } = stateOf(content, translated, locale, translation);
    states.set(translated.path, state);
    if (state === 'stale') older.set(translated.path, units);
  }
  return { translation, states, older, problems };
}

/** How old a text is, and which of its units are older than their source. */
interface TextAge {
  readonly state: TranslationState;
  readonly units: readonly OlderUnit[];
}

function stateOf(
  content: ContentFiles,
  file: TranslatedFile,
  locale: string,
  translation: Translation | undefined,
): TextAge {
  if (!content.files.has(file.file)) return { state: 'missing', units: [] };
  if (writtenLocales.has(locale)) return { state: 'source', units: [] };
  const noted = translation?.texts[file.path];
  if (noted === undefined) return { state: 'unstamped', units: [] };
  const before = wordsOfStamps(content);
  const was = Object.values(noted).map((note) => before.get(madeFrom(note)) ?? '');
  return remembered(
    'translation-states',
    [file.path, locale, file.source, textOf(content, file.file) ?? '', JSON.stringify([noted, was])],
    () => ageOf(content, file, locale, translation),
  );
}

/** How old a text is that is there and noted as translated. */
function ageOf(
  content: ContentFiles,
  file: TranslatedFile,
  locale: string,
  translation: Translation | undefined,
): TextAge {
  // What a broken source says is not known, so nothing is said of how old its translations are.
  if (translatable(content, file, locale).isBroken) return { state: 'fresh', units: [] };
  const units = alignedUnits(content, file, locale, translation).filter(({ isFresh }) => !isFresh);
  if (units.length > 0) return { state: 'stale', units: units.map(olderUnit) };
  const isMissing = hasDoorOnly(content, file);
  return { state: isMissing ? 'missing' : 'fresh', units: [] };
}

/** Whether what was noted as translated is no longer there: the file, or all of a page but its head. */
function isGone(
  content: ContentFiles,
  file: TranslatedFile | undefined,
  units: Readonly<Record<string, UnitNote>>,
): boolean {
  if (file === undefined) return true;
  const hadText = Object.keys(units).some((id) => /^\d/.test(id));
  return hadText && hasDoorOnly(content, file);
}

/** Whether a language has only the words that lead to a page. */
export const hasDoorOnly = (content: ContentFiles, { path, file, source }: TranslatedFile): boolean =>
  path.startsWith('pages/') && isDoorOnly(textOf(content, file) ?? '', source);

const olderUnit = ({ unit, noted }: AlignedUnit): OlderUnit => ({
  id: unit.id,
  now: shownWords(unit.source),
  ...(noted ? { madeFrom: noted.stamp } : {}),
});

/** Today's units of a file, each with what is noted about it. */
export function alignedUnits(
  content: ContentFiles,
  file: TranslatedFile,
  locale: string,
  translation: Translation | undefined,
): readonly AlignedUnit[] {
  const { units } = translatable(content, file, locale);
  const noted = Object.entries(translation?.texts[file.path] ?? {}).map(
    ([id, note]): NotedUnit => ({ id, stamp: madeFrom(note) }),
  );
  const written = textOf(content, file.file) ?? '';
  // Of how the Swedish sounds, a language says what it can; of some pages, only where they lead.
  const isPart = file.path === 'sounds.yaml' || hasDoorOnly(content, file);
  const part = isPart ? translatable(content, file, locale).cut(written) : undefined;
  return alignUnits(part ? units.filter(({ id }) => part.has(id)) : units, noted, (stamp) =>
    wordsOfStamps(content).get(stamp),
  );
}

/** The stamp in a note. */
export const madeFrom = (note: UnitNote): string => (typeof note === 'string' ? note : note.from);

/** Who translated a language, or one of its texts: a machine, people, or both. */
export function translatedBy(translation: Translation, path?: string): 'machine' | 'person' | 'both' {
  const texts = path === undefined ? Object.values(translation.texts) : [translation.texts[path] ?? {}];
  const notes = texts.flatMap((units) => Object.values(units));
  const ofNotes = notes.map((note) => (typeof note === 'string' ? undefined : note.by) ?? translation.by);
  const makers = new Set(ofNotes.map((by) => (by === 'machine' ? 'machine' : 'person')));
  if (makers.size > 1) return 'both';
  return [...makers][0] ?? translation.by;
}

/**
 * Missing, stale and unstamped translations of a language as warnings: the pages tell their readers too. A text that was noted as
 * translated and is gone, from the sources or from this language, is an error: nobody would miss it.
 */
export function checkTranslation(
  content: ContentFiles,
  locale: string,
  { translation, states, older }: Omit<KnownTranslation, 'problems'>,
  isMeant: (path: string) => boolean = () => true,
): readonly Problem[] {
  if (writtenLocales.has(locale)) return [];
  if (translation === undefined)
    return [
      translationProblems.notStamped(
        { file: translationFile(locale), locale },
        'the English texts',
        locale,
        '--all',
      ),
    ];
  const files = translatedFiles(content, locale);
  const gone = Object.entries(translation.texts)
    .filter(([path, units]) =>
      isGone(
        content,
        files.find((file) => file.path === path),
        units,
      ),
    )
    .map(([path]) =>
      translationProblems.gone(
        { file: translationFile(locale), field: path, locale },
        locale,
        path,
        files.some((file) => file.path === path),
      ),
    );
  const ofFiles = files.flatMap(({ path, file, sourceFile }): Problem[] => {
    const where = { file, locale };
    const state = states.get(path);
    if (state === 'unstamped') return [translationProblems.notStamped(where, sourceFile, locale, path)];
    // That a file of words is missing is said where words are checked.
    if (state === 'missing')
      return path.endsWith('.mdx') && isMeant(path)
        ? [translationProblems.missing(where, sourceFile, locale)]
        : [];
    const units = older.get(path) ?? [];
    if (units.length === 0) return [];
    const words = wordsOfStamps(content);
    const changes = units.map(({ id, now, madeFrom: stamp }) => ({
      id,
      now,
      was: stamp && words.get(stamp),
    }));
    return [translationProblems.stale(where, sourceFile, locale, path, changes)];
  });
  return [...ofFiles, ...gone];
}
