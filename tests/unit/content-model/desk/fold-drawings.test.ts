/** What a helper folds and cuts by: the drawings are of this sheet, and turned where its language is read from the right. */
import { describe, expect, it } from 'vitest';
import { foldDrawings } from '../../../../src/content-model/desk/fold-drawings.ts';
import { formats, type Picture, type SheetFormat } from '../../../../src/leaflet/index.ts';

const sheet = (name: string) => formats[name] as SheetFormat;
const pointsOf = ({ shapes }: Picture, fill?: string) =>
  shapes
    .filter((shape) => fill === undefined || shape.fill === fill)
    .flatMap(({ path }) => path.flatMap(([, x, y]) => (x === undefined || y === undefined ? [] : [[x, y]])));
/** Where the part lies that is being folded over, or another of its own colour: its middle, as a share of the drawing’s width. */
function lifted(picture: Picture | undefined, fill = 'sky'): number {
  const across = picture ? pointsOf(picture, fill).map(([x = 0]) => x) : [];
  return (Math.min(...across) + Math.max(...across)) / 2 / (picture?.width ?? 0);
}

describe('a letterfold', () => {
  it('is folded from the right first where it is read from the left, and the other way round', () => {
    const [first, second] = foldDrawings(sheet('a4-letterfold'), 'ltr');
    expect(lifted(first)).toBeGreaterThan(0.6);
    expect(lifted(second)).toBeLessThan(0.4);
    const [turnedFirst, turnedSecond] = foldDrawings(sheet('a4-letterfold'), 'rtl');
    expect(lifted(turnedFirst)).toBeLessThan(0.4);
    expect(lifted(turnedSecond)).toBeGreaterThan(0.6);
  });

  it('is drawn with the folds of its own paper', () => {
    // Folds of the inside, white of 34 mm around it.
    for (const [name, folds] of [
      ['a4-letterfold', sheet('a4-letterfold').sides[1]?.foldsXMm],
      ['us-letter-letterfold', sheet('us-letter-letterfold').sides[1]?.foldsXMm],
    ] as const) {
      const [first] = foldDrawings(sheet(name), 'ltr');
      const across = first ? pointsOf(first).map(([x = 0]) => x - 34) : [];
      for (const fold of folds ?? [Number.NaN]) expect(across).toContain(fold);
    }
  });
});

it('shows that the book is cut through two sheets on each other', () => {
  const [, halved] = foldDrawings(sheet('a7-minibook'), 'ltr');
  expect(halved?.shapes.filter(({ fill }) => fill === 'paper')).toHaveLength(2);
});

it('shows the closed book as large as one of its eight pages', () => {
  const format = sheet('a7-minibook');
  const last = foldDrawings(format, 'ltr').at(-1);
  const [across = [], down = []] = [0, 1].map((axis) =>
    (last ? pointsOf(last, 'mist') : []).map((point) => point[axis] ?? 0),
  );
  expect(Math.max(...across) - Math.min(...across)).toBeCloseTo(format.widthMm / 4);
  expect(Math.max(...down) - Math.min(...down)).toBeCloseTo(format.heightMm / 2);
});

it('shows the front of a fan at its end: at the right, or at the left where it is read from the right', () => {
  const frontOf = (dir: 'ltr' | 'rtl') => lifted(foldDrawings(sheet('wallet-strip'), dir).at(-1), 'mist');
  expect(frontOf('ltr')).toBeGreaterThan(0.6);
  expect(frontOf('rtl')).toBeLessThan(0.4);
});

it.each(['a4-letterfold', 'a4-fold', 'a7-minibook', 'wallet-strip'])(
  'shows a title on the front of a folded %s, and no line beside it',
  (name) => {
    const shapes = foldDrawings(sheet(name), 'ltr').at(-1)?.shapes ?? [];
    const lines = shapes.filter(({ fill }) => fill === undefined);
    const front = pointsOf({ width: 0, height: 0, shapes }, 'mist');
    expect(lines.length).toBeGreaterThan(1);
    for (const axis of [0, 1]) {
      const [edges, found] = [front, pointsOf({ width: 0, height: 0, shapes: lines })].map((points) =>
        points.map((point) => point[axis] ?? Number.NaN),
      );
      expect(Math.min(...(found ?? []))).toBeGreaterThanOrEqual(Math.min(...(edges ?? [])));
      expect(Math.max(...(found ?? []))).toBeLessThanOrEqual(Math.max(...(edges ?? [])));
    }
  },
);

it.each(['card', 'a4-poster', 'wallet-strip'])('draws each line along which %s is cut or torn', (name) => {
  const [side] = sheet(name).sides;
  const lines = [...(side?.cutsMm ?? []), ...(side?.tearsMm ?? [])];
  const [drawn] = foldDrawings(sheet(name), 'ltr');
  expect(lines.length).toBeGreaterThan(0);
  expect(drawn?.shapes.flatMap(({ path, fill }) => (fill === undefined ? [path] : []))).toEqual(
    lines.map(({ x1Mm, y1Mm, x2Mm, y2Mm }) => [
      ['M', x1Mm + 34, y1Mm + 34],
      ['L', x2Mm + 34, y2Mm + 34],
    ]),
  );
});

it.each(Object.keys(formats).flatMap((name) => [[name, 'ltr'] as const, [name, 'rtl'] as const]))(
  'nothing of %s is drawn outside its picture (%s)',
  (name, dir) => {
    for (const picture of foldDrawings(sheet(name), dir)) {
      expect(picture.shapes.length).toBeGreaterThan(0);
      for (const [x = -1, y = -1] of pointsOf(picture)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(picture.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(picture.height);
      }
    }
  },
);

it.each([
  ['a4-letterfold', 3],
  ['a7-minibook', 4],
  ['a4-fold', 2],
  ['card', 1],
  ['a4-poster', 1],
  ['a5-flyer', 1],
  ['wallet-strip', 2],
])('%s has %i drawings', (name, count) => {
  expect(foldDrawings(sheet(name), 'ltr')).toHaveLength(count);
});
