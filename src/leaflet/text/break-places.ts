/**
 * Where a text may be broken: UAX 14, and a dictionary for the scripts that do not put spaces between words.
 * The one file that speaks to the package `linebreak`.
 */
import LineBreaker from 'linebreak';
import { createWordCutter, type WordCutter } from './word-boundaries.ts';

/** What may happen before a UTF-16 unit of the text. */
export const BREAK = { never: 0, allowed: 1, lastResort: 2, required: 3 } as const;

/**
 * Letters of Thai, Lao, Burmese and Khmer. Their digits and punctuation are left to UAX 14: with them inside, the
 * dictionary breaks before closing marks.
 */
const UNSPACED_LETTERS =
  /[\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecd\u0edc-\u0edf\u1000-\u103f\u1050-\u108f\u109a-\u109f\u1780-\u17d3\u17d7\u17dc\u17dd]+/g;

/** Signs that repeat or cut short the word before them; the dictionary takes them for words of their own. */
const REPEATS = /[\u0e2f\u0e46\u0eaf\u0ec6\u17d7]/;

/**
 * A letter of the Burmese block that ends a syllable or is stacked. The dictionary knows Burmese; in Shan, Mon and
 * Karen it takes such letters for the beginning of a word.
 */
const ENDS_SYLLABLE = /(?=[\u1000-\u102a\u103f\u1050-\u108f]\u103a|.?\u1039)/g;

/** Places where UAX 14 breaks and readers stumble. Each match ends where no line may begin. */
const HELD_TOGETHER = new RegExp(
  [
    // `1 000`; wide figures; a figure and its sign or unit.
    // Groups of one number, also of a telephone number that nobody has marked.
    /(?<=\p{Nd}) (?=\p{Nd})/u,
    /(?<=[０-９，．])(?=[０-９])/u,
    /(?<=\p{Nd}) (?=[%‰٪°\p{Sc}]|(?:kr|SEK|EUR|k?m|[cm]m|k?g|h|min)(?!\p{L}))/u,
    /(?<=[§№\p{Sc}]) (?=\p{Nd})/u,
    // `8–17`.
    /(?<=\p{Nd})[-–](?=\p{Nd})/u,
    // Punctuation that is set apart: French; the danda and its likes as they are often typed.
    /(?<=[«‹]) /u,
    / (?=[»›]|[!?:;,.،؛؟۔।॥။၊។៕៖።፣፤፧։](?:\s|$))/u,
    // A sign that repeats the word before it, or cuts it short, where it is set apart: Thai, Lao, Khmer.
    / (?=[\u0e2f\u0e46\u0eaf\u0ec6\u17d7])/u,
    // A dash between words, and dots for what is left out, end a line.
    / (?=(?:[–—…·]|\.{3})(?:\s|$))/u,
    // A hyphen that begins a word, and one with a letter or two before or after it: `E-post`, `5-åring`, `кто-то`.
    /(?<=\s)[-‐](?=\p{L})/u,
    /(?<=(?:^|[\s\p{P}])[\p{L}\p{Nd}]{1,2})[-‐](?=\p{L})/u,
    /(?<=\p{L})[-‐](?=\p{L}{1,2}(?![\p{L}\p{M}\p{Nd}-]))/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** Between the syllables of a Korean word, which has spaces around it: only a word wider than the line is broken. */
const IN_KOREAN_WORD = /(?<=[\uac00-\ud7a3])(?=[\uac00-\ud7a3])/g;

/**
 * Between the syllables of the long words of southern India, two of them at least on either side: printers there break
 * them without a hyphen, and so do we where one is wider than the line. Not inside a conjunct, whose sign of a lost
 * vowel binds its letters; in Tamil that sign ends a syllable, and nothing begins with such a letter.
 */
const IN_LONG_WORD =
  /(?<=(?:(?=[\u0b80-\u0d7f])\p{Lo}\p{M}*){2})(?<![\u0c4d\u0ccd\u0d4d]\u200d?)(?!\p{Lo}\u0bcd)(?=(?:(?=[\u0b80-\u0d7f])\p{Lo}\p{M}*){2})/gu;

/**
 * Behind a hyphen of the word itself: at the end of a line it is taken for one that divides the word, by readers (“anak-anak”)
 * and by programs, which leave it out of what somebody copies.
 */
const AT_OWN_HYPHEN = /(?<=\p{L}\p{M}*[-‐])(?=\p{L})/gu;

/** Where words are broken that are wider than a line, and the letters without which there is no such place. */
const BROKEN_WHERE_TOO_WIDE = [
  { letters: /[\uac00-\ud7a3]/, inWord: IN_KOREAN_WORD },
  { letters: /[\u0b80-\u0d7f]/, inWord: IN_LONG_WORD },
] as const;

/** Finds the places of a text where a line may or must end; index n is the place before unit n. */
export function findBreakPlaces(text: string, words: WordCutter = createWordCutter()): Uint8Array {
  const places = new Uint8Array(text.length + 1);
  const breaker = new LineBreaker(text);
  for (let place = breaker.nextBreak(); place; place = breaker.nextBreak()) {
    places[place.position] = place.required ? BREAK.required : BREAK.allowed;
  }
  for (const match of text.matchAll(UNSPACED_LETTERS)) {
    for (const start of words.cut(match[0])) {
      if (start > 0 && !REPEATS.test(match[0].charAt(start))) places[match.index + start] = BREAK.allowed;
    }
  }
  for (const { index } of text.matchAll(ENDS_SYLLABLE)) places[index] = BREAK.never;
  for (const { index, 0: held } of text.matchAll(HELD_TOGETHER)) {
    if (places[index + held.length] === BREAK.allowed) places[index + held.length] = BREAK.never;
  }
  for (const { index } of text.matchAll(AT_OWN_HYPHEN))
    if (places[index] === BREAK.allowed) places[index] = BREAK.lastResort;
  for (const { letters, inWord } of BROKEN_WHERE_TOO_WIDE) {
    if (!letters.test(text)) continue;
    for (const { index } of text.matchAll(inWord)) places[index] = BREAK.lastResort;
  }
  return places;
}
