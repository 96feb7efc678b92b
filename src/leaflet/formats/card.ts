import type { PanelFormat, PaperLine, SheetFormat } from '../types.ts';
import { A4, type Paper } from './papers.ts';

/** A bank card's width; its height is 54 mm. */
const [WIDTH, HEIGHT] = [85, 54];
/** Side by side on a sheet. */
const COLUMNS = 2;
/** Cut marks outside the block: from here to here, mm from its edge. */
const [MARK_FROM, MARK_TO] = [1.5, 5.5];
/** Text stays this far inside the card, mm: what a print shop asks for, and enough for scissors. */
const INSIDE = 5;

/**
 * A card for the wallet. Office printers get a sheet of cards, print shops the card itself. The block stands in the
 * middle of the sheet, so that fronts and backs register however it turns. Two languages: half of the cards in each;
 * turned over its long edge, a back stands behind the front of its own language.
 */
export function cards(name: string, { paper, widthMm, heightMm }: Paper, rows: number): SheetFormat {
  const [left, top] = [(widthMm - COLUMNS * WIDTH) / 2, (heightMm - rows * HEIGHT) / 2];
  const [right, bottom] = [widthMm - left, heightMm - top];
  /** A card in every cell: of one language, or one a column. */
  const cells = (readings: readonly number[]) =>
    Array.from({ length: COLUMNS * rows }, (_, cell) => ({
      ...single(readings[cell % readings.length] ?? 0),
      xMm: left + (cell % COLUMNS) * WIDTH,
      yMm: top + Math.floor(cell / COLUMNS) * HEIGHT,
    }));
  /** Short lines outside the block, where each cut begins and ends. */
  const cutsMm: readonly PaperLine[] = [
    ...Array.from({ length: COLUMNS + 1 }, (_, at) => left + at * WIDTH).flatMap((x) => [
      { x1Mm: x, y1Mm: top - MARK_TO, x2Mm: x, y2Mm: top - MARK_FROM },
      { x1Mm: x, y1Mm: bottom + MARK_FROM, x2Mm: x, y2Mm: bottom + MARK_TO },
    ]),
    ...Array.from({ length: rows + 1 }, (_, at) => top + at * HEIGHT).flatMap((y) => [
      { x1Mm: left - MARK_TO, y1Mm: y, x2Mm: left - MARK_FROM, y2Mm: y },
      { x1Mm: right + MARK_FROM, y1Mm: y, x2Mm: right + MARK_TO, y2Mm: y },
    ]),
  ];
  const sheet = (fronts: readonly number[], backs: readonly number[]) => ({
    paper,
    widthMm,
    heightMm,
    sides: [fronts, backs].map((readings) => ({ panels: cells(readings), foldsXMm: [], cutsMm })),
    insetsMm: { edge: 8, fold: INSIDE, cut: INSIDE, foot: INSIDE },
  });
  return {
    name,
    ...sheet([0], [1]),
    press: singles(0, 1),
    pair: { ...sheet([0, 2], [3, 1]), press: singles(0, 1, 2, 3) },
    sections: 'flow',
    opening: 'plain',
    type: 'card',
    numbers: 'rows',
    foot: 'aside',
    qrMm: 24,
    flip: 'long-edge',
    printHint: { panel: 0, footMm: 8, finish: 'cut-cards' },
  };
}

const single = (reading: number): PanelFormat => ({
  reading,
  xMm: 0,
  yMm: 0,
  widthMm: WIDTH,
  heightMm: HEIGHT,
});

const singles = (...readings: readonly number[]) => ({
  paper: '85 × 54 mm',
  widthMm: WIDTH,
  heightMm: HEIGHT,
  sides: readings.map((reading) => ({ panels: [single(reading)], foldsXMm: [], follows: reading })),
  insetsMm: { edge: INSIDE, fold: INSIDE, foot: INSIDE },
});

/** Ten cards on A4. */
export const card = cards('card', A4, 5);
