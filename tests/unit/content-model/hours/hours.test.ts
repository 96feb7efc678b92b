import { expect, it } from 'vitest';
import { readHours } from '../../../../src/content-model/hours/hours.ts';

/** The table as one line: `1-5 09:00-16:30`. */
function table(text: string): string {
  const read = readHours(text);
  if ('reason' in read) return 'refused';
  if (read.hours.isAlways) return 'always';
  return read.hours.groups
    .map(
      ({ days, spans }) =>
        `${days.join('')} ${spans.map(({ from, to, endsNextDay }) => `${from}-${to}${endsNextDay ? '+' : ''}`).join(',')}`,
    )
    .join(' · ');
}

it.each([
  ['24/7', 'always'],
  ['Mo-Su 00:00-24:00', 'always'],
  ['Mo-Fr 09:00-16:30', '12345 09:00-16:30'],
  ['Su-Th 19:00-21:00', '12347 19:00-21:00'],
  ['Mo 08:00-12:00,13:00-17:00', '1 08:00-12:00,13:00-17:00'],
  [
    'Mo-Th 16:00-24:00, Fr 16:00-25:00, Sa,Su 14:00-25:00',
    '1234 16:00-24:00 · 5 16:00-01:00+ · 67 14:00-01:00+',
  ],
  ['Su 20:00-26:00', '7 20:00-02:00+'],
  ['Sa,Su 00:00-24:00', '67 00:00-24:00'],
  ['Fr 12:00-24:00, Sa,Su 00:00-24:00, Mo 00:00-06:00', '1 00:00-06:00 · 5 12:00-24:00 · 67 00:00-24:00'],
  ['Fr 16:00-25:00; Sa 14:00-25:00', 'refused'],
  ['Mo-Fr 9-16', 'refused'],
  ['Mo-Fri 09:00-16:00', 'refused'],
  ['Mo-Fr 09:00-16:00 unknown "by appointment"', 'refused'],
  ['weekdays', 'refused'],
])('%s: %s', (text, expected) => {
  expect(table(text)).toBe(expected);
});
