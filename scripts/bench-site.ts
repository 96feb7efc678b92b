/** `npm run bench:site`: building this site beside its peers, and how soon a page is painted beside Starlight's. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { cpus } from 'node:os';
import { delimiter, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { launchBrowser } from '../tests/support/browser.ts';
import { peerSites, type SitePeer, writePeers } from './bench/site-peers.ts';
import { filesUnder } from './lib/files.ts';

const help = `npm run bench:site                   some minutes on a quiet machine; build the site first
npm run bench:site -- --rounds 5     so many rounds over all peers (3 unless said); medians are shown

Peers are Astro with Starlight and Eleventy, installed into .cache/bench/site/, and Hugo where the machine has it; who is
missing is named. They get the text of our own pages. Writes .cache/bench/site.json and site.md.
`;
/** A link on which people wait: 400 ms to and fro, 400 kbit/s, and a phone four times slower than this machine. */
const LINK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWER = 4;
/** What is opened: texts in two scripts. */
const OPENED = ['en/rights/', 'ar/rights/'];

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
const rounds = Number(values.rounds);
const dist = resolve('dist');
if (!existsSync(join(dist, 'index.html'))) throw new Error('Build the site first: npm run build');
const folder = resolve('.cache/bench/site');

say('Installing peers …');
const { peers, missing, pages } = writePeers(folder, dist);
for (const { name, why } of missing) say(`Not measured: ${name}, because ${why}.`);

const own: SitePeer = {
  name: 'this site',
  folder: resolve('.'),
  command: 'astro build --silent --outDir .cache/bench/own',
  out: resolve('.cache/bench/own'),
};
const all = [own, ...peers];
const cpuSeconds = new Map<string, number[]>(all.map(({ name }) => [name, []]));
const failed = new Map<string, string>();
for (let round = 0; round < rounds; round++) {
  say(`Building, round ${round + 1} of ${rounds} …`);
  for (const peer of all) {
    if (failed.has(peer.name)) continue;
    const { seconds, error } = build(peer);
    if (error === undefined) cpuSeconds.get(peer.name)?.push(seconds);
    else failed.set(peer.name, error);
  }
}

const paints: { name: string; page: string; ms: number; bytes: number; requests: number }[] = [];
const shown = all.filter(({ name }) => name === own.name || name === peerSites.starlight);
for (const { name, out } of shown) {
  if (failed.has(name)) continue;
  say(`Opening ${name} …`);
  const { server, origin } = await serve(name === own.name ? dist : out);
  for (const page of OPENED) paints.push({ name, page, ...(await paint(`${origin}/${page}`)) });
  server.close();
}

const rows = all.map(({ name, out }) => {
  const error = failed.get(name);
  if (error !== undefined) return { name, failed: error };
  const cpu = median(cpuSeconds.get(name) ?? []);
  const built = filesUnder(out).filter((path) => path.endsWith('.html')).length;
  return { name, pages: built, cpuSeconds: cpu, cpuMsAPage: Math.round((cpu * 1000) / built) };
});
const eleventy = rows.find(({ name }) => name === peerSites.eleventy)?.cpuMsAPage;
const table = [
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}. ${pages} texts, ${rounds} rounds, medians.`,
  '',
  '| Building | pages | CPU, s | CPU a page, ms | to Eleventy |',
  '|---|--:|--:|--:|--:|',
  ...rows.map((row) =>
    row.failed === undefined
      ? `| ${row.name} | ${row.pages} | ${row.cpuSeconds?.toFixed(1)} | ${row.cpuMsAPage} | ${eleventy ? ((row.cpuMsAPage ?? 0) / eleventy).toFixed(1) : '–'} |`
      : `| ${row.name} | failed: ${row.failed} | | | |`,
  ),
  ...missing.map(({ name, why }) => `| ${name} | not measured: ${why} | | | |`),
  '',
  '| Opening: 400 ms, 400 kbit/s, CPU ÷ 4 | page | first paint, ms | bytes | requests |',
  '|---|---|--:|--:|--:|',
  ...paints.map(
    ({ name, page, ms, bytes, requests }) => `| ${name} | /${page} | ${ms} | ${bytes} | ${requests} |`,
  ),
].join('\n');
writeFileSync(
  join(folder, '../site.json'),
  `${JSON.stringify({ building: rows, opening: paints, missing }, null, 2)}\n`,
);
writeFileSync(join(folder, '../site.md'), `${table}\n`);
process.stdout.write(`\n${table}\n\nWritten to .cache/bench/site.json and .cache/bench/site.md.\n`);

/** One build from nothing. CPU seconds of all its processes, which another job on the machine disturbs least. */
function build({ folder: cwd, command, out }: SitePeer): { seconds: number; error?: string } {
  rmSync(out, { recursive: true, force: true });
  const bin = join(cwd, 'node_modules/.bin');
  const { stdout, stderr } = spawnSync('sh', ['-c', `${command} >&2 && echo built; times`], {
    cwd,
    encoding: 'utf8',
    timeout: 600_000,
    maxBuffer: 1e8,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      PATH: `${bin}${delimiter}${process.env['PATH']}`,
    },
  });
  if (!stdout.startsWith('built'))
    return { seconds: 0, error: stderr.trim().split('\n').at(-1) ?? 'no word' };
  // `times` writes those of the shell, then those of what it ran.
  const times = stdout.trim().split('\n').at(-1) ?? '';
  const seconds = [...times.matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => Number(m) * 60 + Number(s));
  return { seconds: seconds.reduce((sum, part) => sum + part, 0) };
}

/** First contentful paint, bytes and requests of a first visit: the median of the rounds, each in a new context. */
async function paint(url: string): Promise<{ ms: number; bytes: number; requests: number }> {
  const browser = await launchBrowser();
  const seen: { ms: number; bytes: number; requests: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 2 });
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    let bytes = 0;
    let requests = 0;
    tools.on('Network.requestWillBeSent', () => {
      requests += 1;
    });
    tools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await tools.send('Network.enable');
    await tools.send('Network.emulateNetworkConditions', LINK);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(url, { waitUntil: 'networkidle' });
    const ms = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    );
    seen.push({ ms: Math.round(ms), bytes, requests });
    await context.close();
  }
  await browser.close();
  return seen.sort((a, b) => a.ms - b.ms)[Math.floor(seen.length / 2)] ?? { ms: 0, bytes: 0, requests: 0 };
}

/** The same plain server for both: everything compressed, nothing kept. */
async function serve(root: string): Promise<{ server: Server; origin: string }> {
  const files = new Set(filesUnder(root));
  const server = createServer((request, response) => {
    const asked = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, '')).slice(1);
    const path = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
    if (!files.has(path)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
      'Content-Encoding': 'br',
    });
    response.end(brotliCompressSync(readFileSync(join(root, path))));
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { server, origin: `http://127.0.0.1:${address.port}` };
}

function median(given: readonly number[]): number {
  return [...given].sort((a, b) => a - b)[Math.floor(given.length / 2)] ?? 0;
}

function say(words: string): void {
  process.stderr.write(`${words}\n`);
}
