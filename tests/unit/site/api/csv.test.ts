import { expect, it } from 'vitest';
import { readContact } from '../../../../src/content-model/contacts/read-contact.ts';
import type { CheckLabel } from '../../../../src/content-model/facts/publishing.ts';
import { contactRow } from '../../../../src/site/api/contact-row.ts';
import { writeCsv } from '../../../../src/site/api/csv.ts';
import { contactYaml } from '../../../support/contact-yaml.ts';

it('writes a table as RFC 4180 has it, with the mark of UTF-8', () => {
  expect(
    writeCsv([
      { a: 'x', b: ['y', 'z'] },
      { a: 'says "no", and\nmore', b: null },
    ]),
  ).toBe('\ufeffa,b\r\nx,y; z\r\n"says ""no"", and\nmore",\r\n');
});

it('says yes and no in words', () => {
  expect(writeCsv([{ a: true, b: false }])).toBe('\ufeffa,b\r\nyes,no\r\n');
});

it.each(['=1+1', '+46 8 405', '-1', '@SUM(A1)', '\t=1', '＝1'])(
  'takes %j for text, never for a formula',
  (text) => {
    expect(writeCsv([{ a: text }])).toContain(`\r\n'${text}`);
  },
);

const rowOf = (change: Parameters<typeof contactYaml>[0], label: CheckLabel = 'rung') => {
  const { contact } = readContact('content/facts/contacts/example-line.yaml', contactYaml(change));
  if (!contact) throw new Error('The invented contact is none.');
  return contactRow(contact, { label, checkedOn: '2026-11-22', dueOn: '2027-11-22' }, 'A line');
};

it('has numbers that a spreadsheet leaves as they are', () => {
  const row = rowOf({
    phones: "[{ dial: '08-405 50 05', e164: '+4684055005' }]",
    fromAbroad: "{ status: number, number: '+46 8 405 50 05' }",
    seen: '08-405 50 05',
  });
  expect(row).toMatchObject({
    numbers: ['08-405 50 05'],
    tel: ['tel:+4684055005'],
    tel_from_abroad: 'tel:+4684055005',
  });
  expect(writeCsv([row])).not.toContain("'");
});

it('says “day and night” in a way that is not taken for the 24th of July', () => {
  expect(rowOf({ hours: '24/7' })['hours']).toBe('Mo-Su 00:00-24:00');
});

it.each([
  ['undated', 'no date'],
  ['2025-01', 'on 2025-01'],
  ['before 2018', 'before 2018'],
])('says of a copy made %s in words how old it is, and where it stands', (copyDate, newest) => {
  // The second source is a paper without an address.
  expect(rowOf({ copyDate })).toMatchObject({
    newest_source: newest,
    sources: ['https://example.org/about'],
  });
});

it.each([
  ['source-read', true],
  ['rung', true],
  ['owner-confirmed', true],
  ['not-confirmed', false],
] as const)('says of a contact that is “%s” whether it is confirmed: %s', (label, isConfirmed) => {
  expect(rowOf({}, label)['confirmed']).toBe(isConfirmed);
});

it('keeps every column in its place, where the programs of others look for it', () => {
  const published =
    'id kind name short_name description numbers tel tel_from_abroad sms chat email url free anonymous ' +
    'on_bill hours hours_confirmed timezone languages interpreter for_whom needs region counties ' +
    'without_police confirmed checked_how checked_on check_due_on newest_source sources';
  const columns = Object.keys(rowOf({}));
  expect(columns.slice(0, published.split(' ').length)).toEqual(published.split(' '));
});

it('has in each column what the record says', () => {
  const row = rowOf({
    phones: "[{ dial: '116 016' }, { dial: '0723-49 98 08', e164: '+46723499808', use: sms }]",
    sms: "{ number: '0723-49 98 08' }",
    seen: '116 016, 0723-49 98 08',
    free: "'no'",
    anonymous: "'yes'",
    onBill: "'no'",
    withoutPolice: "'yes'",
  });
  expect(row).toMatchObject({
    numbers: ['116 016'],
    sms: 'sms:0723499808',
    url: 'https://example.org/',
    free: 'no',
    anonymous: 'yes',
    on_bill: 'no',
    hours_confirmed: true,
    languages: ['sv'],
    for_whom: ['everyone'],
    needs: ['talk'],
    region: 'national',
    without_police: 'yes',
    checked_how: 'source-read',
    checked_on: '2026-11-22',
    check_due_on: '2027-11-22',
  });
});
