/** Placed boxes, moved and turned. */
import type { PlacedBox, Turn } from '../types.ts';
import { mapPoints, transform } from './outlines.ts';
import { type Rectangle, turner } from './rectangles.ts';

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
