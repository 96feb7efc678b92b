/** Rectangles and places on a page, for the checker: pt from the left and from the foot. */

/** Left, foot, right, top. */
export type Area = readonly [left: number, foot: number, right: number, top: number];

/** A transformation of the plane, as `cm` and `Tm` write it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

/** First `m`, then `n`. */
export const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];

/** Around points, given as x, y, x, y …; nothing around none. */
export function areaAround(numbers: readonly number[]): Area | undefined {
  if (numbers.length < 2) return undefined;
  let [left, foot, right, top] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    const [x = 0, y = 0] = [numbers[i], numbers[i + 1]];
    left = Math.min(left, x);
    right = Math.max(right, x);
    foot = Math.min(foot, y);
    top = Math.max(top, y);
  }
  return [left, foot, right, top];
}

/** An area once it is moved: what is around it, should it lie askew. */
export function moveArea([left, foot, right, top]: Area, [a, b, c, d, e, f]: Matrix): Area {
  const [x1, x2, x3, x4] = [a * left, a * right, c * foot, c * top];
  const [y1, y2, y3, y4] = [b * left, b * right, d * foot, d * top];
  return [
    Math.min(x1, x2) + Math.min(x3, x4) + e,
    Math.min(y1, y2) + Math.min(y3, y4) + f,
    Math.max(x1, x2) + Math.max(x3, x4) + e,
    Math.max(y1, y2) + Math.max(y3, y4) + f,
  ];
}

/** Around both. */
export const joinAreas = (a: Area | undefined, b: Area): Area =>
  a ? [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])] : b;

/** What two have in common; right of left or below foot where that is nothing. */
export const commonArea = (a: Area, b: Area): Area => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];

export const isEmpty = ([left, foot, right, top]: Area): boolean => right < left || top < foot;

/** Larger on every side, or smaller. */
export const grow = ([left, foot, right, top]: Area, by: number): Area => [
  left - by,
  foot - by,
  right + by,
  top + by,
];

/** How far an area reaches over the sides of another; negative inside. */
export const reachOver = (inner: Area, outer: Area): number =>
  Math.max(outer[0] - inner[0], outer[1] - inner[1], inner[2] - outer[2], inner[3] - outer[3]);
