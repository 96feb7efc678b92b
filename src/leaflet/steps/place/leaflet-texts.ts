import type { TextElement } from '../../elements.ts';
import { breakLines, endsInside, type Line } from '../break-lines.ts';
import type { ShapedText } from '../shape.ts';
import { roomOfHeading, setTitle } from '../title-lines.ts';

/** Where a text is to stand, pt. */
interface Room {
  readonly widthPt: number;
  /** The size it would like, and the smallest to which it may shrink where a word is wider than its column. */
  readonly fullPt: number;
  readonly leastPt: number;
}

/** A text filled into lines. */
export interface FilledText {
  /** At most `fullPt`, at least `leastPt`: the size at which its words fit the width. */
  readonly sizePt: number;
  readonly lines: readonly Line[];
  /** Whether they are the best there are; else they are only as many. */
  readonly isChosen?: true;
}

/** The shaped texts of one leaflet. */
export interface LeafletTexts {
  shapedOf(element: TextElement): ShapedText;
  /** Fills a text into lines. Fitting asks for the same ones many times over: they are remembered. */
  fill(element: TextElement, room: Room): FilledText;
}

/** @param shaped - Every text that will be asked for. */
export function createLeafletTexts(shaped: ReadonlyMap<TextElement, ShapedText>): LeafletTexts {
  const filled = new Map<TextElement, (Room & FilledText)[]>();
  const shapedOf = (element: TextElement): ShapedText => {
    const text = shaped.get(element);
    if (!text) throw new Error('A text was measured that had not been shaped.');
    return text;
  };
  return {
    shapedOf,
    fill(element, room) {
      const { widthPt, fullPt, leastPt } = room;
      const known = filled.get(element) ?? [];
      const found = known.find(
        (one) => one.fullPt === fullPt && one.widthPt === widthPt && one.leastPt === leastPt,
      );
      if (found) return found;
      const lines = { ...room, ...fillLines(element, shapedOf(element), room) };
      known.push(lines);
      filled.set(element, known);
      return lines;
    },
  };
}

/**
 * Smaller where a word is wider than the column. A heading gets smaller before one of its words is divided, and any text before
 * an address in it is; where even the smallest size does not keep the address whole, the text keeps its full size.
 */
function fillLines({ balanced, yields, shrinkTo }: TextElement, shaped: ShapedText, room: Room): FilledText {
  const { widthPt, fullPt, leastPt } = room;
  const isHeading = balanced && shrinkTo < 1;
  const title = isHeading ? setTitle(shaped, yields ? room : roomOfHeading(room)) : null;
  if (title) return { ...title, isChosen: true };
  const isBad = (line: Line) =>
    line.overflows || (balanced && endsInside(shaped, line)) || endsInAddress(shaped, line);
  const linesAt = (pt: number) =>
    breakLines(shaped, pt, widthPt, balanced ? 'only-too-wide' : 'where-it-helps');
  let sizePt = fullPt;
  const atFullSize = linesAt(sizePt);
  let lines = atFullSize;
  while (lines.some(isBad) && sizePt > leastPt) {
    sizePt = Math.max(leastPt, sizePt - SHRINK_STEP_PT);
    lines = linesAt(sizePt);
  }
  const isInVain =
    lines.some((line) => endsInAddress(shaped, line)) && !atFullSize.some(({ overflows }) => overflows);
  return isInVain ? { sizePt: fullPt, lines: atFullSize } : { sizePt, lines };
}

const endsInAddress = ({ runs }: ShapedText, { end }: Line): boolean =>
  runs.some(({ span }) => span.kind === 'url' && span.start < end && end < span.end);

const SHRINK_STEP_PT = 0.5;
