import { expect, it } from 'vitest';
import { readerIn } from '../../../../src/site/content/reader.ts';
import { copyAge } from '../../../../src/site/marks/copy-age-words.ts';

it.each([
  ['on', '2018-02-15', 'copy from 15 February 2018'],
  ['about', '2018-02', 'copy from about February 2018'],
  ['before', '2018', 'copy from before 2018'],
  ['after', '2018', 'copy from after 2018'],
] as const)('says of a copy made %s %s: “%s”', (is, date, said) => {
  expect(copyAge(readerIn('en'), { is, date })).toBe(said);
});

it('says where no copy has a date', () => {
  expect(copyAge(readerIn('en'), undefined)).toBe('copy without a date');
});
