/** Collects the clusters that a document shows and embeds them: one code a cluster, with its exact text. */
import type { Engine } from '../engine.ts';
import type { OpenFace } from '../fonts/faces.ts';
import { buildSubset } from '../fonts/subset.ts';
import type { Face, PlacedCluster } from '../types.ts';
import { latinBytes } from './byte-strings.ts';
import { type PdfObjects, type PdfReference, textString } from './pdf-objects.ts';

/** The clusters of one face. */
export interface EmbeddedFont {
  /** Name among the page's resources. */
  readonly resource: string;
  readonly face: OpenFace;
  /** Thousandths of an em in a font unit. */
  readonly scale: number;
  /** Code of a cluster, 0 if there is nothing to show or say; and the shift that is left to do before it. */
  encode(cluster: PlacedCluster, rightToLeft: boolean): { readonly code: number; readonly shiftX: number };
  /** Width of a code as the file states it, thousandths of an em. */
  widthOf(code: number): number;
  /** Adds the font to a file, once every cluster has its code. */
  write(objects: PdfObjects): PdfReference;
}

/** Fonts of one document, in order of first use. */
export interface EmbeddedFonts {
  for(face: Face): EmbeddedFont;
  all(): readonly EmbeddedFont[];
}

interface Entry {
  readonly parts: PlacedCluster['parts'];
  readonly advance: number;
  readonly text: string;
}

export function createEmbeddedFonts(engine: Engine): EmbeddedFonts {
  const fonts = new Map<Face, EmbeddedFont>();
  return {
    for(face) {
      let font = fonts.get(face);
      if (!font) {
        font = createEmbeddedFont(engine.faceOf(face), `F${fonts.size}`);
        fonts.set(face, font);
      }
      return font;
    },
    all: () => [...fonts.values()],
  };
}

function createEmbeddedFont(face: OpenFace, resource: string): EmbeddedFont {
  const entries: Entry[] = [];
  /** Codes of the clusters that say the same: few look or stand differently. */
  const codes = new Map<string, number[]>();
  const scale = 1000 / face.unitsPerEm;
  const widthOf = (code: number): number => Math.round((entries[code - 1]?.advance ?? 0) * scale);
  return {
    resource,
    face,
    scale,
    encode(cluster, rightToLeft) {
      if (cluster.text === '') return { code: 0, shiftX: 0 };
      // Codes stand in visual order, and readers turn right-to-left text around character by character.
      const said = cluster.readAs ?? cluster.text;
      const text = rightToLeft && said.length > 1 ? [...said].reverse().join('') : said;
      const { parts, advance, shiftX } = bakeShifts(cluster, scale);
      let known = codes.get(text);
      if (!known) {
        known = [];
        codes.set(text, known);
      }
      let code = known.find((one) => {
        const entry = entries[one - 1];
        return entry?.advance === advance && areSameParts(entry.parts, parts);
      });
      if (code === undefined) {
        code = entries.push({ parts, advance, text });
        known.push(code);
      }
      return { code, shiftX };
    },
    widthOf,
    write: (objects) =>
      writeFont(
        objects,
        face,
        entries,
        entries.map((_, i) => widthOf(i + 1)),
      ),
  };
}

const areSameParts = (a: Entry['parts'], b: Entry['parts']): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every(({ glyph, dx, dy }, i) => glyph === b[i]?.glyph && dx === b[i]?.dx && dy === b[i]?.dy));

/** pdf.js begins a new piece of text where the pen jumps back by a fifth of an em, thousandths of an em. */
const LARGEST_JUMP = 150;

/**
 * Puts shifts of a cluster into its glyph: all that lift it, for a change of baseline makes readers begin a new
 * line, and sideways ones that are as wide as a gap between words. Nastaliq has both in every word.
 */
function bakeShifts(
  cluster: PlacedCluster,
  scale: number,
): Pick<Entry, 'parts' | 'advance'> & { shiftX: number } {
  const { nominalAdvance, shiftX, shiftY, text } = cluster;
  const jump = Math.max(Math.abs(shiftX), Math.abs(cluster.advance - nominalAdvance)) * scale;
  const bakes = jump > LARGEST_JUMP && text.trim() !== '';
  if (!bakes && shiftY === 0 && cluster.parts.every(({ glyph }) => glyph !== 0))
    return { parts: cluster.parts, advance: nominalAdvance, shiftX };
  const parts = cluster.parts
    .filter(({ glyph }) => glyph !== 0)
    .map(({ glyph, dx, dy }) => ({ glyph, dx: bakes ? dx + shiftX : dx, dy: dy + shiftY }));
  if (!bakes) return { parts, advance: nominalAdvance, shiftX };
  return { parts, advance: Math.max(0, cluster.advance), shiftX: 0 };
}

const SYMBOLIC = 4;

function writeFont(
  objects: PdfObjects,
  { tables, unitsPerEm }: OpenFace,
  entries: readonly Entry[],
  widths: readonly number[],
): PdfReference {
  const subset = buildSubset(tables, entries);
  const name = `${subsetTag(subset)}+${tables.postScriptName}`;
  const thousandths = (value: number): number => Math.round((value * 1000) / unitsPerEm);
  const file = objects.addStream({ Length1: subset.length }, subset);
  const descriptor = objects.add({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: SYMBOLIC,
    FontBBox: tables.boundingBox.map(thousandths),
    ItalicAngle: tables.italicAngle,
    Ascent: thousandths(tables.ascent),
    Descent: thousandths(tables.descent),
    CapHeight: thousandths(tables.capHeight),
    StemV: tables.weight >= 600 ? 140 : 80,
    FontFile2: file,
  });
  const common = commonest(widths);
  const descendant = objects.add({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: textString('Adobe'), Ordering: textString('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: common,
    W: widthArray(widths, common),
    CIDToGIDMap: 'Identity',
  });
  const toUnicode = objects.addStream({}, latinBytes(toUnicodeMap(entries)));
  return objects.add({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  });
}

/** Six capitals that tell this subset from others of the font: FNV-1a over its bytes. */
function subsetTag(subset: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < subset.length; i++) hash = Math.imul(hash ^ (subset[i] as number), 0x01000193);
  let rest = hash >>> 0;
  let tag = '';
  for (let i = 0; i < 6; i++) {
    tag += String.fromCharCode(65 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return tag;
}

function commonest(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1000;
}

/** Stretches of widths that differ from the common one: first code, then its widths. */
function widthArray(widths: readonly number[], common: number): (number | number[])[] {
  const result: (number | number[])[] = [];
  for (let i = 0; i < widths.length; ) {
    if (widths[i] === common) {
      i++;
      continue;
    }
    let end = i;
    // A single common width inside costs less than a new stretch.
    while (end < widths.length && !(widths[end] === common && (widths[end + 1] ?? common) === common)) end++;
    result.push(i + 1, widths.slice(i, end));
    i = end;
  }
  return result;
}

const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

/** A map may list at most a hundred codes in one block. */
const BLOCK = 100;

function toUnicodeMap(entries: readonly Entry[]): string {
  const blocks: string[] = [];
  for (let first = 0; first < entries.length; first += BLOCK) {
    const block = entries.slice(first, first + BLOCK);
    const lines = block.map(({ text }, i) => {
      const units = Array.from({ length: text.length }, (_, k) => hex4(text.charCodeAt(k))).join('');
      return `<${hex4(first + i + 1)}><${units}>`;
    });
    blocks.push(`${block.length} beginbfchar\n${lines.join('\n')}\nendbfchar\n`);
  }
  return (
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap ' +
    '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def ' +
    '/CMapName/Adobe-Identity-UCS def /CMapType 2 def ' +
    `1 begincodespacerange<0000><ffff>endcodespacerange\n${blocks.join('')}` +
    'endcmap CMapName currentdict/CMap defineresource pop end end'
  );
}
