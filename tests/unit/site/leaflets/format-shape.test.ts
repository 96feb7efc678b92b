/** The small drawing of a format: it is whole, and what becomes of the sheet lies beside it. */
import { expect, it } from 'vitest';
import { formats, type SheetFormat } from '../../../../src/leaflet/index.ts';
import { finishedSize, formatShape } from '../../../../src/site/leaflets/format-shape.ts';

const sheet = (name: string) => formats[name] as SheetFormat;

/** Places of a path that is made of moves and lines: absolute M and L, relative h, v and m. */
function placesOf(path: string): readonly (readonly [number, number])[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MLhvlm])([^MLhvlmz]*)/g)].flatMap(([, command, numbers = '']) => {
    const values = (numbers.match(/-?\d+/g) ?? []).map(Number);
    const places: [number, number][] = [];
    for (let i = 0; i < values.length; i += command === 'h' || command === 'v' ? 1 : 2) {
      const [a = 0, b = 0] = [values[i], values[i + 1]];
      if (command === 'h') x += a;
      else if (command === 'v') y += a;
      else [x, y] = command === 'M' || command === 'L' ? [a, b] : [x + a, y + b];
      places.push([x, y]);
    }
    return places;
  });
}

it.each(Object.keys(formats))('%s is drawn whole inside its picture', (name) => {
  const { widthMm, heightMm, cover, edges, folds } = formatShape(sheet(name));
  const places = placesOf(cover + edges + folds);
  expect(places.length).toBeGreaterThan(3);
  for (const [x, y] of places) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(widthMm);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(heightMm);
  }
});

it.each([
  ['a4-letterfold', [100, 210]],
  ['a7-minibook', [74, 105]],
  ['card', [85, 54]],
  ['a4-poster', [210, 297]],
  ['a5-flyer', [148, 210]],
])('a reader holds %s as %j mm', (name, size) => {
  expect(finishedSize(sheet(name)).map(Math.round)).toEqual(size);
});

it('shows what a folded sheet becomes beside the sheet, clear of it', () => {
  const format = sheet('a4-letterfold');
  const { cover } = formatShape(format);
  const [onSheet = [], folded = []] = cover
    .split('z')
    .filter((path) => path !== '')
    .map((path) => placesOf(path).map(([x]) => x));
  expect(Math.max(...onSheet)).toBeLessThanOrEqual(format.widthMm);
  expect(Math.min(...folded)).toBeGreaterThan(format.widthMm + 36);
  expect(Math.max(...folded) - Math.min(...folded)).toBe(100);
});
