/** Reads a TrueType font with `glyf` outlines: the tables that shaping, metrics, outlines and subsets need. */

/** A font file, parsed as far as the engine needs it. Lengths in font units. */
export interface TrueType {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  readonly ascent: number;
  /** Negative: below the baseline. */
  readonly descent: number;
  readonly capHeight: number;
  /** xMin, yMin, xMax, yMax over all glyphs. */
  readonly boundingBox: readonly [number, number, number, number];
  readonly weight: number;
  /** Degrees anticlockwise from upright. */
  readonly italicAngle: number;
  readonly postScriptName: string;
  /** Bytes of a table, without copying. */
  table(tag: string): Uint8Array;
  /** Bytes of a glyph's outline, empty for a glyph without ink. */
  outline(glyph: number): Uint8Array;
  advance(glyph: number): number;
  leftSideBearing(glyph: number): number;
}

interface TableEntry {
  readonly offset: number;
  readonly length: number;
}

/** A view of exactly these bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, TableEntry> {
  const tables = new Map<string, TableEntry>();
  const count = view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return tables;
}

const NAME_POST_SCRIPT = 6;
const PLATFORM_WINDOWS = 3;

function readPostScriptName(view: DataView, name: TableEntry | undefined): string {
  if (!name) return 'Font';
  const count = view.getUint16(name.offset + 2);
  const strings = name.offset + view.getUint16(name.offset + 4);
  for (let i = 0; i < count; i++) {
    const record = name.offset + 6 + i * 12;
    if (view.getUint16(record) !== PLATFORM_WINDOWS || view.getUint16(record + 6) !== NAME_POST_SCRIPT)
      continue;
    const length = view.getUint16(record + 8);
    const at = strings + view.getUint16(record + 10);
    let text = '';
    for (let k = 0; k < length; k += 2) text += String.fromCharCode(view.getUint16(at + k));
    return text;
  }
  return 'Font';
}

/**
 * Opens a font file.
 *
 * @throws Error if the file is not TrueType with `glyf` outlines: fonts are ours, not content.
 */
export function readTrueType(file: Uint8Array, fileName: string): TrueType {
  // A Node Buffer is a Uint8Array whose `slice` shares its memory: what is written into a copy of an outline
  // would be written into the font.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const view = viewOf(bytes);
  const tables = readDirectory(bytes, view);
  const need = (tag: string): TableEntry => {
    const entry = tables.get(tag);
    if (!entry)
      throw new Error(`The font "${fileName}" has no ${tag} table; use a TrueType file with glyf outlines`);
    return entry;
  };
  const head = need('head').offset;
  const hhea = need('hhea').offset;
  const hmtx = need('hmtx').offset;
  const loca = need('loca').offset;
  const glyf = need('glyf').offset;
  const os2 = tables.get('OS/2')?.offset;
  const post = tables.get('post')?.offset;
  const longOffsets = view.getInt16(head + 50) !== 0;
  const metricCount = view.getUint16(hhea + 34);
  const ascent = view.getInt16(hhea + 4);
  const offsetOf = (glyph: number): number =>
    longOffsets ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2;

  return {
    bytes,
    view,
    unitsPerEm: view.getUint16(head + 18),
    glyphCount: view.getUint16(need('maxp').offset + 4),
    ascent,
    descent: view.getInt16(hhea + 6),
    capHeight: os2 !== undefined && view.getUint16(os2) >= 2 ? view.getInt16(os2 + 88) : ascent,
    boundingBox: [
      view.getInt16(head + 36),
      view.getInt16(head + 38),
      view.getInt16(head + 40),
      view.getInt16(head + 42),
    ],
    weight: os2 === undefined ? 400 : view.getUint16(os2 + 4),
    italicAngle: post === undefined ? 0 : view.getInt32(post + 4) / 65536,
    postScriptName: readPostScriptName(view, tables.get('name')),
    table(tag) {
      const { offset, length } = need(tag);
      return bytes.subarray(offset, offset + length);
    },
    outline(glyph) {
      return bytes.subarray(glyf + offsetOf(glyph), glyf + offsetOf(glyph + 1));
    },
    advance(glyph) {
      return view.getUint16(hmtx + Math.min(glyph, metricCount - 1) * 4);
    },
    leftSideBearing(glyph) {
      if (glyph < metricCount) return view.getInt16(hmtx + glyph * 4 + 2);
      return view.getInt16(hmtx + metricCount * 4 + (glyph - metricCount) * 2);
    },
  };
}

/** Tables that say how glyphs look and what they are called. */
const LOOKS: ReadonlySet<string> = new Set(['glyf', 'loca', 'fpgm', 'prep', 'cvt ', 'gasp', 'name', 'post']);

/**
 * A font without its outlines: HarfBuzz asks for none where GPOS places the marks, and they are nine tenths of a Chinese
 * font. A font without GPOS stays as it is.
 */
export function withoutOutlines(bytes: Uint8Array): Uint8Array {
  const all = readDirectory(bytes, viewOf(bytes));
  if (!all.has('GPOS')) return bytes;
  const kept = [...all].filter(([tag]) => !LOOKS.has(tag));
  const padded = (length: number): number => (length + 3) & ~3;
  const directory = 12 + kept.length * 16;
  const result = new Uint8Array(kept.reduce((sum, [, { length }]) => sum + padded(length), directory));
  const view = viewOf(result);
  result.set(bytes.subarray(0, 12));
  view.setUint16(4, kept.length);
  let at = directory;
  kept.forEach(([tag, { offset, length }], i) => {
    const record = 12 + i * 16;
    for (let k = 0; k < 4; k++) result[record + k] = tag.charCodeAt(k);
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, length);
    result.set(bytes.subarray(offset, offset + length), at);
    at += padded(length);
  });
  return result;
}

/** One part of a composite glyph. */
export interface Component {
  readonly glyph: number;
  readonly flags: number;
  /** Where its record begins in the outline, bytes. */
  readonly start: number;
  readonly end: number;
}

/** Flags of a composite's part, as the `glyf` table defines them. */
export const COMPONENT = {
  wordArguments: 0x1,
  argumentsAreOffsets: 0x2,
  scale: 0x8,
  moreFollow: 0x20,
  scaleXY: 0x40,
  matrix: 0x80,
  instructions: 0x100,
} as const;

/** Lists the parts of a composite outline. */
export function componentsOf(outline: Uint8Array): readonly Component[] {
  const view = viewOf(outline);
  const parts: Component[] = [];
  let at = 10;
  let flags: number;
  do {
    const start = at;
    flags = view.getUint16(at);
    const glyph = view.getUint16(at + 2);
    at += 4 + (flags & COMPONENT.wordArguments ? 4 : 2);
    if (flags & COMPONENT.scale) at += 2;
    else if (flags & COMPONENT.scaleXY) at += 4;
    else if (flags & COMPONENT.matrix) at += 8;
    parts.push({ glyph, flags, start, end: at });
  } while (flags & COMPONENT.moreFollow);
  return parts;
}

/** True for an outline made of other glyphs. */
export function isComposite(outline: Uint8Array): boolean {
  return outline.length > 0 && viewOf(outline).getInt16(0) < 0;
}
