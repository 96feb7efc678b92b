/** Compresses the streams of a file. The one file that speaks to the package `pako`. */
import { deflate as zlibStream } from 'pako';

/** A stream, and what became of it. */
interface Deflated {
  readonly bytes: Uint8Array;
  readonly deflated: Uint8Array;
}

/** The last streams: what a print shop gets has the fonts of what an office prints. */
const last: Deflated[] = [];
const MOST = 24;

/** As a zlib stream (RFC 1950), which is what PDF calls `FlateDecode`: the same bytes in Node and in a browser. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const known = last.find((one) => areSame(one.bytes, bytes));
  if (known) return known.deflated;
  // As small as it gets: files are sent to phones and kept for years.
  const deflated = zlibStream(bytes, { level: 9, memLevel: tablesFor(bytes.length) });
  last.unshift({ bytes, deflated });
  last.splice(MOST);
  return deflated;
}

/** The largest of zlib's tables. */
const MOST_TABLES = 9;

/**
 * Tables that hold a whole stream, so that it comes out as with the largest, which are cleared for each: most streams of a
 * leaflet are short. One of level n takes 2 to the power of n + 6 letters before it has to write a block.
 */
function tablesFor(length: number): number {
  for (let level = 1; level < MOST_TABLES; level++) if (length < 2 ** (level + 6)) return level;
  return MOST_TABLES;
}

const areSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
