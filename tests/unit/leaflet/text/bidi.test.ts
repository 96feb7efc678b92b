import { describe, expect, it } from 'vitest';
import { embeddingLevels, visualOrder } from '../../../../src/leaflet/text/bidi.ts';

describe('embeddingLevels', () => {
  it.each([
    ['plain Latin', 'abc', 'ltr', '000'],
    ['Latin in a right-to-left text', 'abc', 'rtl', '222'],
    ['Arabic in a left-to-right text', 'a بت', 'ltr', '0011'],
    ['hours', 'ب 24/7', 'rtl', '112222'],
    ['an isolated number', 'ب\u2066+46 8\u2069ت', 'rtl', '112222211'],
  ] as const)('%s', (_, text, dir, levels) => {
    expect([...embeddingLevels(text, dir)].join('')).toBe(levels);
  });
});

describe('visualOrder', () => {
  it.each([
    ['left to right as it is', [0, 0, 0], 'abc'],
    ['right to left reversed', [1, 1, 1], 'cba'],
    ['a number in the middle of Arabic', [1, 2, 1], 'cba'],
    ['two pieces of a number keep their order', [1, 2, 2, 1], 'dbca'],
    ['Arabic inside Latin', [0, 1, 1, 0], 'acbd'],
    ['nothing', [], ''],
  ] as const)('%s', (_, levels, order) => {
    const stretches = levels.map((level, i) => ({ level, name: 'abcd'[i] }));
    expect(
      visualOrder(stretches)
        .map((stretch) => stretch.name)
        .join(''),
    ).toBe(order);
  });
});
