/** The words that a sentence turns on, by language: `content/deciding-words.yaml`. */
import { z } from 'zod';
import { isUnspaced } from '../../../i18n/search-text.ts';
import { smallLetters } from '../../../i18n/writing/letters.ts';
import { readRecord } from '../../records/record.ts';

/** Where the table stands. */
export const DECIDING_WORDS_FILE = 'content/deciding-words.yaml';

/** What is looked for in a translation where it stands in the source. */
export const kinds = ['not', 'can', 'must', 'usually', 'sometimes', 'only', 'free', 'anonymous'] as const;
export type Kind = (typeof kinds)[number];

const words = z
  .array(z.string().regex(/^\*?[^*]+(?:\*[^*]+)*\*?$/u, 'letters, and stars for others'))
  .min(1)
  .optional();
const rowSchema = z.strictObject({
  not: words,
  without: words,
  can: words,
  must: words,
  usually: words,
  sometimes: words,
  only: words,
  free: words,
  anonymous: words,
  except: z.partialRecord(z.enum(kinds), z.array(z.string()).min(1)).optional(),
});

/** Reads the table; no value where it is broken. */
export const readDecidingWords = (text: string) =>
  readRecord(DECIDING_WORDS_FILE, text, z.record(z.string(), rowSchema));

/** What a language says of one kind, as patterns of words in {@link comparable} form. */
interface Pattern {
  readonly words: RegExp;
  /** What holds one of the words and is none. */
  readonly except?: RegExp | undefined;
}

/** A row of the table, ready to search texts by. */
export type DecidingWords = Readonly<Partial<Record<Kind | 'without', Pattern>>>;

/** Makes a row of the table into patterns. */
export function patternsOf(row: z.infer<typeof rowSchema>, locale: string): DecidingWords {
  const patterns = ([...kinds, 'without'] as const).flatMap((kind) => {
    const list = row[kind];
    const except = kind === 'without' ? undefined : row.except?.[kind];
    return list
      ? [[kind, { words: oneOf(list, locale, 'u'), except: except && oneOf(except, locale, 'gu') }] as const]
      : [];
  });
  return Object.fromEntries(patterns);
}

/** Whether words in {@link comparable} form hold a word of a kind; nothing where the language has no list of it. */
export function holds(said: string, pattern: Pattern | undefined): boolean | undefined {
  return pattern?.words.test(pattern.except ? said.replace(pattern.except, ' · ') : said);
}

/** Words as they are compared here: in small letters, with one apostrophe. */
export const comparable = (said: string, locale: string): string =>
  smallLetters(said, locale).replace(/['‘ʻʼʹ]/g, '’');

const LETTER = '[\\p{L}\\p{M}\\p{N}]';
/** What else is in a word. The apostrophe and the joiner of Persian stand in words too. */
const REST = '[\\p{L}\\p{M}\\p{N}\\u200c’-]*';

/** One search for all: those that begin a word are tried where one begins. */
function oneOf(list: readonly string[], locale: string, flags: string): RegExp {
  const anywhere = (word: string) => word.startsWith('*') || isUnspaced(word);
  const [inside, atStart] = [list.filter(anywhere), list.filter((word) => !anywhere(word))];
  const patterns = (of: readonly string[]) => of.map((word) => patternOf(word, locale)).join('|');
  return new RegExp(
    [
      ...(atStart.length > 0 ? [`(?<!${LETTER})(?:${patterns(atStart)})`] : []),
      ...(inside.length > 0 ? [patterns(inside)] : []),
    ].join('|'),
    flags,
  );
}

function patternOf(word: string, locale: string): string {
  const written = comparable(word, locale);
  const pattern = written
    .replace(/^\*|\*$/g, '')
    .replace(/[.+?()[\]{}|\\^$]/g, '\\$&')
    .replaceAll('*', REST);
  return written.endsWith('*') || isUnspaced(written) ? pattern : `${pattern}(?!${LETTER})`;
}
