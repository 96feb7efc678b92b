/**
 * In which language words are, where that is certain: by their script, by the sentences of the languages that others are
 * translated from, and by letters in a row (`eld`, Apache-2.0, which is in nothing that we publish).
 */
import { eld } from 'eld/extrasmall';
import { languageOf } from '../../../i18n/languages.ts';

/** Sentences of the languages that texts are written in: language → sentences as {@link sentencesIn} gives them. */
export type SourceSentences = ReadonlyMap<string, ReadonlySet<string>>;

/** A name or an abbreviation is often in Latin letters; a share of letters below this is none. */
const LEAST_OWN_LETTERS = 0.2;
/** Fewer letters are a name or an abbreviation. */
const FEWEST_LETTERS = 4;
/** Fewer letters of a language do not tell it from its neighbours. */
const FEWEST_TO_GUESS = 30;
/**
 * So much likelier than its own must another language be. In ten thousand paragraphs of six languages no right one came
 * near it.
 */
const CLEARLY = 0.1;

/** Script codes that name more than one script of Unicode. */
const scriptsOf: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
  Hans: ['Han'],
  Hant: ['Han'],
  Aran: ['Arabic'],
};

/** Letters that a language does not have and its neighbour does: the two have too many others in common. */
const letterOfNeighbour: Readonly<Record<string, readonly [letter: RegExp, neighbour: string, own: RegExp]>> =
  {
    uk: [/[ыэъё]/iu, 'Russian', /[іїєґ’']/iu],
    ru: [/[іїєґ]/iu, 'Ukrainian', /[ыэъё]/iu],
  };

const lettersOf = new Map<string, RegExp>();

function ownLetters(script: string): RegExp {
  const known = lettersOf.get(script);
  if (known) return known;
  const names = scriptsOf[script] ?? [script];
  const letters = new RegExp(names.map((name) => `\\p{Script=${name}}`).join('|'), 'gu');
  lettersOf.set(script, letters);
  return letters;
}

const count = (words: string, letters: RegExp): number => words.match(letters)?.length ?? 0;

/** Languages that `eld` knows, by their primary tags. */
const guessable: ReadonlySet<string> = new Set(Object.values(eld.info().Languages));

/** Stands for the language of words in another script than their own: a few of them do not tell which it is. */
export const OTHER_SCRIPT = 'another script';

/** Sentences without signs and capitals; too short ones tell nothing. */
export function sentencesIn(words: string): readonly string[] {
  return words
    .split(/(?<=[.!?…:])\s+|\n/u)
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
        .trim(),
    )
    .filter((sentence) => sentence.split(' ').length > 2 && sentence.length > 11);
}

/**
 * The other language that words are certainly in, by its English name.
 *
 * @returns Nothing where they are in their own language, or nobody can be certain.
 */
export function foreignLanguage(words: string, locale: string, sources: SourceSentences): string | undefined {
  const language = languageOf(locale);
  const letters = count(words, /\p{L}/gu);
  if (!language || letters < FEWEST_LETTERS) return undefined;
  const sentences = sentencesIn(words);
  for (const [tag, known] of sources) {
    if (tag !== locale && sentences.length > 0 && sentences.every((sentence) => known.has(sentence)))
      return languageOf(tag)?.english;
  }
  if (count(words, ownLetters(language.script)) < letters * LEAST_OWN_LETTERS) return OTHER_SCRIPT;
  const [letter, neighbour, own] = letterOfNeighbour[primary(locale)] ?? [];
  if (letter?.test(words)) return neighbour;
  // Where none of its own letters stands, the likelier of the two is right.
  if (neighbour && own && letters >= FEWEST_TO_GUESS && !own.test(words)) {
    const other = primary(locale) === 'uk' ? 'ru' : 'uk';
    if (likeliest(words, [primary(locale), other]) === other) return neighbour;
  }
  return letters < FEWEST_TO_GUESS || !guessable.has(primary(locale))
    ? undefined
    : likelyLanguage(words, locale);
}

/** The other language that words are much likelier in than in their own, by its English name. */
export function likelyLanguage(words: string, locale: string): string | undefined {
  const result = eld.detect(words);
  const scores = result.getScores();
  const [best, expected] = [scores[result.language] ?? 0, scores[primary(locale)] ?? 0];
  return best - expected > CLEARLY ? languageOf(result.language)?.english : undefined;
}

/** The likeliest of a few languages. */
export function likeliest(words: string, tags: readonly string[]): string | undefined {
  const scores = eld.detect(words).getScores();
  return tags.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))[0];
}

const primary = (locale: string): string => locale.split('-')[0] ?? locale;

/** Letters with marks that nobody writes a page of the language without. */
const marked: Readonly<Record<string, RegExp>> = {
  ro: /[ăâîșț]/iu,
  sv: /[åäö]/iu,
  de: /[äöüß]/iu,
  fr: /[éèàêç]/iu,
  es: /[áéíóúñ]/iu,
  pl: /[ąćęłńóśźż]/iu,
  cs: /[áčěířšůýž]/iu,
  sk: /[áčíľšťúýž]/iu,
  hu: /[áéíóöőúü]/iu,
  lt: /[ąčęėįšųūž]/iu,
  lv: /[āčēģīļņšūž]/iu,
  tr: /[çğıöşü]/iu,
  vi: /[ăâđêôơưàáảạ]/iu,
  sq: /[çë]/iu,
};
/** Fewer letters may do without. */
const FEWEST_TO_MISS_MARKS = 300;

/** Whether words have lost the marks of their letters, as a keyboard without them writes: `sunati` for `sunați`. */
export function hasLostMarks(words: string, locale: string): boolean {
  const letter = marked[primary(locale)];
  if (letter === undefined || count(words, /\p{L}/gu) < FEWEST_TO_MISS_MARKS) return false;
  return !letter.test(words.normalize('NFC'));
}
