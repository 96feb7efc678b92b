import type { SheetFormat } from '../types.ts';

/** Half of A4, half a millimetre wider than A5: the fold takes that, and the text areas stay the same. */
const HALF = 148.5;
const [left, right] = [0, HALF].map((xMm) => ({ xMm, yMm: 0, widthMm: HALF, heightMm: 210 })) as [Half, Half];
type Half = {
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
};

/** Two sides of A5, no fold. Two languages: A4 folded once, the first language outside, the second inside. */
export const a5Flyer: SheetFormat = {
  name: 'a5-flyer',
  paper: 'A5',
  widthMm: 148,
  heightMm: 210,
  sides: [
    { panels: [{ reading: 0, xMm: 0, yMm: 0, widthMm: 148, heightMm: 210 }], foldsXMm: [] },
    { panels: [{ reading: 1, xMm: 0, yMm: 0, widthMm: 148, heightMm: 210 }], foldsXMm: [] },
  ],
  // The foot leaves room for the print hint.
  insetsMm: { edge: 8, fold: 6, foot: 13 },
  pair: {
    paper: 'A4',
    widthMm: 2 * HALF,
    heightMm: 210,
    sides: [
      {
        panels: [
          { ...left, reading: 1 },
          { ...right, reading: 0 },
        ],
        foldsXMm: [HALF],
        follows: 0,
      },
      {
        panels: [
          { ...left, reading: 2 },
          { ...right, reading: 3 },
        ],
        foldsXMm: [HALF],
        follows: 2,
      },
    ],
    insetsMm: { edge: 8, fold: 8.5, foot: 13 },
  },
  sections: 'flow',
  opening: 'head',
  headMm: 46,
  type: 'leaflet',
  numbers: 'columns',
  foot: 'columns',
  qrMm: 25,
  flip: 'long-edge',
  printHint: { panel: 0, footMm: 8, finish: 'none' },
};
