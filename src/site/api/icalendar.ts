/**
 * Opening hours as a calendar (RFC 5545): an event for each span of the week, repeated while the check of its contact is good.
 * Where hours are not confirmed the events are tentative. On a public holiday that the hours do not mention there is no event:
 * nothing is known about it.
 */
import { type Contact, shownUrl } from '../../content-model/contacts/contact.ts';
import { diallingOf } from '../../content-model/contacts/dialling.ts';
import { hasSureHours, hoursOf } from '../../content-model/facts/contact-card.ts';
import type { Publishing } from '../../content-model/facts/publishing.ts';
import type { HourSpan } from '../../content-model/hours/hours.ts';
import { publicHolidays } from '../../content-model/hours/public-holidays.ts';
import { dayAfter, offsetOn } from '../../content-model/hours/utc-offsets.ts';
import { contentLines, escapeValue } from './content-lines.ts';
import { uuidOf } from './hsds.ts';

/** A contact and its check. */
export interface CalendarContact {
  readonly contact: Contact;
  readonly check: Pick<Publishing, 'label' | 'checkedOn' | 'dueOn'>;
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Whether a contact has hours that can stand in a calendar. */
export const hasCalendar = (contact: Contact): boolean => hoursOf(contact) !== undefined;

/**
 * Writes a calendar.
 *
 * @param name - What the calendar is called.
 * @param source - Its own address, where programs look for a newer one, once a week.
 */
export function writeCalendar(name: string, source: string, contacts: readonly CalendarContact[]): string {
  const zones = new Set(contacts.flatMap(({ contact }) => zoneOf(contact) ?? []));
  return contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vagvisare//Opening hours//EN',
    'METHOD:PUBLISH',
    `NAME:${escapeValue(name)}`,
    `X-WR-CALNAME:${escapeValue(name)}`,
    `SOURCE;VALUE=URI:${source}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P7D',
    ...[...zones].sort().flatMap(timeZone),
    ...contacts.flatMap(eventsOf),
    'END:VCALENDAR',
  ]);
}

/** A calendar as an answer. */
export const calendarResponse = (...calendar: Parameters<typeof writeCalendar>): Response =>
  new Response(writeCalendar(...calendar), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });

/** The zone of its hours; none where each place has its own: such times hold wherever they are read (RFC 5545, 3.3.5). */
const zoneOf = ({ timezone }: Contact): string | undefined =>
  timezone === null || timezone === 'local' ? undefined : timezone;

/** When clocks change in the European Union: on the last Sundays of March and October, at one o'clock UTC, since 1996. */
function timeZone(zone: string): readonly string[] {
  const [winter, summer] = [offsetOn(zone, '2026-01-15'), offsetOn(zone, '2026-07-15')];
  const hours = Number(winter.slice(0, 3));
  if (Number(summer.slice(0, 3)) !== hours + 1 || !zone.startsWith('Europe/'))
    throw new Error(`The clocks of ${zone} do not change as those of the European Union do.`);
  const at = (hour: number) => `${String(hour).padStart(2, '0')}0000`;
  const [standard, daylight] = [winter.replace(':', ''), summer.replace(':', '')];
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    'BEGIN:STANDARD',
    `DTSTART:19961027T${at(hours + 2)}`,
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    `TZOFFSETFROM:${daylight}`,
    `TZOFFSETTO:${standard}`,
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    `DTSTART:19960331T${at(hours + 1)}`,
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    `TZOFFSETFROM:${standard}`,
    `TZOFFSETTO:${daylight}`,
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ];
}

function eventsOf({ contact, check }: CalendarContact): readonly string[] {
  const hours = hoursOf(contact);
  if (hours === undefined) return [];
  const { checkedOn, dueOn } = check;
  const event = (key: string, times: readonly string[]) => [
    'BEGIN:VEVENT',
    `UID:${uuidOf(`${contact.id}/hours/${key}`)}`,
    `DTSTAMP:${basic(checkedOn)}T000000Z`,
    ...times,
    ...wordsOf(contact, check),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
  if (hours.isAlways)
    return event('always', [
      `DTSTART;VALUE=DATE:${basic(checkedOn)}`,
      `RRULE:FREQ=DAILY;UNTIL=${basic(dueOn)}`,
    ]);
  const holidays = publicHolidays(checkedOn, dueOn);
  return [
    ...hours.groups.flatMap(({ days, spans }) =>
      spans.flatMap((span) =>
        event(`${days.join('')}-${span.from}`, weekly(contact, { days, span, holidays, checkedOn, dueOn })),
      ),
    ),
    // One for each holiday: programs that read lists of dates (RDATE) are few.
    ...holidays.flatMap((day) =>
      (hours.onHolidays ?? []).flatMap((span) =>
        event(`${day}-${span.from}`, startAndEnd(zoneOf(contact), day, span)),
      ),
    ),
  ];
}

interface Week {
  readonly days: readonly number[];
  readonly span: HourSpan;
  readonly holidays: readonly string[];
  readonly checkedOn: string;
  readonly dueOn: string;
}

function weekly(contact: Contact, { days, span, holidays, checkedOn, dueOn }: Week): readonly string[] {
  const zone = zoneOf(contact);
  const first = [0, 1, 2, 3, 4, 5, 6]
    .map((later) => dayAfter(checkedOn, later))
    .find((day) => days.includes(weekdayOf(day)));
  if (first === undefined || first > dueOn) return [];
  // With a zone the end of the repetition is said in UTC (RFC 5545, 3.3.10).
  const until =
    zone === undefined
      ? `${basic(dueOn)}T235959`
      : `${new Date(`${dueOn}T23:59:59${offsetOn(zone, dueOn)}`).toISOString().replace(/[-:]|\.000/g, '')}`;
  const closed = holidays.filter((day) => day >= first && days.includes(weekdayOf(day)));
  return [
    ...startAndEnd(zone, first, span),
    `RRULE:FREQ=WEEKLY;BYDAY=${days.flatMap((day) => DAYS[day - 1] ?? []).join(',')};UNTIL=${until}`,
    ...(closed.length === 0
      ? []
      : [`EXDATE${parameter(zone)}:${closed.map((day) => timeOn(day, span.from)).join(',')}`]),
  ];
}

const startAndEnd = (zone: string | undefined, day: string, { from, to, endsNextDay }: HourSpan) => {
  const isMidnight = to === '24:00';
  const lastDay = endsNextDay || isMidnight ? dayAfter(day) : day;
  return [
    `DTSTART${parameter(zone)}:${timeOn(day, from)}`,
    `DTEND${parameter(zone)}:${timeOn(lastDay, isMidnight ? '00:00' : to)}`,
  ];
};

function wordsOf(contact: Contact, { label, checkedOn, dueOn }: CalendarContact['check']): readonly string[] {
  const [number] = diallingOf(contact).calls;
  const isSure = hasSureHours(contact) && label !== 'not-confirmed';
  const url = shownUrl(contact);
  const done = {
    'source-read': 'Source read',
    'not-confirmed': 'Source read',
    rung: 'Rung',
    'owner-confirmed': 'Confirmed by its owner',
  };
  const about = [
    ...(isSure ? [] : ['Hours not confirmed.']),
    ...(hoursOf(contact)?.onHolidays === undefined && contact.hours !== '24/7'
      ? ['Public holidays: not known.']
      : []),
    `${done[label]} ${checkedOn}, to be checked again by ${dueOn}.`,
  ];
  return [
    `SUMMARY:${escapeValue([contact.shortName, number?.shown].filter(Boolean).join(' '))}`,
    `DESCRIPTION:${escapeValue(about.join(' '))}`,
    `STATUS:${isSure ? 'CONFIRMED' : 'TENTATIVE'}`,
    ...(url === undefined ? [] : [`URL:${url}`]),
  ];
}

const parameter = (zone: string | undefined): string => (zone === undefined ? '' : `;TZID=${zone}`);
const basic = (day: string): string => day.replaceAll('-', '');
const timeOn = (day: string, time: string): string => `${basic(day)}T${time.replace(':', '')}00`;

/** 1 is Monday. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
