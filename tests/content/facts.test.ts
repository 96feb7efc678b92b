import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readContact } from '../../src/content-model/contacts/read-contact.ts';
import { readFacts } from '../../src/content-model/facts/facts.ts';
import { publishedContacts } from '../../src/content-model/facts/publishing.ts';
import { checkPages, readPages } from '../../src/content-model/site-map/pages.ts';
import { languageOf } from '../../src/i18n/languages.ts';

const paths = readdirSync('content/facts', { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.yaml'),
);
const files = new Map(
  paths.map((path) => [`content/facts/${path}`, readFileSync(`content/facts/${path}`, 'utf8')]),
);
const { facts, problems } = readFacts(files);
if (facts === undefined) throw new Error(JSON.stringify(problems, null, 2));
const contacts = [...facts.contacts.values()];

it('has no problem in any record', () => {
  expect(problems).toEqual([]);
});

it('has sound pages', () => {
  const pictures = new Set(readdirSync('content/pictures').map((file) => file.replace(/\.svg$/, '')));
  const read = readPages('content/pages.yaml', readFileSync('content/pages.yaml', 'utf8'));
  expect([...read.problems, ...checkPages(read, { facts, pictures })]).toEqual([]);
});

it('catches one wrong digit in any number of any contact', () => {
  const missed = [...files]
    .filter(([path]) => path.includes('/contacts/'))
    .flatMap(([path, text]) => {
      return [...text.matchAll(/e164: '\+\d+(\d)'/g)].flatMap((match) => {
        const at = match.index + match[0].length - 2;
        const wrong = text.slice(0, at) + String((Number(match[1]) + 1) % 10) + text.slice(at + 1);
        const found = readContact(path, wrong).problems.map(({ code }) => code);
        return found.includes('phone-differs') ? [] : [`${path}: ${match[0]}`];
      });
    });
  expect(missed).toEqual([]);
});

it('claims of no fact that more was done than reading its source', () => {
  const records = [...contacts, ...facts.rights.values()];
  const claims = records.filter(
    ({ checked }) => checked.on === '2026-11-22' && checked.how !== 'source-read',
  );
  expect(claims.map(({ id }) => id).sort()).toEqual([
    'advokatjouren',
    'child-helpline-international',
    'forced-crimes',
    'rfsu',
  ]);
  expect(claims.every(({ checked }) => checked.how === 'not-checked')).toBe(true);
});

it('gives every published contact a way to be reached, or a note that it is a role', () => {
  const silent = publishedContacts(facts).filter(
    ({ phones, sms, chat, email, url }) =>
      phones.length === 0 && sms === null && chat === null && email === null && url === null,
  );
  // Named by officials or journals without contact data; verify-first, so never printed.
  expect(silent.map(({ id }) => id)).toEqual(['barnrattsbyran', 'kvinno-tjejjouren-umea']);
});

it('prints no contact that nobody has verified', () => {
  const printed = publishedContacts(facts, 'leaflet', '2026-11-22');
  expect(printed.every(({ publish }) => publish === 'yes')).toBe(true);
  expect(printed.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['emergency-112', 'police-114-14', 'bris']),
  );
});

it('names only languages we know', () => {
  const tags = [
    ...contacts.flatMap(({ languages }) => languages.tags),
    ...facts.missions.missions.flatMap((mission) => mission.languages_in_first_24),
  ];
  expect(tags.filter((tag) => languageOf(tag) === undefined)).toEqual([]);
});

it('holds every number and word that texts name', () => {
  const values = [...facts.rights.values()].flatMap(({ id, values }) =>
    Object.keys(values).map((name) => `${id}.${name}`),
  );
  expect(values.sort()).toEqual([
    'compensation.child-age',
    'compensation.deadline',
    'going-home.follow-up',
    'health-care.medicine',
    'permit.length',
    'reflection-period.length',
    'trafficking.least',
    'trafficking.most',
    'under-18.age',
    'wages.presumed',
  ]);
  expect(facts.terms.size).toBe(11);
});

it('lets no page rest on a proposal', () => {
  const unusable = [...facts.rights.values()].filter(({ usable }) => !usable).map(({ id }) => id);
  expect(unusable.sort()).toEqual(['eu-directive', 'labour-offence-proposal', 'law-reform']);
});

it('names only missions that exist', () => {
  const ids = new Set(facts.missions.missions.map(({ id }) => id));
  expect(facts.countries.countries.flatMap(({ missions }) => missions).filter((id) => !ids.has(id))).toEqual(
    [],
  );
  expect(
    facts.missions.missions.every(({ register_contact: contact }) => contact?.print_ready !== true),
  ).toBe(true);
});

it('keeps the records that must not be published, so that nobody adds them again', () => {
  expect(contacts.length).toBe(69);
  expect(
    contacts
      .filter(({ publish }) => publish === 'no')
      .map(({ id }) => id)
      .sort(),
  ).toEqual([
    'advokatjouren',
    'barnombudsmannen',
    'institutet-for-manskliga-rattigheter',
    'mansjouren-stockholm',
    'radda-barnen-lines',
    'regionkoordinator-stockholm',
    'rfsu',
    'stadsmissionen',
    'unions-general',
    'valj-att-sluta',
  ]);
});
