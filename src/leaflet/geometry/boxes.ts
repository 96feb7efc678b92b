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

/** Boxes larger by a factor, seen from the origin: type, lines and the white between them alike. */
export function enlargeBoxes(boxes: readonly PlacedBox[], by: number): readonly PlacedBox[] {
  if (by === 1) return boxes;
  return boxes.map((box): PlacedBox => {
    if (box.kind === 'text') {
      const { x, baseline, width, ascent, descent, sizePt } = box;
      return {
        ...box,
        x: x * by,
        baseline: baseline * by,
        width: width * by,
        ascent: ascent * by,
        descent: descent * by,
        sizePt: sizePt * by,
      };
    }
    const { path, clip, strokeWidth, dash, quietPt } = box;
    return {
      ...box,
      path: transform(path, by, 0, 0),
      ...(clip ? { clip: transform(clip, by, 0, 0) } : {}),
      ...(strokeWidth === undefined ? {} : { strokeWidth: strokeWidth * by }),
      ...(quietPt === undefined ? {} : { quietPt: quietPt * by }),
      ...(dash ? { dash: [dash[0] * by, dash[1] * by] as const } : {}),
    };
  });
}

/** How far a line lies turned that stands turned in a turned panel. */
const together = (turn: Turn, own: Turn | undefined): Turn | undefined =>
  ([undefined, 90, 180, 270] as const)[((turn + (own ?? 0)) / 90) % 4];

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
    const { turn: own, ...line } = box;
    const whole = together(turn, own);
    return { ...line, x, baseline, ...(whole === undefined ? {} : { turn: whole }) };
  });
}
