/** What a search shows of contacts: a person reads it, so nothing in it is left to be filled in, and nothing is said twice. */
import { describe, expect, it } from 'vitest';
import { contactsSchema } from '../../src/content-model/published/api.ts';
import { findableWordsSchema } from '../../src/content-model/published/on-device.ts';
import { builtLanguages, readPublished } from '../support/serve.ts';

/** By id, the results that are contacts. */
const contactsIn = (tag: string) =>
  new Map(
    readPublished(`${tag}/search/words.json`, findableWordsSchema).found.flatMap((result) => {
      const [, id] = result.id.split('where#');
      return id === undefined ? [] : [[id, result] as const];
    }),
  );

describe.each(builtLanguages)('in $endonym', ({ tag }) => {
  it('has every name and number filled in', () => {
    const left = [...contactsIn(tag)].filter(([, { title, summary }]) => /[{}\u2026]/.test(title + summary));
    expect(left.map(([id, { title, summary }]) => `${id}: ${title}: ${summary}`)).toEqual([]);
  });

  it('says no name twice, beside the title and as a sentence of its own below', () => {
    const twice = [...contactsIn(tag).values()].filter(
      ({ name = '', summary }) =>
        name !== '' && summary.startsWith(name) && /^\p{Sentence_Terminal}/u.test(summary.slice(name.length)),
    );
    expect(twice.map(({ summary }) => summary)).toEqual([]);
  });
});

it('says what a contact is called in Swedish, which number to call, left to right, and what to ask for', () => {
  const { contacts } = readPublished('api/v1/contacts.json', contactsSchema);
  const shown = (id: string) => contacts.find((contact) => contact.id === id)?.phones[0]?.dial;
  const english = contactsIn('en');
  expect(english.get('bris')?.title).toBe('Under 18: Bris');
  for (const id of ['emergency-112', 'missing-children-116000'])
    expect(contactsIn('ar').get('eu-116-numbers')?.summary).toContain(`\u2066${shown(id)}\u2069`);
  expect(english.get('socialjour-any-municipality')?.summary).toContain('ask for socialjour.');
});
