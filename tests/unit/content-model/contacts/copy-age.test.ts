/** A page read today in a copy from 2018 says what was true in 2018. */
import { describe, expect, it } from 'vitest';
import {
  isDecided,
  isFresh,
  newestCopy,
  restsOnOldCopies,
} from '../../../../src/content-model/contacts/copy-age.ts';
import { readContact } from '../../../../src/content-model/contacts/read-contact.ts';
import type { Source } from '../../../../src/content-model/records/source.ts';
import { contactYaml } from '../../../support/contact-yaml.ts';

const copies = (...dates: readonly string[]): readonly Source[] =>
  dates.map((copyDate) => ({ document: 'A leaflet', copyDate }));
const read = (on: string, ...dates: readonly string[]) =>
  ({ sources: copies(...dates), checked: { how: 'source-read', on } }) as const;

it.each([
  [['2018', '2020-05', 'undated'], { is: 'on', date: '2020-05' }],
  [['before 2021', '2020-05'], { is: 'before', date: '2021' }],
  [['about 2019', 'after 2018'], { is: 'about', date: '2019' }],
  [['undated'], undefined],
  [[], undefined],
])('the newest of %j is %j', (dates, newest) => expect(newestCopy(copies(...dates))).toEqual(newest));

describe('what rests on copies over three years old', () => {
  it.each([
    ['one of 2018', read('2026-11-29', '2018'), true],
    ['one a day too old', read('2026-11-29', '2023-11-28'), true],
    ['one of three years to the day', read('2026-11-29', '2023-11-29'), false],
    ['one of the year three years ago', read('2026-11-29', '2023'), false],
    ['one from before that year', read('2026-11-29', 'before 2023'), true],
    ['several, all old', read('2026-11-29', '2018', 'about 2019', 'before 2021'), true],
    ['an old and a new one', read('2026-11-29', '2018', '2025'), false],
    ['an old one and one without a date', read('2026-11-29', '2018', 'undated'), false],
    ['none at all', read('2026-11-29'), false],
  ])('%s', (_, record, isOld) => expect(restsOnOldCopies(record)).toBe(isOld));

  it('is not what somebody rang', () => {
    const { sources } = read('2026-11-29', '2018');
    expect(restsOnOldCopies({ sources, checked: { how: 'rung', on: '2026-11-29' } })).toBe(false);
  });
});

it.each([
  ['2025-11-29', true],
  ['2025-11-28', false],
  ['2025-11', true],
])('a copy of %s is fresh on 2026-11-29: %s', (date, expected) =>
  expect(isFresh({ is: 'on', date }, '2026-11-29')).toBe(expected),
);

it('holds a contact for fixed where a decision of its record names every number that it is called by', () => {
  const fixed = contactYaml({
    moreSources: "  - document: The numbering plan\n    seen: free\n    decides: ['112']",
  });
  const other = contactYaml({
    moreSources: "  - document: The numbering plan\n    seen: free\n    decides: ['116 111']",
  });
  const oneOfTwo = contactYaml({
    phones: "[{ dial: '112' }, { dial: '020-50 50 50' }]",
    moreSources: "  - document: The numbering plan\n    seen: free\n    decides: ['112']",
  });
  const textsOnly = contactYaml({
    phones: "[{ dial: '112', use: sms }]",
    moreSources: "  - document: The numbering plan\n    seen: free\n    decides: ['112']",
  });
  expect(
    [fixed, other, oneOfTwo, textsOnly]
      .map((yaml) => readContact('x/example-line.yaml', yaml).contact)
      .map((one) => one && isDecided(one)),
  ).toEqual([true, false, false, false]);
});
