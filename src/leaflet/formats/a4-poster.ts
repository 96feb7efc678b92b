import type { PanelFormat, Segment, SheetFormat } from '../types.ts';

/** Where the strips begin, and how large each is (design, print). */
const [LEFT, CUT_Y, WIDTH, HEIGHT, STRIPS] = [10, 233, 19, 56, 10];

/** A number on each strip, turned so that it fits; no word says what for. */
const strips: readonly PanelFormat[] = Array.from({ length: STRIPS }, (_, at) => ({
  reading: 1,
  xMm: LEFT + at * WIDTH,
  yMm: CUT_Y,
  widthMm: WIDTH,
  heightMm: HEIGHT,
  turn: 90,
  holds: 'strip',
}));

/** Cuts between the strips, and the line at which they are torn off. */
const tears: readonly Segment[] = [
  { x1Mm: LEFT, y1Mm: CUT_Y, x2Mm: LEFT + STRIPS * WIDTH, y2Mm: CUT_Y },
  ...Array.from({ length: STRIPS + 1 }, (_, at) => ({
    x1Mm: LEFT + at * WIDTH,
    y1Mm: CUT_Y,
    x2Mm: LEFT + at * WIDTH,
    y2Mm: CUT_Y + HEIGHT,
  })),
];

/** A poster to hang up, with ten strips to tear off at its foot. */
export const a4Poster: SheetFormat = {
  name: 'a4-poster',
  paper: 'A4',
  widthMm: 210,
  heightMm: 297,
  sides: [
    {
      panels: [{ reading: 0, xMm: 0, yMm: 0, widthMm: 210, heightMm: CUT_Y, footMm: 9 }, ...strips],
      foldsXMm: [],
      tearsMm: tears,
    },
  ],
  insetsMm: { edge: 8, fold: 6, cut: 2, foot: 2 },
  sections: 'flow',
  opening: 'head',
  headMm: 74,
  type: 'poster',
  numbers: 'columns',
  foot: 'columns',
  qrMm: 30,
  flip: 'none',
  // Between the text and the strips.
  printHint: { panel: 0, footMm: 297 - CUT_Y + 2, finish: 'cut-strips' },
};
