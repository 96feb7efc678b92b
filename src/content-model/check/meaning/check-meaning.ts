/**
 * Whether a translation turns a sentence round: it denies what its source does not, or does not what it denies; it has other figures;
 * its “can”, “must”, “usually” or “only” is gone, or a whole sentence. Sentence by sentence where both have as many, else a whole unit at once.
 */
import { languageOf } from '../../../i18n/languages.ts';
import { sentencesOf } from '../../../i18n/writing/sentences.ts';
import type { Problem } from '../../../leaflet/problems.ts';
import { type ContentFiles, sourceLocale, textOf, writtenLocales } from '../../files/content-files.ts';
import { remembered } from '../../files/memory.ts';
import {
  decidingWordGone,
  deniesAlone,
  figuresDiffer,
  notCompared,
  shortOfSentence,
} from '../../problems/language-problems.ts';
import { fileMissing } from '../../problems/record-problems.ts';
import { comparable } from '../../wording/listed-words.ts';
import { localeOf, type PiecesByFile } from '../languages/pieces.ts';
import {
  DECIDING_WORDS_FILE,
  type DecidingWords,
  holds,
  type Kind,
  kinds,
  readDecidingWords,
  readyRow,
} from './deciding-words.ts';
import { findShort } from './find-short.ts';
import { type Matter, readDifferences } from './known-differences.ts';
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
  const compare = createComparison(readyRow(own, sourceLocale));
  const pairs = pairPieces(all).filter(
    // What was not translated, or is older than its source, is told elsewhere.
    ({ file, piece, from }) => !isStale(file, piece.unit) && piece.words !== from.words,
  );
  const unknownIn = ({ source, differing }: Compared, locale: string) => {
    const known = differences.known(source, locale, matters, new Set(differing.map(({ about }) => about)));
    return differing.filter(({ about }) => !known.has(about));
  };
  const found = [...Map.groupBy(pairs, ({ file }) => file)].flatMap(([file, ofFile]) => {
    const locale = localeOf(file);
    const said = ofFile.flatMap(({ from, piece }) => [from.words, piece.words]);
    const compared = remembered('meaning', [JSON.stringify([own, value[locale]]), locale, ...said], () =>
      ofFile.map(({ from, piece }) =>
        compare(pairsIn(from.words, piece.words), locale, rows.get(locale) ?? {}),
      ),
    );
    return ofFile.flatMap((pair, at) =>
      (compared[at] ?? []).flatMap((sentence) =>
        unknownIn(sentence, locale).map((difference) => told(whereOf(pair), difference, sentence)),
      ),
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

/** In what a sentence differs from its source. */
type Difference =
  | { readonly about: Kind; readonly isAlone?: boolean }
  | { readonly about: 'figures'; readonly from: string; readonly to: string };

/** What was found in sentences of one unit. */
type Compared = Pair & { readonly differing: readonly Difference[] };

/** Compares sentences with those of the source, whose words are looked at once for all languages. */
function createComparison(own: DecidingWords) {
  const seen = new Map<string, ReturnType<typeof lookAt>>();
  const lookAt = (sentence: string) => {
    const said = comparable(sentence, sourceLocale);
    return {
      kinds: new Set<Matter>(kinds.filter((kind) => holds(said, own[kind]))),
      mayDeny: holds(said, own.without) || said.endsWith('?'),
      figures: figuresOf(sentence),
    };
  };
  return (pairs: readonly Pair[], locale: string, row: DecidingWords): readonly Compared[] =>
    pairs.map(({ source, words }) => {
      const from = seen.get(source) ?? lookAt(source);
      seen.set(source, from);
      const said = comparable(words, locale);
      const differing = kinds.flatMap((about): readonly Difference[] => {
        if (!from.kinds.has(about) || holds(said, row[about]) !== false) return [];
        return about === 'not' && holds(said, row.without) ? [] : [{ about }];
      });
      const isAlone = !from.kinds.has('not') && !from.mayDeny && holds(said, row.not) === true;
      const figures = figuresOf(words);
      return {
        source,
        words,
        differing: [
          ...differing,
          ...(isAlone ? [{ about: 'not', isAlone: true } as const] : []),
          ...(figures === from.figures
            ? []
            : [{ about: 'figures', from: from.figures, to: figures } as const]),
        ],
      };
    });
}

function told(where: Problem['where'], difference: Difference, { source, words }: Pair): Problem {
  if (difference.about === 'figures') return figuresDiffer(where, difference.from, difference.to, source);
  if (difference.isAlone) return deniesAlone(where, source, words);
  return decidingWordGone(where, difference.about, source, words);
}

/** The figures of a sentence, in order of their size: other languages have other orders of words. */
const figuresOf = (words: string): string => (words.match(/\d+/g) ?? []).toSorted().join(', ');
