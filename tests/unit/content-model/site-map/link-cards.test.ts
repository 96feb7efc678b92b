/** The picture that others see when somebody shares an address. */
import { expect, it } from 'vitest';
import { linkCardOf, linkCardPages } from '../../../../src/content-model/site-map/link-cards.ts';
import { readPages } from '../../../../src/content-model/site-map/pages.ts';

const page = (id: string, section: string, more = '') =>
  `${id}: { icon: i, tint: none, audience: everyone, section: ${section}, order: 1, rights: []${more} }\n`;
const { pages, problems } = readPages(
  'content/pages.yaml',
  [
    page('rights', 'front'),
    page('rights/rest', 'rights', ', group: me'),
    page('young/papers', 'young'),
    page('sources', 'service'),
  ].join(''),
);

it('is drawn for the front page and each of its doors', () => {
  expect(problems).toEqual([]);
  expect(linkCardPages(pages)).toEqual(['index', 'rights']);
});

it.each([
  ['index', 'index'],
  ['rights', 'rights'],
  ['rights/rest', 'rights'],
  // Neither is a door here.
  ['young/papers', 'index'],
  ['sources', 'index'],
])('of “%s” is one that is drawn, its own or the nearest: %s', (shared, card) => {
  expect(linkCardOf(pages, shared)).toBe(card);
});
