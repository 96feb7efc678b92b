/** Whether what is sent is as small as it must be, compressed as the best servers do it. */
import { brotliCompressSync, constants } from 'node:zlib';

/** Brotli's qualities: one that takes a fiftieth of the time and makes a little more, and the best. */
const QUALITIES = [5, 11];

/** Whether brotli makes at most so many bytes of it. */
export const brotliFits = (text: string | Uint8Array, most: number): boolean =>
  QUALITIES.some(
    (quality) =>
      brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length <= most,
  );
