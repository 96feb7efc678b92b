import { expect, it } from 'vitest';
import { checkPages, pagesOf, readPages } from '../../../../src/content-model/site-map/pages.ts';
import { inventedFacts } from '../../../support/invented-facts.ts';

it('puts the pages of a section in their groups, and each group in its order', () => {
  const page = (id: string, section: string, order: number, group = '') =>
    `${id}: { icon: i, tint: none, audience: everyone, section: ${section}, order: ${order}, rights: []${group} }\n`;
  const { pages, problems } = readPages(
    'content/pages.yaml',
    [
      page('rights/work', 'rights', 2, ', group: me'),
      page('rights/rest', 'rights', 1, ', group: me'),
      page('rights/stay', 'rights', 3, ', group: help'),
      page('now', 'front', 1),
    ].join(''),
  );
  expect(problems).toEqual([]);
  expect(pagesOf(pages, 'rights').map(({ id }) => id)).toEqual(['rights/stay', 'rights/rest', 'rights/work']);
});

it.each(['telephone', "''"])('takes no drawing that there is not: %s', (icon) => {
  const list = readPages(
    'content/pages.yaml',
    `now: { icon: ${icon}, tint: none, audience: everyone, section: front, order: 1, rights: [] }\n`,
  );
  const problems = [
    ...list.problems,
    ...checkPages(list, { facts: inventedFacts(), pictures: new Set(['phone']) }),
  ];
  expect(problems).toMatchObject([{ code: 'unknown-icon', where: { line: 1 } }]);
});
