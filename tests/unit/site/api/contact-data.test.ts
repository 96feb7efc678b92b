/** A contact as data for others: JSON, HSDS and what search engines read. */
import { expect, it } from 'vitest';
import type { Contact } from '../../../../src/content-model/contacts/contact.ts';
import { readContact } from '../../../../src/content-model/contacts/read-contact.ts';
import { contactJson } from '../../../../src/site/api/contact-json.ts';
import { hsdsService } from '../../../../src/site/api/hsds.ts';
import { openGraphLocale, structuredContacts } from '../../../../src/site/directory/search-engines.ts';
import { contactYaml } from '../../../support/contact-yaml.ts';

const { contact: example } = readContact('content/facts/contacts/example-line.yaml', contactYaml());
const contact = {
  ...example,
  phones: [
    { dial: '0723-49 98 08', e164: '+46723499808', use: 'sms' },
    { dial: '010-241 63 02', e164: '+46102416302', use: 'example' },
    { dial: '116 111', use: 'call' },
    { dial: '08-405 50 05', e164: '+4684055005', use: 'call' },
  ],
  fromAbroad: { status: 'own-number', number: '+46 8 564 851 60' },
} as Contact;
const check = { label: 'rung', checkedOn: '2026-11-22', dueOn: '2027-11-22' } as const;

it('JSON has every number but examples, as dialled in Sweden and abroad', () => {
  expect(contactJson(contact, check)).toMatchObject({
    phones: [
      { dial: '0723-49 98 08', e164: '+46723499808', use: 'sms' },
      { dial: '116 111', e164: null, use: 'call' },
      { dial: '08-405 50 05', e164: '+4684055005', use: 'call' },
    ],
    fromAbroad: '+46 8 564 851 60',
    reachableFromAbroad: 'yes',
    sms: '0723-49 98 08',
    weeklyHours: { isAlways: true, groups: [] },
    confirmed: true,
  });
});

it.each([
  ['number', 'yes'],
  ['own-number', 'yes'],
  ['not-reachable', 'no'],
  ['other-service', 'own-country-service'],
  ['unconfirmed', 'unconfirmed'],
  ['none', 'no-number'],
])('JSON says of “%s” that it is reached from abroad: %s', (status, said) => {
  const fromAbroad = { status, number: '+46 8 564 851 60' } as Contact['fromAbroad'];
  expect(contactJson({ ...contact, fromAbroad }, check).reachableFromAbroad).toBe(said);
});

it('JSON has every field where nothing is known too: hours without a timetable, sources without a date or an address', () => {
  const sources = [{ document: 'A letter', seen: 'It.' }] as unknown as Contact['sources'];
  const json = contactJson({ ...contact, hours: null, sources }, check);
  expect(json.weeklyHours).toBeNull();
  expect(json.check.copy).toBeNull();
  expect(json.sources).toEqual([]);
});

it('JSON hands on what the record says of price, reach and chat, and whether its hours are sure', () => {
  const said = {
    email: 'hej@example.org',
    free: 'no',
    anonymous: 'partly',
    onBill: 'yes',
    forWhom: ['women', 'children'],
    needs: ['home', 'talk'],
    withoutPolice: 'yes',
  } satisfies Partial<Contact>;
  const record = {
    ...contact,
    ...said,
    chat: { url: 'https://chat.example.org/' },
    languages: { ...contact.languages, tags: ['sv', 'ar'], interpreter: 'yes' },
    region: { ...contact.region, scope: 'regional', counties: ['Skåne'] },
    hoursSure: false,
  } as Contact;
  expect(contactJson(record, check)).toMatchObject({
    ...said,
    chat: 'https://chat.example.org/',
    url: 'https://example.org/',
    languages: ['sv', 'ar'],
    interpreter: 'yes',
    region: { scope: 'regional', counties: ['Skåne'] },
    hoursConfirmed: false,
    check: { how: 'source-read', on: '2026-11-22', dueOn: '2027-11-22' },
  });
  expect(contactJson(contact, check).hoursConfirmed).toBe(true);
  expect(contactJson({ ...contact, urlSeen: false }, check).url).toBeNull();
});

const service = (contact: Contact) =>
  hsdsService(contact, {
    description: 'A line',
    isConfirmed: true,
    assuredOn: undefined,
    checkedOn: '2026-11-22',
    dueOn: '2027-11-22',
  });

it('HSDS has the international form where there is one, and says which number takes texts', () => {
  const { phones } = service(contact);
  expect(phones.map(({ number, type, description }) => [number, type, description])).toEqual([
    ['+46723499808', 'text', 'In Sweden: 0723-49 98 08'],
    ['116 111', 'voice', 'Can be dialled in Sweden only.'],
    ['+4684055005', 'voice', 'In Sweden: 08-405 50 05'],
  ]);
});

it('HSDS says where to write to a contact and to its organisation, of one that takes letters', () => {
  const email = 'hej@example.org';
  expect(service({ ...contact, email })).toMatchObject({ email, organization: { email } });
  expect(JSON.stringify(service({ ...contact, email: null }))).not.toContain('email');
});

it('HSDS says for whom, where and in which languages, and offers an interpreter only where known', () => {
  const { languages, region } = contact;
  const local = {
    ...contact,
    chat: { url: 'https://chat.example.org/' },
    forWhom: ['women', 'children'],
    languages: { ...languages, tags: ['sv', 'zh-Hans'], interpreter: 'yes' },
    region: { ...region, counties: ['Skåne', 'Halland'] },
  } as Contact;
  expect(service(local)).toMatchObject({
    name: 'Example line',
    alternate_name: 'Example',
    additional_urls: [{ label: 'Chat', url: 'https://chat.example.org/' }],
    eligibility_description: 'women, children',
    interpretation_services: 'You can ask for an interpreter.',
    service_areas: [{ name: 'Skåne, Halland' }],
    languages: [
      { name: 'Swedish', code: 'sv' },
      { name: 'Chinese (Simplified)', code: 'zh' },
    ],
  });
  expect(service(contact)).not.toHaveProperty('interpretation_services');
  expect(service(contact)).not.toHaveProperty('additional_urls');
  expect(service(contact).service_areas).toMatchObject([{ name: 'Sweden' }]);
});

it('HSDS says of hours that nobody has confirmed that they are not, and of no others', () => {
  const notesOf = (hoursSure: boolean) => service({ ...contact, hoursSure }).schedules[0]?.notes;
  expect(notesOf(false)).toContain('Not confirmed.');
  expect(notesOf(true)).not.toContain('Not confirmed.');
});

it('HSDS says “free of charge” only where that is known, never of a price that nobody has confirmed', () => {
  const feesOf = (free: Contact['free']) => service({ ...contact, free }).fees_description;
  expect([feesOf('yes'), feesOf('no'), feesOf('unconfirmed')]).toEqual([
    'Free of charge.',
    undefined,
    undefined,
  ]);
});

it('HSDS has every span of the week, which ends before midnight where ours ends at it, in winter and in summer', () => {
  const { schedules } = service({ ...contact, hours: 'Mo-Fr 09:00-12:00, Sa 16:00-24:00' });
  expect(
    schedules.map(({ valid_from, valid_to, byday, opens_at, closes_at }) =>
      [valid_from, valid_to, byday, opens_at, closes_at].join(' '),
    ),
  ).toEqual([
    // Clocks change on the last Sundays of March and October (directive 2000/84/EC).
    '2026-11-22 2027-03-27 MO,TU,WE,TH,FR 09:00+01:00 12:00+01:00',
    '2027-03-28 2027-10-30 MO,TU,WE,TH,FR 09:00+02:00 12:00+02:00',
    '2027-10-31 2027-11-22 MO,TU,WE,TH,FR 09:00+01:00 12:00+01:00',
    '2026-11-22 2027-03-27 SA 16:00+01:00 23:59+01:00',
    '2027-03-28 2027-10-30 SA 16:00+02:00 23:59+02:00',
    '2027-10-31 2027-11-22 SA 16:00+01:00 23:59+01:00',
  ]);
});

it('HSDS calls the same winter the same when a contact is checked again', () => {
  const idsOf = (checkedOn: string, dueOn: string) =>
    hsdsService(contact, {
      description: '',
      isConfirmed: true,
      assuredOn: undefined,
      checkedOn,
      dueOn,
    }).schedules.map(({ id }) => id);
  const [before, after] = [idsOf('2026-11-22', '2027-11-22'), idsOf('2027-01-10', '2028-01-10')];
  expect(after).toEqual(before);
});

it('HSDS has ids that are UUIDs made from names, no two alike', () => {
  const { id, phones, schedules } = service(contact);
  const ids = [id, ...phones.map((phone) => phone.id), ...schedules.map((schedule) => schedule.id)];
  // RFC 4122: the version, 5, and the variant each have their place.
  expect(
    ids.filter((one) => !/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(one)),
  ).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

it('HSDS says where hours end after midnight, and what is known of public holidays', () => {
  const notesOf = (hours: string) => service({ ...contact, hours }).schedules[0]?.notes;
  expect(notesOf('Mo-Su 21:00-06:00')).toMatch(/Public holidays: not known\..*Closes on the next day\./);
  expect(notesOf('Mo-Fr 09:00-12:00; PH off')).toContain('Public holidays: closed.');
  expect(notesOf('24/7')).not.toContain('holidays');
});

it('HSDS says no time where nobody knows in which zone', () => {
  expect(service({ ...contact, hours: 'Mo-Fr 09:00-12:00', timezone: 'local' }).schedules).toEqual([]);
});

it('search engines are told the first number that is called, and of no contact without one', () => {
  const [first] = structuredContacts('en', [contact]).mainEntity;
  expect(first?.availableChannel.servicePhone.telephone).toBe('116 111');
  expect(structuredContacts('en', [{ ...contact, phones: contact.phones.slice(0, 2) }]).mainEntity).toEqual(
    [],
  );
});

it('link previews are told where most readers of a language live', () => {
  expect(['sv', 'en', 'uk', 'zh-Hans'].map(openGraphLocale)).toEqual(['sv_SE', 'en_GB', 'uk_UA', 'zh_CN']);
});
