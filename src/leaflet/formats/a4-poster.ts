import type { PanelFormat, PaperLine, SheetFormat } from '../types.ts';
import { A4, type Paper } from './papers.ts';

/** How large each strip is, how many there are, and what printers leave white under them, mm. */
const [WIDTH, HEIGHT, STRIPS, WHITE] = [19, 56, 10, 8];

/**
 * A poster to hang up, with ten strips to tear off at its foot. A number on each, turned so that it fits; no word says
 * what for.
 *
 * @param headMm - Height of the picture at its head.
 */
export function poster(name: string, { paper, widthMm, heightMm }: Paper, headMm: number): SheetFormat {
  const left = (widthMm - STRIPS * WIDTH) / 2;
  const cutY = heightMm - WHITE - HEIGHT;
  const strips = Array.from(
    { length: STRIPS },
    (_, at): PanelFormat => ({
      reading: 1,
      xMm: left + at * WIDTH,
      yMm: cutY,
      widthMm: WIDTH,
      heightMm: HEIGHT,
      turn: 90,
      holds: 'strip',
    }),
  );
  // Cuts between the strips, and the line at which they are torn off.
  const tears: readonly PaperLine[] = [
    { x1Mm: left, y1Mm: cutY, x2Mm: left + STRIPS * WIDTH, y2Mm: cutY },
    ...Array.from({ length: STRIPS + 1 }, (_, at) => ({
      x1Mm: left + at * WIDTH,
      y1Mm: cutY,
      x2Mm: left + at * WIDTH,
      y2Mm: cutY + HEIGHT,
    })),
  ];
  return {
    name,
    paper,
    widthMm,
    heightMm,
    sides: [
      {
        panels: [{ reading: 0, xMm: 0, yMm: 0, widthMm, heightMm: cutY, footMm: 9 }, ...strips],
        foldsXMm: [],
        tearsMm: tears,
      },
    ],
    insetsMm: { edge: 8, fold: 6, cut: 2, foot: 2 },
    sections: 'flow',
    opening: 'head',
    headMm,
    type: 'poster',
    numbers: 'columns',
    foot: 'columns',
    stock: 'coated',
    gsm: [135, 170],
    qrMm: 30,
    stampMm: 30,
    flip: 'none',
    // Between the text and the strips.
    printHint: { panel: 0, footMm: heightMm - cutY + 2, finish: 'cut-strips' },
  };
}

/** The poster on A4. */
export const a4Poster = poster('a4-poster', A4, 68);
