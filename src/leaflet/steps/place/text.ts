/** Texts: how large they are, how wide they would like to be, and where their lines stand. */
import type { FlowElement, TextElement } from '../../elements.ts';
import type { TextBox } from '../../types.ts';
import type { Reach } from '../../typography.ts';
import { evenLines } from '../even-lines.ts';
import { leftOutAt, lineMetrics, placeLine } from '../place-line.ts';
import type { ShapedText } from '../shape.ts';
import type { FilledText } from './leaflet-texts.ts';
import type { Measured, Scale, WidePiece } from './measured.ts';

const NO_REACH: Reach = { start: 0, end: 0 };
/** White at the ends of a text's lines, as shares of its size: words from the left among Nastaliq need none. */
const reachOf = ({ reach, dir }: TextElement): Reach => (dir === 'rtl' && reach) || NO_REACH;

const nominalSize = ({ size, grows }: TextElement, { bodyPt, growth }: Scale): number =>
  'pt' in size ? size.pt : Math.max(size.ofBody * bodyPt, size.atLeastPt ?? 0) * (grows ? growth : 1);

/** Type size of a text before it shrinks to its column, pt. */
export function sizeOf(element: TextElement, scale: Scale): number {
  const full = nominalSize(element, scale);
  return element.yields ? Math.max(full * element.shrinkTo, full * scale.ease) : full;
}

/** Width of a text on one line, before it shrinks, pt. */
export function widthOfWhole(element: TextElement, scale: Scale): number {
  const { pieces } = scale.texts.shapedOf(element);
  const { start, end } = reachOf(element);
  return (pieces.reduce((sum, piece) => sum + piece.width, 0) + start + end) * sizeOf(element, scale);
}

/** Width of the widest word of a text, or of its widest part if words may be divided, pt. */
export function widthOfLongest(unit: 'word' | 'part of a word', element: TextElement, scale: Scale): number {
  let widest = 0;
  let before = 0;
  for (const piece of scale.texts.shapedOf(element).pieces) {
    const goesOn = unit === 'word' && piece.breakAfter === 'hyphen';
    widest = Math.max(widest, before + piece.visibleWidth + (goesOn ? 0 : piece.hyphenWidth));
    before = goesOn ? before + piece.width : 0;
  }
  const { start, end } = reachOf(element);
  return (widest + start + end) * sizeOf(element, scale);
}

/** Height of the line that a marker stands beside, pt. */
export function heightOfFirstLine(element: FlowElement, scale: Scale): number {
  if (element.kind === 'text') return sizeOf(element, scale) * element.leading;
  if (element.kind === 'stack' && element.children[0])
    return heightOfFirstLine(element.children[0].element, scale);
  return scale.bodyPt * 1.4;
}

/**
 * Measures a text.
 *
 * @param besides - Texts it shares its first baseline with, itself among them: fonts and leadings differ in their heights.
 */
export function measureText(
  element: TextElement,
  width: number,
  scale: Scale,
  besides: readonly TextElement[] = [element],
): Measured {
  const shaped = scale.texts.shapedOf(element);
  const { start, end } = reachOf(element);
  const fullPt = sizeOf(element, scale);
  const widthPt = width - (start + end) * fullPt;
  const leastPt = nominalSize(element, scale) * element.shrinkTo;
  const filled = scale.texts.fill(element, { widthPt, fullPt, leastPt });
  const mostOpen = Math.max(...besides.map(({ leading }) => leading));
  const dropPt = ((mostOpen - element.leading) / 2) * filled.sizePt;
  return {
    heightPt: dropPt + filled.lines.length * filled.sizePt * element.leading,
    excess: () => ({ wide: widePieces(element, shaped, filled, widthPt), overBoxPt: 0 }),
    draw(x, y) {
      const style = element.balanced ? 'heading' : 'running';
      // Even lines are as many: the height is the same without them.
      const lines = filled.isChosen
        ? filled.lines
        : evenLines(shaped, filled.lines, { sizePt: filled.sizePt, widthPt, style });
      const beside = besides.map((other) => scale.texts.shapedOf(other));
      const atStart = (element.dir === 'rtl') !== (element.align === 'end');
      const leftOf = (lineWidth: number): number =>
        element.align === 'centre'
          ? (width - lineWidth) / 2
          : atStart
            ? width - lineWidth - start * fullPt
            : end * fullPt;
      return drawLines(element, shaped, { sizePt: filled.sizePt, lines }, beside).map((line) => ({
        ...line,
        x: x + leftOf(line.width),
        baseline: y + dropPt + line.baseline,
      }));
    },
  };
}

const widePieces = (
  element: TextElement,
  { text }: ShapedText,
  { lines }: FilledText,
  widthPt: number,
): readonly WidePiece[] =>
  lines
    .filter(({ overflows }) => overflows)
    .map((line) => ({
      element,
      words: text
        .slice(line.start, line.end)
        .replace(/[\u00ad\u2066-\u2069\u200e\u200f]/g, '')
        .trim(),
      overPt: line.widthPt - widthPt,
    }));

const leftOutOf = (leftOut: string | undefined): Pick<TextBox, 'leftOut'> =>
  leftOut === undefined ? {} : { leftOut };

/** Lines below each other from y 0, each from x 0. */
function drawLines(
  { leading, dir, node, part }: TextElement,
  shaped: ShapedText,
  { sizePt, lines }: FilledText,
  besides: readonly ShapedText[],
): readonly TextBox[] {
  const metrics = besides.map((text) => lineMetrics(text, sizePt));
  const ascent = Math.max(...metrics.map((metric) => metric.ascent));
  const descent = Math.max(...metrics.map((metric) => metric.descent));
  const lineHeight = sizePt * leading;
  return lines.map((line, i) => ({
    ...leftOutOf(leftOutAt(shaped.text, line)),
    kind: 'text',
    x: 0,
    baseline: i * lineHeight + (lineHeight - ascent - descent) / 2 + ascent,
    width: line.widthPt,
    ascent,
    descent,
    sizePt,
    dir,
    runs: placeLine(shaped, line),
    node,
    part,
  }));
}
