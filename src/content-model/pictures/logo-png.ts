/** Logos in pixels: unpacked to red, green and blue on white, and nothing else of the file is kept. */
import { type DecodedPng, decode } from 'fast-png';
import { Unzlib } from 'fflate';
import type { Picture } from '../../leaflet/types.ts';
import { logoProblems } from '../problems/logo-problems.ts';
import type { Where } from '../problems/problem.ts';
import type { PictureRead } from './read-picture.ts';

/** Most pixels that are unpacked, and fewest on the longer side: at 40 mm, 120 a inch. */
const [MOST_PIXELS, LEAST_SIDE] = [4_000_000, 200];
/** More on a side than any printer shows of a logo of 40 mm. */
const MOST_SIDE = 1000;
/** Bytes that are unpacked before anybody looks whether it is enough. */
const SLICE = 4096;
/** What a picture is made of; the rest of a file (texts, profiles, previews, animation) is left out unread. */
const NEEDED: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

export function readPngLogo(bytes: Uint8Array, where: Where): PictureRead {
  const broken = (why: string): PictureRead => ({
    picture: null,
    problems: [logoProblems.broken(where, why)],
  });
  const chunks = chunksOf(bytes);
  const head = chunks?.find(({ type }) => type === 'IHDR')?.bytes;
  if (!chunks || head?.length !== 25) return broken('its parts are not whole');
  const view = new DataView(head.buffer, head.byteOffset);
  const [width, height, depth, colours] = [
    view.getUint32(8),
    view.getUint32(12),
    head[16] ?? 0,
    head[17] ?? 0,
  ];
  const size = `${width} × ${height} px`;
  if (width * height > MOST_PIXELS)
    return {
      picture: null,
      problems: [logoProblems.tooLarge(where, size, `${MOST_PIXELS / 1e6} million px`)],
    };
  if (Math.max(width, height) < LEAST_SIDE)
    return { picture: null, problems: [logoProblems.tooSmall(where, size, `${LEAST_SIDE} px`)] };
  const row = Math.ceil((width * depth * (CHANNELS[colours] ?? 0)) / 8) + 8;
  if (!unpacksTo(chunks, 2 * row * (height + 8))) return broken('it unpacks to more than its size');
  try {
    const picture = pictureOf(
      decode(
        joined(
          bytes,
          chunks.filter(({ type }) => type !== 'PLTE' || colours === INDEXED),
        ),
        { checkCrc: true },
      ),
    );
    return picture ? { picture, problems: [] } : { picture: null, problems: [logoProblems.empty(where)] };
  } catch (thrown) {
    // The package says what is wrong only by throwing.
    return broken((thrown as Error).message);
  }
}

/** PNG's colour type of pixels that are numbers in a list of colours; in other types such a list is only a suggestion. */
const INDEXED = 3;
/** Parts of a pixel by PNG's colour types. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

interface Chunk {
  readonly type: string;
  /** With its length, type and checksum. */
  readonly bytes: Uint8Array;
}

/** The needed chunks of a file; nothing if it ends inside one. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (NEEDED.has(type)) chunks.push({ type, bytes: bytes.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return undefined;
}

/** Whether the pixels take no more bytes than that, unpacked: looked at a little at a time, so that none can flood the memory. */
function unpacksTo(chunks: readonly Chunk[], most: number): boolean {
  let size = 0;
  const unpacker = new Unzlib((part) => {
    size += part.length;
  });
  try {
    for (const { type, bytes } of chunks) {
      if (type !== 'IDAT') continue;
      for (let at = 8; at < bytes.length - 4; at += SLICE) {
        unpacker.push(bytes.subarray(at, Math.min(at + SLICE, bytes.length - 4)));
        if (size > most) return false;
      }
    }
  } catch {
    // Damaged: the reader says how.
    return true;
  }
  return true;
}

function joined(file: Uint8Array, chunks: readonly Chunk[]): Uint8Array {
  const parts = [file.subarray(0, 8), ...chunks.map(({ bytes }) => bytes)];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A picture on white, no finer than anybody sees; nothing where all of it is white. */
function pictureOf(png: DecodedPng): Picture | undefined {
  const { width, height } = png;
  const whole = onWhite(png);
  const step = Math.ceil(Math.max(width, height) / MOST_SIDE);
  const [columns, rows] = [Math.ceil(width / step), Math.ceil(height / step)];
  const rgb = step === 1 ? whole : averaged(whole, width, height, step);
  if (rgb.every((part) => part > 250)) return undefined;
  const pixels = { width: columns, height: rows, rgb };
  const path = [['M', 0, 0], ['L', columns, 0], ['L', columns, rows], ['L', 0, rows], ['Z']] as const;
  return { width: columns, height: rows, shapes: [{ path, pixels }] };
}

/** Squares of so many pixels become one. */
function averaged(rgb: Uint8Array, width: number, height: number, step: number): Uint8Array {
  const [columns, rows] = [Math.ceil(width / step), Math.ceil(height / step)];
  const sums = new Float64Array(columns * rows * 3);
  const counts = new Uint32Array(columns * rows);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const to = Math.floor(y / step) * columns + Math.floor(x / step);
      const from = (y * width + x) * 3;
      counts[to] = (counts[to] ?? 0) + 1;
      for (let i = 0; i < 3; i += 1) sums[to * 3 + i] = (sums[to * 3 + i] ?? 0) + (rgb[from + i] ?? 0);
    }
  return Uint8Array.from(sums, (sum, at) => Math.round(sum / (counts[Math.floor(at / 3)] ?? 1)));
}

/** Red, green and blue of every pixel on white, 0–255. */
function onWhite({ width, height, data, depth, channels, palette, transparency }: DecodedPng): Uint8Array {
  const most = 2 ** depth - 1;
  const bytesInRow = Math.ceil((width * depth * channels) / 8);
  /** One part of a pixel: small ones share a byte. */
  const part = (x: number, y: number, channel: number): number => {
    if (depth >= 8) return data[(y * width + x) * channels + channel] ?? 0;
    const bit = x * depth;
    return ((data[y * bytesInRow + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & most;
  };
  const isColour = channels >= 3;
  const alphaAt = channels % 2 === 0 ? channels - 1 : undefined;
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const entry = palette?.[part(x, y, 0)];
      let [isClear, alpha] = [transparency !== undefined, (entry?.[3] ?? 255) / 255];
      if (alphaAt !== undefined) alpha = part(x, y, alphaAt) / most;
      for (let i = 0; i < 3 && isClear; i += 1)
        isClear = part(x, y, isColour ? i : 0) === (transparency?.[isColour ? i : 0] ?? -1);
      if (isClear) alpha = 0;
      for (let i = 0; i < 3; i += 1) {
        const value = palette ? (entry?.[i] ?? 0) : (part(x, y, isColour ? i : 0) / most) * 255;
        rgb[(y * width + x) * 3 + i] = Math.round(255 - (255 - value) * alpha);
      }
    }
  return rgb;
}
