import type { SheetFormat } from '../../types.ts';
import { A4, lying, type Paper } from '../papers.ts';
import { type Grid, gridPieces, gridSheet } from './grid.ts';

/**
 * A card the size of a postcard, for a reception desk: a picture and a neutral title lie up, numbers and a box to write in are on
 * the other side. Office printers get four on the paper, print shops the card itself.
 *
 * @param whole - The paper that four of it lie on, standing.
 * @param size - Width and height, mm.
 */
export function postcard(
  name: string,
  whole: Paper,
  [widthMm, heightMm]: readonly [number, number],
): SheetFormat {
  const grid: Grid = { widthMm, heightMm, columns: 2, rows: 2, insideMm: 8, hintMm: 13 };
  return {
    name,
    ...gridSheet(grid, lying(whole), [[0], [1]]),
    press: gridPieces(grid, [0, 1]),
    sections: 'one-a-panel',
    opening: 'head',
    headMm: heightMm - 21,
    type: 'leaflet',
    numbers: 'rows',
    foot: 'beside',
    stock: 'uncoated',
    gsm: [300, 350],
    qrMm: 25,
    flip: 'short-edge',
    printHint: { panel: 0, footMm: 8, columns: 2, finish: 'cut-cards' },
  };
}

/** Four on A4. */
export const a6Postcard = postcard('a6-postcard', A4, [148, 105]);
