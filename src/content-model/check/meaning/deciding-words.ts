/** The words that a sentence turns on, by language: `content/deciding-words.yaml`. */
import { z } from 'zod';
import { readRecord } from '../../records/record.ts';
import { type ListedWord, listedWord, standsIn } from '../../wording/listed-words.ts';

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

/** What a language says of one kind. */
interface Words {
  readonly words: readonly ListedWord[];
  /** What holds one of the words and is none. */
  readonly except?: readonly ListedWord[];
}

/** A row of the table, ready to search texts by. */
export type DecidingWords = Readonly<Partial<Record<Kind | 'without', Words>>>;

/** Makes a row of the table ready. */
export function readyRow(row: z.infer<typeof rowSchema>, locale: string): DecidingWords {
  const ready = (list: readonly string[] | undefined) => list?.map((word) => listedWord(word, locale));
  return Object.fromEntries(
    ([...kinds, 'without'] as const).flatMap((kind) => {
      const words = ready(row[kind]);
      const except = kind === 'without' ? undefined : ready(row.except?.[kind]);
      return words ? [[kind, { words, ...(except ? { except } : {}) }] as const] : [];
    }),
  );
}

/** Whether a text, which is `comparable`, holds a word of a kind; nothing where the language has no list of it. */
export function holds(text: string, kind: Words | undefined): boolean | undefined {
  const rest = (kind?.except ?? []).reduce(
    (left, word) => (left.includes(word.letters) ? left.replace(word.pattern, ' · ') : left),
    text,
  );
  return kind?.words.some((word) => standsIn(rest, word));
}
