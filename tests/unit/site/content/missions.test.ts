import { expect, it } from 'vitest';
import type { Country } from '../../../../src/content-model/records/country.ts';
import { emergencyLines } from '../../../../src/site/content/missions.ts';

it('gives of a country the emergency numbers for a use, and none that nobody has confirmed', () => {
  const line = (number: string, use: string, print_ready: boolean) => ({ number, use, print_ready });
  const country = {
    emergency: [line('191', 'police', true), line('1669', 'general', true), line('1155', 'general', false)],
  } as unknown as Country;
  const numbers = (use: 'general' | 'police') => emergencyLines(country, use).map(({ number }) => number);
  expect([numbers('general'), numbers('police')]).toEqual([['1669'], ['191']]);
  expect(emergencyLines(undefined, 'general')).toEqual([]);
});
