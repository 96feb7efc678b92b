/** Drawings in their own units, put where they stand. */
import { inOfficeGrey, isOwn, officeGrey } from '../palette.ts';
import type { ColourName, PathBox, Picture, Pixels, PlacedBox, Shape, StructureNode } from '../types.ts';
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
      ...(shape.pixels === undefined && isGround(shape, picture) ? {} : { isDrawing: true as const }),
      ...(fill ? { fill } : {}),
      ...(stroke ? { stroke, strokeWidth: (shape.strokeWidth ?? 1) * scale } : {}),
      ...(shape.evenOdd ? { evenOdd: true } : {}),
      ...(shape.pixels ? { pixels: shape.pixels } : {}),
    };
  });
}

/** Boxes as office files have them: what has a colour of its own is black and greys, as the project's text is black. */
export function inOfficeGreys(boxes: readonly PlacedBox[]): readonly PlacedBox[] {
  const grey = greyPixels();
  return boxes.map((box) => {
    if (box.kind !== 'path') return box;
    const { fill, stroke, pixels } = box;
    return {
      ...box,
      ...(fill && isOwn(fill) ? { fill: inOfficeGrey(fill) } : {}),
      ...(stroke && isOwn(stroke) ? { stroke: inOfficeGrey(stroke) } : {}),
      ...(pixels ? { pixels: grey(pixels) } : {}),
    };
  });
}

/** Makes each picture grey once, however often it stands on the sheet. */
function greyPixels(): (pixels: Pixels) => Pixels {
  const made = new Map<Pixels, Pixels>();
  return (pixels) => {
    const rgb = new Uint8Array(pixels.rgb.length);
    for (let i = 0; !made.has(pixels) && i < rgb.length; i += 3) {
      const [red = 0, green = 0, blue = 0] = pixels.rgb.subarray(i, i + 3);
      rgb.fill(officeGrey(red, green, blue), i, i + 3);
    }
    const grey = made.get(pixels) ?? { ...pixels, rgb };
    made.set(pixels, grey);
    return grey;
  };
}
