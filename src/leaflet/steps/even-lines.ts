/**
 * Chooses, among all ways to break a text into as few lines as it needs, the one a careful typesetter would: lines of
 * about equal length, no last line of one short word, no small word that leans on the next left at the end of a line.
 */
import { findWordBoundaries } from '../text/word-boundaries.ts';
import { endsDivided, type Line } from './break-lines.ts';
import type { Piece, ShapedText } from './shape.ts';

/** What a text is: a heading is seen as a whole, running text is read line by line. */
export type LineStyle = 'heading' | 'running';

/** Rounding must not refuse what {@link breakLines} let fit. */
const TOLERANCE_EM = 2e-4;
/** A last line of running text shorter than this share of the column looks lost. */
const SHORT_LAST_LINE = 0.36;
/** Longer texts keep their lines: nobody sees the difference, and the search would take time. */
const MOST_PIECES = 1_500;

/** What faults cost, in units of an empty line: the square of the share of a line that stays empty is the measure. */
const COST = {
  /** The last line is far too short; times the square of what it lacks. */
  lonelyEnd: 6,
  /** A small word, such as an article or a preposition, is parted from the word it belongs to. */
  hangingWord: { heading: 0.06, running: 0.02 },
  /** A day is parted from its month, a figure from what it counts. */
  hangingFigure: 0.3,
  /** A word of a script without spaces is broken. */
  brokenWord: 0.12,
  dividedWord: 0.2,
  /** A heading or a card to show whose line ends with its sentence gains this. */
  sentenceEnd: 0.08,
} as const;

/**
 * Ends of lines that look unfinished: articles, prepositions and conjunctions stand before their word in the languages
 * of these scripts. (Elsewhere small words follow theirs, as in Hindi, or are syllables.)
 */
const HANGING_WORD = {
  heading: /(?<![\p{L}\p{M}\p{N}'’-])[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Arab}\p{sc=Hebr}]{1,3}\s*$/u,
  running: /(?<![\p{L}\p{M}\p{N}'’-])[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Arab}\p{sc=Hebr}]{1,2}\s*$/u,
} as const;
/** A figure among words, or the word after it divided; phone numbers end otherwise, in their isolate. */
const HANGING_FIGURE = /(?<![\p{L}\p{M}\p{N}'’-])\p{Nd}{1,2}\s+(?:[\p{L}\p{M}\u00ad]+\u00ad)?$/u;
const SENTENCE_END = /[.!?؟।。።།۔]["”»’」]?[\s\u2069]*$/u;
const UNSPACED = /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}]/u;

/**
 * Breaks a text anew into the same number of lines.
 *
 * @param lines - What filling lines one after the other gave, at the same size and width. Returned as they are where
 * one of them is wider than the column, or nothing better is found.
 */
export function evenLines(
  shaped: ShapedText,
  sizePt: number,
  widthPt: number,
  lines: readonly Line[],
  style: LineStyle,
): readonly Line[] {
  if (lines.length < 2 || shaped.pieces.length > MOST_PIECES || lines.some(({ overflows }) => overflows))
    return lines;
  const room = widthPt / sizePt + TOLERANCE_EM;
  const boundaries =
    style === 'heading' && UNSPACED.test(shaped.text) ? findWordBoundaries(shaped.text) : null;
  const result: Line[] = [];
  let from = 0;
  for (let i = 0; i < lines.length; i++) {
    if (!lines[i]?.hard && i < lines.length - 1) continue;
    const stretch = lines.slice(from, i + 1);
    result.push(...(breakStretch(shaped, stretch, sizePt, room, style, boundaries) ?? stretch));
    from = i + 1;
  }
  return result;
}

/** A way to set the text up to one place. */
interface Way {
  readonly cost: number;
  readonly before: Way | null;
  /** Index after the last piece. */
  readonly end: number;
  readonly seen: number;
  readonly divided: boolean;
}

/** The lines from one forced break to the next; nothing if they cannot be set better. */
function breakStretch(
  shaped: ShapedText,
  stretch: readonly Line[],
  sizePt: number,
  room: number,
  style: LineStyle,
  boundaries: ReadonlySet<number> | null,
): readonly Line[] | null {
  const [first, last] = [stretch[0], stretch.at(-1)];
  if (stretch.length < 2 || !first || !last) return null;
  const words = shaped.words.filter(({ whole }) => whole.end > first.start && whole.end <= last.end);
  // A name or word that had to be broken is left to the rule that broke it.
  if (words.some(({ isName, whole }) => isName && whole.visibleWidth > room)) return null;
  const pieces = words.flatMap(({ isName, parts, whole }) => (isName ? [whole] : parts));
  const total = pieces.reduce((sum, { width }) => sum + width, 0);
  const mean = total / stretch.length;
  // A heading's words are divided only where they are wider than the column.
  const mayDivide = style === 'running' || stretch.some((line) => endsDivided(shaped.text, line));

  const faultsOf = createFaultFinder(shaped.text, style);
  const costOf = (from: number, end: number, seen: number): number => {
    const isLast = end === pieces.length;
    const off = style === 'heading' ? (seen - mean) / room : isLast ? 0 : 1 - seen / room;
    let cost = off * off;
    if (isLast) {
      const lacks = Math.max(0, SHORT_LAST_LINE - seen / room) / SHORT_LAST_LINE;
      return style === 'running' ? cost + COST.lonelyEnd * lacks * lacks : cost;
    }
    const piece = pieces[end - 1] as Piece;
    const faults = faultsOf(pieces[from - 1]?.end ?? first.start, piece.end);
    if (piece.breakAfter === 'hyphen') cost += COST.dividedWord;
    if (faults.hangingWord) cost += COST.hangingWord[style];
    if (faults.hangingFigure) cost += COST.hangingFigure;
    if (boundaries && !boundaries.has(piece.end)) cost += COST.brokenWord;
    if (faults.endsSentence) cost -= COST.sentenceEnd;
    return cost;
  };

  let ways = new Map<number, Way>([[0, { cost: 0, before: null, end: 0, seen: 0, divided: false }]]);
  for (let line = 1; line <= stretch.length; line++) {
    const next = new Map<number, Way>();
    for (const way of ways.values()) {
      let full = 0;
      let seen = 0;
      for (let end = way.end + 1; end <= pieces.length; end++) {
        const piece = pieces[end - 1] as Piece;
        if (piece.visibleWidth > 0) seen = full + piece.visibleWidth;
        full += piece.width;
        if (seen > room) break;
        const divided = piece.breakAfter === 'hyphen' && end < pieces.length;
        if (divided && !mayDivide) continue;
        const shown = divided ? seen + piece.hyphenWidth : seen;
        if (shown > room || (divided && way.divided)) continue;
        // The last line is never just the rest of a word.
        const restsOnly =
          way.divided && end === pieces.length && !pieces.slice(way.end, end - 1).some(endsWord);
        if ((end === pieces.length) !== (line === stretch.length) || restsOnly) continue;
        const cost = way.cost + costOf(way.end, end, shown);
        if (cost < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(end, { cost, before: way, end, seen: shown, divided });
      }
    }
    ways = next;
  }
  const best = ways.get(pieces.length);
  return best ? toLines(best, pieces, first.start, sizePt, last.hard) : null;
}

/** What is to be said of the end of a line. */
interface LineEnd {
  readonly hangingWord: boolean;
  readonly hangingFigure: boolean;
  readonly endsSentence: boolean;
}

/** No small word or end of a sentence is longer than this, the spaces after it and all. */
const LONGEST_END = 24;

/** Judges the ends of lines of one text. The same end is asked for with many beginnings: it is looked at once. */
function createFaultFinder(text: string, style: LineStyle): (start: number, end: number) => LineEnd {
  const hasFigures = /\p{Nd}/u.test(text);
  const known = new Map<number, LineEnd>();
  const judge = (says: string): LineEnd => ({
    hangingWord: HANGING_WORD[style].test(says),
    hangingFigure: hasFigures && HANGING_FIGURE.test(says),
    endsSentence: style === 'heading' && SENTENCE_END.test(says),
  });
  return (start, end) => {
    const line = text.slice(start, end);
    // A short line may begin inside the word that it ends with, a figure may stand far before the end.
    if (hasFigures || line.length < LONGEST_END) return judge(line);
    let found = known.get(end);
    if (!found) {
      found = judge(line.slice(-LONGEST_END));
      known.set(end, found);
    }
    return found;
  };
}

const endsWord = ({ breakAfter }: Piece): boolean => breakAfter === 'allowed';

function toLines(
  best: Way,
  pieces: readonly Piece[],
  start: number,
  sizePt: number,
  hard: boolean,
): readonly Line[] {
  const lines: Line[] = [];
  for (let way: Way | null = best; way?.before; way = way.before) {
    const from = pieces[way.before.end - 1]?.end ?? start;
    const end = pieces[way.end - 1]?.end ?? start;
    lines.push({
      start: from,
      end,
      widthPt: way.seen * sizePt,
      hard: hard && way === best,
      overflows: false,
    });
  }
  return lines.reverse();
}
