/** A record that lacks most of its fields is one mistake. */
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readRecord, repeatedEntries } from '../../../../src/content-model/records/record.ts';

const schema = z.array(
  z.strictObject({
    id: z.string(),
    city: z.string(),
    country: z.string(),
    hours: z.string(),
    seen: z.string(),
  }),
);
const says = (text: string) => readRecord('x.yaml', text, schema).problems.map((problem) => problem.says);

it('tells a line that begins an entry by mistake once', () => {
  expect(says('- id: a\n')).toEqual(['The entry that begins here lacks city, country, hours, seen.']);
});

it('tells each of a few fields that are missing', () => {
  expect(says('- { id: a, city: b, country: c }\n')).toEqual([
    'The field “1 › hours” is not what it should be: it is missing.',
    'The field “1 › seen” is not what it should be: it is missing.',
  ]);
});

it('tells a field that is called otherwise once, with the one that is missing', () => {
  const { problems } = readRecord('x.yaml', '- { id: a, town: b, country: c, hours: d, seen: e }\n', schema);
  expect(problems.map(({ code, fix }) => `${code} ${fix}`)).toEqual([
    'unknown-key Correct the spelling: what is missing here is city.',
  ]);
});

it('names an entry that stands in a list of a record twice', () => {
  const text = 'phones:\n  - { dial: 116 111 }\n  - { dial: 112 }\n  - { dial: 116 111 }\nsources: [a, b]\n';
  const { value, locate } = readRecord('x.yaml', text, z.unknown());
  expect(repeatedEntries(value, locate).map(({ code, where }) => [code, where.line, where.field])).toEqual([
    ['entry-twice', 4, 'phones › 3'],
  ]);
});

it('says the line of what lacks a field: of its entry, or of the first one of the file', () => {
  const address = z.object({ town: z.string(), street: z.object({ name: z.string() }) });
  const linesOf = (text: string) =>
    readRecord('x.yaml', text, address).problems.map(({ where }) => where.line);
  expect(linesOf('# where it is\n\nstreet:\n  name: a\n')).toEqual([3]);
  expect(linesOf('town: a\nstreet:\n  number: 1\n')).toEqual([3]);
});
