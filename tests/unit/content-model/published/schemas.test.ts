/** Published lists: each takes what is right, and refuses what would mislead whoever reads it. */
import { describe, expect, it } from 'vitest';
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
} from '../../../../src/content-model/published/api.ts';
import { audioListSchema } from '../../../../src/content-model/published/audio-list.ts';
import { materialSchema } from '../../../../src/content-model/published/composer-material.ts';
import { leafletContentSchema } from '../../../../src/content-model/published/leaflet-content.ts';
import {
  kitListSchema,
  leafletListSchema,
  leftOutListSchema,
  readingListSchema,
} from '../../../../src/content-model/published/leaflet-lists.ts';
import { numbersSchema } from '../../../../src/content-model/published/numbers.ts';
import {
  choicesSchema,
  findableWordsSchema,
  searchTextsSchema,
} from '../../../../src/content-model/published/on-device.ts';

const sha256 = '0123456789abcdef'.repeat(4);
const site = 'https://vagvisare.example';
const id = '6ba7b810-9dad-51d1-80b4-00c04fd430c8';

const leaflet = {
  path: 'leaflets/ar/adult-card-screen.pdf',
  locale: 'ar',
  leaflet: 'adult',
  format: 'card',
  profile: 'screen',
  pages: 2,
  edition: '2026-11-K4TX',
  validUntil: '2027-10-01',
  bytes: 9000,
  sha256,
  trimSizeMm: [85, 55],
  contacts: ['danger'],
  rights: ['rest'],
  previews: ['leaflets/ar/adult-card-screen-1.webp'],
  content: 'leaflets/ar/adult-card.json',
};
const reading = {
  path: 'leaflets/ar/adult-reading-sv.pdf',
  page: '/sv/leaflets/ar/adult/',
  locale: 'ar',
  leaflet: 'adult',
  formats: ['card'],
  language: 'sv',
  paper: 'A4',
  pages: 3,
  edition: '2026-11-K4TX',
  bytes: 9000,
  sha256,
};
const recording = {
  path: 'audio/ar/0123456789abcdef.mp3',
  locale: 'ar',
  text: 'now-1',
  page: '/ar/now/',
  stamp: '0123abcd',
  seconds: 9.5,
  bytes: 38000,
  sha256,
};
const leftOut = { locale: 'ar', leaflet: 'adult', format: 'card', why: 'checks-due', dueOn: '2027-10-01' };
const kit = { path: 'kits/a4-ar-en.zip', bytes: 9, sha256, missions: ['somewhere'] };
const content = {
  lang: 'ar',
  dir: 'rtl',
  script: 'Arab',
  title: 'Title',
  audience: 'adult',
  parts: [{ blocks: [{ kind: 'heading' }], foot: [], at: { file: 'content/ar/leaflets/adult.mdx' } }],
  date: '2026-11-22T00:00:00Z',
};
const material = {
  missions: [{ id: 'somewhere', name: 'Somewhere', country: 'XK', locales: ['ar'], paper: 'A4' }],
  formats: [{ name: 'card', like: 'card', papers: ['A4'] }],
  countries: [{ code: 'XK', name: 'Kosovo', emergency: ['112'] }],
  languages: [{ tag: 'ar', endonym: 'العربية' }],
  words: {
    ar: {
      lang: 'ar',
      dir: 'rtl',
      endonym: 'العربية',
      addedBy: {
        mission: { whole: 'Added by the mission', brief: 'Added' },
        organisation: { whole: 'Added by', brief: 'Added' },
      },
      logo: 'Logo of {{name}}',
      shortened: 'Shortened',
      emergencyIn: 'In {{country}}',
      url: `${site}/ar/`,
    },
  },
  telling: ['traffick'],
  foldOnce: [{ lang: 'en', dir: 'ltr', text: 'Fold {{paper}}.' }],
};
const findable = {
  id: 'now',
  href: '/en/now/',
  title: 'Help now',
  summary: 'Who to call',
  says: '',
  typed: 'help',
  alsoTyped: '',
};
const contact = {
  id: 'danger',
  kind: 'emergency',
  name: 'SOS',
  shortName: 'SOS',
  phones: [{ dial: '112', e164: null, use: 'call' }],
  fromAbroad: null,
  reachableFromAbroad: 'own-country-service',
  sms: null,
  chat: null,
  email: null,
  url: 'https://example.org/',
  free: 'yes',
  anonymous: 'no',
  onBill: 'unconfirmed',
  hours: '24/7',
  hoursConfirmed: true,
  weeklyHours: { isAlways: true, groups: [] },
  timezone: 'Europe/Stockholm',
  languages: ['sv'],
  interpreter: 'yes',
  forWhom: ['everyone'],
  needs: ['danger'],
  region: { scope: 'national', counties: [] },
  withoutPolice: 'no',
  confirmed: true,
  check: {
    how: 'source-read',
    on: '2026-11-22',
    dueOn: '2027-11-22',
    copy: { is: 'on', date: '2025-08-20' },
  },
  sources: ['https://example.org/about'],
};
const language = {
  tag: 'ar',
  lang: 'ar',
  endonym: 'العربية',
  english: 'Arabic',
  script: 'Arab',
  dir: 'rtl',
  url: `${site}/ar/`,
  translation: 'machine',
  reviewedOn: null,
  olderTexts: ['pages/now.mdx'],
  missingPages: [],
};
const { path: _path, ...whole } = leaflet;
const mission = {
  id: 'somewhere',
  kind: 'embassy',
  name: { sv: 'Någonstans', en: 'Somewhere' },
  city: { sv: 'Stad', en: 'City' },
  country: 'XK',
  countryName: { sv: 'Land', en: 'Country' },
  website: { sv: 'https://example.org/', en: null },
  servesPublic: true,
  status: 'open',
  statusAsOf: '2026-11',
  statusConfidence: 'high',
  paper: 'A4',
  languages: ['sq'],
  contact: null,
};
const change = {
  id: '2026-11-22-first',
  on: '2026-11-22',
  kind: 'added',
  printed: 'nothing',
  contacts: [],
  rights: [],
  leaflets: [],
  locales: [],
  says: { sv: 'Ny.', en: 'New.' },
};
const service = { id, organization_id: id, name: 'SOS', status: 'active' };
const hsds = {
  total_items: 1,
  total_pages: 1,
  page_number: 1,
  size: 1,
  first_page: true,
  last_page: true,
  empty: false,
  contents: [service],
};
const licence = {
  name: 'CC0 1.0',
  spdx: 'CC0-1.0',
  url: 'https://creativecommons.org/publicdomain/zero/1.0/',
};
const head = { note: 'Read this.', site, formatVersion: '1.2.0', licence };
const numbers = {
  ...head,
  tag: 'ar',
  lang: 'ar',
  dir: 'rtl',
  title: 'أرقام',
  numbers: [
    {
      id: 'emergency-112',
      label: 'خطر',
      name: '112',
      call: { shown: '112', href: 'tel:112' },
      fromAbroad: null,
      facts: [],
      confirmed: true,
      check: 'قُرئ',
      checkedOn: '2026-11-22',
      dueOn: '2027-11-22',
    },
  ],
  more: { label: 'معلومات', url: `${site}/ar/` },
  html: '<ul></ul>',
};

/** A list that is right, and what makes it wrong, by what a person would call it. */
const cases: Readonly<Record<string, readonly [z.ZodType, unknown, Readonly<Record<string, unknown>>]>> = {
  'leaflets/index.json': [
    leafletListSchema,
    [leaflet],
    {
      'a profile that there is not': [{ ...leaflet, profile: 'shop' }],
      'no pages': [{ ...leaflet, pages: 0 }],
      'a day that there is not': [{ ...leaflet, validUntil: '2027-02-30' }],
      'half a checksum': [{ ...leaflet, sha256: sha256.slice(1) }],
      'a size of one side': [{ ...leaflet, trimSizeMm: [85] }],
      'an address for a path': [{ ...leaflet, path: `/${leaflet.path}` }],
      'a field that nobody has described': [{ ...leaflet, colour: 'blue' }],
    },
  ],
  'audio/index.json': [
    audioListSchema,
    [recording],
    {
      'no sound in it': [{ ...recording, seconds: 0 }],
      'half a checksum': [{ ...recording, sha256: sha256.slice(1) }],
      'a page of another site': [{ ...recording, page: `${site}/ar/now/` }],
      'who spoke': [{ ...recording, by: 'Amal' }],
    },
  ],
  'leaflets/reading.json': [
    readingListSchema,
    [reading],
    {
      'no format': [{ ...reading, formats: [] }],
      'a page without its last stroke': [{ ...reading, page: '/sv/leaflets/ar/adult' }],
    },
  ],
  'leaflets/left-out.json': [
    leftOutListSchema,
    [leftOut, { ...leftOut, why: 'translation-older', dueOn: undefined }],
    { 'a reason that is none': [{ ...leftOut, why: 'no-text' }], 'no day': [{ ...leftOut, dueOn: 'soon' }] },
  ],
  'kits/index.json': [
    kitListSchema,
    [kit],
    { 'a kit for nobody': [{ ...kit, missions: [] }], 'an empty file': [{ ...kit, bytes: 0 }] },
  ],
  'leaflets/<locale>/….json': [
    leafletContentSchema,
    content,
    {
      'no part': { ...content, parts: [] },
      'a block that the engine does not know': {
        ...content,
        parts: [{ ...content.parts[0], blocks: [{ kind: 'video' }] }],
      },
      'no direction': { ...content, dir: 'auto' },
      'a day for a time': { ...content, date: '2026-11-22' },
    },
  ],
  'compose/material.json': [
    materialSchema,
    material,
    {
      'a language without direction': { ...material, words: { ar: { ...material.words.ar, dir: '' } } },
      'a country without its list of numbers': { ...material, countries: [{ code: 'XK', name: 'Kosovo' }] },
      'no way to fold': { ...material, foldOnce: undefined },
    },
  ],
  'search/words.json': [
    findableWordsSchema,
    { tag: 'en', lang: 'en', dir: 'ltr', found: [findable] },
    {
      'an address elsewhere': {
        tag: 'en',
        lang: 'en',
        dir: 'ltr',
        found: [{ ...findable, href: 'https://example.org/' }],
      },
      'a result without a title': { tag: 'en', lang: 'en', dir: 'ltr', found: [{ ...findable, title: '' }] },
    },
  ],
  'search/texts.json': [
    searchTextsSchema,
    { tag: 'en', pages: [{ href: '/en/', text: 'help now' }] },
    {
      'an address elsewhere': { tag: 'en', pages: [{ href: 'https://example.org/', text: '' }] },
      'a page without its text': { tag: 'en', pages: [{ href: '/en/' }] },
    },
  ],
  'where/choices.json': [
    choicesSchema,
    { lists: [[['n-danger', 'Danger']]], fits: { danger: ['n-danger'] } },
    {
      'a choice without words': { lists: [[['n-danger']]], fits: {} },
      'a contact that fits one word': { lists: [], fits: { danger: 'n-danger' } },
    },
  ],
  'checks.json': [
    checksSchema,
    {
      ...head,
      checks: [
        {
          of: 'contact',
          id: 'bris',
          name: 'Bris',
          how: 'source-read',
          on: '2026-11-22',
          dueOn: '2027-11-22',
          sources: [{ url: 'https://www.bris.se/', document: null, copy: { is: 'on', date: '2025-01' } }],
        },
      ],
    },
    { 'a list without its licence': { note: 'Read this.', site, formatVersion: '1.2.0', checks: [] } },
  ],
  'changes.json of the feed': [
    jsonFeedSchema,
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Vägvisare',
      home_page_url: `${site}/en/partners/`,
      feed_url: `${site}/changes.json`,
      language: 'en',
      items: [
        {
          id: `${site}/changes.xml#a`,
          url: `${site}/en/partners/#a`,
          content_text: 'The number is new.',
          date_published: '2026-11-22T00:00:00Z',
          date_modified: '2026-11-22T00:00:00Z',
          tags: ['corrected'],
        },
      ],
    },
    { 'another version': { version: 'https://jsonfeed.org/version/1', items: [] } },
  ],
  'contacts.json': [
    contactsSchema,
    { ...head, contacts: [contact] },
    {
      'no note': { site, contacts: [contact] },
      'a number in no form': {
        ...head,
        contacts: [{ ...contact, phones: [{ dial: '', e164: null, use: 'call' }] }],
      },
      'an example as a number': {
        ...head,
        contacts: [{ ...contact, phones: [{ dial: '112', e164: null, use: 'example' }] }],
      },
      'a check without its day': {
        ...head,
        contacts: [{ ...contact, check: { how: 'rung', on: '', dueOn: '' } }],
      },
      'an internal note': { ...head, contacts: [{ ...contact, publishNote: 'Ring first.' }] },
    },
  ],
  'numbers/<locale>.json': [
    numbersSchema,
    numbers,
    {
      'a link that calls nobody': {
        ...numbers,
        numbers: [{ ...numbers.numbers[0], call: { shown: '112', href: 'https://example.org/' } }],
      },
      'no day after which it is not to be shown': {
        ...numbers,
        numbers: [{ ...numbers.numbers[0], dueOn: undefined }],
      },
      'no HTML': { ...numbers, html: '' },
    },
  ],
  'languages.json': [
    languagesSchema,
    { formatVersion: '1.2.0', licence, languages: [language] },
    {
      'a translator that is neither': {
        formatVersion: '1.2.0',
        licence,
        languages: [{ ...language, translation: 'both' }],
      },
      'a language without its tag': {
        formatVersion: '1.2.0',
        licence,
        languages: [{ ...language, tag: '' }],
      },
    },
  ],
  'leaflets.json': [
    leafletsSchema,
    {
      ...head,
      leaflets: [{ ...whole, url: `${site}/leaflets/a.pdf`, previews: [`${site}/leaflets/a.webp`] }],
    },
    {
      'half an address': { ...head, leaflets: [{ ...whole, url: '/leaflets/a.pdf', previews: [] }] },
      'a path of our own folder': { ...head, leaflets: [{ ...leaflet, url: `${site}/a.pdf`, previews: [] }] },
    },
  ],
  'missions.json': [
    missionsSchema,
    { ...head, read: '2026-11-22', missions: [mission] },
    {
      'an address that is none': {
        ...head,
        read: '2026-11-22',
        missions: [{ ...mission, website: { sv: '/sv/somewhere/', en: null } }],
      },
      'a name in one language': {
        ...head,
        read: '2026-11-22',
        missions: [{ ...mission, name: { sv: 'X' } }],
      },
    },
  ],
  'changes.json': [
    changesSchema,
    { ...head, feed: `${site}/changes.xml`, jsonFeed: `${site}/changes.json`, changes: [change] },
    {
      'a word nobody knows for what to do with paper': {
        ...head,
        feed: `${site}/changes.xml`,
        changes: [{ ...change, printed: 'burn' }],
      },
    },
  ],
  'hsds.json': [
    hsdsSchema,
    hsds,
    {
      'a service without an id': { ...hsds, contents: [{ ...service, id: 'danger' }] },
      'more than its one page': { ...hsds, total_pages: 2 },
    },
  ],
};

describe.each(Object.entries(cases))('%s', (_name, [schema, right, wrong]) => {
  it('is taken as it is published', () => {
    expect(schema.parse(right)).toEqual(right);
  });

  it.each(Object.entries(wrong))('is refused with %s', (_what, list) => {
    expect(schema.safeParse(list).success).toBe(false);
  });
});
