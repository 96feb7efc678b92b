/**
 * The objects of a PDF file and how they are written (ISO 32000-1, 7.3 and 7.5): every stream as it is, everything else
 * in one object stream, and a cross-reference stream.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { latinBytes, utf8Bytes } from './byte-strings.ts';
import { deflate } from './deflate.ts';

/** The number of an object, to point at it from others. */
export class PdfReference {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A string object, as it is written. */
class PdfText {
  readonly written: string;
  constructor(written: string) {
    this.written = written;
  }
}

/** What an object may hold; a string is a name, texts come from {@link textString}. */
export type PdfValue =
  | string
  | number
  | boolean
  | PdfReference
  | PdfText
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue };
export type PdfDictionary = { readonly [key: string]: PdfValue };

/** What is done with the bytes of a stream. */
type Encoding = 'deflate' | 'is-deflated' | 'plain';

/** The objects of one file, in the order in which they were asked for. */
export interface PdfObjects {
  /** A number for an object that is set later. */
  reserve(): PdfReference;
  set(reference: PdfReference, value: PdfDictionary): void;
  add(value: PdfDictionary | readonly PdfValue[]): PdfReference;
  /** Adds bytes as a stream: deflated unless they are to stay plain or are deflated already. */
  addStream(dictionary: PdfDictionary, bytes: Uint8Array, encoding?: Encoding): PdfReference;
  /** Writes the file. Its identifier is a hash of its streams and of `seed`. */
  finish(file: { version: '1.6' | '1.7'; root: PdfReference; info: PdfReference; seed: string }): Uint8Array;
}

/** A text string: readable ASCII as it is, its brackets marked, everything else as UTF-16. An address is ASCII in the file too. */
export function textString(text: string): PdfText {
  if (/^[\x20-\x7e]*$/.test(text)) return new PdfText(`(${text.replace(/[\\()]/g, '\\$&')})`);
  const units = Array.from({ length: text.length }, (_, i) =>
    text.charCodeAt(i).toString(16).padStart(4, '0'),
  );
  return new PdfText(`<feff${units.join('')}>`);
}

/** A stream, ready to be put into the file. */
interface Stream {
  readonly dictionary: PdfDictionary;
  readonly bytes: Uint8Array;
}

/** PNG's “Up”: each byte as its difference to the one above. */
const PREDICTOR_UP = 12;

export function createPdfObjects(): PdfObjects {
  /** By number, from 1: what an object says, or its stream. */
  const objects: (string | Stream)[] = [];
  const reserve = (): PdfReference => new PdfReference(objects.push(''));
  const set = (reference: PdfReference, value: PdfValue): void => {
    objects[reference.number - 1] = write(value);
  };
  return {
    reserve,
    set,
    add(value) {
      const reference = reserve();
      set(reference, value);
      return reference;
    },
    addStream(dictionary, bytes, encoding = 'deflate') {
      return new PdfReference(objects.push(makeStream(dictionary, bytes, encoding)));
    },
    finish({ version, root, info, seed }) {
      const streams = objects.filter((object) => typeof object !== 'string');
      const hash = sha256(concatenate([...streams.map(({ bytes }) => bytes), utf8Bytes(seed)])).subarray(
        0,
        16,
      );
      const identifier = new PdfText(`<${hex(hash)}>`);
      return writeFile(objects, version, { Root: root, Info: info, ID: [identifier, identifier] });
    },
  };
}

function makeStream(dictionary: PdfDictionary, bytes: Uint8Array, encoding: Encoding): Stream {
  if (encoding === 'plain') return { dictionary: { ...dictionary, Length: bytes.length }, bytes };
  const deflated = encoding === 'deflate' ? deflate(bytes) : bytes;
  return { dictionary: { ...dictionary, Filter: 'FlateDecode', Length: deflated.length }, bytes: deflated };
}

/** Where an object is: at a byte of the file, or at a place in the object stream. */
type Entry = readonly [kind: 0 | 1 | 2, where: number, index: number];

function writeFile(
  objects: readonly (string | Stream)[],
  version: string,
  trailer: PdfDictionary,
): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const put = (chunk: Uint8Array | string): void => {
    const bytes = typeof chunk === 'string' ? latinBytes(chunk) : chunk;
    chunks.push(bytes);
    size += bytes.length;
  };
  const putStream = (number: number, { dictionary, bytes }: Stream): void => {
    put(`${number} 0 obj\n${write(dictionary)}\nstream\n`);
    put(bytes);
    put('\nendstream\nendobj\n');
  };
  // Four bytes above 127 tell programs that the file is not text.
  put(`%PDF-${version}\n%\u00e2\u00e3\u00cf\u00d3\n`);
  const entries: Entry[] = [[0, 0, 65535]];
  const packed: { readonly number: number; readonly text: string }[] = [];
  const packedNumber = objects.length + 1;
  objects.forEach((object, i) => {
    if (typeof object === 'string') {
      entries.push([2, packedNumber, packed.length]);
      packed.push({ number: i + 1, text: object });
    } else {
      entries.push([1, size, 0]);
      putStream(i + 1, object);
    }
  });
  entries.push([1, size, 0]);
  putStream(packedNumber, packObjects(packed));
  const tableAt = size;
  entries.push([1, tableAt, 0]);
  putStream(packedNumber + 1, crossReferences(entries, trailer));
  put(`startxref\n${tableAt}\n%%EOF\n`);
  return concatenate(chunks);
}

function packObjects(packed: readonly { readonly number: number; readonly text: string }[]): Stream {
  let at = 0;
  const places = packed.map(({ number, text }) => {
    const place = `${number} ${at}`;
    at += text.length + 1;
    return place;
  });
  const head = `${places.join(' ')}\n`;
  const body = packed.map(({ text }) => `${text}\n`).join('');
  const dictionary = { Type: 'ObjStm', N: packed.length, First: head.length };
  return makeStream(dictionary, latinBytes(head + body), 'deflate');
}

function crossReferences(entries: readonly Entry[], trailer: PdfDictionary): Stream {
  const widths = [1, bytesFor(entries.map(([, where]) => where)), 2] as const;
  const columns = widths[0] + widths[1] + widths[2];
  const rows = entries.map((entry) => entry.flatMap((field, i) => bigEndian(field, widths[i] as number)));
  const predicted = rows.flatMap((row, i) => [
    2,
    ...row.map((byte, k) => (byte - (rows[i - 1]?.[k] ?? 0)) & 255),
  ]);
  const dictionary: PdfDictionary = {
    Type: 'XRef',
    Size: entries.length,
    W: widths,
    DecodeParms: { Predictor: PREDICTOR_UP, Columns: columns },
    ...trailer,
  };
  return makeStream(dictionary, Uint8Array.from(predicted), 'deflate');
}

const bytesFor = (values: readonly number[]): number => Math.ceil(Math.log2(Math.max(...values) + 1) / 8);

const bigEndian = (value: number, width: number): number[] =>
  Array.from({ length: width }, (_, i) => Math.floor(value / 256 ** (width - 1 - i)) % 256);

/** Writes a value with no more white space than readers need to tell its parts apart. */
function write(value: PdfValue): string {
  if (typeof value === 'string') return `/${escapeName(value)}`;
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof PdfReference) return `${value.number} 0 R`;
  if (value instanceof PdfText) return value.written;
  if (isList(value)) return `[${join(value.map(write))}]`;
  return `<<${join(Object.entries(value).flatMap(([key, part]) => [`/${escapeName(key)}`, write(part)]))}>>`;
}

const isList = (value: readonly PdfValue[] | PdfDictionary): value is readonly PdfValue[] =>
  Array.isArray(value);

/** A blank stands only between two parts that would run together. */
function join(parts: readonly string[]): string {
  let joined = '';
  let before = '[';
  for (const part of parts) {
    const meets = '/[(<'.includes(part[0] ?? '') || '[])>'.includes(before.at(-1) ?? '');
    joined += meets ? part : ` ${part}`;
    before = part;
  }
  return joined;
}

/** Anything but letters, digits and a few harmless signs is written as its code. */
const escapeName = (name: string): string =>
  name.replace(/[^A-Za-z0-9+\-_.:]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** Rounds to a ten thousandth, far below what can be printed, so that no number is written with an exponent. */
function writeNumber(value: number): string {
  const tidy = Math.round(value * 10000) / 10000 + 0;
  return String(tidy).replace(/^(-?)0\./, '$1.');
}

/** Joins pieces of bytes. */
export function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
