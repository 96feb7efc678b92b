/** A record that lacks most of its fields is one mistake. */
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readRecord } from '../../../../src/content-model/records/record.ts';

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
