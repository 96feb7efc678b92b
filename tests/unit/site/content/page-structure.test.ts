/** Which pages there are, for whom, and where a line parts the cards to show. */
import { expect, it } from 'vitest';
import {
  doors,
  inTints,
  pageIds,
  pagesFor,
  structureOf,
} from '../../../../src/site/content/page-structure.ts';

it('has every page once, first those with a door on the front page', () => {
  expect(pageIds).toEqual([...new Set(pageIds)]);
  expect(pageIds.slice(0, doors.length)).toEqual(doors);
  expect(pageIds).toEqual(expect.arrayContaining(['now', 'rights', 'young', 'index', 'missions']));
  expect(() => structureOf('nothing')).toThrow('There is no page “nothing” in content/pages.yaml.');
});

it('has the pages for staff in the languages that staff read, and in no other', () => {
  expect(pagesFor('sv')).toEqual(pageIds);
  const lacking = pageIds.filter((id) => !pagesFor('ar').includes(id));
  expect(lacking).toContain('missions');
  expect(lacking).toContain('partners/data');
  expect(lacking.filter((id) => !/^(?:missions|partners|leaflets\/compose)/.test(id))).toEqual([]);
});

it('parts cards where the tint changes, and nowhere else', () => {
  const runs = inTints(['need-help', 'cannot-talk', 'interpreter', 'talk-alone', 'not-safe']);
  expect(runs.map((run) => run.map(({ id }) => id))).toEqual([
    ['need-help', 'cannot-talk'],
    ['interpreter', 'talk-alone'],
    ['not-safe'],
  ]);
});
