/** Compresses the streams of a file. The one file that speaks to the package `pako`. */
import { deflate as zlibStream } from 'pako';

/** As a zlib stream (RFC 1950), which is what PDF calls `FlateDecode`: the same bytes in Node and in a browser. */
export function deflate(bytes: Uint8Array): Uint8Array {
  // As small as it gets: files are sent to phones and kept for years.
  return zlibStream(bytes, { level: 9, memLevel: 9 });
}
