import type { PathCommand } from '../types.ts';
import { COMPONENT, componentsOf, isComposite, type TrueType, viewOf } from './true-type.ts';

/** x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

interface Point {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** Deeper nesting than any font has; a font that refers to itself stops here. */
const DEEPEST = 8;

/** Takes the outline of a glyph, contour by contour. */
interface Pen {
  move(x: number, y: number): void;
  line(x: number, y: number): void;
  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  close(): void;
}

/**
 * Draws a glyph as a path, parts of composites included.
 *
 * @returns Closed contours in font units, y upwards; empty for a glyph without ink.
 */
export function glyphOutline(font: TrueType, glyph: number): readonly PathCommand[] {
  const path: PathCommand[] = [];
  const pen: Pen = {
    move: (x, y) => void path.push(['M', x, y]),
    line: (x, y) => void path.push(['L', x, y]),
    curve: (x1, y1, x2, y2, x, y) => void path.push(['C', x1, y1, x2, y2, x, y]),
    close: () => void path.push(['Z']),
  };
  drawGlyph(font, glyph, IDENTITY, pen, 0);
  return path;
}

/** The box round a glyph's outline and control points, in font units, y upwards; `null` for a glyph without ink. */
export function glyphBounds(
  font: TrueType,
  glyph: number,
): { readonly left: number; readonly right: number; readonly foot: number; readonly head: number } | null {
  let [left, right, foot, head] = [Infinity, -Infinity, Infinity, -Infinity];
  const point = (x: number, y: number) => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    foot = Math.min(foot, y);
    head = Math.max(head, y);
  };
  const curve: Pen['curve'] = (x1, y1, x2, y2, x, y) => {
    point(x1, y1);
    point(x2, y2);
    point(x, y);
  };
  drawGlyph(font, glyph, IDENTITY, { move: point, line: point, curve, close() {} }, 0);
  return left === Infinity ? null : { left, right, foot, head };
}

function drawGlyph(font: TrueType, glyph: number, matrix: Matrix, pen: Pen, depth: number): void {
  if (glyph >= font.glyphCount || depth > DEEPEST) return;
  const outline = font.outline(glyph);
  if (outline.length === 0) return;
  if (!isComposite(outline)) {
    drawContours(outline, matrix, pen);
    return;
  }
  for (const part of componentsOf(outline)) {
    const placed = multiply(matrix, componentMatrix(outline, part.start, part.flags));
    drawGlyph(font, part.glyph, placed, pen, depth + 1);
  }
}

function componentMatrix(outline: Uint8Array, start: number, flags: number): Matrix {
  const view = viewOf(outline);
  const fraction = (at: number): number => view.getInt16(at) / 16384;
  const words = (flags & COMPONENT.wordArguments) !== 0;
  const offsets = (flags & COMPONENT.argumentsAreOffsets) !== 0;
  let e = 0;
  let f = 0;
  // Parts matched by points instead of offsets do not occur in the fonts used; they stay at the origin.
  if (offsets) {
    e = words ? view.getInt16(start + 4) : view.getInt8(start + 4);
    f = words ? view.getInt16(start + 6) : view.getInt8(start + 5);
  }
  const at = start + (words ? 8 : 6);
  if (flags & COMPONENT.scale) return [fraction(at), 0, 0, fraction(at), e, f];
  if (flags & COMPONENT.scaleXY) return [fraction(at), 0, 0, fraction(at + 2), e, f];
  if (flags & COMPONENT.matrix)
    return [fraction(at), fraction(at + 2), fraction(at + 4), fraction(at + 6), e, f];
  return [1, 0, 0, 1, e, f];
}

function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

const ON_CURVE = 0x01;
const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const REPEAT = 0x08;
const X_SAME_OR_POSITIVE = 0x10;
const Y_SAME_OR_POSITIVE = 0x20;

function drawContours(outline: Uint8Array, matrix: Matrix, pen: Pen): void {
  const view = viewOf(outline);
  const contourCount = view.getInt16(0);
  if (contourCount <= 0) return;
  const pointCount = view.getUint16(8 + contourCount * 2) + 1;
  const instructions = 10 + contourCount * 2;
  let at = instructions + 2 + view.getUint16(instructions);

  const flags = new Uint8Array(pointCount);
  for (let i = 0; i < pointCount; ) {
    const flag = view.getUint8(at++);
    const times = flag & REPEAT ? view.getUint8(at++) + 1 : 1;
    flags.fill(flag, i, i + times);
    i += times;
  }
  const readAxis = (short: number, sameOrPositive: number): Int32Array => {
    const values = new Int32Array(pointCount);
    let value = 0;
    for (let i = 0; i < pointCount; i++) {
      const flag = flags[i] as number;
      if (flag & short) {
        const step = view.getUint8(at++);
        value += flag & sameOrPositive ? step : -step;
      } else if (!(flag & sameOrPositive)) {
        value += view.getInt16(at);
        at += 2;
      }
      values[i] = value;
    }
    return values;
  };
  const xs = readAxis(X_SHORT, X_SAME_OR_POSITIVE);
  const ys = readAxis(Y_SHORT, Y_SAME_OR_POSITIVE);

  let first = 0;
  for (let contour = 0; contour < contourCount; contour++) {
    const end = view.getUint16(10 + contour * 2) + 1;
    drawContour(readContour(flags, xs, ys, first, end, matrix), pen);
    first = end;
  }
}

/** Points of a contour, moved. Two control points in a row mean a point on the curve halfway between them. */
function readContour(
  flags: Uint8Array,
  xs: Int32Array,
  ys: Int32Array,
  first: number,
  end: number,
  [a, b, c, d, e, f]: Matrix,
): readonly Point[] {
  const points: Point[] = [];
  const add = (x: number, y: number, onCurve: boolean) =>
    points.push({ x: a * x + c * y + e, y: b * x + d * y + f, onCurve });
  let before = end - 1;
  for (let i = first; i < end; before = i++) {
    const [x, y] = [xs[i] as number, ys[i] as number];
    const onCurve = ((flags[i] as number) & ON_CURVE) !== 0;
    if (!onCurve && ((flags[before] as number) & ON_CURVE) === 0)
      add(((xs[before] as number) + x) / 2, ((ys[before] as number) + y) / 2, true);
    add(x, y, onCurve);
  }
  return points;
}

function drawContour(points: readonly Point[], pen: Pen): void {
  const start = points.findIndex(({ onCurve }) => onCurve);
  const first = points[start];
  if (!first) return;
  const count = points.length;
  const pointAt = (i: number): Point => points[(start + i) % count] ?? first;
  pen.move(first.x, first.y);
  let from = first;
  for (let i = 1; i <= count; i++) {
    const point = pointAt(i);
    if (point.onCurve) {
      if (i < count) pen.line(point.x, point.y);
      from = point;
      continue;
    }
    const to = pointAt(i + 1);
    // A quadratic is the cubic whose control points lie two thirds of the way to the quadratic's one.
    pen.curve(
      from.x + (2 / 3) * (point.x - from.x),
      from.y + (2 / 3) * (point.y - from.y),
      to.x + (2 / 3) * (point.x - to.x),
      to.y + (2 / 3) * (point.y - to.y),
      to.x,
      to.y,
    );
    from = to;
    i++;
  }
  pen.close();
}
