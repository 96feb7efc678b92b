import type { SheetFormat } from '../types.ts';

/**
 * A4 folded twice like a letter: six panels. The panel folded in is 3 mm narrower, so that the sheet closes flat.
 *
 * ```
 * outside  | 1 folded in 97 | 5 back 100 | 0 cover 100 |
 * inside   | 2 inside 100   | 3 inside 100 | 4 inside 97 |
 * ```
 */
export const a4Letterfold: SheetFormat = {
  name: 'a4-letterfold',
  paper: 'A4',
  widthMm: 297,
  heightMm: 210,
  sides: [
    {
      panels: [
        { reading: 1, xMm: 0, yMm: 0, widthMm: 97, heightMm: 210 },
        { reading: 5, xMm: 97, yMm: 0, widthMm: 100, heightMm: 210 },
        { reading: 0, xMm: 197, yMm: 0, widthMm: 100, heightMm: 210 },
      ],
      foldsXMm: [97, 197],
    },
    {
      panels: [
        { reading: 2, xMm: 0, yMm: 0, widthMm: 100, heightMm: 210 },
        { reading: 3, xMm: 100, yMm: 0, widthMm: 100, heightMm: 210 },
        { reading: 4, xMm: 200, yMm: 0, widthMm: 97, heightMm: 210 },
      ],
      foldsXMm: [100, 200],
    },
  ],
  // The foot leaves room for the print hint.
  insetsMm: { edge: 8, fold: 6, foot: 15 },
  sections: 'one-a-panel',
  opening: 'cover',
  type: 'leaflet',
  numbers: 'boxes',
  foot: 'stacked',
  qrMm: 25,
  flip: 'short-edge',
  printHint: { panel: 1, footMm: 8, finish: 'fold-in' },
};
