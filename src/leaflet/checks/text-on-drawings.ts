import type { Engine } from '../engine.ts';
import { inkOfLine } from '../geometry/ink.ts';
import { pathMeets, seenOf } from '../geometry/path-meets.ts';
import { meet, type Rectangle } from '../geometry/rectangles.ts';
import { countedFromOne } from '../part-numbers.ts';
import { type Problem, textOnDrawing } from '../problems.ts';
import type { LeafletContent, PathBox, Sheet, TextBox } from '../types.ts';
import { hasInk, linesOf, placeOfPart, rectangleOfLine, wordsOfLine } from './lines.ts';

/** A mark may reach so far towards a drawing, pt: nobody sees it. */
const TOUCH_PT = 0.5;

/** A shape of a drawing, and where what is seen of it lies. */
interface Drawn {
  readonly box: PathBox;
  readonly seen: Rectangle;
}

const smaller = ({ left, right, top, bottom }: ReturnType<typeof inkOfLine>[number]): Rectangle => ({
  x: left + TOUCH_PT,
  y: top + TOUCH_PT,
  width: Math.max(0, right - left - 2 * TOUCH_PT),
  height: Math.max(0, bottom - top - 2 * TOUCH_PT),
});

/** No word lies on a drawing: neither on the landscape of a cover nor on a scene. */
export function checkTextOnDrawings(engine: Engine, sheet: Sheet, content: LeafletContent): Problem[] {
  const drawn = sheet.boxes
    .filter((box) => box.kind === 'path')
    .filter(({ isDrawing }) => isDrawing === true)
    .map((box): Drawn => ({ box, seen: seenOf(box) }));
  return linesOf(sheet)
    .filter((line) => hasInk(line) && liesOn(engine, line, drawn))
    .map((line) =>
      textOnDrawing(wordsOfLine(line), countedFromOne(line.part), placeOfPart(content, line.part)),
    );
}

function liesOn(engine: Engine, line: TextBox, drawn: readonly Drawn[]): boolean {
  const near = drawn.filter(({ seen }) => meet(seen, rectangleOfLine(line), 0));
  if (near.length === 0) return false;
  const inks = inkOfLine(engine, line).map(smaller);
  return near.some(({ box, seen }) =>
    inks.some(
      (ink) =>
        meet(seen, ink, 0) && pathMeets(box.path, ink, box.fill !== undefined || box.pixels !== undefined),
    ),
  );
}
