import type { SheetFormat } from '../../types.ts';
import { A4, type Paper } from '../papers.ts';
import { type Grid, gridPieces, gridSheet } from './grid.ts';

/** A bank card. Five millimetres inside are what a print shop asks for, and enough for scissors. */
const CARD = { widthMm: 85, heightMm: 54, columns: 2, insideMm: 5 } as const;

/**
 * A card for the wallet. Office printers get a sheet of cards, print shops the card itself. Two languages: half of the
 * cards in each; turned over its long edge, a back stands behind the front of its own language.
 */
export function cards(name: string, paper: Paper, rows: number): SheetFormat {
  const grid: Grid = { ...CARD, rows };
  return {
    name,
    ...gridSheet(grid, paper, [[0], [1]]),
    press: gridPieces(grid, [0, 1]),
    pair: {
      ...gridSheet(grid, paper, [
        [0, 2],
        [3, 1],
      ]),
      press: gridPieces(grid, [0, 1, 2, 3]),
    },
    sections: 'flow',
    opening: 'plain',
    type: 'card',
    numbers: 'rows',
    foot: 'aside',
    stock: 'coated',
    gsm: [300, 350],
    qrMm: 24,
    flip: 'long-edge',
    printHint: { panel: 0, footMm: 8, columns: 2, finish: 'cut-cards' },
  };
}

/** Ten cards on A4. */
export const card = cards('card', A4, 5);
