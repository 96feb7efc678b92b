/**
 * The site on real servers, from Debian's packages, with the configurations that the build writes: what is sent, what
 * is refused, what is kept of readers (nothing). Skipped, with a word, on machines that cannot get the packages.
 */

import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { compressSite } from '../../scripts/lib/hosting/compress-site.ts';
import { contentTypeOf, knownEndings } from '../../scripts/lib/hosting/content-types.ts';
import { headerRules, headersFor } from '../../scripts/lib/hosting/response-headers.ts';
import { writeWhole } from '../../scripts/lib/terminal/files.ts';
import { launchBrowser } from '../support/browser.ts';
import { findServer, HOST, type HostServer, type Software, startServer } from '../support/host-servers.ts';
import { siteFolder } from '../support/serve.ts';

const files = readdirSync(siteFolder, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile())
  .map((file) => `${file.parentPath}/${file.name}`.slice(siteFolder.length).replaceAll('\\', '/'))
  .sort();
/** One file of every kind there is, and all that have rules of their own. */
const samples = [
  ...new Map(files.map((file) => [`${file.split('/')[1]} ${/\.\w+$/.exec(file)?.[0]}`, file])).values(),
].filter((file) => !file.endsWith('.html'));
/** Pages with rules of their own, and others, by both of their addresses. */
const pageSamples = ['/', '/en/', '/ar/now/', '/sv/leaflets/compose/', '/en/leaflets/compose/'].flatMap(
  (page) => [page, `${page}index.html`],
);
const rules = headerRules(inject('styleHashes'));
const asIs = { 'Accept-Encoding': 'identity' };
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('knows the type of every file of the site', () => {
  const endings = new Set(files.map((file) => /\.(\w+)$/.exec(file)?.[1]));
  const unknown = [...endings].filter((ending) => ending !== undefined && !knownEndings.includes(ending));
  expect(unknown).toEqual([]);
});

const software: readonly Software[] = ['nginx', 'caddy'];
describe.each(software)('on Debian’s %s', (name) => {
  const found = findServer(name);
  if ('missing' in found) {
    process.stdout.write(`Skipped: ${found.missing}\n`);
    it.skip(found.missing);
    return;
  }
  let server: HostServer;
  beforeAll(async () => {
    server = await startServer(name, found.folder, siteFolder, inject('styleHashes'));
  });
  afterAll(() => server?.stop());

  const expectedAt = (path: string) =>
    Object.fromEntries(
      Object.entries(headersFor(rules, path)).map(([header, value]) => [header.toLowerCase(), value]),
    );

  it.each([...pageSamples, ...samples])('sends %s whole, with its headers', async (path) => {
    const { status, headers, body } = await server.ask(path, asIs);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    expect(status).toBe(200);
    expect(sha256(body)).toBe(sha256(readFileSync(siteFolder + file)));
    const type = expectedAt(path)['content-type'] ?? contentTypeOf(path);
    expect(headers).toMatchObject({ ...expectedAt(path), 'content-type': type });
    expect(headers['set-cookie']).toBeUndefined();
    expect(`${headers.server ?? ''}${headers['x-powered-by'] ?? ''}`).not.toMatch(/\d/);
  });

  it('compresses text, not pictures and PDFs', async () => {
    for (const path of ['/en/', '/api/v1/contacts.json', '/SHA256SUMS', '/licences.txt']) {
      const whole = readFileSync(siteFolder + (path.endsWith('/') ? `${path}index.html` : path));
      const { headers, body } = await server.ask(path, { 'Accept-Encoding': 'gzip' });
      expect(headers, path).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
      expect(body.length).toBeLessThan(whole.length);
      expect(gunzipSync(body).equals(whole)).toBe(true);
    }
    const pdf = files.find((file) => file.endsWith('.pdf')) ?? '';
    const { headers } = await server.ask(pdf, { 'Accept-Encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['content-type']).toBe('application/pdf');
  });

  it.runIf(name === 'nginx')('compresses with brotli where the module is', async () => {
    const { headers, body } = await server.ask('/en/', { 'Accept-Encoding': 'gzip, deflate, br' });
    expect(headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(body).equals(readFileSync(`${siteFolder}/en/index.html`))).toBe(true);
  });

  it('answers “not changed” to who has a page already', async () => {
    for (const encoding of ['identity', 'gzip']) {
      const first = await server.ask('/en/', { 'Accept-Encoding': encoding });
      // One of them calls a compressed page “weakly” the same and says so only the first time.
      const etag = String(first.headers.etag);
      const mark = (text: string | undefined) => text?.replace('W/', '');
      const again = await server.ask('/en/', { 'Accept-Encoding': encoding, 'If-None-Match': etag });
      expect(again.status).toBe(304);
      expect(again.body.length).toBe(0);
      expect(mark(again.headers.etag)).toBe(mark(etag));
      expect(again.headers['cache-control']).toBe('public, max-age=600');
    }
  });

  it('shows the site’s own page where there is none, and no list of a folder', async () => {
    const page = readFileSync(`${siteFolder}/404.html`);
    for (const path of [
      '/nothing',
      '/en/nothing/',
      '/404.html',
      '/leaflets/',
      '/_astro/',
      '/api/v1/',
      '/_headers',
    ]) {
      const { status, headers, body } = await server.ask(path, asIs);
      expect(status, path).toBe(404);
      expect(body.equals(page), path).toBe(true);
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['content-security-policy']).toBe(expectedAt('/')['content-security-policy']);
    }
  });

  it('answers below a language that has only its small page with that page, where there is none', async () => {
    const page = readFileSync(`${siteFolder}/om/404.html`);
    expect(page.toString()).toContain('Jag talar oromo.');
    for (const path of [
      '/om/rights/',
      '/om/now',
      '/om/rights/lawyer/',
      '/om/404.html',
      '/om/leaflets/x.pdf',
      '/om/.env',
    ]) {
      const { status, headers, body } = await server.ask(path, asIs);
      expect(status, path).toBe(404);
      expect(body.equals(page), path).toBe(true);
      expect(headers['content-type']).toMatch(/^text\/html/);
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['content-security-policy']).toBe(expectedAt('/')['content-security-policy']);
    }
    const own = await server.ask('/om/', asIs);
    expect(own.status).toBe(200);
    expect(own.body.equals(readFileSync(`${siteFolder}/om/index.html`))).toBe(true);
    expect((await server.ask('/om')).headers.location).toBe('/om/');
  });

  it('leads from an address without its last slash to the page, on this host', async () => {
    for (const path of ['/en', '//en', '/en/now']) {
      const { status, headers } = await server.ask(path);
      expect([301, 308], path).toContain(status);
      expect(headers.location).toMatch(/^\/en\/(now\/)?$/);
      expect(headers['content-security-policy']).toBeDefined();
    }
  });

  it('leads to TLS, and says nothing else without it', async () => {
    const { status, headers } = await server.askPlain('/en/?a=b');
    expect([301, 308]).toContain(status);
    expect(headers.location).toBe(`https://${HOST}/en/?a=b`);
  });

  it.each([
    '/../../etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/en/..%5c..%5cetc/passwd',
    '/en/%252e%252e/%252e%252e/etc/passwd',
    '/leaflets/../../package.json',
    '/_astro/..%2f..%2fpackage.json',
    '/.git/config',
    '/.env',
    '/en/.htaccess',
    '/%2eenv',
    '/en/%00',
    '/en/index.html%00.jpg',
    '/en/index.html/',
    '/en/index.html/x',
    '/C:%5cWindows',
  ])('finds nothing at %s', async (path) => {
    const { status, body } = await server.ask(path, asIs);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toMatch(/root:|"scripts"/);
  });

  it('never leads away from its own host, however an address is written', async () => {
    for (const path of ['//example.org', '//example.org/..', '/\\example.org', '/en//example.org/%2e%2e']) {
      const { headers } = await server.ask(path);
      expect(headers.location ?? '/', path).toMatch(/^\/(?![/\\])/);
    }
  });

  it('leads who asks for another name to its own, or sends the site, never to that name', async () => {
    const asOther = { Host: 'evil.example' };
    const plain = await server.askPlain('/en/', asOther);
    expect(plain.headers.location).toBe(`https://${HOST}/en/`);
    for (const path of ['/en/', '/en']) {
      const { status, headers, body } = await server.ask(path, { ...asIs, ...asOther });
      expect([200, 301, 421]).toContain(status);
      // An empty page that says that all is well would be kept by whoever copies the site.
      if (status === 200) expect(body.equals(readFileSync(`${siteFolder}/en/index.html`))).toBe(true);
      expect(headers.location ?? '/en/').toBe('/en/');
      expect(headers['content-security-policy']).toBe(expectedAt('/')['content-security-policy']);
    }
  });

  it('has no page at addresses that no disk takes', async () => {
    const paths = [`/${'a'.repeat(300)}`, `/en/${'%E0%B8%81'.repeat(100)}/`, '/a'.repeat(2100)];
    for (const path of paths) expect((await server.ask(path, asIs)).status, path.slice(0, 20)).toBe(404);
  });

  it('says of a page without its body what it says with it', async () => {
    for (const path of ['/en/', '/nothing']) {
      const [whole, head] = [await server.ask(path, asIs), await server.ask(path, asIs, 'HEAD')];
      expect(head.status).toBe(whole.status);
      expect(head.body.length).toBe(0);
      const { date: _, ...headers } = whole.headers;
      expect(head.headers).toMatchObject(headers);
      const packed = await server.ask(path, { 'Accept-Encoding': 'gzip' }, 'HEAD');
      // Nothing, or how long it is: not the length of nothing.
      expect(Number(packed.headers['content-length'] ?? 1000)).toBeGreaterThan(500);
    }
  });

  it('sends a part of a file, and says when there is no such part', async () => {
    const pdf = files.find((file) => file.endsWith('.pdf')) ?? '';
    const part = await server.ask(pdf, { Range: 'bytes=0-99' });
    expect([part.status, part.body.length]).toEqual([206, 100]);
    expect((await server.ask(pdf, { Range: 'bytes=99999999-' })).status).toBe(416);
    const many = Array.from({ length: 300 }, (_, from) => `${from}-${from + 1000}`).join(',');
    expect((await server.ask(pdf, { Range: `bytes=${many}` })).body.length).toBeLessThan(500_000);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])('does not answer %s', async (method) => {
    const { status, headers, body } = await server.ask('/en/', {}, method);
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
    expect(body.toString()).not.toContain('<main');
  });

  it('survives what is not HTTP, and what is not TLS', async () => {
    const long = `GET / HTTP/1.1\r\nHost: ${HOST}\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`;
    for (const bytes of ['NONSENSE\r\n\r\n', long, 'GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n']) {
      const answer = await server.sendRaw(bytes, 'tls').catch(() => '');
      expect(answer).not.toContain('root:');
    }
    await server.sendRaw('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03nonsense', 'nothing').catch(() => '');
    await server.sendRaw('GET /en/ HTTP/1.0\r\n\r\n', 'nothing').catch(() => '');
    expect((await server.ask('/en/')).status).toBe(200);
  });

  it('sends what was compressed beforehand, in the size that it was given, and a browser reads it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'compressed-'));
    for (const path of ['404.html', 'index.html', 'en/now/index.html', 'en/index.html'])
      writeWhole(join(folder, path), readFileSync(join(siteFolder, path)));
    const made = new Map([...compressSite(folder)].map(({ path, bytes }) => [path, bytes]));
    for (const [path, bytes] of made) writeWhole(join(folder, path), bytes);
    const beforehand = await startServer(name, found.folder, folder, inject('styleHashes'));
    const browser = await launchBrowser([
      `--host-resolver-rules=MAP ${HOST}:443 127.0.0.1:${beforehand.ports.https}`,
    ]);
    try {
      for (const [encoding, ending] of [
        ['gzip', 'gz'],
        ['br', 'br'],
      ] as const) {
        const { headers, body } = await beforehand.ask('/en/now/', { 'Accept-Encoding': encoding });
        expect(headers).toMatchObject({ ...expectedAt('/en/now/'), 'content-encoding': encoding });
        expect(headers['content-type']).toBe('text/html; charset=utf-8');
        expect(headers.vary).toBe('Accept-Encoding');
        expect(body.equals(made.get(`en/now/index.html.${ending}`) ?? Buffer.of())).toBe(true);
      }
      const page = await browser.newPage({ ignoreHTTPSErrors: true });
      const answer = await page.goto(`https://${HOST}/en/now/`, { waitUntil: 'domcontentloaded' });
      expect(answer?.headers()['content-encoding']).toMatch(/^(br|gzip)$/);
      expect(await answer?.text()).toBe(readFileSync(join(siteFolder, 'en/now/index.html'), 'utf8'));
    } finally {
      await browser.close();
      await beforehand.stop();
      rmSync(folder, { recursive: true });
    }
  });

  it('answers readers while one machine holds seventeen hundred requests that it never ends', async () => {
    const held = await server.hold(1700);
    try {
      for (let reader = 0; reader < 5; reader += 1)
        expect((await server.ask('/en/', { Connection: 'close' })).status).toBe(200);
    } finally {
      for (const socket of held) socket.destroy();
    }
  });

  // Last: after everything above, good and bad.
  it('has kept no address of a reader, nor what anybody asked for', () => {
    expect(server.logs()).not.toMatch(/127\.0\.0\.1|::1|etc\/passwd|\/en\/|nothing|example\.org/);
  });
});
