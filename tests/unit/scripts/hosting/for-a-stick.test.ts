/** A page that is opened as a file leads where it led, and shows nothing that needs a server. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pageForFiles, stickFiles } from '../../../../scripts/lib/hosting/for-a-stick.ts';
import { sha256, writeWhole } from '../../../../scripts/lib/terminal/files.ts';

const files = new Set([
  'index.html',
  'icon.svg',
  'en/index.html',
  'en/now/index.html',
  'leaflets/en/a.pdf',
  '_astro/a.woff2',
]);
const inside = (body: string, path = 'en/now/index.html') => pageForFiles(body, path, files);

it('leads to files, from every depth, with the place in the page', () => {
  expect(inside('<a href="/">')).toContain('href="../../index.html"');
  expect(inside('<a href="/en/#danger">')).toContain('href="../index.html#danger"');
  expect(inside('<a href="/en/now/">')).toContain('href="index.html"');
  expect(inside('<a href="/leaflets/en/a.pdf">', 'index.html')).toContain('href="leaflets/en/a.pdf"');
  expect(inside('<img src="/icon.svg">')).toContain('src="../../icon.svg"');
  expect(inside('<style>@font-face{src:url(/_astro/a.woff2)}</style>')).toContain(
    'url(../../_astro/a.woff2)',
  );
});

it('leads to the file without what only a server would read, and still to the place in the page', () => {
  expect(inside('<a href="/en/?q=112#danger">')).toContain('href="../index.html#danger"');
  expect(inside('<img src="/icon.svg?v=2">')).toContain('src="../../icon.svg"');
  expect(inside('<a href="/en/#a?b">')).toContain('href="../index.html#a?b"');
});

it('changes pages and nothing else, and says the checksums of what it changed', () => {
  const dist = mkdtempSync(join(tmpdir(), 'stick-'));
  const words = '<a href="/en/">';
  for (const path of ['en/index.html', 'leaflets/words.txt']) writeWhole(join(dist, path), words);
  const made = new Map([...stickFiles(dist)].map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]));
  rmSync(dist, { recursive: true });
  expect(made.get('en/index.html')).toBe('<a href="index.html"></a>');
  expect(made.get('leaflets/words.txt')).toBe(words);
  expect(made.get('SHA256SUMS')).toBe(
    ['en/index.html', 'leaflets/words.txt']
      .map((path) => `${sha256(made.get(path) ?? '')}  ${path}\n`)
      .join(''),
  );
});

it('leaves numbers, other sites and places in the page as they are', () => {
  const html = '<a href="tel:112">1</a><a href="https://www.smhi.se/">2</a><a href="#main">3</a>';
  expect(inside(html)).toBe(html);
});

it('shows what a browser without scripts shows', () => {
  const page = inside(
    '<style>@media (scripting: enabled){.sel{display:grid}}</style><noscript><p>Without</p></noscript><script type="module" src="/_astro/a.js"></script>',
  );
  expect(page).toBe('<style>@media not all{.sel{display:grid}}</style><p>Without</p>');
});

it('stops at an address that leads to no file, rather than lead a reader nowhere', () => {
  expect(() => inside('<a href="/en/gone/">')).toThrow('/en/gone/ leads to no file of the site.');
});

it('takes along what can be read without a server, and no program, nor what is for who asks a server', () => {
  const dist = mkdtempSync(join(tmpdir(), 'stick-'));
  const read = ['_astro/a.woff2', 'en/index.html', 'index.html', 'leaflets/en/a.pdf'];
  const served = ['_astro/a.js', 'engine/worker.js', '.well-known/security.txt', 'SHA256SUMS'];
  for (const path of [...read, ...served]) writeWhole(join(dist, path), 'x');
  const taken = [...stickFiles(dist)].map(({ path }) => path);
  rmSync(dist, { recursive: true });
  expect(taken.toSorted()).toEqual(['SHA256SUMS', ...read]);
});
