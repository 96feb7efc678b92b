/**
 * Chooses, among all ways to break a text into as few lines as it needs, the one a careful typesetter would: lines of
 * about equal length, no last line of one short word, no small word that leans on the next left at the end of a line.
 */
import { endsSentence } from '../text/sentences.ts';
import { endsDivided, type Line } from './break-lines.ts';
import type { Piece, ShapedText } from './shape.ts';

/** What a text is: a heading is seen as a whole, running text is read line by line. */
export type LineStyle = 'heading' | 'running';

/** Rounding must not refuse what {@link breakLines} let fit. */
const TOLERANCE_EM = 2e-4;
/** A last line of running text shorter than this share of the column looks lost. */
const SHORT_LAST_LINE = 0.36;
/** Running text of so few lines, such as an item of a list or a note, is read at a glance: its lines end with sentences. */
const SHORT_TEXT = 3;
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
  /** A line of a heading ends where no phrase does. */
  brokenPhrase: 0.08,
  dividedWord: 0.2,
  /** A line of a heading ends right after words that never part, as “not your / fault”. */
  partedSense: 0.12,
  /** A line that ends with its sentence gains this, in headings, on cards to show and in short texts. */
  sentenceEnd: { heading: 0.08, running: 0.45 },
  /** So much, where the end of a line stands for the point between two things: neither is parted. */
  partingPoint: 1,
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
/** Thai, Lao, Khmer and Burmese put a space where others put a full stop. */
const UNMARKED_END = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}](?= )[\s\u2069]*$/u;
const PARTING_POINT = /\s·\s+$/u;
const UNSPACED = /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}]/u;

/** How a text is set. */
interface LineSetting {
  readonly sizePt: number;
  readonly widthPt: number;
  readonly style: LineStyle;
}

/**
 * Breaks a text anew into the same number of lines.
 *
 * @param lines - What filling lines one after the other gave, at the same size and width. Returned as they are where
 * one of them is wider than the column, or nothing better is found.
 */
export function evenLines(shaped: ShapedText, lines: readonly Line[], setting: LineSetting): readonly Line[] {
  if (lines.length < 2 || shaped.pieces.length > MOST_PIECES || lines.some(({ overflows }) => overflows))
    return lines;
  const result: Line[] = [];
  let from = 0;
  for (let i = 0; i < lines.length; i++) {
    if (!lines[i]?.hard && i < lines.length - 1) continue;
    const stretch = lines.slice(from, i + 1);
    result.push(...(breakStretch(shaped, stretch, setting) ?? stretch));
    from = i + 1;
  }
  return result;
}

/** Lines of a title are seldom full: their mean is about such a share of the widest. */
const TITLE_FULLNESS = 0.75;

/**
 * The best way to set a title in a number of lines, by sense and balance alone: how large it can then be follows from its
 * widest line. No word is divided, no name broken.
 *
 * @param roomEm - None is wider.
 * @returns Lines at a size of 1 pt; nothing if there is no such way.
 */
export function bestLines(
  shaped: ShapedText,
  lineCount: number,
  roomEm = Number.POSITIVE_INFINITY,
): readonly Line[] | null {
  const { text, words, phrases = null } = shaped;
  const pieces = words.map(({ whole }) => whole);
  const mean = pieces.reduce((sum, { width }) => sum + width, 0) / lineCount;
  const task: Task = {
    text,
    pieces,
    start: 0,
    lineCount,
    room: roomEm + TOLERANCE_EM,
    unit: mean / TITLE_FULLNESS,
    style: 'heading',
    mean,
    mayDivide: false,
    boundaries: wordBoundaries(shaped),
    phrases,
    endOf: createEndReader(text, 'heading'),
  };
  const best = bestWay(task);
  return best ? toLines(best, task, 1, false) : null;
}

/** Where the words of a text in Han or kana begin, and its end; nothing for other scripts. */
const wordBoundaries = ({ text, cutter }: ShapedText): ReadonlySet<number> | null =>
  UNSPACED.test(text) ? new Set([...cutter.cut(text), text.length]) : null;

/** The lines from one forced break to the next; nothing if they cannot be set better. */
function breakStretch(
  shaped: ShapedText,
  lines: readonly Line[],
  { sizePt, widthPt, style }: LineSetting,
): readonly Line[] | null {
  const [first, last] = [lines[0], lines.at(-1)];
  if (lines.length < 2 || !first || !last) return null;
  const { text } = shaped;
  const room = widthPt / sizePt + TOLERANCE_EM;
  const words = shaped.words.filter(({ whole }) => whole.end > first.start && whole.end <= last.end);
  // A name or word that had to be broken is left to the rule that broke it.
  if (words.some(({ isName, whole }) => isName && whole.visibleWidth > room)) return null;
  const pieces = words.flatMap(({ isName, parts, whole }) => (isName ? [whole] : parts));
  const task: Task = {
    text,
    pieces,
    start: first.start,
    lineCount: lines.length,
    room,
    unit: room,
    style,
    mean: pieces.reduce((sum, { width }) => sum + width, 0) / lines.length,
    // A heading's words are divided only where they are wider than the column.
    mayDivide: style === 'running' || lines.some((line) => endsDivided(text, line)),
    boundaries: style === 'heading' ? wordBoundaries(shaped) : null,
    phrases: (style === 'heading' && shaped.phrases) || null,
    endOf: createEndReader(text, style, lines.length <= SHORT_TEXT),
  };
  const best = bestWay(task);
  return best ? toLines(best, task, sizePt, last.hard) : null;
}

/** A text that is to be set in a number of lines. Widths in em. */
interface Task {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Where the first piece begins. */
  readonly start: number;
  readonly lineCount: number;
  readonly room: number;
  /** What widths are compared with: the room, where the size is known. */
  readonly unit: number;
  readonly style: LineStyle;
  /** What each line would be wide if all were. */
  readonly mean: number;
  readonly mayDivide: boolean;
  /** Where words of a script without spaces end; `null` where that does not matter. */
  readonly boundaries: ReadonlySet<number> | null;
  /** Where phrases begin; `null` where nobody has said it. */
  readonly phrases: ReadonlySet<number> | null;
  readonly endOf: EndReader;
}

/** A way to set the text up to one place: its last line, and the way to the line before. */
interface Way {
  /** Of all its lines. */
  readonly cost: number;
  readonly before: Way | null;
  /** Index after the last piece. */
  readonly end: number;
  /** Width of the last line as it is seen. */
  readonly seen: number;
  /** Whether it ends in the middle of a word. */
  readonly divided: boolean;
}

const BEGINNING: Way = { cost: 0, before: null, end: 0, seen: 0, divided: false };

/** Ways with as many lines, the cheapest to each place: only they can become the best of all. */
type Frontier = Map<number, Way>;

/** The cheapest way to set the whole text in its lines. */
function bestWay(task: Task): Way | undefined {
  let ways: Frontier = new Map([[0, BEGINNING]]);
  for (let line = 1; line <= task.lineCount; line++) {
    const next: Frontier = new Map();
    for (const way of ways.values()) addLine(way, line === task.lineCount, task, next);
    ways = next;
  }
  return ways.get(task.pieces.length);
}

/** Goes on from a way by one line, in each length that it may have, and keeps what is cheaper than is known. */
function addLine(before: Way, isLast: boolean, task: Task, next: Frontier): void {
  const { pieces, room } = task;
  let [full, seen] = [0, 0];
  for (let end = before.end + 1; end <= pieces.length; end++) {
    const piece = pieces[end - 1] as Piece;
    if (piece.visibleWidth > 0) seen = full + piece.visibleWidth;
    full += piece.width;
    if (seen > room) return;
    const divided = piece.breakAfter === 'hyphen' && end < pieces.length;
    const line = { before, end, seen: divided ? seen + piece.hyphenWidth : seen, divided };
    if (!mayStand(line, isLast, task)) continue;
    const cost = before.cost + costOf(line, task);
    if (cost < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY)) next.set(end, { cost, ...line });
  }
}

/** A line at the end of a way. */
type LastLine = Omit<Way, 'cost' | 'before'> & { readonly before: Way };

function mayStand({ before, end, seen, divided }: LastLine, isLast: boolean, task: Task): boolean {
  const { pieces, room, mayDivide } = task;
  const endsText = end === pieces.length;
  if (seen > room || endsText !== isLast) return false;
  if (divided) return mayDivide && !before.divided;
  // The last line is never just the rest of a word.
  return !endsText || !before.divided || pieces.slice(before.end, end - 1).some(endsWord);
}

/** What a line adds to the cost of its text. */
function costOf({ before, end, seen }: LastLine, task: Task): number {
  const { pieces, start, style, boundaries, phrases } = task;
  let cost = costOfWidth(seen, end === pieces.length, task);
  if (end === pieces.length) return cost;
  const piece = pieces[end - 1] as Piece;
  const found = task.endOf(pieces[before.end - 1]?.end ?? start, piece.end);
  if (piece.breakAfter === 'hyphen') cost += COST.dividedWord;
  if (found.hangingWord) cost += COST.hangingWord[style];
  if (found.hangingFigure) cost += COST.hangingFigure;
  if (boundaries && !boundaries.has(piece.end)) cost += COST.brokenWord;
  if (phrases && !phrases.has(piece.end)) cost += COST.brokenPhrase;
  if (
    style === 'heading' &&
    !found.endsSentence &&
    !phrases?.has(piece.end) &&
    isBound(task.text.slice(pieces[end - 2]?.end ?? start, piece.end))
  )
    cost += COST.partedSense;
  if (found.endsSentence) cost -= COST.sentenceEnd[style];
  if (found.partsByPoint) cost -= COST.partingPoint;
  return cost;
}

const square = (share: number): number => share * share;

/** A heading's lines are as long as each other; running text fills its lines, and the last is not too short. */
function costOfWidth(seen: number, isLast: boolean, { room, unit, style, mean }: Task): number {
  if (style === 'heading') return square((seen - mean) / unit);
  if (!isLast) return square(1 - seen / room);
  const lacks = Math.max(0, SHORT_LAST_LINE - seen / room) / SHORT_LAST_LINE;
  return COST.lonelyEnd * lacks * lacks;
}

/** What is to be said of the end of a line. */
interface LineEnd {
  readonly hangingWord: boolean;
  readonly hangingFigure: boolean;
  readonly endsSentence: boolean;
  readonly partsByPoint: boolean;
}

/** No small word or end of a sentence is longer than this, the spaces after it and all. */
const LONGEST_END = 24;

/** Looks at the end of a line, given where it begins and ends. */
type EndReader = (start: number, end: number) => LineEnd;

/** Judges the ends of lines of one text. The same end is asked for with many beginnings: it is looked at once. */
function createEndReader(text: string, style: LineStyle, isShort = true): EndReader {
  const hasFigures = /\p{Nd}/u.test(text);
  const known = new Map<number, LineEnd>();
  const judge = (says: string): LineEnd => ({
    hangingWord: HANGING_WORD[style].test(says),
    hangingFigure: hasFigures && HANGING_FIGURE.test(says),
    endsSentence: (style === 'heading' || isShort) && (endsSentence(says) || UNMARKED_END.test(says)),
    partsByPoint: PARTING_POINT.test(says),
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

/** Whether a stretch that is never broken has several words. */
const isBound = (piece: string): boolean => /\S\s+\S/u.test(piece);

const endsWord = ({ breakAfter }: Piece): boolean => breakAfter === 'allowed';

function toLines(best: Way, { pieces, start }: Task, sizePt: number, hard: boolean): readonly Line[] {
  const endOf = (way: Way): number => pieces[way.end - 1]?.end ?? start;
  const lines: Line[] = [];
  for (let way: Way | null = best; way?.before; way = way.before) {
    lines.push({
      start: endOf(way.before),
      end: endOf(way),
      widthPt: way.seen * sizePt,
      hard: hard && way === best,
      overflows: false,
    });
  }
  return lines.reverse();
}
