import type { SheetFormat } from '../types.ts';

/** Two sides of A5, no fold. */
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
