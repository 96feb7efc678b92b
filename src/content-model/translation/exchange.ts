/** Sends the texts of a language to translators, and takes their translations back, file by file or not at all. */
import { languageOf } from '../../i18n/languages.ts';
import type { Problem } from '../../leaflet/problems.ts';
import { type ContentFiles, sourceLocale, textOf, writtenLocales } from '../files/content-files.ts';
import { exchangeProblems } from '../problems/exchange-problems.ts';
import type { Where } from '../problems/problem.ts';
import { isMeantFor, type Pages, pageIdOf } from '../site-map/pages.ts';
import { isForStaff } from '../words/check-word-files.ts';
import { isPluralForm } from '../words/word-files.ts';
import { translatableText } from './translatable-text.ts';
import { translatableWords } from './translatable-words.ts';
import { stampOf, type TranslationState, translatedPaths } from './translation-state.ts';
import {
  codesIn,
  hasWords,
  type Segment,
  type Translatable,
  type Translations,
  type Unit,
  wordsIn,
} from './translation-units.ts';
import { readXliff, type XliffDocument, type XliffFile, type XliffUnit } from './xliff.ts';

/** What a translator should know who sees nothing but the exchange file. */
export const translatorNotes: readonly string[] = [
  'For people who may be in danger, on a phone, perhaps reading poorly. Short sentences, plain words, calm and kind. Never a form that shows the reader’s gender.',
  'Keep every tag. A tag without words stands for a telephone number, a name, a sum or a Swedish word that is put in later.',
  'Never type a telephone number, a web address or an organisation’s name.',
  'Titles, labels and summaries never name a crime. On leaflets a longer text may not fit: choose shorter words, but leave nothing out.',
];

/** Whether texts are translated into a language: not one that is written, and a tag that can name a folder. */
export function isTranslated(locale: string): boolean {
  return !writtenLocales.has(locale) && languageOf(locale)?.tag === locale;
}

/** One translated file. */
interface TranslatedFile {
  /** From the project's root. */
  readonly path: string;
  /** Below the language's folder, as stamps name it; `locales/*.json` have none. */
  readonly stampPath?: string;
  readonly source: string;
  /** Path of the source, from the project's root. */
  readonly sourcePath: string;
}

/**
 * Cuts everything that a language has or should have into units, with the translations there are.
 *
 * @param states - As `translationStates` says; the words of a stale text need work.
 */
export function exportTranslation(
  content: ContentFiles,
  locale: string,
  pages: Pages,
  states: ReadonlyMap<string, TranslationState>,
): XliffDocument {
  const files = filesFor(content, locale, pages).map((file): XliffFile => {
    const written = textOf(content, file.path);
    const { units, read } = translatable(file, locale);
    const words: Translations = written === undefined ? new Map() : read(written);
    const isFresh = file.stampPath === undefined || states.get(file.stampPath) === 'fresh';
    return {
      original: file.sourcePath,
      sourceHash: stampOf(file.source),
      units: units.map((unit): XliffUnit => {
        const target = words.get(unit.id);
        return target ? { ...unit, target, needsWork: !isFresh } : { ...unit, needsWork: true };
      }),
    };
  });
  return { from: sourceLocale, to: locale, files };
}

/** What comes back from a translator. */
export interface ImportedTranslation {
  /** BCP 47 tag; empty where the file could not be read. */
  readonly locale: string;
  /** Files to write: path from the project's root → text. Those with a problem are not among them. */
  readonly files: ReadonlyMap<string, string>;
  /** Stamps of the texts that are finished: path below the language's folder → hash of their source. */
  readonly stamps: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/**
 * Puts an exchange file's words into the structure of their sources.
 *
 * @param file - Name of the exchange file, for problems.
 */
export function importTranslation(
  content: ContentFiles,
  pages: Pages,
  file: string,
  xml: string,
): ImportedTranslation {
  const read = readDocument(file, xml);
  if ('problem' in read) return { locale: '', files: new Map(), stamps: {}, problems: [read.problem] };
  const { to: locale, files: xliffFiles } = read.document;
  const known = new Map(
    filesFor(content, locale, pages).map((translated) => [translated.sourcePath, translated]),
  );
  const files = new Map<string, string>();
  const stamps: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const xliffFile of xliffFiles) {
    const translated = known.get(xliffFile.original);
    if (!translated) {
      problems.push(exchangeProblems.unknownFile({ file, locale }, xliffFile.original));
      continue;
    }
    const where: Where = { file: translated.path, locale };
    const found = readFile(translated, xliffFile, locale, where, textOf(content, translated.path));
    problems.push(...found.problems);
    if (found.text === undefined) continue;
    files.set(translated.path, found.text);
    if (translated.stampPath !== undefined && found.isFinished)
      stamps[translated.stampPath] = stampOf(translated.source);
  }
  return { locale, files, stamps, problems };
}

function readDocument(file: string, xml: string): { document: XliffDocument } | { problem: Problem } {
  try {
    const document = readXliff(xml);
    if (document.from !== sourceLocale)
      return { problem: exchangeProblems.notXliff({ file }, `its source language is not ${sourceLocale}`) };
    if (isTranslated(document.to)) return { document };
    return {
      problem: exchangeProblems.notXliff({ file }, `nothing is translated into “${document.to}” here`),
    };
  } catch (thrown) {
    // The XML parser reports mistakes only by throwing.
    const reason = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : 'it cannot be read';
    return { problem: exchangeProblems.notXliff({ file }, reason.replace(/\.$/, '')) };
  }
}

interface ReadFile {
  readonly text?: string;
  readonly isFinished?: boolean;
  readonly problems: readonly Problem[];
}

function readFile(
  file: TranslatedFile,
  { units: received, sourceHash }: XliffFile,
  locale: string,
  where: Where,
  before: string | undefined,
): ReadFile {
  if (sourceHash !== stampOf(file.source))
    return { problems: [exchangeProblems.sourceChanged(where, file.sourcePath)] };
  const { units, fill, read } = translatable(file, locale);
  const byId = new Map(received.map((unit) => [unit.id, unit]));
  // A file that nobody has begun with is not a mistake of anybody's.
  if (units.every(({ id }) => !byId.get(id)?.target)) return { problems: [] };
  const problems = units.flatMap((unit) => checkUnit(unit, byId.get(unit.id)?.target, where));
  if (problems.length > 0) return { problems };
  const words = new Map(received.flatMap(({ id, target }) => (target ? [[id, trimmed(target)]] : [])));
  const text = fill(words, before);
  const unreadable = unreadableUnits(words, read(text));
  if (unreadable.length > 0)
    return { problems: unreadable.map((id) => exchangeProblems.notWritable(where, id)) };
  return { text, isFinished: received.every(({ needsWork }) => !needsWork), problems: [] };
}

function checkUnit({ id, source }: Unit, target: readonly Segment[] | undefined, where: Where): Problem[] {
  // Between marks a language may need no sign at all: “{{format}}, {{paper}}”.
  if (!target || (hasWords(source) && !hasWords(target)))
    return [exchangeProblems.unitMissing(where, id, wordsIn(source).trim())];
  const [wanted, found] = [codesIn(source).toSorted(), codesIn(target).toSorted()];
  // The forms of a plural may leave the count out: “One page found”.
  const isFewer = isPluralForm(id) && found.every((code) => wanted.includes(code));
  if (wanted.join() === found.join() || isFewer) return [];
  return [exchangeProblems.codesDiffer(where, id, wanted.join(', ') || 'none', found.join(', ') || 'none')];
}

/** Ids of the units that read back as other words than were written, as bold does that ends in a space. */
function unreadableUnits(words: Translations, back: Translations): readonly string[] {
  return [...words].filter(([id, before]) => !isSame(before, back.get(id))).map(([id]) => id);
}

function isSame(one: readonly Segment[], other: readonly Segment[] | undefined): boolean {
  const shape = (segments: readonly Segment[]): unknown =>
    segments.map((segment) => {
      // Keywords come back with our comma between them, whatever the language writes.
      if (segment.kind === 'text')
        return segment.text
          .replace(/\s*[,،、，]\s*/g, ', ')
          .replace(/\s+/g, ' ')
          .trim();
      return segment.kind === 'mark' ? [segment.id] : [segment.id, shape(segment.content)];
    });
  return other !== undefined && JSON.stringify(shape(one)) === JSON.stringify(shape(other));
}

/** Without white space at the ends of a unit: no paragraph begins or ends with it. */
function trimmed(segments: readonly Segment[]): readonly Segment[] {
  return segments
    .map((segment, index) => {
      if (segment.kind !== 'text') return segment;
      const start = index === 0 ? segment.text.trimStart() : segment.text;
      return { ...segment, text: index === segments.length - 1 ? start.trimEnd() : start };
    })
    .filter((segment) => segment.kind !== 'text' || segment.text !== '');
}

/** All that a language should have, texts first. */
function filesFor(content: ContentFiles, locale: string, pages: Pages): readonly TranslatedFile[] {
  const texts = translatedPaths(content, sourceLocale)
    .filter((path) => !path.startsWith('pages/') || isMeantFor(pages.get(pageIdOf(path.slice(6))), locale))
    .map((path) => ({
      path: `content/${locale}/${path}`,
      sourcePath: `content/${sourceLocale}/${path}`,
      stampPath: path,
    }));
  const words = { path: `locales/${locale}.json`, sourcePath: `locales/${sourceLocale}.json` };
  return [...texts, words].map((file) => ({ ...file, source: textOf(content, file.sourcePath) ?? '' }));
}

function translatable({ path, source }: TranslatedFile, locale: string): Translatable {
  if (path.endsWith('.mdx'))
    return translatableText(source, path.includes('/leaflets/') ? 'leaflet' : 'page');
  return translatableWords(path, source, locale, (key) => !isForStaff(key));
}
