import type { PanelFormat, PaperLine, SheetGeometry } from '../../types.ts';
import type { Paper } from '../papers.ts';

/** Cut marks outside the block: from here to here, mm from its edge, and not where office printers leave the paper white. */
const [MARK_FROM, MARK_TO] = [1.5, 5.5];
const WHITE_MM = 8;
/** Where the pieces fill the paper there is no outside: the marks stand just inside what printers print, so long, mm. */
const INNER_MARK_MM = 5;

/** Equal pieces side by side and below each other, cut out of one sheet, and each alone for a print shop. */
export interface Grid {
  /** Size of a piece, mm. */
  readonly widthMm: number;
  readonly heightMm: number;
  readonly columns: number;
  readonly rows: number;
  /** Text stays this far inside a piece, mm. */
  readonly insideMm: number;
  /** Space under the text of the first piece, mm: where the pieces fill the paper, the print hint stands in it. */
  readonly hintMm?: number;
  /** The columns of a row are panels of one piece, folded between them. */
  readonly isFolded?: true;
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
  const cutsMm =
    Math.min(left, top) < WHITE_MM
      ? innerMarks(grid, left, top, widthMm, heightMm)
      : cutMarks(grid, left, top, widthMm - left, heightMm - top);
  return {
    paper,
    widthMm,
    heightMm,
    sides: sides.map((readings) => ({ panels: cells(readings), foldsXMm: foldsOf(grid, left), cutsMm })),
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
  const upright = grid.isFolded ? [left, right] : [...inner(grid.columns, left, grid.widthMm), left, right];
  return [
    ...upright.flatMap((x) => [
      { x1Mm: x, y1Mm: top - end, x2Mm: x, y2Mm: top - MARK_FROM },
      { x1Mm: x, y1Mm: bottom + MARK_FROM, x2Mm: x, y2Mm: bottom + end },
    ]),
    ...Array.from({ length: grid.rows + 1 }, (_, at) => top + at * grid.heightMm).flatMap((y) => [
      { x1Mm: left - end, y1Mm: y, x2Mm: left - MARK_FROM, y2Mm: y },
      { x1Mm: right + MARK_FROM, y1Mm: y, x2Mm: right + end, y2Mm: y },
    ]),
  ];
}

/** Short lines at the ends of the cuts between pieces that fill the paper. */
function innerMarks(
  grid: Grid,
  left: number,
  top: number,
  widthMm: number,
  heightMm: number,
): readonly PaperLine[] {
  const ends = (size: number) => [
    [WHITE_MM, WHITE_MM + INNER_MARK_MM] as const,
    [size - WHITE_MM - INNER_MARK_MM, size - WHITE_MM] as const,
  ];
  return [
    ...inner(grid.columns, left, grid.widthMm).flatMap((x) =>
      ends(heightMm).map(([y1Mm, y2Mm]) => ({ x1Mm: x, y1Mm, x2Mm: x, y2Mm })),
    ),
    ...inner(grid.rows, top, grid.heightMm).flatMap((y) =>
      ends(widthMm).map(([x1Mm, x2Mm]) => ({ x1Mm, y1Mm: y, x2Mm, y2Mm: y })),
    ),
  ];
}

/** Places between pieces, mm. */
const inner = (count: number, from: number, size: number): readonly number[] =>
  Array.from({ length: count - 1 }, (_, at) => from + (at + 1) * size);

const foldsOf = ({ isFolded, columns, widthMm }: Grid, left: number): readonly number[] =>
  isFolded ? inner(columns, left, widthMm) : [];

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

const piece = ({ widthMm, heightMm, hintMm }: Grid, reading: number): PanelFormat => ({
  reading,
  xMm: 0,
  yMm: 0,
  widthMm,
  heightMm,
  ...(hintMm === undefined || reading > 0 ? {} : { footMm: hintMm }),
});
