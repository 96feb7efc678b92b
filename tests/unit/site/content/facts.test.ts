/** In which order contacts stand in the directory. */
import { expect, it } from 'vitest';
import { type Contact, contactNeeds } from '../../../../src/content-model/contacts/contact.ts';
import {
  contact,
  contacts,
  inOrder,
  siteName,
  swedishNames,
} from '../../../../src/site/content/site-facts.ts';
import { inventedFacts } from '../../../support/invented-facts.ts';

const invented = inventedFacts().contacts.get('listener') as Contact;
const one = (id: string, change: Partial<Contact>): Contact => ({ ...invented, id, ...change });
const region = (scope: Contact['region']['scope']) => ({ region: { ...invented.region, scope } });

it('goes by the first thing they help with', () => {
  const ordered = inOrder([
    one('lawyer', { needs: ['law-money', 'talk'] }),
    one('listener', { needs: ['talk', 'home'] }),
    one('another', { needs: ['talk'] }),
  ]);
  expect(ordered.map(({ id }) => id)).toEqual(['listener', 'another', 'lawyer']);
});

it('has those of the whole country first, then of a place, then abroad; the unconfirmed after all of them', () => {
  const ordered = inOrder([
    one('unconfirmed', { publish: 'verify-first' }),
    one('abroad', region('abroad')),
    one('town', region('local')),
    one('county', region('regional')),
    one('country', region('national')),
  ]);
  expect(ordered.map(({ id }) => id)).toEqual(['country', 'town', 'county', 'abroad', 'unconfirmed']);
});

it('gives no contact that may not be shown', () => {
  expect(contacts.every(({ publish }) => publish !== 'no')).toBe(true);
  expect(() => contact('nobody')).toThrow('There is no contact “nobody”');
});

it('has what helps with another thing behind the unconfirmed of the thing before', () => {
  const ordered = inOrder([
    one('second', { needs: [contactNeeds[1]] }),
    one('unconfirmed', { needs: [contactNeeds[0]], publish: 'verify-first' }),
  ]);
  expect(ordered.map(({ id }) => id)).toEqual(['unconfirmed', 'second']);
});

it('has other countries of the European Union behind those of a place', () => {
  const ordered = inOrder([one('union', region('eu')), one('town', region('local'))]);
  expect(ordered.map(({ id }) => id)).toEqual(['town', 'union']);
});

it('knows the words of the names of the site, of contacts and of counties for Swedish', () => {
  const { name, shortName, region: place } = contact('regionkoordinator-ost');
  const counties = contacts.flatMap((record) => record.region.counties);
  expect(place.counties.length).toBeGreaterThan(0);
  const words = [siteName, name, shortName, ...counties].flatMap((said) => said.match(/\p{L}+/gu) ?? []);
  expect(words.filter((word) => !swedishNames.has(word))).toEqual([]);
});
