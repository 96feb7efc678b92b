/**
 * The structure tree of a file: which marked content and which link belongs to which node, in reading order.
 *
 * Content is drawn line by line from the left; the tree follows the text. So each piece of content is noted with
 * its place in the text and put in order when the tree is written.
 */
import type { StructureNode } from '../types.ts';
import {
  type PdfDictionary,
  type PdfObjects,
  type PdfReference,
  type PdfValue,
  textString,
} from './pdf-objects.ts';

/** PlaceInFile of a piece of content: page, box on the page, offset in the box's text. */
export type PlaceInFile = readonly [page: number, box: number, offset: number];

interface Content {
  readonly place: PlaceInFile;
  readonly page: number;
  readonly kind: { readonly markedContent: number } | { readonly annotation: PdfReference };
}

export interface StructureTree {
  /** Gives content of a node its number on the page. */
  mark(node: StructureNode, page: number, place: PlaceInFile): number;
  /** Notes the link annotation of a node; returns its key in the parent tree. */
  annotate(node: StructureNode, page: number, annotation: PdfReference, place: PlaceInFile): number;
  /** Nearest `Link` a node stands in, itself included. */
  linkOf(node: StructureNode): StructureNode | undefined;
  /** Nodes with content, their own or their children's, from the root down. */
  nodes(): readonly StructureNode[];
  /** First place of a node's content or its children's. */
  firstPlace(node: StructureNode): PlaceInFile | undefined;
  /** Writes the tree; returns the root's reference. */
  write(objects: PdfObjects, pages: readonly PdfReference[], figureBox: FigureBox): PdfReference;
}

/** Where a figure is drawn: left, foot, right, top on its page. */
export type FigureBox = (node: StructureNode) => readonly number[] | undefined;

const comparePlaces = (a: PlaceInFile, b: PlaceInFile): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

export function createStructureTree(root: StructureNode, pageCount: number): StructureTree {
  const parents = parentsUnder(root);
  const contents = createContents(root, parents);
  const owners: StructureNode[][] = Array.from({ length: pageCount }, () => []);
  const annotated: StructureNode[] = [];
  // An empty cell still is a cell: without it the row's others would stand under the wrong heading.
  const nodesUnder = (node: StructureNode): readonly StructureNode[] =>
    contents.firstPlace(node) || isCell(node) ? [node, ...node.children.flatMap(nodesUnder)] : [];

  return {
    mark(node, page, place) {
      const onPage = owners[page] ?? [];
      const number = onPage.push(node) - 1;
      contents.note(node, { place, page, kind: { markedContent: number } });
      return number;
    },
    annotate(node, page, annotation, place) {
      contents.note(node, { place, page, kind: { annotation } });
      return pageCount + annotated.push(node) - 1;
    },
    linkOf(node) {
      let at: StructureNode | undefined = node;
      while (at && at.type !== 'Link') at = parents.get(at);
      return at;
    },
    nodes: () => nodesUnder(root),
    firstPlace: contents.firstPlace,
    write: (objects, pages, figureBox) =>
      writeTree(objects, {
        root,
        nodes: nodesUnder(root),
        parents,
        contents,
        owners,
        annotated,
        pages,
        figureBox,
      }),
  };
}

function parentsUnder(root: StructureNode): ReadonlyMap<StructureNode, StructureNode> {
  const parents = new Map<StructureNode, StructureNode>();
  const visit = (node: StructureNode): void => {
    for (const child of node.children) {
      parents.set(child, node);
      visit(child);
    }
  };
  visit(root);
  return parents;
}

/** Pieces of content by the node that owns them. */
interface Contents {
  note(node: StructureNode, content: Content): void;
  of(node: StructureNode): readonly Content[];
  firstPlace(node: StructureNode): PlaceInFile | undefined;
}

function createContents(root: StructureNode, parents: ReadonlyMap<StructureNode, StructureNode>): Contents {
  const contents = new Map<StructureNode, Content[]>();
  /** First content of each node or of what stands in it; noted on the way, since all nodes are asked for it. */
  const firstPlaces = new Map<StructureNode, PlaceInFile>();
  return {
    note(node, content) {
      if (node !== root && !parents.has(node)) {
        throw new Error(`A ${node.type} owns a box but does not stand in the structure tree`);
      }
      const known = contents.get(node);
      if (known) known.push(content);
      else contents.set(node, [content]);
      for (let at: StructureNode | undefined = node; at; at = parents.get(at)) {
        const first = firstPlaces.get(at);
        if (first && comparePlaces(first, content.place) <= 0) return;
        firstPlaces.set(at, content.place);
      }
    },
    of: (node) => contents.get(node) ?? [],
    firstPlace: (node) => firstPlaces.get(node),
  };
}

/** A tree that is complete. */
interface WholeTree {
  readonly root: StructureNode;
  /** Those that are written, from the root down. */
  readonly nodes: readonly StructureNode[];
  readonly parents: ReadonlyMap<StructureNode, StructureNode>;
  readonly contents: Contents;
  /** Nodes of each page's marked content, by its number. */
  readonly owners: readonly (readonly StructureNode[])[];
  /** Nodes of the links. */
  readonly annotated: readonly StructureNode[];
  readonly pages: readonly PdfReference[];
  readonly figureBox: FigureBox;
}

function writeTree(objects: PdfObjects, tree: WholeTree): PdfReference {
  const { root, nodes, parents, contents, owners, annotated, pages, figureBox } = tree;
  const treeRoot = objects.reserve();
  const references = new Map(nodes.map((node) => [node, objects.reserve()]));
  const referenceOf = (node: StructureNode): PdfReference => references.get(node) ?? treeRoot;
  const context: KidContext = { pages, referenceOf, firstPlace: contents.firstPlace };
  for (const node of nodes) {
    const parent = parents.get(node);
    const children = node.children.filter((child) => references.has(child));
    objects.set(referenceOf(node), {
      ...describeNode(node, figureBox),
      P: parent ? referenceOf(parent) : treeRoot,
      ...kidsOf(contents.of(node), children, context),
    });
  }
  const numbers: PdfValue[] = owners.flatMap((onPage, page) => [page, objects.add(onPage.map(referenceOf))]);
  annotated.forEach((node, i) => void numbers.push(owners.length + i, referenceOf(node)));
  objects.set(treeRoot, {
    Type: 'StructTreeRoot',
    K: [referenceOf(root)],
    ParentTree: objects.add({ Nums: numbers }),
    ParentTreeNextKey: owners.length + annotated.length,
  });
  return treeRoot;
}

const isCell = ({ type }: StructureNode): boolean => type === 'TH' || type === 'TD';

/** Attributes that only some types have (ISO 32000-1, 14.8.5). */
function attributesOf(node: StructureNode, figureBox: FigureBox): PdfDictionary {
  const box = node.type === 'Figure' ? figureBox(node) : undefined;
  if (box) return { A: { O: 'Layout', Placement: 'Block', BBox: box } };
  if (node.numbering) return { A: { O: 'List', ListNumbering: node.numbering } };
  if (node.type === 'TH') return { A: { O: 'Table', Scope: 'Column' } };
  return {};
}

function describeNode(node: StructureNode, figureBox: FigureBox): PdfDictionary {
  return {
    Type: 'StructElem',
    S: node.type,
    ...(node.lang === undefined ? {} : { Lang: textString(node.lang) }),
    ...(node.alt === undefined ? {} : { Alt: textString(node.alt) }),
    ...attributesOf(node, figureBox),
  };
}

interface KidContext {
  readonly pages: readonly PdfReference[];
  readonly referenceOf: (node: StructureNode) => PdfReference;
  readonly firstPlace: (node: StructureNode) => PlaceInFile | undefined;
}

/**
 * Content and children of a node. Children keep the order of the tree; a node with content of its own has them in
 * among it, where their content stands in the text.
 */
function kidsOf(
  direct: readonly Content[],
  children: readonly StructureNode[],
  { pages, referenceOf, firstPlace }: KidContext,
): PdfDictionary {
  const home = direct[0]?.page;
  const kid = ({ page, kind }: Content): PdfValue => {
    const onPage = pages[page] as PdfReference;
    if ('annotation' in kind) return { Type: 'OBJR', Obj: kind.annotation, Pg: onPage };
    return page === home ? kind.markedContent : { Type: 'MCR', Pg: onPage, MCID: kind.markedContent };
  };
  const kids: { readonly place: PlaceInFile; readonly value: PdfValue }[] = [
    ...direct.map((content) => ({ place: content.place, value: kid(content) })),
    ...children.map((child) => ({ place: firstPlace(child) ?? [0, 0, 0], value: referenceOf(child) })),
  ];
  if (direct.length > 0) kids.sort((a, b) => comparePlaces(a.place, b.place));
  const page = home === undefined ? undefined : pages[home];
  return { ...(page ? { Pg: page } : {}), K: kids.map(({ value }) => value) };
}
