/** What a browser may keep, and for how long; what other sites may read; which style sheets it may use. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  carriedIn,
  headerRules,
  headersFor,
  styleHashesOf,
} from '../../../../scripts/lib/hosting/response-headers.ts';
import { writeWhole } from '../../../../scripts/lib/terminal/files.ts';

const at = (path: string) => headersFor(headerRules([]), path);

it.each([
  [
    'a year what is named by its content',
    'public, max-age=31536000, immutable',
    ['/_astro/a.js', '/engine/a.js'],
  ],
  [
    'ten minutes what may be corrected',
    'public, max-age=600',
    [
      '/',
      '/en/now/',
      '/en/search/texts.json',
      '/leaflets/en/adult.pdf',
      '/api/v1/contacts.json',
      '/SHA256SUMS',
    ],
  ],
  ['not at all that a page is missing', 'no-cache', ['/404.html']],
])('keeps %s', (_what, kept, paths) => {
  expect(paths.map((path) => [path, at(path)['Cache-Control']])).toEqual(paths.map((path) => [path, kept]));
});

it('lets every site read data and leaflets, and no page', () => {
  const open = [
    '/api/v1/hsds.json',
    '/changes.xml',
    '/leaflets/en/adult.pdf',
    '/SHA256SUMS',
    '/',
    '/en/where/',
  ].filter((path) => at(path)['Access-Control-Allow-Origin'] === '*');
  expect(open).toEqual(['/api/v1/hsds.json', '/changes.xml', '/leaflets/en/adult.pdf', '/SHA256SUMS']);
});

it('lets pages play what this site has, only where it has any', () => {
  const rules = headerRules([], { heard: ['ar'], lettered: [] });
  const policyOf = (path: string) => headersFor(rules, path)['Content-Security-Policy'];
  expect(at('/ar/now/')['Content-Security-Policy']).not.toContain('media-src');
  expect(policyOf('/ar/now/')).toContain("; media-src 'self';");
  // The file that is saved has its sounds in it; it asks for none.
  expect(policyOf('/ar/all/voices.html')).toContain('; media-src data:;');
  expect(headersFor(rules, '/audio/ar/0123.mp3')['Cache-Control']).toMatch(/immutable/);
  expect(headersFor(rules, '/audio/index.json')['Cache-Control']).toBe('public, max-age=600');
});

it('lets only the file that is saved draw its text with letters of its own', () => {
  const rules = headerRules([], { heard: ['am'], lettered: ['am', 'bn'] });
  const fontsOf = (path: string) =>
    /font-src ([^;]*)/.exec(headersFor(rules, path)['Content-Security-Policy'] ?? '')?.[1];
  expect(['/bn/all/', '/bn/all/index.html', '/am/all/voices.html'].map(fontsOf)).toEqual(
    Array(3).fill('data:'),
  );
  expect(['/bn/', '/ar/all/'].map(fontsOf)).toEqual(["'self'", "'self'"]);
});

it('names a style sheet by the hash of what is written in the page', () => {
  const dist = mkdtempSync(join(tmpdir(), 'hashes-'));
  writeWhole(
    join(dist, 'en/index.html'),
    '<style>p{color:red}</style><p>a</p><style>b > i{content:"&amp;"}</style>',
  );
  // printf 'p{color:red}' | openssl dgst -sha256 -binary | base64
  expect(styleHashesOf(dist)).toEqual(
    ['p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64=', 'nw+nqJPsFfsK37RURbYLScHSMZPuQlJ8RNU1ITAX74k=']
      .map((hash) => `'sha256-${hash}'`)
      .sort(),
  );
  rmSync(dist, { recursive: true });
});

it('knows the languages whose one file carries letters, among files of others and what is no language', () => {
  const folder = mkdtempSync(join(tmpdir(), 'carried-'));
  const page = (css: string) => `<style>${css}</style><p>112</p>`;
  writeWhole(
    join(folder, 'am/all/index.html'),
    page('@font-face{src:url(data:font/woff2;base64,d09GMg==) format("woff2")}'),
  );
  writeWhole(join(folder, 'sv/all/index.html'), page('p{color:#123}'));
  writeWhole(join(folder, 'leaflets/en/adult.pdf'), '%PDF');
  writeWhole(join(folder, 'index.html'), '');
  expect(carriedIn(folder)).toEqual({ heard: [], lettered: ['am'] });
  rmSync(folder, { recursive: true });
});
