/** The shapes of SVG as paths. */
import type { PathCommand } from '../../leaflet/types.ts';
import { readPath } from './read-path.ts';

/** How far a quarter circle's control points stand from its ends, as a share of the radius. */
const QUARTER = 0.5523;

/** Attributes of an element. */
export type Attributes = Readonly<Record<string, string>>;

/** The outline of one element; empty for `svg`, `g` and what draws nothing, `null` if its numbers cannot be read. */
export function drawShape(name: string, a: Attributes): readonly PathCommand[] | null {
  const value = (key: string) => Number(a[key] ?? 0);
  switch (name) {
    case 'path':
      return readPath(a.d ?? '');
    case 'circle':
      if (value('r') <= 0) return [];
      return ellipse(value('cx'), value('cy'), value('r'), value('r'));
    case 'ellipse':
      if (value('rx') <= 0 || value('ry') <= 0) return [];
      return ellipse(value('cx'), value('cy'), value('rx'), value('ry'));
    case 'rect': {
      const [width, height] = [value('width'), value('height')];
      if (width <= 0 || height <= 0) return [];
      // A radius that is not said is the other one, and none is more than half of its side (SVG 2, 10.2).
      const rx = Number(a.rx ?? a.ry ?? 0);
      const ry = Number(a.ry ?? rx);
      const [across, down] = [Math.min(rx, width / 2), Math.min(ry, height / 2)];
      return finite(roundedRect(value('x'), value('y'), width, height, across, down));
    }
    case 'line':
      return finite([
        ['M', value('x1'), value('y1')],
        ['L', value('x2'), value('y2')],
      ]);
    case 'polyline':
    case 'polygon':
      return drawPoints(numbersIn(a.points ?? ''), name === 'polygon');
    default:
      return [];
  }
}

function drawPoints(points: readonly number[] | null, closed: boolean): readonly PathCommand[] | null {
  if (!points || points.length < 4 || points.length % 2 !== 0) return null;
  const path: PathCommand[] = [];
  for (let i = 0; i < points.length; i += 2)
    path.push([i === 0 ? 'M' : 'L', points[i] ?? 0, points[i + 1] ?? 0]);
  return closed ? [...path, ['Z']] : path;
}

const ellipse = (cx: number, cy: number, rx: number, ry: number) =>
  finite(roundedRect(cx - rx, cy - ry, 2 * rx, 2 * ry, rx, ry));

function roundedRect(
  x: number,
  y: number,
  width: number,
  height: number,
  rx: number,
  ry: number,
): PathCommand[] {
  const [right, bottom] = [x + width, y + height];
  if (rx <= 0 || ry <= 0)
    return [['M', x, y], ['L', right, y], ['L', right, bottom], ['L', x, bottom], ['Z']];
  const [cx, cy] = [rx * (1 - QUARTER), ry * (1 - QUARTER)];
  return [
    ['M', x + rx, y],
    ['L', right - rx, y],
    ['C', right - cx, y, right, y + cy, right, y + ry],
    ['L', right, bottom - ry],
    ['C', right, bottom - cy, right - cx, bottom, right - rx, bottom],
    ['L', x + rx, bottom],
    ['C', x + cx, bottom, x, bottom - cy, x, bottom - ry],
    ['L', x, y + ry],
    ['C', x, y + cy, x + cx, y, x + rx, y],
    ['Z'],
  ];
}

const finite = (path: readonly PathCommand[]) =>
  path.every((command) => command.every((part) => typeof part === 'string' || Number.isFinite(part)))
    ? path
    : null;

/** Numbers parted by blanks or commas; nothing if there is anything else. */
export function numbersIn(text: string): number[] | null {
  const found = text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return found.every(Number.isFinite) ? found : null;
}
