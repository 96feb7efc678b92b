/** Measures where the ink of placed text really is: marks stack higher and deeper than fonts promise. */
import type { Engine } from '../engine.ts';
import type { OpenFace } from '../fonts/faces.ts';
import { glyphBounds } from '../fonts/outline.ts';
import type { PlacedBox, TextBox } from '../types.ts';
import { turnedRectangle } from './rectangles.ts';

/** A rectangle of ink, in the units of whoever asks; y downwards. */
export interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const glyphs = new WeakMap<OpenFace, Map<number, Ink | null>>();

/** Box round a glyph in font units, y upwards turned down; `null` for a glyph without ink. */
function glyphInk(face: OpenFace, glyph: number): Ink | null {
  let known = glyphs.get(face);
  if (!known) {
    known = new Map();
    glyphs.set(face, known);
  }
  let ink = known.get(glyph);
  if (ink === undefined) {
    const bounds = glyphBounds(face.tables, glyph);
    ink = bounds && { left: bounds.left, right: bounds.right, top: -bounds.head, bottom: -bounds.foot };
    known.set(glyph, ink);
  }
  return ink;
}

/** Goes through the ink of a line, glyph by glyph: from the left end of its baseline, y downwards, pt. */
function eachInk(
  engine: Engine,
  line: TextBox,
  visit: (left: number, right: number, top: number, bottom: number) => void,
): void {
  let pen = 0;
  for (const { face, clusters } of line.runs) {
    const unit = line.sizePt / face.unitsPerEm;
    const open = engine.faceOf(face);
    for (const { parts, advance, shiftX, shiftY } of clusters) {
      for (const { glyph, dx, dy } of parts) {
        const ink = glyphInk(open, glyph);
        if (!ink) continue;
        const [u, v] = [pen + (shiftX + dx) * unit, -(shiftY + dy) * unit];
        visit(u + ink.left * unit, u + ink.right * unit, v + ink.top * unit, v + ink.bottom * unit);
      }
      pen += advance * unit;
    }
  }
}

/** Ink of every cluster of a line, on the sheet, pt. */
export function inkOfLine(engine: Engine, line: TextBox): readonly Ink[] {
  const inks: Ink[] = [];
  eachInk(engine, line, (left, right, top, bottom) => {
    const place = turnedRectangle(line.x, line.baseline, line.turn, [left, right], [top, bottom]);
    inks.push({
      left: place.x,
      right: place.x + place.width,
      top: place.y,
      bottom: place.y + place.height,
    });
  });
  return inks;
}

/** The same boxes, not turned, each line with the height and depth of its own ink. */
export function measureInk(engine: Engine, boxes: readonly PlacedBox[]): PlacedBox[] {
  return boxes.map((box) => {
    if (box.kind !== 'text') return box;
    let [highest, lowest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    eachInk(engine, box, (_left, _right, top, bottom) => {
      if (top < highest) highest = top;
      if (bottom > lowest) lowest = bottom;
    });
    return highest > lowest
      ? { ...box, ascent: 0, descent: 0 }
      : { ...box, ascent: -highest, descent: lowest };
  });
}
