/**
 * Hours that a mission writes itself: the plain part of OpenStreetMap's syntax, `Mo-Fr 09:00-12:00, 13:00-15:00; Sa
 * 10:00-12:00`. Read on the device of whoever writes them, where the whole syntax (`hours.ts`) would be too much.
 */
import type { DaysWithHours, HourSpan, WeeklyHours } from './hours.ts';

/** Hours in this form, to show how they are written. */
export const PLAIN_HOURS = 'Mo-Fr 09:00-12:00; Sa 10:00-12:00';

const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const day = `(?:${DAYS.join('|')})`;
const days = `${day}(?:\\s*[-–]\\s*${day})?`;
const span = '\\d{1,2}[:.]\\d{2}\\s*[-–]\\s*\\d{1,2}[:.]\\d{2}';
const list = (one: string) => `${one}(?:\\s*,\\s*${one})*`;
const rule = new RegExp(`^(${list(days)})\\s+(${list(span)})$`, 'i');

/** Hours that were read; a rule that no day has; or nothing, where the text is in words of its own. */
export type PlainHours = { readonly hours: WeeklyHours } | { readonly impossible: string } | undefined;

/** Reads hours in the plain syntax. */
export function readPlainHours(text: string): PlainHours {
  const rules = text
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const groups: DaysWithHours[] = [];
  const taken = new Set<number>();
  for (const one of rules) {
    const [, which = '', when = ''] = rule.exec(one) ?? [];
    if (which === '') return undefined;
    const dayNumbers = which.split(',').flatMap(daysOf);
    const spans = when.split(',').map(spanOf);
    const isTwice = dayNumbers.some((number, at) => taken.has(number) || dayNumbers.indexOf(number) < at);
    if (isTwice || dayNumbers.length === 0 || !spans.every(isSpan) || spans.some(overlaps))
      return { impossible: one };
    for (const number of dayNumbers) taken.add(number);
    groups.push({ days: [...dayNumbers].sort((a, b) => a - b), spans });
  }
  return rules.length === 0 ? undefined : { hours: { isAlways: false, groups } };
}

/** `Su-Th` is Sunday to Thursday. */
function daysOf(text: string): readonly number[] {
  const [first = 0, last = first] = text.split(/[-–]/).map((name) => DAYS.indexOf(name.trim().toLowerCase()));
  const count = ((last - first + DAYS.length) % DAYS.length) + 1;
  return Array.from({ length: count }, (_, at) => ((first + at) % DAYS.length) + 1);
}

function spanOf(text: string): HourSpan {
  const [from = '', to = ''] = text.split(/[-–]/).map((time) => {
    const [hour = '', minute = ''] = time.trim().split(/[:.]/);
    return `${hour.padStart(2, '0')}:${minute}`;
  });
  return { from, to, endsNextDay: false };
}

/** Whether a span has a part in common with one before it. */
const overlaps = ({ from, to }: HourSpan, at: number, spans: readonly HourSpan[]): boolean =>
  spans.slice(0, at).some((other) => from < other.to && other.from < to);

const isTime = (time: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time);
const isSpan = ({ from, to }: HourSpan): boolean => isTime(from) && isTime(to) && from < to;
