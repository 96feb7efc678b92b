/** Breaks shaped text into lines and places the clusters of a line. */
import { visualOrder } from '../text/bidi.ts';
import { isLineEndSpace, isUndrawn, SOFT_HYPHEN } from '../text/characters.ts';
import { type Cluster, shapeClusters } from '../text/clusters.ts';
import type { GlyphRun, PlacedCluster } from '../types.ts';
import { hyphenGlyph, joinPieces, type Piece, type ShapedRun, type ShapedText } from './shape.ts';

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
  divides: 'where-it-helps' | 'only-too-wide' = 'where-it-helps',
): readonly Line[] {
  const room = widthPt / sizePt + TOLERANCE_EM;
  const lines: Line[] = [];
  let start = 0;
  let end = 0;
  let full = 0;
  let seen = 0;
  const close = (hard: boolean): void => {
    if (end > start) lines.push({ start, end, widthPt: seen * sizePt, hard, overflows: seen > room });
    start = end;
    full = 0;
    seen = 0;
  };
  const add = (unit: Piece): void => {
    seen = unit.visibleWidth > 0 ? full + unit.visibleWidth + unit.hyphenWidth : seen;
    full += unit.width;
    end = unit.end;
  };
  const fits = (unit: Piece): boolean => full + unit.visibleWidth + unit.hyphenWidth <= room;
  const fill = (parts: readonly Piece[], joined: Piece): void => {
    let rest = parts;
    let whole = joined;
    while (true) {
      if (whole.visibleWidth === 0 || fits(whole)) {
        add(whole);
        if (whole.breakAfter === 'required') close(true);
        return;
      }
      const isTooWide = whole.visibleWidth > room;
      const endsText = whole.end === shaped.text.length || whole.breakAfter === 'required';
      const isBad =
        divides === 'where-it-helps' &&
        seen < room * BAD_LINE &&
        !endsText &&
        !endsDivided(shaped.text, lines.at(-1));
      const count = isTooWide || (end > start && isBad) ? partsThatFit(rest, fits) : 0;
      if (count > 0) {
        add(joinPieces(rest.slice(0, count)));
        rest = rest.slice(count);
        whole = joinPieces(rest);
        close(false);
      } else if (end > start) close(false);
      else {
        // Nothing of it fits on a line: it stands out as far as it must.
        const [first, ...others] = rest as readonly [Piece, ...Piece[]];
        add(first);
        if (first.breakAfter === 'required') close(true);
        else if (others.length > 0) close(false);
        if (others.length === 0) return;
        rest = others;
        whole = joinPieces(rest);
      }
    }
  };
  for (const { parts, whole, isName } of shaped.words) {
    if (!isName) fill(parts, whole);
    else if (whole.visibleWidth > room) for (const part of parts) fill([part], part);
    else fill([whole], whole);
  }
  close(false);
  return lines;
}

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

/** Part of a run on one line, with the level it has there. */
interface Stretch {
  readonly run: ShapedRun;
  readonly start: number;
  readonly level: number;
  readonly clusters: readonly PlacedCluster[];
}

/**
 * Places the clusters of a line from left to right.
 *
 * The advances add up to the visible width: the spaces at the end are kept for reading back, and drawn outside the
 * line without moving the pen.
 */
export function placeLine(shaped: ShapedText, line: Line, _sizePt: number): readonly GlyphRun[] {
  const spacesFrom = lineEndSpaces(shaped.text, line);
  const paragraphLevel = shaped.dir === 'rtl' ? 1 : 0;
  const stretches: Stretch[] = [];
  for (const run of shaped.runs) {
    if (run.end <= line.start || run.start >= line.end) continue;
    const start = Math.max(run.start, line.start);
    const clusters = clustersBetween(shaped, run, start, Math.min(run.end, line.end));
    const hasSpaces = spacesFrom < Math.min(run.end, line.end);
    const words = hasSpaces ? clusters.filter((cluster) => cluster.start < spacesFrom) : clusters;
    const spaces = hasSpaces ? clusters.filter((cluster) => cluster.start >= spacesFrom) : [];
    if (words.length > 0) stretches.push({ run, start, level: run.level, clusters: words });
    if (spaces.length > 0) {
      const hung = spaces.map((space) => hangSpace(space, paragraphLevel));
      stretches.push({ run, start: Math.max(start, spacesFrom), level: paragraphLevel, clusters: hung });
    }
  }
  const hyphen = hyphenAt(shaped, line.end);
  if (hyphen) stretches.push(hyphen);
  return visualOrder(stretches).map(({ run, start, level, clusters }) => ({
    face: run.face,
    start,
    level,
    clusters,
    colour: shaped.colour,
    node: run.span.node,
  }));
}

/** Where the white space at the end of a line begins (UAX 9, rule L1). */
function lineEndSpaces(text: string, { start, end }: Line): number {
  let at = end;
  while (at > start && (isLineEndSpace(text.charCodeAt(at - 1)) || isUndrawn(text.charCodeAt(at - 1)))) at--;
  return at;
}

function clustersBetween(shaped: ShapedText, run: ShapedRun, start: number, end: number): readonly Cluster[] {
  if (start === run.start && end === run.end) return run.clusters;
  const { clusters } = run;
  // In visual order: from the left those of a run from the right come last first.
  const isTurned = run.level % 2 === 1;
  const [first, last] = isTurned
    ? [firstWhere(clusters, (at) => at < end), firstWhere(clusters, (at) => at < start)]
    : [firstWhere(clusters, (at) => at >= start), firstWhere(clusters, (at) => at >= end)];
  const cutsAt = (at: number): boolean => {
    const cluster = clusters[isTurned ? (at === start ? last - 1 : first - 1) : at === start ? first : last];
    return cluster?.start === at && cluster.unsafeToBreak;
  };
  if ((start > run.start && cutsAt(start)) || (end < run.end && cutsAt(end)))
    return shapeClusters(shaped.engine, shaped.text, run, start, end);
  return clusters.slice(first, last);
}

/** Index of the first cluster for whose place in the text something is true that is true for all that follow. */
function firstWhere(clusters: readonly Cluster[], isTrue: (start: number) => boolean): number {
  let [low, high] = [0, clusters.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(clusters[middle]?.start ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function hangSpace(space: PlacedCluster, level: number): PlacedCluster {
  return {
    ...space,
    advance: 0,
    shiftX: level % 2 === 1 ? space.shiftX - space.nominalAdvance : space.shiftX,
  };
}

/** The hyphen of a word broken at a soft hyphen. It says the soft hyphen that the text has there. */
function hyphenAt(shaped: ShapedText, end: number): Stretch | undefined {
  if (shaped.text[end - 1] !== SOFT_HYPHEN) return undefined;
  const run = shaped.runs.find((candidate) => candidate.start < end && end <= candidate.end);
  if (!run) return undefined;
  const glyph = hyphenGlyph(run);
  const width = run.face.tables.advance(glyph);
  const parts = [{ glyph, dx: 0, dy: 0 }];
  const cluster = { text: SOFT_HYPHEN, parts, nominalAdvance: width, advance: width, shiftX: 0, shiftY: 0 };
  return { run, start: end - 1, level: run.level, clusters: [cluster] };
}

/** Height above and depth below the baseline of the fonts that a text uses, pt, both positive. */
export function lineMetrics(
  shaped: ShapedText,
  sizePt: number,
): { readonly ascent: number; readonly descent: number } {
  let ascent = 0;
  let descent = 0;
  for (const { face } of shaped.runs) {
    ascent = Math.max(ascent, face.tables.ascent / face.unitsPerEm);
    descent = Math.max(descent, -face.tables.descent / face.unitsPerEm);
  }
  return { ascent: ascent * sizePt, descent: descent * sizePt };
}
