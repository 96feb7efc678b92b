/** The public data, `/api/v1/*.json`: for partners and their programs. Fields may be added, never renamed or removed. */
import { z } from 'zod';
import { contactSchema } from '../contacts/contact.ts';
import { changeSchema } from '../editions/changes.ts';
import { missionSchema } from '../records/mission.ts';
import { licenceSchema } from '../records/site-record.ts';
import { checkedSchema } from '../records/source.ts';
import { bilingual, day, dir, listOf, nonEmpty, path, url } from './fields.ts';
import { leafletEntrySchema } from './leaflet-lists.ts';

/** What stands at the head of a list. */
const head = {
  /** What to know before the data are used, in English. */
  note: nonEmpty,
  /** Origin of the site: `https://` and a host. */
  site: url,
  /** What others may do with the list. */
  licence: licenceSchema,
};

/** Part of a day. */
const spans = listOf(
  z.strictObject({
    /** Time on the clock: `09:00`. */
    from: nonEmpty,
    /** `24:00` at the most; of the next day where `endsNextDay`. */
    to: nonEmpty,
    endsNextDay: z.boolean(),
  }),
);
const { shape: record } = contactSchema;

const contactSchemaV1 = z.strictObject({
  /** Never changes: it stands in addresses. */
  id: record.id,
  kind: record.kind,
  /** Official Swedish name. */
  name: nonEmpty,
  /** Short name as readers see it. */
  shortName: nonEmpty,
  phones: listOf(
    z.strictObject({
      /** As dialled inside Sweden, spaced as printed. */
      dial: nonEmpty,
      /** International form; null where there is none. */
      e164: z.string().startsWith('+').nullable(),
      use: z.enum(['call', 'sms']),
    }),
  ),
  /** Number for callers in other countries; null where no source gives one. */
  fromAbroad: nonEmpty.nullable(),
  /** `own-country-service`: the same number reaches that country's own service. */
  reachableFromAbroad: z.enum(['yes', 'no', 'own-country-service', 'unconfirmed', 'no-number']),
  /** Number for text messages; null where there is none. */
  sms: nonEmpty.nullable(),
  /** Address of the chat; null where there is none. */
  chat: z.httpUrl().nullable(),
  email: record.email,
  /** Web address; null where there is none that somebody has seen. */
  url: record.url,
  free: record.free,
  anonymous: record.anonymous,
  /** Whether the call is listed on the phone bill. */
  onBill: record.onBill,
  /** Opening hours in OpenStreetMap syntax; null where unknown. */
  hours: record.hours,
  hoursConfirmed: z.boolean(),
  /** The same read out, a week of Mondays (1) to Sundays (7); null where unknown. */
  weeklyHours: z
    .strictObject({
      /** Day and night, every day; `groups` is then empty. */
      isAlways: z.boolean(),
      /** Days with the same hours; closed days are in none. */
      groups: listOf(z.strictObject({ days: listOf(z.int().min(1).max(7)), spans })),
      /** Hours of Swedish public holidays; left out where the hours do not mention them. */
      onHolidays: spans.optional(),
    })
    .nullable(),
  /** IANA time zone of the hours; `local` where each place has its own. */
  timezone: record.timezone,
  /** BCP 47 tags of languages it answers in. */
  languages: listOf(nonEmpty),
  /** Whether it works with interpreters. */
  interpreter: record.languages.shape.interpreter,
  forWhom: record.forWhom.readonly(),
  needs: record.needs.readonly(),
  region: z.strictObject({ scope: record.region.shape.scope, counties: listOf(nonEmpty) }),
  /** Whether it helps without a report to the police. */
  withoutPolice: record.withoutPolice,
  /** Whether it may be printed. */
  confirmed: z.boolean(),
  /** The last check, the last day it is good for, and when the newest copy was made that was read: null where none has a date. */
  check: z.strictObject({
    how: checkedSchema.shape.how,
    on: day,
    dueOn: day,
    copy: z.strictObject({ is: z.enum(['on', 'about', 'before', 'after']), date: nonEmpty }).nullable(),
  }),
  /** Addresses of where this was read. */
  sources: listOf(z.httpUrl()),
});
/** A contact that the site may show. */
export type ContactV1 = z.infer<typeof contactSchemaV1>;

/** `contacts.json`: every contact the site may show. */
export const contactsSchema = z.strictObject({ ...head, contacts: listOf(contactSchemaV1) });

/** `languages.json`: the languages the site is published in. */
export const languagesSchema = z.strictObject({
  licence: licenceSchema,
  languages: listOf(
    z.strictObject({
      /** BCP 47 tag, as in addresses. */
      tag: nonEmpty,
      /** Canonical tag. */
      lang: nonEmpty,
      /** Its own name. */
      endonym: nonEmpty,
      english: nonEmpty,
      /** ISO 15924 code. */
      script: nonEmpty,
      dir,
      /** Its front page. */
      url,
      /** Who made the texts: written in this language, by a machine, by a person, by both in parts. */
      translation: z.enum(['source', 'machine', 'person', 'machine-and-person']),
      /** Day on which somebody who speaks it had read them; null while nobody has. */
      reviewedOn: day.nullable(),
      /** Paths of texts whose source has changed since: `pages/now.mdx`, `locales/ar.json`. */
      olderTexts: listOf(nonEmpty),
      /** Ids of pages that it does not have. */
      missingPages: listOf(nonEmpty),
    }),
  ),
});

/** `checks.json`: when every contact and right was last checked, and how old the copies are that were read. */
export const checksSchema = z.strictObject({
  ...head,
  checks: listOf(
    z.strictObject({
      of: z.enum(['contact', 'right']),
      /** Never changes. */
      id: nonEmpty,
      /** Swedish name of a contact, what a right is about in English. */
      name: nonEmpty,
      how: checkedSchema.shape.how,
      on: day,
      /** The last day on which the check is good. */
      dueOn: day,
      sources: listOf(
        z.strictObject({
          /** Address, or null where the source is a document without one. */
          url: z.httpUrl().nullable(),
          document: nonEmpty.nullable(),
          /** When the copy was made that was read; null where nothing tells. */
          copy: z.strictObject({ is: z.enum(['on', 'about', 'before', 'after']), date: nonEmpty }).nullable(),
        }),
      ),
    }),
  ),
});

/** `leaflets.json`: every leaflet file, with whole addresses. */
export const leafletsSchema = z.strictObject({
  ...head,
  leaflets: listOf(
    leafletEntrySchema.omit({ path: true }).extend({
      /** Address of the file. */
      url,
      /** Addresses of a picture of each page. */
      previews: listOf(url),
      content: path,
    }),
  ),
});

const { shape: mission } = missionSchema;

/** `missions.json`: Sweden's missions abroad. */
export const missionsSchema = z.strictObject({
  ...head,
  /** Day on which the lists were read. */
  read: day,
  missions: listOf(
    z.strictObject({
      id: mission.id,
      kind: mission.kind,
      name: bilingual,
      city: bilingual,
      /** ISO 3166-1 code. */
      country: mission.country,
      countryName: bilingual,
      /** Its pages on the missions' common website; null where there is none. */
      website: z.strictObject({ sv: url.nullable(), en: url.nullable() }),
      /** Whether the public is received there. */
      servesPublic: z.boolean(),
      status: mission.status,
      /** Date in the source's own terms. */
      statusAsOf: nonEmpty,
      statusConfidence: mission.status_confidence,
      /** Paper its printers hold. */
      paper: mission.paper,
      /** Languages of its country, by number of speakers. */
      languages: listOf(nonEmpty),
      /** Left out (null) until somebody has checked it. */
      contact: z
        .strictObject({
          phone: nonEmpty.nullable(),
          email: z.email().nullable(),
          visitingAddress: nonEmpty.nullable(),
        })
        .nullable(),
    }),
  ),
});

/** `changes.json`: what changed in facts and leaflets, the newest first. */
export const changesSchema = z.strictObject({
  ...head,
  /** The same as an Atom feed, and as a JSON Feed. */
  feed: url,
  jsonFeed: url,
  changes: listOf(changeSchema),
});

/** `/changes.json`: the same after JSON Feed 1.1 (jsonfeed.org). */
export const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: nonEmpty,
  /** The page for partners. */
  home_page_url: url,
  feed_url: url,
  language: nonEmpty,
  items: listOf(
    z.strictObject({
      /** Never changes; the same as in the Atom feed. */
      id: url,
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
  /** Services of HSDS 3.0, each part with an id that never changes. */
  contents: listOf(
    z.looseObject({ id: z.uuid(), organization_id: z.uuid(), name: nonEmpty, status: z.literal('active') }),
  ),
});
