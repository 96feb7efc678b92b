import { expect, it } from 'vitest';
import { readContact } from '../../../../src/content-model/contacts/read-contact.ts';
import { pageOfCard } from '../../../../src/site/directory/where-listed.ts';
import { type ContactChange, contactYaml } from '../../../support/contact-yaml.ts';

it.each<[who: string, change: ContactChange, page: string]>([
  ['whom anybody can call', {}, 'where'],
  ['whose number nobody has confirmed', { publish: 'verify-first' }, 'where/more'],
  ['who has no number', { phones: '[]' }, 'where/online'],
])('lists a contact %s', (_who, change, page) => {
  const { contact } = readContact('content/facts/contacts/example-line.yaml', contactYaml(change));
  expect(contact && pageOfCard(contact)).toBe(page);
});
