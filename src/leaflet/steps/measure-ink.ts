/** Measures where the ink of placed text really is: marks stack higher and deeper than fonts promise. */
import type { Engine } from '../engine.ts';
import type { OpenFace } from '../fonts/faces.ts';
import { glyphBounds } from '../fonts/outline.ts';
import type { PlacedBox, TextBox } from '../types.ts';
import { turnedRectangle } from './outlines.ts';

/** A rectangle of ink, in the units of whoever asks; y downwards. */
export interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const glyphs = new WeakMap<OpenFace, Map<number, Ink | null>>();

/** Box round a glyph in font units, y upwards turned down; `null` for a glyph without ink. */
function glyphInk(engine: Engine, face: OpenFace, glyph: number): Ink | null {
  let known = glyphs.get(face);
  if (!known) {
    known = new Map();
    glyphs.set(face, known);
  }
  let ink = known.get(glyph);
  if (ink === undefined) {
    const bounds = glyphBounds(engine, face, glyph);
    ink = bounds && { left: bounds.left, right: bounds.right, top: -bounds.head, bottom: -bounds.foot };
    known.set(glyph, ink);
  }
  return ink;
}

/** Ink of every cluster of a line, on the sheet, pt. */
export function inkOfLine(engine: Engine, line: TextBox): readonly Ink[] {
  const inks: Ink[] = [];
  let pen = 0;
  for (const { face, clusters } of line.runs) {
    const unit = line.sizePt / face.unitsPerEm;
    const open = engine.faceOf(face);
    for (const { parts, advance, shiftX, shiftY } of clusters) {
      for (const part of parts) {
        const ink = glyphInk(engine, open, part.glyph);
        if (!ink) continue;
        const [u, v] = [pen + (shiftX + part.dx) * unit, -(shiftY + part.dy) * unit];
        const along = [u + ink.left * unit, u + ink.right * unit] as const;
        const below = [v + ink.top * unit, v + ink.bottom * unit] as const;
        const { x, y, width, height } = turnedRectangle(line.x, line.baseline, line.turn, along, below);
        inks.push({ left: x, right: x + width, top: y, bottom: y + height });
      }
      pen += advance * unit;
    }
  }
  return inks;
}

/** The same boxes, each line with the height and depth of its own ink. */
export function measureInk(engine: Engine, boxes: readonly PlacedBox[]): PlacedBox[] {
  return boxes.map((box) => {
    if (box.kind !== 'text') return box;
    const inks = inkOfLine(engine, box);
    if (inks.length === 0) return { ...box, ascent: 0, descent: 0 };
    // One at a time: a line that cannot be broken may hold more glyphs than a call takes arguments.
    const top = inks.reduce((least, ink) => Math.min(least, ink.top), Number.POSITIVE_INFINITY);
    const bottom = inks.reduce((most, ink) => Math.max(most, ink.bottom), Number.NEGATIVE_INFINITY);
    return { ...box, ascent: box.baseline - top, descent: bottom - box.baseline };
  });
}
