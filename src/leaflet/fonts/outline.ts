import type { Engine } from '../engine.ts';
import type { Face, PathCommand } from '../types.ts';
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

/**
 * Draws a glyph as a path, parts of composites included.
 *
 * @returns Closed contours in font units, y upwards; empty for a glyph without ink.
 */
export function glyphOutline(engine: Engine, face: Face, glyph: number): readonly PathCommand[] {
  const path: PathCommand[] = [];
  drawGlyph(engine.faceOf(face).tables, glyph, IDENTITY, path, 0);
  return path;
}

function drawGlyph(font: TrueType, glyph: number, matrix: Matrix, path: PathCommand[], depth: number): void {
  if (glyph >= font.glyphCount || depth > DEEPEST) return;
  const outline = font.outline(glyph);
  if (outline.length === 0) return;
  if (!isComposite(outline)) {
    for (const contour of readContours(outline)) drawContour(contour, matrix, path);
    return;
  }
  for (const part of componentsOf(outline)) {
    const placed = multiply(matrix, componentMatrix(outline, part.start, part.flags));
    drawGlyph(font, part.glyph, placed, path, depth + 1);
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

function readContours(outline: Uint8Array): readonly Point[][] {
  const view = viewOf(outline);
  const contourCount = view.getInt16(0);
  if (contourCount <= 0) return [];
  const ends: number[] = [];
  for (let i = 0; i < contourCount; i++) ends.push(view.getUint16(10 + i * 2));
  const pointCount = (ends.at(-1) ?? -1) + 1;
  const instructions = 10 + contourCount * 2;
  let at = instructions + 2 + view.getUint16(instructions);

  const flags: number[] = [];
  while (flags.length < pointCount) {
    const flag = view.getUint8(at++);
    flags.push(flag);
    if (flag & REPEAT) {
      for (let repeats = view.getUint8(at++); repeats > 0; repeats--) flags.push(flag);
    }
  }
  const readAxis = (short: number, sameOrPositive: number): number[] => {
    let value = 0;
    return flags.slice(0, pointCount).map((flag) => {
      if (flag & short) {
        const step = view.getUint8(at++);
        value += flag & sameOrPositive ? step : -step;
      } else if (!(flag & sameOrPositive)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = readAxis(X_SHORT, X_SAME_OR_POSITIVE);
  const ys = readAxis(Y_SHORT, Y_SAME_OR_POSITIVE);

  let first = 0;
  return ends.map((end) => {
    const points: Point[] = [];
    for (let i = first; i <= end; i++) {
      points.push({ x: xs[i] ?? 0, y: ys[i] ?? 0, onCurve: ((flags[i] ?? 0) & ON_CURVE) !== 0 });
    }
    first = end + 1;
    return points;
  });
}

const middle = (p: Point, q: Point): Point => ({ x: (p.x + q.x) / 2, y: (p.y + q.y) / 2, onCurve: true });

/** Two control points in a row mean a point on the curve halfway between them. */
function withImpliedPoints(contour: readonly Point[]): readonly Point[] {
  const full: Point[] = [];
  contour.forEach((point, i) => {
    const previous = contour.at(i - 1);
    if (previous && !previous.onCurve && !point.onCurve) full.push(middle(previous, point));
    full.push(point);
  });
  const start = full.findIndex((point) => point.onCurve);
  return start < 0 ? [] : [...full.slice(start), ...full.slice(0, start)];
}

function drawContour(contour: readonly Point[], matrix: Matrix, path: PathCommand[]): void {
  const [a, b, c, d, e, f] = matrix;
  const points = withImpliedPoints(contour).map(({ x, y, onCurve }) => ({
    x: a * x + c * y + e,
    y: b * x + d * y + f,
    onCurve,
  }));
  const first = points[0];
  if (!first) return;
  path.push(['M', first.x, first.y]);
  let from: Point = first;
  for (let i = 1; i <= points.length; i++) {
    const point = points[i % points.length] ?? first;
    if (point.onCurve) {
      if (i < points.length) path.push(['L', point.x, point.y]);
      from = point;
      continue;
    }
    const to = points[(i + 1) % points.length] ?? first;
    // A quadratic is the cubic whose control points lie two thirds of the way to the quadratic's one.
    path.push([
      'C',
      from.x + (2 / 3) * (point.x - from.x),
      from.y + (2 / 3) * (point.y - from.y),
      to.x + (2 / 3) * (point.x - to.x),
      to.y + (2 / 3) * (point.y - to.y),
      to.x,
      to.y,
    ]);
    from = to;
    i++;
  }
  path.push(['Z']);
}
