import type { SheetFormat } from '../../types.ts';
import { A4, type Paper } from '../papers.ts';
import { type Grid, gridPieces, gridSheet } from './grid.ts';

/** A sticker: three beside each other, a part of the text in each column. */
const STICKER = { widthMm: 62, heightMm: 44, columns: 3, insideMm: 2 } as const;

/** Stickers for doors, mirrors and lockers. Office printers get a sheet of them, print shops the stickers themselves. */
export function stickers(name: string, paper: Paper, rows: number): SheetFormat {
  const grid: Grid = { ...STICKER, rows };
  return {
    name,
    ...gridSheet(grid, paper, [[0, 1, 2]]),
    press: gridPieces(grid, [0, 1, 2]),
    sections: 'one-a-panel',
    opening: 'plain',
    type: 'poster',
    numbers: 'boxes',
    foot: 'stacked',
    stock: 'coated',
    qrMm: 24,
    flip: 'none',
    printHint: { panel: 0, footMm: 8, columns: 2, finish: 'cut-cards' },
  };
}

/** Eighteen stickers on A4. */
export const a4Stickers = stickers('a4-stickers', A4, 6);
