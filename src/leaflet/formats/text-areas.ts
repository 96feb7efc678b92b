/** Where the text of a panel may stand: away from the paper's edge, from folds and from cuts, as its format says. */
import type { Rectangle } from '../geometry/rectangles.ts';
import type { Direction, PanelFormat, SheetFormat, SheetGeometry, SideFormat } from '../types.ts';
import { mmToPt } from '../units.ts';

/** The area of a panel for text. */
export interface PanelArea {
  /** What it is kept for. */
  readonly holds?: NonNullable<PanelFormat['holds']>;
  readonly widthPt: number;
  readonly heightPt: number;
}

/**
 * Text area of each panel, by reading order, before it is enlarged. All profiles share the office one, so they share their lines.
 */
export function textAreas(format: SheetFormat): readonly PanelArea[] {
  const { enlarged = 1 } = format;
  const areas: PanelArea[] = [];
  for (const side of format.sides) {
    for (const panel of side.panels) {
      const { width, height } = textRectangle(panel, side, format, 'ltr');
      const isOnItsSide = panel.turn === 90 || panel.turn === 270;
      areas[panel.reading] = {
        ...(panel.holds ? { holds: panel.holds } : {}),
        widthPt: (isOnItsSide ? height : width) / enlarged,
        heightPt: (isOnItsSide ? width : height) / enlarged,
      };
    }
  }
  return areas;
}

/** Between the small drawing of the sheet and the words beside it, mm. */
const GUIDE_GAP_MM = 3;

/** Room that the small drawing of the sheet takes from the words that say how to print, pt; 0 without one. */
export const guideRoom = ({
  printHint: { guideMm },
  widthMm,
  heightMm,
}: Pick<SheetFormat, 'printHint' | 'widthMm' | 'heightMm'>): number =>
  guideMm === undefined ? 0 : mmToPt((guideMm * widthMm) / heightMm + GUIDE_GAP_MM);

/** A format as office printers get it: on a sheet that they have. */
export const onOfficePaper = (format: SheetFormat): SheetFormat => ({ ...format, ...format.office });

/** Left edge of a panel on the paper, mm. */
export const leftOf = (panel: PanelFormat, format: SheetGeometry, dir: Direction): number =>
  dir === 'rtl' ? format.widthMm - panel.xMm - panel.widthMm : panel.xMm;

/** Which side of the paper a panel's foot is at, by how it lies. */
const FEET = { 0: 'bottom', 90: 'left', 180: 'top', 270: 'right' } as const;

/** Where a panel's text may stand, on the paper, pt. */
export function textRectangle(
  panel: PanelFormat,
  side: SideFormat,
  format: SheetGeometry,
  dir: Direction,
): Rectangle {
  const { edge, fold, cut = edge, foot } = format.insetsMm;
  const feet = FEET[panel.turn ?? 0];
  const inset = (
    name: 'left' | 'right' | 'top' | 'bottom',
    at: number,
    size: number,
    folds: readonly number[],
  ) => {
    if (name === feet && panel.footMm !== undefined) return panel.footMm;
    if (folds.some((x) => Math.abs(at - x) < 0.01)) return fold;
    if (at > 0.01 && at < size - 0.01) return cut;
    return name === feet ? foot : edge;
  };
  const { xMm, yMm, widthMm, heightMm } = panel;
  const foldsY = side.foldsYMm ?? [];
  const left = inset('left', xMm, format.widthMm, side.foldsXMm);
  const right = inset('right', xMm + widthMm, format.widthMm, side.foldsXMm);
  const top = inset('top', yMm, format.heightMm, foldsY);
  const bottom = inset('bottom', yMm + heightMm, format.heightMm, foldsY);
  return {
    x: mmToPt(leftOf(panel, format, dir) + (dir === 'rtl' ? right : left)),
    y: mmToPt(yMm + top),
    width: mmToPt(widthMm - left - right),
    height: mmToPt(heightMm - top - bottom),
  };
}
