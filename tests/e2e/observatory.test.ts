/**
 * The grade that the MDN HTTP Observatory gives the site, served by Debian's nginx with the shipped configuration. Its
 * package cannot be a dependency, because it fetches lists from the network when it is installed; it is installed here
 * without them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, inject, it } from 'vitest';
import { findServer, HOST, startServer } from '../support/host-servers.ts';
import { siteFolder } from '../support/serve.ts';

const VERSION = '1.4.8';
const folder = resolve('.cache/observatory', VERSION);
const scanner = join(folder, 'node_modules/@mdn/mdn-http-observatory');

/** What the scanner prints. */
interface Report {
  readonly scan: { readonly grade: string; readonly score: number };
  readonly tests: Readonly<Record<string, { readonly pass: boolean; readonly result: string }>>;
}

/** Installs the scanner; returns why not if that is not possible here. */
function install(): string | undefined {
  const list = join(scanner, 'conf/hsts-preload.json');
  if (existsSync(list)) return undefined;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const wanted = `@mdn/mdn-http-observatory@${VERSION}`;
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=dev', wanted], {
      cwd: folder,
      stdio: 'pipe',
      timeout: 180_000,
    });
    // The list of names that browsers know to speak TLS only, which it would fetch. A site that is not published yet
    // is not on it.
    writeFileSync(list, '{}\n');
    return undefined;
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    return `The scanner cannot be installed here: ${String(cause).split('\n')[0]}`;
  }
}

function withAWord(why: string): string {
  process.stdout.write(`Skipped: ${why}\n`);
  return why;
}

it('gets the top grade of the HTTP Observatory, A+ with 130 points or more', async ({ skip }) => {
  const nginx = findServer('nginx');
  if ('missing' in nginx) return skip(withAWord(nginx.missing));
  const missing = install();
  if (missing !== undefined) return skip(withAWord(missing));
  const server = await startServer('nginx', nginx.folder, siteFolder, inject('styleHashes'));
  try {
    const printed = execFileSync(
      process.execPath,
      ['--import', resolve('tests/support/to-test-server.ts'), join(scanner, 'src/scan.js'), HOST],
      {
        encoding: 'utf8',
        timeout: 60_000,
        env: {
          ...process.env,
          NODE_EXTRA_CA_CERTS: server.certificate,
          TEST_HTTP: String(server.ports.http),
          TEST_HTTPS: String(server.ports.https),
        },
      },
    );
    const { scan, tests } = JSON.parse(printed) as Report;
    const results = Object.entries(tests).map(([name, { pass, result }]) => `${name}: ${result} (${pass})`);
    process.stdout.write(`HTTP Observatory ${VERSION}: ${scan.grade}, ${scan.score} points\n`);
    expect({ grade: scan.grade, failed: results.filter((line) => line.endsWith('(false)')) }).toEqual({
      grade: 'A+',
      failed: [],
    });
    expect(scan.score, results.join('\n')).toBeGreaterThanOrEqual(130);
  } finally {
    await server.stop();
  }
}, 300_000);
