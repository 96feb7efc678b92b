/**
 * Whether each language is in its own language: texts, words of the interface, of contacts and cards, words of the search.
 * Only what is certain is reported, once for each file and language.
 */
import { languageOf } from '../../../i18n/languages.ts';
import type { Problem } from '../../../leaflet/problems.ts';
import { type ContentFiles, sourceLocale, textOf, writtenLocales } from '../../files/content-files.ts';
import { remembered } from '../../files/memory.ts';
import { marksLost, otherLanguage, otherSearchWords } from '../../problems/language-problems.ts';
import { parityProblems } from '../../problems/parity-problems.ts';
import { readExceptions, sameAsEnglishFile, textKey } from '../../words/exceptions.ts';
import { readSearchWords, searchWordsFile } from '../../words/search-words.ts';
import {
  foreignLanguage,
  type Guess,
  guessLanguage,
  hasLostMarks,
  isGuessable,
  likeliest,
  likelyLanguage,
  OTHER_SCRIPT,
  type SourceSentences,
  sentencesIn,
} from './guess-language.ts';
import { localeOf, type Piece, type PiecesByFile } from './pieces.ts';

/** Everything that is not in its own language. */
export function checkLanguages(all: PiecesByFile, content: ContentFiles): readonly Problem[] {
  const sources = sourceSentences(all);
  const copied = copiedPieces(all);
  const exceptions = readExceptions(content);
  const used = new Set<string>();
  const guess = createGuesses();
  const found = [...all].flatMap(([file, pieces]) => {
    const locale = localeOf(file);
    const guesses = guess(pieces, locale);
    const foreign = pieces.flatMap((piece, at) => {
      const guessed = guesses[at];
      const language = (guessed && foreignLanguage(guessed, locale, sources)) ?? copied.get(piece);
      return language === undefined ? [] : [{ ...piece, language }];
    });
    const isText = file.endsWith('.mdx');
    const isListed = ({ key }: Piece) => exceptions.has(locale, isText ? textKey(file) : (key ?? ''));
    const together = pieces.map(({ words }) => words).join(' ');
    if (foreign.length === 0 && hasLostMarks(together, locale))
      return [marksLost({ file, locale }, languageOf(locale)?.english ?? locale)];
    if (isText && foreign.length > 0) used.add(`${locale} ${textKey(file)}`);
    return problemsOf(
      file,
      locale,
      pieces.length,
      foreign.filter((piece) => !isListed(piece)),
    );
  });
  return [...together(found), ...checkSearchLists(content), ...unusedTexts(exceptions, used)];
}

/** Guesses at the pieces of one file after the other. The formats of a leaflet have many sentences in common. */
function createGuesses(): (pieces: readonly Piece[], locale: string) => readonly Guess[] {
  const guessed = new Map<string, Guess>();
  const guess = (words: string, locale: string): Guess => {
    const asked = `${locale} ${words}`;
    const found = guessed.get(asked) ?? guessLanguage(words, locale);
    guessed.set(asked, found);
    return found;
  };
  return (pieces, locale) => {
    const said = pieces.map(({ words }) => words);
    return remembered('languages', [locale, ...said], () => said.map((words) => guess(words, locale)));
  };
}

/** Fewer words, or letters, two neighbours may have in common. Of 21 languages none had three words and twenty letters. */
const [FEWEST_WORDS_COPIED, FEWEST_LETTERS_COPIED] = [4, 20];

/** Whether two languages may say it alike by chance. */
function isShort(words: string): boolean {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  return (
    letters < FEWEST_LETTERS_COPIED || (words.match(/[\p{L}\p{M}]+/gu)?.length ?? 0) < FEWEST_WORDS_COPIED
  );
}

/**
 * Pieces that stand letter for letter in another translation: of languages that no guess knows, and sentences that are too short for one.
 * Which is the copy, tells the guess; else it is the one that no guess knows.
 */
function copiedPieces(all: PiecesByFile): ReadonlyMap<Piece, string> {
  const same = new Map<string, { readonly file: string; readonly locale: string; readonly piece: Piece }[]>();
  for (const [file, pieces] of all) {
    const locale = localeOf(file);
    if (writtenLocales.has(locale)) continue;
    for (const piece of pieces) {
      const place = `${file.split('/').slice(2).join('/')} ${piece.unit} ${piece.words}`;
      const alike = same.get(place);
      if (alike) alike.push({ file, locale, piece });
      else same.set(place, [{ file, locale, piece }]);
    }
  }
  const copies = [...same.values()].flatMap((alike) => {
    const tags = alike.map(({ locale }) => locale);
    const words = alike[0]?.piece.words ?? '';
    if (tags.length < 2 || isShort(words)) return [];
    const own = likeliest(words, tags.filter(isGuessable)) ?? tags[0] ?? '';
    return alike.flatMap((copy) => (copy.locale === own ? [] : [{ ...copy, own }]));
  });
  return new Map(
    [...Map.groupBy(copies, ({ file }) => file)].flatMap(([file, inFile]) =>
      inFile
        .filter(({ locale, own }) => {
          if (languageSubtag(locale) !== languageSubtag(own)) return true;
          const shared = inFile.filter((other) => other.own === own).length;
          return shared > (all.get(file)?.length ?? 0) * SHARED_BY_VARIETIES;
        })
        .map(({ piece, own }) => [piece, languageOf(own)?.english ?? OTHER_SCRIPT] as const),
    ),
  );
}

/** Dari and Persian are one language: a file of one may have so many of its pieces in common with the other. */
const SHARED_BY_VARIETIES = 0.25;
const languageSubtag = (tag: string) => new Intl.Locale(tag).language;

/** So many files of a language in another one were copied at once. */
const MANY_FILES = 5;

/** A language that was copied from another is one mistake, in however many files it is met. */
function together(found: readonly Problem[]): readonly Problem[] {
  const nameOf = ({ code, where, says }: Problem) =>
    `${code} ${where.locale} ${/ in ([^,]+), not in /.exec(says)?.[1]}`;
  const groups = Map.groupBy(found, nameOf);
  return found.map((problem) =>
    (groups.get(nameOf(problem))?.length ?? 0) > MANY_FILES
      ? { ...problem, restsOn: [nameOf(problem)] }
      : problem,
  );
}

/** One problem for each language that a file should not be in. */
function problemsOf(
  file: string,
  locale: string,
  count: number,
  foreign: readonly (Piece & { readonly language: string })[],
): Problem[] {
  const meant = languageOf(locale)?.english ?? locale;
  const inOtherScript = foreign.filter(({ language }) => language === OTHER_SCRIPT);
  const together = likelyLanguage(inOtherScript.map(({ words }) => words).join(' '), locale) ?? OTHER_SCRIPT;
  const languageOfPiece = ({ language }: { readonly language: string }) =>
    language === OTHER_SCRIPT ? together : language;
  return [...Map.groupBy(foreign, languageOfPiece)].flatMap(([language, pieces]) => {
    const [first] = pieces;
    if (!first) return [];
    const { line, key, words } = first;
    const shown = words.length > 60 ? `${words.slice(0, 60).replace(/\s+\S*$/, '')} …` : words;
    const where = { file, locale, line, ...(key === undefined ? {} : { field: key }) };
    return [otherLanguage(where, language, meant, pieces.length, count, shown)];
  });
}

/** The sentences of the languages that are written. What stands in both was copied from the one it is likelier in. */
function sourceSentences(all: PiecesByFile): SourceSentences {
  const tags = [...writtenLocales];
  const sentences = new Map(
    tags.map((tag) => {
      const spoken = [...all].filter(([file]) => localeOf(file) === tag).flatMap(([, pieces]) => pieces);
      return [tag, new Set(spoken.flatMap(({ words }) => sentencesIn(words)))] as const;
    }),
  );
  const isOwn = (sentence: string, tag: string) =>
    tags.every((other) => other === tag || !sentences.get(other)?.has(sentence)) ||
    likeliest(sentence, tags) === tag;
  return new Map(
    [...sentences].map(([tag, said]) => [tag, new Set([...said].filter((one) => isOwn(one, tag)))]),
  );
}

/** A share of words that two lists have in common by chance: names of apps and words that one language took from another. */
const COMMON = 0.25;

/** Lists of words for the search that are in another language, or were copied from it. */
function checkSearchLists(content: ContentFiles): Problem[] {
  const lists = content.locales.map((locale) => {
    const file = searchWordsFile(locale);
    const { entries } = readSearchWords(file, textOf(content, file) ?? '[]');
    return { locale, file, words: new Set(entries.flatMap(({ words }) => words)) };
  });
  const english = lists.find(({ locale }) => locale === sourceLocale)?.words ?? new Set();
  const ours = new Set(content.locales.map((tag) => languageOf(tag)?.english));
  return lists.flatMap(({ locale, file, words }) => {
    if (locale === sourceLocale || words.size === 0) return [];
    const isCopied = [...words].filter((word) => english.has(word)).length > words.size * COMMON;
    const guessed = isGuessable(locale) ? likelyLanguage([...words].join(', '), locale) : undefined;
    const found = isCopied ? 'English' : guessed;
    if (found === undefined || !ours.has(found)) return [];
    return [otherSearchWords({ file, locale }, found, languageOf(locale)?.english ?? locale)];
  });
}

/** Texts that are listed as exceptions and need none. */
function unusedTexts(exceptions: ReturnType<typeof readExceptions>, used: ReadonlySet<string>): Problem[] {
  return exceptions.texts
    .filter(({ locale, key }) => !used.has(`${locale} ${key}`))
    .map(({ locale, key, line }) =>
      parityProblems.unusedException({ file: sameAsEnglishFile, line, locale }, key),
    );
}
