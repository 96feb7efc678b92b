import { expect, it } from 'vitest';
import { callableNumbers, readContact, shownUrl } from '../../../../src/content-model/facts/contact.ts';
import { contactYaml } from '../../../support/contact-yaml.ts';

const file = 'content/facts/contacts/example-line.yaml';
const read = (change: Parameters<typeof contactYaml>[0] = {}) => readContact(file, contactYaml(change));
const codes = (change: Parameters<typeof contactYaml>[0]) => read(change).problems.map(({ code }) => code);

it('reads a record that is right', () => {
  const { contact, problems } = read();
  expect(problems).toEqual([]);
  expect(contact).toMatchObject({ id: 'example-line', shortName: 'Example', publish: 'yes' });
});

it.each([
  ['020-39 00 00', '+4620390000'],
  ['0771-235 235', '+46771235235'],
  ['08-405 50 05', '+4684055005'],
  ['073-920 68 17', '+46739206817'],
  ['114 14', '+46771141400'],
  ['1177', '+46771117700'],
])('takes %s together with %s', (dial, e164) => {
  expect(codes({ phones: `[{ dial: '${dial}', e164: '${e164}' }]` })).toEqual([]);
});

it.each(['112', '116 000', '116 006', '116 016', '116 111', '90101'])(
  'takes the short number %s alone',
  (dial) => {
    expect(codes({ phones: `[{ dial: '${dial}' }]` })).toEqual([]);
  },
);

it.each([
  [
    'one changed digit of the international form',
    `[{ dial: 020-39 00 00, e164: '+4620390001' }]`,
    'phone-differs',
  ],
  ['one changed digit of the dialled form', `[{ dial: 020-39 00 01, e164: '+4620390000' }]`, 'phone-differs'],
  ['a missing international form', '[{ dial: 020-39 00 00 }]', 'phone-differs'],
  ['a short number with an invented long form', `[{ dial: 116 111, e164: '+46116111' }]`, 'phone-differs'],
  [
    'a short number with another line’s long form',
    `[{ dial: 114 14, e164: '+46771117700' }]`,
    'phone-differs',
  ],
  ['a short number nobody runs', '[{ dial: 116 222 }]', 'phone-invalid'],
  ['a number that is too short', `[{ dial: '08-1', e164: '+4681234' }]`, 'phone-invalid'],
  ['letters in a number', '[{ dial: 020-HELP }]', 'record-invalid'],
])('refuses %s', (_, phones, code) => {
  expect(codes({ phones })).toContain(code);
});

it('says what is wrong with a number, where, and what to do', () => {
  const [problem] = read({ phones: `[{ dial: 020-39 00 00, e164: '+4620390001' }]` }).problems;
  expect(problem).toMatchInlineSnapshot(`
    {
      "code": "phone-differs",
      "fix": "Compare both with the source. The international form of “020-39 00 00” is +4620390000.",
      "level": "error",
      "says": "“020-39 00 00” and “+4620390001” are not the same number.",
      "where": {
        "field": "phones › 1",
        "file": "content/facts/contacts/example-line.yaml",
        "line": 6,
      },
    }
  `);
});

it.each([
  ['a misspelt field', { extra: 'phnoes: []' }, 'unknown-key'],
  ['an id that is not the file’s', { id: 'other-line' }, 'id-differs-from-file'],
  ['hours that mean nothing', { hours: 'always open' }, 'hours-invalid'],
  ['hours that lose the time after midnight', { hours: 'Fr 16:00-25:00; Sa 14:00-25:00' }, 'hours-invalid'],
  ['a doubtful publish mark', { publish: 'perhaps' }, 'record-invalid'],
  ['a day that does not exist', { checkedOn: '2026-02-30' }, 'record-invalid'],
  [
    'a number from abroad without country code',
    { fromAbroad: '{ status: number, number: 08-405 50 05 }' },
    'phone-invalid',
  ],
  ['broken YAML', { extra: 'note: "' }, 'yaml-invalid'],
  ['a script for an address', { url: 'javascript:alert(1)' }, 'record-invalid'],
])('refuses %s', (_, change, code) => {
  expect(codes(change)).toContain(code);
});

it('reports everything at once, each with its line', () => {
  const { problems } = read({ publish: 'perhaps', extra: 'colour: red' });
  expect(problems.map(({ code, where }) => [code, where.line])).toEqual([
    ['record-invalid', 36],
    ['unknown-key', 38],
  ]);
});

it('refuses a file larger than any record', () => {
  expect(codes({ note: 'x'.repeat(2_000_000) })).toEqual(['record-too-large']);
});

it('never offers an example or a text-only number for a call', () => {
  const { contact } = read({
    phones: `[{ dial: 010-241 63 02, e164: '+46102416302', use: example }, { dial: '112' }]`,
  });
  expect(contact && callableNumbers(contact).map(({ dial }) => dial)).toEqual(['112']);
});

it('shows no web address that was only inferred', () => {
  const { contact } = read({ urlSeen: 'false' });
  expect(contact && shownUrl(contact)).toBeUndefined();
});
