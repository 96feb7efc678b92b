/**
 * Makes words comparable: what a page says and what a person types become the same words if they mean the same
 * letters. Both sides of the search go through here, the texts at build or on the device and the query in the
 * browser, so a change needs no other place.
 *
 * Folding is generous on purpose. A person types without the marks her keyboard lacks, with the letters of another
 * keyboard, in a hurry; two words that fall together cost one result too many, two that do not cost the answer.
 */
import { westernDigits } from './digits.ts';

/** Letters that do not come apart into a plain letter and a mark, each followed by what it counts as. */
const plainLetters = [
  // Latin letters with a stroke or without a dot, and ligatures.
  'đd ðd łl øo ıi ħh ŧt ŋn ɓb ɗd ƙk ƴy əe æae œoe ßss þth',
  // Cyrillic letters that other Cyrillic keyboards lack.
  'ґг ғг қк ңн өо үу ұу һх әа ѐе',
  // Arabic letters that sound alike, or that Arabic, Persian, Urdu, Pashto and Kurdish keyboards write differently.
  'ٱا ىي یي ېي ۍي ێي ےي کك ڪك ګگ ةه ہه ھه ەه ۂه ۃه ۆو ۇو ۈو ۋو ڕر ڵل ںن',
  // Hebrew letters, and a Greek one, in their final forms.
  'ךכ םמ ןנ ףפ ץצ ςσ',
].flatMap((row) => row.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const));

/** Rows of the Ethiopic syllabary that sound alike: eight syllables from the first count as those from the second. */
const ethiopicRows: readonly (readonly [number, number])[] = [
  [0x1210, 0x1200], // ሐ as ሀ
  [0x1280, 0x1200], // ኀ as ሀ
  [0x12b8, 0x1200], // ኸ as ሀ
  [0x1220, 0x1230], // ሠ as ሰ
  [0x12d0, 0x12a0], // ዐ as አ
  [0x1340, 0x1338], // ፀ as ጸ
  [0x1250, 0x1240], // ቐ as ቀ
];
const ethiopicLetters = ethiopicRows.flatMap(([from, to]) =>
  Array.from({ length: 8 }, (_, order): [string, string] => [at(from + order), at(to + order)]),
);

const letters: ReadonlyMap<string, string> = new Map([...plainLetters, ...ethiopicLetters]);

/**
 * Marks that may be left out when typing: accents of Latin, Greek and Cyrillic letters, vowel points of Hebrew, Arabic
 * and Syriac, the dot below of Indic letters (not of Bengali ones, where it makes another letter), tone marks and
 * silencers of Thai and Lao. Vowel signs of other scripts stay.
 */
const optionalMarks =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0621\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u0711\u0730-\u074a\u093c\u0a3c\u0abc\u0b3c\u0e47-\u0e4c\u0e4e\u0ec8-\u0ecc\u200d]/gu;

/** Spellings that exist side by side. In order; applied to words without optional marks. */
const repairs: readonly (readonly [RegExp, string])[] = [
  // Sara am falls apart into nikhahit and sara aa.
  [/\u0e4d\u0e32/gu, '\u0e33'],
  // Devanagari and Bengali: a nasal before a consonant may be written as a dot, and the dot as a crescent.
  [/[ङञणनम]्(?=[क-ह])|ँ/gu, 'ं'],
  [/ঁ/gu, ''],
  [/ৎ/gu, 'ত্'],
  // The first and fourth order of h and of the glottal stop sound alike.
  [/ሃ/gu, 'ሀ'],
  [/ኣ/gu, 'አ'],
];

/** Scripts that {@link repairs} are for. */
const repaired = /[\u0900-\u09ff\u0e4d\u1200-\u137f]/u;

/** Scripts written without spaces between words. */
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const apostrophes = /['\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02bd\u00b4`\uff07]/gu;
/** Languages in which an apostrophe stands where two words meet; in others it stands inside a word. */
const elides: ReadonlySet<string> = new Set(['fr', 'it', 'ca', 'pt', 'sq']);

/** A word, or words joined by a hyphen or by the invisible joint of Persian. Marks and digits are part of a word. */
const words = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011\u200c][\p{L}\p{M}\p{N}]+)*/gu;
const joints = /[-\u2010\u2011\u200c]/u;

/** Prefixes and endings that are written together with a word. What is left has at least as many letters as said. */
const attached: Readonly<Record<string, readonly (readonly [RegExp, number])[]>> = {
  // After the “light10” stemmer (Larkey, Ballesteros, Connell 2007), with the endings for “your”, “our” and “me”.
  ar: [
    [/^(?:و?(?:بال|كال|فال|ال|لل)|و)/u, 3],
    // The present in the dialects of the Levant and Egypt: بيضرب is يضرب.
    [/^ب(?=[يتن])/u, 4],
    [/(?:هما|ها|ان|ات|ون|ين|يه|كم|هم|نا|ني|ه|ي)$/u, 3],
  ],
  am: [
    [/^(?:እንደ|ስለ|ያለ|እየ|የ|ለ|በ|ከ)/u, 2],
    [/(?:ዎች|ው|ን|ም|ና)$/u, 2],
  ],
  ti: [
    [/^(?:እንተ|ብዘይ|ናይ|ካብ|ከም|ን|ብ|ክ|ዝ)/u, 2],
    [/(?:ታት|ን)$/u, 2],
  ],
};

/**
 * The words of a text, made comparable.
 *
 * Texts without spaces are cut by `Intl.Segmenter`; where the browser has none, each run stays whole and
 * {@link searchPieces} finds it. A compound (`e-mail`) gives its parts and the whole.
 *
 * @param text - Text of a page, or what a person typed.
 * @param tag - BCP 47 tag of the language it is in; decides how it is cut and what is taken off.
 */
export function searchWords(text: string, tag: string): readonly string[] {
  const knownHere = known.get(tag) ?? new Map<string, readonly string[]>();
  known.set(tag, knownHere);
  return runsOf(text, tag).flatMap((run) => {
    const words = knownHere.get(run) ?? wordsOfRun(run, tag);
    knownHere.set(run, words);
    return words;
  });
}

/**
 * The words of a text, made comparable, without a dictionary: text without spaces stays as it is written, since browsers
 * cut it each in its own way.
 */
export function searchRuns(text: string, tag: string): readonly string[] {
  return runsOf(text, tag).flatMap((run) => (unspaced.test(run) ? [fold(run)] : searchWords(run, tag)));
}

/** Whether a word is of a script that is written without spaces. */
export const isUnspaced = (word: string): boolean => unspaced.test(word);

/**
 * Runs of a language that were cut and folded before: most words of a page stand on others too, and a cheap phone is
 * slow.
 */
const known = new Map<string, Map<string, readonly string[]>>();

function wordsOfRun(run: string, tag: string): readonly string[] {
  const cut = unspaced.test(run) ? segments(run, tag) : compound(run);
  return cut.map((word) => withoutAttached(fold(word), tag)).filter((word) => word !== '');
}

/**
 * Overlapping pieces of the runs that are written without spaces: two signs of Chinese and Japanese, three of Thai,
 * Lao, Khmer and Burmese. They find a word that was cut wrongly, typed wrongly, or cannot be cut at all.
 */
export function searchPieces(text: string, tag: string): readonly string[] {
  return runsOf(text, tag)
    .filter((run) => unspaced.test(run))
    .flatMap((run) => {
      const signs = [...fold(run)];
      const size = ideographs.test(run) ? 2 : 3;
      return signs.slice(size - 1).map((_, start) => signs.slice(start, start + size).join(''));
    });
}

/** Letters as they are compared: small, without optional marks, one of each group that sounds or looks alike. */
export function fold(word: string): string {
  const small = word.toLowerCase();
  // Most words of most languages need no more.
  if (/^[a-z\d]*$/.test(small)) return small;
  const bare = westernDigits(small.normalize('NFKD').replace(optionalMarks, ''));
  let same = '';
  for (const letter of bare) same += letters.get(letter) ?? letter;
  return repaired.test(same)
    ? repairs.reduce((folded, [pattern, by]) => folded.replace(pattern, by), same)
    : same;
}

function runsOf(text: string, tag: string): readonly string[] {
  const ready = text
    .normalize('NFC')
    .replace(apostrophes, elides.has(tag) ? ' ' : '')
    // A zero-width space, a soft hyphen and direction marks are no part of a word.
    .replace(/[\u200b\u2060]/gu, ' ')
    .replace(/[\u00ad\u200e\u200f\u061c]/gu, '')
    // Thai: two sara e are typed for sara ae, and sara am in two strokes. The segmenter knows neither.
    .replace(/เเ/gu, 'แ')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/gu, '$1\u0e33')
    // A telephone number is one word, however it is grouped.
    .replace(/(\p{Nd})[\s\u00a0-]+(?=\p{Nd})/gu, '$1');
  return ready.match(words) ?? [];
}

function compound(run: string): readonly string[] {
  const parts = run.split(joints);
  return parts.length === 1 ? parts : [...parts, parts.join('')];
}

const segmenters = new Map<string, Intl.Segmenter>();

function segments(run: string, tag: string): readonly string[] {
  // Firefox before 125 and Chrome before 87 have no segmenter.
  if (typeof Intl.Segmenter !== 'function') return [run];
  const segmenter = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: 'word' });
  segmenters.set(tag, segmenter);
  const parts: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(run)) {
    if (isWordLike === true) parts.push(...segment.split(joints));
  }
  return parts;
}

function withoutAttached(word: string, tag: string): string {
  return (attached[tag] ?? []).reduce((rest, [pattern, least]) => {
    const shorter = rest.replace(pattern, '');
    return shorter.length >= least ? shorter : rest;
  }, word);
}

function at(code: number): string {
  return String.fromCodePoint(code);
}
