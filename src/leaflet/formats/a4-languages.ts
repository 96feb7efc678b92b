import type { SheetFormat } from '../types.ts';
import { A4, type Paper } from './papers.ts';

/** Height of the title over both columns of the first side, with the white above it, mm. */
const TITLE_MM = 31;

/**
 * Two columns: a part for each language, in rows, under a title. The back, and then more sheets, are used where one side does not hold
 * them all: ten sides hold some sixty languages.
 */
export function languagesSheet(name: string, { paper, widthMm, heightMm }: Paper): SheetFormat {
  const side = (first: number) => ({
    panels: [
      ...(first === 0
        ? [{ reading: 0, xMm: 0, yMm: 0, widthMm, heightMm: TITLE_MM, footMm: 0, holds: 'title' as const }]
        : []),
      ...[0, 1].map((column) => ({
        reading: 1 + first + column,
        xMm: (column * widthMm) / 2,
        yMm: first === 0 ? TITLE_MM : 0,
        widthMm: widthMm / 2,
        heightMm: first === 0 ? heightMm - TITLE_MM : heightMm,
      })),
    ],
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
    rows: true,
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
