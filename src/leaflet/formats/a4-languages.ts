import type { SheetFormat } from '../types.ts';
import { A4, type Paper } from './papers.ts';

/**
 * Two columns: a part for each language. The back, and then more sheets, are used where one side does not hold them all:
 * ten sides hold some sixty languages.
 */
export function languagesSheet(name: string, { paper, widthMm, heightMm }: Paper): SheetFormat {
  const side = (first: number) => ({
    panels: [0, 1].map((column) => ({
      reading: first + column,
      xMm: (column * widthMm) / 2,
      yMm: 0,
      widthMm: widthMm / 2,
      heightMm,
    })),
    foldsXMm: [],
  });
  return {
    name,
    paper,
    widthMm,
    heightMm,
    sides: Array.from({ length: 10 }, (_, page) => side(2 * page)),
    insetsMm: { edge: 10, fold: 6, cut: 6, foot: 14 },
    sections: 'flow-as-needed',
    texts: 'every-language',
    opening: 'plain',
    ruledParts: true,
    type: 'leaflet',
    numbers: 'rows',
    foot: 'beside',
    stock: 'uncoated',
    gsm: [90, 120],
    qrMm: 18,
    flip: 'long-edge',
    printHint: { panel: 0, footMm: 8, finish: 'none' },
  };
}

/** Every language on one sheet of A4. */
export const a4Languages = languagesSheet('a4-languages', A4);
