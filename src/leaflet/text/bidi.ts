/** Embedding levels by the Unicode bidirectional algorithm (UAX 9). The one file that speaks to bidi-js. */
import bidiFactory from 'bidi-js';
import type { Direction } from '../types.ts';

const bidi = bidiFactory();
const MAY_BE_RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Level of each UTF-16 unit; odd levels run right to left. */
export function embeddingLevels(text: string, dir: Direction): Uint8Array {
  if (dir === 'ltr' && !MAY_BE_RIGHT_TO_LEFT.test(text)) return new Uint8Array(text.length);
  return bidi.getEmbeddingLevels(text, dir).levels;
}

/**
 * Puts the stretches of one line into the order in which they stand, left to right (UAX 9, rule L2).
 *
 * @param stretches - Of the line, in logical order.
 */
export function visualOrder<T extends { readonly level: number }>(stretches: readonly T[]): readonly T[] {
  const order = [...stretches];
  const levels = stretches.map(({ level }) => level);
  const highest = Math.max(0, ...levels);
  const lowestOdd = Math.min(Number.POSITIVE_INFINITY, ...levels.filter((level) => level % 2 === 1));
  for (let level = highest; level >= lowestOdd; level--) {
    for (let i = 0; i < order.length; i++) {
      let end = i;
      while (end < order.length && (order[end]?.level ?? 0) >= level) end++;
      if (end > i + 1) order.splice(i, end - i, ...order.slice(i, end).reverse());
      i = Math.max(i, end - 1);
    }
  }
  return order;
}
