import type { PanelFormat, PaperLine, SheetFormat } from '../types.ts';
import { A3, A4, type Paper } from './papers.ts';

/** How large each strip is, how many there are, and what printers leave white under them, mm. */
const [WIDTH, HEIGHT, STRIPS, WHITE] = [19, 56, 10, 8];

/**
 * A poster to hang up, with ten strips to tear off at its foot. A number on each, turned so that it fits; no word says
 * what for.
 *
 * @param headMm - Height of the picture at its head, before it is enlarged.
 * @param enlarged - How much larger everything is than on A4.
 */
export function poster(
  name: string,
  { paper, widthMm, heightMm }: Paper,
  headMm: number,
  enlarged = 1,
): SheetFormat {
  const [width, height, white] = [WIDTH * enlarged, HEIGHT * enlarged, WHITE * enlarged];
  const left = (widthMm - STRIPS * width) / 2;
  const cutY = heightMm - white - height;
  const strips = Array.from(
    { length: STRIPS },
    (_, at): PanelFormat => ({
      reading: 1,
      xMm: left + at * width,
      yMm: cutY,
      widthMm: width,
      heightMm: height,
      turn: 90,
      holds: 'strip',
    }),
  );
  // Cuts between the strips, and the line at which they are torn off.
  const tears: readonly PaperLine[] = [
    { x1Mm: left, y1Mm: cutY, x2Mm: left + STRIPS * width, y2Mm: cutY },
    ...Array.from({ length: STRIPS + 1 }, (_, at) => ({
      x1Mm: left + at * width,
      y1Mm: cutY,
      x2Mm: left + at * width,
      y2Mm: cutY + height,
    })),
  ];
  return {
    name,
    paper,
    widthMm,
    heightMm,
    sides: [
      {
        panels: [{ reading: 0, xMm: 0, yMm: 0, widthMm, heightMm: cutY, footMm: 9 * enlarged }, ...strips],
        foldsXMm: [],
        tearsMm: tears,
      },
    ],
    insetsMm: { edge: white, fold: 6, cut: 2 * enlarged, foot: 2 * enlarged },
    ...(enlarged === 1 ? {} : { enlarged }),
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
    printHint: { panel: 0, footMm: heightMm - cutY + 1, finish: 'cut-strips' },
  };
}

/** The poster on A4. */
export const a4Poster = poster('a4-poster', A4, 68);

/** The same on A3, everything larger by the square root of two, to be read from across a room. */
export const a3Poster: SheetFormat = { ...poster('a3-poster', A3, 68, Math.SQRT2), sameAs: 'a4-poster' };
