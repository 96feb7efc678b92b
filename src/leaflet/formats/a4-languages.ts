import type { SheetFormat } from '../types.ts';

/** One side of A4 in two columns: a part for each language, as many as fit. */
export const a4Languages: SheetFormat = {
  name: 'a4-languages',
  paper: 'A4',
  widthMm: 210,
  heightMm: 297,
  sides: [
    {
      panels: [
        { reading: 0, xMm: 0, yMm: 0, widthMm: 105, heightMm: 297 },
        { reading: 1, xMm: 105, yMm: 0, widthMm: 105, heightMm: 297 },
      ],
      foldsXMm: [],
    },
  ],
  insetsMm: { edge: 10, fold: 6, cut: 6, foot: 14 },
  sections: 'flow',
  texts: 'every-language',
  opening: 'plain',
  type: 'leaflet',
  numbers: 'rows',
  foot: 'beside',
  qrMm: 24,
  flip: 'none',
  printHint: { panel: 0, footMm: 8, finish: 'none' },
};
