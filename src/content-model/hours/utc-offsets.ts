/** By how much the clocks of a place are ahead of UTC, and when that changes: for data that go to other zones. */

/** Days on which a zone has one offset at noon. */
export interface OffsetPeriod {
  /** First day, `2027-03-28`. */
  readonly from: string;
  /** Last day. */
  readonly to: string;
  /** `+02:00`. */
  readonly offset: string;
  /** The same for the same summer or winter, wherever it is cut: year in which it ends and offset, `2027+02:00`. */
  readonly name: string;
}

/** Longer than any winter or summer. */
const MOST_DAYS = 366;

/**
 * The periods between two days.
 *
 * @param zone - IANA time zone.
 * @param from - First day, `2026-11-22`.
 * @param to - Last day.
 */
export function offsetPeriods(zone: string, from: string, to: string): readonly OffsetPeriod[] {
  const periods: OffsetPeriod[] = [];
  for (let day = from; day <= to; ) {
    const offset = offsetOn(zone, day);
    const last = lastDayWith(zone, day, offset);
    periods.push({ from: day, to: last < to ? last : to, offset, name: `${last.slice(0, 4)}${offset}` });
    day = dayAfter(last);
  }
  return periods;
}

/** The day some days later; earlier, where the number is negative. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Offset of a zone at noon (UTC) of a day: `+01:00`. */
export function offsetOn(zone: string, day: string): string {
  const name = offsetFormat(zone)
    .formatToParts(new Date(`${day}T12:00:00Z`))
    .find(({ type }) => type === 'timeZoneName')?.value;
  return name?.replace('GMT', '') || '+00:00';
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** To make one takes longer than to use it for a year. */
function offsetFormat(zone: string): Intl.DateTimeFormat {
  const known =
    formats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, known);
  return known;
}

function lastDayWith(zone: string, first: string, offset: string): string {
  let last = first;
  for (let days = 0; days < MOST_DAYS; days++) {
    const next = dayAfter(last);
    if (offsetOn(zone, next) !== offset) return last;
    last = next;
  }
  return last;
}
