import { expect, it } from 'vitest';
import { pagesOf, readPages } from '../../../../src/content-model/site-map/pages.ts';

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
