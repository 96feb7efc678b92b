/**
 * How old the copies are that a record rests on. A page that was read today in a copy from 2018 says what was true in 2018:
 * readers are told, and what rests on old copies alone is not called confirmed.
 */

import type { Source } from '../records/source.ts';
import type { Contact } from './contact.ts';

/** Years after which a copy alone confirms nothing. */
export const OLD_YEARS = 3;

/** When a copy was made, as far as is known. */
export interface CopyDate {
  readonly is: 'on' | 'about' | 'before' | 'after';
  /** `2018`, `2018-02` or `2018-02-15`. */
  readonly date: string;
}

/** The date of a source's copy; nothing where it is not known. */
export function copyDateOf({ copyDate }: Pick<Source, 'copyDate'>): CopyDate | undefined {
  const [, is = 'on', date] = /^(?:(about|before|after) )?(\d{4}(?:-\d{2}){0,2})$/.exec(copyDate ?? '') ?? [];
  return date === undefined ? undefined : { is: is as CopyDate['is'], date };
}

/** The newest copy with a date; nothing where no copy has one. */
export function newestCopy(sources: readonly Source[]): CopyDate | undefined {
  return sources
    .flatMap((source) => copyDateOf(source) ?? [])
    .toSorted((a, b) => lastDay(a).localeCompare(lastDay(b)))
    .at(-1);
}

/**
 * Whether a record rests on old copies alone: each has a date, and the newest was more than {@link OLD_YEARS} years old on
 * the day it was read. Whoever rang, or was answered, knows better than any copy.
 */
export function restsOnOldCopies({
  sources,
  checked,
}: Pick<Contact, 'checked'> & { readonly sources: readonly Source[] }): boolean {
  if (checked.how !== 'source-read' || sources.length === 0) return false;
  if (sources.some((source) => copyDateOf(source) === undefined)) return false;
  const newest = newestCopy(sources);
  return newest !== undefined && lastDay(newest) < yearsBefore(checked.on, OLD_YEARS);
}

/** Whether a copy was at most a year old on the day it was read. One without a date may be of any age. */
export function isFresh(copy: CopyDate | undefined, day: string): boolean {
  return copy !== undefined && lastDay(copy) >= yearsBefore(day, 1);
}

/** Whether every number that a contact is called by is fixed by a decision that the record names. */
export function isDecided({ phones, sources }: Pick<Contact, 'phones' | 'sources'>): boolean {
  const decided = new Set(sources.flatMap(({ decides = [] }) => decides));
  const calls = phones.filter(({ use }) => use === 'call');
  return calls.length > 0 && calls.every(({ dial }) => decided.has(dial));
}

/** The last day on which a copy can have been made. `after` is open: it is taken at its word. */
function lastDay({ is, date }: CopyDate): string {
  const year = Number(date.slice(0, 4));
  if (is === 'before') return `${year - 1}-12-31`;
  return `${date}${'-12-31'.slice(date.length - 4)}`.slice(0, 10);
}

const yearsBefore = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
