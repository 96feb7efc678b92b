/** What is said of a contact needs a source that says it: “free” or “no name needed” decide whether somebody dares to call. */
import { expect, it } from 'vitest';
import { readContact } from '../../../../src/content-model/contacts/read-contact.ts';
import { type ContactChange, contactYaml } from '../../../support/contact-yaml.ts';

const FILE = 'content/facts/contacts/example-line.yaml';
const read = (change: ContactChange) =>
  readContact(FILE, contactYaml({ moreSources: '', ...change })).problems;

it.each<[string, ContactChange, string]>([
  ['free', { free: "'yes'" }, 'free'],
  ['not free', { free: "'no'" }, 'free'],
  ['anonymous', { free: 'unconfirmed', anonymous: "'yes'" }, 'anonymous'],
  ['anonymous in part', { free: 'unconfirmed', anonymous: 'partly' }, 'anonymous'],
  ['on no bill', { free: 'unconfirmed', onBill: "'no'" }, 'onBill'],
  ['without police', { free: 'unconfirmed', withoutPolice: "'yes'" }, 'withoutPolice'],
  ['Arabic', { free: 'unconfirmed', languages: '[sv, ar]' }, 'languages › tags › 2'],
  [
    'Arabic beside sign language',
    { free: 'unconfirmed', languages: '[sv, ar]', seen: '112, also in sign language' },
    'languages › tags › 2',
  ],
])('refuses “%s” that no source says, with its line', (_, change, field) => {
  const problems = read(change);
  expect(problems).toMatchObject([
    {
      code: 'attribute-without-source',
      level: 'error',
      where: { file: FILE, field, line: expect.any(Number) },
    },
  ]);
});

it.each<[string, ContactChange]>([
  ['free to call', { seen: '112, free to call' }],
  ['a freephone number', { seen: '112, a freephone number' }],
  [
    'no need to give a name',
    { free: 'unconfirmed', anonymous: "'yes'", seen: '112; you need not say your name' },
  ],
  ['not on the bill', { free: 'unconfirmed', onBill: "'no'", seen: '112 is not on the phone bill' }],
  ['on no invoice', { free: 'unconfirmed', onBill: "'no'", seen: '112. Invoices do not show it' }],
  ['that a call leaves no trace', { free: 'unconfirmed', onBill: "'no'", seen: '112. Leaves no trace' }],
  ['without a name, in capitals', { free: 'unconfirmed', anonymous: "'yes'", seen: '112. ANONYMOUS' }],
  ['police and authorities', { free: 'unconfirmed', withoutPolice: "'no'", seen: '112, Authority' }],
  [
    'before any report',
    { free: 'unconfirmed', withoutPolice: "'yes'", seen: '112; no police report needed' },
  ],
  ['Arabic', { free: 'unconfirmed', languages: '[sv, ar]', seen: '112, in Swedish and Arabic' }],
  ['Arabic, in small letters', { free: 'unconfirmed', languages: '[sv, ar]', seen: '112, svenska/arabic' }],
  ['Romanian, by its own name', { free: 'unconfirmed', languages: '[sv, ro]', seen: '112, și în română' }],
  [
    'sign language, without saying which',
    { free: 'unconfirmed', languages: '[sv, swl]', seen: '112, also in sign language' },
  ],
  ['nothing that is not sure', { free: 'unconfirmed' }],
])('takes what a source says: %s', (_, change) => expect(read(change)).toEqual([]));

it.each(['abroad', 'eu'])('asks no source for the language of a contact that works %s', (scope) => {
  const record = contactYaml({ languages: '[ro]' });
  const codes = (text: string) => readContact(FILE, text).problems.map(({ code }) => code);
  expect(codes(record)).toEqual(['attribute-without-source']);
  expect(codes(record.replace('scope: national', `scope: ${scope}`))).toEqual([]);
});
