/**
 * Words as people write them who have only Latin letters at hand: “shorta” and “7o9o9” for شرطة and حقوق, “politsiya” for
 * поліція. No spelling is the right one, so what is typed and what a page says both become the little that all spellings
 * share, and are compared as that.
 *
 * Thai, Khmer and Burmese have no spelling here: theirs share too little, and those that people type stand among the words of the
 * search (`content/th/search.yaml`).
 */
import { arabic, armenian, cyrillic, georgian, greek } from './alphabets.ts';
import type { Replacement, Spelling } from './spelling.ts';
import { bengali, devanagari, ethiopic, gurmukhi, tamil } from './syllabaries.ts';

const spellings: readonly Spelling[] = [
  ...[arabic, armenian, cyrillic, georgian, greek],
  ...[bengali, devanagari, ethiopic, gurmukhi, tamil],
];

/** Whether a word is written with Latin letters; a number is not. */
export const isLatinWritten = (word: string): boolean => /[a-z]/u.test(word);

/**
 * Gives what all spellings of a word share, to be compared with that of another word.
 *
 * @param like - Any text in the script that is meant; it is looked at once for all words.
 * @returns Takes a word as `fold` leaves it, in the script or with Latin letters. Gives nothing where there is nothing to compare:
 *   another script, or a word of vowels alone.
 */
export function soundsIn(like: string): (word: string) => string {
  const spelling = spellings.find(({ script }) => script.test(like));
  if (spelling === undefined) return () => '';
  const { script, letters, latin, unsure } = spelling;
  return (word) => {
    if (!script.test(word) && !isLatinWritten(word)) return '';
    const plain = script.test(word)
      ? [...word].map((letter) => letters.get(letter) ?? '').join('')
      : replaceAll(word, latin);
    return replaceAll(plain, unsure);
  };
}

const replaceAll = (word: string, replacements: readonly Replacement[]): string =>
  replacements.reduce((rest, [pattern, by]) => rest.replace(pattern, by), word);
