import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { visitPages } from '../../../../scripts/lib/site/built-pages.ts';
import { sitemap } from '../../../../scripts/lib/site/write-sitemap.ts';
import { writeWhole } from '../../../../scripts/lib/terminal/files.ts';
import { languages } from '../../../../src/i18n/languages.ts';

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'sitemap-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

const published = languages.filter(({ tag }) => ['sv', 'en'].includes(tag));
const write = (path: string, head: string, body = '') =>
  writeWhole(join(dist, path), `<html><head>${head}</head><body>${body}</body></html>`);
const canonical = (path: string) => `<link rel="canonical" href="https://a.se/${path}">`;
const link = (lang: string, path: string) =>
  `<xhtml:link rel="alternate" hreflang="${lang}" href="https://a.se/${path}"/>`;
const written = () => {
  const all = sitemap(dist, published);
  visitPages(dist, [all]);
  return all.end();
};
const listed = () => {
  const [, ...lines] = readFileSync(join(dist, 'sitemap.xml'), 'utf8').split('<url>');
  return lines.map((line) => line.replace('</url>', '').replace('</urlset>', '').trim());
};

it('lists pages with an address of their own and the languages in which they exist', () => {
  write('sv/now/index.html', canonical('sv/now/?a=1&amp;b=2'));
  write('en/now/index.html', canonical('en/now/'));
  write('sv/desk/index.html', canonical('sv/desk/'));
  write('en/desk/index.html', '<meta name="robots" content="noindex">', canonical('en/other/'));
  expect(written()).toBe(3);
  const now = link('en', 'en/now/') + link('sv', 'sv/now/?a=1&amp;b=2') + link('x-default', '');
  expect(listed()).toEqual([
    `<loc>https://a.se/en/now/</loc>${now}`,
    `<loc>https://a.se/sv/desk/</loc>${link('sv', 'sv/desk/')}${link('x-default', '')}`,
    `<loc>https://a.se/sv/now/?a=1&amp;b=2</loc>${now}`,
  ]);
});

it('sets the choice of languages beside the front pages, and no page of a language without texts', () => {
  for (const path of ['', 'sv/', 'ti/']) write(`${path}index.html`, canonical(path));
  written();
  expect(listed()).toEqual([
    `<loc>https://a.se/</loc>${link('sv', 'sv/')}${link('x-default', '')}`,
    `<loc>https://a.se/sv/</loc>${link('sv', 'sv/')}${link('x-default', '')}`,
    `<loc>https://a.se/ti/</loc>${link('x-default', '')}`,
  ]);
});
