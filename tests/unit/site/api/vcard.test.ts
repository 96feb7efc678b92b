import { expect, it } from 'vitest';
import type { Contact } from '../../../../src/content-model/contacts/contact.ts';
import { diallingOf } from '../../../../src/content-model/contacts/dialling.ts';
import { readContact } from '../../../../src/content-model/contacts/read-contact.ts';
import { writeVcard } from '../../../../src/site/api/vcard.ts';
import { contactYaml } from '../../../support/contact-yaml.ts';

function lines(change: Partial<Contact>): string[] {
  const read = readContact('content/facts/contacts/example-line.yaml', contactYaml());
  const contact = { ...read.contact, ...change } as Contact;
  const [number] = diallingOf(contact).calls;
  if (number === undefined) throw new Error('The invented contact has a number.');
  return writeVcard(contact, number).split('\r\n');
}

it('says name, number, number from abroad and website, and not what the contact helps with', () => {
  const phones: Contact['phones'] = [{ dial: '114 14', e164: '+46771141400', use: 'call' }];
  expect(
    lines({ shortName: 'Polisen', phones, fromAbroad: { status: 'number', number: '+46 77 114 14 00' } }),
  ).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N:Polisen;;;;',
    'FN:Polisen',
    'TEL;TYPE=VOICE:11414',
    'TEL;TYPE=VOICE:+46771141400',
    'URL:https://example.org/',
    'END:VCARD',
    '',
  ]);
});

it('escapes what has a meaning in the format', () => {
  expect(lines({ shortName: 'A, B; C\\D' })).toContain('FN:A\\, B\\; C\\\\D');
});

it('breaks long lines between letters, none over 75 octets', () => {
  const name = 'Ålänningars öppna möte '.repeat(8);
  const written = lines({ shortName: name });
  expect(written.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
  expect(written.join('\r\n').replaceAll('\r\n ', '')).toContain(`FN:${name}`);
  // With “FN:” before them these are 75, the most that may stand in a line.
  const most = 'a'.repeat(72);
  expect(lines({ shortName: most })).toContain(`FN:${most}`);
});
