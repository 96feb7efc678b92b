import { encode } from 'uqr';
import type { PathCommand } from './types.ts';

/** White modules round a QR code, on each side: without them phones do not find it (ISO/IEC 18004). */
export const QUIET_MODULES = 4;

/** A QR code as one path, in modules; the code starts at ({@link QUIET_MODULES}, {@link QUIET_MODULES}). */
export interface QrCode {
  /** Modules along one side, the quiet zone included. */
  readonly modules: number;
  readonly path: readonly PathCommand[];
}

/**
 * Draws the QR code of an address. Medium error correction: a folded, copied leaflet loses some modules.
 *
 * @param url - What a phone that scans it opens.
 */
export function drawQr(url: string): QrCode {
  const known = drawn.get(url);
  if (known) return known;
  if (drawn.size >= MOST_KEPT) drawn.clear();
  const code = encodeQr(url);
  drawn.set(url, code);
  return code;
}

/** Choosing among the eight masks of a code takes longer than anything else that is drawn; leaflets share theirs. */
const drawn = new Map<string, QrCode>();
const MOST_KEPT = 64;

function encodeQr(url: string): QrCode {
  const { data, size } = encode(url, { ecc: 'M', border: 0 });
  const path: PathCommand[] = [];
  for (const [y, row] of data.entries()) {
    // Neighbours in a row become one rectangle: fewer edges, no hairlines between modules.
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      let end = x;
      while (row[end + 1]) end++;
      const [left, top, right] = [x + QUIET_MODULES, y + QUIET_MODULES, end + 1 + QUIET_MODULES];
      path.push(['M', left, top], ['L', right, top], ['L', right, top + 1], ['L', left, top + 1], ['Z']);
      x = end;
    }
  }
  return { modules: size + 2 * QUIET_MODULES, path };
}
