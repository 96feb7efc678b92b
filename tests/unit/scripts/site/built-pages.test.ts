/** A page that was seen before is not read again; whatever its bytes, its place or what looks at it change, it is. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sumsOf } from '../../../../scripts/lib/publishing/published-site.ts';
import { type PageVisitor, visitPages } from '../../../../scripts/lib/site/built-pages.ts';
import { writeWhole } from '../../../../scripts/lib/terminal/files.ts';
import { firstIn, ownText } from '../../../../src/html/page-tree.ts';

let dist: string;
let kept: { readonly file: string; readonly key: string };
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'pages-'));
  kept = { file: join(dist, 'sights'), key: 'one' };
  writeWhole(join(dist, 'a/index.html'), '<h1>One</h1>');
  writeWhole(join(dist, 'b/index.html'), '<p>No heading</p>');
  visit();
});
afterEach(() => rmSync(dist, { recursive: true }));

/** What is read of pages, and what comes of it. */
function visit(key = kept.key) {
  const read: string[] = [];
  const found: string[] = [];
  const headings: Pick<PageVisitor<unknown, string>, 'see' | 'take'> = {
    see: ({ path, page }) => {
      read.push(path);
      const heading = firstIn(page, 'h1');
      return heading && ownText(heading);
    },
    take: (path, heading) => found.push(`${path} ${heading}`),
  };
  const sums = visitPages(dist, [headings], { ...kept, key });
  return { read, found, sums };
}

it('is taken without being read', () => {
  expect(visit()).toMatchObject({ read: [], found: ['a/index.html One'] });
});

it('is sealed with the checksum of the bytes that were seen, read anew or not', () => {
  const paths = ['a/index.html', 'b/index.html'];
  expect(visit().sums).toEqual(sumsOf(dist, paths));
  // “å” in Latin-1, which is no UTF-8.
  writeFileSync(join(dist, 'a/index.html'), Buffer.from([0x3c, 0x70, 0x3e, 0xe5]));
  expect(visit().sums).toEqual(sumsOf(dist, paths));
});

it('is read when its bytes are others', () => {
  writeFileSync(join(dist, 'a/index.html'), '<h1>Two</h1>');
  expect(visit()).toMatchObject({ read: ['a/index.html'], found: ['a/index.html Two'] });
});

it('is read when others look at it, and when what was kept is damaged', () => {
  expect(visit('another').read).toHaveLength(2);
  writeFileSync(kept.file, readFileSync(kept.file, 'utf8').replace('One', 'Won'));
  expect(visit()).toMatchObject({ read: ['a/index.html', 'b/index.html'], found: ['a/index.html One'] });
});
