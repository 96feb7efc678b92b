/** The objects of a PDF file and how they are written. The one file (with the checker) that speaks to pdf-lib. */
import { strToU8, zlibSync } from 'fflate';
import {
  PDFBool,
  PDFContext,
  PDFCrossRefStream,
  PDFDict,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFObject,
  PDFObjectStream,
  PDFRawStream,
  PDFRef,
  PDFString,
  PDFTrailer,
} from 'pdf-lib';
import { sha256 } from './sha256.ts';

/** What an object may hold; a string is a name, texts come from {@link textString}. */
export type PdfValue =
  | string
  | number
  | boolean
  | PDFObject
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue };
export type PdfReference = PDFRef;
export type PdfDictionary = { readonly [key: string]: PdfValue };

/** The objects of one file, in the order in which they were asked for. */
export interface PdfObjects {
  /** A number for an object that is set later. */
  reserve(): PdfReference;
  set(reference: PdfReference, value: PdfDictionary): void;
  add(value: PdfDictionary | readonly PdfValue[]): PdfReference;
  addStream(dictionary: PdfDictionary, bytes: Uint8Array, encoding?: 'deflated' | 'plain'): PdfReference;
  /** Writes the file. Its identifier is a hash of its streams and of `seed`. */
  finish(file: { version: '1.6' | '1.7'; root: PdfReference; info: PdfReference; seed: string }): Uint8Array;
}

/** A text string: readable ASCII as it is, everything else as UTF-16. */
export function textString(text: string): PDFObject {
  return /^[\x20-\x27\x2a-\x5b\x5d-\x7e]*$/.test(text) ? PDFString.of(text) : PDFHexString.fromText(text);
}

const isList = (value: PdfDictionary | readonly PdfValue[]): value is readonly PdfValue[] =>
  Array.isArray(value);

/** Rounds to a ten thousandth, far below what can be printed, so that no number is written with an exponent. */
const tidy = (value: number): number => Math.round(value * 10000) / 10000 + 0;

export function createPdfObjects(): PdfObjects {
  const context = PDFContext.create();
  const hashed: Uint8Array[] = [];
  const convert = (value: PdfValue): PDFObject => {
    if (value instanceof PDFObject) return value;
    if (typeof value === 'number') return PDFNumber.of(tidy(value));
    if (typeof value === 'string') return PDFName.of(value);
    if (typeof value === 'boolean') return value ? PDFBool.True : PDFBool.False;
    if (isList(value)) return context.obj(value.map(convert));
    return convertDictionary(value);
  };
  const convertDictionary = (dictionary: PdfDictionary): PDFDict => {
    const result = PDFDict.withContext(context);
    for (const [key, value] of Object.entries(dictionary)) result.set(PDFName.of(key), convert(value));
    return result;
  };
  return {
    reserve: () => context.nextRef(),
    set: (reference, value) => context.assign(reference, convert(value)),
    add: (value) => context.register(convert(value)),
    addStream(dictionary, bytes, encoding = 'deflated') {
      const deflated = encoding === 'deflated';
      const contents = deflated ? zlibSync(bytes, { level: 9 }) : bytes;
      hashed.push(contents);
      const full = convertDictionary(deflated ? { ...dictionary, Filter: 'FlateDecode' } : dictionary);
      return context.register(PDFRawStream.of(full, contents));
    },
    finish({ version, root, info, seed }) {
      context.header = PDFHeader.forVersion(1, version === '1.6' ? 6 : 7);
      const identifier = PDFHexString.of(
        hex(sha256(concatenate([...hashed, strToU8(seed)])).subarray(0, 16)),
      );
      context.trailerInfo = { Root: root, Info: info, ID: context.obj([identifier, identifier]) };
      return serialize(context);
    },
  };
}

/**
 * Writes header, streams, one object stream with everything else, and a cross-reference stream.
 *
 * pdf-lib's own writer does this too, but only asynchronously: it waits for a timer between objects.
 */
function serialize(context: PDFContext): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const put = (thing: {
    sizeInBytes(): number;
    copyBytesInto(buffer: Uint8Array, offset: number): number;
  }): void => {
    const bytes = new Uint8Array(thing.sizeInBytes());
    thing.copyBytesInto(bytes, 0);
    chunks.push(bytes);
    size += bytes.length;
  };
  const putText = (text: string): void => {
    const bytes = strToU8(text, true);
    chunks.push(bytes);
    size += bytes.length;
  };
  const trailer = PDFDict.withContext(context);
  for (const [key, value] of Object.entries(context.trailerInfo)) trailer.set(PDFName.of(key), value);
  const table = PDFCrossRefStream.create(trailer, true);
  const putObject = (reference: PDFRef, object: PDFObject): void => {
    table.addUncompressedEntry(reference, size);
    putText(`${reference.objectNumber} 0 obj\n`);
    put(object);
    putText('\nendobj\n');
  };

  put(context.header);
  putText('\n');
  const packed: [PDFRef, PDFObject][] = [];
  const packedIn = PDFRef.of(context.largestObjectNumber + 1);
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) {
      putObject(reference, object);
    } else {
      table.addCompressedEntry(reference, packedIn, packed.length);
      packed.push([reference, object]);
    }
  }
  putObject(packedIn, PDFObjectStream.withContextAndObjects(context, packed, true));
  const tableReference = PDFRef.of(packedIn.objectNumber + 1);
  table.dict.set(PDFName.of('Size'), PDFNumber.of(tableReference.objectNumber + 1));
  const tableAt = size;
  putObject(tableReference, table);
  put(PDFTrailer.forLastCrossRefSectionOffset(tableAt));
  return concatenate(chunks);
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
