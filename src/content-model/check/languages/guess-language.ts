/**
 * In which language words are, where that is certain: by their script, by the sentences of the languages that others are
 * translated from, and by letters in a row (`eld`, Apache-2.0, which is in nothing that we publish).
 */
import { eld } from 'eld/extrasmall';
import { type Language, languageOf, languages } from '../../../i18n/languages.ts';
import { smallLetters } from '../../../i18n/writing/letters.ts';
import { sentencesOf } from '../../../i18n/writing/sentences.ts';

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

/**
 * Letters that a language does not have, or not there, and a neighbour does: they have too many others in common. Of 207
 * Russian sentences `eld` took none for other than Bulgarian.
 */
const lettersOfNeighbours: Readonly<
  Record<string, readonly (readonly [letter: RegExp, neighbour: string])[]>
> = {
  uk: [[/[ыэъё]/iu, 'Russian']],
  ru: [
    [/[іїєґ]/iu, 'Ukrainian'],
    [/ъ(?=[бвгджзклмнпрстфхцчшщ])/iu, 'Bulgarian'],
  ],
  bg: [
    [/[іїєґ]/iu, 'Ukrainian'],
    [/[ыэё]/iu, 'Russian'],
  ],
};

/** A neighbour, by its tag, and letters that the language has and the neighbour has not: without one of them either may be meant. */
const mixedUpWith: Readonly<Record<string, readonly [other: string, own: RegExp]>> = {
  uk: ['ru', /[іїєґ’']/iu],
  ru: ['uk', /[ыэъё]/iu],
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

/**
 * Languages, by their primary tags, whose sentences are mostly the same words: which of them one is in, nobody can say. In
 * 170 sentences of the Universal Declaration in Serbian, Latin letters, `eld` found Croatian in all.
 */
const oneToAGuess: readonly (readonly string[])[] = [
  ['bs', 'hr', 'sr'],
  ['id', 'ms'],
  ['fil', 'tl'],
];

/** The language's tag and those of the languages that no guess tells from it. */
const alike = (locale: string): readonly string[] =>
  oneToAGuess.find((group) => group.includes(primary(locale))) ?? [primary(locale)];

/** Whether anything can be said of a language's words: one that `eld` does not know is always likelier to be another. */
export const isGuessable = (locale: string): boolean => alike(locale).some((tag) => guessable.has(tag));

/** Stands for the language of words in another script than their own: a few of them do not tell which it is. */
export const OTHER_SCRIPT = 'another script';

/** Sentences without signs and capitals; too short ones tell nothing. */
export function sentencesIn(words: string): readonly string[] {
  return words
    .split(/(?<=:)\s+|\n/u)
    .flatMap(sentencesOf)
    .map((sentence) =>
      smallLetters(sentence)
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
        .trim(),
    )
    .filter((sentence) => sentence.split(' ').length > 2 && sentence.length > 11);
}

/** What is known of words without those of other languages. */
export interface Guess {
  /** Their sentences, as {@link sentencesIn} gives them; none of words that are too few to say anything of. */
  readonly sentences: readonly string[];
  /** The other language that they are certainly in, by its English name. */
  readonly language?: string | undefined;
}

/** Looks at words alone: dear, and the same whenever they are the same. */
export function guessLanguage(words: string, locale: string): Guess {
  const language = languageOf(locale);
  const letters = count(words, /\p{L}/gu);
  if (!language || letters < FEWEST_LETTERS) return { sentences: [] };
  return { sentences: sentencesIn(words), language: certainLanguage(words, language, letters) };
}

/**
 * The other language that words are certainly in, by its English name.
 *
 * @returns Nothing where they are in their own language, or nobody can be certain.
 */
export function foreignLanguage(
  { sentences, language }: Guess,
  locale: string,
  sources: SourceSentences,
): string | undefined {
  for (const [tag, known] of sources) {
    if (tag !== locale && sentences.length > 0 && sentences.every((sentence) => known.has(sentence)))
      return languageOf(tag)?.english;
  }
  return language;
}

function certainLanguage(
  words: string,
  language: Pick<Language, 'script' | 'tag'>,
  letters: number,
): string | undefined {
  const locale = language.tag;
  if (count(words, ownLetters(language.script)) < letters * LEAST_OWN_LETTERS) return OTHER_SCRIPT;
  const neighbour = lettersOfNeighbours[primary(locale)]?.find(([letter]) => letter.test(words))?.[1];
  if (neighbour !== undefined) return neighbour;
  // Where none of its own letters stands, the likelier of the two is right.
  const [other, own] = mixedUpWith[primary(locale)] ?? [];
  if (other !== undefined && letters >= FEWEST_TO_GUESS && !own?.test(words)) {
    if (likeliest(words, [primary(locale), other]) === other) return languageOf(other)?.english;
  }
  const plain = words.replaceAll(nameInside, '');
  const isTooShort = count(plain, /\p{L}/gu) < FEWEST_TO_GUESS;
  const isCertain = isTooShort || isAlone(language.script) || !isGuessable(locale);
  return isCertain ? undefined : likelyLanguage(plain, locale);
}

/** Whether no other language that we have is written in a script: its letters say all, and a guess is dear. */
const isAlone = (script: string): boolean => languages.filter((one) => one.script === script).length === 1;

/** A word with a capital letter behind another word: a name, which is the same in many languages. */
const nameInside = /(?<=[\p{Ll},;:] )\p{Lu}[\p{L}\p{M}’'-]*/gu;

/** The other language that words are much likelier in than in their own, by its English name. */
export function likelyLanguage(words: string, locale: string): string | undefined {
  // It knows letters with their marks as one, as keyboards write them.
  const result = eld.detect(words.normalize('NFC'));
  const scores = result.getScores();
  const best = scores[result.language] ?? 0;
  const expected = Math.max(...alike(locale).map((tag) => scores[tag] ?? 0));
  return best - expected > CLEARLY ? languageOf(result.language)?.english : undefined;
}

/** The likeliest of a few languages. */
export function likeliest(words: string, tags: readonly string[]): string | undefined {
  const scores = eld.detect(words.normalize('NFC')).getScores();
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
