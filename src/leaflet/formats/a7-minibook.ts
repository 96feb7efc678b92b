import type { PanelFormat, SheetFormat } from '../types.ts';
import { A4, type Paper } from './papers.ts';

/**
 * A book of eight pages from one sheet printed on one side. Folded in eight and cut along the middle two quarters,
 * the sheet opens at the cut when its ends are pushed together, and closes round the spine.
 *
 * ```
 *   | 6 ↓ | 5 ↓ | 4 ↓ | 3 ↓ |      ↓ heads stand at the middle, upside down
 *         ────cut────
 *   | 7 back | 0 cover | 1 | 2 |
 * ```
 *
 * @param paper - The sheet, standing; the book is made from it lying.
 */
export function minibook(name: string, paper: Paper, headMm: number): SheetFormat {
  /** A page: a quarter of the sheet's width and half of its height. */
  const [width, height] = [paper.heightMm / 4, paper.widthMm / 2];
  const below = (reading: number, column: number): PanelFormat => ({
    reading,
    xMm: column * width,
    yMm: height,
    widthMm: width,
    heightMm: height,
  });
  /** Upside down: folded over the middle of the sheet, it stands upright behind the row below. */
  const above = (reading: number, column: number): PanelFormat => ({
    ...below(reading, column),
    yMm: 0,
    turn: 180,
  });
  return {
    name,
    paper: paper.paper,
    widthMm: paper.heightMm,
    heightMm: paper.widthMm,
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
        foldsXMm: [width, 2 * width, 3 * width],
        foldsYMm: [height],
        cutsMm: [{ x1Mm: width, y1Mm: height, x2Mm: 3 * width, y2Mm: height }],
      },
    ],
    showsWholeFolds: true,
    insetsMm: { edge: 8, fold: 5, foot: 8 },
    sections: 'one-a-panel',
    opening: 'head',
    headMm,
    type: 'leaflet',
    numbers: 'boxes',
    foot: 'stacked',
    stock: 'uncoated',
    gsm: [80, 100],
    qrMm: 24,
    stampMm: 20,
    flip: 'none',
    printHint: { panel: 7, footMm: 8, finish: 'fold-book', guideMm: 13 },
  };
}

/** A book of A7 from A4. */
export const a7Minibook = minibook('a7-minibook', A4, 92);
