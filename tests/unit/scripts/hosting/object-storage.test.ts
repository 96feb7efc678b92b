/** What a bucket and its CDN send is what the table says, for every kind of file and address. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { contentTypeOf } from '../../../../scripts/lib/hosting/content-types.ts';
import { bucketFiles, cloudFrontFunction } from '../../../../scripts/lib/hosting/object-storage.ts';
import { headerRules, headersFor } from '../../../../scripts/lib/hosting/response-headers.ts';
import { writeWhole } from '../../../../scripts/lib/terminal/files.ts';

const work = mkdtempSync(join(tmpdir(), 'bucket-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const rules = headerRules([`'sha256-${'A'.repeat(43)}='`], { heard: ['ar'], lettered: [] });
const paths = [
  '/',
  '/en/',
  '/en/now/',
  '/en/leaflets/compose/',
  '/404.html',
  '/SHA256SUMS',
  '/icon.svg',
  '/robots.txt',
  '/changes.xml',
  '/_astro/a.js',
  '/_astro/a.woff2',
  '/engine/a.wasm',
  '/engine/a.ttf',
  '/leaflets/en/a.pdf',
  '/leaflets/index.json',
  '/api/v1/contacts.json',
  '/audio/ar/a.mp3',
  '/kits/a4.zip',
];

describe('the CDN', () => {
  const code = cloudFrontFunction(rules);
  interface Handled {
    readonly uri?: string;
    readonly statusCode?: number;
    readonly headers: Record<string, { value: string }>;
  }
  const handle = (event: object): Handled => runInNewContext(`${code};handler(event)`, { event }) as Handled;
  const responseAt = (uri: string, statusCode = 200) =>
    handle({ request: { uri }, response: { statusCode, headers: { server: { value: 'AmazonS3' } } } })
      .headers;

  it.each(paths)('adds to %s what all hosts send', (uri) => {
    const wanted = Object.entries(headersFor(rules, uri)).map(([name, value]) => [
      name.toLowerCase(),
      { value },
    ]);
    expect({ ...responseAt(uri) }).toEqual(Object.fromEntries(wanted));
  });

  it('keeps no page that is not there, and is small enough for CloudFront', () => {
    expect(responseAt('/en/nothing/', 404)['cache-control']?.value).toBe('no-cache');
    expect(Buffer.byteLength(code)).toBeLessThan(10_240);
  });

  it('asks the bucket for files, and leads from an address without its last slash to the page, on this host', () => {
    const ask = (uri: string) => handle({ request: { uri, headers: {} } });
    expect(ask('/en/now/').uri).toBe('/en/now/index.html');
    expect(ask('/icon.svg').uri).toBe('/icon.svg');
    expect(ask('/SHA256SUMS').uri).toBe('/SHA256SUMS');
    expect(ask('/en/now')).toMatchObject({ statusCode: 301, headers: { location: { value: '/en/now/' } } });
    expect(ask('//example').headers['location']?.value).toBe('/example/');
  });
});

it('sends what pages ask for, then pages, then the checksums, each with its type and its time of caching', () => {
  const files = [
    ...paths.map((path) => `${path}${path.endsWith('/') ? 'index.html' : ''}`.slice(1)),
    'SHA256SUMS.sig',
  ];
  const made = bucketFiles(rules, files.toReversed());
  const sent = [...(made.get('publish.sh') ?? '').matchAll(/^copy (\S+) '(.*)' '(.*)'$/gm)].flatMap(
    ([, list = '', type, caching]) =>
      (made.get(list) ?? '')
        .split(/\n/)
        .slice(0, -1)
        .map((path) => ({ path, type, caching })),
  );
  expect(sent.map(({ path }) => path).sort()).toEqual(files.toSorted());
  for (const { path, type, caching } of sent) {
    const wanted = headersFor(rules, `/${path}`);
    expect([type, caching], path).toEqual([
      wanted['Content-Type'] ?? contentTypeOf(path),
      wanted['Cache-Control'],
    ]);
  }
  const order = sent.map(({ path }) => (path.startsWith('SHA256SUMS') ? 2 : path.endsWith('.html') ? 1 : 0));
  expect(order).toEqual(order.toSorted());
  expect(new Set(order).size).toBe(3);
});

describe('the bucket', () => {
  if (spawnSync('rclone', ['version']).status !== 0) {
    it.skip('needs rclone, which is not here');
    return;
  }
  // rclone itself, told to say what it would send, to a folder in the place of a bucket.
  const said = join(work, 'said');
  writeFileSync(
    join(work, 'rclone'),
    `#!/bin/sh\nif [ "$1" = copy ]; then shift; real copy "$@" --dry-run -v 2>&1 | sed -n 's/.*NOTICE: \\(.*\\): Skipped copy.*/\\1/p' | while read -r f; do printf '%s\\t%s\\t%s\\n' "$f" "$7" "$9"; done >> ${said}; else real "$@" --dry-run 2>/dev/null; fi\n`.replaceAll(
      'real ',
      `${spawnSync('which', ['rclone'], { encoding: 'utf8' }).stdout.trim()} `,
    ),
  );
  chmodSync(join(work, 'rclone'), 0o755);

  it('gets every file once, with its type and its time of caching, pages after all that they ask for', () => {
    const files = paths.map((path) => (path.endsWith('/') ? `${path}index.html` : path));
    for (const path of files) writeWhole(join(work, 'site/dist', path), path);
    const made = bucketFiles(rules, [...files.map((path) => path.slice(1)), 'SHA256SUMS.sig']);
    for (const [path, text] of made) writeWhole(join(work, 'site/deploy/object-storage', path), text);
    const { status, stderr } = spawnSync(
      'sh',
      [join(work, 'site/deploy/object-storage/publish.sh'), join(work, 'bucket')],
      {
        encoding: 'utf8',
        env: { ...process.env, PATH: `${work}:${process.env['PATH']}` },
      },
    );
    expect(status, stderr).toBe(0);
    const sent = readFileSync(said, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(sent.map(([path]) => `/${path}`).sort()).toEqual([...files].sort());
    for (const [path = '', type, caching] of sent) {
      const wanted = headersFor(rules, `/${path}`);
      expect(type, path).toBe(`Content-Type: ${wanted['Content-Type'] ?? contentTypeOf(`/${path}`)}`);
      expect(caching, path).toBe(`Cache-Control: ${wanted['Cache-Control']}`);
    }
    const order = sent.map(([path = '']) => path);
    const firstPage = order.findIndex((path) => path.endsWith('.html'));
    expect(order.slice(firstPage).filter((path) => !path.endsWith('.html'))).toEqual(['SHA256SUMS']);
  });
});
