import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeSitemap } from '../../../../scripts/lib/site/write-sitemap.ts';
import { writeWhole } from '../../../../scripts/lib/terminal/files.ts';

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'sitemap-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

const page = (head: string, body = '') => `<html><head>${head}</head><body>${body}</body></html>`;

it('lists pages with an address of their own and the languages in which they exist', () => {
  writeWhole(
    join(dist, 'sv/index.html'),
    page(
      '<link rel="canonical" href="https://a.se/sv/?a=1&amp;b=2"><link rel="alternate" hreflang="sv" href="https://a.se/sv/">' +
        '<link rel="alternate" hreflang="x-default" href="https://a.se/"><link rel="alternate" type="application/atom+xml" href="/changes.xml">',
    ),
  );
  writeWhole(
    join(dist, 'sv/lost/index.html'),
    page('<meta name="robots" content="noindex">', '<link rel="canonical" href="https://a.se/other/">'),
  );
  expect(writeSitemap(dist)).toBe(1);
  expect(readFileSync(join(dist, 'sitemap.xml'), 'utf8')).toContain(
    '<url><loc>https://a.se/sv/?a=1&amp;b=2</loc>' +
      '<xhtml:link rel="alternate" hreflang="sv" href="https://a.se/sv/"/>' +
      '<xhtml:link rel="alternate" hreflang="x-default" href="https://a.se/"/></url>\n</urlset>\n',
  );
});
