/** What commands read from a line: days and numbers. Whole commands are tried in tests/e2e/commands.test.ts. */
import { expect, it } from 'vitest';
import { dayOf, wholeNumberOf } from '../../../../scripts/lib/terminal/command.ts';

const refuse = (why: string): never => {
  throw new Error(why);
};

it('takes today where no day is given', () => {
  const before = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
  expect(dayOf(undefined, '--on', refuse) >= before).toBe(true);
  expect(dayOf(undefined, '--on', refuse)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

it.each(['2027-02-28', '2028-02-29', '2027-12-31'])('reads the day %s', (day) => {
  expect(dayOf(day, '--on', refuse)).toBe(day);
});

it.each(['2027-02-29', '2027-13-01', '2027-1-1', '27-01-01', ' 2027-01-01', '2027-01-01T00', ''])(
  'refuses the day “%s”',
  (day) => {
    expect(() => dayOf(day, '--on', refuse)).toThrow(`--on is a day such as 2027-11-23; it is “${day}”.`);
  },
);

it('reads a number between two, both among them', () => {
  const read = (given: string) => wholeNumberOf(given, '--workers', { least: 1, most: 99 }, refuse);
  expect([read('1'), read('99'), read('007')]).toEqual([1, 99, 7]);
  for (const given of ['0', '100', '-1', '1.5', '1e1', ' 1', ''])
    expect(() => read(given)).toThrow('--workers is a number from 1 to 99');
});
