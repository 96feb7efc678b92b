import type { PanelFormat, SheetFormat } from '../types.ts';

/** A quarter of the paper's width and half of its height: A7. */
const [WIDTH, HEIGHT] = [74.25, 105];

const below = (reading: number, column: number): PanelFormat => ({
  reading,
  xMm: column * WIDTH,
  yMm: HEIGHT,
  widthMm: WIDTH,
  heightMm: HEIGHT,
});
/** Upside down: folded over the middle of the sheet, it stands upright behind the row below. */
const above = (reading: number, column: number): PanelFormat => ({
  ...below(reading, column),
  yMm: 0,
  turn: 180,
});

/**
 * A book of eight pages from one sheet printed on one side. Folded in eight and cut along the middle two quarters,
 * the sheet opens at the cut when its ends are pushed together, and closes round the spine.
 *
 * ```
 *   | 6 ↓ | 5 ↓ | 4 ↓ | 3 ↓ |      ↓ heads stand at the middle, upside down
 *         ────cut────
 *   | 7 back | 0 cover | 1 | 2 |
 * ```
 */
export const a7Minibook: SheetFormat = {
  name: 'a7-minibook',
  paper: 'A4',
  widthMm: 297,
  heightMm: 210,
  sides: [
    {
      panels: [
        above(6, 0),
        above(5, 1),
        above(4, 2),
        above(3, 3),
        // The back leaves room for the folding guide and the print hint.
        { ...below(7, 0), footMm: 35 },
        below(0, 1),
        below(1, 2),
        below(2, 3),
      ],
      foldsXMm: [WIDTH, 2 * WIDTH, 3 * WIDTH],
      foldsYMm: [HEIGHT],
      cutsMm: [{ x1Mm: WIDTH, y1Mm: HEIGHT, x2Mm: 3 * WIDTH, y2Mm: HEIGHT }],
    },
  ],
  insetsMm: { edge: 8, fold: 5, foot: 8 },
  sections: 'one-a-panel',
  opening: 'head',
  headMm: 92,
  type: 'leaflet',
  numbers: 'boxes',
  foot: 'stacked',
  qrMm: 24,
  flip: 'none',
  printHint: { panel: 7, footMm: 8, finish: 'fold-book', guideMm: 13 },
};
