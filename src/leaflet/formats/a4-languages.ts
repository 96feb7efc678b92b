import type { SheetFormat } from '../types.ts';

/** A4 in two columns: a part for each language. The back is used where one side does not hold them all. */
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
    {
      panels: [
        { reading: 2, xMm: 0, yMm: 0, widthMm: 105, heightMm: 297 },
        { reading: 3, xMm: 105, yMm: 0, widthMm: 105, heightMm: 297 },
      ],
      foldsXMm: [],
    },
  ],
  insetsMm: { edge: 10, fold: 6, cut: 6, foot: 14 },
  sections: 'flow-as-needed',
  texts: 'every-language',
  opening: 'plain',
  type: 'leaflet',
  numbers: 'rows',
  foot: 'beside',
  qrMm: 18,
  flip: 'long-edge',
  printHint: { panel: 0, footMm: 8, finish: 'none' },
};
