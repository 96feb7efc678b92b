/**
 * Contacts as services of the Human Services Data Specification, version 3.1 (Open Referral), which directories of help
 * exchange. Only fields of the specification; what a record does not know is left out.
 *
 * @see {@link https://docs.openreferral.org/en/latest/hsds/schema_reference.html | HSDS schema reference}
 */
import { createHash } from 'node:crypto';
import { type Contact, shownUrl } from '../../content-model/contacts/contact.ts';
import { diallingOf } from '../../content-model/contacts/dialling.ts';
import { hasSureHours, hoursOf } from '../../content-model/facts/contact-card.ts';
import type { HourSpan, WeeklyHours } from '../../content-model/hours/hours.ts';
import { timesText } from '../../content-model/hours/hours-text.ts';
import { type OffsetPeriod, offsetPeriods } from '../../content-model/hours/utc-offsets.ts';
import { languageOf } from '../../i18n/languages.ts';

/** What a service says besides its record. */
export interface ServiceWords {
  /** For whom it is and what it does, in English. */
  readonly description: string;
  /** Whether a source was read and nobody has confirmed more. */
  readonly isConfirmed: boolean;
  /** Day on which somebody rang, or its owner confirmed it; none where only a source was read. */
  readonly assuredOn: string | undefined;
  /** Day of the check, and the last day on which it is good: hours are said for these days. */
  readonly checkedOn: string;
  readonly dueOn: string;
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A contact as a service, with its organisation, phones, languages and schedules inside. */
export function hsdsService(contact: Contact, words: ServiceWords) {
  const { description, isConfirmed, assuredOn } = words;
  const idOf = (part: string) => uuidOf(`${contact.id}/${part}`);
  const url = shownUrl(contact);
  const web = url === undefined ? {} : { url };
  const email = contact.email === null ? {} : { email: contact.email };
  return {
    id: idOf('service'),
    organization_id: idOf('organization'),
    name: contact.name,
    ...(contact.shortName === contact.name ? {} : { alternate_name: contact.shortName }),
    description,
    ...web,
    ...(contact.chat == null
      ? {}
      : { additional_urls: [{ id: idOf('chat'), label: 'Chat', url: contact.chat.url }] }),
    ...email,
    status: 'active' as const,
    ...(contact.languages.interpreter === 'yes'
      ? { interpretation_services: 'You can ask for an interpreter.' }
      : {}),
    ...(contact.free === 'yes' ? { fees_description: 'Free of charge.' } : {}),
    eligibility_description: contact.forWhom.join(', '),
    ...(assuredOn === undefined ? {} : { assured_date: assuredOn }),
    ...(isConfirmed ? {} : { alert: 'Not confirmed: number and hours may have changed. Do not print.' }),
    phones: diallingOf(contact).phones.map(({ shown, international, by }) => ({
      id: idOf(`phone/${shown}`),
      number: international ?? shown,
      type: by === 'text' ? 'text' : 'voice',
      description: international === undefined ? 'Can be dialled in Sweden only.' : `In Sweden: ${shown}`,
    })),
    schedules: schedulesOf(contact, words, idOf),
    service_areas: [{ id: idOf('area'), name: contact.region.counties.join(', ') || 'Sweden' }],
    languages: contact.languages.tags.map((tag) => ({
      id: idOf(`language/${tag}`),
      name: languageOf(tag)?.english ?? tag,
      code: tag.split('-')[0],
    })),
    organization: {
      id: idOf('organization'),
      name: contact.name,
      description,
      ...email,
      ...(url === undefined ? {} : { website: url }),
    },
  };
}

/**
 * Hours as schedules. A time must carry its offset from UTC, which changes in March and October: so each span has a schedule
 * for each part of the time for which its check is good.
 */
function schedulesOf(
  contact: Contact,
  { checkedOn, dueOn }: Pick<ServiceWords, 'checkedOn' | 'dueOn'>,
  idOf: (part: string) => string,
) {
  const hours = hoursOf(contact);
  // Without a zone no offset can be told, and a time without one would be read as UTC.
  if (hours === undefined || contact.timezone === null || contact.timezone === 'local') return [];
  const periods = offsetPeriods(contact.timezone, checkedOn, dueOn);
  const common = [
    `Local time, ${contact.timezone}.`,
    ...holidayNotes(hours),
    ...(hasSureHours(contact) ? [] : ['Not confirmed.']),
  ];
  const groups = hours.isAlways
    ? [{ days: [1, 2, 3, 4, 5, 6, 7], spans: [{ from: '00:00', to: '24:00', endsNextDay: false }] }]
    : hours.groups;
  return groups.flatMap(({ days, spans }) =>
    spans.flatMap((span) =>
      periods.map((period) => ({
        id: idOf(`schedule/${hours.isAlways ? 'always' : `${days.join('')}-${span.from}`}/${period.name}`),
        valid_from: period.from,
        valid_to: period.to,
        freq: 'WEEKLY',
        wkst: 'MO',
        byday: days.flatMap((day) => DAYS[day - 1] ?? []).join(','),
        ...timesOf(span, period),
        ...(hours.isAlways ? { description: 'Day and night' } : {}),
        notes: [...common, ...(span.endsNextDay ? ['Closes on the next day.'] : [])].join(' '),
      })),
    ),
  );
}

/** The specification's times end before midnight. */
const timesOf = ({ from, to }: HourSpan, { offset }: OffsetPeriod) => ({
  opens_at: `${from}${offset}`,
  closes_at: `${to === '24:00' ? '23:59' : to}${offset}`,
});

function holidayNotes({ isAlways, onHolidays }: WeeklyHours): readonly string[] {
  if (onHolidays !== undefined) return [`Public holidays: ${timesText('en', onHolidays) || 'closed'}.`];
  return isAlways ? [] : ['Public holidays: not known.'];
}

/** Namespace of our ids, RFC 4122: names of domains. */
const NAMESPACE = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

/** A name-based UUID (RFC 4122, version 5): the same name gives the same id in every build. */
export function uuidOf(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(`vagvisare/${name}`)
    .digest()
    .subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
