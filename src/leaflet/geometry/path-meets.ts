/** Whether an outline and a rectangle meet. Lengths in pt, y downwards. */
import type { PathBox, PathCommand } from '../types.ts';
import { pointsOf } from './outlines.ts';
import type { Rectangle } from './rectangles.ts';

type Point = readonly [x: number, y: number];
/** Straight pieces that a curve is taken for: a landscape's hills are wide, and nobody sees a tenth of a millimetre. */
const PIECES = 12;

/** The smallest rectangle round an outline; control points count, so it may be a little large. */
export function boundsOf(path: readonly PathCommand[]): Rectangle {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of path.flatMap((command) => pointsOf(command))) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The smallest rectangle round what is seen of a box: what is cut off is not. */
export function seenOf({ path, clip }: PathBox): Rectangle {
  const whole = boundsOf(path);
  if (!clip) return whole;
  const cut = boundsOf(clip);
  const [x, y] = [Math.max(whole.x, cut.x), Math.max(whole.y, cut.y)];
  return {
    x,
    y,
    width: Math.min(whole.x + whole.width, cut.x + cut.width) - x,
    height: Math.min(whole.y + whole.height, cut.y + cut.height) - y,
  };
}

/** An outline as straight lines from point to point. */
function segmentsOf(path: readonly PathCommand[]): readonly (readonly [Point, Point])[] {
  const segments: [Point, Point][] = [];
  let [at, start]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  const to = (next: Point): void => {
    segments.push([at, next]);
    at = next;
  };
  for (const command of path) {
    if (command[0] === 'M')
      [at, start] = [
        [command[1], command[2]],
        [command[1], command[2]],
      ];
    else if (command[0] === 'L') to([command[1], command[2]]);
    else if (command[0] === 'Z') to(start);
    else {
      const from = at;
      const [, x1, y1, x2, y2, x3, y3] = command;
      for (let i = 1; i <= PIECES; i++) {
        const [t, u] = [i / PIECES, 1 - i / PIECES];
        const along = (a: number, b: number, c: number, d: number) =>
          u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
        to([along(from[0], x1, x2, x3), along(from[1], y1, y2, y3)]);
      }
    }
  }
  return segments;
}

/**
 * @param isFilled - What is inside the outline counts too; else only the line itself.
 */
export function pathMeets(path: readonly PathCommand[], rectangle: Rectangle, isFilled: boolean): boolean {
  const segments = segmentsOf(path);
  if (segments.some(([from, to]) => crosses(from, to, rectangle))) return true;
  return isFilled && isInside([rectangle.x, rectangle.y], segments);
}

/** Whether a line has a point in a rectangle (Liang and Barsky). */
function crosses([x1, y1]: Point, [x2, y2]: Point, { x, y, width, height }: Rectangle): boolean {
  let [enters, leaves] = [0, 1];
  const [dx, dy] = [x2 - x1, y2 - y1];
  const sides: readonly Point[] = [
    [-dx, x1 - x],
    [dx, x + width - x1],
    [-dy, y1 - y],
    [dy, y + height - y1],
  ];
  for (const [towards, distance] of sides) {
    if (towards === 0 && distance < 0) return false;
    if (towards < 0) enters = Math.max(enters, distance / towards);
    else if (towards > 0) leaves = Math.min(leaves, distance / towards);
  }
  return enters <= leaves;
}

/** Whether a point lies inside an outline: how often the outline goes round it. */
function isInside([x, y]: Point, segments: readonly (readonly [Point, Point])[]): boolean {
  let turns = 0;
  for (const [[x1, y1], [x2, y2]] of segments) {
    if (y1 > y === y2 > y) continue;
    if (x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) > x) turns += y2 > y1 ? 1 : -1;
  }
  return turns !== 0;
}
