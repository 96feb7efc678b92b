/** Words that tell somebody who looks over a shoulder what a reader is looking for. */

/**
 * Finds the first of them.
 *
 * @param words - Any run of words.
 * @param pieces - Beginnings or pieces of words, in any case.
 * @returns The piece, in small letters; nothing where there is none.
 */
export function tellingPiece(words: string, pieces: readonly string[]): string | undefined {
  const seen = bare(words);
  return pieces.map(bare).find((piece) => seen.includes(piece));
}

/** Small letters, without signs that nobody sees. */
const bare = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
