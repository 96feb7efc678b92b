/**
 * Opening hours: OpenStreetMap's syntax in records, a plain weekly table for pages. Reading the syntax is the
 * work of `opening_hours` (LGPL-3.0), which is used at build time only and is in nothing we publish.
 */

import OpeningHours from 'opening_hours';

/** Open from one time to another, 24-hour clock, `09:00`. */
export interface HourSpan {
  readonly from: string;
  /** `24:00` is midnight at the end of the day. */
  readonly to: string;
  /** Whether `to` is on the next day. */
  readonly endsNextDay: boolean;
}

/** Days with the same hours. */
export interface DaysWithHours {
  /** 1 is Monday, 7 is Sunday; in order. */
  readonly days: readonly number[];
  readonly spans: readonly HourSpan[];
}

/** Hours of an ordinary week. */
export interface WeeklyHours {
  /** Day and night, every day. `groups` is then empty. */
  readonly isAlways: boolean;
  /** Days that are closed are in no group. */
  readonly groups: readonly DaysWithHours[];
  /** Hours of Swedish public holidays; none of them: closed. Left out where the hours do not mention holidays. */
  readonly onHolidays?: readonly HourSpan[];
}

/** Hours that were read, or why they could not be. */
export type ReadHours =
  | { readonly hours: WeeklyHours }
  | { readonly reason: string }
  /** The rule that does not hold every week: a page and a leaflet show one week, which stands for all of them. */
  | { readonly notWeekly: string };

/** Warnings about style. Every other one means that the hours may not say what their author meant. */
const harmless: ReadonlySet<string> = new Set(['combine_rules', 'public_holiday', 'use_multi']);

const hourMs = 3_600_000;
/** Whose public holidays `PH` means. The library wants a place; Stockholm stands for the country. */
export const sweden = { lat: 59.33, lon: 18.07, address: { country_code: 'se', state: '' } };

const known = new Map<string, ReadHours>();

/**
 * Reads opening hours into a weekly table. Each is read once: a card of them stands on many pages.
 *
 * @param text - OpenStreetMap syntax; `25:00` is one o'clock the next day.
 */
export function readHours(text: string): ReadHours {
  const hours = known.get(text) ?? readAnew(text);
  known.set(text, hours);
  return hours;
}

/** Months, days of a year, weeks, weekdays of a month, school holidays, a day before or after a holiday, the sun. */
const season =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|week|easter|SH|sunrise|sunset|dawn|dusk)\b|\b(?:19|20)\d\d\b(?!:)|\[\s*-?\d|\bPH\s*[+-]\s*\d+ day/i;

/** A time that no clock shows: hours that go on after midnight are written `22:00-02:00`. */
export function timePastMidnight(text: string): string | undefined {
  return /\b(?:2[5-9]|[3-9]\d):\d\d|\b24:(?!00)\d\d/.exec(text)?.[0];
}

/** In an editor's words, as far as it can be told. */
function whyNotHours(text: string): string {
  const word = text
    .match(/\p{L}+/gu)
    ?.find((found) => !/^(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|off|closed|open)$/.test(found));
  if (word !== undefined)
    return `“${word}” means nothing there; days are Mo, Tu, We, Th, Fr, Sa, Su, and PH for public holidays`;
  if (/\d:\d\d-2[4-9]:\d\d;|-(?:2[5-9]|[3-4]\d):/.test(text))
    return 'a time goes on after midnight and the next rule takes it back';
  return 'a day or a time is written in a way that can be read as another';
}

function readAnew(text: string): ReadHours {
  const notWeekly = text.split(/;|\|\|/).find((rule) => season.test(rule));
  if (notWeekly !== undefined) return { notWeekly: notWeekly.trim() };
  const standing = /\b(\d{1,2}:\d\d)\s*-\s*\1\b/.exec(text)?.[0];
  if (standing !== undefined)
    return { reason: `“${standing}” ends when it begins; day and night is written 24/7` };
  let parsed: OpeningHours;
  try {
    parsed = new OpeningHours(text, sweden);
  } catch {
    // The library reports a mistake in the text only by throwing.
    return { reason: whyNotHours(text) };
  }
  // Among them: “Fr 16:00-25:00; Sa …” loses the hour after midnight, because a rule after a semicolon begins
  // the day anew. A comma keeps it.
  if (parsed.getStructuredWarnings().some(({ type }) => !harmless.has(type)))
    return { reason: whyNotHours(text) };

  if (!/\bPH\b/.test(text) && !parsed.isWeekStable()) return { notWeekly: text };
  // The week of 5 February 2024, a Monday, with a week on each side so that spans over its edges are seen whole: no
  // public holiday, and no country changes its clocks. Local time, as the library counts.
  const intervals = parsed.getOpenIntervals(new Date(2024, 0, 29), new Date(2024, 1, 19));
  if (intervals.some(([, , isUnknown]) => isUnknown))
    return { reason: 'it says “perhaps” or “by appointment”' };
  const onHolidays = /\bPH\b/.test(text) ? { onHolidays: holidaySpans(parsed) } : {};
  const monday = new Date(2024, 1, 5).getTime();
  const always = intervals.some(
    ([from, to]) => from.getTime() < monday && to.getTime() >= monday + 168 * hourMs,
  );
  if (always && onHolidays.onHolidays === undefined) return { hours: { isAlways: true, groups: [] } };

  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    day,
    spans: spansOfDay(intervals, monday + (day - 1) * 24 * hourMs),
  }));
  return { hours: { isAlways: false, groups: groupDays(days), ...onHolidays } };
}

/** Hours on the national day of 2024, a Thursday among ordinary days. */
function holidaySpans(parsed: OpeningHours): readonly HourSpan[] {
  const intervals = parsed.getOpenIntervals(new Date(2024, 5, 4), new Date(2024, 5, 9));
  return spansOfDay(intervals, new Date(2024, 5, 6).getTime());
}

type Interval = readonly [Date, Date, boolean, string | undefined];

/** Spans that begin on a day; a span longer than a day goes on at midnight of the next, to its end. */
function spansOfDay(intervals: readonly Interval[], midnight: number): HourSpan[] {
  const dayMs = 24 * hourMs;
  const nextMidnight = midnight + dayMs;
  return intervals.flatMap(([from, to]) => {
    const begins = Math.max(from.getTime(), midnight);
    // Else what is left after midnight stands with the day before.
    const isOwn =
      from.getTime() >= midnight || to.getTime() - Math.max(from.getTime(), midnight - dayMs) > dayMs;
    if (begins >= nextMidnight || to.getTime() <= begins || !isOwn) return [];
    const isLong = to.getTime() - begins > dayMs;
    const ends = isLong ? nextMidnight : to.getTime();
    return [{ from: clock(begins - midnight), to: clock(ends - midnight), endsNextDay: ends > nextMidnight }];
  });
}

function clock(msOfDay: number): string {
  const minutes = Math.round(msOfDay / 60_000);
  const isMidnight = minutes === 1440;
  const hour = isMidnight ? 24 : Math.floor(minutes / 60) % 24;
  return `${String(hour).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function groupDays(days: readonly { day: number; spans: readonly HourSpan[] }[]): DaysWithHours[] {
  const groups = new Map<string, { days: number[]; spans: readonly HourSpan[] }>();
  for (const { day, spans } of days) {
    if (spans.length === 0) continue;
    const key = JSON.stringify(spans);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { days: [day], spans });
    else group.days.push(day);
  }
  return [...groups.values()];
}
