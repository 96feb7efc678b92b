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
