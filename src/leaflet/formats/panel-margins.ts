/** How far a line may stand outside the text of a panel: in its margins, off paper that is left white, folds and cuts. */
import type { PanelFormat, SheetFormat, SheetGeometry, SideFormat } from '../types.ts';
import { mmToPt } from '../units.ts';
import { onOfficePaper, textRectangle } from './text-areas.ts';

/** The sides of a panel as its reader holds it: how far a line may reach from its text, pt. */
export type Margins = Readonly<Record<'head' | 'foot' | 'start' | 'end', number>>;

/** What a line in a margin keeps free: of paper that printers leave white, of a fold, and of a cut, mm. */
const CLEAR_MM = { white: 8, fold: 2, cut: 2 } as const;

/**
 * The margins of each panel, by its place in reading order, before it is enlarged: what there is on every sheet and in every copy,
 * for a line stands alike in all.
 */
export function panelMargins(format: SheetFormat): ReadonlyMap<number, Margins> {
  const { pair, press = format, printHint, enlarged = 1 } = format;
  const panels = new Set(format.sides.flatMap((side) => side.panels.map(({ reading }) => reading))).size;
  const office = onOfficePaper(format);
  const sheets = [
    { sheet: office, white: CLEAR_MM.white, hint: office.printHint },
    { sheet: press, white: CLEAR_MM.cut },
    ...(pair
      ? [
          { sheet: pair, white: CLEAR_MM.white, hint: printHint },
          { sheet: pair.press ?? pair, white: CLEAR_MM.cut },
        ]
      : []),
  ];
  const all = sheets.flatMap(({ sheet, white, hint }) =>
    sheet.sides.flatMap((side) =>
      side.panels.map((panel) => ({
        reading: panel.reading % panels,
        margins: marginsOn(
          panel,
          side,
          sheet,
          white,
          hint !== undefined && standsOverHint(panel, side, sheet, hint),
        ),
      })),
    ),
  );
  return new Map(
    [...Map.groupBy(all, ({ reading }) => reading)].map(([reading, found]) => {
      const least = (at: keyof Margins) => Math.min(...found.map(({ margins }) => margins[at])) / enlarged;
      return [
        reading,
        { head: least('head'), foot: least('foot'), start: least('start'), end: least('end') },
      ];
    }),
  );
}

/** Whether the lines that say how to print stand in the margin at a panel's foot. */
function standsOverHint(
  panel: PanelFormat,
  { panels }: SideFormat,
  { heightMm }: SheetGeometry,
  { panel: first, footMm, columns = 1 }: SheetFormat['printHint'],
): boolean {
  const from = panels.findIndex(({ reading }) => reading === first);
  const hinted = from < 0 ? [] : [...panels.slice(from), ...panels.slice(0, from)].slice(0, columns);
  const hint = heightMm - footMm;
  // It stands under their column, however many pieces are below each other.
  const isInColumn = hinted.some(({ xMm }) => Math.abs(xMm - panel.xMm) < 0.01);
  return isInColumn && panel.yMm < hint && hint < panel.yMm + panel.heightMm;
}

/** Of one panel on one sheet. Where lines say how to print, there is no margin at the foot. */
function marginsOn(
  panel: PanelFormat,
  side: SideFormat,
  sheet: SheetGeometry,
  whiteMm: number,
  isHinted: boolean,
): Margins {
  const { xMm, yMm, widthMm, heightMm } = panel;
  const text = textRectangle(panel, side, sheet, 'ltr');
  const clearOf = (at: number, size: number, folds: readonly number[] = []) => {
    if (folds.some((fold) => Math.abs(at - fold) < 0.01)) return CLEAR_MM.fold;
    return Math.max(CLEAR_MM.cut, whiteMm - Math.min(at, size - at));
  };
  const top = text.y - mmToPt(yMm + clearOf(yMm, sheet.heightMm, side.foldsYMm));
  const left = text.x - mmToPt(xMm + clearOf(xMm, sheet.widthMm, side.foldsXMm));
  const [right, bottom] = [xMm + widthMm, yMm + heightMm];
  const rightPt = mmToPt(right - clearOf(right, sheet.widthMm, side.foldsXMm)) - text.x - text.width;
  const bottomPt = isHinted
    ? 0
    : mmToPt(bottom - clearOf(bottom, sheet.heightMm, side.foldsYMm)) - text.y - text.height;
  // Clockwise from the top of the sheet, then from the head of the panel.
  const around = [top, rightPt, bottomPt, left];
  const at = (quarter: number) => Math.max(0, around[((panel.turn ?? 0) / 90 + quarter) % 4] ?? 0);
  return { head: at(0), end: at(1), foot: at(2), start: at(3) };
}
