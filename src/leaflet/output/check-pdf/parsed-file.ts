/** A finished file, parsed again, and how its values are read. */
import { unzlibSync } from 'fflate';
import {
  PDFArray,
  PDFBool,
  PDFCatalog,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFPageLeaf,
  PDFParser,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import type { Area } from './area.ts';

/** A parsed file. */
export interface ParsedFile {
  readonly context: PDFContext;
  readonly catalog: PDFCatalog;
  readonly pages: readonly ParsedPage[];
  readonly reader: FileReader;
}
export interface ParsedPage {
  readonly node: PDFPageLeaf;
  readonly ref: PDFRef;
}

/** Reads values of a parsed file, following references. */
export interface FileReader {
  get(holder: PDFObject | undefined, key: string): PDFObject | undefined;
  raw(holder: PDFObject | undefined, key: string): PDFObject | undefined;
  follow(value: PDFObject | undefined): PDFObject | undefined;
  list(value: PDFObject | undefined): readonly PDFObject[];
  /** Four numbers as an area, the smaller first. */
  area(value: PDFObject | undefined): Area | undefined;
}

/** Only the parser of pdf-lib: its documents bring fonts and forms along, half of what a browser would have to load. */
export async function parseFile(bytes: Uint8Array): Promise<ParsedFile> {
  const context = await PDFParser.forBytesWithOptions(bytes).parseDocument();
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFCatalog)) throw new Error('The file has no catalogue.');
  const pages: ParsedPage[] = [];
  catalog.Pages().traverse((node, ref) => {
    if (node instanceof PDFPageLeaf) pages.push({ node, ref });
  });
  return { context, catalog, pages, reader: createReader(context) };
}

function createReader(context: PDFContext): FileReader {
  const follow = (value: PDFObject | undefined): PDFObject | undefined =>
    value instanceof PDFRef ? context.lookup(value) : value;
  const raw = (holder: PDFObject | undefined, key: string): PDFObject | undefined => {
    const dictionary = holder instanceof PDFRawStream ? holder.dict : holder;
    return dictionary instanceof PDFDict ? dictionary.get(PDFName.of(key)) : undefined;
  };
  const list = (value: PDFObject | undefined): readonly PDFObject[] => {
    const found = follow(value);
    return found instanceof PDFArray ? found.asArray() : value === undefined ? [] : [value];
  };
  return {
    follow,
    raw,
    get: (holder, key) => follow(raw(holder, key)),
    list,
    area(value) {
      const [a, b, c, d] = list(value).map((part) => numberOf(follow(part)));
      if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
      return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
    },
  };
}

export const pdfName = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFName ? value.asString().slice(1) : undefined;
export const pdfText = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
/** Whether a string is nothing but visible ASCII, byte for byte. */
export const isAscii = (value: PDFObject | undefined): boolean =>
  (value instanceof PDFString || value instanceof PDFHexString) &&
  value.asBytes().every((byte) => byte > 0x20 && byte < 0x7f);
export const numberOf = (value: PDFObject | undefined): number | undefined =>
  value instanceof PDFNumber ? value.asNumber() : undefined;
/** Names a reference; empty for anything else. */
export const keyOf = (value: PDFObject | undefined): string =>
  value instanceof PDFRef ? value.toString() : '';
export const isTrue = (value: PDFObject | undefined): boolean => value === PDFBool.True;

/** Names of a dictionary's or a stream's entries. */
export function keysOf(value: PDFObject | undefined): readonly string[] {
  const dictionary = value instanceof PDFRawStream ? value.dict : value;
  return dictionary instanceof PDFDict ? dictionary.keys().map((key) => key.asString().slice(1)) : [];
}

/** What a stream holds, inflated; as it is, if it is packed in any other way, and nothing for anything else. */
export function streamBytes(value: PDFObject | undefined): Uint8Array {
  if (!(value instanceof PDFRawStream)) return new Uint8Array(0);
  const isDeflated = pdfName(value.dict.get(PDFName.of('Filter'))) === 'FlateDecode';
  return isDeflated ? unzlibSync(value.contents) : value.contents;
}
