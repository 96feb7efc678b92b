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
  const deflated = zlibStream(bytes, { level: 9, memLevel: 9 });
  last.unshift({ bytes, deflated });
  last.splice(MOST);
  return deflated;
}

const areSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
