/** How a script is spelled with Latin letters: plain data, from which words of both become comparable. */

/** What a script's letters and the Latin ones that stand for them have in common. */
export interface Spelling {
  readonly script: RegExp;
  /** What each letter counts as; nothing for letters that Latin spellings leave out. */
  readonly letters: ReadonlyMap<string, string>;
  /** What Latin letters and digits count as, in this order. */
  readonly latin: readonly Replacement[];
  /** What both sides lose in the end. */
  readonly unsure: readonly Replacement[];
}

/** A spelling as plain data: what `words.json` carries to the device. Patterns are sources of regular expressions, for all places. */
export interface SentSpelling {
  /** What a letter of the script matches. */
  readonly script: string;
  /** Each letter, by its number in four hexadecimal digits, with what it counts as; spaces between them. */
  readonly letters: string;
  readonly latin: readonly SentReplacement[];
  readonly unsure: readonly SentReplacement[];
}

/** A replacement as plain data. */
export type SentReplacement = readonly [pattern: string, by: string];

/** A pattern, and what stands for it. */
export type Replacement = readonly [pattern: RegExp, by: string];

/** A table of letters: in each row the last letter is what all before it count as. */
export const table = (rows: string): ReadonlyMap<string, string> =>
  new Map(
    rows.split(' ').flatMap((row) => [...row.slice(0, -1)].map((letter) => [letter, row.slice(-1)] as const)),
  );

/** A letter is doubled in one spelling and not in another. */
export const twice: Replacement = [/(.)\1+/gu, '$1'];
