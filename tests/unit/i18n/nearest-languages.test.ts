/** What is offered to somebody whose language lacks a page: first what they may read, never what would hurt. */
import { expect, it } from 'vitest';
import { languages } from '../../../src/i18n/languages.ts';
import { nearestFirst } from '../../../src/i18n/nearest-languages.ts';

const all = languages.map(({ tag }) => tag);

it.each([
  ['kk', ['ru', 'en', 'sv', 'th']],
  ['fa-AF', ['fa', 'en', 'sv', 'th']],
  ['th', ['en', 'sv', 'ro', 'uk']],
  ['sv', ['en', 'th', 'ro', 'uk']],
])('%s is offered %j first', (tag, first) => {
  expect(nearestFirst(tag, all).slice(0, 4)).toEqual(first);
});

it.each(all)('%s is offered every other language once, and not itself', (tag) => {
  const offered = nearestFirst(tag, all);
  expect(offered.toSorted()).toEqual(all.filter((other) => other !== tag).toSorted());
});

it('offers nothing that is not there', () => {
  expect(nearestFirst('kk', ['ar', 'sv'])).toEqual(['sv', 'ar']);
});

it('never names Russian to whoever reads Ukrainian before what everybody is offered', () => {
  expect(languages.find(({ tag }) => tag === 'uk')?.fallbacks).not.toContain('ru');
});
