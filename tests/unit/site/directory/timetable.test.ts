import OpeningHours from 'opening_hours';
import { describe, expect, it } from 'vitest';
import { readHours } from '../../../../src/content-model/hours/hours.ts';
import { isHoliday, stateAt, swedishTime, writeTimetable } from '../../../../src/site/directory/timetable.ts';

function timetable(hours: string): string {
  const read = readHours(hours);
  if (!('hours' in read)) throw new Error(JSON.stringify(read));
  return writeTimetable(read.hours);
}

/** What a reader is told at a moment: `open`, `closed 3 09:00` for Wednesday at nine. */
function told(hours: string, moment: string): string {
  const now = swedishTime(new Date(moment));
  const state = stateAt(timetable(hours), now);
  if (state === undefined) return 'nothing';
  return [state.is, state.weekday, state.at].filter(Boolean).join(' ');
}

describe('a timetable', () => {
  it.each([
    ['24/7', '*'],
    ['Mo-Fr 09:00-16:30', '12345:540-990'],
    ['Mo 08:00-12:00,13:00-17:00', '1:480-720,780-1020'],
    ['Fr 16:00-25:00', '5:960-1500'],
    ['Mo-Fr 09:00-17:00; PH off', '12345:540-1020 0:'],
    ['Mo-Su 09:00-17:00; PH 10:00-14:00', '1234567:540-1020 0:600-840'],
  ])('of %s is %s', (hours, written) => {
    expect(timetable(hours)).toBe(written);
  });
});

describe('a contact', () => {
  it.each([
    ['24/7', '2026-12-25T12:00:00Z', 'open'],
    // 23 November 2026 is a Monday; Sweden is an hour ahead of UTC.
    ['Mo-Fr 09:00-16:30', '2026-11-23T07:59:00Z', 'closed 09:00'],
    ['Mo-Fr 09:00-16:30', '2026-11-23T08:00:00Z', 'open'],
    ['Mo-Fr 09:00-16:30', '2026-11-23T15:29:00Z', 'open'],
    ['Mo-Fr 09:00-16:30', '2026-11-23T15:30:00Z', 'closed 2 09:00'],
    ['Mo-Fr 09:00-16:30', '2026-11-27T18:00:00Z', 'closed 1 09:00'],
    ['We 15:00-18:00', '2026-11-25T17:00:00Z', 'closed 3 15:00'],
    ['Mo 08:00-12:00,13:00-17:00', '2026-11-23T11:30:00Z', 'closed 13:00'],
    // After midnight, from the evening before.
    ['Fr 16:00-25:00', '2026-11-27T23:30:00Z', 'open'],
    ['Fr 16:00-25:00', '2026-11-28T00:30:00Z', 'closed 5 16:00'],
    ['Su 20:00-26:00', '2026-11-23T00:30:00Z', 'open'],
    // Only on public holidays, of which none is near.
    ['PH 10:00-14:00', '2026-11-23T08:00:00Z', 'nothing'],
    // From one day into the next without a break.
    ['Fr 12:00-24:00; Sa 00:00-10:00', '2026-11-27T20:00:00Z', 'open'],
  ])('with %s at %s is: %s', (hours, moment, expected) => {
    expect(told(hours, moment)).toBe(expected);
  });

  it.each([
    // 29 March 2026: 02:00 becomes 03:00. 25 October 2026: 03:00 becomes 02:00.
    ['Mo-Su 09:00-16:00', '2026-03-28T08:00:00Z', 'open'],
    ['Mo-Su 09:00-16:00', '2026-03-29T06:59:00Z', 'closed 09:00'],
    ['Mo-Su 09:00-16:00', '2026-03-29T07:00:00Z', 'open'],
    ['Mo-Su 09:00-16:00', '2026-10-25T07:59:00Z', 'closed 09:00'],
    ['Mo-Su 09:00-16:00', '2026-10-25T08:00:00Z', 'open'],
    ['Sa 16:00-26:30', '2026-10-25T00:15:00Z', 'open'],
    ['Sa,Mo 16:00-26:30', '2026-10-25T02:00:00Z', 'closed 1 16:00'],
  ])('with %s follows the clocks when they change: %s is %s', (hours, moment, expected) => {
    expect(told(hours, moment)).toBe(expected);
  });

  it.each([
    // 6 January 2027 is a Wednesday; Christmas Eve 2026 is a Thursday.
    ['Mo-Fr 09:00-16:30', '2027-01-06T10:00:00Z', 'holiday'],
    ['Mo-Fr 09:00-16:30', '2026-12-24T10:00:00Z', 'holiday'],
    ['Mo-Fr 09:00-17:00; PH off', '2027-01-06T10:00:00Z', 'closed 4 09:00'],
    ['Mo-Su 09:00-17:00; PH 10:00-14:00', '2027-01-06T10:00:00Z', 'open'],
    ['Mo-Su 00:00-24:00; PH off', '2027-01-06T10:00:00Z', 'closed 4 00:00'],
    ['Mo-Su 00:00-24:00; PH off', '2027-01-08T10:00:00Z', 'open'],
  ])('with %s says on a public holiday only what its hours say: %s is %s', (hours, moment, expected) => {
    expect(told(hours, moment)).toBe(expected);
  });

  it('is never said to be open by a browser that does not know Sweden’s time', () => {
    const moment = new Date('2026-11-23T10:00:00Z');
    moment.toLocaleString = () => {
      throw new RangeError('Unsupported time zone');
    };
    expect(swedishTime(moment)).toBeUndefined();
    // A browser without Swedish writes dates in another order.
    moment.toLocaleString = () => '11/23/2026, 11:00:00 AM';
    expect(stateAt('1:540-990', swedishTime(moment))).toBeUndefined();
    expect(stateAt('12345:540-990', undefined)).toBeUndefined();
    expect(stateAt('*', undefined)).toEqual({ is: 'open' });
  });
});

it('knows Sweden’s public holidays of twenty years', () => {
  const sweden = { lat: 59.33, lon: 18.07, address: { country_code: 'se', state: '' } };
  const holidays = new OpeningHours('PH 00:00-24:00', sweden);
  const eves = /-(12-24|12-31|06-(19|20|21|22|23|24|25))$/;
  for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2046, 0, 1); time += 86_400_000) {
    const day = new Date(time).toISOString().slice(0, 10);
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    const isPublic = holidays.getState(new Date(year, month - 1, date, 12));
    const isFridayOrEve = !day.includes('-06-') || new Date(time).getUTCDay() === 5;
    const expected = isPublic || (eves.test(day) && isFridayOrEve);
    expect(`${day} ${isHoliday(time)}`).toBe(`${day} ${expected}`);
  }
});
