import { boundsOf } from '../geometry/path-meets.ts';
import type { Rectangle } from '../geometry/rectangles.ts';
import { inkOf } from '../palette.ts';
import { countedFromOne } from '../part-numbers.ts';
import { type Problem, whiteTextTooSmall } from '../problems.ts';
import type { LeafletContent, PathBox, Sheet, Stock, TextBox, Weight } from '../types.ts';
import { hasInk, placeOfPart, rectangleOfLine, wordsOfLine } from './lines.ts';

/**
 * Smallest white type out of a ground of several inks, pt. A plate that is a hair out of register fills its stems: print shops ask
 * for 8 pt in bold faces or without serifs, and for more where stems are thin, as those of a regular face are.
 */
const LEAST_PT: Readonly<Record<Weight, number>> = { 400: 10, 700: 8 };
/** Ink of a line may reach so far over its ground, pt. */
const REACH_PT = 1;

/** White words that several plates would have to leave out alike are large enough for it. */
export function checkKnockedOutText(sheet: Sheet, content: LeafletContent, stock: Stock): Problem[] {
  return sheet.boxes.flatMap((box, at) => {
    if (box.kind !== 'text' || !hasInk(box)) return [];
    const leastPt = leastSize(box);
    if (box.sizePt >= leastPt || platesBehind(sheet.boxes.slice(0, at), box, stock) < 2) return [];
    return [
      whiteTextTooSmall(
        wordsOfLine(box),
        countedFromOne(box.part),
        box.sizePt,
        leastPt,
        placeOfPart(content, box.part),
      ),
    ];
  });
}

/** What the thinnest white run of a line needs; nothing where none is white. */
const leastSize = ({ runs }: TextBox): number =>
  Math.max(
    0,
    ...runs.filter(({ colour }) => colour === 'paper').map(({ face }) => LEAST_PT[face.file.weight]),
  );

/** How many inks the nearest ground behind a line is mixed from. */
function platesBehind(before: Sheet['boxes'], line: TextBox, stock: Stock): number {
  const lies = rectangleOfLine(line);
  const ground = before.findLast(
    (box): box is PathBox =>
      box.kind === 'path' && box.fill !== undefined && covers(boundsOf(box.path), lies),
  );
  return ground?.fill ? inkOf(ground.fill).cmyk[stock].filter((share) => share > 0).length : 0;
}

const covers = (ground: Rectangle, { x, y, width, height }: Rectangle): boolean =>
  x >= ground.x - REACH_PT &&
  y >= ground.y - REACH_PT &&
  x + width <= ground.x + ground.width + REACH_PT &&
  y + height <= ground.y + ground.height + REACH_PT;
