/**
 * The files that others may rely on, with what each holds. Pages, leaflets and their pictures are addresses too, and never
 * change; lists that only our own pages ask for are no promise.
 */
import type { z } from 'zod';
import {
  changesSchema,
  checksSchema,
  contactsSchema,
  hsdsSchema,
  jsonFeedSchema,
  languagesSchema,
  leafletsSchema,
  missionsSchema,
} from './api.ts';
import { audioListSchema } from './audio-list.ts';
import { kitListSchema, leafletListSchema, leftOutListSchema, readingListSchema } from './leaflet-lists.ts';
import { numbersSchema } from './numbers.ts';

/** A line in the languages of the page for partners. */
interface Says {
  readonly sv: string;
  readonly en: string;
}

/** A file, or files that are alike. */
export interface PublicFile {
  /** Address, with the part in braces that differs: `/api/v1/numbers/{locale}.json`. */
  readonly path: string;
  /** What it is, in one line. */
  readonly summary: Says;
  /** Media type. */
  readonly type: string;
  /** Name and schema of what a JSON file holds. */
  readonly holds?: { readonly name: string; readonly schema: z.ZodType };
  /** What stands for the braces. */
  readonly parameter?: Says;
  /** Where it exists only if there is something to list. */
  readonly isOptional?: true;
}

const json = (path: string, name: string, schema: z.ZodType, summary: Says): PublicFile => ({
  path,
  summary,
  type: 'application/json',
  holds: { name, schema },
});

/** In the order in which they are described. */
export const publicFiles: readonly PublicFile[] = [
  json('/api/v1/contacts.json', 'contacts', contactsSchema, {
    en: 'Every contact that the site shows.',
    sv: 'Alla kontakter som webbplatsen visar.',
  }),
  {
    path: '/api/v1/contacts.csv',
    summary: {
      en: 'The same as a table: CSV (RFC 4180) with the mark of UTF-8; numbers also as links (tel:).',
      sv: 'Samma sak som tabell: CSV (RFC 4180) med märket för UTF-8; numren också som länkar (tel:).',
    },
    type: 'text/csv',
  },
  {
    path: '/api/v1/contacts.vcf',
    summary: {
      en: 'The contacts that are confirmed and have a number, as vCards 3.0.',
      sv: 'De kontakter som är bekräftade och har ett nummer, som vCard 3.0.',
    },
    type: 'text/vcard',
  },
  {
    path: '/api/v1/contacts/{number}.vcf',
    summary: {
      en: 'One number as a vCard 3.0, as readers save it.',
      sv: 'Ett nummer som vCard 3.0, så som läsare sparar det.',
    },
    type: 'text/vcard',
    parameter: {
      en: 'Digits of the number as dialled in Sweden: 116016.',
      sv: 'Siffrorna i numret så som det slås i Sverige: 116016.',
    },
  },
  json('/api/v1/hsds.json', 'hsds', hsdsSchema, {
    en: 'The contacts as one page of services, HSDS 3.1 (Open Referral).',
    sv: 'Kontakterna som en sida med tjänster, HSDS 3.1 (Open Referral).',
  }),
  {
    ...json('/api/v1/numbers/{locale}.json', 'numbers', numbersSchema, {
      en: 'The first numbers in the words of a language, and the same as HTML to paste.',
      sv: 'De första numren med ett språks ord, och samma sak som HTML att klistra in.',
    }),
    parameter: { en: 'A language: tag of languages.json.', sv: 'Ett språk: tag i languages.json.' },
  },
  {
    path: '/api/v1/numbers/{locale}.txt',
    summary: { en: 'That HTML alone.', sv: 'Bara den HTML-koden.' },
    type: 'text/plain',
    parameter: { en: 'A language: tag of languages.json.', sv: 'Ett språk: tag i languages.json.' },
  },
  {
    path: '/api/v1/hours.ics',
    summary: {
      en: 'Opening hours of every contact that has any, as a calendar (RFC 5545).',
      sv: 'Öppettiderna för alla kontakter som har några, som kalender (RFC 5545).',
    },
    type: 'text/calendar',
  },
  {
    path: '/api/v1/hours/{contact}.ics',
    summary: {
      en: 'Opening hours of one contact, as a calendar.',
      sv: 'Öppettiderna för en kontakt, som kalender.',
    },
    type: 'text/calendar',
    parameter: { en: 'Id of the contact.', sv: 'Kontaktens id.' },
  },
  json('/api/v1/checks.json', 'checks', checksSchema, {
    en: 'When each contact and right was checked, and how old its sources are.',
    sv: 'När varje kontakt och rättighet kontrollerades, och hur gamla källorna är.',
  }),
  {
    path: '/api/v1/checks.csv',
    summary: {
      en: 'The same as a table, a row for each source.',
      sv: 'Samma sak som tabell, en rad för varje källa.',
    },
    type: 'text/csv',
  },
  json('/api/v1/changes.json', 'changes', changesSchema, {
    en: 'What changed in facts and leaflets, the newest first.',
    sv: 'Vad som har ändrats i fakta och blad, det nyaste först.',
  }),
  {
    path: '/api/v1/changes.csv',
    summary: { en: 'The same as a table.', sv: 'Samma sak som tabell.' },
    type: 'text/csv',
  },
  {
    path: '/changes.xml',
    summary: { en: 'The same as a feed: Atom (RFC 4287).', sv: 'Samma sak som flöde: Atom (RFC 4287).' },
    type: 'application/atom+xml',
  },
  json('/changes.json', 'feed', jsonFeedSchema, {
    en: 'The same as a feed: JSON Feed 1.1.',
    sv: 'Samma sak som flöde: JSON Feed 1.1.',
  }),
  json('/api/v1/languages.json', 'languages', languagesSchema, {
    en: 'The languages, who translated, what is missing.',
    sv: 'Språken, vem som har översatt, vad som saknas.',
  }),
  json('/api/v1/leaflets.json', 'leaflets', leafletsSchema, {
    en: 'Every leaflet, with whole addresses.',
    sv: 'Alla blad, med hela adresser.',
  }),
  json('/api/v1/missions.json', 'missions', missionsSchema, {
    en: 'Sweden’s missions abroad.',
    sv: 'Sveriges utlandsmyndigheter.',
  }),
  json('/leaflets/index.json', 'leaflet-files', leafletListSchema, {
    en: 'Every PDF, with its path and checksum.',
    sv: 'Alla PDF-filer, med sökväg och kontrollsumma.',
  }),
  json('/leaflets/reading.json', 'reading-copies', readingListSchema, {
    en: 'Leaflets beside the same in Swedish or English.',
    sv: 'Blad bredvid samma text på svenska eller engelska.',
  }),
  json('/leaflets/left-out.json', 'leaflets-left-out', leftOutListSchema, {
    en: 'Leaflets that are not made, and why.',
    sv: 'Blad som inte görs, och varför.',
  }),
  json('/kits/index.json', 'kits', kitListSchema, {
    en: 'Everything for a mission in one ZIP.',
    sv: 'Allt för en utlandsmyndighet i en ZIP-fil.',
  }),
  {
    ...json('/audio/index.json', 'recordings', audioListSchema, {
      en: 'Recordings of people who read texts aloud.',
      sv: 'Inspelningar av människor som läser texter högt.',
    }),
    isOptional: true,
  },
];

/** The files with a schema. */
export const described = publicFiles.flatMap(({ holds, ...file }) => (holds ? [{ ...file, ...holds }] : []));
