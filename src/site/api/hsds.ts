/**
 * Contacts as services of the Human Services Data Specification, version 3.0 (Open Referral), which directories of help
 * exchange. Only fields of the specification; what a record does not know is left out.
 *
 * @see {@link https://docs.openreferral.org/en/latest/hsds/schema_reference.html | HSDS schema reference}
 */
import { createHash } from 'node:crypto';
import { type Contact, shownUrl } from '../../content-model/contacts/contact.ts';
import { diallingOf } from '../../content-model/contacts/dialling.ts';
import { hoursOf } from '../../content-model/facts/contact-card.ts';
import type { HourSpan } from '../../content-model/hours/hours.ts';
import { languageOf } from '../../i18n/languages.ts';

/** What a service says besides its record. */
export interface ServiceWords {
  /** For whom it is and what it does, in English. */
  readonly description: string;
  /** Whether a source was read and nobody has confirmed more. */
  readonly isConfirmed: boolean;
  /** Day on which somebody rang, or its owner confirmed it; none where only a source was read. */
  readonly assuredOn: string | undefined;
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A contact as a service, with its organisation, phones, languages and schedules inside. */
export function hsdsService(contact: Contact, { description, isConfirmed, assuredOn }: ServiceWords) {
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
    schedules: schedulesOf(contact, idOf),
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

function schedulesOf(contact: Contact, idOf: (part: string) => string) {
  const hours = hoursOf(contact);
  if (hours === undefined) return [];
  const notes = [
    ...(contact.timezone === null || contact.timezone === 'local'
      ? []
      : [`Local time, ${contact.timezone}.`]),
    ...(contact.hoursSure ? [] : ['Not confirmed.']),
  ].join(' ');
  const line = (id: string, days: readonly string[], { from, to }: Pick<HourSpan, 'from' | 'to'>) => ({
    id: idOf(`schedule/${id}`),
    freq: 'WEEKLY',
    wkst: 'MO',
    byday: days.join(','),
    opens_at: from,
    // The specification's times end before midnight.
    closes_at: to === '24:00' ? '23:59' : to,
    ...(notes === '' ? {} : { notes }),
  });
  const { isAlways, groups } = hours;
  if (isAlways)
    return [{ ...line('always', DAYS, { from: '00:00', to: '24:00' }), description: 'Day and night' }];
  return groups.flatMap(({ days, spans }) =>
    spans.map((span) =>
      line(
        `${days.join('')}-${span.from}`,
        days.flatMap((day) => DAYS[day - 1] ?? []),
        span,
      ),
    ),
  );
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
