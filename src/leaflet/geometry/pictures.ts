/** Drawings in their own units, put where they stand. */
import type { ColourName, PathBox, Picture, Shape, StructureNode } from '../types.ts';
import { pointsOf, transform } from './outlines.ts';

const pointsOfPath = (path: Shape['path']) => path.flatMap((command) => pointsOf(command));

/** Whether a shape covers all of its drawing: other things stand on it. */
function isGround({ path }: Shape, { width, height }: Pick<Picture, 'width' | 'height'>): boolean {
  const points = pointsOfPath(path);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return (
    Math.min(...xs) <= 0 && Math.max(...xs) >= width && Math.min(...ys) <= 0 && Math.max(...ys) >= height
  );
}

/** How high a drawing reaches above its foot, in its units: what covers all of it is its ground, and left out. */
export function drawnHeight({ width, height, shapes }: Picture): number {
  const tops = shapes.flatMap((shape) =>
    isGround(shape, { width, height }) ? [] : [Math.min(...pointsOfPath(shape.path).map(([, y]) => y))],
  );
  return tops.length === 0 ? height : height - Math.max(0, Math.min(...tops));
}

/** A drawing as boxes, in its own proportions; what has no colour of its own is `colour`, or ink. */
export function placePicture(
  picture: Picture,
  place: {
    readonly x: number;
    readonly y: number;
    readonly widthPt: number;
    /** Part of the content that it belongs to, or `OUTSIDE`. */
    readonly part: number;
    readonly colour?: ColourName;
    /** What it is to screen readers; decoration without. */
    readonly node?: StructureNode | null;
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
      node: place.node ?? null,
      part: place.part,
      ...(isGround(shape, picture) ? {} : { isDrawing: true as const }),
      ...(fill ? { fill } : {}),
      ...(stroke ? { stroke, strokeWidth: (shape.strokeWidth ?? 1) * scale } : {}),
      ...(shape.evenOdd ? { evenOdd: true } : {}),
    };
  });
}
