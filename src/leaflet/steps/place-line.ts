/** Places the clusters of a line, once it is known where it ends. */
import { visualOrder } from '../text/bidi.ts';
import { isLineEndSpace, isPartingPoint, isUndrawn, SOFT_HYPHEN } from '../text/characters.ts';
import { type Cluster, shapeClusters } from '../text/clusters.ts';
import type { GlyphRun, PlacedCluster } from '../types.ts';
import type { Line } from './break-lines.ts';
import { hyphenGlyph, type ShapedRun, type ShapedText } from './shape.ts';

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
export function placeLine(shaped: ShapedText, line: Line): readonly GlyphRun[] {
  const spacesFrom = lineEndSpaces(shaped.text, line);
  const point = leftOutAt(shaped.text, line);
  const paragraphLevel = shaped.dir === 'rtl' ? 1 : 0;
  const stretches: Stretch[] = [];
  for (const run of shaped.runs) {
    if (run.end <= line.start || run.start >= line.end) continue;
    const start = Math.max(run.start, line.start);
    const clusters = clustersBetween(shaped, run, start, Math.min(run.end, line.end));
    const hasSpaces = spacesFrom < Math.min(run.end, line.end);
    const words = hasSpaces ? clusters.filter((cluster) => cluster.start < spacesFrom) : clusters;
    const spaces = hasSpaces
      ? clusters.filter((cluster) => cluster.start >= spacesFrom && cluster.text !== point)
      : [];
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

/** Where the white space at the end of a line begins (UAX 9, rule L1), with a point in it that parts the line from the next. */
function lineEndSpaces(text: string, { start, end }: Line): number {
  let at = end;
  while (at > start && isLeft(text, at - 1)) at--;
  return at;
}

const isLeft = (text: string, at: number): boolean =>
  isLineEndSpace(text.charCodeAt(at)) || isUndrawn(text.charCodeAt(at)) || isPartingPoint(text, at);

/** The point that is not drawn at the end of a line, because the end parts what it would. */
export function leftOutAt(text: string, line: Line): string | undefined {
  const atEnd = text
    .slice(lineEndSpaces(text, line), line.end)
    .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
  return atEnd === '' ? undefined : atEnd;
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
