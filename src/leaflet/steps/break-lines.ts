/** Breaks shaped text into lines. */
import { SOFT_HYPHEN } from '../text/characters.ts';
import { joinPieces, type Piece, type ShapedText } from './shape.ts';

/** A line of a text, as offsets into it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Width of what is seen: without the spaces at its end, with a hyphen if one is drawn, pt. */
  readonly widthPt: number;
  /** Ends with a forced break. */
  readonly hard: boolean;
  /** One piece that cannot be broken is wider than the line. */
  readonly overflows: boolean;
}

/** Rounding of positions must not push a word that fits exactly onto the next line. */
const TOLERANCE_EM = 1e-4;

/** A line that would end short of this share of the column, its word moved to the next, is worth a divided word. */
const BAD_LINE = 0.75;

/** Where words may be divided. */
type Division = 'where-it-helps' | 'only-too-wide';

/**
 * Fills lines one after the other with as much as fits.
 *
 * Words are divided only where it helps: where the line would otherwise end far from the edge, or the word is wider
 * than a line; never two lines in a row, and never so that the last line is the rest of a word.
 *
 * @param sizePt - Type size.
 * @param widthPt - Width of the column.
 * @param divides - Words that fit on a line of their own stay whole in headings.
 */
export function breakLines(
  shaped: ShapedText,
  sizePt: number,
  widthPt: number,
  divides: Division = 'where-it-helps',
): readonly Line[] {
  const room = widthPt / sizePt + TOLERANCE_EM;
  const lines = startLines(shaped.text, sizePt, room);
  for (const { parts, whole, isName } of shaped.words) {
    if (!isName) addWord(parts, whole, lines, divides);
    else if (whole.visibleWidth > room) for (const part of parts) addWord([part], part, lines, divides);
    else addWord([whole], whole, lines, divides);
  }
  return lines.finish();
}

/** Lines that are filled one after the other; the last of them is open. */
interface OpenLines {
  /** Whether anything stands on the open line. */
  isBegun(): boolean;
  /** Whether the open line, closed as it is, would end far from the edge, and a word divided there is no worse. */
  wantsPartOf(word: Piece): boolean;
  fits(unit: Piece): boolean;
  /** Puts something onto the open line. */
  add(unit: Piece): void;
  /** Begins a new line, if anything stands on the open one. */
  close(hard: boolean): void;
  finish(): readonly Line[];
}

function startLines(text: string, sizePt: number, room: number): OpenLines & { readonly room: number } {
  const lines: Line[] = [];
  let [start, end] = [0, 0];
  let [full, seen] = [0, 0];
  const close = (hard: boolean): void => {
    if (end > start) lines.push({ start, end, widthPt: seen * sizePt, hard, overflows: seen > room });
    start = end;
    [full, seen] = [0, 0];
  };
  return {
    room,
    isBegun: () => end > start,
    wantsPartOf: (word) =>
      end > start && seen < room * BAD_LINE && !endsText(word, text) && !endsDivided(text, lines.at(-1)),
    fits: (unit) => full + unit.visibleWidth + unit.hyphenWidth <= room,
    add(unit) {
      seen = unit.visibleWidth > 0 ? full + unit.visibleWidth + unit.hyphenWidth : seen;
      full += unit.width;
      end = unit.end;
      if (unit.breakAfter === 'required') close(true);
    },
    close,
    finish() {
      close(false);
      return lines;
    },
  };
}

/** Puts a word onto the open line or the next, or as many of its parts as fit and help. */
function addWord(
  parts: readonly Piece[],
  word: Piece,
  lines: OpenLines & { readonly room: number },
  divides: Division,
): void {
  let [rest, whole] = [parts, word];
  while (whole.visibleWidth > 0 && !lines.fits(whole)) {
    const mayDivide =
      whole.visibleWidth > lines.room || (divides === 'where-it-helps' && lines.wantsPartOf(whole));
    const count = mayDivide ? partsThatFit(rest, lines.fits) : 0;
    // Where nothing of it fits on a line of its own, its first part stands out as far as it must.
    const taken = count === 0 && !lines.isBegun() ? 1 : count;
    if (taken > 0) lines.add(joinPieces(rest.slice(0, taken)));
    if (taken === rest.length) return;
    lines.close(false);
    if (taken === 0) continue;
    rest = rest.slice(taken);
    whole = joinPieces(rest);
  }
  lines.add(whole);
}

const endsText = ({ end, breakAfter }: Piece, text: string): boolean =>
  end === text.length || breakAfter === 'required';

/** True for a line that ends inside what should stand together: in a word with a hyphen, or in a word or name without. */
export const endsInside = ({ pieces }: ShapedText, { end }: Line): boolean => {
  const last = pieces.find((piece) => piece.end === end);
  return last?.breakAfter === 'hyphen' || last?.breakAfter === 'last-resort';
};

/** True for a line that ends in the middle of a word, with a hyphen. */
export const endsDivided = (text: string, line: Line | undefined): boolean =>
  text[(line?.end ?? 0) - 1] === SOFT_HYPHEN;

/** How many parts of a word fit on the line; never all of them. */
function partsThatFit(parts: readonly Piece[], fits: (joined: Piece) => boolean): number {
  let count = 0;
  while (count + 1 < parts.length && fits(joinPieces(parts.slice(0, count + 1)))) count++;
  return count;
}
