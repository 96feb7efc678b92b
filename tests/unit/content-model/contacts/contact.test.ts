import { describe, expect, it } from 'vitest';
import { type ContactRecord, shownUrl } from '../../../../src/content-model/contacts/contact.ts';
import { readContact, readContactRecord } from '../../../../src/content-model/contacts/read-contact.ts';
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
])('takes %s together with %s', (dial, e164) => {
  expect(codes({ phones: `[{ dial: '${dial}', e164: '${e164}' }]` })).toEqual([]);
});

it.each([
  ['116 111', 'open round the clock, 116 111, also mail'],
  ['116 222', 'the line is 116222.'],
  ['90101', '90 101 round the clock'],
  ['1199', "'nurses: 1199'"],
])('takes the short number %s on the word of a source: %s', (dial, seen) => {
  expect(codes({ phones: `[{ dial: '${dial}' }]`, seen })).toEqual([]);
});

it.each([
  ['113', 'danger to life 112'],
  ['116 111', 'the children’s line'],
  ['116 111', 'ring 116 1112'],
  ['113', 'ring 08-113 20 20'],
  ['113', 'ring +113'],
])('refuses the short number %s, which no source names: %s', (dial, seen) => {
  expect(codes({ phones: `[{ dial: '${dial}' }]`, seen })).toEqual(['phone-invalid']);
});

it('takes the long form of a short number on the word of a source too', () => {
  const phones = `[{ dial: 114 14, e164: '+46771141400' }]`;
  expect(codes({ phones, seen: '114 14 is +46 77 114 14 00 from abroad' })).toEqual([]);
  expect(codes({ phones, seen: 'police 114 14' })).toEqual(['phone-differs']);
  const impossible = `[{ dial: 114 14, e164: '+46000000000' }]`;
  expect(codes({ phones: impossible, seen: '114 14 is +46000000000' })).toEqual(['phone-differs']);
});

it.each([
  ['that a source names', '90 101', 'call 112, text 90 101', []],
  ['that no source names', '90 101', 'call 112', ['phone-invalid']],
  ['that is called too', '112', 'call 112', []],
  ['that texts are paid through', '72 456', 'call 112, text 72 456', ['phone-premium']],
])('judges a number for texts %s', (_, number, seen, expected) => {
  expect(codes({ sms: `{ number: '${number}' }`, seen })).toEqual(expected);
});

describe('a number for callers from abroad', () => {
  const phones = `[{ dial: 08-405 50 05, e164: '+4684055005' }]`;
  const abroad = (status: string, number: string) => `{ status: ${status}, number: ${number} }`;

  it('is no second mistake beside an international form that is wrong', () => {
    const phones = `[{ dial: 08-405 50 05, e164: '+4684055006' }]`;
    expect(codes({ phones, fromAbroad: abroad('number', '+46 8 405 50 05') })).toEqual(['phone-differs']);
  });

  it.each([
    ['one of its numbers', abroad('number', '+46 8 405 50 05'), 'x', []],
    ['another number', abroad('number', '+46 8 405 50 06'), 'x', ['phone-differs']],
    ['a line of its own', abroad('own-number', '+46 8 405 50 06'), 'abroad +46 8 405 50 06', []],
    ['a line that no source names', abroad('own-number', '+46 8 405 50 06'), 'x', ['phone-without-source']],
    ['no international form', abroad('own-number', '08-405 50 06'), 'x', ['phone-invalid']],
    ['nothing', '{ status: number }', 'x', ['record-invalid']],
  ])('is judged: %s', (_, fromAbroad, seen, expected) => {
    expect(codes({ phones, fromAbroad, seen })).toEqual(expected);
  });
});

describe('a number in a name', () => {
  it.each([
    ['Police 114 14', ['name-number-differs']],
    ['The number 112', []],
    ["'1177'", ['name-number-differs']],
    ["'112'", []],
    ['1000 possibilities', []],
  ])('is the contact’s own: %s', (name, expected) => {
    expect(codes({ name })).toEqual(expected);
    expect(codes({ shortName: name })).toEqual(expected);
  });
});

describe('a number that stands in another record', () => {
  const lender = (change: Parameters<typeof contactYaml>[0]) =>
    readContactRecord('content/facts/contacts/police.yaml', contactYaml({ id: 'police', ...change }))
      .record as ContactRecord;
  const police = lender({
    phones: `[{ dial: 114 14, e164: '+46771141400', note: of the police }]`,
    fromAbroad: '{ status: number, number: +46 77 114 14 00 }',
  });
  const others = new Map([['police', police]]);
  const borrow = (change: Parameters<typeof contactYaml>[0]) =>
    readContact(file, contactYaml(change), others);

  it('is filled in, from Sweden, from abroad and for texts', () => {
    const { contact, problems } = borrow({
      phones: '[{ of: police, note: not urgent }]',
      fromAbroad: '{ status: number, of: police }',
      sms: '{ of: police }',
    });
    expect(problems).toEqual([]);
    expect(contact).toMatchObject({
      phones: [{ dial: '114 14', e164: '+46771141400', note: 'not urgent' }],
      fromAbroad: { status: 'number', number: '+46 77 114 14 00' },
      sms: { number: '114 14' },
    });
  });

  it('needs no source here: it has one where it stands', () => {
    const own = '{ status: own-number, number: +46 77 114 14 00 }';
    const seen = '114 14 is +46 77 114 14 00 from abroad, 112';
    const lending = new Map([['police', lender({ fromAbroad: own, seen })]]);
    const fromAbroad = '{ status: own-number, of: police }';
    const { contact, problems } = readContact(file, contactYaml({ fromAbroad }), lending);
    expect(problems).toEqual([]);
    expect(contact?.fromAbroad).toEqual({ status: 'own-number', number: '+46 77 114 14 00' });
  });

  it('is the first that is called', () => {
    const texts = `{ dial: 0723-49 98 08, e164: '+46723499808', use: sms }`;
    const clinic = new Map([['clinic', lender({ id: 'clinic', phones: `[${texts}, { dial: '112' }]` })]]);
    const borrowed = { phones: '[{ of: clinic }]', sms: '{ of: clinic }' };
    const { contact } = readContact(file, contactYaml(borrowed), clinic);
    expect(contact?.phones).toMatchObject([{ dial: '112', use: 'call' }]);
    expect(contact?.sms).toEqual({ number: '112' });
  });

  it.each([
    ['a contact that does not exist', { phones: '[{ of: polis }]' }, 'unknown-contact'],
    ['both forms', { phones: `[{ of: police, dial: '112' }]` }, 'record-invalid'],
    ['neither form', { phones: '[{ note: x }]' }, 'record-invalid'],
    ['texts of nobody', { sms: '{ note: x }' }, 'record-invalid'],
  ])('is refused with %s', (_, change, code) => {
    expect(borrow(change).problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('is not passed on, and a contact without a number has none to give', () => {
    const chain = new Map([
      ['police', lender({ phones: '[{ of: bris }]', fromAbroad: '{ status: unconfirmed }' })],
    ]);
    const { problems } = readContact(
      file,
      contactYaml({ phones: '[{ of: police }]', fromAbroad: '{ status: number, of: police }' }),
      chain,
    );
    expect(problems.map(({ code, where }) => [code, where.field])).toEqual([
      ['number-not-lent', 'phones › 1 › of'],
      ['number-not-lent', 'fromAbroad › of'],
    ]);
  });
});

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
  ['a short number that costs more than a call', '[{ dial: 118 118 }]', 'phone-premium'],
])('refuses %s', (_, phones, code) => {
  expect(codes({ phones, seen: 'the numbers 116 111, 114 14 and 118 118' })).toContain(code);
});

describe('a number that a Swedish contact can hardly have', () => {
  it.each([
    ['of a premium service', `[{ dial: 0900-123 45 67, e164: '+469001234567' }]`, 'phone-premium'],
    ['of another premium service', `[{ dial: 0939-123 45 67, e164: '+469391234567' }]`, 'phone-premium'],
    ['of a third', `[{ dial: 0944-123 45 67, e164: '+469441234567' }]`, 'phone-premium'],
    ['in Norway', `[{ dial: 0047 22 11 11 11, e164: '+4722111111' }]`, 'phone-not-swedish'],
    ['with a long form in Norway', `[{ dial: '112', e164: '+4722111111' }]`, 'phone-not-swedish'],
  ])('is refused: %s', (_, phones, code) => {
    expect(codes({ phones, seen: 'the number 112, +4722111111' })).toEqual([code]);
  });

  it('is refused from abroad too', () => {
    const abroad = (number: string) => ({
      fromAbroad: `{ status: own-number, number: ${number} }`,
      seen: `112, from abroad ${number}`,
    });
    expect(codes(abroad('+47 22 11 11 11'))).toEqual(['phone-not-swedish']);
    expect(codes(abroad('+46 900 123 45 67'))).toEqual(['phone-premium']);
    expect(codes(abroad('+46 77 114 14 00'))).toEqual([]);
  });

  it('names the country', () => {
    const [problem] = read({ phones: `[{ dial: 0047 22 11 11 11, e164: '+4722111111' }]` }).problems;
    expect(problem?.says).toBe('“0047 22 11 11 11” is a number in Norway, and the contact works in Sweden.');
  });
});

it.each([
  ['a time after the end of the day', 'Mo-Fr 09:00-25:30', 'hours-past-midnight'],
  ['a summer', 'Jun-Aug Mo-Fr 09:00-15:00; Sep-May Mo-Fr 09:00-17:00', 'hours-not-weekly'],
  ['one Wednesday a month', "'We[1] 15:00-18:00'", 'hours-not-weekly'],
])('refuses hours with %s, once', (_, hours, code) => {
  expect(codes({ hours })).toEqual([code]);
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
  ['a language by another tag than everybody’s', { languages: '[swe]' }, 'record-invalid'],
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
    ['record-invalid', 38],
    ['unknown-key', 40],
  ]);
});

it('refuses a file larger than any record', () => {
  expect(codes({ note: 'x'.repeat(2_000_000) })).toEqual(['record-too-large']);
});

it('shows no web address that was only inferred', () => {
  const { contact } = read({ urlSeen: 'false' });
  expect(contact && shownUrl(contact)).toBeUndefined();
});
