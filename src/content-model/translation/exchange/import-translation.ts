/**
 * Takes translations back, text by text: into the structure of today's sources, for the units whose source is still what the
 * translator saw.
 */
import type { Problem } from '../../../leaflet/problems.ts';
import { type ContentFiles, sourceLocale, textOf } from '../../files/content-files.ts';
import { exchangeProblems } from '../../problems/exchange-problems.ts';
import type { Where } from '../../problems/problem.ts';
import type { Pages } from '../../site-map/pages.ts';
import type { Said, Stamps } from '../stamping.ts';
import { type TranslatedFile, translatable, translatedLanguage } from '../translated-files.ts';
import { alignedUnits, hasDoorOnly, knownTranslation, type Translation } from '../translation-state.ts';
import {
  type CodedUnit,
  pairUnits,
  readTranslated,
  type Segment,
  shownWords,
  type Translations,
} from '../translation-units.ts';
import { checkUnits, isSameWords, unreadableUnits } from './check-units.ts';
import type { ReceivedDocument, ReceivedFile, ReceivedUnit } from './exchanged-document.ts';
import { exchangedFiles } from './export-translation.ts';
import { readExchangeFile } from './formats/read-exchange-file.ts';
import { lengthsThatFit, longerThanFits } from './lengths-that-fit.ts';
import { isOf, matchUnits } from './match-units.ts';
import { swappedUnits } from './swapped-units.ts';
import { translatedUnits } from './translated-units.ts';

/** What comes back from a translator. */
export interface ImportedTranslation {
  /** BCP 47 tag; empty where the file could not be read. */
  readonly locale: string;
  /** Files to write: path from the project's root → text. Those with a problem are not among them. */
  readonly files: ReadonlyMap<string, string>;
  /** The units that are newly finished, and who translated them: by path as notes call it. */
  readonly stamps: Stamps;
  /** Texts that are translated and not in the file, as notes call them: they stay as they are. */
  readonly absent: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Puts an exchange file's words into the structure of their sources.
 *
 * @param file - Name of the exchange file, for problems.
 * @param by - Who translated: `person`, a person's name, or `machine`.
 */
export function importTranslation(
  content: ContentFiles,
  pages: Pages,
  file: string,
  bytes: Uint8Array | string,
  by: string,
): ImportedTranslation {
  const read = readExchange(file, bytes);
  if ('problem' in read)
    return { locale: '', files: new Map(), stamps: new Map(), absent: [], problems: [read.problem] };
  const { locale, document } = read;
  const known = exchangedFiles(content, locale, pages);
  const { translation } = knownTranslation(content, locale);
  const files = new Map<string, string>();
  const stamps = new Map<string, ReadonlyMap<string, Said>>();
  const problems: Problem[] = [];
  for (const received of joinFiles(document.files)) {
    const translated = known.find((one) => isOf(received, one));
    if (!translated) {
      problems.push(exchangeProblems.unknownFile({ file, locale }, received.original));
      continue;
    }
    const found = readFile(content, translated, received, { locale, by, translation });
    problems.push(...found.problems);
    if (found.text === undefined) continue;
    files.set(translated.file, found.text);
    if (found.stamps && found.stamps.size > 0) stamps.set(translated.path, found.stamps);
  }
  const absent = known.filter((one) => !document.files.some((received) => isOf(received, one)));
  return {
    locale,
    files,
    stamps,
    absent: absent.map((one) => one.path),
    problems: asOneCause(problems, document.files.length),
  };
}

/** Texts in which the same is wrong before a tool is held to have done it, not a person. */
const FEWEST_TEXTS = 4;

/** What is wrong in most texts of a file came about once, in the tool that wrote it. */
function asOneCause(problems: readonly Problem[], texts: number): readonly Problem[] {
  const byCode = Map.groupBy(problems, ({ code }) => code);
  const isTools = ({ code }: Problem): boolean => {
    const count = byCode.get(code)?.length ?? 0;
    return count >= FEWEST_TEXTS && count * 2 > texts;
  };
  return problems.map((problem) =>
    isTools(problem)
      ? { ...problem, restsOn: [`the tool that wrote the exchange file: ${problem.code}`] }
      : problem,
  );
}

/**
 * Reads a file that came back, and says which language it is in.
 *
 * @param file - Its name, for problems.
 */
export function readExchange(
  file: string,
  bytes: Uint8Array | string,
): { locale: string; document: ReceivedDocument } | { problem: Problem } {
  const read = readExchangeFile(bytes);
  if ('why' in read)
    return {
      problem: exchangeProblems.notReadable(
        { file, ...(read.line ? { line: read.line } : {}) },
        read.why,
        read.fix,
      ),
    };
  const { document } = read;
  if (document.from.toLowerCase().split(/[-_]/)[0] !== sourceLocale)
    return { problem: exchangeProblems.otherDirection({ file }, document.from, document.to) };
  const locale = translatedLanguage(document.to);
  return locale === undefined
    ? { problem: exchangeProblems.otherLanguage({ file }, document.to) }
    : { locale, document };
}

/** Some tools cut one file in pieces. */
function joinFiles(files: readonly ReceivedFile[]): readonly ReceivedFile[] {
  const byName = Map.groupBy(files, ({ original }) => original);
  return [...byName].map(([original, pieces]) => ({ original, units: pieces.flatMap(({ units }) => units) }));
}

interface ReadFile {
  readonly text?: string;
  readonly stamps?: ReadonlyMap<string, Said>;
  readonly problems: readonly Problem[];
}

/** What holds for all files of one import. */
interface Context {
  readonly locale: string;
  readonly by: string;
  readonly translation: Translation | undefined;
}

function readFile(
  content: ContentFiles,
  file: TranslatedFile,
  { units: received }: ReceivedFile,
  { locale, by, translation }: Context,
): ReadFile {
  const where: Where = { file: file.file, locale };
  const source = translatable(content, file, locale);
  const before = textOf(content, file.file);
  const translated = pairUnits(source.units, translatedUnits(content, file, locale, translation));
  // A file that nobody has begun with is not a mistake of anybody's.
  if (received.every(({ target }) => !target)) return { problems: [] };
  const { found: asCame, changed } = matchUnits(source.units, received);
  const found = withSameWords(source.units, asCame, translated);
  // Of a page only the words that lead to it are written, and nobody has begun with the rest.
  const isSame = ([id, { target }]: readonly [string, ReceivedUnit]) =>
    target === undefined || isSameWords(target, translated.get(id));
  if (hasDoorOnly(content, file) && [...found].every(isSame)) return { problems: [] };
  const wrong = checkUnits(source.units, received, found, changed, where);
  if (wrong.length > 0) return { problems: wrong };
  // What has changed in the source since keeps the words it has, and stays as old as it was.
  const words = new Map([
    ...[...translated].filter(([id]) => changed.has(id)),
    ...[...found].flatMap(([id, { target }]) => (target ? [[id, target] as const] : [])),
  ]);
  const wordless = source.units.filter(({ id }) => !words.has(id));
  const list = [...changed].map((id) => ({ id, now: nowOf(source.units, id) }));
  if (wordless.length > 0)
    return { problems: [exchangeProblems.sourceChanged(where, file.sourceFile, locale, list)] };
  const text = source.fill(words, before);
  const unreadable = unreadableUnits(words, readTranslated(source, text));
  if (unreadable.length > 0) return { problems: [exchangeProblems.notWritable(where, unreadable)] };
  const { stamps, open } = stampsOf(found, translated, isFreshIn(content, file, locale, translation), by);
  const isNewWord = ([id, target]: [string, readonly Segment[]]) => !isSameWords(target, translated.get(id));
  const newWords = new Map([...words].filter(isNewWord));
  const swapped = swappedUnits(source.units, newWords, translated);
  const long = longerThanFits(newWords, lengthsThatFit(content, file, locale));
  return {
    text,
    stamps,
    problems: [
      ...(swapped.length > 0 ? [exchangeProblems.likelySwapped(where, swapped)] : []),
      ...(long.length > 0 ? [exchangeProblems.longerThanFits(where, long)] : []),
      ...(list.length > 0 ? [exchangeProblems.partlyChanged(where, file.sourceFile, list)] : []),
      ...(open.length > 0 ? [exchangeProblems.stillOpen(where, locale, file.path, open)] : []),
    ],
  };
}

/** Unit → whether it was made from today's source. */
const isFreshIn = (...of: Parameters<typeof alignedUnits>): ReadonlyMap<string, boolean> =>
  new Map(alignedUnits(...of).map((one) => [one.unit.id, one.isFresh]));

/** What is to be noted of the units that came back, and those that somebody has not finished. */
function stampsOf(
  found: ReadonlyMap<string, ReceivedUnit>,
  translated: Translations,
  isFresh: ReadonlyMap<string, boolean>,
  by: string,
): { readonly stamps: ReadonlyMap<string, Said>; readonly open: readonly string[] } {
  const stamps = new Map<string, Said>();
  const open: string[] = [];
  for (const [id, { target, state, isByMachine }] of found) {
    const isNew = target !== undefined && !isSameWords(target, translated.get(id));
    // Who signs for words that were there answers for them.
    const isTheirs = isNew || state === 'signed-off';
    // Nothing is said of what came back as it went out.
    if (!isTheirs && isFresh.get(id)) continue;
    const isFinished = state === 'signed-off' || state === 'translated' || (state === 'unknown' && isNew);
    if (!isFinished) open.push(id);
    if (isTheirs || isFinished)
      stamps.set(id, {
        ...(isTheirs ? { by: isByMachine ? 'machine' : by } : {}),
        ...(isFinished ? {} : { isOpen: true }),
      });
  }
  return { stamps, open };
}

/**
 * Where a translation says the same as its source, as a name does, some tools send nothing back (an empty `msgstr` stands for its
 * `msgid`): it stays.
 */
function withSameWords(
  units: readonly CodedUnit[],
  found: ReadonlyMap<string, ReceivedUnit>,
  translated: Translations,
): ReadonlyMap<string, ReceivedUnit> {
  const sourceOf = new Map(units.map(({ id, source }) => [id, source]));
  return new Map(
    [...found].map(([id, unit]) => {
      const target = translated.get(id);
      const isSame = target !== undefined && isSameWords(target, sourceOf.get(id));
      return [id, unit.target === undefined && isSame ? { ...unit, target } : unit];
    }),
  );
}

const nowOf = (units: readonly CodedUnit[], id: string): string =>
  shownWords(units.find((unit) => unit.id === id)?.source ?? []);
