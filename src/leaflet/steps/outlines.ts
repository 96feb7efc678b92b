/** Outlines of the simple things a leaflet draws, and moving them about. Lengths in pt, y downwards. */
import type { ColourName, PathBox, PathCommand, Picture, PlacedBox, Turn } from '../types.ts';

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
function mapPoints(
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

/** Placed boxes moved by `dx`, `dy`. */
export function moveBoxes(boxes: readonly PlacedBox[], dx: number, dy: number): PlacedBox[] {
  return boxes.map((box) =>
    box.kind === 'text'
      ? { ...box, x: box.x + dx, baseline: box.baseline + dy }
      : {
          ...box,
          path: transform(box.path, 1, dx, dy),
          ...(box.clip ? { clip: transform(box.clip, 1, dx, dy) } : {}),
        },
  );
}

/** How high a drawing reaches above its foot, in its units: what covers all of it is its ground, and left out. */
export function drawnHeight({ width, height, shapes }: Picture): number {
  const tops = shapes.flatMap(({ path }) => {
    const points = path.flatMap((command) => pointsOf(command));
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const coversAll =
      Math.min(...xs) <= 0 && Math.max(...xs) >= width && Math.min(...ys) <= 0 && Math.max(...ys) >= height;
    return coversAll ? [] : [Math.min(...ys)];
  });
  return tops.length === 0 ? height : height - Math.max(0, Math.min(...tops));
}

/** Ends and control points of a command. */
function pointsOf(command: PathCommand): readonly (readonly [number, number])[] {
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

/** A drawing as boxes, in its own proportions; what has no colour of its own is `colour`, or ink. */
export function placePicture(
  picture: Picture,
  place: {
    readonly x: number;
    readonly y: number;
    readonly widthPt: number;
    readonly panel: number;
    readonly colour?: ColourName;
  },
): PathBox[] {
  const scale = place.widthPt / picture.width;
  const name = (colour: Picture['shapes'][number]['fill']) =>
    colour === 'current' ? (place.colour ?? 'ink') : colour;
  return picture.shapes.map((shape): PathBox => {
    const [fill, stroke] = [name(shape.fill), name(shape.stroke)];
    return {
      kind: 'path',
      path: transform(shape.path, scale, place.x, place.y),
      node: null,
      panel: place.panel,
      ...(fill ? { fill } : {}),
      ...(stroke ? { stroke, strokeWidth: (shape.strokeWidth ?? 1) * scale } : {}),
      ...(shape.evenOdd ? { evenOdd: true } : {}),
    };
  });
}

/** A rectangle on the sheet, pt. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a point of an upright panel lies when the panel lies turned in a rectangle of the sheet. */
function turner({ x, y, width, height }: Rectangle, turn: Turn | undefined) {
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

/** Boxes of an upright panel, laid into a rectangle of the sheet. */
export function layBoxes(boxes: readonly PlacedBox[], area: Rectangle, turn: Turn | undefined): PlacedBox[] {
  if (turn === undefined) return moveBoxes(boxes, area.x, area.y);
  const to = turner(area, turn);
  return boxes.map((box) => {
    if (box.kind === 'path') {
      return {
        ...box,
        path: mapPoints(box.path, to),
        ...(box.clip ? { clip: mapPoints(box.clip, to) } : {}),
      };
    }
    const [x, baseline] = to(box.x, box.baseline);
    return { ...box, x, baseline, turn };
  });
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
