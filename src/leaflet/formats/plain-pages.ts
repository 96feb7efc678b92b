import type { SheetFormat } from '../types.ts';
import { A4, US_LETTER } from './papers.ts';

/** More sides than any text of ours needs; only those that it does need are made. */
const MOST_SIDES = 24;

/** Paper of office printers. */
const PAPERS = { A4, 'US Letter': US_LETTER } as const;

/**
 * Plain pages, as many as the text needs, for what staff read at a desk. Not among the formats of leaflets: nobody hands
 * it out. In `screen` it has the same pages, so that it may be archived as well as printed.
 */
export function plainPages(paper: keyof typeof PAPERS, most = MOST_SIDES): SheetFormat {
  const { widthMm, heightMm } = PAPERS[paper];
  return {
    name: 'plain-pages',
    paper,
    widthMm,
    heightMm,
    sides: Array.from({ length: most }, (_, reading) => ({
      panels: [{ reading, xMm: 0, yMm: 0, widthMm, heightMm }],
      foldsXMm: [],
    })),
    insetsMm: { edge: 16, fold: 6, foot: 20 },
    sections: 'flow-as-needed',
    screen: 'sheets',
    opening: 'plain',
    type: 'desk',
    numbers: 'rows',
    foot: 'stacked',
    stock: 'uncoated',
    qrMm: 20,
    flip: 'long-edge',
    printHint: { panel: 0, footMm: 10, finish: 'none' },
  };
}
