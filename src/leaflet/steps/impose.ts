/**
 * Puts laid-out panels onto paper: folded sheets for `office` and `press`, one page a panel for `screen`. The panels
 * themselves are the same in all three, line for line.
 *
 * Right-to-left leaflets fold the other way round: their panels change places about the sheet's middle, their
 * contents are not mirrored.
 */
import type {
  Direction,
  LeafletContent,
  PanelFormat,
  PathBox,
  Picture,
  PlacedBox,
  Profile,
  Sheet,
  SheetFormat,
  SideFormat,
} from '../types.ts';
import { mmToPt } from '../units.ts';
import type { Fitted, FittedPanel, PanelArea } from './fit.ts';
import { moveBoxes, placePicture, roundedRectangle, straight } from './outlines.ts';

/** A rectangle on the sheet, pt. */
interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What goes past the trim in press files, mm. */
const BLEED_MM = 3;
/** Paper round the trim in press files, mm: bleed, a gap, marks. */
const SLUG_MM = 10;
/** Crop and fold marks: distance from the trim, length and thickness, mm. */
const MARK = { gap: 4, length: 5, thickness: 0.09 } as const;
/** Fold guides of office files, mm: short dashes at head and foot, so that nothing is drawn through a panel. */
const GUIDE = { length: 6, thickness: 0.25, dash: 1 } as const;
/** Lower edge of the print hint, mm from the sheet's foot: outside the printer's margin. */
const HINT_FOOT_MM = 8;
/** White round a panel that is a page of its own, mm. */
const SCREEN_INSET_MM = 7;
/** Corners of the cover's picture, mm. */
const COVER_RADIUS_MM = 4;

/** Text area of each panel, by reading order. All profiles share the office one, so they share their lines. */
export function textAreas(format: SheetFormat): readonly PanelArea[] {
  const areas: PanelArea[] = [];
  for (const side of format.sides) {
    for (const panel of side.panels) {
      const { width, height } = textRectangle(panel, side, format, 'ltr');
      areas[panel.reading] = { widthPt: width, heightPt: height };
    }
  }
  return areas;
}

/** Imposes a leaflet. */
export function impose(
  fitted: Fitted,
  content: LeafletContent,
  format: SheetFormat,
  profile: Profile,
): readonly Sheet[] {
  if (profile === 'screen') return imposePages(fitted, content);
  return format.sides.map((side) => imposeSide(side, fitted, content, format, profile));
}

function imposeSide(
  side: SideFormat,
  fitted: Fitted,
  content: LeafletContent,
  format: SheetFormat,
  profile: 'office' | 'press',
): Sheet {
  const { dir } = content;
  const folds = side.foldsXMm
    .map((x) => mmToPt(dir === 'rtl' ? format.widthMm - x : x))
    .sort((a, b) => a - b);
  const placed = side.panels.map((panel) => ({
    format: panel,
    panel: fitted.panels.find(({ reading }) => reading === panel.reading),
    area: textRectangle(panel, side, format, dir),
  }));
  const grounds = placed.flatMap(({ format: own, panel, area }) =>
    panel?.isCover
      ? coverGround(content, profile === 'press' ? bleedRectangle(own, format, dir) : area, profile)
      : [],
  );
  const texts = placed.flatMap(({ panel, area }) => (panel ? moveBoxes(panel.boxes, area.x, area.y) : []));
  const hintArea = placed.find(({ format: own }) => own.reading === format.printHintPanel)?.area;
  const [widthPt, heightPt] = [mmToPt(format.widthMm), mmToPt(format.heightMm)];
  return {
    widthPt,
    heightPt,
    bleedPt: profile === 'press' ? mmToPt(BLEED_MM) : 0,
    slugPt: profile === 'press' ? mmToPt(SLUG_MM) : 0,
    boxes: [
      ...grounds,
      ...texts,
      ...(profile === 'office'
        ? [...foldGuides(folds, heightPt), ...placeHint(fitted, hintArea, heightPt)]
        : cropMarks(folds, widthPt, heightPt)),
    ],
    foldsX: folds,
    safe: placed.flatMap(({ panel, area }) => (panel ? [{ panel: panel.reading, ...area }] : [])),
  };
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
        ...(panel.isCover ? coverGround(content, area, 'screen') : []),
        ...moveBoxes(panel.boxes, area.x, area.y),
      ],
      foldsX: [],
      safe: [{ panel: panel.reading, ...area }],
    };
  });
}

/** Left edge of a panel on the paper, mm. */
const leftOf = (panel: PanelFormat, format: SheetFormat, dir: Direction): number =>
  dir === 'rtl' ? format.widthMm - panel.xMm - panel.widthMm : panel.xMm;

function textRectangle(panel: PanelFormat, side: SideFormat, format: SheetFormat, dir: Direction): Rectangle {
  const { edge, fold, foot } = format.insetsMm.office;
  const isFold = (x: number) => side.foldsXMm.some((at) => Math.abs(at - x) < 0.01);
  const [atStart, atEnd] = [isFold(panel.xMm) ? fold : edge, isFold(panel.xMm + panel.widthMm) ? fold : edge];
  const left = dir === 'rtl' ? atEnd : atStart;
  return {
    x: mmToPt(leftOf(panel, format, dir) + left),
    y: mmToPt(panel.yMm + edge),
    width: mmToPt(panel.widthMm - atStart - atEnd),
    height: mmToPt(panel.heightMm - edge - foot),
  };
}

/** The whole panel and the bleed at the sides where it meets the paper's edge. */
function bleedRectangle(panel: PanelFormat, format: SheetFormat, dir: Direction): Rectangle {
  const x = leftOf(panel, format, dir);
  const left = x <= 0.01 ? x - BLEED_MM : x;
  const right = x + panel.widthMm >= format.widthMm - 0.01 ? x + panel.widthMm + BLEED_MM : x + panel.widthMm;
  const top = panel.yMm - BLEED_MM;
  return {
    x: mmToPt(left),
    y: mmToPt(top),
    width: mmToPt(right - left),
    height: mmToPt(panel.heightMm + 2 * BLEED_MM),
  };
}

/** The picture under the cover's text: it fills its area, whatever is over is cut off at the sides and the head. */
function coverGround(content: LeafletContent, area: Rectangle, profile: Profile): PathBox[] {
  const { x, y, width, height } = area;
  const clip = roundedRectangle(x, y, width, height, profile === 'press' ? 0 : mmToPt(COVER_RADIUS_MM));
  const base = { kind: 'path', node: null, panel: 0 } as const;
  const ground: PathBox = { ...base, path: clip, fill: 'mist' };
  return content.coverPicture
    ? [ground, ...fillWith(content.coverPicture, area).map((box) => ({ ...box, clip }))]
    : [ground];
}

function fillWith(picture: Picture, { x, y, width, height }: Rectangle): PathBox[] {
  const scale = Math.max(width / picture.width, height / picture.height);
  const [dx, dy] = [x + (width - picture.width * scale) / 2, y + height - picture.height * scale];
  return placePicture(picture, { x: dx, y: dy, widthPt: picture.width * scale, panel: 0 });
}

function foldGuides(folds: readonly number[], heightPt: number): PathBox[] {
  const length = mmToPt(GUIDE.length);
  const dash = [mmToPt(GUIDE.dash), mmToPt(GUIDE.dash)] as const;
  return folds.flatMap((x) =>
    [straight(x, 0, x, length), straight(x, heightPt - length, x, heightPt)].map(
      (path): PathBox => ({
        kind: 'path',
        path,
        stroke: 'rule',
        strokeWidth: mmToPt(GUIDE.thickness),
        dash,
        node: null,
        panel: -1,
      }),
    ),
  );
}

/** Crop marks at the corners and fold marks at head and foot, outside the bleed. */
function cropMarks(folds: readonly number[], widthPt: number, heightPt: number): PathBox[] {
  const [near, far] = [mmToPt(MARK.gap), mmToPt(MARK.gap + MARK.length)];
  const upright = (x: number) => [
    straight(x, -far, x, -near),
    straight(x, heightPt + near, x, heightPt + far),
  ];
  const level = (y: number) => [straight(-far, y, -near, y), straight(widthPt + near, y, widthPt + far, y)];
  const mark = (path: PathBox['path'], dash?: readonly [number, number]): PathBox => ({
    kind: 'path',
    path,
    stroke: 'ink',
    strokeWidth: mmToPt(MARK.thickness),
    node: null,
    panel: -1,
    ...(dash ? { dash } : {}),
  });
  return [
    ...[upright(0), upright(widthPt), level(0), level(heightPt)].flat().map((path) => mark(path)),
    ...folds.flatMap(upright).map((path) => mark(path, [mmToPt(1), mmToPt(0.7)])),
  ];
}

function placeHint(fitted: Fitted, area: Rectangle | undefined, heightPt: number): PlacedBox[] {
  if (!area) return [];
  const x = area.x;
  return moveBoxes(fitted.hint.boxes, x, heightPt - mmToPt(HINT_FOOT_MM) - fitted.hint.heightPt);
}
