/**
 * Measures the elements of a panel and places them, at one body size. Coordinates are pt from the top left corner
 * of the panel's text area.
 */

import type {
  BesideElement,
  ColumnsElement,
  DrawingElement,
  FlowElement,
  FrameElement,
  MarkerElement,
  PartElement,
  QrElement,
  StackElement,
  TableElement,
  TextElement,
} from '../elements.ts';
import { moveBoxes } from '../geometry/boxes.ts';
import { circle, pebble, roundedRectangle, straight, transform } from '../geometry/outlines.ts';
import { drawnHeight, placePicture } from '../geometry/pictures.ts';
import { QUIET_MODULES } from '../qr.ts';
import type { PathBox, Picture, PlacedBox, TextBox } from '../types.ts';
import type { Reach } from '../typography.ts';
import { mmToPt, ptToMm } from '../units.ts';
import { breakLines, endsInside, type Line } from './break-lines.ts';
import { evenLines } from './even-lines.ts';
import { lineMetrics, placeLine } from './place-line.ts';
import type { ShapedText } from './shape.ts';

/** The sizes everything is measured at. */
export interface Scale {
  /** Body size, pt. */
  readonly bodyPt: number;
  /** What gaps and paddings are multiplied by. */
  readonly gaps: number;
  /** What elements that yield are multiplied by: drawings of scenes, the cover's title. */
  readonly ease: number;
  /** What filling boxes add to their own height, pt. */
  readonly fillPt: number;
  /** The most that stands above what is in the middle of a filling box, pt. */
  readonly mostDropPt: number;
  /** Only heights are wanted: lines are broken, nothing is placed. */
  readonly draft: boolean;
  readonly shaped: ReadonlyMap<TextElement, ShapedText>;
  /** How each text was broken so far: fitting asks for the same lines again and again. */
  readonly broken: Map<TextElement, BrokenText[]>;
}

/** The lines of a text at one size and width. */
interface BrokenText {
  readonly fullPt: number;
  readonly leastPt: number;
  readonly width: number;
  /** At most `fullPt`, at least `leastPt`: the size at which its words fit the width. */
  readonly sizePt: number;
  readonly lines: readonly Line[];
}

/** A word or number wider than its column. */
export interface WidePiece {
  readonly element: TextElement;
  readonly words: string;
  readonly overPt: number;
}

/** An element in its place. */
export interface Placed {
  readonly heightPt: number;
  readonly boxes: readonly PlacedBox[];
  readonly wide: readonly WidePiece[];
  /** How far what stands in a box of limited height reaches over it, pt: the worst of them; 0 where all fit. */
  readonly overBoxPt: number;
}

/** Marker's width and its distance to the words, as multiples of the body size. */
const MARKERS: Readonly<Record<MarkerElement['marker'], { readonly width: number; readonly gap: number }>> = {
  bullet: { width: 0.44, gap: 0.66 },
  number: { width: 1.3, gap: 0.4 },
  step: { width: 1.64, gap: 0.64 },
  check: { width: 1.22, gap: 0.62 },
  waymark: { width: 0.74, gap: 0.62 },
  picture: { width: 1.5, gap: 0.6 },
  bar: { width: 0.2, gap: 0.7 },
};
/** Places an element at (x, y), at most `width` wide. */
export function place(element: FlowElement, x: number, y: number, width: number, scale: Scale): Placed {
  switch (element.kind) {
    case 'text':
      return placeText(element, x, y, width, scale);
    case 'stack':
      return placeStack(element, x, y, width, scale);
    case 'frame':
      return placeFrame(element, x, y, width, scale);
    case 'beside':
      return placeBeside(element, x, y, width, scale);
    case 'table':
      return placeTable(element, x, y, width, scale);
    case 'columns':
      return placeColumns(element, x, y, width, scale);
    case 'part':
      return place(element.child, x, y, width, partScale(element, scale));
    case 'rule':
      return { heightPt: 0, boxes: [thinRule(element.panel, x, y, width)], wide: [], overBoxPt: 0 };
    case 'drawing':
      return placeDrawing(element, x, y, width, scale);
  }
}

/** A height that was asked for, with everything that it depends on. */
interface KnownHeight extends Pick<Scale, 'bodyPt' | 'gaps' | 'ease' | 'fillPt'> {
  readonly width: number;
  readonly heightPt: number;
}

/** Heights of each element: fitting asks for the same ones many times over. */
const heights = new WeakMap<FlowElement, KnownHeight[]>();

/** Height of an element, pt: as {@link place} has it, without placing anything. */
export function heightOf(element: FlowElement, width: number, scale: Scale): number {
  const { bodyPt, gaps, ease, fillPt } = scale;
  // Parts that share a panel are put into another stack at each try.
  if (element.kind === 'stack') {
    return element.children.reduce(
      (sum, child) => sum + (mmToPt(child.gapMm) * gaps + heightOf(child.element, width, scale)),
      0,
    );
  }
  const known = heights.get(element) ?? [];
  heights.set(element, known);
  const found = known.find(
    (one) =>
      one.bodyPt === bodyPt &&
      one.width === width &&
      one.gaps === gaps &&
      one.ease === ease &&
      one.fillPt === fillPt,
  );
  if (found) return found.heightPt;
  const { heightPt } = place(element, 0, 0, width, { ...scale, draft: true });
  known.push({ width, bodyPt, gaps, ease, fillPt, heightPt });
  return heightPt;
}

/** The leaflet's size as a part in another script has it: never under that script's floor. */
const partScale = ({ ratio, floorPt }: PartElement, scale: Scale): Scale => ({
  ...scale,
  bodyPt: Math.max(floorPt, scale.bodyPt * ratio),
});

function placeColumns(row: ColumnsElement, x: number, y: number, width: number, scale: Scale): Placed {
  const { columns, dir, stand } = row;
  const gap = mmToPt(row.gapMm);
  const own = columns.map((column) => (column.width === 'own' ? naturalWidth(column.element, scale) : 0));
  const left = width - gap * (columns.length - 1) - own.reduce((sum, one) => sum + one, 0);
  const shares = columns.filter((column) => column.width === 'share').length;
  const widths = own.map((one) => (one > 0 ? Math.min(one, width) : left / Math.max(1, shares)));
  const heights = columns.map(({ element }, i) => heightOf(element, widths[i] ?? 0, scale));
  const heightPt = Math.max(0, ...heights);
  let start = 0;
  const placed = columns.map(({ element }, i): Placed => {
    const own = widths[i] ?? 0;
    const at = dir === 'rtl' ? x + width - start - own : x + start;
    start += own + gap;
    const slack = heightPt - (heights[i] ?? 0);
    const stretched =
      stand === 'stretch' && element.kind === 'frame'
        ? { ...element, minHeightMm: ptToMm(heightPt) }
        : element;
    const drop = stretched !== element ? 0 : stand === 'bottom' ? slack : stand === 'middle' ? slack / 2 : 0;
    return place(stretched, at, y + drop, own, scale);
  });
  return {
    heightPt,
    boxes: placed.flatMap(({ boxes }) => boxes),
    wide: placed.flatMap(({ wide }) => wide),
    overBoxPt: Math.max(0, ...placed.map(({ overBoxPt }) => overBoxPt)),
  };
}

/** Width of a text on one line with the frame round it, pt. */
function naturalWidth(element: FlowElement, scale: Scale): number {
  if (element.kind === 'frame') return naturalWidth(element.child, scale) + 2 * mmToPt(element.paddingXMm);
  // A hair more: what is added up in another order must still fit.
  return element.kind === 'text' ? ownWidth(element, scale) + 0.01 : 0;
}

function placeStack(stack: StackElement, x: number, y: number, width: number, scale: Scale): Placed {
  const boxes: PlacedBox[] = [];
  const wide: WidePiece[] = [];
  let overBoxPt = 0;
  let bottom = y;
  for (const { element, gapMm } of stack.children) {
    const placed = place(element, x, bottom + mmToPt(gapMm) * scale.gaps, width, scale);
    for (const box of placed.boxes) boxes.push(box);
    for (const piece of placed.wide) wide.push(piece);
    overBoxPt = Math.max(overBoxPt, placed.overBoxPt);
    bottom += mmToPt(gapMm) * scale.gaps + placed.heightPt;
  }
  return { heightPt: bottom - y, boxes, wide, overBoxPt };
}

function placeFrame(element: FrameElement, x: number, y: number, width: number, scale: Scale): Placed {
  const padX = mmToPt(element.paddingXMm);
  const padY = mmToPt(element.paddingYMm) * Math.min(1, scale.gaps);
  const child = place(element.child, x + padX, y + padY, width - 2 * padX, scale);
  const { picture } = element;
  const ground = picture ? drawnHeight(picture) * (width / picture.width) + mmToPt(ABOVE_PICTURE_MM) : padY;
  const wanted = child.heightPt + padY + ground;
  const most = element.maxHeightMm === undefined ? wanted : mmToPt(element.maxHeightMm);
  const natural = Math.max(Math.min(wanted, most), mmToPt(element.minHeightMm));
  const heightPt = natural + (element.fills ? scale.fillPt : 0);
  const slack = heightPt - 2 * padY - child.heightPt;
  const drop =
    element.stand === 'top' ? 0 : element.stand === 'middle' ? Math.min(slack / 2, scale.mostDropPt) : slack;
  const boxes = scale.draft
    ? []
    : [...drawFrame(element, x, y, width, heightPt), ...moveBoxes(child.boxes, 0, drop)];
  return { heightPt, boxes, wide: child.wide, overBoxPt: Math.max(child.overBoxPt, wanted - most) };
}

function drawFrame(element: FrameElement, x: number, y: number, width: number, height: number): PathBox[] {
  const { fill, stroke } = element;
  if (!fill && !stroke) return [];
  const { picture } = element;
  const line = mmToPt(element.strokeMm);
  const inset = stroke ? line / 2 : 0;
  const path = roundedRectangle(
    x + inset,
    y + inset,
    width - 2 * inset,
    height - 2 * inset,
    mmToPt(element.radiusMm) - inset,
  );
  return [
    {
      kind: 'path',
      path,
      node: null,
      panel: element.panel,
      ...(fill ? { fill } : {}),
      ...(stroke ? { stroke, strokeWidth: line } : {}),
      ...(element.dashed ? { dash: [mmToPt(1.2), mmToPt(1.2)] as const } : {}),
    },
    ...(picture ? pictureAtFoot(picture, { x, y, width, height }, path, element.panel) : []),
  ];
}

/** Between words and the drawing on their frame's foot, mm: below their last line is air already. */
const ABOVE_PICTURE_MM = 1;
/** Least share of a frame's height that a drawing on its foot takes; what is wider than the frame is cut off. */
const LEAST_PICTURE = 0.36;

/** A drawing as wide as its frame or wider, on its foot, inside its outline. */
function pictureAtFoot(
  picture: Picture,
  area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  clip: PathBox['path'],
  panel: number,
): PathBox[] {
  const scale = Math.max(area.width / picture.width, (LEAST_PICTURE * area.height) / picture.height);
  const widthPt = picture.width * scale;
  const [x, y] = [area.x + (area.width - widthPt) / 2, area.y + area.height - picture.height * scale];
  return placePicture(picture, { x, y, widthPt, panel }).map((box) => ({ ...box, clip }));
}

function placeBeside(element: BesideElement, x: number, y: number, width: number, scale: Scale): Placed {
  return element.side.kind === 'qr'
    ? placeBesideQr(element, element.side, x, y, width, scale)
    : placeBesideMarker(element, element.side, x, y, width, scale);
}

function placeBesideMarker(
  element: BesideElement,
  side: MarkerElement,
  x: number,
  y: number,
  width: number,
  scale: Scale,
): Placed {
  const { width: em, gap } = MARKERS[side.marker];
  const sideWidth = Math.max(
    em * scale.bodyPt,
    side.marker === 'number' && side.widest ? ownWidth(side.widest, scale) : 0,
  );
  const gutter = sideWidth + gap * scale.bodyPt;
  const rtl = element.dir === 'rtl';
  const child = place(element.child, rtl ? x : x + gutter, y, width - gutter, scale);
  const sideX = rtl ? x + width - sideWidth : x;
  const first = firstLineHeight(element.child, scale);
  // A marker taller than the first line pushes it down rather than reach into the item above.
  const drop = side.marker === 'step' ? Math.max(0, (sideWidth - first) / 2) : 0;
  const middle = y + drop + first / 2;
  const heightPt = Math.max(child.heightPt + drop, side.marker === 'step' ? sideWidth : 0);
  if (scale.draft) return { ...child, heightPt };
  const marker = placeMarker(side, sideX, middle, sideWidth, { top: y, height: heightPt }, scale);
  return {
    heightPt,
    boxes: [...marker, ...moveBoxes(child.boxes, 0, drop)],
    wide: child.wide,
    overBoxPt: child.overBoxPt,
  };
}

/** Width of a text on one line, before it shrinks, pt. */
function ownWidth(element: TextElement, scale: Scale): number {
  const pieces = scale.shaped.get(element)?.pieces ?? [];
  const { start, end } = reachOf(element);
  return (pieces.reduce((sum, piece) => sum + piece.width, 0) + start + end) * sizeOf(element, scale);
}

const NO_REACH: Reach = { start: 0, end: 0 };
/** White at the ends of a text's lines, as shares of its size: words from the left among Nastaliq need none. */
const reachOf = ({ reach, dir }: TextElement): Reach => (dir === 'rtl' && reach) || NO_REACH;

/** Height of the line that a marker stands beside. */
function firstLineHeight(element: FlowElement, scale: Scale): number {
  if (element.kind === 'text') return sizeOf(element, scale) * element.leading;
  if (element.kind === 'stack' && element.children[0])
    return firstLineHeight(element.children[0].element, scale);
  return scale.bodyPt * 1.4;
}

function placeMarker(
  side: MarkerElement,
  x: number,
  middle: number,
  width: number,
  item: { readonly top: number; readonly height: number },
  scale: Scale,
): PlacedBox[] {
  const { marker, panel } = side;
  const em = scale.bodyPt;
  const cx = x + width / 2;
  const label = side.label ? placeLabel(side.label, x, middle, width, scale) : [];
  const base = { kind: 'path', node: null, panel } as const;
  switch (marker) {
    case 'bullet':
      return [{ ...base, path: circle(cx, middle, width / 2), fill: 'spruce' }];
    case 'picture': {
      const { picture } = side;
      if (!picture) return [];
      const widthPt = width * Math.min(1, picture.width / picture.height);
      const y = middle - (widthPt * picture.height) / picture.width / 2;
      return placePicture(picture, { x: cx - widthPt / 2, y, widthPt, panel, colour: 'spruce' });
    }
    case 'number':
      return label;
    case 'step':
      return [{ ...base, path: circle(cx, middle, width / 2), fill: 'spruce' }, ...label];
    case 'check': {
      const unit = width / 20;
      const tick = [
        ['M', cx - 3.4 * unit, middle + 0.2 * unit],
        ['L', cx - 0.9 * unit, middle + 2.7 * unit],
        ['L', cx + 3.6 * unit, middle - 2.2 * unit],
      ] as const;
      const line = { stroke: 'spruce', strokeWidth: 1.9 * unit } as const;
      return [
        { ...base, path: circle(cx, middle, 9 * unit), ...line },
        { ...base, path: tick, ...line },
      ];
    }
    case 'waymark':
      return [
        {
          ...base,
          path: circle(cx, middle, width / 2 - 0.03 * em),
          fill: 'amber',
          stroke: 'ink',
          strokeWidth: 0.06 * em,
        },
      ];
    case 'bar':
      return [
        { ...base, path: roundedRectangle(x, item.top, width, item.height, width / 2), fill: 'spruce' },
      ];
  }
}

function placeLabel(label: TextElement, x: number, middle: number, width: number, scale: Scale): PlacedBox[] {
  const height = sizeOf(label, scale) * label.leading;
  return [...placeText(label, x, middle - height / 2, width, scale).boxes];
}

/**
 * The code's own white reaches past the column's edge and foot, where the paper is white anyway: so its modules
 * line up with the words above.
 */
function placeBesideQr(
  element: BesideElement,
  side: QrElement,
  x: number,
  y: number,
  width: number,
  scale: Scale,
): Placed {
  const { modules, path } = side.code;
  const size = mmToPt(side.sizeMm);
  const module = size / modules;
  const quiet = QUIET_MODULES * module;
  const outside = side.onTint ? 0 : quiet;
  // Where the code stands: at the right if the line begins there, or ends there.
  const atRight = (element.dir === 'rtl') !== (element.atEnd ?? false);
  const column = size - outside + mmToPt(1);
  const child = place(element.child, atRight ? x : x + column, y, width - column, scale);
  const left = atRight ? x + width - size + outside : x - outside;
  // The words under a code keep out of its white below; the white above it may lie over the panel's edge.
  const caption = element.caption
    ? place(element.caption, left + quiet, y + size - outside, size - 2 * quiet, scale)
    : undefined;
  const sideHeight = caption ? size - outside + caption.heightPt : element.atEnd ? size : size - outside;
  const heightPt = Math.max(child.heightPt, sideHeight);
  const above = element.atEnd ? (heightPt - sideHeight) / 2 : heightPt - sideHeight;
  const top = y + above - (caption ? outside : 0);
  const drop = element.atEnd ? (heightPt - child.heightPt) / 2 : heightPt - child.heightPt;
  const wide = [...child.wide, ...(caption?.wide ?? [])];
  if (scale.draft) return { heightPt, boxes: [], wide, overBoxPt: child.overBoxPt };
  const base = { kind: 'path', panel: side.panel } as const;
  const ground: PathBox[] = side.onTint
    ? [{ ...base, path: roundedRectangle(left, top, size, size, quiet / 2), fill: 'paper', node: null }]
    : [];
  const code: PathBox = { ...base, path: transform(path, module, left, top), fill: 'ink', node: side.node };
  return {
    heightPt,
    boxes: [
      ...ground,
      code,
      ...moveBoxes(child.boxes, 0, drop),
      ...(caption ? moveBoxes(caption.boxes, 0, above) : []),
    ],
    wide,
    overBoxPt: child.overBoxPt,
  };
}

/** Distance between the columns of a table, as a multiple of the body size. */
const COLUMN_GAP = 1;
/** White above and below the words of a row. */
const ROW_PADDING = 0.32;
/** Rules under a table's header, and between rows, numbers and parts, mm. */
const RULES = { header: 0.4, thin: 0.2 } as const;

function placeTable(element: TableElement, x: number, y: number, width: number, scale: Scale): Placed {
  const gap = COLUMN_GAP * scale.bodyPt;
  const padding = ROW_PADDING * scale.bodyPt;
  const columns = columnWidths(element, width, gap, scale);
  const boxes: PlacedBox[] = [];
  const wide: WidePiece[] = [];
  let top = y;
  element.rows.forEach((row, index) => {
    const cells = row.map((cell, column) => {
      const before = columns.slice(0, column).reduce((sum, own) => sum + own + gap, 0);
      const own = columns[column] ?? 0;
      const left = element.dir === 'rtl' ? x + width - before - own : x + before;
      return placeText(cell, left, top + padding, own, scale, row);
    });
    for (const cell of cells) {
      boxes.push(...cell.boxes);
      wide.push(...cell.wide);
    }
    top += Math.max(0, ...cells.map(({ heightPt }) => heightPt)) + 2 * padding;
    const rule = thinRule(element.panel, x, top, width);
    if (!scale.draft)
      boxes.push(index === 0 ? { ...rule, stroke: 'spruce', strokeWidth: mmToPt(RULES.header) } : rule);
  });
  return { heightPt: top - y, boxes, wide, overBoxPt: 0 };
}

const thinRule = (panel: number, x: number, y: number, width: number): PathBox => ({
  kind: 'path',
  path: straight(x, y, x + width, y),
  stroke: 'rule',
  strokeWidth: mmToPt(RULES.thin),
  node: null,
  panel,
});

/**
 * Shares the width out among the columns: each gets what its longest word needs, and of the rest as much as the
 * others, up to what its longest text asks for: so that short texts stay on one line. Words are divided where they need more than there is. Where that does not help either, the
 * table is set all the same, and the words that do not fit are reported.
 */
function columnWidths({ rows }: TableElement, width: number, gap: number, scale: Scale): readonly number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const room = width - gap * Math.max(0, count - 1);
  const texts = Array.from({ length: count }, (_, column) => rows.flatMap((row) => row[column] ?? []));
  const needs = (widest: (text: TextElement) => number): readonly number[] =>
    texts.map((cells) => cells.reduce((most, cell) => Math.max(most, widest(cell)), 0));
  const sum = (widths: readonly number[]): number => widths.reduce((all, own) => all + own, 0);
  const words = needs((cell) => longestPiece(cell, scale, false));
  const leasts = sum(words) <= room ? words : needs((cell) => longestPiece(cell, scale, true));
  const wholes = needs((cell) => ownWidth(cell, scale));
  const columns = leasts.map((least, i) => ({ least, most: Math.max(least, wholes[i] ?? 0) }));
  const least = sum(leasts);
  if (least >= room) return leasts.map((own) => (own * room) / least);
  let rest = room - least;
  const widths = [...leasts];
  // The most modest column first: what it leaves goes to the others.
  const modest = columns
    .map((column, i) => ({ i, wanted: column.most - column.least }))
    .sort((a, b) => a.wanted - b.wanted || a.i - b.i);
  modest.forEach(({ i, wanted }, served) => {
    const given = Math.min(wanted, rest / (count - served));
    widths[i] = (widths[i] ?? 0) + given;
    rest -= given;
  });
  return widths.map((own) => own + rest / count);
}

/** Width of the widest word of a text, or of its widest part if words may be divided, pt. */
function longestPiece(element: TextElement, scale: Scale, divided: boolean): number {
  let widest = 0;
  let before = 0;
  for (const piece of scale.shaped.get(element)?.pieces ?? []) {
    const goesOn = !divided && piece.breakAfter === 'hyphen';
    widest = Math.max(widest, before + piece.visibleWidth + (goesOn ? 0 : piece.hyphenWidth));
    before = goesOn ? before + piece.width : 0;
  }
  const { start, end } = reachOf(element);
  return (widest + start + end) * sizeOf(element, scale);
}

function placeDrawing(element: DrawingElement, x: number, y: number, width: number, scale: Scale): Placed {
  const ease = element.yields ? scale.ease : 1;
  const { picture } = element;
  const fullPebble = mmToPt(element.pebbleMm ?? 0) * ease;
  const pebblePt = Math.min(fullPebble, width);
  const shrink = fullPebble > 0 ? pebblePt / fullPebble : 1;
  const inkHeight = Math.min(
    mmToPt(element.heightMm) * ease * shrink,
    (width * picture.height) / picture.width,
  );
  const unit = inkHeight / picture.height;
  const [ownWidth, heightPt] = [Math.max(pebblePt, picture.width * unit), Math.max(pebblePt, inkHeight)];
  if (scale.draft) return { heightPt, boxes: [], wide: [], overBoxPt: 0 };
  const left =
    element.align === 'centre'
      ? x + (width - ownWidth) / 2
      : element.dir === 'rtl'
        ? x + width - ownWidth
        : x;
  const ground: PathBox[] = element.pebbleMm
    ? [{ kind: 'path', path: pebble(left, y, pebblePt), fill: 'paper', node: null, panel: element.panel }]
    : [];
  const [dx, dy] = [left + (ownWidth - picture.width * unit) / 2, y + (heightPt - inkHeight) / 2];
  const boxes = picture.shapes.map((shape): PathBox => {
    const colour = (name: typeof shape.fill) => (name === 'current' ? element.colour : name);
    const [fill, stroke] = [colour(shape.fill), colour(shape.stroke)];
    return {
      kind: 'path',
      path: transform(shape.path, unit, dx, dy),
      node: element.node,
      panel: element.panel,
      ...(fill ? { fill } : {}),
      ...(stroke ? { stroke, strokeWidth: (shape.strokeWidth ?? 1) * unit } : {}),
      ...(shape.evenOdd ? { evenOdd: true } : {}),
    };
  });
  return { heightPt, boxes: [...ground, ...boxes], wide: [], overBoxPt: 0 };
}

/**
 * Places a text.
 *
 * @param besides - Texts it shares its first baseline with, itself among them: fonts differ in their heights.
 */
function placeText(
  element: TextElement,
  x: number,
  y: number,
  width: number,
  scale: Scale,
  besides: readonly TextElement[] = [element],
): Placed {
  const shaped = scale.shaped.get(element);
  if (!shaped) throw new Error('A text was placed that had not been shaped.');
  const { start, end } = reachOf(element);
  const reachPt = (start + end) * sizeOf(element, scale);
  const { sizePt, lines } = chooseLines(element, shaped, width - reachPt, scale);
  const lineHeight = sizePt * element.leading;
  const heightPt = lines.length * lineHeight;
  const wide = lines
    .filter((line) => line.overflows)
    .map((line) => ({
      element,
      words: shaped.text
        .slice(line.start, line.end)
        .replace(/[\u00ad\u2066-\u2069\u200e\u200f]/g, '')
        .trim(),
      overPt: line.widthPt - (width - reachPt),
    }));
  if (scale.draft) return { heightPt, boxes: [], wide, overBoxPt: 0 };

  const metrics = besides.flatMap((other) => {
    const text = scale.shaped.get(other);
    return text ? [lineMetrics(text, sizePt)] : [];
  });
  const ascent = Math.max(...metrics.map((own) => own.ascent));
  const descent = Math.max(...metrics.map((own) => own.descent));
  const boxes = lines.map((line, i): TextBox => {
    const runs = placeLine(shaped, line);
    const left =
      element.align === 'centre'
        ? (width - line.widthPt) / 2
        : (element.dir === 'rtl') !== (element.align === 'end')
          ? width - line.widthPt - start * sizeOf(element, scale)
          : end * sizeOf(element, scale);
    return {
      kind: 'text',
      x: x + left,
      baseline: y + i * lineHeight + (lineHeight - ascent - descent) / 2 + ascent,
      width: line.widthPt,
      ascent,
      descent,
      sizePt,
      dir: element.dir,
      runs,
      node: element.node,
      panel: element.panel,
    };
  });
  return { heightPt, boxes, wide, overBoxPt: 0 };
}

/** Type size of a text before it shrinks to its column, pt. */
function sizeOf(element: TextElement, scale: Scale): number {
  const full = nominalSize(element, scale);
  return element.yields ? Math.max(full * element.shrinkTo, full * scale.ease) : full;
}

const nominalSize = ({ size }: TextElement, { bodyPt }: Scale): number =>
  'pt' in size ? size.pt : Math.max(size.ofBody * bodyPt, size.atLeastPt ?? 0);

/** The size and lines of a text: smaller where a word is wider than the column, then with even lines. */
function chooseLines(
  element: TextElement,
  shaped: ShapedText,
  width: number,
  scale: Scale,
): Pick<BrokenText, 'sizePt' | 'lines'> {
  const { sizePt, lines } = fillLines(element, shaped, width, scale);
  // Even lines are as many: heights are the same without them.
  if (scale.draft) return { sizePt, lines };
  return { sizePt, lines: evenLines(shaped, sizePt, width, lines, element.balanced ? 'heading' : 'running') };
}

function fillLines(element: TextElement, shaped: ShapedText, width: number, scale: Scale): BrokenText {
  const fullPt = sizeOf(element, scale);
  const leastPt = nominalSize(element, scale) * element.shrinkTo;
  const known = scale.broken.get(element) ?? [];
  const found = known.find((one) => one.fullPt === fullPt && one.width === width && one.leastPt === leastPt);
  if (found) return found;
  const broken = { fullPt, leastPt, width, ...breakToFit(element, shaped, width, fullPt, leastPt) };
  known.push(broken);
  scale.broken.set(element, known);
  return broken;
}

function breakToFit(
  { balanced }: TextElement,
  shaped: ShapedText,
  width: number,
  full: number,
  least: number,
): Pick<BrokenText, 'sizePt' | 'lines'> {
  // A heading gets smaller before one of its words is divided.
  const isBad = (line: Line) => line.overflows || (balanced && endsInside(shaped, line));
  const linesAt = (pt: number) =>
    breakLines(shaped, pt, width, balanced ? 'only-too-wide' : 'where-it-helps');
  let sizePt = full;
  let lines = linesAt(sizePt);
  while (lines.some(isBad) && sizePt > least) {
    sizePt = Math.max(least, sizePt - 0.5);
    lines = linesAt(sizePt);
  }
  return { sizePt, lines };
}
