/**
 * Writes the part of a font that a document uses, with every shaped cluster as one glyph.
 *
 * A grapheme cluster (base and marks, a reordered Indic syllable, a ligature) becomes one composite glyph with one
 * code, so that it has one exact text when the document is read back. The glyphs it is made of follow after all
 * clusters and are never shown on their own.
 */
import { COMPONENT, componentsOf, isComposite, type TrueType, viewOf } from './true-type.ts';

/** One cluster to embed: its glyphs in font units and the width of the whole. */
export interface SubsetEntry {
  readonly parts: readonly { readonly glyph: number; readonly dx: number; readonly dy: number }[];
  readonly advance: number;
}

type Source =
  | { readonly kind: 'empty'; readonly advance: number }
  | { readonly kind: 'glyph'; readonly glyph: number }
  | { readonly kind: 'cluster'; readonly entry: SubsetEntry };

interface BuiltGlyph {
  readonly outline: Uint8Array;
  readonly advance: number;
  readonly leftSideBearing: number;
  /** 0 for a simple outline, else how many glyphs it is made of. */
  readonly parts: number;
}

/** The glyphs of the subset, in order of their codes; grows while parts of composites are met. */
interface Plan {
  readonly sources: Source[];
  /** Code of a glyph of the original font, added to the plan if it is not in it. */
  codeOf(glyph: number): number;
}

const NO_OUTLINE = new Uint8Array(0);

/**
 * Builds a TrueType file with one glyph for each entry, in order, from code 1. Code 0 is an empty `.notdef`.
 *
 * @returns The bytes of the file.
 */
export function buildSubset(font: TrueType, entries: readonly SubsetEntry[]): Uint8Array {
  const plan = planGlyphs(font, entries);
  const glyphs: BuiltGlyph[] = [];
  for (let code = 0; code < plan.sources.length; code++) {
    glyphs.push(buildGlyph(font, plan, plan.sources[code] as Source));
  }
  return assembleFile(writeTables(font, plan, glyphs, entries.length));
}

function planGlyphs(font: TrueType, entries: readonly SubsetEntry[]): Plan {
  const codes = new Map<number, number>();
  const sources: Source[] = [{ kind: 'empty', advance: font.advance(0) }];
  const addGlyph = (glyph: number): number => {
    codes.set(glyph, sources.length);
    return sources.push({ kind: 'glyph', glyph }) - 1;
  };
  for (const entry of entries) {
    const only = entry.parts.length === 1 ? entry.parts[0] : undefined;
    const isPlain = only && only.dx === 0 && only.dy === 0 && font.advance(only.glyph) === entry.advance;
    if (entry.parts.length === 0) sources.push({ kind: 'empty', advance: entry.advance });
    else if (isPlain && !codes.has(only.glyph)) addGlyph(only.glyph);
    else sources.push({ kind: 'cluster', entry });
  }
  return { sources, codeOf: (glyph) => codes.get(glyph) ?? addGlyph(glyph) };
}

function buildGlyph(font: TrueType, plan: Plan, source: Source): BuiltGlyph {
  if (source.kind === 'empty')
    return { outline: NO_OUTLINE, advance: source.advance, leftSideBearing: 0, parts: 0 };
  if (source.kind === 'cluster') return buildCluster(font, plan, source.entry);
  const original = font.outline(source.glyph);
  const metrics = {
    advance: font.advance(source.glyph),
    leftSideBearing: font.leftSideBearing(source.glyph),
  };
  if (original.length === 0) return { outline: NO_OUTLINE, ...metrics, parts: 0 };
  if (!isComposite(original)) return { outline: withoutInstructions(original), ...metrics, parts: 0 };
  const parts = componentsOf(original);
  const outline = original.slice(0, parts.at(-1)?.end ?? 10);
  const view = viewOf(outline);
  for (const { start, flags, glyph } of parts) {
    view.setUint16(start, flags & ~COMPONENT.instructions);
    view.setUint16(start + 2, plan.codeOf(glyph));
  }
  return { outline, ...metrics, parts: parts.length };
}

function buildCluster(font: TrueType, plan: Plan, { parts, advance }: SubsetEntry): BuiltGlyph {
  const inked = parts.filter(({ glyph }) => font.outline(glyph).length > 0);
  if (inked.length === 0) return { outline: NO_OUTLINE, advance, leftSideBearing: 0, parts: 0 };
  const needsWords = ({ dx, dy }: { dx: number; dy: number }): boolean =>
    dx < -128 || dx > 127 || dy < -128 || dy > 127;
  const size = inked.reduce((sum, part) => sum + (needsWords(part) ? 8 : 6), 10);
  const outline = new Uint8Array(size);
  const view = viewOf(outline);
  const box = boundsOf(font, inked);
  view.setInt16(0, -1);
  for (const [i, edge] of box.entries()) view.setInt16(2 + 2 * i, edge);
  let at = 10;
  inked.forEach((part, i) => {
    const words = needsWords(part);
    const more = i < inked.length - 1 ? COMPONENT.moreFollow : 0;
    view.setUint16(at, COMPONENT.argumentsAreOffsets | (words ? COMPONENT.wordArguments : 0) | more);
    view.setUint16(at + 2, plan.codeOf(part.glyph));
    if (words) {
      view.setInt16(at + 4, part.dx);
      view.setInt16(at + 6, part.dy);
    } else {
      view.setInt8(at + 4, part.dx);
      view.setInt8(at + 5, part.dy);
    }
    at += words ? 8 : 6;
  });
  // Readers place a glyph by its bearing: it has to be the left edge of the ink.
  return { outline, advance, leftSideBearing: box[0], parts: inked.length };
}

function boundsOf(font: TrueType, parts: SubsetEntry['parts']): [number, number, number, number] {
  const box: [number, number, number, number] = [32767, 32767, -32768, -32768];
  for (const { glyph, dx, dy } of parts) {
    const view = viewOf(font.outline(glyph));
    box[0] = Math.min(box[0], view.getInt16(2) + dx);
    box[1] = Math.min(box[1], view.getInt16(4) + dy);
    box[2] = Math.max(box[2], view.getInt16(6) + dx);
    box[3] = Math.max(box[3], view.getInt16(8) + dy);
  }
  return box;
}

/** Drops the hinting instructions and the padding of a simple outline. */
function withoutInstructions(outline: Uint8Array): Uint8Array {
  const view = viewOf(outline);
  const contours = view.getInt16(0);
  const lengthAt = 10 + contours * 2;
  const instructions = view.getUint16(lengthAt);
  const points = contours > 0 ? view.getUint16(lengthAt - 2) + 1 : 0;
  let at = lengthAt + 2 + instructions;
  let coordinates = 0;
  for (let i = 0; i < points; ) {
    const flag = outline[at++] ?? 0;
    const times = flag & 0x08 ? 1 + (outline[at++] ?? 0) : 1;
    i += times;
    coordinates += times * (flag & 0x02 ? 1 : flag & 0x10 ? 0 : 2);
    coordinates += times * (flag & 0x04 ? 1 : flag & 0x20 ? 0 : 2);
  }
  const end = at + coordinates;
  const result = new Uint8Array(end - instructions);
  result.set(outline.subarray(0, lengthAt));
  result.set(outline.subarray(lengthAt + 2 + instructions, end), lengthAt + 2);
  return result;
}

function writeTables(
  font: TrueType,
  plan: Plan,
  glyphs: readonly BuiltGlyph[],
  entryCount: number,
): Readonly<Record<string, Uint8Array>> {
  const { glyf, loca, shortOffsets } = writeOutlines(glyphs);
  // Parts of clusters follow the entries and share the last advance: they are never shown on their own.
  const metricCount = Math.min(glyphs.length, entryCount + 2);
  const head = font.table('head').slice(0, 54);
  viewOf(head).setUint32(8, 0);
  viewOf(head).setInt16(50, shortOffsets ? 0 : 1);
  const hhea = font.table('hhea').slice(0, 36);
  viewOf(hhea).setUint16(34, metricCount);
  return {
    glyf,
    head,
    hhea,
    hmtx: writeMetrics(glyphs, metricCount),
    loca,
    maxp: writeLimits(font, plan, glyphs),
  };
}

function writeOutlines(glyphs: readonly BuiltGlyph[]): {
  glyf: Uint8Array;
  loca: Uint8Array;
  shortOffsets: boolean;
} {
  const padded = (length: number): number => length + (length & 1);
  const size = glyphs.reduce((sum, { outline }) => sum + padded(outline.length), 0);
  const shortOffsets = size < 131072;
  const glyf = new Uint8Array(size);
  const loca = new Uint8Array((glyphs.length + 1) * (shortOffsets ? 2 : 4));
  const view = viewOf(loca);
  let at = 0;
  const note = (code: number): void => {
    if (shortOffsets) view.setUint16(code * 2, at >> 1);
    else view.setUint32(code * 4, at);
  };
  glyphs.forEach(({ outline }, code) => {
    note(code);
    glyf.set(outline, at);
    at += padded(outline.length);
  });
  note(glyphs.length);
  return { glyf, loca, shortOffsets };
}

function writeMetrics(glyphs: readonly BuiltGlyph[], metricCount: number): Uint8Array {
  const hmtx = new Uint8Array(metricCount * 4 + (glyphs.length - metricCount) * 2);
  const view = viewOf(hmtx);
  glyphs.forEach(({ advance, leftSideBearing }, code) => {
    if (code < metricCount) {
      view.setUint16(code * 4, advance);
      view.setInt16(code * 4 + 2, leftSideBearing);
    } else {
      view.setInt16(metricCount * 4 + (code - metricCount) * 2, leftSideBearing);
    }
  });
  return hmtx;
}

/** More than any composite of the fonts used adds up to; the original figures count single glyphs only. */
const COMPOSITE_POINTS = 2000;
const COMPOSITE_CONTOURS = 200;

function writeLimits(font: TrueType, plan: Plan, glyphs: readonly BuiltGlyph[]): Uint8Array {
  const maxp = font.table('maxp').slice(0, 32);
  const view = viewOf(maxp);
  const hasClusters = plan.sources.some(({ kind }) => kind === 'cluster');
  const composites = glyphs.filter(({ parts }) => parts > 0);
  view.setUint16(4, glyphs.length);
  view.setUint16(10, Math.max(view.getUint16(10), COMPOSITE_POINTS));
  view.setUint16(12, Math.max(view.getUint16(12), COMPOSITE_CONTOURS));
  view.setUint16(14, 1);
  // No instructions are left: no twilight points, storage, functions, stack.
  for (const at of [16, 18, 20, 22, 24, 26]) view.setUint16(at, 0);
  view.setUint16(
    28,
    composites.reduce((most, { parts }) => Math.max(most, parts), 1),
  );
  // A cluster may be made of composites of the font.
  view.setUint16(30, composites.length === 0 ? 1 : hasClusters ? 3 : 2);
  return maxp;
}

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) {
    const word =
      (((bytes[i] ?? 0) << 24) |
        ((bytes[i + 1] ?? 0) << 16) |
        ((bytes[i + 2] ?? 0) << 8) |
        (bytes[i + 3] ?? 0)) >>>
      0;
    sum = (sum + word) >>> 0;
  }
  return sum;
}

/** What `head.checkSumAdjustment` makes the sum of a whole font file. */
const WHOLE_FILE_SUM = 0xb1b0afba;

function assembleFile(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const tags = Object.keys(tables).sort();
  const padded = (length: number): number => (length + 3) & ~3;
  const directory = 12 + tags.length * 16;
  const size = tags.reduce((sum, tag) => sum + padded(tables[tag]?.length ?? 0), directory);
  const file = new Uint8Array(size);
  const view = viewOf(file);
  const power = Math.floor(Math.log2(tags.length));
  view.setUint32(0, 0x10000);
  view.setUint16(4, tags.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, tags.length * 16 - (16 << power));
  let offset = directory;
  let head = 0;
  tags.forEach((tag, i) => {
    const bytes = tables[tag] ?? NO_OUTLINE;
    const record = 12 + i * 16;
    for (let k = 0; k < 4; k++) file[record + k] = tag.charCodeAt(k);
    view.setUint32(record + 4, checksum(bytes));
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, bytes.length);
    file.set(bytes, offset);
    if (tag === 'head') head = offset;
    offset += padded(bytes.length);
  });
  view.setUint32(head + 8, (WHOLE_FILE_SUM - checksum(file)) >>> 0);
  return file;
}
