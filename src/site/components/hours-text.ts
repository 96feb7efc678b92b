/** Opening hours in words, in parts, because times must keep their order in a text that reads from the right. */
import type { WeeklyHours } from '../../content-model/hours.ts';
import { formatWeekday, separators } from '../../i18n/format.ts';

/** Days in words and their times: `Mon–Fri` with `09:00–16:30`. */
export interface HoursPart {
  readonly days: string;
  readonly times: string;
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
    times: spans.map(({ from, to }) => `${from}–${to}`).join(', '),
  }));
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
