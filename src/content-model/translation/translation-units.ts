/**
 * What a translator translates: units of words with their marks. What is not words (components, ids, links, levels of
 * headings) never leaves the project: a translation has the structure of its source because it is the source, with
 * other words. How texts and files of words are cut: `translatable-text.ts`, `translatable-words.ts`.
 */
import { isPluralForm } from '../words/word-files.ts';

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
  /** Hash of its source with the markup before it: whoever translates it notes which source that was. */
  readonly stamp: string;
}

/** What languages write between the words of a list, as between keywords. */
export const betweenWords = /\s*[,،、，;；؛]\s*/g;

/** Words of one unit in another language. */
export type Translations = ReadonlyMap<string, readonly Segment[]>;

/** How a mark or span is written in the file: `<Phone id="bris" />` and nothing, or `**` and `**`. */
export interface Code {
  readonly open: string;
  readonly close: string;
}

/** A unit, and how its words are written in its file. */
export interface CodedUnit extends Unit {
  readonly codes: ReadonlyMap<string, Code>;
  /** Writes words so that the file's format reads them as words. */
  readonly escape: (text: string, isAtStart: boolean) => string;
}

/** A file that is translated: its units, and the way to another language and back. */
export interface Translatable {
  /** In the order they stand in. */
  readonly units: readonly CodedUnit[];
  /** The file cannot be read, so nothing is known of its units: the check of content says why. */
  readonly isBroken: boolean;
  /**
   * The file in another language.
   *
   * @param words - By unit id, for every unit.
   * @param before - That file as it is now.
   */
  fill(words: Translations, before?: string): string;
  /** Cuts that file in another language, by unit id. */
  cut(translated: string): ReadonlyMap<string, CodedUnit>;
  /** Whether a file that was cut is built like this one: its units stand for the same units. */
  isAlike(translated: ReadonlyMap<string, CodedUnit>): boolean;
}

/** The words that a file in another language has; none where it is not built like its source. */
export function readTranslated(source: Translatable, translated: string): Translations {
  const found = source.cut(translated);
  return source.isAlike(found) ? pairUnits(source.units, found) : new Map();
}

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

/** A unit as an editor sees it: its words, with what its marks stand for. */
export function shownWords(segments: readonly Segment[]): string {
  return segments
    .map((segment) => {
      if (segment.kind === 'text') return segment.text;
      return segment.kind === 'span' ? shownWords(segment.content) : segment.shows;
    })
    .join('');
}

/** Whether there is anything to translate. */
export const hasWords = (segments: readonly Segment[]): boolean => /[\p{L}\p{N}]/u.test(wordsIn(segments));

/** Words as they are written in the file of their unit. */
export function writeSegments(segments: readonly Segment[], unit: CodedUnit): string {
  return segments
    .map((segment, index) => {
      if (segment.kind === 'text') return unit.escape(segment.text, index === 0);
      const { open, close } = unit.codes.get(segment.id) ?? { open: '', close: '' };
      return segment.kind === 'mark' ? open : open + writeSegments(segment.content, unit) + close;
    })
    .join('');
}

/**
 * Gives the marks of translations the ids that they have in the source. A unit whose marks differ from the source's is
 * left out.
 */
export function pairUnits(source: readonly CodedUnit[], found: ReadonlyMap<string, CodedUnit>): Translations {
  const all = source.flatMap(({ id, codes }) => {
    const translated = found.get(id);
    const renamed = translated && renameCodes(translated, codes, isPluralForm(id));
    return renamed ? [[id, renamed] as const] : [];
  });
  return new Map(all);
}

function renameCodes(
  { source, codes }: CodedUnit,
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
