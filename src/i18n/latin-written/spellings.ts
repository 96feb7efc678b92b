/**
 * How each script is spelled with Latin letters, as data that goes to the device with the words of a language: no reader loads the
 * spellings of all others.
 *
 * Thai, Khmer and Burmese have none: theirs share too little, and those that people type stand among the words of the search
 * (`content/th/search.yaml`).
 */
import { arabic, armenian, cyrillic, georgian, greek } from './alphabets.ts';
import type { SentSpelling, Spelling } from './spelling.ts';
import { bengali, devanagari, ethiopic, gurmukhi, tamil } from './syllabaries.ts';

const spellings: readonly Spelling[] = [
  ...[arabic, armenian, cyrillic, georgian, greek],
  ...[bengali, devanagari, ethiopic, gurmukhi, tamil],
];

/**
 * The spelling of the script that a text is in.
 *
 * @param like - Any text in the script that is meant.
 * @returns Nothing for a script without a spelling.
 */
export function spellingOf(like: string): SentSpelling | undefined {
  const spelling = spellings.find(({ script }) => script.test(like));
  if (!spelling) return undefined;
  const { script, letters, latin, unsure } = spelling;
  const sent = (replacements: Spelling['latin']) =>
    replacements.map(([pattern, by]): [string, string] => [pattern.source, by]);
  return {
    script: script.source,
    letters: [...letters]
      .flatMap(([letter, sound]) => (sound === '' ? [] : numberOf(letter) + sound))
      .join(' '),
    latin: sent(latin),
    unsure: sent(unsure),
  };
}

/** A letter by its number, four hexadecimal digits: the letters of what is sent as they are would be in every web font. */
const numberOf = (letter: string): string => letter.charCodeAt(0).toString(16).padStart(4, '0');
