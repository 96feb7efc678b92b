/** In which order contacts stand in the directory. */
import { expect, it } from 'vitest';
import type { Contact } from '../../../../src/content-model/contacts/contact.ts';
import { contact, contacts, inOrder } from '../../../../src/site/content/site-facts.ts';
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
