/**
 * Where a text may be broken: UAX 14, and a dictionary for the scripts that do not put spaces between words.
 * The one file that speaks to the package `linebreak`.
 */
import LineBreaker from 'linebreak';

/** What may happen before a UTF-16 unit of the text. */
export const BREAK = { never: 0, allowed: 1, lastResort: 2, required: 3 } as const;

/**
 * Letters of Thai, Lao, Burmese and Khmer. Their digits and punctuation are left to UAX 14: with them inside, the
 * dictionary breaks before closing marks.
 */
const UNSPACED_LETTERS =
  /[\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecd\u0edc-\u0edf\u1000-\u103f\u1050-\u108f\u109a-\u109f\u1780-\u17d3\u17d7\u17dc\u17dd]+/g;

let segmenter: Intl.Segmenter | undefined;
// Which dictionary applies depends on the letters, not on the locale; a fixed one gives the same breaks everywhere.
const words = (): Intl.Segmenter => {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return segmenter;
};

/** Finds the places of a text where a line may or must end; index n is the place before unit n. */
export function findBreakPlaces(text: string): Uint8Array {
  const places = new Uint8Array(text.length + 1);
  const breaker = new LineBreaker(text);
  for (let place = breaker.nextBreak(); place; place = breaker.nextBreak()) {
    places[place.position] = place.required ? BREAK.required : BREAK.allowed;
  }
  for (const match of text.matchAll(UNSPACED_LETTERS)) {
    for (const { index } of words().segment(match[0])) {
      if (index > 0) places[match.index + index] = BREAK.allowed;
    }
  }
  return places;
}
