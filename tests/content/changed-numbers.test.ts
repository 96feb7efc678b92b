/**
 * A number is changed in its record alone, and everything that is made of records follows: what is shown, linked,
 * printed, searched and given away as data. Tried with every number of every real record.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Contact } from '../../src/content-model/contacts/contact.ts';
import { diallingOf, printedNumbers, soughtNumbers } from '../../src/content-model/contacts/dialling.ts';
import {
  completeContact,
  type ReadContact,
  readContactRecord,
} from '../../src/content-model/contacts/read-contact.ts';
import { cardOf, printedCardOf } from '../../src/content-model/facts/contact-card.ts';
import { publishing, termsOf } from '../../src/content-model/facts/publishing.ts';
import { type Facts, readFacts } from '../../src/content-model/facts/read-facts.ts';
import { parseText } from '../../src/content-model/texts/parse-text.ts';
import { toLeaflet } from '../../src/content-model/to-leaflet/to-leaflet.ts';
import { contactJson } from '../../src/site/api/contact-json.ts';
import { contactRow } from '../../src/site/api/contact-row.ts';
import { hsdsService } from '../../src/site/api/hsds.ts';
import { writeCalendar } from '../../src/site/api/icalendar.ts';
import { writeVcard } from '../../src/site/api/vcard.ts';
import { structuredContacts } from '../../src/site/directory/search-engines.ts';

const texts = new Map(
  readdirSync('content/facts', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => [`content/facts/${path}`, readFileSync(`content/facts/${path}`, 'utf8')]),
);
const facts = readFacts(texts).facts as Facts;
const files = new Map(
  [...texts].flatMap(([path, text]) =>
    path.startsWith('content/facts/contacts/') ? [[path, readContactRecord(path, text)] as const] : [],
  ),
);

/** A record as an editor sees it. */
interface Written {
  phones: { dial?: string; e164?: string; of?: string }[];
  fromAbroad: { status: string; number?: string };
  sms: { number?: string | null } | null;
  name: string;
  shortName: string;
  sources: object[];
}

/** A form of a number in a record, and how to write another in its place. */
interface Field {
  readonly field: string;
  readonly number: string;
  readonly write: (record: Written, number: string) => void;
}

function fieldsOf({ phones, fromAbroad, sms }: Written): readonly Field[] {
  const found: (Omit<Field, 'number'> & { number: string | null | undefined })[] = [
    ...phones.flatMap(({ dial, e164 }, index) => [
      {
        field: `phones ${index} dial`,
        number: dial,
        write: (record: Written, number: string) =>
          Object.assign(record.phones[index] ?? {}, { dial: number }),
      },
      {
        field: `phones ${index} e164`,
        number: e164,
        write: (record: Written, number: string) =>
          Object.assign(record.phones[index] ?? {}, { e164: number }),
      },
    ]),
    {
      field: 'fromAbroad',
      number: fromAbroad.number,
      write: (record, number) => Object.assign(record.fromAbroad, { number }),
    },
    {
      field: 'sms',
      number: sms?.number,
      write: (record, number) => Object.assign(record.sms ?? {}, { number }),
    },
  ];
  return found.flatMap(({ number, ...rest }) => (number == null ? [] : [{ ...rest, number }]));
}

/** Digits of a number in whatever form it is written, in Sweden (08) or abroad (+46 8). */
const digitsOf = (text: string) => text.replace(/\D/g, '').replace(/^0|^46/, '');
/** The same number with another last digit. */
const changed = (number: string) => number.slice(0, -1) + String((Number(number.at(-1)) + 1) % 10);

const all = [...texts]
  .filter(([path]) => files.has(path))
  .map(([path, text]) => ({ path, written: parse(text) as Written }));
const everyField = all.flatMap(({ path, written }) =>
  fieldsOf(written).map(({ field }, at) => [path.replace(/^.*\/|\.yaml$/g, ''), field, path, at] as const),
);

/** All contacts, after a record was written anew; and what is wrong with them. */
function contactsWith(path: string, record: Written) {
  const after = new Map<string, ReadContact>([...files, [path, readContactRecord(path, stringify(record))]]);
  const records = new Map(
    [...after.values()].flatMap(({ record: own }) => (own ? [[own.id, own] as const] : [])),
  );
  const whole = [...after.values()].flatMap(({ record: own, locate, problems }) =>
    own ? [{ ...completeContact(own, records, locate), read: problems }] : [],
  );
  return {
    contacts: new Map(whole.map(({ contact }) => [contact.id, contact])),
    problems: whole.flatMap(({ problems, read }) => [...read, ...problems]),
  };
}

it('tries a number of every record that has one', () => {
  expect(everyField.length).toBeGreaterThan(60);
  expect(new Set(everyField.map(([id]) => id)).size).toBeGreaterThan(25);
});

it.each(everyField)('refuses one slip of a finger: %s, %s', (_id, _field, path, at) => {
  const record = parse(texts.get(path) ?? '') as Written;
  const { write, number } = fieldsOf(record)[at] as Field;
  write(record, changed(number));
  const { problems } = contactsWith(path, record);
  const codes = problems.filter(({ where }) => where.file === path).map(({ code }) => code);
  expect(codes.filter((code) => /^phone-/.test(code))).not.toEqual([]);
});

const heard = new Map<string, readonly string[]>();

/** Every text that pages, paper and data say of a contact, but for ids, addresses and days. */
function saidOf(contact: Contact, contacts: ReadonlyMap<string, Contact>): readonly string[] {
  // Contacts that are as they were say what they said.
  const key = JSON.stringify(contact);
  const strings = heard.get(key) ?? stringsOf(contact, contacts);
  heard.set(key, strings);
  return strings;
}

const names = /^(?:id|.*_id|.*[uU]rl|website|email|sources|chat|dueOn|on|checkedOn)$/;

function stringsOf(contact: Contact, contacts: ReadonlyMap<string, Contact>): readonly string[] {
  const check = publishing(contact, 'site', termsOf(facts), { file: '' });
  const [call] = diallingOf(contact).calls;
  const said = [
    cardOf(contact, check),
    printedCardOf(contact),
    printedNumbers(contact),
    soughtNumbers(contact),
    contactJson(contact, check),
    hsdsService(contact, { description: '', isConfirmed: true, assuredOn: undefined, ...check }),
    contactRow(contact, check, ''),
    writeCalendar('', '', [{ contact, check }]).split('\r\n'),
    structuredContacts('en', [contact]),
    call ? writeVcard(contact, call).split('\r\n') : [],
    onPaper(contact, contacts),
  ];
  const strings: string[] = [];
  JSON.stringify(said, (key, value) => {
    if (names.test(key)) return undefined;
    if (typeof value === 'string' && !/^(?:URL:)?https?:/.test(value)) strings.push(value);
    return value;
  });
  return strings;
}

/** The inlines of a leaflet that shows the contact's card and names its number in a sentence. */
function onPaper(contact: Contact, contacts: ReadonlyMap<string, Contact>) {
  const place = publishing(contact, 'leaflet', termsOf(facts), { file: '' });
  if (!place.isAllowed || diallingOf(contact).calls.length === 0) return [];
  const { id } = contact;
  const body = `---\ntitle: T\n---\n\n# Cover\n\n## Panel\n\n<Contact id="${id}" />\n\nCall <Phone id="${id}" />.\n`;
  const { content, problems } = toLeaflet(parseText('x.mdx', body, { kind: 'leaflet', locale: 'en' }), {
    facts: { ...facts, contacts },
    language: { tag: 'en', lang: 'en', dir: 'ltr', script: 'Latn' },
    say: (key, { number = '' } = {}) => `${key} ${number}`,
    pictures: new Map(),
    pictureWords: {},
    contactWords: { [id]: { label: `Label {phone:${id}}`, for: 'For' } },
    phrases: { reader: {}, swedish: {} },
    leafletName: 'x',
    panelCount: 2,
  });
  expect(problems.filter(({ code }) => code !== 'picture-missing')).toEqual([]);
  return content.parts[1]?.blocks;
}

/** Whether a text says a number, in any of its forms. */
const says = (text: string, number: string) => {
  const figures = text.match(/\+?\d(?:[ -]?\d)*/g) ?? [];
  return figures.some((figure) => digitsOf(figure) === digitsOf(number));
};

it.each(everyField)('follows a correction everywhere: %s, %s', (id, _field, path, at) => {
  const before = parse(texts.get(path) ?? '') as Written;
  const { number } = fieldsOf(before)[at] as Field;
  const isLine = (other: Pick<Field, 'number'>) => digitsOf(other.number) === digitsOf(number);
  const old = fieldsOf(before).filter(isLine);
  const record = structuredClone(before);
  for (const field of old) {
    field.write(record, changed(field.number));
    record.name = record.name.replace(field.number, changed(field.number));
    record.shortName = record.shortName.replace(field.number, changed(field.number));
  }
  const numbers = fieldsOf(record).map((field) => field.number);
  record.sources.push({ document: 'A letter from its owner', seen: numbers.join(', ') });

  const { contacts, problems } = contactsWith(path, record);
  // A number in the name of another contact cannot follow by itself: that it must be changed is said.
  const renamed = problems.filter(({ code, where }) => code === 'name-number-differs' && where.file !== path);
  expect(problems).toEqual(renamed);
  const ofOthers = new Set(
    all
      .filter((other) => other.path !== path && fieldsOf(other.written).some(isLine))
      .map((other) => other.path)
      .concat(renamed.map(({ where }) => where.file)),
  );
  for (const contact of contacts.values()) {
    if (ofOthers.has(`content/facts/contacts/${contact.id}.yaml`)) continue;
    const said = saidOf(contact, contacts);
    for (const field of old)
      expect(
        said.filter((text) => says(text, field.number)),
        contact.id,
      ).toEqual([]);
  }
  const corrected = contacts.get(id) as Contact;
  const isShown = corrected.phones.every(({ use }) => use !== 'example');
  expect(saidOf(corrected, contacts).some((text) => says(text, changed(number)))).toBe(isShown);
});
