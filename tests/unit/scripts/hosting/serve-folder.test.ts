/** The local server answers as the deployed ones do. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  headerRules,
  headersFor,
  styleHashesOf,
  withoutTls,
} from '../../../../scripts/lib/hosting/response-headers.ts';
import { serveFolder } from '../../../../scripts/lib/hosting/serve-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'served-'));
let server: Server;
let origin: string;
beforeAll(async () => {
  mkdirSync(join(folder, 'api'));
  writeFileSync(join(folder, 'index.html'), '<style>p{color:red}</style><style>b{color:red}</style><p>Front');
  writeFileSync(join(folder, '404.html'), '<style>p{color:red}</style><p>Not here');
  writeFileSync(join(folder, 'api/data.json'), '{}');
  for (const path of ['api/x.vcf', 'api/x.txt', 'api/x.svg', 'api/x.xml', 'api/x.wasm', 'SHA256SUMS'])
    writeFileSync(join(folder, path), 'x');
  mkdirSync(join(folder, 'en'));
  writeFileSync(join(folder, 'en/index.html'), '<p>English');
  mkdirSync(join(folder, 'ti'));
  writeFileSync(join(folder, 'ti/404.html'), '<p>Small page');
  writeFileSync(join(folder, '.secret'), 'secret');
  const served = await serveFolder(folder, 0);
  server = served.server;
  origin = `http://127.0.0.1:${served.port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

it.each(['/', '/api/data.json'])('sends %s with the decided headers', async (path) => {
  const answer = await fetch(origin + path);
  expect(answer.status).toBe(200);
  const decided = withoutTls(headersFor(headerRules(styleHashesOf(folder)), path));
  for (const [name, value] of Object.entries(decided)) expect(answer.headers.get(name), name).toBe(value);
  expect(answer.headers.get('strict-transport-security')).toBeNull();
});

it.each([
  ['/', 'text/html; charset=utf-8'],
  ['/en/', 'text/html; charset=utf-8'],
  ['/en/index.html', 'text/html; charset=utf-8'],
  ['/api/data.json', 'application/json; charset=utf-8'],
  ['/api/x.vcf', 'text/vcard; charset=utf-8'],
  ['/api/x.txt', 'text/plain; charset=utf-8'],
  ['/api/x.svg', 'image/svg+xml; charset=utf-8'],
  ['/api/x.xml', 'application/xml; charset=utf-8'],
  ['/api/x.wasm', 'application/wasm'],
  ['/SHA256SUMS', 'text/plain; charset=utf-8'],
])('says of %s that it is %s', async (path, type) => {
  expect((await fetch(origin + path)).headers.get('content-type')).toBe(type);
});

it('leads from a page’s address without its last slash to the page, on this host', async () => {
  for (const path of ['/en', '//en', '/en?x=1']) {
    const answer = await fetch(origin + path, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')], path).toEqual([301, '/en/']);
  }
});

it('names each sheet that stands in a page once', () => {
  expect(styleHashesOf(folder)).toHaveLength(2);
});

it('shows the site’s own page where there is none, also for hidden files and folders', async () => {
  for (const path of ['/nothing', '/.secret', '/api/', '/%2esecret']) {
    const answer = await fetch(origin + path);
    expect(answer.status, path).toBe(404);
    expect(await answer.text()).toContain('Not here');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  }
});

it('shows a folder’s own page for all below it that is not there', async () => {
  for (const path of ['/ti/rights/', '/ti/a/b.pdf', '/ti/.secret']) {
    const answer = await fetch(origin + path);
    expect(answer.status, path).toBe(404);
    expect(await answer.text()).toContain('Small page');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  }
  expect(await (await fetch(`${origin}/tin/rights/`)).text()).toContain('Not here');
});

it('answers only who reads', async () => {
  const answer = await fetch(origin, { method: 'POST', body: 'x' });
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('GET, HEAD');
});

it.each(['bytes=5-2', 'bytes=99-', 'bytes=x'])(
  'sends the whole of a file when asked for %s',
  async (range) => {
    const answer = await fetch(`${origin}/api/data.json`, { headers: { range } });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('{}');
  },
);
