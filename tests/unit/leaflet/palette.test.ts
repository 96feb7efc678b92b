/** What a print shop gets for the colours of a leaflet. */
import { expect, it } from 'vitest';
import { palette } from '../../../src/leaflet/palette.ts';

it('prints text in black ink alone, and marks that are cut away in all four', () => {
  for (const stock of ['coated', 'uncoated'] as const) {
    expect(palette.ink.cmyk[stock]).toEqual([0, 0, 0, 1]);
    expect(palette.paper.cmyk[stock]).toEqual([0, 0, 0, 0]);
    expect(palette.registration.cmyk[stock]).toEqual([1, 1, 1, 1]);
    expect(palette.rule.cmyk[stock].slice(0, 3)).toEqual([0, 0, 0]);
  }
});

it('has no more ink than either paper takes, but for those marks', () => {
  const inks = Object.entries(palette)
    .filter(([name]) => name !== 'registration')
    .flatMap(([, { cmyk }]) =>
      [cmyk.coated, cmyk.uncoated].map((inks) => inks.reduce<number>((sum, part) => sum + part, 0)),
    );
  expect(Math.max(...inks)).toBeCloseTo(2.42, 5);
});

it('has every part as a share of one', () => {
  for (const { rgb, cmyk, grey } of Object.values(palette))
    for (const part of [...rgb, ...cmyk.coated, ...cmyk.uncoated, grey]) {
      expect(part).toBeGreaterThanOrEqual(0);
      expect(part).toBeLessThanOrEqual(1);
    }
  expect(palette.paper.rgb).toEqual([1, 1, 1]);
  expect([palette.ink.grey, palette.paper.grey]).toEqual([1, 0]);
});
