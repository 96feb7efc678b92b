import { describe, expect, it } from 'vitest';
import { readHours } from '../../../../src/content-model/hours/hours.ts';
import { hoursLine, hoursText, timesText } from '../../../../src/content-model/hours/hours-text.ts';

function weekOf(hours: string) {
  const read = readHours(hours);
  if (!('hours' in read)) throw new Error(JSON.stringify(read));
  return read.hours;
}

function inWords(locale: string, hours: string): string {
  return hoursText(locale, weekOf(hours))
    .map(({ days, spans }) => `${days} ${timesText(locale, spans)}`)
    .join('; ');
}

describe('opening hours', () => {
  it.each([
    ['Mo-Fr 09:00-16:30', 'Mon–Fri 09:00–16:30'],
    ['We 15:00-18:00', 'Wed 15:00–18:00'],
    ['Su-Th 19:00-21:00', 'Sun–Thu 19:00–21:00'],
    ['Mo,We,Fr 10:00-12:00', 'Mon, Wed, Fri 10:00–12:00'],
    ['We,Su 10:00-12:00', 'Wed, Sun 10:00–12:00'],
    ['Mo,We,Su 10:00-12:00', 'Sun–Mon, Wed 10:00–12:00'],
    ['Mo-Su 10:00-12:00', 'Mon–Sun 10:00–12:00'],
    ['Mo-Fr 09:00-12:00,13:00-15:00', 'Mon–Fri 09:00–12:00, 13:00–15:00'],
    ['Mo-Th 16:00-24:00; Fr 14:30-24:00', 'Mon–Thu 16:00–24:00; Fri 14:30–24:00'],
  ])('%s is said as %s', (hours, words) => {
    expect(inWords('en', hours)).toBe(words);
  });

  it('are said with the days of the reader’s language', () => {
    expect(inWords('sv', 'Mo-Fr 09:00-16:30')).toBe('mån–fre 09:00–16:30');
    expect(inWords('ar', 'Mo,We 09:00-16:30')).toBe('الاثنين، الأربعاء 09:00–16:30');
  });

  it.each([
    ['Mo-Fr 09:00-16:00; PH 10:00-14:00', 'Mon–Fri 09:00–16:00; Public holidays: 10:00–14:00'],
    ['Mo-Fr 09:00-16:00; PH off', 'Mon–Fri 09:00–16:00; Public holidays: closed'],
    ['Mo-Fr 09:00-16:00', 'Mon–Fri 09:00–16:00'],
  ])('in one line say what is known of public holidays: %s', (hours, line) => {
    const words = { holidays: 'Public holidays', closed: 'closed' };
    expect(hoursLine('en', weekOf(hours), words)).toBe(line);
  });
});
