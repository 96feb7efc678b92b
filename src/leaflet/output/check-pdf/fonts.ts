/** The fonts of a file: what each code draws, how wide it is and what it reads. */
import { strFromU8 } from 'fflate';
import { PDFArray, type PDFObject } from 'pdf-lib';
import type { Area } from './area.ts';
import type { JudgedFile } from './judged.ts';
import { keyOf, numberOf, pdfName, pdfText, streamBytes } from './parsed-file.ts';

/** A font that pages show. Codes are two bytes, and the numbers of its glyphs. */
export interface ShownFont {
  /** Codes that are shown. */
  readonly codes: Set<number>;
  /** As the file states it, thousandths of an em. */
  widthOf(code: number): number;
  /** The glyph's ink, thousandths of an em; nothing for blanks. */
  inkOf(code: number): Area | undefined;
  /** What a code reads, in the order in which it is stored. */
  textOf(code: number): string;
  /** Judges the font, once all its codes are known. */
  check(): void;
}

/** Fonts by reference: each is opened once. */
export interface ShownFonts {
  open(reference: PDFObject | undefined): ShownFont | undefined;
  all(): Iterable<ShownFont>;
}

export function createShownFonts(file: JudgedFile): ShownFonts {
  const fonts = new Map<string, ShownFont>();
  return {
    open(reference) {
      const object = file.reader.follow(reference);
      if (!object) return undefined;
      const key = keyOf(reference) || object.toString();
      let font = fonts.get(key);
      if (!font) {
        font = openFont(object, file);
        fonts.set(key, font);
      }
      return font;
    },
    all: () => fonts.values(),
  };
}

function openFont(font: PDFObject, file: JudgedFile): ShownFont {
  const { reader } = file;
  const descendant = reader.follow(reader.list(reader.get(font, 'DescendantFonts'))[0]);
  const program = streamBytes(reader.get(reader.get(descendant, 'FontDescriptor'), 'FontFile2'));
  const glyphs = program.length > 0 ? readGlyphs(program) : undefined;
  const widths = readWidths(descendant, file);
  const texts = readToUnicode(streamBytes(reader.get(font, 'ToUnicode')));
  const codes = new Set<number>();
  return {
    codes,
    widthOf: widths,
    inkOf: (code) => glyphs?.inkOf(code),
    textOf: (code) => texts.get(code) ?? '',
    check: () => {
      const name = checkDictionaries(font, descendant, program.length, file);
      if (name && glyphs) checkCodes(name, { codes, glyphs, widths, texts }, file);
    },
  };
}

/** @returns The font's name, if its codes can be judged. */
function checkDictionaries(
  font: PDFObject,
  descendant: PDFObject | undefined,
  programLength: number,
  { reader, report }: JudgedFile,
): string | undefined {
  const isComposite = pdfName(reader.get(font, 'Subtype')) === 'Type0';
  if (!isComposite || pdfName(reader.get(font, 'Encoding')) !== 'Identity-H') {
    report('UA 7.21.3', 'a font is not a composite font with Identity-H');
    return undefined;
  }
  const name = pdfName(reader.get(descendant, 'BaseFont')) ?? '';
  const descriptor = reader.get(descendant, 'FontDescriptor');
  if (programLength === 0) {
    report('UA 7.21.4.1', `${name} is not embedded`);
    return undefined;
  }
  if (!/^[A-Z]{6}\+/.test(name)) report('A2 6.2.11', `${name} does not say that it is a subset`);
  const names = [pdfName(reader.get(font, 'BaseFont')), pdfName(reader.get(descriptor, 'FontName'))];
  if (names.some((other) => other !== name)) report('A2 6.2.11.2', `${name} has several names`);
  if (numberOf(reader.get(reader.get(descriptor, 'FontFile2'), 'Length1')) !== programLength)
    report('A2 6.2.11.2', `${name} does not say how long its program is`);
  if (pdfName(reader.get(descendant, 'CIDToGIDMap')) !== 'Identity')
    report('UA 7.21.3.2', `${name} has no glyph map`);
  const collection = reader.get(descendant, 'CIDSystemInfo');
  const isOwn =
    pdfText(reader.get(collection, 'Registry')) === 'Adobe' &&
    pdfText(reader.get(collection, 'Ordering')) === 'Identity';
  if (!isOwn) report('UA 7.21.3.1', `${name} does not say whose codes it has`);
  return name;
}

/** Half a pair stands for nothing; a private code could stand for anything. */
const UNREADABLE = /[\0\ufeff\ufffe]|\p{Cs}|\p{Co}/u;

/** What a font says of its codes, and those that are shown. */
interface CodeTables {
  readonly codes: Iterable<number>;
  readonly glyphs: Glyphs;
  readonly widths: (code: number) => number;
  readonly texts: ReadonlyMap<number, string>;
}

function checkCodes(
  name: string,
  { codes, glyphs, widths, texts }: CodeTables,
  { report }: JudgedFile,
): void {
  for (const code of codes) {
    if (code === 0) report('UA 7.21.8', `${name} shows .notdef`);
    if (code >= glyphs.count) report('UA 7.21.4.1', `${name} lacks glyph ${code}`);
    else if (Math.abs(glyphs.widthOf(code) - widths(code)) > 1)
      report('UA 7.21.5', `${name}: width of ${code}`);
    const text = texts.get(code);
    if (!text) report('UA 7.21.7', `${name} does not say what ${code} reads`);
    else if (UNREADABLE.test(text)) {
      const points = [...text].map((sign) => sign.codePointAt(0)?.toString(16).padStart(4, '0'));
      report('UA 7.21.7', `${name}: ${code} reads U+${points.join(' ').toUpperCase()}`);
    }
  }
}

interface Glyphs {
  readonly count: number;
  /** Thousandths of an em. */
  widthOf(code: number): number;
  inkOf(code: number): Area | undefined;
}

/** Reads what the checker needs of a TrueType program. */
function readGlyphs(program: Uint8Array): Glyphs {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    tables.set(strFromU8(program.subarray(at, at + 4), true), view.getUint32(at + 8));
  }
  const at = (tag: string): number => tables.get(tag) ?? 0;
  const metricCount = view.getUint16(at('hhea') + 34);
  const toThousandths = 1000 / view.getUint16(at('head') + 18);
  const hasLongOffsets = view.getInt16(at('head') + 50) === 1;
  const count = view.getUint16(at('maxp') + 4);
  const [glyf, loca] = [at('glyf'), at('loca')];
  const offsetOf = (glyph: number): number =>
    hasLongOffsets ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2;
  return {
    count,
    widthOf: (code) => view.getUint16(at('hmtx') + Math.min(code, metricCount - 1) * 4) * toThousandths,
    inkOf(code) {
      if (code >= count || offsetOf(code) === offsetOf(code + 1)) return undefined;
      const box = glyf + offsetOf(code) + 2;
      return [0, 2, 4, 6].map((part) => view.getInt16(box + part) * toThousandths) as unknown as Area;
    },
  };
}

function readWidths(descendant: PDFObject | undefined, { reader }: JudgedFile): (code: number) => number {
  const widths = new Map<number, number>();
  const entries = reader.list(reader.get(descendant, 'W'));
  for (let i = 0; i + 1 < entries.length; ) {
    const first = numberOf(entries[i]) ?? 0;
    const second = reader.follow(entries[i + 1]);
    if (second instanceof PDFArray) {
      second.asArray().forEach((width, k) => void widths.set(first + k, numberOf(width) ?? 0));
      i += 2;
    } else {
      for (let code = first; code <= (numberOf(second) ?? -1); code++)
        widths.set(code, numberOf(entries[i + 2]) ?? 0);
      i += 3;
    }
  }
  const other = numberOf(reader.get(descendant, 'DW')) ?? 1000;
  return (code) => widths.get(code) ?? other;
}

function readToUnicode(map: Uint8Array): ReadonlyMap<number, string> {
  const pairs = strFromU8(map, true).matchAll(/<([0-9a-f]{4})>\s*<([0-9a-f]*)>/gi);
  return new Map(
    [...pairs].map(([, code, text]) => {
      const units = (text ?? '').match(/[0-9a-f]{4}/gi) ?? [];
      return [
        Number.parseInt(code ?? '', 16),
        String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))),
      ];
    }),
  );
}
