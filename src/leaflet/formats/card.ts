import type { PanelFormat, Segment, SheetFormat } from '../types.ts';

/** A bank card's width; its height is 54 mm. */
const [WIDTH, HEIGHT] = [85, 54];
/** Where the block of cards begins on A4: in the middle, so that fronts and backs register however the sheet turns. */
const [LEFT, TOP] = [20, 13.5];
const [COLUMNS, ROWS] = [2, 5];
/** Cut marks outside the block: from here to here, mm from its edge. */
const [MARK_FROM, MARK_TO] = [1.5, 5.5];

/** A card in every cell: of one language, or one a column. */
function cells(...readings: readonly number[]): readonly PanelFormat[] {
  return Array.from({ length: COLUMNS * ROWS }, (_, cell) => ({
    reading: readings[cell % readings.length] ?? 0,
    xMm: LEFT + (cell % COLUMNS) * WIDTH,
    yMm: TOP + Math.floor(cell / COLUMNS) * HEIGHT,
    widthMm: WIDTH,
    heightMm: HEIGHT,
  }));
}

/** Short lines outside the block, where each cut begins and ends. */
function marks(): readonly Segment[] {
  const [right, bottom] = [LEFT + COLUMNS * WIDTH, TOP + ROWS * HEIGHT];
  const upright = Array.from({ length: COLUMNS + 1 }, (_, at) => LEFT + at * WIDTH).flatMap((x) => [
    { x1Mm: x, y1Mm: TOP - MARK_TO, x2Mm: x, y2Mm: TOP - MARK_FROM },
    { x1Mm: x, y1Mm: bottom + MARK_FROM, x2Mm: x, y2Mm: bottom + MARK_TO },
  ]);
  const level = Array.from({ length: ROWS + 1 }, (_, at) => TOP + at * HEIGHT).flatMap((y) => [
    { x1Mm: LEFT - MARK_TO, y1Mm: y, x2Mm: LEFT - MARK_FROM, y2Mm: y },
    { x1Mm: right + MARK_FROM, y1Mm: y, x2Mm: right + MARK_TO, y2Mm: y },
  ]);
  return [...upright, ...level];
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

/** Text stays this far inside the card, mm: what a print shop asks for, and enough for scissors. */
const INSIDE = 5;

/** Sheets of ten. */
const sheet = (fronts: readonly number[], backs: readonly number[]) => ({
  paper: 'A4',
  widthMm: 210,
  heightMm: 297,
  sides: [
    { panels: cells(...fronts), foldsXMm: [], cutsMm: marks() },
    { panels: cells(...backs), foldsXMm: [], cutsMm: marks() },
  ],
  insetsMm: { edge: 8, fold: INSIDE, cut: INSIDE, foot: INSIDE },
});

/**
 * A card for the wallet. Office printers get a sheet of ten, print shops the card itself. Two languages: five cards in
 * each; turned over its long edge, a back stands behind the front of its own language.
 */
export const card: SheetFormat = {
  name: 'card',
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
