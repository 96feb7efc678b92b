/**
 * Cuts a text or a file of words into what a translator translates, sentence groups with their marks, and puts
 * translations back into the source's own shape. What is not words (components, ids, links, headings' levels) never
 * leaves the project: a translation has the structure of its source because it is the source, with other words.
 */
import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { isMap, isScalar, isSeq, parseDocument, type Scalar, stringify } from 'yaml';
import { pluralCategories } from '../i18n/translate.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { frontMatterKeys, type TextKind } from './vocabulary.ts';
import { readWordFile } from './word-files.ts';

/**
 * A piece of what is translated. `mark` stands for something that is put in later, such as a phone number; `span`
 * holds words that are bold or a link. A translation keeps every mark and span, in the order its language needs.
 */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mark'; readonly id: string; readonly shows: string }
  | {
      readonly kind: 'span';
      readonly id: string;
      readonly type: SpanType;
      readonly content: readonly Segment[];
    };

/** What a span is in the text. */
export type SpanType = 'bold' | 'italic' | 'link';

/** One piece of work: a heading, a paragraph, a cell, a value. */
export interface Unit {
  /** Unique in its file, and the same in every language. */
  readonly id: string;
  readonly source: readonly Segment[];
  /** What it is, for translators: `heading`, `list item`; empty where the id says it. */
  readonly note: string;
}

/** Words of one unit in another language. */
export type Translations = ReadonlyMap<string, readonly Segment[]>;

/** How a mark or span is written in the file: `<Phone id="bris" />` and nothing, or `**` and `**`. */
interface Code {
  readonly open: string;
  readonly close: string;
}

/** A unit with its place in the file, UTF-16 code units. */
interface PlacedUnit extends Unit {
  readonly start: number;
  readonly end: number;
  readonly codes: ReadonlyMap<string, Code>;
  /** Writes words so that the file's format reads them as words. */
  readonly escape: (text: string, isAtStart: boolean) => string;
}

// Texts ---------------------------------------------------------------------------------------------------------

/** Units of an MDX text, in the order they stand in. */
export function unitsOfText(text: string, kind: TextKind): readonly Unit[] {
  return placedUnits(text, kind);
}

/**
 * A text's source with other words.
 *
 * @param words - By unit id; a unit without an entry keeps the words of the source.
 */
export function fillText(source: string, kind: TextKind, words: Translations): string {
  let filled = '';
  let done = 0;
  for (const unit of placedUnits(source, kind)) {
    const own = words.get(unit.id);
    if (!own) continue;
    filled += source.slice(done, unit.start) + writeSegments(own, unit);
    done = unit.end;
  }
  return filled + source.slice(done);
}

/**
 * The words that a translation already has, by the ids of its source; a unit whose marks differ is left out, and so
 * is everything if the two texts are not built alike.
 */
export function translatedText(source: string, own: string, kind: TextKind): Translations {
  const from = placedUnits(source, kind);
  const found = new Map(placedUnits(own, kind).map((unit) => [unit.id, unit]));
  if (found.size !== from.length || from.some(({ id }) => !found.has(id))) return new Map();
  return pairs(from, found);
}

function placedUnits(text: string, kind: TextKind): readonly PlacedUnit[] {
  const { body } = readFrontMatter(text, { file: '' }, kind, 'ours');
  const head = unitsOfHead(text.slice(0, body.length - body.trimStart().length), kind);
  const units: PlacedUnit[] = [];
  const visit = (node: Nodes, within: string) => {
    if (holdsWords(node)) {
      const unit = placedUnit(text, node.children, String(units.length + 1), noteOf(node, within));
      if (unit) units.push(unit);
    } else if ('children' in node) {
      const inside = node.type === 'mdxJsxFlowElement' ? `<${node.name}>` : within;
      for (const child of node.children) visit(child, node.type === 'listItem' ? 'list item' : inside);
    }
  };
  visit(parseMarkdown(body, true), '');
  return [...head, ...units];
}

type WordsNode = Extract<Parents, { type: 'heading' | 'paragraph' | 'tableCell' }>;

const holdsWords = (node: Nodes): node is WordsNode =>
  node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell';

function noteOf(node: WordsNode, within: string): string {
  const names = { heading: 'heading', paragraph: '', tableCell: 'cell of a table' };
  return [names[node.type], within].filter((part) => part !== '').join(', ') || 'paragraph';
}

function placedUnit(
  text: string,
  nodes: readonly PhrasingContent[],
  id: string,
  note: string,
): PlacedUnit | null {
  const start = nodes[0]?.position?.start.offset;
  const end = nodes.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return null;
  const codes = new Map<string, Code>();
  const source = segmentsOf(nodes, text, codes);
  if (!hasWords(source)) return null;
  return { id, note, source, start, end, codes, escape: escapeMarkdown };
}

function segmentsOf(nodes: readonly PhrasingContent[], text: string, codes: Map<string, Code>): Segment[] {
  return nodes.map((node): Segment => {
    if (node.type === 'text') return { kind: 'text', text: node.value.replace(/\s*\n\s*/g, ' ') };
    const id = String(codes.size + 1);
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const type = spanType(node);
    if (!type || !('children' in node)) {
      codes.set(id, { open: text.slice(from, to), close: '' });
      return { kind: 'mark', id, shows: text.slice(from, to) };
    }
    const first = node.children[0]?.position?.start.offset ?? from;
    const last = node.children.at(-1)?.position?.end.offset ?? to;
    codes.set(id, { open: text.slice(from, first), close: text.slice(last, to) });
    return { kind: 'span', id, type, content: segmentsOf(node.children, text, codes) };
  });
}

function spanType(node: PhrasingContent): SpanType | null {
  if (node.type === 'strong') return 'bold';
  if (node.type === 'emphasis') return 'italic';
  return node.type === 'link' ? 'link' : null;
}

/** Writes words as Markdown that reads back as the same words. */
function escapeMarkdown(text: string, isAtStart: boolean): string {
  const escaped = text.replace(/[\\`*_{}[\]<|]|&(?=#?\w+;)/g, '\\$&');
  return isAtStart ? escaped.replace(/^(#{1,6}(?=\s|$)|[-+>=~])|^(\d+)(?=[.)])/, escapeStart) : escaped;
}

const escapeStart = (sign: string) => (/^\d/.test(sign) ? `${sign}\\` : `\\${sign}`);

/** The values between the `---` at a text's head that hold words. */
function unitsOfHead(head: string, kind: TextKind): readonly PlacedUnit[] {
  const start = head.indexOf('\n') + 1;
  const { contents } = parseDocument(head.slice(start, head.indexOf('\n---', start) + 1));
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : '';
    const type = frontMatterKeys[kind][name]?.type;
    if (type === 'text' && isScalar(value)) return unitOfValue(value, start, name, name);
    if (type !== 'texts' || !isSeq(value)) return [];
    // How many words people search for differs from language to language, so a list is one piece of work.
    const [from, , to] = value.range ?? [0, 0, 0];
    const words = value.items.flatMap((item) => (isScalar(item) ? [String(item.value)] : []));
    return [
      {
        id: name,
        note: `${name}, a comma between them`,
        source: [{ kind: 'text', text: words.join(', ') } as const],
        start: start + from,
        end: start + (head.slice(start + from, start + to).trimEnd().length + from),
        codes: new Map(),
        escape: (text: string) =>
          stringify(
            text.split(/\s*[,،、，]\s*/).filter((word) => word !== ''),
            { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false },
          ).trim(),
      },
    ];
  });
}

function unitOfValue(value: Scalar, start: number, id: string, note: string): PlacedUnit[] {
  const [from, to] = value.range ?? [0, 0];
  if (typeof value.value !== 'string' && typeof value.value !== 'number') return [];
  return [
    {
      id,
      note,
      source: [{ kind: 'text', text: String(value.value) }],
      start: start + from,
      end: start + to,
      codes: new Map(),
      escape: (text) => stringify(text, { lineWidth: 0, singleQuote: true }).trim(),
    },
  ];
}

// Files of words ------------------------------------------------------------------------------------------------

const pluralSuffix = /_(zero|one|two|few|many|other)$/;

/** Whether a key is one form of a plural, in any language. */
export const isPluralForm = (key: string): boolean => pluralSuffix.test(key);

const reference = /\{\{\w+\}\}|\{(?:phone|name|url|fact|term):[^{}]*\}/g;

/**
 * Units of a file of words.
 *
 * @param locale - Decides the plural forms: each form that the language has is a unit of its own.
 */
export function unitsOfWords(file: string, text: string, locale: string): readonly Unit[] {
  return wordUnits(file, text, locale);
}

/**
 * A file of words in another language, its keys in the order of the source.
 *
 * @param own - The words by key; keys without an entry are left out.
 * @param own.before - The file as it is now; the comment at its head stays.
 */
export function fillWords(
  file: string,
  source: string,
  { locale, words, before }: { locale: string; words: Translations; before?: string | undefined },
): string {
  const filled = wordUnits(file, source, locale).flatMap((unit) => {
    const own = words.get(unit.id);
    return own ? [[unit.id, writeSegments(own, unit)] as const] : [];
  });
  if (file.endsWith('.json')) return `${JSON.stringify(nested(filled), null, 2)}\n`;
  const document = parseDocument(source);
  const comment = before === undefined ? undefined : parseDocument(before).commentBefore;
  if (comment) document.commentBefore = comment;
  for (const [key, value] of filled) document.setIn(key.split('.'), value);
  return document.toString({ lineWidth: 0 });
}

/** The words that a file already has in another language, by the ids of its source. */
export function translatedWords(file: string, source: string, own: string, locale: string): Translations {
  const found = readWordFile(file, own, locale).entries;
  const units = [...found].map(([key, { words }]) => [key, wordUnit(key, words)] as const);
  return pairs(wordUnits(file, source, locale), new Map(units));
}

function wordUnits(file: string, text: string, locale: string): readonly PlacedUnit[] {
  const { entries } = readWordFile(file, text, 'en');
  const seen = new Set<string>();
  return [...entries].flatMap(([key, { words }]) => {
    const base = key.replace(pluralSuffix, '');
    const other = entries.get(`${base}_other`);
    if (base === key || !other) return [wordUnit(key, words)];
    if (seen.has(base)) return [];
    seen.add(base);
    return pluralCategories(locale).map((form) => wordUnit(`${base}_${form}`, other.words));
  });
}

function wordUnit(key: string, words: string): PlacedUnit {
  const codes = new Map<string, Code>();
  const source: Segment[] = [];
  let done = 0;
  const addText = (text: string) => text !== '' && source.push({ kind: 'text', text });
  for (const { 0: shows, index } of words.matchAll(reference)) {
    addText(words.slice(done, index));
    const id = String(codes.size + 1);
    codes.set(id, { open: shows, close: '' });
    source.push({ kind: 'mark', id, shows });
    done = index + shows.length;
  }
  addText(words.slice(done));
  return { id: key, note: '', source, start: 0, end: 0, codes, escape: (text) => text };
}

/** `a.b.c` → words as an object in objects. */
function nested(entries: readonly (readonly [string, string])[]): unknown {
  const root: Record<string, unknown> = {};
  for (const [key, words] of entries) {
    const path = key.split('.');
    let at = root;
    for (const step of path.slice(0, -1)) {
      at[step] ??= {};
      at = at[step] as Record<string, unknown>;
    }
    at[path.at(-1) ?? ''] = words;
  }
  return root;
}

// Segments ------------------------------------------------------------------------------------------------------

/** Ids of the marks and spans in a unit, as many times as they stand there. */
export function codesIn(segments: readonly Segment[]): readonly string[] {
  return segments.flatMap((segment) => {
    if (segment.kind === 'text') return [];
    return segment.kind === 'mark' ? [segment.id] : [segment.id, ...codesIn(segment.content)];
  });
}

/** The words of a unit without its marks. */
export function wordsIn(segments: readonly Segment[]): string {
  return segments
    .map((segment) => {
      if (segment.kind === 'text') return segment.text;
      return segment.kind === 'span' ? wordsIn(segment.content) : '';
    })
    .join('');
}

/** Whether there is anything to translate. */
export const hasWords = (segments: readonly Segment[]): boolean => /[\p{L}\p{N}]/u.test(wordsIn(segments));

function writeSegments(segments: readonly Segment[], unit: PlacedUnit): string {
  return segments
    .map((segment, index) => {
      if (segment.kind === 'text') return unit.escape(segment.text, index === 0);
      const { open, close } = unit.codes.get(segment.id) ?? { open: '', close: '' };
      return segment.kind === 'mark' ? open : open + writeSegments(segment.content, unit) + close;
    })
    .join('');
}

/** Gives the marks of translations the ids that they have in the source. */
function pairs(source: readonly PlacedUnit[], found: ReadonlyMap<string, PlacedUnit>): Translations {
  const all = source.flatMap(({ id, codes }) => {
    const own = found.get(id);
    const renamed = own && renameCodes(own, codes, isPluralForm(id));
    return renamed ? [[id, renamed] as const] : [];
  });
  return new Map(all);
}

function renameCodes(
  { source, codes }: PlacedUnit,
  wanted: ReadonlyMap<string, Code>,
  mayHaveFewer: boolean,
): Segment[] | null {
  const free = new Map(wanted);
  const names = new Map<string, string>();
  for (const [id, { open, close }] of codes) {
    const match = [...free].find(([, code]) => code.open === open && code.close === close);
    if (!match) return null;
    free.delete(match[0]);
    names.set(id, match[0]);
  }
  return free.size === 0 || mayHaveFewer ? rename(source, names) : null;
}

function rename(segments: readonly Segment[], names: ReadonlyMap<string, string>): Segment[] {
  return segments.map((segment) => {
    if (segment.kind === 'text') return segment;
    const id = names.get(segment.id) ?? segment.id;
    return segment.kind === 'mark'
      ? { ...segment, id }
      : { ...segment, id, content: rename(segment.content, names) };
  });
}
