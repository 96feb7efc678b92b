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

it.each([
  ['the line begins with a tab', 2, 'id: a\n\tcity: b\n'],
  ['the line begins with a tab', 2, 'phones:\n  \tdial: b\n'],
  ['there is no space after a colon', 2, 'id: a\ncity:b\ncountry: c\n'],
  ['a value holds a colon', 2, 'id: a\nname: Line: open\n'],
  ['a name stands twice in the same place', 2, 'id: a\nid: b\n'],
  ['the line does not begin under the lines that it belongs to', 3, 'a:\n    b: 1\n  c: 2\n'],
  ['a quotation mark or a bracket is opened and not closed', 2, "id: 'a\n"],
  ['a \\ stands between double quotation marks', 1, 'id: "a\\d"\n'],
  ['a value begins with @ or `', 1, 'id: @a\n'],
  ['a line holds only ---', 2, 'id: a\n---\ncity: b\n'],
])('says why a file cannot be read, and from which line on: %s', (why, line, text) => {
  const { problems } = readRecord('x.yaml', text, z.unknown());
  expect(problems.map(({ code, where }) => [code, where.line])).toEqual([['yaml-invalid', line]]);
  expect(problems[0]?.says).toContain(why);
});

const fields = z
  .object({
    day: z.iso.date(),
    mail: z.email(),
    number: z.number().positive(),
    words: z.string().min(1),
    kind: z.enum(['helpline', 'authority', 'yes']),
    id: z.string().regex(/^[a-z]+$/, 'an id has small letters'),
  })
  .partial()
  .refine(({ number }) => number !== 3, 'a look again needs a reason.');

it.each([
  ['day: 2026-13-01', '“2026-13-01” is no day of the calendar', 'Write it like 2026-11-29.'],
  ['mail: x', '“x” is no e-mail address', 'Write it like name@example.se.'],
  ['number: 0', 'it is empty, too short or too small', 'Write a number above 0.'],
  ['number: many', 'it takes a number, and it is the words “many”', 'Write digits only'],
  ['number: 3', 'a look again needs a reason', 'Another file of the same folder shows how.'],
  ['words: ""', 'it is empty, too short or too small', 'Write what belongs there.'],
  ['words: 12', 'it takes words, and it is the number 12', "between quotation marks: '112'"],
  ['words:', 'it takes words, and it is empty', 'Write words after the colon.'],
  ['kind: helpine', 'it cannot be “helpine”', "helpline, authority, 'yes'. Did you mean helpline?"],
  ['kind: [a]', 'it cannot be a list', "Write one of: helpline, authority, 'yes'."],
  ['id: A', 'an id has small letters', 'Another file of the same folder shows how.'],
])('says what a field takes: %s', (text, why, fix) => {
  const { problems } = readRecord('x.yaml', `${text}\n`, fields);
  expect(problems.map(({ says }) => says.replace(/^.*?: /, ''))).toEqual([`${why}.`]);
  expect(problems[0]?.fix).toContain(fix);
});
