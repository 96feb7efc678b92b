/** Digits of every script become 0–9, and never another number. */
import { describe, expect, it } from 'vitest';
import { digitsLeft, westernDigits } from '../../../src/i18n/digits.ts';

/** Every script that Unicode's own data of languages can count in: its zero to nine. */
const rows = Intl.supportedValuesOf('numberingSystem').flatMap((system) => {
  const format = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
  if (format.resolvedOptions().numberingSystem !== system) return [];
  const row = Array.from({ length: 10 }, (_, value) => format.format(value)).join('');
  return [...row].every((sign) => /^\p{Nd}$/u.test(sign)) ? [[system, row] as const] : [];
});

describe('the digits of every numbering system', () => {
  it('are tried, whole', () => {
    expect(rows.length).toBeGreaterThan(70);
    expect(rows.map(([system]) => system)).toEqual(
      expect.arrayContaining(['arab', 'arabext', 'beng', 'deva', 'fullwide', 'mathdbl', 'mymr', 'thai']),
    );
  });

  it.each(rows)('%s: %s', (_system, row) => {
    expect(westernDigits(row)).toBe('0123456789');
    // One alone, and two that are the same, need no neighbour in the text.
    for (const [value, digit] of [...row].entries())
      expect(westernDigits(`${digit}a${digit}`)).toBe(`${value}a${value}`);
  });
});

it('folds every decimal digit of Unicode to one digit 0–9', () => {
  const all = Array.from({ length: 0x11_0000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((sign) => /^\p{Nd}$/u.test(sign));
  expect(all.length % 10).toBe(0);
  expect(all.map(westernDigits).join('')).toBe('0123456789'.repeat(all.length / 10));
});

it.each([
  ['𝟙𝟚 Main Street, 𝟙𝟘𝟙', '12 Main Street, 101'],
  ['𝟭𝟮 𝟷𝟸 𝟏𝟐', '12 12 12'],
  ['１１２', '112'],
  ['شارع ١٣', 'شارع 13'],
])('“%s” is “%s”', (written, folded) => {
  expect(westernDigits(written)).toBe(folded);
  expect(digitsLeft(folded)).toEqual([]);
});

it.each(['112', '½', '12²', '⑧', 'Ⅳ', '三', 'a\u0308'])(
  'leaves “%s”, which is no digit of another script',
  (text) => {
    expect(westernDigits(text)).toBe(text);
    expect(digitsLeft(text)).toEqual([]);
  },
);

it('names the digits that were not folded', () => {
  expect(digitsLeft('Street ١٣, 7')).toEqual(['١', '٣']);
});
