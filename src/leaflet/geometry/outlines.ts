/** Outlines of the simple things a leaflet draws. Lengths in pt, y downwards. */
import type { PathCommand } from '../types.ts';

/** How far a quarter circle's control points stand from its ends, as a share of the radius. */
const QUARTER = 0.5523;

/** A rectangle with round corners; `radius` 0 for square ones. */
export function roundedRectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): PathCommand[] {
  const [right, bottom] = [x + width, y + height];
  if (radius <= 0) return [['M', x, y], ['L', right, y], ['L', right, bottom], ['L', x, bottom], ['Z']];
  const reach = radius * (1 - QUARTER);
  return [
    ['M', x + radius, y],
    ['L', right - radius, y],
    ['C', right - reach, y, right, y + reach, right, y + radius],
    ['L', right, bottom - radius],
    ['C', right, bottom - reach, right - reach, bottom, right - radius, bottom],
    ['L', x + radius, bottom],
    ['C', x + reach, bottom, x, bottom - reach, x, bottom - radius],
    ['L', x, y + radius],
    ['C', x, y + reach, x + reach, y, x + radius, y],
    ['Z'],
  ];
}

/** A circle. */
export const circle = (cx: number, cy: number, radius: number): PathCommand[] =>
  roundedRectangle(cx - radius, cy - radius, 2 * radius, 2 * radius, radius);

/** A round pebble: four quarter ellipses of slightly different radii in a square. */
export function pebble(x: number, y: number, size: number): PathCommand[] {
  const at = (u: number, v: number): readonly [number, number] => [x + u * size, y + v * size];
  const curve = (
    a: readonly [number, number],
    b: readonly [number, number],
    c: readonly [number, number],
  ): PathCommand => ['C', ...a, ...b, ...c];
  const rest = 1 - QUARTER;
  return [
    ['M', ...at(0.5, 0)],
    ['L', ...at(0.54, 0)],
    curve(at(1 - 0.46 * rest, 0), at(1, 0.54 * rest), at(1, 0.54)),
    curve(at(1, 1 - 0.46 * rest), at(1 - 0.52 * rest, 1), at(0.48, 1)),
    curve(at(0.48 * rest, 1), at(0, 1 - 0.52 * rest), at(0, 0.48)),
    curve(at(0, 0.48 * rest), at(0.5 * rest, 0), at(0.5, 0)),
    ['Z'],
  ];
}

/** A straight line. */
export const straight = (x1: number, y1: number, x2: number, y2: number): PathCommand[] => [
  ['M', x1, y1],
  ['L', x2, y2],
];

/** An outline whose points are moved. */
export function mapPoints(
  path: readonly PathCommand[],
  to: (x: number, y: number) => readonly [number, number],
): PathCommand[] {
  return path.map((command) => {
    switch (command[0]) {
      case 'M':
      case 'L':
        return [command[0], ...to(command[1], command[2])];
      case 'C':
        return [
          'C',
          ...to(command[1], command[2]),
          ...to(command[3], command[4]),
          ...to(command[5], command[6]),
        ];
      default:
        return command;
    }
  });
}

/** An outline made `scale` times as large and moved. */
export const transform = (
  path: readonly PathCommand[],
  scale: number,
  dx: number,
  dy: number,
): PathCommand[] => mapPoints(path, (x, y) => [x * scale + dx, y * scale + dy]);

/** Ends and control points of a command. */
export function pointsOf(command: PathCommand): readonly (readonly [number, number])[] {
  switch (command[0]) {
    case 'M':
    case 'L':
      return [[command[1], command[2]]];
    case 'C':
      return [
        [command[1], command[2]],
        [command[3], command[4]],
        [command[5], command[6]],
      ];
    default:
      return [];
  }
}
