import { expect, it } from 'vitest';
import { readHours, timePastMidnight } from '../../../../src/content-model/hours/hours.ts';

/** The table as one line: `1-5 09:00-16:30`. */
function table(text: string): string {
  const read = readHours(text);
  if ('notWeekly' in read) return `not weekly: ${read.notWeekly}`;
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
  [
    'Mo-Th 16:00-24:00, Fr 16:00-01:00, Sa,Su 14:00-01:00',
    '1234 16:00-24:00 · 5 16:00-01:00+ · 67 14:00-01:00+',
  ],
  ['Mo-Su 21:00-06:00', '1234567 21:00-06:00+'],
  ['Mo-Fr 18:00-03:00, Sa,Su 19:00-02:00; PH off', '12345 18:00-03:00+ · 67 19:00-02:00+'],
  ['Mo 06:00-15:00; Tu-Th 07:00-04:00; Fr-Su 09:00-17:00', 'refused'],
  ['Sa,Su 00:00-24:00', '67 00:00-24:00'],
  ['Sa 06:00-30:00', '6 06:00-06:00+'],
  ['Fr 12:00-24:00, Sa,Su 00:00-24:00, Mo 00:00-06:00', '1 00:00-06:00 · 5 12:00-24:00 · 67 00:00-24:00'],
  ['Fr 16:00-25:00; Sa 14:00-25:00', 'refused'],
  ['Mo-Fr 9-16', 'refused'],
  ['Mo-Fri 09:00-16:00', 'refused'],
  ['Mo-Fr 09:00-16:00 unknown "by appointment"', 'refused'],
  ['Mo-Th 09:00-16:00; Fr 09:00-12:00 unknown "by appointment"', 'refused'],
  ['weekdays', 'refused'],
  ['Mo-Fr 17:00-17:00', 'refused'],
])('%s: %s', (text, expected) => {
  expect(table(text)).toBe(expected);
});

it('is not open always where public holidays are closed or shorter', () => {
  const days = [1, 2, 3, 4, 5, 6, 7];
  const spans = [{ from: '00:00', to: '24:00', endsNextDay: false }];
  expect(readHours('Mo-Su 00:00-24:00; PH off')).toEqual({
    hours: { isAlways: false, groups: [{ days, spans }], onHolidays: [] },
  });
  expect(readHours('Mo-Su 00:00-24:00; PH 10:00-14:00')).toMatchObject({
    hours: { isAlways: false, onHolidays: [{ from: '10:00', to: '14:00', endsNextDay: false }] },
  });
});

it.each([
  ['Jun-Aug Mo-Fr 09:00-15:00; Sep-May Mo-Fr 09:00-17:00', 'Jun-Aug Mo-Fr 09:00-15:00'],
  ['Mo-Fr 09:00-17:00; Jul off', 'Jul off'],
  ['We[1] 15:00-18:00', 'We[1] 15:00-18:00'],
  ['Mo-Fr 09:00-12:00; Tu[-1] off', 'Tu[-1] off'],
  ['Mo-Fr 09:00-16:00; Dec 24 off', 'Dec 24 off'],
  ['week 1-53/2 Mo 09:00-10:00', 'week 1-53/2 Mo 09:00-10:00'],
  ['2027 Mo 09:00-10:00', '2027 Mo 09:00-10:00'],
  ['Mo-Fr 09:00-16:00; SH off', 'SH off'],
  ['Mo-Fr 09:00-16:00; PH -1 day 09:00-12:00', 'PH -1 day 09:00-12:00'],
  ['Mo-Fr sunrise-sunset', 'Mo-Fr sunrise-sunset'],
  ['easter -2 days off', 'easter -2 days off'],
])('%s is no week, because of “%s”', (text, rule) => {
  expect(readHours(text)).toEqual({ notWeekly: rule });
});

it.each([
  ['Mo-Fr 09:00-25:30', '25:30'],
  ['Mo-Fr 09:00-24:30', '24:30'],
  ['Mo-Fr 09:00-36:30', '36:30'],
  ['Mo-Fr 16:00-24:00', undefined],
  ['Mo-Fr 16:00-01:30', undefined],
])('%s has a time after the end of the day: %s', (text, time) => {
  expect(timePastMidnight(text)).toBe(time);
});
