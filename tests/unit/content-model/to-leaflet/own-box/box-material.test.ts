/** Which emergency numbers an embassy may have in its box: a wrong one on paper cannot be taken back. */
import { expect, it } from 'vitest';
import type { Country } from '../../../../../src/content-model/records/country.ts';
import { emergencyNumbersOf } from '../../../../../src/content-model/to-leaflet/own-box/box-material.ts';
import { inventedFacts } from '../../../../support/invented-facts.ts';

type Line = Country['emergency'][number];
const line = (number: string, change: Partial<Line> = {}): Line => ({
  number,
  use: 'general',
  print_ready: true,
  sources: [],
  confidence: 'high',
  ...change,
});
const country = (code: string, ...emergency: readonly Line[]): Country => ({
  code,
  name: { sv: code, en: code },
  missions: [],
  emergency: [...emergency],
  trafficking_hotline: [],
  child_helpline: [],
});

it('are Sweden’s own, and of every other country the general ones that are confirmed', () => {
  const countries = {
    generated: '2026-11-22',
    rule: 'Invented.',
    sources: {},
    counts: {},
    countries: [
      country('MX', line('911'), line('066', { print_ready: false }), line('089', { use: 'police' })),
      country('SE', line('90 000')),
      country('TH', line('1669', { print_ready: false }), line('191', { use: 'police' })),
    ],
  };
  expect(emergencyNumbersOf({ ...inventedFacts(), countries })).toEqual([
    { code: 'SE', emergency: ['112'] },
    { code: 'MX', emergency: ['911'] },
    { code: 'TH', emergency: [] },
  ]);
});
