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
