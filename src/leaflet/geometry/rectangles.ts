/** Rectangles on a sheet, upright or turned. Lengths in pt, y downwards. */
import type { Turn } from '../types.ts';

/** A rectangle on the sheet, pt. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two rectangles share more than so much of width and height. */
export const meet = (a: Rectangle, b: Rectangle, share: number): boolean =>
  a.x < b.x + b.width - share &&
  b.x < a.x + a.width - share &&
  a.y < b.y + b.height - share &&
  b.y < a.y + a.height - share;

/** Where a point of an upright panel lies when the panel lies turned in a rectangle of the sheet. */
export function turner({ x, y, width, height }: Rectangle, turn: Turn | undefined) {
  return (u: number, v: number): readonly [number, number] => {
    switch (turn) {
      case 90:
        return [x + width - v, y + u];
      case 180:
        return [x + width - u, y + height - v];
      case 270:
        return [x + v, y + height - u];
      default:
        return [x + u, y + v];
    }
  };
}

/** A rectangle that is measured from a point along a turned line: `along` it, and `below` it. */
export function turnedRectangle(
  x: number,
  y: number,
  turn: Turn | undefined,
  along: readonly [from: number, to: number],
  below: readonly [from: number, to: number],
): Rectangle {
  // Most lines lie straight, and every glyph's ink is asked for.
  if (turn === undefined) {
    const [x1, x2] = [x + along[0], x + along[1]];
    const [y1, y2] = [y + below[0], y + below[1]];
    return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
  }
  const to = turner({ x, y, width: 0, height: 0 }, turn);
  const [x1, y1] = to(along[0], below[0]);
  const [x2, y2] = to(along[1], below[1]);
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}
