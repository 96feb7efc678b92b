import { describe, expect, it } from 'vitest';
import { pdfNumber, pdfScale } from '../../../../src/leaflet/output/pdf-numbers.ts';

describe('a length', () => {
  it.each([
    [0, '0'],
    [0.004, '0'],
    [-0.004, '0'],
    [0.005, '.01'],
    [0.5, '.5'],
    [-0.25, '-.25'],
    [1.01, '1.01'],
    [1.999, '2'],
    [100, '100'],
    [-12.3, '-12.3'],
  ])('%d is written %s', (value, written) => expect(pdfNumber(value)).toBe(written));
});

describe('a scale', () => {
  it.each([
    [1.13386, '1.13386'],
    [0.61803, '.61803'],
    [2.5, '2.5'],
    [10, '10'],
    [100.000001, '100'],
  ])('%d is written %s', (value, written) => expect(pdfScale(value)).toBe(written));
});
