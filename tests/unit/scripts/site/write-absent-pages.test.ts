import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeAbsentPages } from '../../../../scripts/lib/site/write-absent-pages.ts';

const dist = mkdtempSync(join(tmpdir(), 'absent-'));
afterAll(() => rmSync(dist, { recursive: true }));

it('writes the small page again for addresses that lead nowhere, and keeps search engines from it', () => {
  mkdirSync(join(dist, 'ti'));
  const page = (link: string) =>
    `<!DOCTYPE html><html><head>${link}</head><body><p>tigrinska</p></body></html>`;
  writeFileSync(
    join(dist, 'ti/index.html'),
    page('<link rel="canonical" href="https://vagvisare.example/ti/">'),
  );
  writeAbsentPages(dist, ['ti']);
  expect(readFileSync(join(dist, 'ti/404.html'), 'utf8')).toBe(
    page('<meta name="robots" content="noindex">'),
  );
});

it('stops where a language has no page', () => {
  expect(() => writeAbsentPages(dist, ['so'])).toThrow(/so\/index\.html/);
});
