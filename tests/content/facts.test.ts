import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readContact } from '../../src/content-model/contacts/read-contact.ts';
import { publishedContacts } from '../../src/content-model/facts/publishing.ts';
import { readFacts } from '../../src/content-model/facts/read-facts.ts';
import { checkPages, readPages } from '../../src/content-model/site-map/pages.ts';
import { languageNameIn } from '../../src/i18n/format.ts';
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

it('names every language that somebody is answered in, in every language of the site', () => {
  const readers = readdirSync('locales').map((file) => file.replace(/\.json$/, ''));
  const spoken = new Set(publishedContacts(facts).flatMap((contact) => contact.languages?.tags ?? []));
  const unnamed = readers.flatMap((reader) =>
    [...spoken].filter((tag) => languageNameIn(reader, tag) === tag).map((tag) => `${tag} in ${reader}`),
  );
  expect(spoken.size).toBeGreaterThan(5);
  expect(unnamed).toEqual([]);
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

it('publishes nothing that nobody has read', () => {
  const unread = contacts.filter(({ checked }) => checked.how === 'not-checked').map(({ id }) => id);
  expect(publishedContacts(facts).filter(({ id }) => unread.includes(id))).toEqual([]);
});

it('says “not confirmed” of a contact that nobody can reach', () => {
  const silent = publishedContacts(facts).filter(
    ({ phones, sms, chat, email, url }) =>
      phones.length === 0 && sms === null && chat === null && email === null && url === null,
  );
  expect(silent.filter(({ publish }) => publish !== 'verify-first')).toEqual([]);
});

it('prints no contact that nobody has verified, and danger always', () => {
  const newest =
    contacts
      .map(({ checked }) => checked.on)
      .sort()
      .at(-1) ?? '';
  const printed = publishedContacts(facts, 'leaflet', newest);
  expect(printed.every(({ publish }) => publish === 'yes')).toBe(true);
  expect(printed.filter(({ kind }) => kind === 'emergency').length).toBeGreaterThan(0);
});

it('names only languages we know', () => {
  const tags = [
    ...contacts.flatMap(({ languages }) => languages.tags),
    ...facts.missions.missions.flatMap((mission) => mission.languages_in_first_24),
  ];
  expect(tags.filter((tag) => languageOf(tag) === undefined)).toEqual([]);
});

it('lets no page rest on a proposal', () => {
  const proposals = [...facts.rights.values()].filter(({ status }) => status === 'proposal');
  expect(proposals.filter(({ usable }) => usable)).toEqual([]);
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
