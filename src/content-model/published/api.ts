/**
 * The public data, `/api/v1/*.json`: for partners and their programs. Fields may be added, never renamed or removed. What
 * `describe` says is published too: `/api/v1/openapi.json`, `/api/v1/schemas/`.
 */
import { z } from 'zod';
import { contactSchema } from '../contacts/contact.ts';
import { changeSchema } from '../editions/changes.ts';
import { missionSchema } from '../records/mission.ts';
import { checkedSchema } from '../records/source.ts';
import { bilingual, day, dir, listOf, nonEmpty, path, url } from './fields.ts';
import { head } from './head.ts';
import { leafletEntrySchema } from './leaflet-lists.ts';

/** Part of a day. */
const spans = listOf(
  z.strictObject({
    from: nonEmpty.describe('Time on the clock: 09:00.'),
    to: nonEmpty.describe('24:00 at the most; of the next day where endsNextDay.'),
    endsNextDay: z.boolean(),
  }),
);
const { shape: record } = contactSchema;

const contactSchemaV1 = z.strictObject({
  id: record.id.describe('Never changes: it stands in addresses.'),
  kind: record.kind,
  name: nonEmpty.describe('Official Swedish name.'),
  shortName: nonEmpty.describe('Short name as readers see it.'),
  phones: listOf(
    z.strictObject({
      dial: nonEmpty.describe('As dialled inside Sweden, spaced as printed.'),
      e164: z.string().startsWith('+').nullable().describe('International form; null where there is none.'),
      use: z.enum(['call', 'sms']),
    }),
  ),
  fromAbroad: nonEmpty
    .nullable()
    .describe('Number for callers in other countries; null where no source gives one.'),
  reachableFromAbroad: z
    .enum(['yes', 'no', 'own-country-service', 'unconfirmed', 'no-number'])
    .describe('own-country-service: the same number reaches that country’s own service.'),
  sms: nonEmpty.nullable().describe('Number for text messages; null where there is none.'),
  chat: z.httpUrl().nullable().describe('Address of the chat; null where there is none.'),
  email: record.email,
  url: record.url.describe('Web address; null where there is none that somebody has seen.'),
  free: record.free,
  anonymous: record.anonymous,
  onBill: record.onBill.describe('Whether the call is listed on the phone bill.'),
  hours: record.hours.describe('Opening hours in OpenStreetMap syntax; null where unknown.'),
  hoursConfirmed: z.boolean(),
  weeklyHours: z
    .strictObject({
      isAlways: z.boolean().describe('Day and night, every day; groups is then empty.'),
      groups: listOf(z.strictObject({ days: listOf(z.int().min(1).max(7)), spans })).describe(
        'Days with the same hours; closed days are in none.',
      ),
      onHolidays: spans
        .optional()
        .describe('Hours of Swedish public holidays; left out where the hours do not mention them.'),
    })
    .nullable()
    .describe('The same read out, a week of Mondays (1) to Sundays (7); null where unknown.'),
  timezone: record.timezone.describe('IANA time zone of the hours; local where each place has its own.'),
  languages: listOf(nonEmpty).describe('BCP 47 tags of languages it answers in.'),
  interpreter: record.languages.shape.interpreter.describe('Whether it works with interpreters.'),
  forWhom: record.forWhom.readonly(),
  needs: record.needs.readonly(),
  region: z.strictObject({ scope: record.region.shape.scope, counties: listOf(nonEmpty) }),
  withoutPolice: record.withoutPolice.describe('Whether it helps without a report to the police.'),
  confirmed: z.boolean().describe('Whether it may be printed.'),
  check: z
    .strictObject({
      how: checkedSchema.shape.how,
      on: day,
      dueOn: day,
      copy: z.strictObject({ is: z.enum(['on', 'about', 'before', 'after']), date: nonEmpty }).nullable(),
    })
    .describe(
      'The last check, the last day it is good for, and when the newest copy was made that was read: null where none has a date.',
    ),
  sources: listOf(z.httpUrl()).describe('Addresses of where this was read.'),
});
/** A contact that the site may show. */
export type ContactV1 = z.infer<typeof contactSchemaV1>;

/** `contacts.json`: every contact the site may show. */
export const contactsSchema = z.strictObject({ ...head, contacts: listOf(contactSchemaV1) });

/** `languages.json`: the languages the site is published in. */
export const languagesSchema = z.strictObject({
  formatVersion: head.formatVersion,
  licence: head.licence,
  languages: listOf(
    z.strictObject({
      tag: nonEmpty.describe('BCP 47 tag, as in addresses.'),
      lang: nonEmpty.describe('Canonical tag.'),
      endonym: nonEmpty.describe('Its own name.'),
      english: nonEmpty,
      script: nonEmpty.describe('ISO 15924 code.'),
      dir,
      url: url.describe('Its front page.'),
      translation: z
        .enum(['source', 'machine', 'person', 'machine-and-person'])
        .describe(
          'Who made the texts: written in this language, by a machine, by a person, by both in parts.',
        ),
      reviewedOn: day
        .nullable()
        .describe('Day on which somebody who speaks it had read them; null while nobody has.'),
      olderTexts: listOf(nonEmpty).describe(
        'Paths of texts whose source has changed since: pages/now.mdx, locales/ar.json.',
      ),
      missingPages: listOf(nonEmpty).describe('Ids of pages that it does not have.'),
    }),
  ),
});

const checkSchemaV1 = z.strictObject({
  of: z.enum(['contact', 'right']),
  id: nonEmpty.describe('Never changes.'),
  name: nonEmpty.describe('Swedish name of a contact, what a right is about in English.'),
  how: checkedSchema.shape.how,
  on: day,
  dueOn: day.describe('The last day on which the check is good.'),
  sources: listOf(
    z.strictObject({
      url: z.httpUrl().nullable().describe('Address, or null where the source is a document without one.'),
      document: nonEmpty.nullable(),
      copy: z
        .strictObject({ is: z.enum(['on', 'about', 'before', 'after']), date: nonEmpty })
        .nullable()
        .describe('When the copy was made that was read; null where nothing tells.'),
    }),
  ),
});
/** The check of a contact or a right. */
export type CheckV1 = z.infer<typeof checkSchemaV1>;

/** `checks.json`: when every contact and right was last checked, and how old the copies are that were read. */
export const checksSchema = z.strictObject({ ...head, checks: listOf(checkSchemaV1) });

/** `leaflets.json`: every leaflet file, with whole addresses. */
export const leafletsSchema = z.strictObject({
  ...head,
  leaflets: listOf(
    leafletEntrySchema.omit({ path: true }).extend({
      url: url.describe('Address of the file.'),
      previews: listOf(url).describe('Addresses of a picture of each page.'),
      content: path,
    }),
  ),
});

const { shape: mission } = missionSchema;

/** `missions.json`: Sweden's missions abroad. */
export const missionsSchema = z.strictObject({
  ...head,
  read: day.describe('Day on which the lists were read.'),
  missions: listOf(
    z.strictObject({
      id: mission.id,
      kind: mission.kind,
      name: bilingual,
      city: bilingual,
      country: mission.country.describe('ISO 3166-1 code.'),
      countryName: bilingual,
      website: z
        .strictObject({ sv: url.nullable(), en: url.nullable() })
        .describe('Its pages on the missions’ common website; null where there is none.'),
      servesPublic: z.boolean().describe('Whether the public is received there.'),
      status: mission.status,
      statusAsOf: nonEmpty.describe('Date in the source’s own terms.'),
      statusConfidence: mission.status_confidence,
      paper: mission.paper.describe('Paper its printers hold.'),
      languages: listOf(nonEmpty).describe('Languages of its country, by number of speakers.'),
      contact: z
        .strictObject({
          phone: nonEmpty.nullable(),
          email: z.email().nullable(),
          visitingAddress: nonEmpty.nullable(),
        })
        .nullable()
        .describe('Left out (null) until somebody has checked it.'),
    }),
  ),
});

/** `changes.json`: what changed in facts and leaflets, the newest first. */
export const changesSchema = z.strictObject({
  ...head,
  feed: url.describe('The same as an Atom feed, and as a JSON Feed.'),
  jsonFeed: url,
  changes: listOf(changeSchema),
});

/** `/changes.json`: the same after JSON Feed 1.1 (jsonfeed.org). */
export const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: nonEmpty,
  home_page_url: url.describe('The page for partners.'),
  feed_url: url,
  language: nonEmpty,
  items: listOf(
    z.strictObject({
      id: url.describe('Never changes; the same as in the Atom feed.'),
      url,
      content_text: nonEmpty,
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
      tags: listOf(nonEmpty),
    }),
  ),
});

/** `hsds.json`: the contacts as one page of services; what a service holds is said by the specification that it names. */
export const hsdsSchema = z.strictObject({
  total_items: z.int().min(0),
  total_pages: z.literal(1),
  page_number: z.literal(1),
  size: z.int().min(0),
  first_page: z.literal(true),
  last_page: z.literal(true),
  empty: z.boolean(),
  contents: listOf(
    z.looseObject({ id: z.uuid(), organization_id: z.uuid(), name: nonEmpty, status: z.literal('active') }),
  ).describe('Services of HSDS 3.1, each part with an id that never changes.'),
});
