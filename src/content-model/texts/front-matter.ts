/** Reads the lines between `---` at the head of a text: a few known keys with plain values. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Problem } from '../../leaflet/problems.ts';
import { writtenLocales } from '../files/content-files.ts';
import type { Where } from '../problems/problem.ts';
import { frontMatterProblems } from '../problems/text-problems.ts';
import { yamlMistake } from '../records/yaml-mistake.ts';
import { checkWords, type WordsOptions } from '../wording/check-run.ts';
import type { FrontMatter, ParsedText } from './block-tree.ts';
import { type FrontMatterKey, frontMatterKeys, type TextKind } from './vocabulary.ts';

/** Largest front matter, characters: ours are under 1000. */
const LARGEST = 8 * 1024;

/** What the head of a text says, and the rest with the head blanked out (lines stay where they are). */
export interface FrontMatterRead {
  readonly frontMatter: FrontMatter;
  readonly body: string;
  readonly problems: readonly Problem[];
}

/** Reads and checks the front matter of one text. */
export function readFrontMatter(
  text: string,
  where: Where,
  kind: TextKind,
  rules: WordsOptions,
): FrontMatterRead {
  const required = Object.entries(frontMatterKeys[kind])
    .filter(([, key]) => key.required)
    .map(([name]) => name);
  if (!/^---[ \t]*\n/.test(text)) {
    const keys = required.map((name) => `a line ${name}: …`).join(', ');
    return {
      frontMatter: {},
      body: text,
      problems: [frontMatterProblems.missing({ ...where, line: 1 }, keys)],
    };
  }
  const start = text.indexOf('\n') + 1;
  const end = /^---[ \t]*$/m.exec(text.slice(start));
  if (!end)
    return { frontMatter: {}, body: '', problems: [frontMatterProblems.unclosed({ ...where, line: 1 })] };
  const yaml = text.slice(start, start + end.index);
  const after = start + end.index + end[0].length;
  const body = text.slice(0, after).replace(/[^\n]/g, ' ') + text.slice(after);
  if (yaml.length > LARGEST) {
    return {
      frontMatter: {},
      body,
      problems: [frontMatterProblems.tooLarge({ ...where, line: 1 }, '8 KiB')],
    };
  }
  return { ...readKeys(yaml, where, kind, rules), body };
}

/**
 * Whether a language has only the head of a page: the words that lead to it, before its text is translated. The page is
 * missing then, and its door can be read all the same.
 *
 * @param source - The same page in the source language. The front page is a head in every language.
 */
export function isDoorOnly(text: string, source: string): boolean {
  return hasHeadAlone(text) && !hasHeadAlone(source);
}

/** The same of parsed texts. Sources are written whole. */
export const isDoor = (
  { kind, file, blocks }: Pick<ParsedText, 'kind' | 'file' | 'blocks'>,
  source: Pick<ParsedText, 'blocks'> | undefined,
): boolean =>
  kind === 'page' &&
  blocks.length === 0 &&
  source?.blocks.length !== 0 &&
  !writtenLocales.has(file.split('/')[1] ?? '');

const hasHeadAlone = (text: string): boolean => /^\uFEFF?---[ \t]*\r?\n(?:(?!---).*\n)*---\s*$/.test(text);

const ONE_A_LINE = 'Write one `key: value` a line.';

function readKeys(yaml: string, where: Where, kind: TextKind, rules: WordsOptions) {
  const problems: Problem[] = [];
  const frontMatter: Record<string, string | readonly string[]> = {};
  const keys = frontMatterKeys[kind];
  const at = (offset: number | undefined): Where => ({
    ...where,
    line: 2 + yaml.slice(0, offset ?? 0).split('\n').length - 1,
  });

  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(yaml, { strict: true, uniqueKeys: true, merge: false });
  } catch {
    // Only nesting beyond any text reaches this: the library itself reports mistakes as data.
    return {
      frontMatter,
      problems: [frontMatterProblems.broken(at(0), 'it is nested too deep', ONE_A_LINE)],
    };
  }
  for (const mistake of document.errors) {
    const { why, fix } = yamlMistake(mistake, yaml);
    problems.push(frontMatterProblems.broken(at(mistake.pos[0]), why, fix));
  }
  if (problems.length > 0) return { frontMatter, problems };
  if (document.contents !== null && !isMap(document.contents)) {
    return {
      frontMatter,
      problems: [frontMatterProblems.broken(at(0), 'it is not a list of `key: value`', ONE_A_LINE)],
    };
  }
  for (const { key: keyNode, value } of document.contents?.items ?? []) {
    const place = at(isScalar(keyNode) ? keyNode.range?.[0] : 0);
    const name = isScalar(keyNode) ? String(keyNode.value) : '…';
    const key = Object.hasOwn(keys, name) ? keys[name] : undefined;
    if (!key) {
      problems.push(frontMatterProblems.unknownKey(place, name, Object.keys(keys).join(', ')));
      continue;
    }
    const cut = isScalar(value) ? value.comment : undefined;
    if (cut) problems.push(frontMatterProblems.cut({ ...place, field: name }, `#${cut}`));
    const read = readValue(value, key);
    if (read === null)
      problems.push(frontMatterProblems.wrongValue({ ...place, field: name }, name, inWords(key)));
    else {
      frontMatter[name] = read;
      for (const words of typeof read === 'string' ? [read] : read) {
        problems.push(
          ...checkWords(words, { ...place, field: name }, { ...rules, locale: where.locale, isPlain: true }),
        );
      }
    }
  }
  const missing = Object.entries(keys).filter(
    ([name, { required }]) =>
      required &&
      !Object.hasOwn(frontMatter, name) &&
      !problems.some(({ where: place }) => place.field === name),
  );
  // A key that was misspelled or translated is one mistake, and is told as a key that means nothing.
  const misnamed = problems.filter(({ code }) => code === 'front-matter-unknown-key').length;
  for (const [name, key] of missing.slice(misnamed))
    problems.push(frontMatterProblems.missingKey({ ...where, line: 1 }, name, key.means));
  return { frontMatter: frontMatter as FrontMatter, problems };
}

/** A value of the right type, or `null`. Aliases and nested maps are never of the right type. */
function readValue(node: unknown, { type }: FrontMatterKey): string | readonly string[] | null {
  if (type === 'texts') {
    if (!isSeq(node)) return null;
    const texts = node.items.map(readText);
    return texts.every((text) => text !== null) ? texts : null;
  }
  const text = readText(node);
  if (text === null) return null;
  if (type === 'locale') return isLocale(text) ? text : null;
  if (typeof type !== 'string') return type.includes(text) ? text : null;
  return text;
}

function readText(node: unknown): string | null {
  if (!isScalar(node)) return null;
  // “title: 18” is a number in YAML and words to whoever wrote it.
  const text = typeof node.value === 'number' ? (node.source ?? String(node.value)) : node.value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}

/** Whether a text is a well-formed BCP 47 tag. */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    // Intl reports a malformed tag only by throwing.
    return false;
  }
}

function inWords({ type }: FrontMatterKey): string {
  if (type === 'text') return 'words, on the same line';
  if (type === 'texts') return 'a list: [one, two]';
  if (type === 'locale') return 'a language tag (BCP 47), such as en, ar or zh-Hans';
  return `one of: ${type.join(', ')}`;
}
