/** Files compressed beforehand are what they were, and of few sizes. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import {
  compressSite,
  type Encoding,
  fillUp,
  sharedSizes,
} from '../../../../scripts/lib/hosting/compress-site.ts';
import { contentTypeOf, isText } from '../../../../scripts/lib/hosting/content-types.ts';
import { writeWhole } from '../../../../scripts/lib/terminal/files.ts';

const opened = (bytes: Uint8Array, encoding: Encoding) =>
  (encoding === 'gz' ? gunzipSync : brotliDecompressSync)(bytes);

it('says of every file the same, in both ways, and gives pages of a language one size', () => {
  const dist = mkdtempSync(join(tmpdir(), 'compressed-'));
  for (let page = 0; page < 6; page += 1) {
    const words = Array.from({ length: 40 + page * 60 }, (_, word) => `word${(word * 7919 + page) % 977}`);
    writeWhole(join(dist, `en/${page}/index.html`), `<p>${words.join(' ')}`);
  }
  writeWhole(join(dist, 'api/v1/contacts.json'), '{"a":1}');
  writeWhole(join(dist, 'leaflets/a.pdf'), '%PDF');
  const files = [...compressSite(dist)];
  expect(files.map(({ path }) => path)).toHaveLength(14);
  for (const { path, bytes } of files) {
    const [file, encoding] = [path.slice(0, -3), path.slice(-2) as Encoding];
    expect(opened(bytes, encoding).equals(readFileSync(join(dist, file))), path).toBe(true);
  }
  for (const ending of ['.html.gz', '.html.br'])
    expect(
      new Set(files.filter(({ path }) => path.endsWith(ending)).map(({ bytes }) => bytes.length)).size,
    ).toBe(1);
  rmSync(dist, { recursive: true });
});

it.each([4, 5, 259, 260, 261, 1024, 4095])('fills up by %i bytes what is read as before', (more) => {
  const gz = gzipSync('page');
  expect(fillUp(gz, gz.length + more, 'gz')).toHaveLength(gz.length + more);
  expect(gunzipSync(fillUp(gz, gz.length + more, 'gz')).toString()).toBe('page');
  // Whole bytes, then the empty last block.
  const flushed = brotliCompressSync('page', { finishFlush: constants.BROTLI_OPERATION_FLUSH });
  const br = Buffer.concat([flushed, Uint8Array.of(3)]);
  expect(fillUp(br, br.length + more, 'br')).toHaveLength(br.length + more);
  expect(brotliDecompressSync(fillUp(br, br.length + more, 'br')).toString()).toBe('page');
});

it('lets at least five share a size where that costs at most four kilobytes', () => {
  const sizes = [3000, 3100, 4500, 5000, 6000, 6100, 9000, 9050, 9100, 9150, 9200, 40_000];
  const shared = sharedSizes(sizes);
  expect(shared.filter((size, index) => size < (sizes[index] ?? 0))).toEqual([]);
  expect(Math.max(...shared.map((size, index) => size - (sizes[index] ?? 0)))).toBeLessThanOrEqual(4096);
  expect(new Set(shared.slice(0, 5)).size).toBe(1);
  expect(new Set(shared.slice(6, 11)).size).toBe(1);
});

it.each([
  ['/en/', 'text/html; charset=utf-8', true],
  ['/api/v1/contacts.json', 'application/json; charset=utf-8', true],
  ['/icon.svg', 'image/svg+xml; charset=utf-8', true],
  ['/engine/harfbuzz.wasm', 'application/wasm', true],
  ['/engine/a.ttf', 'font/ttf', true],
  ['/_astro/a.woff2', 'font/woff2', false],
  ['/leaflets/en/adult.pdf', 'application/pdf', false],
  ['/audio/ar/a.mp3', 'audio/mpeg', false],
  ['/SHA256SUMS', 'application/octet-stream', false],
])('sends %s as %s, and knows whether it shrinks', (path, type, shrinks) => {
  expect([contentTypeOf(path), isText(path)]).toEqual([type, shrinks]);
});

it('gives pages the next size where five share a smaller one, each with room for its filling', () => {
  expect(sharedSizes([100, 200, 300, 400, 500, 1500])).toEqual([1024, 1024, 1024, 1024, 1024, 2048]);
  expect(sharedSizes([1020, 1021])).toEqual([2048, 2048]);
  expect(sharedSizes([1020])).toEqual([1024]);
  expect(sharedSizes([1021])).toEqual([2048]);
});
