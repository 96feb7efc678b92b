import { describe, expect, it } from 'vitest';
import { readHours } from '../../../../src/content-model/hours/hours.ts';
import { hoursText, timesText } from '../../../../src/content-model/hours/hours-text.ts';

function inWords(locale: string, hours: string): string {
  const read = readHours(hours);
  if (!('hours' in read)) throw new Error(JSON.stringify(read));
  return hoursText(locale, read.hours)
    .map(({ days, spans }) => `${days} ${timesText(locale, spans)}`)
    .join('; ');
}

describe('opening hours', () => {
  it.each([
    ['Mo-Fr 09:00-16:30', 'Mon–Fri 09:00–16:30'],
    ['We 15:00-18:00', 'Wed 15:00–18:00'],
    ['Su-Th 19:00-21:00', 'Sun–Thu 19:00–21:00'],
    ['Mo,We,Fr 10:00-12:00', 'Mon, Wed, Fri 10:00–12:00'],
    ['Mo-Fr 09:00-12:00,13:00-15:00', 'Mon–Fri 09:00–12:00, 13:00–15:00'],
    ['Mo-Th 16:00-24:00; Fr 14:30-24:00', 'Mon–Thu 16:00–24:00; Fri 14:30–24:00'],
  ])('%s is said as %s', (hours, words) => {
    expect(inWords('en', hours)).toBe(words);
  });

  it('are said with the days of the reader’s language', () => {
    expect(inWords('sv', 'Mo-Fr 09:00-16:30')).toBe('mån–fre 09:00–16:30');
    expect(inWords('ar', 'Mo,We 09:00-16:30')).toBe('الاثنين، الأربعاء 09:00–16:30');
  });
});
