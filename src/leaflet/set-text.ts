/**
 * Sets one short text outside a leaflet, such as the line of a link card: the same shaping, order of directions and line
 * breaks as on paper.
 */
import type { Engine } from './engine.ts';
import { OUTSIDE } from './part-numbers.ts';
import { missingGlyphs, type Problem, textTooLong } from './problems.ts';
import { breakLines, type Line } from './steps/break-lines.ts';
import { evenLines } from './steps/even-lines.ts';
import { lineMetrics, placeLine } from './steps/place-line.ts';
import { shapeText } from './steps/shape.ts';
import type {
  BoundWordsByLanguage,
  ColourName,
  Direction,
  FontSet,
  SourcePlace,
  TextBox,
  Weight,
} from './types.ts';

/** How a text is set. Lengths in pt. */
export interface SetTextOptions {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: Direction;
  /** ISO 15924. */
  readonly script: string;
  readonly weight: Weight;
  readonly fonts: FontSet;
  readonly colour: ColourName;
  /** Words that no line may part. */
  readonly boundWords?: BoundWordsByLanguage;
  readonly widthPt: number;
  /** The largest size that fits is taken, in whole points; below the smallest the text is a problem. */
  readonly largestPt: number;
  readonly smallestPt: number;
  /** Height that the lines may take together. */
  readonly mostPt: number;
  /** Where the text is written, for problems. */
  readonly at: SourcePlace;
}

/** A text with its lines, from its own top left corner. */
export interface SetText {
  readonly sizePt: number;
  readonly lineHeightPt: number;
  readonly heightPt: number;
  /** The words of each line, in logical order. */
  readonly lines: readonly string[];
  readonly boxes: readonly TextBox[];
  readonly problems: readonly Problem[];
}

/** Sets a text as large as it fits, in lines of even length. */
export function setText(engine: Engine, text: string, options: SetTextOptions): SetText {
  const { widthPt, mostPt, largestPt, smallestPt, dir } = options;
  const shaped = shapeText(engine, [{ kind: 'text', text }], { ...options, node: null });
  const isRoomAt = (size: number): boolean => {
    const metrics = lineMetrics(shaped, size);
    return fits(breakLines(shaped, size, widthPt), Math.floor(mostPt / (metrics.ascent + metrics.descent)));
  };
  let sizePt = largestPt;
  while (sizePt > smallestPt && !isRoomAt(sizePt)) sizePt -= 1;
  const lines = evenLines(shaped, breakLines(shaped, sizePt, widthPt), { sizePt, widthPt, style: 'heading' });
  const { ascent, descent } = lineMetrics(shaped, sizePt);
  const boxes = lines.map(
    (line, index): TextBox => ({
      kind: 'text',
      x: dir === 'rtl' ? widthPt - line.widthPt : 0,
      baseline: index * (ascent + descent) + ascent,
      width: line.widthPt,
      ascent,
      descent,
      sizePt,
      dir,
      runs: placeLine(shaped, line),
      node: null,
      part: OUTSIDE,
    }),
  );
  return {
    sizePt,
    lineHeightPt: ascent + descent,
    heightPt: lines.length * (ascent + descent),
    lines: lines.map(({ start, end }) => shaped.text.slice(start, end).trim()),
    boxes,
    problems: [
      ...shaped.problems,
      ...missingGlyphs(shaped.missing),
      ...(isRoomAt(sizePt) ? [] : [textTooLong(text, sizePt, options.at)]),
    ],
  };
}

const fits = (lines: readonly Line[], mostLines: number): boolean =>
  lines.length <= mostLines && lines.every(({ overflows }) => !overflows);
