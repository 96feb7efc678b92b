/** The structure tree of a file: what screen readers follow. */
import { PDFNumber, type PDFObject } from 'pdf-lib';
import type { Area } from './area.ts';
import type { JudgedFile } from './judged.ts';
import { keyOf, keysOf, numberOf, pdfName, pdfText } from './parsed-file.ts';

/** Well-formed as in BCP 47, without its rare kinds. */
export const LANGUAGE_TAG = /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/;

const STANDARD_TYPES = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP ' +
    'Warichu WT WP Figure Formula Form'
  ).split(' '),
);

const SCOPES = new Set(['Column', 'Row', 'Both']);

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

/** The structure tree, by the references of its elements. */
export interface Structure {
  /** `page:number` of marked content → its element. */
  readonly contentOwners: ReadonlyMap<string, string>;
  /** Annotation → its element. */
  readonly objectOwners: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, string>;
  readonly parents: ReadonlyMap<string, string>;
  /** Figure → its `BBox`. */
  readonly figures: ReadonlyMap<string, Area | undefined>;
  readonly parentTree: ReadonlyMap<number, PDFObject>;
}

/** The nearest element of a type that an element stands in, itself included. */
export function nearest(type: string, element: string | undefined, structure: Structure): string | undefined {
  let at = element;
  while (at !== undefined && structure.types.get(at) !== type) at = structure.parents.get(at);
  return at;
}

/** The tree while it is read. */
interface Growing {
  readonly file: JudgedFile;
  readonly pageNumbers: ReadonlyMap<string, number>;
  readonly contentOwners: Map<string, string>;
  readonly objectOwners: Map<string, string>;
  readonly types: Map<string, string>;
  readonly parents: Map<string, string>;
  readonly figures: Map<string, Area | undefined>;
  /** Levels of the headings, in reading order. */
  readonly headings: number[];
}

/** Reads the tree and judges it by itself. */
export function readStructure(file: JudgedFile): Structure {
  const { reader, report, catalog, pages } = file;
  const tree: Growing = {
    file,
    pageNumbers: new Map(pages.map((page, index) => [keyOf(page.ref), index])),
    contentOwners: new Map(),
    objectOwners: new Map(),
    types: new Map(),
    parents: new Map(),
    figures: new Map(),
    headings: [],
  };
  const rootReference = reader.raw(catalog, 'StructTreeRoot');
  const root = reader.follow(rootReference);
  if (!root) report('UA 7.1', 'there is no structure tree');
  if (keysOf(root).includes('RoleMap')) report('UA 7.1', 'structure types are made to mean others');
  for (const kid of reader.list(reader.raw(root, 'K'))) readElement(kid, keyOf(rootReference), '', tree);
  tree.headings.forEach((level, i) => {
    const before = tree.headings[i - 1] ?? 0;
    if (level > before + 1) report('UA 7.4.2', `a heading of level ${level} follows level ${before}`);
  });
  return { ...tree, parentTree: readParentTree(root, file) };
}

function readElement(reference: PDFObject, parentKey: string, parentType: string, tree: Growing): void {
  const { file, types, parents, figures, headings } = tree;
  const { reader, report } = file;
  const element = reader.follow(reference);
  const key = keyOf(reference);
  const type = pdfName(reader.get(element, 'S')) ?? '';
  if (types.has(key)) {
    report('UA 7.1', `a ${type} stands in the structure twice`);
    return;
  }
  types.set(key, type);
  parents.set(key, parentKey);
  if (!STANDARD_TYPES.has(type)) report('UA 7.1', `"${type}" is not a standard structure type`);
  if (keyOf(reader.raw(element, 'P')) !== parentKey)
    report('UA 7.1', `a ${type} does not point to its parent`);
  const misplaced = [CHILDREN[parentType]?.types.has(type), PARENTS[type]?.types.has(parentType)];
  if (misplaced.includes(false)) {
    report((CHILDREN[parentType] ?? PARENTS[type])?.rule ?? 'UA 7.1', `a ${type} stands in a ${parentType}`);
  }
  const kids = reader.list(reader.raw(element, 'K'));
  checkElement(type, element, kids, file);
  if (type === 'Figure') figures.set(key, reader.area(attribute(element, 'BBox', file)));
  if (/^H[1-6]$/.test(type)) headings.push(Number(type[1]));
  for (const kid of kids) readKid(kid, { element, key, type }, tree);
}

/** A kid of an element: a number of marked content on its page or another, an annotation, or another element. */
function readKid(
  kid: PDFObject,
  { element, key, type }: { element: PDFObject | undefined; key: string; type: string },
  tree: Growing,
): void {
  const { file, contentOwners, objectOwners, pageNumbers } = tree;
  const { reader } = file;
  const home = keyOf(reader.raw(element, 'Pg'));
  const claim = (page: string, number: number | undefined): void =>
    void contentOwners.set(`${pageNumbers.get(page)}:${number}`, key);
  const value = reader.follow(kid);
  const kind = pdfName(reader.get(value, 'Type'));
  if (value instanceof PDFNumber) claim(home, value.asNumber());
  else if (kind === 'MCR') claim(keyOf(reader.raw(value, 'Pg')) || home, numberOf(reader.get(value, 'MCID')));
  else if (kind === 'OBJR') objectOwners.set(keyOf(reader.raw(value, 'Obj')), key);
  else readElement(kid, key, type, tree);
}

function readParentTree(root: PDFObject | undefined, { reader }: JudgedFile): ReadonlyMap<number, PDFObject> {
  const numbers = reader.list(reader.get(reader.get(root, 'ParentTree'), 'Nums'));
  const parentTree = new Map<number, PDFObject>();
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    parentTree.set(numberOf(numbers[i]) ?? -1, numbers[i + 1] as PDFObject);
  }
  return parentTree;
}

/** What an element has to say of itself. */
function checkElement(
  type: string,
  element: PDFObject | undefined,
  kids: readonly PDFObject[],
  file: JudgedFile,
): void {
  const { reader, report } = file;
  if (type === 'L') checkList(element, kids, file);
  if (type === 'Table') checkTable(kids, file);
  if (type === 'TH' && !SCOPES.has(pdfName(attribute(element, 'Scope', file)) ?? ''))
    report('UA 7.5', 'a heading of a table does not say whether it heads a column or a row');
  const lang = pdfText(reader.get(element, 'Lang'));
  if (lang !== undefined && !LANGUAGE_TAG.test(lang))
    report('UA 7.2', `the language of a ${type} is "${lang}"`);
  if (type === 'Figure' && !pdfText(reader.get(element, 'Alt'))?.trim())
    report('UA 7.3', 'a figure has no alternative text');
  // What is read aloud is what is written: only pictures are told in other words.
  const instead = ['ActualText', 'E', ...(type === 'Figure' ? [] : ['Alt'])];
  if (keysOf(element).some((key) => instead.includes(key)))
    report('UA 7.1', `a ${type} is read aloud in other words than it is written in`);
}

/** An attribute of a structure element, from its one attribute dictionary or the first of several that has it. */
function attribute(
  element: PDFObject | undefined,
  key: string,
  { reader }: JudgedFile,
): PDFObject | undefined {
  return reader
    .list(reader.raw(element, 'A'))
    .map((owner) => reader.get(reader.follow(owner), key))
    .find((value) => value !== undefined);
}

const typeOf = (element: PDFObject, { reader }: JudgedFile): string | undefined =>
  pdfName(reader.get(reader.follow(element), 'S'));
const kidsOf = (element: PDFObject, { reader }: JudgedFile): readonly PDFObject[] =>
  reader.list(reader.raw(reader.follow(element), 'K'));

/** Items with labels say how they are numbered. */
function checkList(list: PDFObject | undefined, items: readonly PDFObject[], file: JudgedFile): void {
  const hasLabels = items.some((item) => kidsOf(item, file).some((part) => typeOf(part, file) === 'Lbl'));
  const numbering = pdfName(attribute(list, 'ListNumbering', file)) ?? 'None';
  if (hasLabels && numbering === 'None')
    file.report('UA 7.6', 'a list with numerals does not say that it is numbered');
}

/** Rows of a table have as many cells as each other, and the table has headings. */
function checkTable(parts: readonly PDFObject[], file: JudgedFile): void {
  const rows = parts.flatMap((part) => (typeOf(part, file) === 'TR' ? [part] : kidsOf(part, file)));
  const lengths = new Set(rows.map((row) => kidsOf(row, file).length));
  if (lengths.size > 1) file.report('UA 7.5', 'the rows of a table have different numbers of cells');
  if (!rows.some((row) => kidsOf(row, file).some((cell) => typeOf(cell, file) === 'TH')))
    file.report('UA 7.5', 'a table has no headings');
}
