/**
 * Puts laid-out panels onto paper: folded sheets for `office` and `press`, one page a panel for `screen`. The panels
 * themselves are the same in all three, line for line.
 *
 * Right-to-left leaflets fold the other way round: their panels change places about the sheet's middle, their
 * contents are not mirrored.
 */

import { guideRoom, leftOf, onOfficePaper, textRectangle } from '../formats/text-areas.ts';
import { enlargeBoxes, layBoxes, moveBoxes } from '../geometry/boxes.ts';
import { roundedRectangle, straight } from '../geometry/outlines.ts';
import { drawnHeight, placePicture } from '../geometry/pictures.ts';
import type { Rectangle } from '../geometry/rectangles.ts';
import { OUTSIDE } from '../part-numbers.ts';
import type {
  Direction,
  LeafletContent,
  PanelFormat,
  PaperLine,
  PathBox,
  Picture,
  PlacedBox,
  Profile,
  Sheet,
  SheetFormat,
  SheetGeometry,
  SideFormat,
  Turn,
} from '../types.ts';
import { mmToPt } from '../units.ts';
import type { Fitted, FittedPanel } from './fit.ts';

/** What goes past the trim in press files, mm; some print shops ask for 5. */
export const BLEED_MM = 3;
/** Crop and fold marks: distance from the bleed, length and thickness; paper beyond them, mm. */
const MARK = { gap: 1, length: 5, thickness: 0.09, margin: 1 } as const;
/** Cuts and tears: thin, and where scissors go anyway, mm. */
const CUT = { thickness: 0.25, dash: 1.2, thick: 0.6 } as const;
/**
 * Fold guides of office files, mm: short dashes at head and foot, between the panels and inside what printers print, or along
 * the whole fold.
 */
const GUIDE = { fromEdge: 8, length: 6, thickness: 0.25, dash: 1 } as const;
/** How far a cover's ground goes round a fold on a press, mm: no text is nearer to one than three times as much. */
const WRAP_MM = 1.5;
/** White round a panel that is a page of its own, mm. */
const SCREEN_INSET_MM = 7;
/** Air between the cover's words and what is drawn under them, mm. */
const COVER_AIR_MM = 2;
/** Between what two languages say of how to print, mm. */
const HINT_GAP_MM = 0.7;
/** Corners of the cover's picture, mm. */
const COVER_RADIUS_MM = 4;

/** Imposes a leaflet. `bleedMm` is for `press`. */
export function impose(
  fitted: Fitted,
  content: LeafletContent,
  format: SheetFormat,
  profile: Profile,
  bleedMm = BLEED_MM,
): readonly Sheet[] {
  if (profile === 'screen' && format.screen !== 'sheets') return imposePages(fitted, content);
  const geometry =
    profile === 'press' ? (format.press ?? format) : profile === 'office' ? onOfficePaper(format) : format;
  const seen = new Set<number>();
  const holds = (side: SideFormat) =>
    side.panels.some(({ reading }) => fitted.panels.some((panel) => panel.reading === reading));
  const needed = geometry.sides.filter((side) => format.sections !== 'flow-as-needed' || holds(side));
  return needed.map((side, page) =>
    imposeSide(side, { fitted, content, format, geometry, profile, bleedMm, seen, page }),
  );
}

interface Imposition {
  readonly fitted: Fitted;
  readonly content: LeafletContent;
  readonly format: SheetFormat;
  readonly geometry: SheetGeometry;
  readonly profile: Profile;
  readonly bleedMm: number;
  /** Which side it is, from 0. */
  readonly page: number;
  /** Panels that stand on a sheet already: further copies are not read aloud. */
  readonly seen: Set<number>;
}

function imposeSide(side: SideFormat, given: Imposition): Sheet {
  const { fitted, content, format, geometry, profile, bleedMm, seen, page } = given;
  const dir = directionOf(side, fitted, content);
  const mirrored = (x: number) => mmToPt(dir === 'rtl' ? geometry.widthMm - x : x);
  const foldsX = side.foldsXMm.map(mirrored).sort((a, b) => a - b);
  const foldsY = (side.foldsYMm ?? []).map(mmToPt);
  const placed = side.panels.map((panel) => ({
    onPaper: panel,
    panel: fitted.panels.find(({ reading }) => reading === panel.reading),
    area: textRectangle(panel, side, geometry, dir),
  }));
  const grounds = placed.flatMap(({ onPaper, panel, area }) =>
    panel?.isCover
      ? coverGround(
          content,
          profile === 'press'
            ? overFolds(bleedRectangle(onPaper, geometry, dir, bleedMm), side.foldsXMm.map(mirrored))
            : area,
          { ...area, textPt: panel.textPt },
          profile,
          onPaper.turn,
        )
      : [],
  );
  const texts = placed.flatMap(({ onPaper, panel, area }) => {
    if (!panel) return [];
    const isCopy = seen.has(panel.reading);
    seen.add(panel.reading);
    const boxes = layBoxes(enlargeBoxes(panel.boxes, format.enlarged ?? 1), area, onPaper.turn);
    return isCopy ? boxes.map((box) => ({ ...box, node: null })) : boxes;
  });
  const segments = (lines: readonly PaperLine[] = []) =>
    lines.map(({ x1Mm, y1Mm, x2Mm, y2Mm }) =>
      straight(mirrored(x1Mm), mmToPt(y1Mm), mirrored(x2Mm), mmToPt(y2Mm)),
    );
  const [widthPt, heightPt] = [mmToPt(geometry.widthMm), mmToPt(geometry.heightMm)];
  const marksPt = mmToPt(bleedMm + MARK.gap + MARK.length + MARK.margin);
  const slug = fitted.slugLines.alone[page];
  return {
    widthPt,
    heightPt,
    bleedPt: profile === 'press' ? mmToPt(bleedMm) : 0,
    slugPt: profile === 'press' ? marksPt + (slug ? slug.heightPt + mmToPt(MARK.margin) : 0) : 0,
    boxes: [
      ...grounds,
      ...texts,
      ...segments(side.cutsMm).map((path) =>
        profile === 'press'
          ? { ...guide(path, CUT.thickness), stroke: 'cut' as const }
          : format.showsWholeFolds
            ? thickCut(path)
            : guide(path, CUT.thickness),
      ),
      ...segments(side.tearsMm).map((path) => ({
        ...guide(path, CUT.thickness, CUT.dash),
        ...(profile === 'press' ? { stroke: 'perforation' as const } : {}),
      })),
      ...(profile === 'office'
        ? [
            ...foldGuides(
              foldsX,
              foldsY,
              format.showsWholeFolds ? side.cutsMm : undefined,
              widthPt,
              heightPt,
            ),
            ...placeHints(fitted, onOfficePaper(format), placed, heightPt, dir),
          ]
        : []),
      ...(profile === 'press'
        ? [
            ...cropMarks(foldsX, foldsY, widthPt, heightPt, bleedMm),
            // Under the marks: in their row, those of folds would stand between the words.
            ...moveBoxes(slug?.boxes ?? [], 0, heightPt + marksPt),
          ]
        : []),
      ...placePageLine(fitted, format, page, placed[0]?.area, heightPt),
    ],
    foldsX,
    foldsY,
    safe: placed.flatMap(({ panel, area }) => (panel ? panel.parts.map((part) => ({ part, ...area })) : [])),
  };
}

/** Direction by which a side is mirrored. */
function directionOf({ follows }: SideFormat, { panels }: Fitted, content: LeafletContent): Direction {
  const [part] = panels.find(({ reading }) => reading === follows)?.parts ?? [];
  return content.parts[part ?? -1]?.language?.dir ?? content.dir;
}

/** Pages are equally large; narrower panels stand in their middle. */
function imposePages(fitted: Fitted, content: LeafletContent): readonly Sheet[] {
  const inset = mmToPt(SCREEN_INSET_MM);
  const widest = Math.max(...fitted.panels.map((panel) => panel.area.widthPt));
  return fitted.panels.map((panel: FittedPanel): Sheet => {
    const area = {
      x: inset + (widest - panel.area.widthPt) / 2,
      y: inset,
      width: panel.area.widthPt,
      height: panel.area.heightPt,
    };
    return {
      widthPt: widest + 2 * inset,
      heightPt: panel.area.heightPt + 2 * inset,
      bleedPt: 0,
      slugPt: 0,
      boxes: [
        ...(panel.isCover ? coverGround(content, area, { ...area, textPt: panel.textPt }, 'screen') : []),
        ...moveBoxes(panel.boxes, area.x, area.y),
      ],
      foldsX: [],
      foldsY: [],
      safe: panel.parts.map((part) => ({ part, ...area })),
    };
  });
}

/** The whole panel and the bleed at the sides where it meets the paper's edge. */
function bleedRectangle(
  { xMm, yMm, widthMm, heightMm, ...panel }: PanelFormat,
  format: SheetGeometry,
  dir: Direction,
  bleedMm: number,
): Rectangle {
  const x = leftOf({ xMm, yMm, widthMm, heightMm, ...panel }, format, dir);
  const left = x <= 0.01 ? x - bleedMm : x;
  const right = x + widthMm >= format.widthMm - 0.01 ? x + widthMm + bleedMm : x + widthMm;
  const top = yMm <= 0.01 ? yMm - bleedMm : yMm;
  const bottom = yMm + heightMm >= format.heightMm - 0.01 ? yMm + heightMm + bleedMm : yMm + heightMm;
  return { x: mmToPt(left), y: mmToPt(top), width: mmToPt(right - left), height: mmToPt(bottom - top) };
}

/** Round a fold, so that one which is half a millimetre off shows no white beside the cover. */
function overFolds({ x, y, width, height }: Rectangle, foldsX: readonly number[]): Rectangle {
  const wrap = (at: number) => (foldsX.some((fold) => Math.abs(fold - at) < 0.01) ? mmToPt(WRAP_MM) : 0);
  return { x: x - wrap(x), y, width: wrap(x) + width + wrap(x + width), height };
}

/**
 * The picture under the cover's text: it fills its area, whatever is over is cut off at the sides and the head. Under a long
 * title it sinks, so that no word lies on what is drawn. On a cover that lies turned, it lies turned too.
 *
 * @param ground - What it fills, on the sheet.
 * @param area - Where the words stand, and how far down they reach.
 */
function coverGround(
  content: LeafletContent,
  ground: Rectangle,
  area: Rectangle & { readonly textPt: number },
  profile: Profile,
  turn?: Turn,
): readonly PlacedBox[] {
  if (turn !== 180) return groundBoxes(content, ground, area.y + area.textPt, profile);
  const { width, height } = ground;
  const above = ground.y + height - area.y - area.height;
  const upright = groundBoxes(content, { x: 0, y: 0, width, height }, above + area.textPt, profile);
  return layBoxes(upright, ground, turn);
}

function groundBoxes(
  content: LeafletContent,
  area: Rectangle,
  textBottom: number,
  profile: Profile,
): PathBox[] {
  const { x, y, width, height } = area;
  const clip = roundedRectangle(x, y, width, height, profile === 'press' ? 0 : mmToPt(COVER_RADIUS_MM));
  const base = { kind: 'path', node: null, part: 0 } as const;
  const ground: PathBox = { ...base, path: clip, fill: 'mist' };
  return content.coverPicture
    ? [ground, ...fillWith(content.coverPicture, area, textBottom).map((box) => ({ ...box, clip }))]
    : [ground];
}

function fillWith(picture: Picture, { x, y, width, height }: Rectangle, textBottom: number): PathBox[] {
  const scale = Math.max(width / picture.width, height / picture.height);
  const drawnTop = y + height - drawnHeight(picture) * scale;
  const sinks = Math.max(0, textBottom + mmToPt(COVER_AIR_MM) - drawnTop);
  const [dx, dy] = [x + (width - picture.width * scale) / 2, y + height + sinks - picture.height * scale];
  return placePicture(picture, { x: dx, y: dy, widthPt: picture.width * scale, part: 0 });
}

/** A thin line that tells where to fold or cut. */
const guide = (path: PathBox['path'], thicknessMm: number, dashMm?: number): PathBox => ({
  kind: 'path',
  path,
  stroke: 'rule',
  strokeWidth: mmToPt(thicknessMm),
  node: null,
  part: OUTSIDE,
  ...(dashMm === undefined ? {} : { dash: [mmToPt(dashMm), mmToPt(dashMm)] as const }),
});

/** A cut through the sheet, which nobody takes for a fold. */
const thickCut = (path: PathBox['path']): PathBox => ({ ...guide(path, CUT.thick), stroke: 'ink' });

/**
 * Short dashes at the ends of each fold, or dashes along all of it.
 *
 * @param cuts - Where the sheet is cut along a fold, and that has no dashes; nothing where only the ends of folds are shown.
 */
function foldGuides(
  foldsX: readonly number[],
  foldsY: readonly number[],
  cuts: readonly PaperLine[] | undefined,
  widthPt: number,
  heightPt: number,
): PathBox[] {
  const edge = mmToPt(GUIDE.fromEdge);
  const ends = edge + mmToPt(GUIDE.length);
  const cutX = (cuts ?? []).flatMap(({ x1Mm, x2Mm }) => [mmToPt(x1Mm), mmToPt(x2Mm)]);
  /** From the edge to where the fold is not shown, and on from there. */
  const shown = (size: number, from: number, to: number) =>
    [
      [edge, from],
      [to, size - edge],
    ] as const;
  const upright = shown(heightPt, cuts ? heightPt / 2 : ends, cuts ? heightPt / 2 : heightPt - ends);
  const level = shown(
    widthPt,
    cuts ? Math.min(...cutX, widthPt) : ends,
    cuts ? Math.max(...cutX, 0) : widthPt - ends,
  );
  return [
    ...foldsX.flatMap((x) => upright.map(([y1, y2]) => straight(x, y1, x, y2))),
    ...foldsY.flatMap((y) => level.map(([x1, x2]) => straight(x1, y, x2, y))),
  ].map((path) => guide(path, GUIDE.thickness, GUIDE.dash));
}

/** Crop marks at the corners and fold marks at the ends of folds, outside the bleed, on every plate. */
function cropMarks(
  foldsX: readonly number[],
  foldsY: readonly number[],
  widthPt: number,
  heightPt: number,
  bleedMm: number,
): PathBox[] {
  const [near, far] = [mmToPt(bleedMm + MARK.gap), mmToPt(bleedMm + MARK.gap + MARK.length)];
  const upright = (x: number) => [
    straight(x, -far, x, -near),
    straight(x, heightPt + near, x, heightPt + far),
  ];
  const level = (y: number) => [straight(-far, y, -near, y), straight(widthPt + near, y, widthPt + far, y)];
  const mark = (path: PathBox['path'], dash?: readonly [number, number]): PathBox => ({
    kind: 'path',
    path,
    stroke: 'registration',
    strokeWidth: mmToPt(MARK.thickness),
    node: null,
    part: OUTSIDE,
    ...(dash ? { dash } : {}),
  });
  return [
    ...[upright(0), upright(widthPt), level(0), level(heightPt)].flat().map((path) => mark(path)),
    ...[...foldsX.flatMap(upright), ...foldsY.flatMap(level)].map((path) =>
      mark(path, [mmToPt(1), mmToPt(0.7)]),
    ),
  ];
}

/** The line at the foot of a page. */
function placePageLine(
  { pageLines }: Fitted,
  { printHint }: SheetFormat,
  page: number,
  area: Rectangle | undefined,
  heightPt: number,
): readonly PlacedBox[] {
  const line = pageLines[page];
  if (!line || !area) return [];
  return moveBoxes(line.boxes, area.x, heightPt - mmToPt(printHint.footMm) - line.heightPt);
}

/** The lines that say how to print: a language in each column that there is for them, the others below each other. */
function placeHints(
  { hints }: Fitted,
  format: SheetFormat,
  placed: readonly { readonly onPaper: PanelFormat; readonly area: Rectangle }[],
  heightPt: number,
  dir: Direction,
): PlacedBox[] {
  const { panel, footMm, columns = 1, guideMm } = format.printHint;
  const from = placed.findIndex(({ onPaper }) => onPaper.reading === panel);
  if (from < 0 || hints.length === 0) return [];
  // From the left, as what they say, whichever way the leaflet runs.
  const areas = [...placed.slice(from), ...placed.slice(0, from)]
    .slice(0, columns)
    .map(({ area }) => area)
    .toSorted((a, b) => a.x - b.x);
  return areas.flatMap((area, column) => {
    const standing = hints.filter((_, at) => Math.min(at, areas.length - 1) === column);
    const foot = heightPt - mmToPt(footMm);
    const gap = mmToPt(HINT_GAP_MM);
    const top = standing.reduce((y, hint) => y - hint.heightPt - gap, foot + gap);
    let y = top - gap;
    const words = standing.flatMap(({ boxes, heightPt: height }) => {
      y += gap + height;
      return moveBoxes(boxes, area.x + guideRoom(format), y - height);
    });
    return guideMm === undefined
      ? words
      : [...drawSheet(format, area.x, top, mmToPt(guideMm), dir), ...words];
  });
}

/** The sheet's first side in small: its outline, its folds dashed, its cuts thick. */
function drawSheet(format: SheetFormat, x: number, y: number, height: number, dir: Direction): PathBox[] {
  const [side] = format.sides;
  if (!side) return [];
  const scale = height / format.heightMm;
  const width = format.widthMm * scale;
  const line = (x1: number, y1: number, x2: number, y2: number) => {
    const across = (at: number) => x + (dir === 'rtl' ? format.widthMm - at : at) * scale;
    return straight(across(x1), y + y1 * scale, across(x2), y + y2 * scale);
  };
  const cuts = side.cutsMm ?? [];
  return [
    guide(roundedRectangle(x, y, width, height, 0), CUT.thickness),
    ...side.foldsXMm.map((at) => guide(line(at, 0, at, format.heightMm), 0.2, 0.7)),
    ...(side.foldsYMm ?? []).map((at) => guide(line(0, at, format.widthMm, at), 0.2, 0.7)),
    ...cuts.map(({ x1Mm, y1Mm, x2Mm, y2Mm }) => thickCut(line(x1Mm, y1Mm, x2Mm, y2Mm))),
  ];
}
