/**
 * Opening hours in words, in parts: a time is always written from the left, but from when to when is read in the
 * direction of the line. In Arabic 14:00 stands at the right of 01:00.
 */

import { formatWeekday } from '../../i18n/format.ts';
import { separators } from '../../i18n/writing/punctuation.ts';
import type { HourSpan, WeeklyHours } from './hours.ts';

/** Days in words and their spans: `Mon–Fri`, open from 09:00 to 16:30. */
export interface HoursPart {
  readonly days: string;
  readonly spans: readonly HourSpan[];
}

/**
 * Hours of an ordinary week, as short as they can be said.
 *
 * @param locale - BCP 47 tag of the reader's language.
 * @param hours - Not day and night; those are words of the interface.
 */
export function hoursText(locale: string, hours: WeeklyHours): readonly HoursPart[] {
  return hours.groups.map(({ days, spans }) => ({
    days: runsOf(days)
      .map(([first, last]) =>
        first === last ? name(locale, first) : `${name(locale, first)}–${name(locale, last)}`,
      )
      .join(separators(locale).comma),
    spans,
  }));
}

/** From when to when, in one text of plain letters. It takes the direction of the line that it stands in. */
export function timesText(locale: string, spans: readonly HourSpan[]): string {
  return spans.map(({ from, to }) => `${from}–${to}`).join(separators(locale).comma);
}

/** An ordinary week in one line, for paper: `Mon–Fri 09:00–16:30; Sat 10:00–12:00`. Holidays in words of their own. */
export function hoursLine(
  locale: string,
  hours: WeeklyHours,
  words: { readonly holidays: string; readonly closed: string },
): string {
  const week = hoursText(locale, hours).map(({ days, spans }) => `${days} ${timesText(locale, spans)}`);
  const { onHolidays } = hours;
  const { colon, semicolon } = separators(locale);
  const holidays = onHolidays && words.holidays + colon + (timesText(locale, onHolidays) || words.closed);
  return [...week, ...(holidays === undefined ? [] : [holidays])].join(semicolon);
}

function name(locale: string, day: number): string {
  return formatWeekday(locale, day, 'short');
}

/** Days that follow each other, as first and last: 1 2 3 5 → [1, 3] [5, 5]. Sunday to Thursday is one run. */
function runsOf(days: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  const [first, last] = [runs[0], runs.at(-1)];
  if (runs.length > 1 && first?.[0] === 1 && last?.[1] === 7) {
    return [[last[0], first[1]], ...runs.slice(1, -1)];
  }
  return runs;
}
