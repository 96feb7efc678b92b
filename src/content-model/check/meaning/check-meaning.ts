/**
 * Whether a translation turns a sentence round: it denies what its source does not, or does not what it denies; it has other figures;
 * its “can”, “must”, “usually” or “only” is gone, or a whole sentence. Sentence by sentence where both have as many, else a whole unit at once.
 */
import { languageOf } from '../../../i18n/languages.ts';
import { sentencesOf } from '../../../i18n/writing/sentences.ts';
import type { Problem } from '../../../leaflet/problems.ts';
import { type ContentFiles, sourceLocale, textOf, writtenLocales } from '../../files/content-files.ts';
import {
  decidingWordGone,
  deniesAlone,
  figuresDiffer,
  notCompared,
  shortOfSentence,
} from '../../problems/language-problems.ts';
import { fileMissing } from '../../problems/record-problems.ts';
import { comparable } from '../../wording/listed-words.ts';
import type { PiecesByFile } from '../languages/pieces.ts';
import {
  DECIDING_WORDS_FILE,
  type DecidingWords,
  holds,
  kinds,
  readDecidingWords,
  readyRow,
} from './deciding-words.ts';
import { findShort } from './find-short.ts';
import { type KnownDifferences, type Matter, readDifferences } from './known-differences.ts';
import { pairPieces, whereOf } from './pair-pieces.ts';

/** Says whether the source of a unit has changed since it was translated: that is told elsewhere, and nothing is compared. */
export type IsStale = (file: string, unit: string) => boolean;

/** A sentence, or a unit, of the source and of a translation. */
interface Pair {
  readonly source: string;
  readonly words: string;
}

/** Everything in translations that says otherwise than its source, and languages that cannot be compared. */
export function checkMeaning(all: PiecesByFile, content: ContentFiles, isStale: IsStale): readonly Problem[] {
  const text = textOf(content, DECIDING_WORDS_FILE);
  if (text === undefined) return [fileMissing({ file: DECIDING_WORDS_FILE })];
  const { value, problems } = readDecidingWords(text);
  const own = value?.[sourceLocale];
  if (!value || !own) return problems;
  const differences = readDifferences(content);
  if (differences.isBroken) return [...problems, ...differences.problems()];
  const rows = new Map(
    Object.entries(value).flatMap(([tag, row]) =>
      content.locales.includes(tag) ? [[tag, readyRow(row, tag)] as const] : [],
    ),
  );
  const compare = createComparison(readyRow(own, sourceLocale), differences);
  const pairs = pairPieces(all).filter(
    // What was not translated, or is older than its source, is told elsewhere.
    ({ file, piece, from }) => !isStale(file, piece.unit) && piece.words !== from.words,
  );
  const found = pairs.flatMap((pair) => {
    const { locale, piece, from } = pair;
    return pairsIn(from.words, piece.words).flatMap((sentences) =>
      compare(sentences, locale, rows.get(locale) ?? {}).map((told) => told(whereOf(pair))),
    );
  });
  const short = new Set([...Map.groupBy(pairs, ({ locale }) => locale).values()].flatMap(findShort));
  for (const pair of pairs) {
    const isShort = short.has(pair);
    const known = differences.known(pair.from.words, pair.locale, LENGTH, isShort ? LENGTH : NOTHING);
    if (isShort && known.size === 0)
      found.push(shortOfSentence(whereOf(pair), pair.from.words, pair.piece.words));
  }
  const without = content.locales.filter((tag) => !writtenLocales.has(tag) && !rows.has(tag));
  return [
    ...problems,
    ...without.map((tag) => notCompared({ file: DECIDING_WORDS_FILE }, languageOf(tag)?.english ?? tag, tag)),
    ...found,
    ...differences.problems(),
  ];
}

/** What stands for a record's number or name in a piece ends no sentence. */
const sentencesIn = (words: string): readonly string[] =>
  sentencesOf(words.replaceAll(' \u2026 ', ' ~ ')).map((sentence) => sentence.trim());

function pairsIn(source: string, words: string): readonly Pair[] {
  const [from, to] = [sentencesIn(source), sentencesIn(words)];
  return from.length === to.length
    ? from.map((sentence, index) => ({ source: sentence, words: to[index] ?? '' }))
    : [{ source: from.join(' '), words: to.join(' ') }];
}

const matters: ReadonlySet<Matter> = new Set([...kinds, 'figures']);
const LENGTH: ReadonlySet<Matter> = new Set(['length']);
const NOTHING: ReadonlySet<Matter> = new Set();
type Told = (where: Problem['where']) => Problem;

/** Compares sentences with those of the source, whose words are looked at once for all languages. */
function createComparison(own: DecidingWords, differences: KnownDifferences) {
  const seen = new Map<string, ReturnType<typeof lookAt>>();
  const lookAt = (sentence: string) => {
    const said = comparable(sentence, sourceLocale);
    return {
      kinds: new Set<Matter>(kinds.filter((kind) => holds(said, own[kind]))),
      mayDeny: holds(said, own.without) || said.endsWith('?'),
      figures: figuresOf(sentence),
    };
  };
  return ({ source, words }: Pair, locale: string, row: DecidingWords): readonly Told[] => {
    const from = seen.get(source) ?? lookAt(source);
    seen.set(source, from);
    const said = comparable(words, locale);
    const differing = new Map<Matter, Told>();
    for (const kind of kinds) {
      if (!from.kinds.has(kind) || holds(said, row[kind]) !== false) continue;
      if (kind === 'not' && holds(said, row.without)) continue;
      differing.set(kind, (where) => decidingWordGone(where, kind, source, words));
    }
    if (!from.kinds.has('not') && !from.mayDeny && holds(said, row.not))
      differing.set('not', (where) => deniesAlone(where, source, words));
    const figures = figuresOf(words);
    if (figures !== from.figures)
      differing.set('figures', (where) => figuresDiffer(where, from.figures, figures, source));
    const known = differences.known(source, locale, matters, new Set(differing.keys()));
    return [...differing].flatMap(([about, tell]) => (known.has(about) ? [] : [tell]));
  };
}

/** The figures of a sentence, in order of their size: other languages have other orders of words. */
const figuresOf = (words: string): string => (words.match(/\d+/g) ?? []).toSorted().join(', ');
