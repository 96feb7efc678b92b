import { expect, it } from 'vitest';
import { swappedUnits } from '../../../../src/content-model/translation/exchange/swapped-units.ts';

/** So many letters, one word after the other. */
const words = (letters: number) => [{ kind: 'text', text: 'abcde '.repeat(letters / 5).trim() }] as const;

/** Pairs among units of so many letters that are told to stand in each other’s place. */
function swapped(...lengths: readonly (readonly [source: number, target: number])[]) {
  const pairs = lengths.map(([source, target], at) => ({ id: `u${at + 1}`, source, target }));
  const units = pairs.map(({ id, source }) => ({ id, source: words(source), note: '', stamp: '' }));
  const now = new Map(pairs.map(({ id, target }) => [id, words(target)]));
  return swappedUnits(units, now, new Map()).map((pair) => pair.join(' '));
}

it('tells neighbours sooner than others that their lengths fit better the other way round', () => {
  const [short, long, other] = [
    [20, 40],
    [40, 20],
    [30, 30],
  ] as const;
  expect(swapped(short, long, other)).toEqual(['u1 u2']);
  expect(swapped(other, short, long)).toEqual(['u2 u3']);
  expect(swapped(short, other, long)).toEqual([]);
  expect(swapped([20, 60], other, [60, 20])).toEqual(['u1 u3']);
});
