/** Opening hours as a calendar, read by a program that knows nothing of ours. */
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import type { Contact } from '../../../../src/content-model/contacts/contact.ts';
import { readContact } from '../../../../src/content-model/contacts/read-contact.ts';
import { writeCalendar } from '../../../../src/site/api/icalendar.ts';
import { contactYaml } from '../../../support/contact-yaml.ts';

function calendarOf(change: Partial<Contact>, label: 'rung' | 'not-confirmed' = 'rung') {
  const { contact } = readContact('content/facts/contacts/example-line.yaml', contactYaml());
  return writeCalendar('Vägvisare', 'https://example.org/hours.ics', [
    {
      contact: { ...contact, ...change } as Contact,
      check: { label, checkedOn: '2026-11-22', dueOn: '2027-11-22' },
    },
  ]);
}

/** Every time it is open, in UTC, as the program reckons with the zone that the calendar brings. */
function openIn(calendar: string): readonly (readonly [from: string, to: string])[] {
  const component = new ICAL.Component(ICAL.parse(calendar));
  for (const zone of component.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const times = component.getAllSubcomponents('vevent').flatMap((event) => {
    const read = new ICAL.Event(event);
    const all = read.iterator();
    const found: [string, string][] = [];
    for (let next = all.next(); next; next = all.next()) {
      const { startDate, endDate } = read.getOccurrenceDetails(next);
      found.push([utc(startDate), utc(endDate)]);
    }
    return found;
  });
  return times.sort();
}

const utc = (time: ICAL.Time) =>
  time.isDate ? time.toString() : time.toJSDate().toISOString().replace(':00.000Z', 'Z');

it('is open at the same hour by the clock in winter and in summer, from the check to the day it is due', () => {
  const open = openIn(calendarOf({ hours: 'Mo 09:00-16:30' }));
  expect(open[0]).toEqual(['2026-11-23T08:00Z', '2026-11-23T15:30Z']);
  expect(open).toContainEqual(['2027-03-22T08:00Z', '2027-03-22T15:30Z']);
  // The day after clocks went forward is Easter Monday, of which the hours say nothing.
  expect(open.map(([from]) => from.slice(0, 10))).not.toContain('2027-03-29');
  expect(open).toContainEqual(['2027-04-05T07:00Z', '2027-04-05T14:30Z']);
  expect(open).toContainEqual(['2027-10-25T07:00Z', '2027-10-25T14:30Z']);
  expect(open).toContainEqual(['2027-11-01T08:00Z', '2027-11-01T15:30Z']);
  expect(open.at(-1)).toEqual(['2027-11-22T08:00Z', '2027-11-22T15:30Z']);
});

it('is of the version that programs read, with its name and where a newer one is', () => {
  const calendar = new ICAL.Component(ICAL.parse(calendarOf({})));
  expect(['version', 'name', 'source'].map((name) => String(calendar.getFirstPropertyValue(name)))).toEqual([
    '2.0',
    'Vägvisare',
    'https://example.org/hours.ics',
  ]);
});

it('is open on the day of the check too, and on the day after it', () => {
  const open = openIn(calendarOf({ hours: 'Su-Mo 10:00-12:00' }));
  expect(open[0]).toEqual(['2026-11-22T09:00Z', '2026-11-22T11:00Z']);
  expect(open[1]).toEqual(['2026-11-23T09:00Z', '2026-11-23T11:00Z']);
});

it('goes on after midnight and ends at it', () => {
  const open = openIn(calendarOf({ hours: 'Fr 16:00-01:30, Sa 18:00-24:00' }));
  expect(open[0]).toEqual(['2026-11-27T15:00Z', '2026-11-28T00:30Z']);
  expect(open[1]).toEqual(['2026-11-28T17:00Z', '2026-11-28T23:00Z']);
});

it('has the hours of public holidays where the record has them, and no others on those days', () => {
  const open = openIn(calendarOf({ hours: 'Mo-Su 08:00-20:00; PH 10:00-14:00' }));
  const on = (day: string) => open.filter(([from]) => from.startsWith(day));
  expect(on('2026-12-25')).toEqual([['2026-12-25T09:00Z', '2026-12-25T13:00Z']]);
  expect(on('2026-12-26')).toEqual([['2026-12-26T09:00Z', '2026-12-26T13:00Z']]);
  expect(on('2026-12-24')).toEqual([['2026-12-24T07:00Z', '2026-12-24T19:00Z']]);
  const closed = openIn(calendarOf({ hours: 'Mo-Su 08:00-20:00; PH off' }));
  expect(closed.filter(([from]) => from.startsWith('2026-12-25'))).toEqual([]);
});

it('has whole days where it is always open', () => {
  const open = openIn(calendarOf({ hours: '24/7' }));
  expect(open).toHaveLength(366);
  expect(open[0]).toEqual(['2026-11-22', '2026-11-23']);
});

it('gives each event a name of its own and a time, as every event must have (RFC 5545, 3.6.1)', () => {
  const calendar = new ICAL.Component(ICAL.parse(calendarOf({ hours: 'Mo 09:00-16:30; Tu-Fr 10:00-12:00' })));
  const events = calendar.getAllSubcomponents('vevent');
  expect(events.length).toBeGreaterThan(1);
  expect(new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size).toBe(events.length);
  for (const event of events)
    expect(`${event.getFirstPropertyValue('dtstamp')}`).toBe('2026-11-22T00:00:00Z');
});

it('says what is not confirmed', () => {
  const calendar = calendarOf({ hours: 'Mo 09:00-16:30' }, 'not-confirmed').replaceAll('\r\n ', '');
  expect(calendar).toContain('STATUS:TENTATIVE');
  expect(calendar).toContain('Hours not confirmed. Public holidays: not known. Source read 2026-11-22');
  expect(calendarOf({ hours: 'Mo 09:00-16:30' })).toContain('STATUS:CONFIRMED');
});

it('says so too of hours that are not sure, though somebody has rung', () => {
  const calendar = calendarOf({ hours: 'Mo 09:00-16:30', hoursSure: false });
  expect(calendar).toContain('STATUS:TENTATIVE');
  expect(calendar).toContain('DESCRIPTION:Hours not confirmed.');
});

it('says whose hours they are with the number to call, and leaves the time of whoever takes it free', () => {
  const calendar = calendarOf({ hours: 'Mo 09:00-16:30' });
  expect(calendar).toContain('SUMMARY:Example 112\r\n');
  expect(calendar).toContain('URL:https://example.org/\r\n');
  expect(calendar).toContain('TRANSP:TRANSPARENT\r\n');
});

it('is asked for anew every week, and named as older programs read it', () => {
  const calendar = calendarOf({});
  expect(calendar).toContain('REFRESH-INTERVAL;VALUE=DURATION:P7D\r\n');
  expect(calendar).toContain('X-WR-CALNAME:Vägvisare\r\n');
});

it('has times without a zone where each place has its own', () => {
  const calendar = calendarOf({ hours: 'Mo 09:00-16:30', timezone: 'local' });
  expect(calendar).toContain('DTSTART:20261123T090000\r\n');
  expect(calendar).not.toContain('TZID');
});

it('breaks long lines, none over 75 octets', () => {
  const calendar = calendarOf({ hours: 'Mo-Fr 09:00-16:30', shortName: 'Ålänningars öppna möte '.repeat(8) });
  expect(calendar.split('\r\n').filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
});
