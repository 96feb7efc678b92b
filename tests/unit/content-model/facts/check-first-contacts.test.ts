import { expect, it } from 'vitest';
import { checkFirstContacts } from '../../../../src/content-model/facts/check-first-contacts.ts';
import { siteSchema } from '../../../../src/content-model/records/site-record.ts';
import { inventedFacts } from '../../../support/invented-facts.ts';

const facts = inventedFacts();
const codesWith = (site: Partial<typeof facts.site>, phones = facts.contacts.get('danger')?.phones ?? []) => {
  const contacts = new Map(facts.contacts);
  const danger = contacts.get('danger');
  if (danger) contacts.set('danger', { ...danger, phones });
  return checkFirstContacts({ ...facts, contacts, site: { ...facts.site, ...site } }).map(
    ({ code, where }) => `${where.field}: ${code}`,
  );
};

it.each([
  ['nothing where all may be shown', { firstContacts: ['listener', 'unsure'] }, []],
  ['nothing of a card of the directory that nobody has confirmed', { directory: ['unsure'] }, []],
  ['an id that is none', { firstContacts: ['listner'] }, ['firstContacts: unknown-contact']],
  ['one that is shown to nobody', { firstContacts: ['secret'] }, ['firstContacts: contact-unpublished']],
  [
    'a card of the directory that is shown to nobody',
    { directory: ['secret'] },
    ['directory: contact-unpublished'],
  ],
  [
    'one that lost its place on the directory, though its address was printed',
    { printedOnDirectory: ['secret'] },
    ['printedOnDirectory: contact-unpublished'],
  ],
  ['danger that nobody has confirmed', { emergency: 'unsure' }, ['emergency: contact-not-for-print']],
])('reports %s', (_what, site, codes) => {
  expect(codesWith(site)).toEqual(codes);
});

it('reports danger without a number', () => {
  expect(codesWith({}, [])).toEqual(['emergency: emergency-not-called']);
});

it('says in which file the list stands', () => {
  const site = { ...facts.site, directory: ['secret'] };
  expect(checkFirstContacts({ ...facts, site }).map(({ where }) => where)).toEqual([
    { file: 'content/facts/site.yaml', field: 'directory' },
  ]);
});

it('takes four beside danger, which a first screen holds, and not five', () => {
  const takes = (ids: readonly string[]) => siteSchema.shape.firstContacts.safeParse(ids).success;
  expect(takes(['a', 'b', 'c', 'd'])).toBe(true);
  expect(takes(['a', 'b', 'c', 'd', 'e'])).toBe(false);
});
