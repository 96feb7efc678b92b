import type { SheetFormat } from '../../types.ts';
import { A4, lying, type Paper } from '../papers.ts';
import { type Grid, gridPieces, gridSheet } from './grid.ts';

/**
 * A tall card for racks in waiting rooms, where people take one themselves: a third of the paper, both sides. Its picture stands at
 * its head, which is what looks out of a rack. Office printers get three beside each other, print shops the card itself.
 *
 * @param whole - The paper that it is a third of, standing.
 * @param headMm - Height of the picture at its head.
 */
export function rackCard(name: string, whole: Paper, headMm: number): SheetFormat {
  const paper = lying(whole);
  const grid: Grid = {
    widthMm: paper.widthMm / 3,
    heightMm: paper.heightMm,
    columns: 3,
    rows: 1,
    insideMm: 8,
    hintMm: 14,
  };
  return {
    name,
    ...gridSheet(grid, paper, [[0], [1]]),
    press: gridPieces(grid, [0, 1]),
    sections: 'flow',
    opening: 'head',
    headMm,
    type: 'leaflet',
    numbers: 'boxes',
    foot: 'stacked',
    stock: 'coated',
    gsm: [250, 300],
    qrMm: 25,
    flip: 'short-edge',
    printHint: { panel: 0, footMm: 8, columns: 2, finish: 'cut-cards' },
  };
}

/** Three of 99 × 210 mm on A4. */
export const a4RackCard = rackCard('rack-card', A4, 62);
