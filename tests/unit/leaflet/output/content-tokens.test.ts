/** What stands in a page's content, as the checker reads it. */
import { describe, expect, it } from 'vitest';
import { contentTokens } from '../../../../src/leaflet/output/check-pdf/content-tokens.ts';

const tokens = (content: string) => [...contentTokens(new TextEncoder().encode(content))];

describe('a number', () => {
  it.each([
    '0',
    '7',
    '-1',
    '+12',
    '0.1',
    '123.45',
    '.5',
    '-.25',
    '4.',
    '841.8898',
    '0.000001',
    '99999999999',
  ])('%s is what it says, to the last bit', (written) => {
    expect(tokens(`${written} w`)).toEqual([
      { kind: 'number', value: Number(written) },
      { kind: 'operator', value: 'w' },
    ]);
  });

  it.each(['0.12345678901234567890', '12345678901234567890', '3.141592653589793'])(
    '%s of many digits too',
    (written) => {
      expect(tokens(written)).toEqual([{ kind: 'number', value: Number(written) }]);
    },
  );

  it('of any length a double has is the nearest one', () => {
    for (let n = 1; n < 4000; n += 7)
      for (const written of [`${n / 1000}`, `-${n}.${n}`, `.0${n}`])
        expect(tokens(written)).toEqual([{ kind: 'number', value: Number(written) }]);
  });

  it.each(['-', '+', '.', '-.', '--1', '1-2', '1.2.3', '4e5', '1x', 'T*', "'"])(
    '%s is none, but an operator',
    (word) => {
      expect(tokens(word)).toEqual([{ kind: 'operator', value: word }]);
    },
  );
});

it.each([
  ['up to three figures of eight', String.raw`(\101\7z\1012\400)`, [0o101, 7, 122, 0o101, 50, 0]],
  ['signs of its own', String.raw`(\n\r\t\(\)\\\x)`, [10, 13, 9, 40, 41, 92, 120]],
  ['an end of line that is none', '(a\\\nb\\\r\nc\\\rd)', [97, 98, 99, 100]],
  ['a return that is an end of line', '(a\rb)', [97, 10, 98]],
  ['brackets in brackets', '(a(b)c)', [97, 40, 98, 41, 99]],
  ['a figure of sixteen that is left out at its end', '<415>', [0x41, 0x50]],
])('a string has %s', (_, written, value) => {
  expect(tokens(`${written} Tj`)).toEqual([
    { kind: 'string', value },
    { kind: 'operator', value: 'Tj' },
  ]);
});

it('is cut at spaces of all kinds, brackets and comments', () => {
  expect(tokens('/F1 12\tTf[1(a\\)b)<4 1>]TJ%12 w\n/a/b<<>>')).toEqual([
    { kind: 'name', value: 'F1' },
    { kind: 'number', value: 12 },
    { kind: 'operator', value: 'Tf' },
    { kind: 'bracket', value: '[' },
    { kind: 'number', value: 1 },
    { kind: 'string', value: [97, 41, 98] },
    { kind: 'string', value: [65] },
    { kind: 'bracket', value: ']' },
    { kind: 'operator', value: 'TJ' },
    { kind: 'name', value: 'a' },
    { kind: 'name', value: 'b' },
    { kind: 'bracket', value: '<<' },
    { kind: 'bracket', value: '>>' },
  ]);
});
