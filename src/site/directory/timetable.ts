/**
 * Whether a contact is open: a weekly timetable small enough for an attribute, written at build time and read on the
 * reader's device. All times are wall clock time in Sweden. Pure: the moment is handed in.
 *
 * A timetable is groups of days with spans in minutes from midnight: `12345:540-990 67:840-1500`. Day 1 is Monday, day
 * 0 a public holiday; a span may end after midnight. `*` is always open.
 */
import type { HourSpan, WeeklyHours } from '../../content-model/hours/hours.ts';

/** The zone of contacts in Sweden. */
export const SWEDEN = 'Europe/Stockholm';
const DAY = 1440;
const MINUTE_MS = 60_000;
const DAY_MS = DAY * MINUTE_MS;

/** What can be said at a moment. `holiday`: a public holiday about which the hours say nothing. */
export interface OpenState {
  readonly is: 'open' | 'closed' | 'holiday';
  /** When it opens: `09:00`. */
  readonly at?: string;
  /** Day on which it opens, 1 is Monday; 0 is today. */
  readonly weekday?: number;
}

/** Writes hours as a timetable. */
export function writeTimetable(hours: WeeklyHours): string {
  if (hours.isAlways) return '*';
  const groups = hours.groups.map(({ days, spans }) => `${days.join('')}:${writeSpans(spans)}`);
  const holidays = hours.onHolidays === undefined ? [] : [`0:${writeSpans(hours.onHolidays)}`];
  return [...groups, ...holidays].join(' ');
}

function writeSpans(spans: readonly HourSpan[]): string {
  return spans
    .map(({ from, to, endsNextDay }) => `${minutesOf(from)}-${minutesOf(to) + (endsNextDay ? DAY : 0)}`)
    .join();
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/**
 * Sweden's wall clock at a moment, whatever zone the device is set to, as if it were UTC.
 *
 * @returns Milliseconds; nothing or NaN where the browser does not know the zone: a guess could send somebody to a
 *   closed door.
 */
export function swedishTime(moment: Date): number | undefined {
  try {
    // Swedish writes dates as ISO does: 2026-11-22 06:05:00.
    const clocks = moment.toLocaleString('sv', { timeZone: SWEDEN });
    return Date.parse(`${clocks.replace(' ', 'T')}Z`);
  } catch {
    return undefined;
  }
}

/**
 * Whether a day is one on which Sweden keeps Sunday hours: the public holidays of lag (1989:253), and the eves of
 * midsummer, Christmas and the new year, which other laws treat alike. Right from 1982 to 2048.
 *
 * @param time - Any moment of the day, as if it were UTC.
 */
export function isHoliday(time: number): boolean {
  const weekday = new Date(time).getUTCDay();
  const [year, month, day] = new Date(time).toISOString().split(/\D/).map(Number) as [number, number, number];
  const date = month * 100 + day;
  // Midsummer is the Saturday from 20 June with its eve, All Saints' the Saturday from 31 October.
  const saturday = weekday > 4 ? date + 6 - weekday : 0;
  // Gauss's rule for Easter; then Good Friday, Easter Sunday and Monday, Ascension, Pentecost as days from it.
  const moon = (19 * (year % 19) + 24) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
  const fromEaster = Math.floor((time - Date.UTC(year, 2, 22 + moon + sunday)) / DAY_MS);
  return (
    (saturday > 619 && saturday < 627) ||
    (weekday > 5 && date > 1030 && date < 1107) ||
    [101, 106, 501, 606, 1224, 1225, 1226, 1231].includes(date) ||
    [-2, 0, 1, 39, 49].includes(fromEaster)
  );
}

/**
 * What a timetable says at a moment.
 *
 * @param now - As if it were UTC; see `swedishTime`.
 * @returns Nothing if the moment is not known or the timetable has no hours near it.
 */
export function stateAt(timetable: string, now: number | undefined): OpenState | undefined {
  if (timetable === '*') return { is: 'open' };
  if (!now) return undefined;
  const minute = (now / MINUTE_MS) % DAY;
  let isUnknownHoliday = false;
  // From yesterday, whose last span may end today, to a week after tomorrow.
  for (let days = -1; days < 9; days++) {
    const date = now + days * DAY_MS;
    const sought = isHoliday(date) ? 0 : weekdayOf(date);
    const group = timetable.split(' ').find((text) => text.split(':')[0]?.includes(`${sought}`));
    isUnknownHoliday ||= !sought && !group && !days;
    for (const span of group?.split(/[:,]/).slice(1) ?? []) {
      const [from = 0, to = 0] = span.split('-').map((minutes) => +minutes + days * DAY);
      if (!(to > minute)) continue;
      if (from <= minute) return { is: 'open' };
      if (isUnknownHoliday) return { is: 'holiday' };
      const opens = new Date(now + (from - minute) * MINUTE_MS);
      return { is: 'closed', at: opens.toISOString().slice(11, 16), weekday: days && weekdayOf(+opens) };
    }
  }
  return isUnknownHoliday ? { is: 'holiday' } : undefined;
}

/** Day of the week, 1 is Monday. */
function weekdayOf(time: number): number {
  return new Date(time).getUTCDay() || 7;
}
