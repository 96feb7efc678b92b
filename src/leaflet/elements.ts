/**
 * What a panel is made of before anything has been measured: texts, drawings, and the few ways of putting them
 * together. Sizes depend on the body size, which fitting finds later; gaps are mm at the largest body size and
 * shrink with it.
 */
import type { QrCode } from './qr.ts';
import type {
  ColourName,
  Direction,
  Inline,
  NumberBlock,
  PartContent,
  Picture,
  SourcePlace,
  StructureNode,
  Tint,
  Weight,
} from './types.ts';
import type { Reach } from './typography.ts';

/** A type size: fixed, or a multiple of the body size. */
export type Size = { readonly pt: number } | { readonly ofBody: number; readonly atLeastPt?: number };

/** A paragraph, heading, label or number. */
export interface TextElement {
  readonly kind: 'text';
  readonly inlines: readonly Inline[];
  readonly size: Size;
  /** Smallest share of its size to which it may shrink where a word or number is wider than the column. */
  readonly shrinkTo: number;
  /** A multiple of the type size. */
  readonly leading: number;
  /** White kept at the ends of lines in the script's own direction, as shares of the type size. */
  readonly reach?: Reach;
  readonly weight: Weight;
  readonly colour: ColourName;
  /** `end` for words of the other direction that stand where the text around them begins. */
  readonly align: 'start' | 'centre' | 'end';
  /** Lines of about equal length, for headings. Other texts only avoid a last line of one short word. */
  readonly balanced: boolean;
  /** Its words may be divided at the end of a line: running text; where {@link balanced}, only if nothing else helps. */
  readonly divides: boolean;
  /** Takes some of the room that is left once everything has its largest size: running text. */
  readonly grows: boolean;
  /** Gives way, with drawings that do, before the body size of the whole leaflet does. */
  readonly yields: boolean;
  readonly lang: string;
  readonly dir: Direction;
  /** `null` = artifact. */
  readonly node: StructureNode | null;
  /** Part of the content in reading order, or `OUTSIDE`. */
  readonly part: number;
  readonly at: SourcePlace;
}

/** Elements below each other. */
export interface StackElement {
  readonly kind: 'stack';
  readonly children: readonly { readonly element: FlowElement; readonly gapMm: number }[];
}

/** A box round an element. */
export interface FrameElement {
  readonly kind: 'frame';
  readonly child: FlowElement;
  readonly paddingXMm: number;
  readonly paddingYMm: number;
  readonly radiusMm: number;
  readonly fill?: ColourName;
  readonly stroke?: ColourName;
  readonly strokeMm: number;
  readonly dashed: boolean;
  readonly minHeightMm: number;
  /** What is taller is reported and reaches over the frame. */
  readonly maxHeightMm?: number;
  /** Drawing that stands on the frame's foot as wide as it, cut off at its corners; its height without its ground. */
  readonly picture?: { readonly drawing: Picture; readonly drawnHeight: number };
  /** Takes what the panel has left in height. */
  readonly fills: boolean;
  /** Where the child stands if the box is taller. */
  readonly stand: 'top' | 'middle' | 'bottom';
  readonly part: number;
}

/** A narrow thing at the start of the line and the rest beside it: list items, QR codes, quotations. */
export interface BesideElement {
  readonly kind: 'beside';
  readonly side: MarkerElement | QrElement;
  readonly child: FlowElement;
  readonly dir: Direction;
  /** A code may stand at the end of the line, in the middle of the words' height. */
  readonly atEnd?: boolean;
  /** Words under a code that stands at the end of the line, as wide as it. */
  readonly caption?: FlowElement;
}

/** Elements side by side, from the start of the line. */
export interface ColumnsElement {
  readonly kind: 'columns';
  /** `share` divides what is left; `own` is as wide as a text on one line or a drawing, with its frame. */
  readonly columns: readonly { readonly element: FlowElement; readonly width: 'share' | 'own' }[];
  readonly gapMm: number;
  /** `stretch`: frames are as tall as the tallest. */
  readonly stand: 'top' | 'middle' | 'bottom' | 'stretch';
  readonly dir: Direction;
}

/** A part with type sizes of its own: another script on the same sheet. */
export interface PartElement {
  readonly kind: 'part';
  readonly child: FlowElement;
  /** Its largest size as a multiple of the leaflet's. */
  readonly ratio: number;
  /** Its floor, pt. */
  readonly floorPt: number;
}

/** What stands before a list item or a quotation. Lengths are multiples of the body size. */
export interface MarkerElement {
  readonly kind: 'marker';
  readonly marker: 'bullet' | 'number' | 'step' | 'check' | 'waymark' | 'picture' | 'bar';
  /** Drawing of an item that has one. */
  readonly picture?: Picture;
  /** Numeral of a numbered item. */
  readonly label?: TextElement;
  /** Numeral of the list's last item, the widest: all items keep one edge. */
  readonly widest?: TextElement;
  readonly part: number;
}

/** A QR code, at the foot of the words beside it. */
export interface QrElement {
  readonly kind: 'qr';
  readonly code: QrCode;
  /** Address in the code, for problems. */
  readonly url: string;
  readonly sizeMm: number;
  /** On a tinted ground the code brings its own white. */
  readonly onTint: boolean;
  readonly node: StructureNode;
  readonly part: number;
}

/** A table. Each row has a text for every column; the first row is the header. */
export interface TableElement {
  readonly kind: 'table';
  readonly rows: readonly (readonly TextElement[])[];
  readonly dir: Direction;
  readonly part: number;
}

/** A thin line across the column. */
export interface RuleElement {
  readonly kind: 'rule';
  readonly part: number;
}

/** A drawing. */
export interface DrawingElement {
  readonly kind: 'drawing';
  readonly picture: Picture;
  readonly heightMm: number;
  readonly align: 'start' | 'centre';
  readonly dir: Direction;
  readonly colour: ColourName;
  /** Stands on a white pebble of this height, mm. */
  readonly pebbleMm?: number;
  readonly yields: boolean;
  /** Stands in the middle of what its panel has left, so high at least, mm; nothing where there is less. */
  readonly leastMm?: number;
  readonly node: StructureNode | null;
  readonly part: number;
}

export type FlowElement =
  | TextElement
  | StackElement
  | FrameElement
  | BesideElement
  | TableElement
  | ColumnsElement
  | PartElement
  | RuleElement
  | DrawingElement;

/** One part of the content, ready to be measured. */
export interface PartFlow {
  /** Place in the content, from 0. */
  readonly part: number;
  /** Stands on the strips, or over everything. */
  readonly role?: NonNullable<PartContent['role']>;
  /** Goes on with the part before it. */
  readonly continues: boolean;
  readonly body: FlowElement;
  /** Stands at the bottom. */
  readonly foot: FlowElement;
  /** The line that stands on every panel; none where the part says it in its own words, or has a role. */
  readonly line?: TextElement;
  /** The cover has a picture under its text, which may use only the upper part. */
  readonly isCover: boolean;
  /** First heading, for problems. */
  readonly title: string;
  readonly at: SourcePlace;
}

/** Notes of a number that share a line, and those with a number of their own, which do not. */
export function splitNotes(
  notes: NumberBlock['notes'],
): readonly [short: NumberBlock['notes'], own: NumberBlock['notes']] {
  const isShort = (note: readonly Inline[]): boolean => note.every(({ kind }) => kind === 'text');
  return [notes.filter(isShort), notes.filter((note) => !isShort(note))];
}

/** Tints as colours of boxes. */
export const tintColour = (tint: Tint): { readonly fill?: ColourName } =>
  tint === 'none' ? {} : { fill: tint };

/** What an element holds, in reading order: numerals, texts beside codes and cells among it. */
function childrenOf(element: FlowElement): readonly FlowElement[] {
  switch (element.kind) {
    case 'stack':
      return element.children.map((child) => child.element);
    case 'columns':
      return element.columns.map((column) => column.element);
    case 'frame':
    case 'part':
      return [element.child];
    case 'beside': {
      const { side, child, caption } = element;
      const label = side.kind === 'marker' ? side.label : undefined;
      return [...(label ? [label] : []), child, ...(caption ? [caption] : [])];
    }
    case 'table':
      return element.rows.flat();
    case 'text':
    case 'rule':
    case 'drawing':
      return [];
  }
}

/** An element and everything in it, in reading order. */
export const elementsWithin = (element: FlowElement): readonly FlowElement[] => [
  element,
  ...childrenOf(element).flatMap(elementsWithin),
];

/** Every text of an element, in reading order. */
export const textsOf = (element: FlowElement): readonly TextElement[] =>
  elementsWithin(element).filter((one) => one.kind === 'text');

/** Among how many filling frames the height that is left is divided; those side by side get the same. */
export function countFills(element: FlowElement): number {
  const inside = childrenOf(element).map(countFills);
  if (element.kind === 'columns') return Math.max(0, ...inside);
  const takesRoom =
    (element.kind === 'frame' && element.fills) ||
    (element.kind === 'drawing' && element.leastMm !== undefined);
  const itself = takesRoom ? 1 : 0;
  return inside.reduce((sum, count) => sum + count, itself);
}
