/**
 * `npm run verify` on real servers and real copies: quiet where all is the build, and clear about each thing that is not. Each
 * has its turn every second day; with `EVERY=1` all.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CompressedFile, compressSite } from '../../scripts/lib/hosting/compress-site.ts';
import { stickFiles } from '../../scripts/lib/hosting/for-a-stick.ts';
import { styleHashesOf } from '../../scripts/lib/hosting/response-headers.ts';
import { serveFolder } from '../../scripts/lib/hosting/serve-folder.ts';
import { SIGNERS, signersOf } from '../../scripts/lib/publishing/signers.ts';
import { filesUnder, sha256OfFile, writeWhole } from '../../scripts/lib/terminal/files.ts';
import { launchBrowser } from '../support/browser.ts';
import { findServer, HOST, type HostServer, type Software, startServer } from '../support/host-servers.ts';
import { isItsTurn } from '../support/in-turn.ts';
import { builtLanguages, languagesInTurn, siteFolder } from '../support/serve.ts';
import { socksProxy } from '../support/socks-proxy.ts';

const work = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** One file of each kind of a folder is as good as all: pages, the composer's with its own policy, data, programs. */
const some = [
  ...new Map(
    filesUnder(siteFolder).map((path) => [`${dirname(path)} ${/\.\w+$/.exec(path)?.[0]}`, path]),
  ).values(),
].filter((path) =>
  /^(?:[^/]+$|_astro|api|en\/(?:[^/]+$|now|leaflets\/compose)|leaflets\/(?:en|index)|ti\/)/.test(path),
);
const build = join(work, 'dist');
copyInto(build, [...some, '404.html', 'index.html']);
const hashes = styleHashesOf(build);

/** A site of some of the files. */
function copyInto(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(siteFolder, path), join(folder, path));
  }
  writeSums(folder);
}

function writeSums(folder: string): void {
  const sums = filesUnder(folder)
    .filter((path) => !path.startsWith('SHA256SUMS') || path === SIGNERS)
    .map((path) => `${sha256OfFile(join(folder, path))}  ${path}\n`);
  writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
}

/** A copy of the build, in a folder of that name. */
function copyOf(name: string): string {
  const folder = join(work, name);
  cpSync(build, folder, { recursive: true });
  return folder;
}

async function verify(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['scripts/verify.ts', '--build', build, ...argv], {
    env: { ...process.env, ...env },
  });
  const parts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => parts.push(part));
  const status = await new Promise((resolve) => child.once('close', resolve));
  return { status, said: Buffer.concat(parts).toString() };
}

let filled: readonly CompressedFile[] | undefined;
/** The build as `npm run compress` fills it up; that takes as long as all else here. */
function filledUp(): readonly CompressedFile[] {
  filled ??= [...compressSite(build)];
  return filled;
}

const software = (['nginx', 'caddy'] satisfies Software[]).filter((_, at) => isItsTurn(at, 2));
describe.each(software)('a site on Debian’s %s', (name) => {
  const found = findServer(name);
  if ('missing' in found) {
    process.stdout.write(`Skipped: ${found.missing}\n`);
    it.skip(found.missing);
    return;
  }
  const folder = copyOf(name);
  let server: HostServer;
  beforeAll(async () => {
    server = await startServer(name, found.folder, folder, hashes);
  });
  afterAll(() => server?.stop());
  const verifySite = (of = server) =>
    verify([`https://${HOST}`, '--at', `127.0.0.1:${of.ports.https}`], {
      NODE_EXTRA_CA_CERTS: of.certificate,
    });

  it('is the build', async () => {
    const { status, said } = await verifySite();
    expect(said).toContain('It is the build.');
    expect(said).toMatch(/certificate holds for (?:59|60) more days, until \d{4}-\d\d-\d\d, over TLSv1\.3/);
    expect(said).toMatch(/answers came compressed and hold the same/);
    expect(status).toBe(0);
  });

  it('is not trusted without a certificate that this machine knows', async () => {
    const { status, said } = await verify([`https://${HOST}`, '--at', `127.0.0.1:${server.ports.https}`]);
    expect(said).toMatch(/cannot be reached safely: self-signed certificate/);
    expect(status).toBe(1);
  });

  it('is known for each thing that is not the build’s: a byte, a missing file, what was not filled up', async () => {
    const page = join(folder, 'en/now/index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('020', '021'));
    rmSync(join(folder, 'icon.svg'));
    const compressed = join(work, 'deploy/compressed');
    for (const { path, bytes } of filledUp()) writeWhole(join(compressed, path), bytes);
    try {
      const { status, said } = await verifySite();
      expect(said).toMatch(
        /✗ \/en\/now\/: has other bytes than in the build\.\n {4}Publish the build again\./,
      );
      expect(said).toMatch(/✗ \/icon\.svg: answers 404 instead of 200\./);
      expect(said).toMatch(/is compressed by the host, not as `npm run compress` filled it up/);
      expect(status).toBe(1);

      cpSync(build, folder, { recursive: true });
      cpSync(compressed, folder, { recursive: true });
      const again = await verifySite();
      expect(again.said).toMatch(/\d+ of them have the sizes that `npm run compress` gave them/);
      expect(again.status).toBe(0);
    } finally {
      rmSync(compressed, { recursive: true });
    }
  });

  it('is known for settings of another build, and for a certificate that ends soon', async () => {
    const other = await startServer(name, found.folder, build, [`'sha256-${'A'.repeat(43)}='`], 3);
    try {
      const { status, said } = await verifySite(other);
      expect(said).toMatch(/is sent with another Content-Security-Policy: default-src 'none'/);
      expect(said).toMatch(/holds for [23] more days.*\n {4}Renew it/);
      expect(status).toBe(1);
    } finally {
      await other.stop();
    }
  });
});

describe.runIf(isItsTurn(1, 2))('a site without TLS, through a proxy as Tor’s', () => {
  const nginx = findServer('nginx');
  it.skipIf('missing' in nginx)('is the build on Debian’s nginx, which has kept nothing', async () => {
    if ('missing' in nginx) return;
    const server = await startServer('nginx', nginx.folder, build, hashes);
    const proxy = await socksProxy(server.onionPort);
    try {
      const onion = `http://${'a'.repeat(56)}.onion`;
      const { status, said } = await verify([onion, '--through', `127.0.0.1:${proxy.port}`]);
      expect(said).toContain('It is the build.');
      expect(status).toBe(0);
      expect(server.logs()).not.toMatch(/127\.0\.0\.1|aaaa|\/en\//);
    } finally {
      proxy.server.close();
      await server.stop();
    }
  });

  it('is the build, and what it says besides is a fault', async () => {
    const { server, port } = await serveFolder(build, 0, hashes);
    const proxy = await socksProxy(port);
    const ask = () => verify([`http://${'a'.repeat(56)}.onion`, '--through', `127.0.0.1:${proxy.port}`]);
    const good = await ask();
    expect(good.said).toContain('It is the build.');
    expect(good.status).toBe(0);
    server.prependListener('request', (_request, response) =>
      response.setHeader('Set-Cookie', 'a=b').setHeader('NEL', '{}'),
    );
    const bad = await ask();
    expect(bad.said).toMatch(/sets a cookie \(set-cookie\)\./);
    expect(bad.said).toMatch(/asks browsers to report what readers do \(nel\)\./);
    expect(bad.status).toBe(1);
    proxy.server.close();
    server.close();
  });
});

describe.runIf(isItsTurn(1, 2))('a copy', () => {
  const names = filesUnder(build).length - 1;

  it('is the build in a folder and in a ZIP', async () => {
    const zip = join(work, 'site.zip');
    const files = filesUnder(build).map((path) => [path, readFileSync(join(build, path))] as const);
    writeFileSync(zip, zipSync(Object.fromEntries(files), { level: 1 }));
    for (const place of [copyOf('copy'), zip]) {
      const { status, said } = await verify([place]);
      expect(said).toContain(`${names} of ${names} files are those of the build`);
      expect(status).toBe(0);
    }
  });

  it('is known for one byte, one file too much, one too few', async () => {
    const folder = copyOf('falsified');
    const pdf = filesUnder(folder).find((path) => path.endsWith('.pdf')) ?? '';
    const bytes = readFileSync(join(folder, pdf));
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    writeFileSync(join(folder, pdf), bytes);
    rmSync(join(folder, 'icon.svg'));
    writeFileSync(join(folder, 'en/track.js'), '');
    writeFileSync(join(folder, 'en/index.html.gz'), 'not of this page');
    const { status, said } = await verify([folder]);
    expect(said).toContain(`✗ ${pdf}: has other bytes than in the build.`);
    expect(said).toContain('✗ icon.svg: is missing.');
    expect(said).toContain('✗ en/index.html.gz, en/track.js: is not of the build.');
    expect(status).toBe(1);
  });

  it('is not compared with a build that is damaged itself', async () => {
    const folder = copyOf('damaged');
    writeFileSync(join(folder, 'robots.txt'), '');
    const { status, said } = await verify([build, '--build', folder]);
    expect(said).toMatch(/is not what it says in its own SHA256SUMS: robots\.txt/);
    expect(status).toBe(1);
  });

  it('is signed by the key that the build names, and by no other', async () => {
    const folder = copyOf('signed');
    const key = join(work, 'key');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', key]);
    writeFileSync(join(folder, SIGNERS), signersOf(HOST, readFileSync(`${key}.pub`, 'utf8').trim()));
    writeSums(folder);
    const unsigned = await verify([folder, '--build', folder]);
    expect(unsigned.said).toMatch(/SHA256SUMS\.sig: is missing: nobody has signed this build/);
    execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-f', key, '-n', 'file', join(folder, 'SHA256SUMS')]);
    const signed = await verify([folder, '--build', folder]);
    expect(signed.said).toContain('SHA256SUMS was signed with the owner’s key');
    expect(signed.status).toBe(0);
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', `${key}2`]);
    writeFileSync(join(work, 'other'), signersOf(HOST, readFileSync(`${key}2.pub`, 'utf8').trim()));
    const other = await verify([folder, '--build', folder, '--key', join(work, 'other')]);
    expect(other.said).toMatch(/SHA256SUMS\.sig: is not a signature of this build by that key/);
    expect(other.status).toBe(1);
  });
});

describe.runIf(isItsTurn(0, 2))('a stick', () => {
  const stick = join(work, 'stick');
  const zip = join(work, 'stick.zip');
  /**
   * Pages lead to all others; of leaflets, kits and cards, which are copied as they are, and of pages in languages whose turn it is
   * not, an empty file is as good.
   */
  const site = join(work, 'all-pages');
  beforeAll(() => {
    const inTurn = languagesInTurn.filter((_, at) => isItsTurn(at, languagesInTurn.length));
    const opened = ['en', 'ar', ...inTurn.map(({ tag }) => tag)];
    const others = builtLanguages.filter(({ tag }) => !opened.includes(tag));
    const isHeavy = (path: string) =>
      (/^(?:leaflets|kits|cards)\//.test(path) && !path.endsWith('.html')) ||
      others.some(({ tag }) => path.startsWith(`${tag}/`));
    for (const path of filesUnder(siteFolder).filter(isHeavy)) writeWhole(join(site, path), '');
    copyInto(
      site,
      filesUnder(siteFolder).filter((path) => !isHeavy(path)),
    );
    const files = [...stickFiles(site)];
    for (const { path, bytes } of files) writeWhole(join(stick, path), bytes);
    writeFileSync(
      zip,
      zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { level: 0 }),
    );
  });

  it('is known as what the build becomes on a stick, in a folder and in a ZIP', async () => {
    const good = await verify([zip, '--build', site]);
    expect(good.said).toMatch(/files are those of the build, as `npm run zip` makes it for a stick/);
    expect(good.status).toBe(0);
    writeFileSync(join(stick, 'en/now/index.html'), '<p>Call somebody else');
    const bad = await verify([stick, '--build', site]);
    expect(bad.said).toContain('✗ en/now/index.html: has other bytes than in the build.');
    expect(bad.status).toBe(1);
  }, 600_000);

  it('leads from page to page without a server, and asks for nothing that is not on it', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const wrong: string[] = [];
      page.on('requestfailed', (request) => wrong.push(request.url()));
      page.on('console', (message) => {
        if (message.type() === 'error') wrong.push(message.text());
      });
      await page.goto(pathToFileURL(join(stick, 'index.html')).href);
      await page.click('a[hreflang="ar"], a[href="ar/index.html"]');
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      await page.click('footer a[href$="safety/index.html"]');
      expect(page.url()).toMatch(/\/ar\/safety\/index\.html$/);
      // A page that is left before it is whole is a request that failed.
      await page.waitForLoadState();
      await page.goto(pathToFileURL(join(stick, 'en/where/index.html')).href);
      expect(await page.locator('a[href="tel:112"]').first().isVisible()).toBe(true);
      // Filters do not run here, so nobody is shown any.
      expect(await page.locator('.sel:visible').count()).toBe(0);
      await page.goto(pathToFileURL(join(stick, 'en/search/index.html')).href);
      expect(await page.locator('main').textContent()).toMatch(/JavaScript/);
      expect(wrong).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
