/**
 * Files compressed before anybody asks, as hosts send them: a fifth of the work of a server that compresses each time. Pages
 * of a language are filled up so that many have the same size: who only sees how much comes over the line learns less of
 * which page it was. Filling stands where decompressors pass it over, so what arrives is the page, to the byte.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import { filesUnder } from '../terminal/files.ts';
import { contentTypeOf, textTypes } from './content-types.ts';

/** How a file is compressed: the ending that hosts look for beside it, and its bytes. */
export type Encoding = 'gz' | 'br';

/** So many pages of a language at least should have one size. */
const ALIKE = 5;
/** Sizes that are used, in bytes. */
const STEP = 1024;
/** A page is filled up by this much at the most: 80 ms on a line of 400 kbit/s. Larger pages than all others stay alone. */
const MOST_FILLING = 4096;

/** A compressed file. */
export interface CompressedFile {
  /** In the folder of the site, with the encoding's ending: `en/index.html.gz`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The texts of a built site, compressed in both ways.
 *
 * @param folder - Folder of the built site, which is only read.
 */
export function* compressSite(folder: string): Generator<CompressedFile> {
  const files = filesUnder(folder).filter(shrinks);
  const groups = Map.groupBy(files, (path) => (path.endsWith('.html') ? (path.split('/')[0] ?? '') : ''));
  for (const [group, paths] of groups) {
    for (const encoding of ['gz', 'br'] as const) {
      const small = paths.map((path) => ({
        path,
        bytes: compress(readFileSync(join(folder, path)), encoding),
      }));
      const sizes = small.map(({ bytes }) => bytes.length);
      const wanted = group === '' ? sizes : sharedSizes(sizes);
      for (const [index, { path, bytes }] of small.entries())
        yield { path: `${path}.${encoding}`, bytes: fillUp(bytes, wanted[index] ?? 0, encoding) };
    }
  }
}

/** Fonts and programs of the composer are large, seldom asked for and kept by browsers: the server compresses them itself. */
function shrinks(path: string): boolean {
  const [type = ''] = contentTypeOf(path).split(';');
  return (textTypes.includes(type) && !/^(font|application\/wasm)/.test(type)) || path === 'SHA256SUMS';
}

/**
 * The size that each file gets: a step that at least {@link ALIKE} share, or, where that would cost too much, the next step.
 *
 * @param sizes - Of files that should look alike.
 */
export function sharedSizes(sizes: readonly number[]): readonly number[] {
  const order = sizes.map((size, index) => ({ size, index })).sort((a, b) => a.size - b.size);
  const wanted: number[] = sizes.map(() => 0);
  for (let from = 0; from < order.length; ) {
    const least = order[from]?.size ?? 0;
    const reach = order.filter(
      ({ size }, at) => at >= from && stepOf(size) <= stepOf(least) + MOST_FILLING - STEP,
    );
    const step = stepOf(reach[Math.min(ALIKE, reach.length) - 1]?.size ?? least);
    const group = reach.filter(({ size }) => stepOf(size) <= step);
    for (const { index } of group) wanted[index] = step;
    from += group.length;
  }
  return wanted;
}

/** With room for the smallest filling that there is. */
const stepOf = (size: number): number => Math.ceil((size + 4) / STEP) * STEP;

/** Compresses as far as it goes, without the last sign of the end where something may come before that. */
function compress(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  if (encoding === 'gz') return gzipSync(bytes, { level: 9 });
  const whole = brotliCompressSync(bytes, {
    finishFlush: constants.BROTLI_OPERATION_FLUSH,
    params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  return Buffer.concat([whole, BROTLI_END]);
}

/** The last block of a brotli stream, an empty one. */
const BROTLI_END = Uint8Array.of(0b11);

/**
 * Makes a compressed file as large as is wanted: gzip by an extra field in its head (RFC 1952, 2.3.1.1), brotli by blocks of
 * metadata before its end (RFC 7932, 9.2).
 *
 * @param size - At least four bytes more than it has, or what it has.
 */
export function fillUp(bytes: Uint8Array, size: number, encoding: Encoding): Uint8Array {
  const missing = size - bytes.length;
  if (missing <= 0) return bytes;
  if (encoding === 'br')
    return Buffer.concat([bytes.subarray(0, -BROTLI_END.length), metadata(missing), BROTLI_END]);
  const [head, rest] = [Buffer.from(bytes.subarray(0, 10)), bytes.subarray(10)];
  // The flag that an extra field follows, which is its length and so many zeros.
  head[3] = 4;
  const field = Buffer.alloc(missing);
  field.writeUInt16LE(missing - 2);
  return Buffer.concat([head, field, rest]);
}

/** A block that nobody reads, of so many bytes in all: its head says how many follow. */
function metadata(length: number): Uint8Array {
  const block = Buffer.alloc(length);
  // Not the last block; its length is no number of halves of bytes: so it is metadata; two bytes of length.
  const [head, skipped] = [0b10_0110, length - 3];
  if (skipped > 256) {
    block.writeUIntLE(head | ((skipped - 1) << 6), 0, 3);
    return block;
  }
  // A short one: as many empty blocks as are missing.
  return block.fill(0b00_0110);
}

/** What a compressed file holds. */
export function decompress(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  return encoding === 'gz' ? gunzipSync(bytes) : brotliDecompressSync(bytes);
}
