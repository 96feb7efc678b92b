import type { SheetFormat } from '../types.ts';
import { A4, A5, type Paper } from './papers.ts';

/** Text stays this far from the paper's edge, mm. */
const EDGE = 8;

/** Marks that show where the sheet is cut in two: from here to here, mm from the paper's edge. */
const [MARK_FROM, MARK_TO] = [8, 13];

/**
 * Two sides, no fold. Office printers get it twice on the whole paper, which is cut in two. Two languages: the whole paper folded once, the first language outside, the second inside.
 *
 * @param whole - The paper that it is half of. Where its half is wider, the fold takes that, and the text areas stay the
 *   same.
 * @param headMm - Height of the picture at its head.
 */
export function flyer(name: string, half: Paper, whole: Paper, headMm: number): SheetFormat {
  const { paper, widthMm, heightMm } = half;
  const side = (reading: number) => ({
    panels: [{ reading, xMm: 0, yMm: 0, widthMm, heightMm }],
    foldsXMm: [],
  });
  const fold = whole.heightMm / 2;
  const folded = (left: number, right: number, follows: number) => ({
    panels: [
      { reading: left, xMm: 0, yMm: 0, widthMm: fold, heightMm },
      { reading: right, xMm: fold, yMm: 0, widthMm: fold, heightMm },
    ],
    foldsXMm: [fold],
    follows,
  });
  // The foot leaves room for the print hint.
  const foot = 13;
  const middle = EDGE + fold - widthMm;
  const ends = [
    [MARK_FROM, MARK_TO],
    [heightMm - MARK_TO, heightMm - MARK_FROM],
  ] as const;
  const twice = (reading: number) => ({
    panels: folded(reading, reading, reading).panels,
    foldsXMm: [],
    cutsMm: ends.map(([y1Mm, y2Mm]) => ({ x1Mm: fold, y1Mm, x2Mm: fold, y2Mm })),
  });
  return {
    name,
    paper,
    widthMm,
    heightMm,
    sides: [side(0), side(1)],
    insetsMm: { edge: EDGE, fold: 6, foot },
    office: {
      paper: whole.paper,
      widthMm: whole.heightMm,
      heightMm: whole.widthMm,
      sides: [twice(0), twice(1)],
      insetsMm: { edge: EDGE, fold: middle, cut: middle, foot },
      flip: 'short-edge',
      printHint: { panel: 0, footMm: 8, columns: 2, finish: 'cut-cards' },
    },
    pair: {
      paper: whole.paper,
      widthMm: whole.heightMm,
      heightMm: whole.widthMm,
      sides: [folded(1, 0, 0), folded(2, 3, 2)],
      insetsMm: { edge: EDGE, fold: middle, foot },
    },
    sections: 'flow',
    opening: 'head',
    headMm,
    type: 'leaflet',
    numbers: 'columns',
    foot: 'columns',
    stock: 'uncoated',
    gsm: [120, 150],
    qrMm: 25,
    stampMm: 25,
    flip: 'long-edge',
    printHint: { panel: 0, footMm: 8, columns: 2, finish: 'none' },
  };
}

/** Both sides of A5. */
export const a5Flyer = flyer('a5-flyer', A5, A4, 46);
