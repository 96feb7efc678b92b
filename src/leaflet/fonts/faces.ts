import type { Face, FontFile, PlacedCluster } from '../types.ts';
import type { Shaper, ShaperFont } from './harfbuzz.ts';
import { readTrueType, type TrueType } from './true-type.ts';

/** A face with what shaping and writing need of it. */
export interface OpenFace extends Face {
  readonly tables: TrueType;
  readonly font: ShaperFont;
  /** The circle of dots under a mark that has no place in its syllable; 0 if the font has none. */
  readonly dottedCircle: number;
  /** True if the font's cmap has the code point. */
  covers(codePoint: number): boolean;
  /** The parts of a cluster that is this one glyph: the same ones each time. */
  alone(glyph: number): PlacedCluster['parts'];
}

/** Opens font files once and remembers them. */
export interface FaceStore {
  open(file: FontFile): OpenFace;
  /** The open face behind a face of a placed run. */
  get(face: Face): OpenFace;
}

export function createFaceStore(shaper: Shaper): FaceStore {
  const byBytes = new Map<Uint8Array, OpenFace>();
  const byId: OpenFace[] = [];
  return {
    open(file) {
      let face = byBytes.get(file.bytes);
      if (!face) {
        face = openFace(shaper, file, byId.length);
        byBytes.set(file.bytes, face);
        byId.push(face);
      }
      return face;
    },
    get(face) {
      const found = byId[face.id];
      if (!found || found.file.bytes !== face.file.bytes) {
        throw new Error(`The face "${face.file.name}" was not opened by this engine`);
      }
      return found;
    },
  };
}

const DOTTED_CIRCLE = 0x25cc;

function openFace(shaper: Shaper, file: FontFile, id: number): OpenFace {
  const tables = readTrueType(file.bytes, file.name);
  const known = new Map<number, boolean>();
  const alone = new Map<number, PlacedCluster['parts']>();
  const font = shaper.openFont(file.bytes);
  return {
    file,
    id,
    unitsPerEm: tables.unitsPerEm,
    tables,
    font,
    dottedCircle: font.glyphOf(DOTTED_CIRCLE),
    covers(codePoint) {
      let answer = known.get(codePoint);
      if (answer === undefined) {
        answer = font.glyphOf(codePoint) !== 0;
        known.set(codePoint, answer);
      }
      return answer;
    },
    alone(glyph) {
      let parts = alone.get(glyph);
      if (!parts) {
        parts = [{ glyph, dx: 0, dy: 0 }];
        alone.set(glyph, parts);
      }
      return parts;
    },
  };
}
