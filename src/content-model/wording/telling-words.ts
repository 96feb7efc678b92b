/** Words that tell somebody who looks over a shoulder what a reader is looking for. */
import { smallLetters } from '../../i18n/writing/letters.ts';

/**
 * Finds the first of them.
 *
 * @param words - Any run of words.
 * @param pieces - Beginnings or pieces of words, in any case.
 * @returns The piece, in small letters; nothing where there is none.
 */
export function tellingPiece(words: string, pieces: readonly string[]): string | undefined {
  const seen = smallLetters(words);
  return inSmallLetters(pieces).find((piece) => seen.includes(piece));
}

const known = new WeakMap<readonly string[], readonly string[]>();

/** The list of all languages, made small once: it is asked for with every title. */
function inSmallLetters(pieces: readonly string[]): readonly string[] {
  const small = known.get(pieces) ?? pieces.map((piece) => smallLetters(piece));
  known.set(pieces, small);
  return small;
}
