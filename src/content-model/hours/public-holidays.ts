/** Swedish public holidays: what `PH` means in opening hours. */
import OpeningHours from 'opening_hours';
import { sweden } from './hours.ts';

/**
 * The holidays from one day to another, `2026-12-25`, in order. Sundays that are no holiday are none of them.
 *
 * @param from - First day.
 * @param to - Last day.
 */
export function publicHolidays(from: string, to: string): readonly string[] {
  const [first, last] = [atMidnight(from), atMidnight(to, 1)];
  return new OpeningHours('PH', sweden).getOpenIntervals(first, last).flatMap(([begins, ends]) => {
    const days: string[] = [];
    // Two that follow each other are one interval.
    for (let day = begins; day < ends; day = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1))
      days.push(dayOf(day));
    return days;
  });
}

/** Local time, as the library counts. */
function atMidnight(day: string, later = 0): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later);
}

const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
