/**
 * Checks a finished PDF against the points of PDF/UA-1, PDF/A-2 and PDF/X-4 that a machine can judge.
 *
 * Independent of the writer: it parses the file again and knows only the file. A file without findings is strong
 * evidence, not a certificate; whether the reading order makes sense and an alternative text is good, only people
 * can tell.
 */
import { strFromU8, unzlibSync } from 'fflate';
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
import { contentTokens, type Token } from './content-tokens.ts';

/** One thing that a standard asks for and the file does not have. */
export interface Finding {
  /** Standard and clause or checkpoint, such as `UA 7.18.5`. */
  readonly rule: string;
  readonly says: string;
}

export interface CheckReport {
  readonly findings: readonly Finding[];
  readonly pages: number;
  readonly structureElements: number;
  readonly markedContents: number;
}

/** Reads values of a parsed file, following references. */
interface FileReader {
  get(holder: PDFObject | undefined, key: string): PDFObject | undefined;
  raw(holder: PDFObject | undefined, key: string): PDFObject | undefined;
  follow(value: PDFObject | undefined): PDFObject | undefined;
  list(value: PDFObject | undefined): readonly PDFObject[];
}

/** A parsed file. */
interface ParsedFile {
  readonly context: PDFContext;
  readonly catalog: PDFCatalog;
  readonly pages: readonly ParsedPage[];
}
interface ParsedPage {
  readonly node: PDFPageLeaf;
  readonly ref: PDFRef;
}

/** Only the parser of pdf-lib: its documents bring fonts and forms along, half of what a browser would have to load. */
async function parseFile(bytes: Uint8Array): Promise<ParsedFile> {
  const context = await PDFParser.forBytesWithOptions(bytes).parseDocument();
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFCatalog)) throw new Error('The file has no catalogue.');
  const pages: ParsedPage[] = [];
  catalog.Pages().traverse((node, ref) => {
    if (node instanceof PDFPageLeaf) pages.push({ node, ref });
  });
  return { context, catalog, pages };
}

type Report = (rule: string, says: string) => void;

function createReader(context: PDFContext): FileReader {
  const follow = (value: PDFObject | undefined): PDFObject | undefined =>
    value instanceof PDFRef ? context.lookup(value) : value;
  const raw = (holder: PDFObject | undefined, key: string): PDFObject | undefined => {
    const dictionary = holder instanceof PDFRawStream ? holder.dict : holder;
    return dictionary instanceof PDFDict ? dictionary.get(PDFName.of(key)) : undefined;
  };
  return {
    follow,
    raw,
    get: (holder, key) => follow(raw(holder, key)),
    list: (value) => {
      const found = follow(value);
      return found instanceof PDFArray ? found.asArray() : value === undefined ? [] : [value];
    },
  };
}

const nameOf = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFName ? value.asString().slice(1) : undefined;
const textOf = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
const numberOf = (value: PDFObject | undefined): number | undefined =>
  value instanceof PDFNumber ? value.asNumber() : undefined;
const keyOf = (value: PDFObject | undefined): string => (value instanceof PDFRef ? value.toString() : '');

function streamBytes(value: PDFObject | undefined): Uint8Array {
  if (!(value instanceof PDFRawStream)) return new Uint8Array(0);
  return value.dict.get(PDFName.of('Filter')) ? unzlibSync(value.contents) : value.contents;
}

/** Checks a file. */
export async function checkPdf(bytes: Uint8Array): Promise<CheckReport> {
  const found = new Map<string, Finding>();
  const report: Report = (rule, says) => void found.set(`${rule} ${says}`, { rule, says });
  const document = await parseFile(bytes);
  const reader = createReader(document.context);
  const isPress = checkDocument(document, bytes, reader, report);
  const structure = readStructure(document, reader, report);
  const codes = new Map<string, FontUse>();
  document.pages.forEach((page, index) => {
    checkAnnotations(page, structure, reader, isPress, report);
    checkContent(page, index, structure, reader, isPress, codes, report);
    if (isPress) checkPageBoxes(page, report);
  });
  for (const use of codes.values()) checkFont(use, reader, report);
  checkOutputIntent(document, reader, isPress, report);
  return {
    findings: [...found.values()],
    pages: document.pages.length,
    structureElements: structure.types.size,
    markedContents: structure.contentOwners.size,
  };
}

/** Catalogue, metadata, identifier. Returns whether the file calls itself PDF/X-4. */
function checkDocument(document: ParsedFile, bytes: Uint8Array, reader: FileReader, report: Report): boolean {
  const { catalog } = document;
  if (!/^%PDF-1\.[0-7][\r\n]/.test(strFromU8(bytes.subarray(0, 9), true)))
    report('UA 6.1', 'the header is damaged');
  const marks = reader.get(catalog, 'MarkInfo');
  if (reader.get(marks, 'Marked') !== PDFBool.True)
    report('UA 6.2', 'the file does not say that it is tagged');
  if (reader.get(marks, 'Suspects') === PDFBool.True) report('UA 7.1', 'tags are said to be suspect');
  const lang = textOf(reader.get(catalog, 'Lang')) ?? '';
  if (!LANGUAGE_TAG.test(lang)) report('UA 7.2', `the document language is "${lang}"`);
  if (reader.get(reader.get(catalog, 'ViewerPreferences'), 'DisplayDocTitle') !== PDFBool.True) {
    report('UA 7.1', 'the title is not shown');
  }
  const packet = strFromU8(streamBytes(reader.get(catalog, 'Metadata')));
  if (!/<pdfuaid:part>1</.test(packet)) report('UA 5', 'the metadata do not claim PDF/UA-1');
  if (!/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+</.test(packet)) report('UA 7.1', 'the metadata have no title');
  const { ID, Encrypt } = document.context.trailerInfo;
  if (!ID) report('A2 6.1.3', 'the file has no identifier');
  if (Encrypt) report('A2 6.1.3', 'the file is encrypted');
  return /GTS_PDFXVersion>PDF\/X-4</.test(packet);
}

const LANGUAGE_TAG = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

const STANDARD_TYPES = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP ' +
    'Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** Which children the parts of lists and tables may have: a screen reader counts items, rows and columns by them. */
const CHILDREN: Readonly<Record<string, { readonly rule: string; readonly types: ReadonlySet<string> }>> = {
  L: { rule: 'UA 7.6', types: new Set(['LI', 'L', 'Caption']) },
  LI: { rule: 'UA 7.6', types: new Set(['Lbl', 'LBody']) },
  Table: { rule: 'UA 7.5', types: new Set(['TR', 'THead', 'TBody', 'TFoot', 'Caption']) },
  THead: { rule: 'UA 7.5', types: new Set(['TR']) },
  TBody: { rule: 'UA 7.5', types: new Set(['TR']) },
  TFoot: { rule: 'UA 7.5', types: new Set(['TR']) },
  TR: { rule: 'UA 7.5', types: new Set(['TH', 'TD']) },
};
/** Which parents the parts of lists and tables must have. */
const PARENTS: Readonly<Record<string, { readonly rule: string; readonly types: ReadonlySet<string> }>> = {
  LI: { rule: 'UA 7.6', types: new Set(['L']) },
  LBody: { rule: 'UA 7.6', types: new Set(['LI']) },
  TR: { rule: 'UA 7.5', types: new Set(['Table', 'THead', 'TBody', 'TFoot']) },
  TH: { rule: 'UA 7.5', types: new Set(['TR']) },
  TD: { rule: 'UA 7.5', types: new Set(['TR']) },
};

interface Structure {
  /** `page:number` of marked content → its element. */
  readonly contentOwners: ReadonlyMap<string, string>;
  /** Annotation → its element. */
  readonly objectOwners: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, string>;
  readonly parentTree: ReadonlyMap<number, PDFObject>;
}

function readStructure(document: ParsedFile, reader: FileReader, report: Report): Structure {
  const contentOwners = new Map<string, string>();
  const objectOwners = new Map<string, string>();
  const types = new Map<string, string>();
  const headings: number[] = [];
  const pageNumbers = new Map(document.pages.map((page, index) => [keyOf(page.ref), index]));

  const visit = (reference: PDFObject, parentKey: string, parentType: string): void => {
    const element = reader.follow(reference);
    const key = keyOf(reference);
    const type = nameOf(reader.get(element, 'S')) ?? '';
    types.set(key, type);
    if (!STANDARD_TYPES.has(type)) report('UA 7.1', `"${type}" is not a standard structure type`);
    if (keyOf(reader.raw(element, 'P')) !== parentKey)
      report('UA 7.1', `a ${type} does not point to its parent`);
    const misplaced = [CHILDREN[parentType]?.types.has(type), PARENTS[type]?.types.has(parentType)];
    if (misplaced.includes(false)) {
      report(
        (CHILDREN[parentType] ?? PARENTS[type])?.rule ?? 'UA 7.1',
        `a ${type} stands in a ${parentType}`,
      );
    }
    const kids = reader.list(reader.raw(element, 'K'));
    if (type === 'L') checkList(element, kids, reader, report);
    if (type === 'Table') checkTable(kids, reader, report);
    if (type === 'TH' && !nameOf(attribute(element, 'Scope', reader)))
      report('UA 7.5', 'a heading of a table does not say whether it heads a column or a row');
    if (/^H[1-6]$/.test(type)) headings.push(Number(type[1]));
    const lang = textOf(reader.get(element, 'Lang'));
    if (lang !== undefined && !LANGUAGE_TAG.test(lang))
      report('UA 7.2', `the language of a ${type} is "${lang}"`);
    if (
      type === 'Figure' &&
      !textOf(reader.get(element, 'Alt')) &&
      !textOf(reader.get(element, 'ActualText'))
    ) {
      report('UA 7.3', 'a figure has no alternative text');
    }
    const home = keyOf(reader.raw(element, 'Pg'));
    const own = (page: string, number: number | undefined): void =>
      void contentOwners.set(`${pageNumbers.get(page)}:${number}`, key);
    for (const kid of kids) {
      const value = reader.follow(kid);
      const kind = nameOf(reader.get(value, 'Type'));
      if (value instanceof PDFNumber) own(home, value.asNumber());
      else if (kind === 'MCR')
        own(keyOf(reader.raw(value, 'Pg')) || home, numberOf(reader.get(value, 'MCID')));
      else if (kind === 'OBJR') objectOwners.set(keyOf(reader.raw(value, 'Obj')), key);
      else visit(kid, key, type);
    }
  };
  const rootReference = reader.raw(document.catalog, 'StructTreeRoot');
  const root = reader.follow(rootReference);
  if (!root) report('UA 7.1', 'there is no structure tree');
  for (const kid of reader.list(reader.raw(root, 'K'))) visit(kid, keyOf(rootReference), '');
  headings.forEach((level, i) => {
    const before = headings[i - 1] ?? 0;
    if (level > before + 1) report('UA 7.4.2', `a heading of level ${level} follows level ${before}`);
  });
  const numbers = reader.list(reader.get(reader.get(root, 'ParentTree'), 'Nums'));
  const parentTree = new Map<number, PDFObject>();
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    parentTree.set(numberOf(numbers[i]) ?? -1, numbers[i + 1] as PDFObject);
  }
  return { contentOwners, objectOwners, types, parentTree };
}

/** An attribute of a structure element, from its one attribute dictionary or the first of several that has it. */
function attribute(element: PDFObject | undefined, key: string, reader: FileReader): PDFObject | undefined {
  return reader
    .list(reader.raw(element, 'A'))
    .map((owner) => reader.get(reader.follow(owner), key))
    .find((value) => value !== undefined);
}

const typeOf = (element: PDFObject, reader: FileReader): string | undefined =>
  nameOf(reader.get(reader.follow(element), 'S'));
const kidsOf = (element: PDFObject, reader: FileReader): readonly PDFObject[] =>
  reader.list(reader.raw(reader.follow(element), 'K'));

/** Items with labels say how they are numbered. */
function checkList(
  list: PDFObject | undefined,
  items: readonly PDFObject[],
  reader: FileReader,
  report: Report,
): void {
  const hasLabels = items.some((item) => kidsOf(item, reader).some((part) => typeOf(part, reader) === 'Lbl'));
  const numbering = nameOf(attribute(list, 'ListNumbering', reader)) ?? 'None';
  if (hasLabels && numbering === 'None')
    report('UA 7.6', 'a list with numerals does not say that it is numbered');
}

/** Rows of a table have as many cells as each other, and the table has headings. */
function checkTable(parts: readonly PDFObject[], reader: FileReader, report: Report): void {
  const rows = parts.flatMap((part) => (typeOf(part, reader) === 'TR' ? [part] : kidsOf(part, reader)));
  const lengths = new Set(rows.map((row) => kidsOf(row, reader).length));
  if (lengths.size > 1) report('UA 7.5', 'the rows of a table have different numbers of cells');
  if (!rows.some((row) => kidsOf(row, reader).some((cell) => typeOf(cell, reader) === 'TH')))
    report('UA 7.5', 'a table has no headings');
}

const PRINTED = 4;

function checkAnnotations(
  page: ParsedPage,
  { parentTree, types, objectOwners }: Structure,
  reader: FileReader,
  isPress: boolean,
  report: Report,
): void {
  const annotations = reader.list(reader.get(page.node, 'Annots'));
  if (annotations.length > 0 && nameOf(reader.get(page.node, 'Tabs')) !== 'S') {
    report('UA 7.18.3', 'the tab order does not follow the structure');
  }
  if (isPress && annotations.length > 0) report('X4 6.17', 'a page for print has links');
  for (const reference of annotations) {
    const annotation = reader.follow(reference);
    if (nameOf(reader.get(annotation, 'Subtype')) !== 'Link') continue;
    if (!textOf(reader.get(annotation, 'Contents'))) report('UA 7.18.5', 'a link has no description');
    const owner = keyOf(parentTree.get(numberOf(reader.get(annotation, 'StructParent')) ?? -1));
    if (types.get(owner) !== 'Link' || objectOwners.get(keyOf(reference)) !== owner) {
      report('UA 7.18.5', 'a link is not in the structure');
    }
    if (!((numberOf(reader.get(annotation, 'F')) ?? 0) & PRINTED))
      report('A2 6.3.2', 'a link is hidden in print');
  }
}

/** The codes of one font that a file shows. */
interface FontUse {
  readonly font: PDFObject;
  readonly codes: Set<number>;
}

const PAINTING = new Set('f f* F S s B B* b b* Do sh Tj TJ'.split(' '));
const SILENT = new Set(
  'q Q cm w J j M d i gs ri m l c v y h re n W W* BT ET Tc Tw Tz TL Tr Ts Td TD Tm T* Tf BMC BDC EMC g G k K rg RG cs CS sc SC scn SCN'.split(
    ' ',
  ),
);

interface OpenMark {
  readonly isArtifact: boolean;
  readonly number: number | undefined;
}

function checkContent(
  page: ParsedPage,
  index: number,
  structure: Structure,
  reader: FileReader,
  isPress: boolean,
  uses: Map<string, FontUse>,
  report: Report,
): void {
  const fonts = reader.get(reader.get(page.node, 'Resources'), 'Font');
  const parents = reader.list(
    structure.parentTree.get(numberOf(reader.get(page.node, 'StructParents')) ?? -1),
  );
  const seen = new Set<number>();
  const open: OpenMark[] = [];
  let operands: Token[] = [];
  let font: FontUse | undefined;

  const openMark = (): void => {
    const [tag] = operands;
    const at = operands.findIndex(({ kind, value }) => kind === 'name' && value === 'MCID');
    const number = at < 0 ? undefined : Number(operands[at + 1]?.value);
    const isArtifact = tag?.value === 'Artifact';
    if (isArtifact && open.some((mark) => mark.number !== undefined))
      report('UA 7.1', 'an artifact in tagged content');
    if (number !== undefined) {
      if (open.some((mark) => mark.isArtifact)) report('UA 7.1', 'tagged content in an artifact');
      if (seen.has(number)) report('UA 7.1', `content ${number} of page ${index + 1} is marked twice`);
      seen.add(number);
      const owner = structure.contentOwners.get(`${index}:${number}`);
      if (owner === undefined) report('UA 7.1', `content ${number} of page ${index + 1} has no element`);
      else if (keyOf(parents[number]) !== owner) report('UA 7.1', 'the parent tree names another element');
      else if (structure.types.get(owner) !== tag?.value)
        report('UA 7.1', 'content is marked with another type');
    }
    open.push({ isArtifact, number });
  };
  const paint = (operator: string): void => {
    if (!open.some((mark) => mark.isArtifact || mark.number !== undefined)) {
      report('UA 7.1', `page ${index + 1} has content that is neither tagged nor an artifact (${operator})`);
    }
    if (operator !== 'Tj' && operator !== 'TJ') return;
    for (const { kind, value } of operands) {
      if (kind !== 'string') continue;
      for (let i = 0; i + 1 < value.length; i += 2)
        font?.codes.add(((value[i] ?? 0) << 8) | (value[i + 1] ?? 0));
    }
  };
  const selectFont = (): void => {
    const reference = reader.raw(fonts, String(operands[0]?.value));
    const object = reader.follow(reference);
    if (!object) {
      report('UA 7.21', `the font ${String(operands[0]?.value)} is missing`);
      return;
    }
    const key = keyOf(reference) || String(operands[0]?.value);
    font = uses.get(key) ?? { font: object, codes: new Set() };
    uses.set(key, font);
  };

  for (const token of contentTokens(streamBytes(reader.get(page.node, 'Contents')))) {
    if (token.kind !== 'operator') {
      operands.push(token);
      continue;
    }
    const operator = token.value;
    if (operator === 'BDC' || operator === 'BMC') openMark();
    else if (operator === 'EMC') {
      if (!open.pop()) report('UA 7.1', 'marked content ends that never began');
    } else if (operator === 'Tf') selectFont();
    else if (PAINTING.has(operator)) paint(operator);
    else if (isPress && /^(rg|RG)$/.test(operator)) report('X4 6.2', 'a page for print uses RGB');
    else if (!SILENT.has(operator)) report('ISO 32000', `"${operator}" is not an operator`);
    operands = [];
  }
  if (open.length > 0) report('UA 7.1', 'marked content is not closed');
  for (const key of structure.contentOwners.keys()) {
    const [page, number] = key.split(':').map(Number);
    if (page === index && !seen.has(number ?? -1))
      report('UA 7.1', `content ${number} is in the structure only`);
  }
}

function checkFont({ font, codes }: FontUse, reader: FileReader, report: Report): void {
  if (
    nameOf(reader.get(font, 'Subtype')) !== 'Type0' ||
    nameOf(reader.get(font, 'Encoding')) !== 'Identity-H'
  ) {
    report('UA 7.21.3', 'a font is not a composite font with Identity-H');
    return;
  }
  const descendant = reader.follow(reader.list(reader.get(font, 'DescendantFonts'))[0]);
  const name = nameOf(reader.get(descendant, 'BaseFont')) ?? '';
  const program = streamBytes(reader.get(reader.get(descendant, 'FontDescriptor'), 'FontFile2'));
  if (program.length === 0) {
    report('UA 7.21.4.1', `${name} is not embedded`);
    return;
  }
  if (!/^[A-Z]{6}\+/.test(name)) report('A2 6.2.11', `${name} does not say that it is a subset`);
  if (!reader.get(descendant, 'CIDToGIDMap')) report('UA 7.21.3.2', `${name} has no glyph map`);
  const metrics = readMetrics(program);
  const widths = readWidths(descendant, reader);
  const texts = readToUnicode(streamBytes(reader.get(font, 'ToUnicode')));
  for (const code of codes) {
    if (code === 0) report('UA 7.21.8', `${name} shows .notdef`);
    if (code >= metrics.glyphCount) report('UA 7.21.4.1', `${name} lacks glyph ${code}`);
    else if (Math.abs(metrics.widthOf(code) - widths(code)) > 1)
      report('UA 7.21.5', `${name}: width of ${code}`);
    const text = texts.get(code);
    if (!text) report('UA 7.21.7', `${name} does not say what ${code} reads`);
    else if (/^(0000|feff|fffe)$/i.test(text)) report('UA 7.21.7', `${name}: ${code} reads U+${text}`);
  }
}

function readMetrics(program: Uint8Array): { glyphCount: number; widthOf(code: number): number } {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    tables.set(strFromU8(program.subarray(at, at + 4), true), view.getUint32(at + 8));
  }
  const at = (tag: string): number => tables.get(tag) ?? 0;
  const metricCount = view.getUint16(at('hhea') + 34);
  const unitsPerEm = view.getUint16(at('head') + 18);
  return {
    glyphCount: view.getUint16(at('maxp') + 4),
    widthOf: (code) => (view.getUint16(at('hmtx') + Math.min(code, metricCount - 1) * 4) * 1000) / unitsPerEm,
  };
}

function readWidths(descendant: PDFObject | undefined, reader: FileReader): (code: number) => number {
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
  return new Map([...pairs].map(([, code, text]) => [Number.parseInt(code ?? '', 16), text ?? '']));
}

/** 3 mm, less a hundredth of a point for rounding. */
const LEAST_BLEED_PT = 8.49;

function checkPageBoxes({ node }: ParsedPage, report: Report): void {
  const media = node.MediaBox().asRectangle();
  const bleed = node.BleedBox()?.asRectangle() ?? media;
  const trim = node.TrimBox()?.asRectangle() ?? bleed;
  type Box = typeof trim;
  const isInside = (inner: Box, outer: Box): boolean =>
    inner.x >= outer.x - 0.01 &&
    inner.y >= outer.y - 0.01 &&
    inner.x + inner.width <= outer.x + outer.width + 0.01 &&
    inner.y + inner.height <= outer.y + outer.height + 0.01;
  if (!isInside(trim, bleed) || !isInside(bleed, media))
    report('X4 6.14', 'the page boxes do not lie in each other');
  if (trim.x - bleed.x < LEAST_BLEED_PT) report('X4 6.14', 'the bleed is less than 3 mm');
}

function checkOutputIntent(document: ParsedFile, reader: FileReader, isPress: boolean, report: Report): void {
  const intent = reader.follow(reader.list(reader.get(document.catalog, 'OutputIntents'))[0]);
  const profile = streamBytes(reader.get(intent, 'DestOutputProfile'));
  if (profile.length === 0) {
    report('A2 6.2.3', 'there is no output profile');
    return;
  }
  const field = (at: number): string => strFromU8(profile.subarray(at, at + 4), true);
  if (field(36) !== 'acsp') report('A2 6.2.3', 'the output profile is no ICC profile');
  if (!isPress && field(16) !== 'RGB ') report('A2 6.2.3', 'the output profile is not for RGB');
  const isPressProfile =
    field(16) === 'CMYK' && field(12) === 'prtr' && nameOf(reader.get(intent, 'S')) === 'GTS_PDFX';
  if (isPress && !isPressProfile) report('X4 6.2', 'the output profile is not for a CMYK press');
}
