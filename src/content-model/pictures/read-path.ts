/**
 * Reads the `d` of an SVG path: every command, relative or absolute, becomes one of the engine's four (move, line,
 * cubic curve, close). Grammar and arc arithmetic follow SVG 2, chapter 9 and appendix B.2.
 *
 * @see {@link https://www.w3.org/TR/SVG2/implnote.html#ArcImplementationNotes | conversion of arcs}
 */
import type { PathCommand } from '../../leaflet/types.ts';

/** How many numbers each command takes. */
const TAKES: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};
const NUMBER = /[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy;
/** The two flags of an arc are single digits and may stand without a blank. */
const FLAG = /[\s,]*([01])/y;

/** The pen while a path is read. */
interface Pen {
  x: number;
  y: number;
  startX: number;
  startY: number;
  /** Last control point, which `S` and `T` mirror. */
  controlX: number;
  controlY: number;
  last: string;
}

/**
 * Reads a path.
 *
 * @param d - Text of the `d` attribute.
 * @returns Absolute commands, or `null` if the text is no path.
 */
export function readPath(d: string): PathCommand[] | null {
  const path: PathCommand[] = [];
  const pen: Pen = { x: 0, y: 0, startX: 0, startY: 0, controlX: 0, controlY: 0, last: '' };
  let at = 0;
  let letter = '';
  while (d.slice(at).trim() !== '') {
    const named = /[\s,]*([a-z])/iy;
    named.lastIndex = at;
    const match = named.exec(d);
    if (match?.[1]) {
      letter = match[1];
      at = named.lastIndex;
    } else if (letter === 'M' || letter === 'm') {
      // More points after a move are lines (SVG 2, 9.3.3).
      letter = letter === 'M' ? 'L' : 'l';
    } else if (letter === '' || letter.toUpperCase() === 'Z') return null;
    const read = readNumbers(d, at, letter.toUpperCase());
    if (!read) return null;
    at = read.at;
    path.push(...step(pen, letter, read.numbers));
  }
  return path;
}

function readNumbers(d: string, from: number, command: string): { numbers: number[]; at: number } | null {
  const count = TAKES[command];
  if (count === undefined) return null;
  const numbers: number[] = [];
  let at = from;
  while (numbers.length < count) {
    const pattern = command === 'A' && (numbers.length === 3 || numbers.length === 4) ? FLAG : NUMBER;
    pattern.lastIndex = at;
    const match = pattern.exec(d);
    if (!match) return null;
    numbers.push(Number(match[1]));
    at = pattern.lastIndex;
  }
  return { numbers, at };
}

/** Draws one command and moves the pen. */
function step(pen: Pen, letter: string, numbers: readonly number[]): PathCommand[] {
  const command = letter.toUpperCase();
  const relative = letter !== command;
  const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0, h = 0] = numbers;
  const X = (value: number) => (relative ? pen.x + value : value);
  const Y = (value: number) => (relative ? pen.y + value : value);
  const mirrors = (kinds: string) =>
    kinds.includes(pen.last) && pen.last !== ''
      ? ([2 * pen.x - pen.controlX, 2 * pen.y - pen.controlY] as const)
      : ([pen.x, pen.y] as const);
  const curve = (x1: number, y1: number, x2: number, y2: number, x: number, y: number): PathCommand[] => {
    Object.assign(pen, { x, y, controlX: x2, controlY: y2, last: command });
    return [['C', x1, y1, x2, y2, x, y]];
  };
  const quadratic = (qx: number, qy: number, x: number, y: number): PathCommand[] => {
    const from = { x: pen.x, y: pen.y };
    const drawn = curve(
      from.x + (2 / 3) * (qx - from.x),
      from.y + (2 / 3) * (qy - from.y),
      x + (2 / 3) * (qx - x),
      y + (2 / 3) * (qy - y),
      x,
      y,
    );
    Object.assign(pen, { controlX: qx, controlY: qy });
    return drawn;
  };
  const line = (x: number, y: number): PathCommand[] => {
    Object.assign(pen, { x, y, last: command });
    return [['L', x, y]];
  };
  switch (command) {
    case 'M':
      Object.assign(pen, { x: X(a), y: Y(b), last: command });
      Object.assign(pen, { startX: pen.x, startY: pen.y });
      return [['M', pen.x, pen.y]];
    case 'L':
      return line(X(a), Y(b));
    case 'H':
      return line(X(a), pen.y);
    case 'V':
      return line(pen.x, Y(a));
    case 'C':
      return curve(X(a), Y(b), X(c), Y(e), X(f), Y(g));
    case 'S': {
      const [x1, y1] = mirrors('CS');
      return curve(x1, y1, X(a), Y(b), X(c), Y(e));
    }
    case 'Q':
      return quadratic(X(a), Y(b), X(c), Y(e));
    case 'T': {
      const [qx, qy] = mirrors('QT');
      return quadratic(qx, qy, X(a), Y(b));
    }
    case 'A': {
      const drawn = arc(pen, Math.abs(a), Math.abs(b), c, e === 1, f === 1, X(g), Y(h));
      Object.assign(pen, { x: X(g), y: Y(h), last: command });
      return drawn;
    }
    default:
      Object.assign(pen, { x: pen.startX, y: pen.startY, last: command });
      return [['Z']];
  }
}

/** An elliptical arc as cubic curves of at most a quarter turn each. */
function arc(
  pen: Pen,
  rxGiven: number,
  ryGiven: number,
  turn: number,
  large: boolean,
  sweep: boolean,
  x: number,
  y: number,
): PathCommand[] {
  if (rxGiven === 0 || ryGiven === 0) return [['L', x, y]];
  const phi = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [dx, dy] = [(pen.x - x) / 2, (pen.y - y) / 2];
  const [x1, y1] = [cos * dx + sin * dy, -sin * dx + cos * dy];
  // Radii too small to reach are made just large enough.
  const grow = Math.max(1, Math.hypot(x1 / rxGiven, y1 / ryGiven));
  const [rx, ry] = [rxGiven * grow, ryGiven * grow];
  const under =
    Math.max(0, (rx * ry) ** 2 - (rx * y1) ** 2 - (ry * x1) ** 2) / ((rx * y1) ** 2 + (ry * x1) ** 2 || 1);
  const factor = (large === sweep ? -1 : 1) * Math.sqrt(under);
  const [cx1, cy1] = [(factor * rx * y1) / ry, (-factor * ry * x1) / rx];
  const [cx, cy] = [cos * cx1 - sin * cy1 + (pen.x + x) / 2, sin * cx1 + cos * cy1 + (pen.y + y) / 2];
  const start = Math.atan2((y1 - cy1) / ry, (x1 - cx1) / rx);
  let sweepBy = Math.atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx) - start;
  if (sweep && sweepBy < 0) sweepBy += 2 * Math.PI;
  if (!sweep && sweepBy > 0) sweepBy -= 2 * Math.PI;

  const pieces = Math.max(1, Math.ceil(Math.abs(sweepBy) / (Math.PI / 2) - 1e-9));
  const by = sweepBy / pieces;
  const reach = (4 / 3) * Math.tan(by / 4);
  const point = (px: number, py: number) =>
    [cx + rx * px * cos - ry * py * sin, cy + rx * px * sin + ry * py * cos] as const;
  const path: PathCommand[] = [];
  for (let i = 0; i < pieces; i++) {
    const [from, to] = [start + i * by, start + (i + 1) * by];
    const [ax, ay] = point(Math.cos(from) - reach * Math.sin(from), Math.sin(from) + reach * Math.cos(from));
    const [bx, by2] = point(Math.cos(to) + reach * Math.sin(to), Math.sin(to) - reach * Math.cos(to));
    const [ex, ey] = i === pieces - 1 ? ([x, y] as const) : point(Math.cos(to), Math.sin(to));
    path.push(['C', ax, ay, bx, by2, ex, ey]);
  }
  return path;
}
