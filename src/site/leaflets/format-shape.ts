/** How large a format is when it is folded or cut, and a drawing of it, both from its data. */
import type { PanelFormat, SheetFormat } from '../../leaflet/index.ts';

/** Width and height, mm. */
export type SizeMm = readonly [number, number];

/** What a reader holds in the end: the cover where the sheet is folded or cut, else the sheet. */
export function finishedSize(format: SheetFormat): SizeMm {
  const [front] = format.sides;
  const cover = isDivided(format) ? front?.panels.find(({ reading }) => reading === 0) : undefined;
  return cover ? [cover.widthMm, cover.heightMm] : [format.widthMm, format.heightMm];
}

/** A drawing in mm: the sheet with its folds and cuts, and beside it what becomes of it. Left to right. */
export interface FormatShape {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Path of the part that ends in front. */
  readonly cover: string;
  /** Path of edges and cuts. */
  readonly edges: string;
  /** Path of folds and of lines to tear along. */
  readonly folds: string;
}

/** Between the sheet and what becomes of it; there is an arrow in it. */
const GAP = 70;
/** How far the back and the leaves underneath look out. */
const LEAF = 7;

export function formatShape(format: SheetFormat): FormatShape {
  const { widthMm, heightMm, sides } = format;
  const [front] = sides;
  const panels = front?.panels ?? [];
  const covers = panels.filter(({ reading }) => reading === 0);
  const [width, height] = finishedSize(format);
  const isSame = !isDivided(format);
  const isFolded = (front?.foldsXMm.length ?? 0) > 0;
  // The paper lies on its other side, or on its own leaves.
  const back = sides.length > 1 ? LEAF : 0;
  const leaves = isFolded ? LEAF : 0;
  const whole = Math.max(heightMm + back, height + leaves);
  const top = whole - heightMm;
  // Lengths are rounded one by one: from the foot up, so that half a millimetre does not stand out below.
  const [left, upper] = [widthMm + back + GAP, Math.ceil(whole) - mm(height)];
  const edges = [
    ...(back > 0 ? [behind(0, top, widthMm, heightMm)] : []),
    box(0, top, widthMm, heightMm),
    ...(covers.length > 1
      ? panels.map(({ xMm, yMm, widthMm: w, heightMm: h }) => box(xMm, top + yMm, w, h))
      : []),
    ...(isFolded
      ? (front?.cutsMm ?? []).map(({ x1Mm, y1Mm, x2Mm, y2Mm }) => line(x1Mm, top + y1Mm, x2Mm, top + y2Mm))
      : []),
    ...(isSame ? [] : [arrow(widthMm + back + GAP / 2, whole / 2), box(left, upper, width, height)]),
    ...(leaves > 0 ? [behind(left, upper, width, height)] : []),
  ];
  const folds = [
    ...(front?.foldsXMm ?? []).map((x) => line(x, top, x, top + heightMm)),
    ...(front?.foldsYMm ?? []).map((y) => line(0, top + y, widthMm, top + y)),
    ...(front?.tearsMm ?? []).map(({ x1Mm, y1Mm, x2Mm, y2Mm }) => line(x1Mm, top + y1Mm, x2Mm, top + y2Mm)),
  ];
  return {
    widthMm: Math.ceil(isSame ? widthMm + back : left + width + leaves),
    heightMm: Math.ceil(whole),
    cover: isSame ? '' : [coverOn(covers, top), box(left, upper, width, height)].join(''),
    edges: edges.join(''),
    folds: folds.join(''),
  };
}

/** Whether there is something to fold or to cut, besides strips to tear off. */
function isDivided({ sides: [front] }: SheetFormat): boolean {
  const { foldsXMm = [], foldsYMm = [], cutsMm = [] } = front ?? {};
  return foldsXMm.length + foldsYMm.length + cutsMm.length > 0;
}

const coverOn = ([first]: readonly PanelFormat[], top: number) =>
  first ? box(first.xMm, top + first.yMm, first.widthMm, first.heightMm) : '';
const line = (x1: number, y1: number, x2: number, y2: number) => `M${mm(x1)} ${mm(y1)}L${mm(x2)} ${mm(y2)}`;
const box = (x: number, y: number, width: number, height: number) =>
  `M${mm(x)} ${mm(y)}h${mm(width)}v${mm(height)}h-${mm(width)}z`;
/** The edge of what lies under a box, over its head and at its right. */
const behind = (x: number, y: number, width: number, height: number) =>
  `M${mm(x + LEAF)} ${mm(y)}v-${LEAF}h${mm(width)}v${mm(height)}h-${LEAF}`;
const arrow = (x: number, y: number) => `M${mm(x - 18)} ${mm(y)}h36m-13-13l13 13-13 13`;
const mm = (length: number) => Math.round(length);
