/** Reads files of words (JSON of the interface; YAML of contacts and cards) into flat keys with their lines. */
import { isMap, isScalar, LineCounter, parse, parseDocument, type YAMLMap } from 'yaml';
import { pluralCategories } from '../../i18n/translate.ts';
import type { Problem } from '../../leaflet/problems.ts';
import { remembered } from '../files/memory.ts';
import { whyUnreadable } from '../files/unreadable.ts';
import { parityProblems } from '../problems/parity-problems.ts';
import type { Where } from '../problems/problem.ts';
import { fileProblems } from '../problems/text-problems.ts';
import { jsonMistake, type YamlMistake, yamlMistake } from '../records/yaml-mistake.ts';

/** Largest file of words, characters. */
const LARGEST = 256 * 1024;

/** One text and where it stands. */
export interface WordEntry {
  readonly words: string;
  readonly line: number;
}

/** Words by key (`leaflet.stamp`, `bris.label`, `need-help`), and what is wrong with the file. */
export interface WordFile {
  readonly file: string;
  /** The file is neither JSON nor YAML, or too large: nothing of it is known. */
  readonly isBroken: boolean;
  readonly entries: ReadonlyMap<string, WordEntry>;
  readonly problems: readonly Problem[];
}

/** What was read last of each file: six checks ask for the same words, and reading their lines is dear. */
const lastRead = new Map<string, { readonly text: string; readonly read: WordFile }>();

/** Reads one file of words, with the line of every key. */
export function readWordFile(file: string, text: string, locale: string): WordFile {
  const name = `${locale} ${file}`;
  const known = lastRead.get(name);
  if (known?.text === text) return known.read;
  const read = remembered('words', [file, locale, text], () => readAnew(file, text, locale));
  lastRead.set(name, { text, read });
  return read;
}

function readAnew(file: string, text: string, locale: string): WordFile {
  const where: Where = { file, locale };
  if (text.length > LARGEST) {
    const problem = fileProblems.tooLarge(where, `${Math.ceil(text.length / 1024)} KiB`, '256 KiB');
    return { file, isBroken: true, entries: new Map(), problems: [problem] };
  }
  const unreadable = whyUnreadable(text, where);
  if (unreadable) return { file, isBroken: true, entries: new Map(), problems: [unreadable] };
  const lines = new LineCounter();
  // JSON is YAML, and this reader knows the lines of keys; that a JSON file is JSON is checked on its own.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: false });
  const broken = [
    ...jsonErrors(file, text),
    ...document.errors.map((error) => ({
      ...yamlMistake(error, text),
      line: lines.linePos(error.pos[0]).line,
    })),
  ];
  if (broken.length > 0) {
    // One mistake often gives two reasons on its line; the first is the nearer one.
    const onePerLine = [...new Map(broken.toReversed().map((found) => [found.line, found])).values()];
    const problems = onePerLine
      .toReversed()
      .map(({ why, fix, line }) => parityProblems.broken({ ...where, line }, why, fix));
    return { file, isBroken: true, entries: new Map(), problems };
  }
  const entries = new Map<string, WordEntry>();
  const problems: Problem[] = [];
  if (document.contents !== null && !isMap(document.contents))
    problems.push(
      parityProblems.broken(where, 'it is not a list of `key: words`', 'Write one `key: words` a line.'),
    );
  const isBroken = problems.length > 0;
  for (const { name, at, value } of isMap(document.contents) ? keysIn(document.contents) : []) {
    const { line } = lines.linePos(at);
    if (isScalar(value) && typeof value.value === 'string') entries.set(name, { words: value.value, line });
    else problems.push(parityProblems.notText({ ...where, line, field: name }, name));
  }
  return { file, isBroken, entries, problems };
}

/**
 * Reads one file of words as data, many times quicker. Whether the data are words is for the check of words to say.
 *
 * @returns No words where the file is broken, and why.
 */
export function openWordFile(
  file: string,
  text: string,
  locale: string,
): { readonly words?: object; readonly problems: readonly Problem[] } {
  const isReadable = text.length <= LARGEST && !whyUnreadable(text, { file });
  const words = isReadable ? dataOf(file, text) : undefined;
  return words ? { words, problems: [] } : { problems: readWordFile(file, text, locale).problems };
}

function dataOf(file: string, text: string): object | undefined {
  try {
    const data: unknown = file.endsWith('.json')
      ? JSON.parse(text)
      : (remembered('word-data', [text], () => parse(text) as unknown) ?? {});
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : undefined;
  } catch {
    // Both parsers report mistakes only by throwing.
    return undefined;
  }
}

function jsonErrors(file: string, text: string): (YamlMistake & { line: number })[] {
  if (!file.endsWith('.json')) return [];
  try {
    JSON.parse(text);
    return [];
  } catch (thrown) {
    // JSON.parse reports mistakes only by throwing.
    const message = thrown instanceof Error ? thrown.message : 'it is not JSON';
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? lineOfExcerpt(message, text));
    const isAtEnd = line >= text.trimEnd().split('\n').length && !/after JSON/.test(message);
    return [{ ...jsonMistake(message, isAtEnd), line }];
  }
}

/** Of a letter that cannot stand there the parser shows only what is around it. */
function lineOfExcerpt(message: string, text: string): number {
  const [, letter = '', excerpt = ''] =
    /^Unexpected token '(.+?)', (?:\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON$/u.exec(message) ?? [];
  const at = text.indexOf(excerpt) + Math.max(0, excerpt.indexOf(letter));
  return text.slice(0, at).split('\n').length;
}

interface Key {
  /** Whole name: `leaflet.stamp`. */
  readonly name: string;
  /** Where it stands in the file, characters. */
  readonly at: number;
  readonly value: unknown;
}

/** Groups in each other, at most. */
const DEEPEST = 6;

/** Every key of a file, those of groups by their whole names. */
function keysIn(map: YAMLMap, groups: readonly string[] = []): readonly Key[] {
  return map.items.flatMap(({ key, value }): readonly Key[] => {
    if (!isScalar(key)) return [];
    const path = [...groups, String(key.value)];
    if (isMap(value) && groups.length < DEEPEST) return keysIn(value, path);
    return [{ name: path.join('.'), at: key.range?.[0] ?? 0, value }];
  });
}

const pluralSuffix = /_(zero|one|two|few|many|other)$/;

/** Whether a key is one form of a plural, in any language. */
export const isPluralForm = (key: string): boolean => pluralSuffix.test(key);
/** A key without its form: `found_one` is a form of `found`. */
export const baseOf = (key: string): string => key.replace(pluralSuffix, '');
/** `one` of `found_one`; empty for what is no plural. */
export const formOf = (key: string): string => pluralSuffix.exec(key)?.[1] ?? '';

/** The keys a language must have: the source's in their order, its plural forms replaced by the language's own. */
export function wantedKeys(
  source: ReadonlyMap<string, WordEntry>,
  locale: string,
): { readonly keys: ReadonlyMap<string, WordEntry>; readonly plurals: ReadonlySet<string> } {
  const keys = new Map<string, WordEntry>();
  const plurals = new Set<string>();
  for (const [key, entry] of source) {
    const base = baseOf(key);
    const other = isPluralForm(key) ? source.get(`${base}_other`) : undefined;
    if (!other) keys.set(key, entry);
    else if (!plurals.has(base)) {
      plurals.add(base);
      for (const form of pluralCategories(locale)) keys.set(`${base}_${form}`, other);
    }
  }
  return { keys, plurals };
}
