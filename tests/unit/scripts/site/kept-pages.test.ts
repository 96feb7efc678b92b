/**
 * Pages are kept as they were written, and a damaged one never; and whose pages are made anew after what has changed. That nothing
 * else makes them others shows `tests/e2e/kept-pages.test.ts`.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  keepPages,
  keptLanguages,
  likelyKept,
  type PageSources,
  pageKeys,
  restorePages,
} from '../../../../scripts/lib/site/kept-pages.ts';
import { languageOfPath } from '../../../../scripts/lib/site/render-when-told.ts';
import { sha256, writeWhole } from '../../../../scripts/lib/terminal/files.ts';

let folder: string;
let cache: string;
let dist: string;
const keys = new Map([
  ['so', sha256('made from one')],
  ['ro', sha256('made from another')],
]);
const none: ReadonlySet<string> = new Set();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  [cache, dist] = ['.cache', 'dist'].map((name) => join(folder, name)) as [string, string];
  for (const tag of keys.keys()) {
    writeWhole(join(dist, tag, 'now/index.html'), `112 ${tag}`);
    writeWhole(join(dist, 'qr', tag, 'now.svg'), `code of ${tag}`);
  }
  keepPages(cache, dist, keys, none);
});
afterEach(() => rmSync(folder, { recursive: true }));

it('keeps pages whose sources are the same, as they were before anything was added to them', () => {
  writeWhole(join(dist, 'so/now/index.html'), '112 so, with a style');
  const kept = keptLanguages(cache, new Map([...keys, ['ro', sha256('made from a third')]]));
  expect([...kept]).toEqual(['so']);
  const place = restorePages(cache, folder, kept);
  // Where pages are rendered is emptied meanwhile.
  expect(existsSync(join(folder, 'next'))).toBe(false);
  place(join(folder, 'next'));
  expect(readFileSync(join(folder, 'next/so/now/index.html'), 'utf8')).toBe('112 so');
  expect(readFileSync(join(folder, 'next/qr/so/now.svg'), 'utf8')).toBe('code of so');
  expect(['next/ro', 'next/qr/ro', 'pages'].filter((path) => existsSync(join(folder, path)))).toEqual([]);
});

it.each([
  ['/so/now', 'so'],
  ['so/now', 'so'],
  ['/qr/so/now.svg', 'so'],
  ['/qr/so.svg', 'so.svg'],
  ['/api/v1/numbers/so.html', 'api'],
])('knows whose %s is', (path, tag) => {
  expect(languageOfPath(path)).toBe(tag);
});

it.each([
  ['damaged', (path: string) => writeFileSync(path, '113 so')],
  ['lost', (path: string) => rmSync(path)],
])('keeps no language of which a page was %s', (_how, harm) => {
  harm(join(cache, 'pages/so/so/now/index.html'));
  expect([...keptLanguages(cache, keys)]).toEqual(['ro']);
});

it('keeps nothing of a build that was stopped before it had noted what it kept', () => {
  rmSync(join(cache, 'pages/so.json'));
  expect([...keptLanguages(cache, keys)]).toEqual(['ro']);
});

it('forgets pages that are no more', () => {
  rmSync(join(dist, 'so/now'), { recursive: true });
  writeWhole(join(dist, 'so/signs/index.html'), 'so');
  keepPages(cache, dist, new Map([['so', sha256('made from a third')]]), none);
  expect(existsSync(join(cache, 'pages/so/so/now'))).toBe(false);
  expect(existsSync(join(cache, 'pages/ro'))).toBe(false);
  expect([...keptLanguages(cache, new Map([['so', sha256('made from a third')]]))]).toEqual(['so']);
});

describe('whose pages will likely be kept', () => {
  const before = new Map([
    ['content/facts/site.yaml', 'a'],
    ['content/en/pages/now.mdx', 'b'],
    ['content/so/pages/now.mdx', 'c'],
    ['content/ro/pages/now.mdx', 'd'],
  ]);
  const likelyAfter = (path: string, sum: string) =>
    likelyKept(cache, before, new Map([...before, [path, sum]]));

  it('are those that nobody touched, and none where something changed that all show', () => {
    expect([...likelyKept(cache, before, before)]).toEqual(['so', 'ro']);
    expect([...likelyAfter('content/ro/pages/now.mdx', 'e')]).toEqual(['so']);
    expect([...likelyAfter('content/ro/pages/signs.mdx', 'e')]).toEqual(['so']);
    expect([...likelyAfter('content/en/pages/now.mdx', 'e')]).toEqual([]);
    expect([...likelyKept(cache, new Map(), before)]).toEqual([]);
  });

  it('are none whose pages were not kept', () => {
    rmSync(join(cache, 'pages/so.json'));
    expect([...likelyKept(cache, before, before)]).toEqual(['ro']);
  });
});

describe('whose pages are made anew', () => {
  const languages = ['en', 'sv', 'ro', 'so'];
  const texts = (...of: readonly (readonly [path: string, isWhole: boolean])[]) =>
    new Map(
      of.map(([path, isWhole]) => [
        path,
        {
          kind: path.includes('/pages/') ? ('page' as const) : ('leaflet' as const),
          file: path,
          frontMatter: { title: path },
          blocks: isWhole ? [{ kind: 'paragraph' as const, content: [], line: 1 }] : [],
        },
      ]),
    );
  const entry = (locale: string, sum = 'a') => ({
    path: `${locale}/adult.pdf`,
    locale,
    sha256: sum,
    previews: [`${locale}/adult-1.webp`],
  });
  const paths = ['pages/now.mdx', 'leaflets/adult.mdx'].flatMap((path) =>
    languages.map((tag) => `content/${tag}/${path}`),
  );
  /** As plain data of the shape that is looked at. */
  const before = {
    project: {
      texts: texts(...paths.map((path) => [path, true] as const)),
      locales: new Map(languages.map((tag) => [tag, { states: new Map([['pages/now.mdx', 'fresh']]) }])),
    } as PageSources['project'],
    sources: new Map(
      [...paths, 'content/facts/bris.yaml', 'locales/ro.json', 'src/a.ts'].map((path) => [path, 'a']),
    ),
    leaflets: { entries: ['en', 'ro', 'so', 'mul'].map((locale) => entry(locale)), copies: [], leftOut: [] },
    kits: [],
    machine: 'one',
  } satisfies PageSources;

  const changed = (path: string): PageSources => ({
    ...before,
    sources: new Map([...before.sources, [path, 'b']]),
  });
  const made = (...entries: readonly ReturnType<typeof entry>[]): PageSources => ({
    ...before,
    leaflets: {
      ...before.leaflets,
      entries: before.leaflets.entries.map((old) => entries.find(({ path }) => path === old.path) ?? old),
    },
  });
  const of = (project: Partial<PageSources['project']>): PageSources => ({
    ...before,
    project: { ...before.project, ...project },
  });
  const withText = (path: string, isWhole: boolean) =>
    of({ texts: new Map([...before.project.texts, ...texts([path, isWhole])]) });

  it.each<[what: string, after: PageSources, whose: readonly string[]]>([
    ['nothing', { ...before }, []],
    ['a page of a translation', changed('content/ro/pages/now.mdx'), ['ro']],
    ['a leaflet of a translation', changed('content/ro/leaflets/adult.mdx'), ['ro']],
    ['a page in a language of the sources', changed('content/sv/pages/now.mdx'), languages],
    ['a leaflet in a language of the sources', changed('content/en/leaflets/adult.mdx'), languages],
    ['words of the interface', changed('locales/ro.json'), languages],
    ['words of contacts, that are new', changed('content/ro/contacts.yaml'), languages],
    ['a fact', changed('content/facts/bris.yaml'), languages],
    ['code', changed('src/a.ts'), languages],
    ['what builds', { ...before, machine: 'another' }, languages],
    ['a leaflet that was made anew', made(entry('ro', 'b')), ['en', 'sv', 'ro']],
    ['a sheet in many languages', made(entry('mul', 'b')), languages],
    ['a picture that is more or less', made({ ...entry('ro'), previews: [] }), languages],
    ['kits', { ...before, kits: [{ path: 'kits/a.zip' }] }, ['en', 'sv']],
    ['a reading copy', { ...before, leaflets: { ...before.leaflets, copies: [{}] } }, ['en', 'sv']],
    ['a leaflet that is left out', { ...before, leaflets: { ...before.leaflets, leftOut: [{}] } }, languages],
    ['the words that lead to a page', withText('content/ro/pages/other.mdx', true), languages],
    ['a page of which only these are left', withText('content/ro/pages/now.mdx', false), languages],
    [
      'how old a translation is',
      of({ locales: new Map([...before.project.locales, ['ro', { states: new Map() }]]) }),
      languages,
    ],
  ])('%s', (_what, after, whose) => {
    const [old, young] = [pageKeys(before), pageKeys(after)];
    expect([...young.keys()].filter((tag) => young.get(tag) !== old.get(tag))).toEqual(whose);
  });
});
