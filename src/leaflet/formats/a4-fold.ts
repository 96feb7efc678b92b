import type { SheetFormat } from '../types.ts';
import { A4, type Paper } from './papers.ts';

/**
 * A standing sheet folded once across, its fold at the top: opened, one panel lies over the other, so that what is drawn
 * runs from the top to the bottom for readers from the left and from the right alike.
 *
 * ```
 * outside  | 0 cover, upside down |      inside  | 1 |
 *          |----------------------|              |---|
 *          | 3 back               |              | 2 |
 * ```
 */
export function foldOnce(name: string, { paper, widthMm, heightMm }: Paper): SheetFormat {
  const middle = heightMm / 2;
  const panel = (reading: number, yMm: number) => ({ reading, xMm: 0, yMm, widthMm, heightMm: middle });
  const side = (panels: SheetFormat['sides'][number]['panels']) => ({
    panels,
    foldsXMm: [],
    foldsYMm: [middle],
  });
  return {
    name,
    paper,
    widthMm,
    heightMm,
    sides: [
      // The back leaves room for the print hint.
      side([
        { ...panel(0, 0), turn: 180, footMm: 8 },
        { ...panel(3, middle), footMm: 14 },
      ]),
      side([panel(1, 0), panel(2, middle)]),
    ],
    insetsMm: { edge: 8, fold: 6, foot: 8 },
    sections: 'one-a-panel',
    opening: 'cover',
    type: 'poster',
    numbers: 'boxes',
    foot: 'stacked',
    stock: 'uncoated',
    gsm: [115, 135],
    qrMm: 52,
    flip: 'long-edge',
    printHint: { panel: 3, footMm: 8, finish: 'fold-once' },
  };
}

/** A4 folded once. */
export const a4Fold = foldOnce('a4-fold', A4);
