import { expect, it } from 'vitest';
import { readFacts } from '../../../../src/content-model/facts/read-facts.ts';
import {
  checkPageTexts,
  groupsOf,
  pageFile,
  pageIdOf,
  pagesOf,
  readPages,
} from '../../../../src/content-model/site-map/pages.ts';
import { contactYaml } from '../../../support/contact-yaml.ts';
import { rightYaml } from '../../../support/right-yaml.ts';

const contacts = 'content/facts/contacts';

it('reports every problem of every file at once, in the same order each time', () => {
  const files = new Map([
    [`${contacts}/zeta.yaml`, 'id: "'],
    [`${contacts}/alpha.yaml`, contactYaml({ id: 'beta' })],
    ['content/facts/rights/nap.yaml', rightYaml],
    ['content/facts/notes.txt', 'x'],
    ['content/facts/README.md', '# Facts'],
    ['content/sv/pages/now.mdx', 'not a fact'],
  ]);
  const seen = readFacts(files).problems.map(({ code, where }) => `${code} ${where.file}`);
  expect(seen).toEqual([
    `id-differs-from-file ${contacts}/alpha.yaml`,
    `yaml-invalid ${contacts}/zeta.yaml`,
    'unexpected-file content/facts/notes.txt',
    'id-differs-from-file content/facts/rights/nap.yaml',
    'file-missing content/facts/site.yaml',
    'file-missing content/facts/terms.yaml',
    'file-missing content/facts/missions.yaml',
    'file-missing content/facts/countries.yaml',
  ]);
  expect(readFacts(new Map([...files].reverse())).problems).toEqual(readFacts(files).problems);
});

const pagesYaml = `now: { icon: phone-call, tint: mist, audience: everyone, section: front, order: 2, rights: [] }
rights: { icon: scale, tint: sky, audience: adult, section: front, order: 1, rights: [] }
rights/lawyer: { icon: scale, tint: mist, audience: adult, section: rights, group: police, order: 1, rights: [] }
`;

it('keeps pages in the order of their section and finds their files', () => {
  const { pages, problems } = readPages('content/pages.yaml', pagesYaml);
  expect(problems).toEqual([]);
  expect(pagesOf(pages, 'front').map(({ id }) => id)).toEqual(['rights', 'now']);
  expect([...pages.keys()].map((id) => pageFile(pages, id))).toEqual([
    'now.mdx',
    'rights/index.mdx',
    'rights/lawyer.mdx',
  ]);
  expect(['index.mdx', 'rights/index.mdx', 'rights/lawyer.mdx'].map(pageIdOf)).toEqual([
    'index',
    'rights',
    'rights/lawyer',
  ]);
});

it('refuses two pages in one place', () => {
  const { problems } = readPages('content/pages.yaml', pagesYaml.replace('order: 2', 'order: 1'));
  expect(problems.map(({ code, where }) => [code, where.line])).toEqual([['page-order-twice', 2]]);
});

it('lists the pages about rights under four headings, each in its own order', () => {
  const inGroup = (id: string, group: string, order: number) =>
    `rights/${id}: { icon: scale, tint: mist, audience: adult, section: rights, group: ${group}, order: ${order}, rights: [] }\n`;
  const { pages, problems } = readPages(
    'content/pages.yaml',
    pagesYaml + inGroup('body', 'me', 1) + inGroup('pay', 'papers', 1) + inGroup('report', 'police', 0),
  );
  expect(problems).toEqual([]);
  const ids = pagesOf(pages, 'rights').map(({ id }) => id);
  expect(groupsOf(pages, ids)).toEqual([
    { group: 'police', ids: ['rights/report', 'rights/lawyer'] },
    { group: 'papers', ids: ['rights/pay'] },
    { group: 'me', ids: ['rights/body'] },
  ]);
  expect(groupsOf(pages, ['now', 'rights'])).toEqual([{ group: undefined, ids: ['now', 'rights'] }]);
});

it.each([
  ['a page about rights without a group', 'group: police, ', ''],
  ['a page about rights in a group that there is not', 'group: police', 'group: law'],
  ['a group on another page', 'section: front, order: 2', 'section: front, group: help, order: 2'],
])('refuses %s', (_, from, to) => {
  const { problems } = readPages('content/pages.yaml', pagesYaml.replace(from, to));
  expect(problems.map(({ where }) => where.field)).toEqual([expect.stringMatching(/ › group$/)]);
});

it('wants every page in a source language, and lets a translation lack some', () => {
  const { pages } = readPages('content/pages.yaml', pagesYaml);
  const texts = ['now.mdx', 'rights/index.mdx', 'news.mdx'];
  const codes = (isSource: boolean) => checkPageTexts(pages, 'sv', texts, isSource).map(({ code }) => code);
  expect(codes(true)).toEqual(['page-without-text', 'text-without-page']);
  expect(codes(false)).toEqual(['text-without-page']);
  // A page for partners is written for some languages alone.
  const forSome = (languages: string) =>
    readPages('content/pages.yaml', pagesYaml.replace(/order: 2\b/, `order: 2, languages: [${languages}]`));
  const missing = (languages: string) =>
    checkPageTexts(forSome(languages).pages, 'sv', [], true).map(({ where }) => where.file);
  expect(missing('sv').length).toBe(missing('en').length + 1);
});
