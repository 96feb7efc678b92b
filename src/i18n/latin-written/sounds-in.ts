/**
 * Words as people write them who have only Latin letters at hand: “shorta” and “7o9o9” for شرطة and حقوق, “politsiya” for
 * поліція. No spelling is the right one, so what is typed and what a page says both become the little that all spellings
 * share, and are compared as that.
 */
import type { SentReplacement, SentSpelling } from './spelling.ts';

/** Whether a word is written with Latin letters; a number is not. */
export const isLatinWritten = (word: string): boolean => /[a-z]/u.test(word);

/**
 * Gives what all spellings of a word share, to be compared with that of another word.
 *
 * @param spelling - Of the script that is meant (`spellings.ts`).
 * @returns Takes a word as `fold` leaves it, in the script or with Latin letters. Gives nothing where there is nothing to compare:
 *   another script, or a word of vowels alone.
 */
export function soundsIn(spelling: SentSpelling | undefined): (word: string) => string {
  if (spelling === undefined) return () => '';
  const script = new RegExp(spelling.script, 'u');
  const letters = new Map(
    spelling.letters
      .split(' ')
      .map((pair) => [String.fromCharCode(Number.parseInt(pair.slice(0, 4), 16)), pair.slice(4)]),
  );
  const [latin, unsure] = [replaceAll(spelling.latin), replaceAll(spelling.unsure)];
  return (word) => {
    if (!script.test(word) && !isLatinWritten(word)) return '';
    const plain = script.test(word)
      ? [...word].map((letter) => letters.get(letter) ?? '').join('')
      : latin(word);
    return unsure(plain);
  };
}

/** Makes replacements that were sent ready. */
function replaceAll(sent: readonly SentReplacement[]): (word: string) => string {
  const ready = sent.map(([pattern, by]) => [new RegExp(pattern, 'gu'), by] as const);
  return (word) => ready.reduce((rest, [pattern, by]) => rest.replace(pattern, by), word);
}
