/**
 * Chooses the lines of a title before its size: two good lines are better than four words below each other in larger type.
 * Then it gets the largest size that these lines allow.
 */
import type { Line } from './break-lines.ts';
import { bestLines } from './even-lines.ts';
import type { ShapedText } from './shape.ts';

/** A title with more lines is no title: it is filled as any text. */
const MOST_LINES = 6;
/** What a line more, and a line of one word, cost: shares of the size that the title would like. */
const COST = { line: 0.12, lonelyWord: 0.1 } as const;
/** Headings of panels are seen side by side: so little smaller, nobody sees it, as a share. */
const LEAST_HEADING = 0.8;
/** Sizes go in steps, pt. */
const STEP_PT = 0.1;

/** Where a title is to stand, pt. */
interface Room {
  readonly widthPt: number;
  /** The size it would like, and the smallest it may have. */
  readonly fullPt: number;
  readonly leastPt: number;
}

/** A heading that gives way by itself only so far that it goes on looking like the others. */
export const roomOfHeading = ({ widthPt, fullPt, leastPt }: Room): Room => ({
  widthPt,
  fullPt,
  leastPt: Math.max(leastPt, LEAST_HEADING * fullPt),
});

/**
 * Sets a title.
 *
 * @returns Nothing where its lines are ended by hand, or where no way to set it has the smallest size: it is then filled as
 * any text, which says what is too wide.
 */
export function setTitle(
  shaped: ShapedText,
  room: Room,
): { readonly sizePt: number; readonly lines: readonly Line[] } | null {
  if (shaped.pieces.some(({ breakAfter }) => breakAfter === 'required')) return null;
  const ways = Array.from({ length: Math.min(MOST_LINES, shaped.words.length) }, (_, i) =>
    setInLines(shaped, i + 1, room),
  ).filter((way) => way !== null);
  const [first, ...others] = ways;
  if (!first) return null;
  const { sizePt, lines } = others.reduce((best, way) => (way.worth > best.worth ? way : best), first);
  return { sizePt, lines: lines.map((line) => ({ ...line, widthPt: line.widthPt * sizePt })) };
}

/** The title in so many lines, and what that is worth; lines at 1 pt. */
function setInLines(shaped: ShapedText, count: number, { widthPt, fullPt, leastPt }: Room) {
  const largestOf = (lines: readonly Line[]): number =>
    Math.floor(widthPt / Math.max(...lines.map((line) => line.widthPt)) / STEP_PT + 1e-6) * STEP_PT;
  const bySense = bestLines(shaped, count);
  const fits = bySense && largestOf(bySense) >= leastPt;
  const lines = fits ? bySense : bestLines(shaped, count, widthPt / leastPt);
  if (!lines) return null;
  const sizePt = Math.min(fullPt, Math.max(leastPt, largestOf(lines)));
  const lonely = count === 1 ? 0 : lines.filter((line) => wordsIn(shaped, line) === 1).length;
  return { lines, sizePt, worth: sizePt / fullPt - COST.line * (count - 1) - COST.lonelyWord * lonely };
}

/** Words in a line; those that never part count as they are written. */
function wordsIn({ text, words }: ShapedText, { start, end }: Line): number {
  const spaced = text.slice(start, end).trim().split(/\s+/u).length;
  return Math.max(spaced, words.filter(({ whole }) => start < whole.end && whole.end <= end).length);
}
