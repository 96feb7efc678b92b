/** Measures where the ink of placed text really is: marks stack higher and deeper than fonts promise. */
import type { Engine } from '../engine.ts';
import { glyphOutline } from '../fonts/outline.ts';
import type { Face, PlacedBox, TextBox } from '../types.ts';
import { turnedRectangle } from './outlines.ts';

/** A rectangle of ink, in the units of whoever asks; y downwards. */
export interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const glyphs = new WeakMap<Engine, Map<string, Ink | null>>();

/** Box round a glyph in font units, y upwards turned down; `null` for a glyph without ink. */
function glyphInk(engine: Engine, face: Face, glyph: number): Ink | null {
  const known = glyphs.get(engine) ?? new Map<string, Ink | null>();
  glyphs.set(engine, known);
  const key = `${face.id} ${glyph}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const [xs, ys]: [number[], number[]] = [[], []];
  for (const command of glyphOutline(engine, face, glyph)) {
    for (let i = 1; i < command.length; i += 2) {
      xs.push(command[i] as number);
      ys.push(-(command[i + 1] as number));
    }
  }
  const ink =
    xs.length === 0
      ? null
      : { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  known.set(key, ink);
  return ink;
}

/** Ink of every cluster of a line, on the sheet, pt. */
export function inkOfLine(engine: Engine, line: TextBox): readonly Ink[] {
  const inks: Ink[] = [];
  let pen = 0;
  for (const { face, clusters } of line.runs) {
    const unit = line.sizePt / face.unitsPerEm;
    for (const { parts, advance, shiftX, shiftY } of clusters) {
      for (const part of parts) {
        const ink = glyphInk(engine, face, part.glyph);
        if (!ink) continue;
        const [u, v] = [pen + (shiftX + part.dx) * unit, -(shiftY + part.dy) * unit];
        const { x, y, width, height } = turnedRectangle(
          line.x,
          line.baseline,
          line.turn,
          [u + ink.left * unit, u + ink.right * unit],
          [v + ink.top * unit, v + ink.bottom * unit],
        );
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
