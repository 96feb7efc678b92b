import type { PanelFormat, PaperLine, SheetGeometry } from '../types.ts';
import type { Paper } from './papers.ts';

/** Cut marks outside the block: from here to here, mm from its edge, and not where office printers leave the paper white. */
const [MARK_FROM, MARK_TO] = [1.5, 5.5];
const WHITE_MM = 8;

/** Equal pieces side by side and below each other, cut out of one sheet, and each alone for a print shop. */
export interface Grid {
  /** Size of a piece, mm. */
  readonly widthMm: number;
  readonly heightMm: number;
  readonly columns: number;
  readonly rows: number;
  /** Text stays this far inside a piece, mm. */
  readonly insideMm: number;
}

/**
 * A sheet of pieces. The block stands in the middle of the paper, so that fronts and backs register however it turns.
 *
 * @param sides - Of each side of the paper, which piece stands in which column; with fewer than columns they take turns.
 */
export function gridSheet(
  grid: Grid,
  { paper, widthMm, heightMm }: Paper,
  sides: readonly (readonly number[])[],
): SheetGeometry {
  const { columns, rows, insideMm } = grid;
  const [left, top] = [(widthMm - columns * grid.widthMm) / 2, (heightMm - rows * grid.heightMm) / 2];
  const cells = (readings: readonly number[]) =>
    Array.from({ length: columns * rows }, (_, cell) => ({
      ...piece(grid, readings[cell % readings.length] ?? 0),
      xMm: left + (cell % columns) * grid.widthMm,
      yMm: top + Math.floor(cell / columns) * grid.heightMm,
    }));
  const cutsMm = cutMarks(grid, left, top, widthMm - left, heightMm - top);
  return {
    paper,
    widthMm,
    heightMm,
    sides: sides.map((readings) => ({ panels: cells(readings), foldsXMm: [], cutsMm })),
    insetsMm: { edge: 8, fold: insideMm, cut: insideMm, foot: insideMm },
  };
}

/** Short lines outside the block, where each cut begins and ends. */
function cutMarks(
  grid: Grid,
  left: number,
  top: number,
  right: number,
  bottom: number,
): readonly PaperLine[] {
  const end = Math.min(MARK_TO, left - WHITE_MM, top - WHITE_MM);
  return [
    ...Array.from({ length: grid.columns + 1 }, (_, at) => left + at * grid.widthMm).flatMap((x) => [
      { x1Mm: x, y1Mm: top - end, x2Mm: x, y2Mm: top - MARK_FROM },
      { x1Mm: x, y1Mm: bottom + MARK_FROM, x2Mm: x, y2Mm: bottom + end },
    ]),
    ...Array.from({ length: grid.rows + 1 }, (_, at) => top + at * grid.heightMm).flatMap((y) => [
      { x1Mm: left - end, y1Mm: y, x2Mm: left - MARK_FROM, y2Mm: y },
      { x1Mm: right + MARK_FROM, y1Mm: y, x2Mm: right + end, y2Mm: y },
    ]),
  ];
}

/** Each piece a side of its own, on paper of its size. */
export function gridPieces(grid: Grid, readings: readonly number[]): SheetGeometry {
  const { widthMm, heightMm, insideMm } = grid;
  return {
    paper: `${widthMm} × ${heightMm} mm`,
    widthMm,
    heightMm,
    sides: readings.map((reading) => ({ panels: [piece(grid, reading)], foldsXMm: [], follows: reading })),
    insetsMm: { edge: insideMm, fold: insideMm, foot: insideMm },
  };
}

const piece = ({ widthMm, heightMm }: Grid, reading: number): PanelFormat => ({
  reading,
  xMm: 0,
  yMm: 0,
  widthMm,
  heightMm,
});
