/** `npm run bench:load`: how many requests a second the shipped settings answer, beside a file of one line on the same server. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import {
  findServer,
  HOST,
  type HostServer,
  type Software,
  startServer,
} from '../tests/support/host-servers.ts';
import { isInstalled } from './bench/peers.ts';
import { styleHashesOf } from './lib/hosting/response-headers.ts';
import { readCommand, stop, wholeNumberOf } from './lib/terminal/command.ts';
import { filesUnder } from './lib/terminal/files.ts';

const help = `npm run bench:load                   a minute or two for each server on a quiet machine; build the site first
npm run bench:load -- --seconds 10   so long for each row (5 unless said)

Serves dist/ with the settings of the build on Debian's nginx and Caddy, with what \`npm run compress\` made if it was run, and
asks over TLS from this machine, 50 connections at a time. autocannon is installed into .cache/bench/load/. Each row is measured
again while 2,000 other requests are begun and never ended. Writes .cache/bench/load.json and load.md.
`;
const CONNECTIONS = 50;
/** Requests of one machine that never end. */
const HELD = 2000;
const AUTOCANNON = '9.0.0';
/** What everything is compared with. */
const ONE_LINE = 'one-line.txt';
/** Nothing is there. */
const MISSING = '/en/nothing/';

const { values, refuse } = readCommand({
  name: 'bench:load',
  help,
  options: { seconds: { type: 'string', default: '5' } },
});
const seconds = wholeNumberOf(values.seconds, '--seconds', { least: 1, most: 600 }, refuse) ?? 5;
const dist = resolve('dist');
if (!existsSync(join(dist, 'index.html'))) stop('There is no dist/. Run `npm run build` first.');

/** What readers ask for, and how a browser asks. */
const asked: readonly (readonly [what: string, path: string, encoding: string])[] = [
  ['a file of one line', `/${ONE_LINE}`, 'identity'],
  ['front page, brotli', '/en/', 'br'],
  ['front page, gzip', '/en/', 'gzip'],
  ['front page, not compressed', '/en/', 'identity'],
  ['where to turn in Arabic, brotli', '/ar/where/', 'br'],
  ['a leaflet', `/${leafletOf(filesUnder(dist))}`, 'identity'],
  ['a page that is not there', MISSING, 'br'],
];

/** One row of the table. */
interface Measured {
  readonly server: Software;
  readonly what: string;
  /** Other requests that are begun and never ended meanwhile. */
  readonly held: number;
  readonly requestsASecond: number;
  readonly mebibytesASecond: number;
  /** Time in which 99 of 100 answers came. */
  readonly slowMs: number;
  /** Requests without an answer, or with another one than the file has. */
  readonly failed: number;
}

const folder = resolve('.cache/bench/load');
const program = installAutocannon(folder);
const site = join(folder, 'site');
rmSync(site, { recursive: true, force: true });
cpSync(dist, site, { recursive: true });
const compressed = resolve('deploy/compressed');
if (existsSync(compressed)) cpSync(compressed, site, { recursive: true });
writeFileSync(join(site, ONE_LINE), 'One line.\n');

const rows: Measured[] = [];
const missing: string[] = [];
for (const software of ['nginx', 'caddy'] as const) {
  const found = findServer(software);
  if ('missing' in found) {
    missing.push(found.missing);
    continue;
  }
  const server = await startServer(software, found.folder, site, styleHashesOf(site));
  try {
    for (const held of [0, HELD])
      for (const row of asked) rows.push(await measure(software, server, row, held));
  } finally {
    await server.stop();
  }
}
rmSync(site, { recursive: true, force: true });

const table = [
  `${cpus().length} × ${cpus()[0]?.model.trim()}, which also asks. ${CONNECTIONS} connections over TLS, ${seconds} s a row, ${existsSync(compressed) ? 'compressed beforehand' : 'compressed while asked'}.`,
  '',
  '| server | asked for | held open by others | requests a second | to one line | MiB a second | 99 of 100 within, ms | failed |',
  '|---|---|--:|--:|--:|--:|--:|--:|',
  ...rows.map(
    (row) =>
      `| ${row.server} | ${row.what} | ${row.held} | ${Math.round(row.requestsASecond)} | ${toOneLine(row).toFixed(2)} | ${row.mebibytesASecond.toFixed(1)} | ${row.slowMs} | ${row.failed} |`,
  ),
  ...missing.map((why) => `| not measured: ${why} | | | | | | | |`),
].join('\n');
writeFileSync(join(folder, '../load.json'), `${JSON.stringify({ rows, missing }, null, 2)}\n`);
writeFileSync(join(folder, '../load.md'), `${table}\n`);
process.stdout.write(`\n${table}\n\nWritten to .cache/bench/load.json and .cache/bench/load.md.\n`);

async function measure(
  software: Software,
  server: HostServer,
  [what, path, encoding]: (typeof asked)[number],
  count: number,
): Promise<Measured> {
  process.stderr.write(`${software}, ${count} held: ${what} …\n`);
  // Anew for each: a server throws out who says nothing.
  const held = await server.hold(count);
  const result = spawnSync(
    process.execPath,
    [
      ...[program, '--json', '--no-progress', '-c', String(CONNECTIONS), '-d', String(seconds)],
      ...['-H', `Host: ${HOST}`, '-H', `Accept-Encoding: ${encoding}`, '--servername', HOST],
      `https://127.0.0.1:${server.ports.https}${path}`,
    ],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  for (const socket of held) socket.destroy();
  if (result.status !== 0) stop(`autocannon stopped: ${result.stderr}`);
  const status = path === MISSING ? 404 : 200;
  return { server: software, what, held: count, ...readResult(result.stdout, status) };
}

/** What autocannon says, as far as it is shown. */
interface Cannonade {
  readonly requests: { readonly average: number };
  readonly throughput: { readonly average: number };
  readonly latency: { readonly p99: number };
  readonly errors: number;
  readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
}

function readResult(json: string, status: number): Omit<Measured, 'server' | 'what' | 'held'> {
  const { requests, throughput, latency, errors, statusCodeStats } = JSON.parse(json) as Cannonade;
  const others = Object.entries(statusCodeStats).filter(([code]) => code !== String(status));
  return {
    requestsASecond: requests.average,
    mebibytesASecond: throughput.average / 2 ** 20,
    slowMs: latency.p99,
    failed: errors + others.reduce((sum, [, { count }]) => sum + count, 0),
  };
}

/** How many requests a second beside the file of one line, with as many held. */
function toOneLine({ server, held, requestsASecond }: Measured): number {
  const line = rows.find((row) => row.server === server && row.held === held);
  return requestsASecond / (line?.requestsASecond ?? Number.NaN);
}

function leafletOf(files: readonly string[]): string {
  return files.find((path) => /^leaflets\/en\/adult-a4-letterfold-screen.*\.pdf$/.test(path)) ?? '';
}

/** @returns Its program. Never a dependency of the project. */
function installAutocannon(home: string): string {
  const modules = join(home, 'node_modules');
  if (!isInstalled(modules, 'autocannon')) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
    const options = ['--save-exact', '--no-audit', '--no-fund', '--fetch-retries=0', '--loglevel=error'];
    spawnSync('npm', ['install', ...options, `autocannon@${AUTOCANNON}`], { cwd: home, timeout: 120_000 });
  }
  if (!isInstalled(modules, 'autocannon')) stop('autocannon cannot be had here: npm could not install it.');
  return join(modules, 'autocannon/autocannon.js');
}
