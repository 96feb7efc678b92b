import { createFaceStore, type OpenFace } from './fonts/faces.ts';
import { createShaper, type Shaper } from './fonts/harfbuzz.ts';
import type { Face, FontFile } from './types.ts';

/** HarfBuzz and the fonts opened so far. Make one and keep it: opening a font is the dear part. */
export interface Engine {
  readonly shaper: Shaper;
  /** Opens a font file, or finds it among those already open (by its bytes, not its name). */
  openFace(file: FontFile): OpenFace;
  /** The open face behind a face of a placed run. */
  faceOf(face: Face): OpenFace;
}

/**
 * Makes an engine.
 *
 * @param harfbuzzWasm - The bytes of `harfbuzz.wasm` from the package harfbuzzjs.
 */
export async function createEngine(harfbuzzWasm: Uint8Array): Promise<Engine> {
  const shaper = await createShaper(harfbuzzWasm);
  const store = createFaceStore(shaper);
  return { shaper, openFace: store.open, faceOf: store.get };
}
