/** Finds room for the line that stands on every panel: in its margins, or where its text leaves some. Nothing gives way for it. */
import type { Margins } from '../../formats/panel-margins.ts';
import type { PanelArea } from '../../formats/text-areas.ts';
import { enlargeBoxes } from '../../geometry/boxes.ts';
import { seenOf } from '../../geometry/path-meets.ts';
import { meet, type Rectangle } from '../../geometry/rectangles.ts';
import type { PathBox, PlacedBox, TextBox } from '../../types.ts';
import { mmToPt } from '../../units.ts';

/** A panel with its text, and the line that it needs. */
export interface LinedPanel {
  /** Place in reading order. */
  readonly reading: number;
  readonly area: PanelArea;
  readonly margins: Margins;
  readonly isCover: boolean;
  /** What stands in it from the top, and at its foot; in pt from the corner of its text area. */
  readonly upper: readonly PlacedBox[];
  readonly foot: readonly PlacedBox[];
  /** At its own size, with the height and depth of its ink. */
  readonly line: TextBox;
}

/** Smallest size of the line, and the steps to it, pt. */
const [LEAST_PT, STEP_PT] = [6, 0.5];
/** Air between the line and what it stands beside, mm. */
const AIR_MM = 0.8;
/** The same within the text area, so that it is taken for part of nothing there, mm. */
const APART_MM = 1.5;
/** In a foot as deep as this the line stands before all else, so far below the text at most, mm. */
const [DEEP_MM, BELOW_MM] = [5, 4.5];

/** Where the line may stand. Turned, it runs upwards beside the text. */
interface Place extends Rectangle {
  readonly stand: 'middle' | 'bottom';
  readonly isTurned?: true;
}

/**
 * Places the line of each panel, all in one size: the largest at which every panel has room for it, at most its own.
 *
 * @param panels - Nothing where a panel needs none.
 * @returns A box for each panel that needs one; nothing where there is no room at the smallest size.
 */
export function placePanelLines(
  panels: readonly (LinedPanel | undefined)[],
): readonly (TextBox | undefined)[] {
  const full = Math.max(LEAST_PT, ...panels.map((panel) => panel?.line.sizePt ?? 0));
  const places = panels.map((panel) => (panel ? placesOf(panel) : []));
  for (let pt = full; ; pt -= STEP_PT) {
    const placed = panels.map((panel, at) => panel && placeIn(places[at] ?? [], sizedTo(panel.line, pt)));
    const isWhole = panels.every((panel, at) => !panel || placed[at]);
    if (isWhole || pt - STEP_PT < LEAST_PT) return placed;
  }
}

const sizedTo = (line: TextBox, pt: number): TextBox => {
  const [sized] = enlargeBoxes([line], pt / line.sizePt);
  return sized?.kind === 'text' ? sized : line;
};

/** Places in the order in which they are taken: none of them has anything in it, nor the white round a code. */
function placesOf(panel: LinedPanel): readonly Place[] {
  const codes = [...panel.upper, ...panel.foot].flatMap((box) =>
    box.kind === 'path' && box.quietPt !== undefined ? [grown(seenOf(box), box.quietPt)] : [],
  );
  return placesAround(panel).map((place) => codes.reduce(clearOf, place));
}

/** What of a place is left beside a code that reaches into it. */
function clearOf(place: Place, code: Rectangle): Place {
  if (!meet(place, code, 0)) return place;
  const [end, codeEnd] = [place.x + place.width, code.x + code.width];
  return code.x - place.x > end - codeEnd
    ? { ...place, width: code.x - place.x }
    : { ...place, x: codeEnd, width: end - codeEnd };
}

const grown = ({ x, y, width, height }: Rectangle, by: number): Rectangle => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

function placesAround(panel: LinedPanel): readonly Place[] {
  const { area, margins, isCover, upper, foot } = panel;
  const { widthPt, heightPt } = area;
  const ground = upper.find((box) => isGround(box, widthPt));
  const top = Math.min(heightPt, ...upper.filter((box) => box !== ground).map((box) => extentOf(box).y));
  const bottom = lowest(upper);
  const footTop = Math.min(heightPt, ...foot.map((box) => extentOf(box).y));
  const isOnGround = isCover || ground !== undefined;
  const inset = isOnGround ? insetOf(panel) : 0;
  const across = { x: 0, width: widthPt, stand: 'bottom' } as const;
  const above = { ...across, x: inset, width: widthPt - 2 * inset, stand: 'middle' } as const;
  // A cover's picture, put under it later, reaches down to its foot and, for a print shop, over it.
  if (isCover) return [between(above, 0, top, { foot: 0 })];
  const marginPt = Math.min(margins.foot, mmToPt(BELOW_MM));
  const apart = mmToPt(APART_MM);
  const under = (reachPt: number, air = mmToPt(AIR_MM)) =>
    between(across, Math.max(bottom, lowest(foot)), heightPt + reachPt, { head: air, foot: 0 });
  return [
    margins.foot < mmToPt(DEEP_MM) ? under(0, apart) : under(marginPt),
    ...(foot.length > 0 ? [between(across, bottom, footTop, { head: apart, foot: apart })] : []),
    between(above, 0, top),
    under(marginPt),
    ...(isOnGround ? [] : [between(above, -margins.head, top, { head: 0 })]),
    ...besideText(panel),
  ];
}

/**
 * How much of its text area a panel must leave for its line, pt: what it would like, then the least. Nothing where it has a place
 * already across its column.
 */
export function roomForLine(panel: LinedPanel): readonly number[] {
  const { line, isCover } = panel;
  const across = placesOf(panel).filter(({ isTurned }) => !isTurned);
  const least = sizedTo(line, Math.min(LEAST_PT, line.sizePt));
  if (isCover || placeIn(across, least)) return [];
  return [line, least].map(({ ascent, descent }) => ascent + descent + mmToPt(APART_MM));
}

/** A place from one height to another, with air at both ends unless said. */
const between = (
  place: Omit<Place, 'y' | 'height'>,
  from: number,
  to: number,
  air: { readonly head?: number; readonly foot?: number } = {},
): Place => {
  const [head, foot] = [air.head ?? mmToPt(AIR_MM), air.foot ?? mmToPt(AIR_MM)];
  return { ...place, y: from + head, height: to - from - head - foot };
};

/** How far from the edge of their ground the first words of a panel begin, pt. */
function insetOf({ upper, area, line }: LinedPanel): number {
  const first = upper.find((box) => box.kind === 'text');
  if (first?.kind !== 'text') return 0;
  return line.dir === 'rtl' ? area.widthPt - first.x - first.width : first.x;
}

/** The margins at both ends of the lines, the wider first. */
function besideText({ area, margins, line: { dir } }: LinedPanel): readonly Place[] {
  const { widthPt, heightPt } = area;
  const [left, right] = dir === 'rtl' ? [margins.end, margins.start] : [margins.start, margins.end];
  const air = mmToPt(AIR_MM);
  const upright = { y: 0, height: heightPt, stand: 'middle', isTurned: true } as const;
  return [
    { ...upright, x: -left, width: left - air },
    { ...upright, x: widthPt + air, width: right - air },
  ].sort((a, b) => b.width - a.width);
}

/** The first place that holds the line. */
function placeIn(places: readonly Place[], line: TextBox): TextBox | undefined {
  const { ascent, descent, width, dir } = line;
  const high = ascent + descent;
  const place = places.find((one) =>
    one.isTurned ? high <= one.width && width <= one.height : high <= one.height && width <= one.width,
  );
  if (!place) return undefined;
  if (place.isTurned)
    return { ...line, x: place.x + (place.width - high) / 2 + ascent, baseline: bottomOf(place), turn: 270 };
  const x = dir === 'rtl' ? place.x + place.width - width : place.x;
  const above = (place.height - high) / (place.stand === 'middle' ? 2 : 1);
  return { ...line, x, baseline: place.y + above + ascent };
}

/** The ground of a head, as wide as its panel, on which words stand. */
const isGround = (box: PlacedBox, width: number): box is PathBox =>
  box.kind === 'path' &&
  box.fill === 'mist' &&
  !box.stroke &&
  !box.isDrawing &&
  extentOf(box).width > width - 1;

const lowest = (boxes: readonly PlacedBox[]): number =>
  Math.max(0, ...boxes.map((box) => bottomOf(extentOf(box))));

const extentOf = (box: PlacedBox): Rectangle =>
  box.kind === 'path'
    ? seenOf(box)
    : { x: box.x, y: box.baseline - box.ascent, width: box.width, height: box.ascent + box.descent };

const bottomOf = ({ y, height }: Rectangle): number => y + height;
