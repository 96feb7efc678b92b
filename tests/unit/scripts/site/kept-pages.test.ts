/** Pages are kept as they were written, and a damaged one never. What makes a build keep them: `tests/e2e/kept-pages.test.ts`. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepPages, keptLanguages, restorePages } from '../../../../scripts/lib/site/kept-pages.ts';
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
  for (const tag of keys.keys()) writeWhole(join(dist, tag, 'now/index.html'), `112 ${tag}`);
  keepPages(cache, dist, keys, none);
});
afterEach(() => rmSync(folder, { recursive: true }));

it('keeps pages whose sources are the same, as they were before anything was added to them', () => {
  writeWhole(join(dist, 'so/now/index.html'), '112 so, with a style');
  const kept = keptLanguages(cache, new Map([...keys, ['ro', sha256('made from a third')]]));
  expect([...kept]).toEqual(['so']);
  restorePages(cache, join(folder, 'next'), kept);
  expect(readFileSync(join(folder, 'next/so/now/index.html'), 'utf8')).toBe('112 so');
  expect(existsSync(join(folder, 'next/ro'))).toBe(false);
});

it.each([
  ['damaged', (path: string) => writeFileSync(path, '113 so')],
  ['lost', (path: string) => rmSync(path)],
])('keeps no language of which a page was %s', (_how, harm) => {
  harm(join(cache, 'pages/so/now/index.html'));
  expect([...keptLanguages(cache, keys)]).toEqual(['ro']);
});

it('keeps nothing of a build that was stopped before it had noted what it kept', () => {
  rmSync(join(cache, 'pages/so.sha256'));
  expect([...keptLanguages(cache, keys)]).toEqual(['ro']);
});

it('forgets pages that are no more', () => {
  rmSync(join(dist, 'so/now'), { recursive: true });
  writeWhole(join(dist, 'so/signs/index.html'), 'so');
  keepPages(cache, dist, new Map([['so', sha256('made from a third')]]), none);
  expect(existsSync(join(cache, 'pages/so/now'))).toBe(false);
  expect(existsSync(join(cache, 'pages/ro'))).toBe(false);
  expect([...keptLanguages(cache, new Map([['so', sha256('made from a third')]]))]).toEqual(['so']);
});
