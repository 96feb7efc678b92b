/**
 * Writes a laid-out leaflet as a PDF. Reads the boxes and decides nothing about them.
 *
 * `screen` and `office` files follow PDF/UA-1, `screen` also PDF/A-2a; `press` files follow PDF/X-4. The same
 * layout gives the same bytes: nothing comes from a clock or from chance.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import type { Engine } from '../engine.ts';
import { type Inks, PLATES, palette } from '../palette.ts';
import { asciiAddress } from '../text/addresses.ts';
import type { ColourName, Layout, Sheet, Stock, StructureNode } from '../types.ts';
import { latinBytes, utf8Bytes } from './byte-strings.ts';
import { type DrawnSheet, drawSheet, type LinkOnPage } from './draw-sheet.ts';
import { createEmbeddedFonts } from './embedded-fonts.ts';
import { createEmbeddedImages } from './embedded-images.ts';
import { outputIntent } from './output-intent.ts';
import { OVERPRINT } from './path-operators.ts';
import {
  createPdfObjects,
  type PdfDictionary,
  type PdfObjects,
  type PdfReference,
  textString,
} from './pdf-objects.ts';
import { createStructureTree, type StructureTree } from './structure-tree.ts';
import { informationDate, PRODUCER, xmpPacket } from './xmp.ts';

/**
 * Writes the file.
 *
 * @returns Its bytes.
 */
export function writePdf(engine: Engine, layout: Layout): Uint8Array {
  const { content, profile, sheets, structure } = layout;
  const isPress = profile === 'press';
  const inks: Inks = isPress ? layout.format.stock : 'light';
  const objects = createPdfObjects();
  const fonts = createEmbeddedFonts(engine);
  const images = createEmbeddedImages(profile);
  const tree = createStructureTree(structure, sheets.length);
  const pages = sheets.map(() => objects.reserve());

  // Draw first: only then is it known which clusters, links and figures there are.
  const drawn = sheets.map((sheet, page) =>
    drawSheet(sheet, page, { inks, fonts, images, tree, marginPt: sheet.slugPt }),
  );
  const annotations = drawn.map(({ links }, page) =>
    isPress ? [] : links.map((link) => writeLink(objects, tree, pages, page, link)),
  );
  const embedded = images.write(objects);
  const resources = objects.add({
    Font: Object.fromEntries(fonts.all().map((font) => [font.resource, font.write(objects)])),
    ...(Object.keys(embedded).length > 0 ? { XObject: embedded } : {}),
    ...(isPress ? { ExtGState: OVERPRINT_STATES, ColorSpace: platesOf(sheets, layout.format.stock) } : {}),
  });
  const pageTree = writePages(objects, { sheets, pages, drawn, annotations, resources });
  const structureRoot = tree.write(objects, pages, (node) => areaOfFigure(node, drawn));
  const outline = profile === 'screen' ? writeOutline(objects, tree, layout, pages) : undefined;

  const packet = xmpPacket(content, profile, isPress ? documentId(drawn) : '');
  const root = objects.add({
    Type: 'Catalog',
    Pages: pageTree,
    Lang: textString(content.lang),
    MarkInfo: { Marked: true },
    StructTreeRoot: structureRoot,
    // No Direction R2L, not even for Arabic: it only turns facing pages round, but PDFium takes it as the direction
    // of every line and then gives Swedish sentences and web addresses back to front.
    ViewerPreferences: { DisplayDocTitle: true },
    // PDF/X tools look for the packet without inflating anything.
    Metadata: objects.addStream(
      { Type: 'Metadata', Subtype: 'XML' },
      utf8Bytes(packet),
      isPress ? 'plain' : 'deflate',
    ),
    OutputIntents: [outputIntent(objects, inks)],
    ...(outline ? { Outlines: outline } : {}),
  });
  const date = textString(informationDate(content.date));
  const info = objects.add({
    Title: textString(content.title),
    Producer: textString(PRODUCER),
    CreationDate: date,
    ModDate: date,
    ...(isPress ? { GTS_PDFXVersion: textString('PDF/X-4'), Trapped: 'False' } : {}),
  });
  return objects.finish({ version: isPress ? '1.6' : '1.7', root, info, seed: packet });
}

const OVERPRINT_STATES = {
  [OVERPRINT.black]: { OP: false, op: true, OPM: 1 },
  [OVERPRINT.none]: { OP: false, op: false, OPM: 0 },
};

/** The plates that a file's lines name, each with the inks of a proof that has none of its own for it (ISO 32000-1, 8.6.6.4). */
function platesOf(sheets: readonly Sheet[], stock: Stock) {
  const strokes = new Set<string>(
    sheets.flatMap(({ boxes }) =>
      boxes.flatMap((box): string[] => (box.kind === 'path' && box.stroke ? [box.stroke] : [])),
    ),
  );
  const used = (Object.entries(PLATES) as [ColourName, string][]).filter(([name]) => strokes.has(name));
  return Object.fromEntries(
    used.map(([name, plate]) => [
      plate,
      [
        'Separation',
        plate,
        'DeviceCMYK',
        { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: palette[name].cmyk[stock], N: 1 },
      ] as const,
    ]),
  );
}

/** A `uuid:` from what is drawn: the same leaflet has the same. */
function documentId(drawn: readonly DrawnSheet[]): string {
  const hash = sha256(latinBytes(drawn.map(({ operators }) => operators).join('\n'))).subarray(0, 16);
  const digits = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  // Version 8 of RFC 9562: an identifier made by a rule of one's own.
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
  ];
  return `uuid:${parts.join('-')}-${digits.slice(20)}`;
}

function areaOfFigure(node: StructureNode, drawn: readonly DrawnSheet[]): readonly number[] | undefined {
  return drawn.map(({ figures }) => figures.get(node)).find((area) => area !== undefined);
}

interface PageParts {
  readonly sheets: readonly Sheet[];
  readonly pages: readonly PdfReference[];
  readonly drawn: readonly DrawnSheet[];
  readonly annotations: readonly (readonly PdfReference[])[];
  readonly resources: PdfReference;
}

function writePages(objects: PdfObjects, parts: PageParts): PdfReference {
  const pageTree = objects.reserve();
  parts.pages.forEach((page, index) => {
    const sheet = parts.sheets[index] as Sheet;
    const links = parts.annotations[index] ?? [];
    objects.set(page, {
      Type: 'Page',
      Parent: pageTree,
      ...pageBoxes(sheet),
      Resources: parts.resources,
      // The operators are bytes, one a character: strings of codes are in them.
      Contents: objects.addStream({}, latinBytes(parts.drawn[index]?.operators ?? '')),
      StructParents: index,
      Tabs: 'S',
      ...(links.length > 0 ? { Annots: links } : {}),
    });
  });
  objects.set(pageTree, { Type: 'Pages', Count: parts.pages.length, Kids: parts.pages });
  return pageTree;
}

/** The paper, what is cut away of it, and how far colour runs over the cut. */
function pageBoxes({ widthPt, heightPt, bleedPt, slugPt: margin }: Sheet): PdfDictionary {
  const around = (by: number): number[] => [
    margin - by,
    margin - by,
    margin + widthPt + by,
    margin + heightPt + by,
  ];
  return {
    MediaBox: around(margin),
    ...(bleedPt > 0 ? { BleedBox: around(bleedPt) } : {}),
    TrimBox: around(0),
  };
}

const PRINTED = 4;

function writeLink(
  objects: PdfObjects,
  tree: StructureTree,
  pages: readonly PdfReference[],
  page: number,
  { node, areas, text, place }: LinkOnPage,
): PdfReference {
  const annotation = objects.reserve();
  const key = tree.annotate(node, page, annotation, place);
  const href = node.href ?? '';
  objects.set(annotation, {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [
      Math.min(...areas.map(([left]) => left)),
      Math.min(...areas.map(([, foot]) => foot)),
      Math.max(...areas.map(([, , right]) => right)),
      Math.max(...areas.map(([, , , top]) => top)),
    ],
    // A link over two lines is two areas, not the box around both. Order of corners as readers expect it.
    ...(areas.length > 1
      ? {
          QuadPoints: areas.flatMap(([left, foot, right, top]) => [
            left,
            top,
            right,
            top,
            left,
            foot,
            right,
            foot,
          ]),
        }
      : {}),
    Border: [0, 0, 0],
    F: PRINTED,
    P: pages[page] as PdfReference,
    StructParent: key,
    Contents: textString(text || altOf(node) || href),
    A: { S: 'URI', URI: textString(asciiAddress(href)) },
  });
  return annotation;
}

/** What a picture says that is a link as a whole. */
function altOf(node: StructureNode): string | undefined {
  return node.alt ?? node.children.map(altOf).find((alt) => alt !== undefined);
}

/** One entry for each titled section, leading to its first line. */
function writeOutline(
  objects: PdfObjects,
  tree: StructureTree,
  { sheets }: Layout,
  pages: readonly PdfReference[],
): PdfReference | undefined {
  const sections = tree.nodes().filter(({ type, title }) => type === 'Sect' && title);
  const [first, last] = [sections[0], sections.at(-1)];
  if (!first || !last) return undefined;
  const outline = objects.reserve();
  const entries = sections.map(() => objects.reserve());
  sections.forEach((section, i) => {
    const [page, box] = tree.firstPlace(section) ?? [0, 0];
    const sheet = sheets[page] as Sheet;
    const target = sheet.boxes[box];
    const top = target?.kind === 'text' ? target.baseline - target.ascent : 0;
    objects.set(entries[i] as PdfReference, {
      Title: textString(section.title ?? ''),
      Parent: outline,
      ...(entries[i - 1] ? { Prev: entries[i - 1] as PdfReference } : {}),
      ...(entries[i + 1] ? { Next: entries[i + 1] as PdfReference } : {}),
      Dest: [pages[page] as PdfReference, 'XYZ', sheet.slugPt, sheet.heightPt + sheet.slugPt - top, 0],
    });
  });
  objects.set(outline, {
    Type: 'Outlines',
    First: entries[0] as PdfReference,
    Last: entries.at(-1) as PdfReference,
    Count: entries.length,
  });
  return outline;
}
