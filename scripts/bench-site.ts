/** `npm run bench:site`: building this site beside its peers; how soon a page is painted and something found beside Starlight's. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { cpus } from 'node:os';
import { delimiter, extname, join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../tests/support/browser.ts';
import { growSite, peerSites, type SitePeer, writePeers } from './bench/site-peers.ts';
import { readCommand, wholeNumberOf } from './lib/terminal/command.ts';
import { filesUnder } from './lib/terminal/files.ts';

const help = `npm run bench:site                   some minutes on a quiet machine; build the site first
npm run bench:site -- --rounds 5     so many rounds over all peers (3 unless said); medians are shown

Peers are Astro with Starlight and Eleventy, installed into .cache/bench/site/, and Hugo where the machine has it; who is
missing is named. They get the text of our ours pages. This site is built again with 1,440 pages and more, copies of its
languages under other tags. Writes .cache/bench/site.json and site.md.
`;
/** How large the larger site is. */
const PAGES = 1440;
/** A link on which people wait: 400 ms to and fro, 400 kbit/s, and a phone four times slower than this machine. */
const LINK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWER = 4;
/** What is opened: texts in two scripts. */
const OPENED = ['en/rights/', 'ar/rights/'];
/** How something is found: the page to open, what to press first, where to type, and what a result is. */
const SEARCHES = {
  ours: { page: 'en/search/', press: undefined, field: '#words', result: '#found .hits a' },
  starlight: {
    page: 'en/rights/',
    press: 'button[data-open-modal]',
    field: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result-link',
  },
} as const;
const SOUGHT = 'lawyer';
/** Node says at its end how much memory it needed. */
const SAYS_PEAK = `data:text/javascript,${encodeURIComponent(
  "process.on('exit',()=>process.getBuiltinModule('fs').appendFileSync(process.env.BENCH_PEAK,process.resourceUsage().maxRSS+'\\n'))",
)}`;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

const { values, refuse } = readCommand({
  name: 'bench:site',
  help,
  options: {
    rounds: { type: 'string', default: '3' },
  },
});
const rounds = wholeNumberOf(values.rounds, '--rounds', { least: 1, most: 99 }, refuse) ?? 3;
const dist = resolve('dist');
if (!existsSync(join(dist, 'index.html'))) throw new Error('Build the site first: npm run build');
const folder = resolve('.cache/bench/site');

say('Installing peers …');
const { peers, missing, pages } = writePeers(folder, dist);
for (const { name, why } of missing) say(`Not measured: ${name}, because ${why}.`);

const ours: SitePeer = {
  name: 'this site',
  folder: resolve('.'),
  command: 'astro build --silent --outDir .cache/bench/own',
  out: resolve('.cache/bench/own'),
};
const grown = growSite(resolve('.cache/bench/grown'), dist, PAGES);
const all = [ours, grown, ...peers];
const cpuSeconds = new Map<string, number[]>(all.map(({ name }) => [name, []]));
const peaks = new Map<string, number>();
const failed = new Map<string, string>();
for (let round = 0; round < rounds; round++) {
  say(`Building, round ${round + 1} of ${rounds} …`);
  for (const peer of all) {
    if (failed.has(peer.name)) continue;
    const { seconds, mebibytes, error } = build(peer);
    if (error === undefined) cpuSeconds.get(peer.name)?.push(seconds);
    else failed.set(peer.name, error);
    if (mebibytes !== undefined) peaks.set(peer.name, Math.max(mebibytes, peaks.get(peer.name) ?? 0));
  }
}

const paints: ({ name: string; page: string } & Seen)[] = [];
const finds: ({ name: string } & Seen)[] = [];
const shown = all.filter(({ name }) => name === ours.name || name === peerSites.starlight);
for (const { name, out } of shown) {
  if (failed.has(name)) continue;
  say(`Opening ${name} …`);
  const { server, origin } = await serve(name === ours.name ? dist : out);
  for (const page of OPENED)
    paints.push({ name, page, ...(await visitOften((tab) => paint(tab, `${origin}/${page}`))) });
  const how = name === ours.name ? SEARCHES.ours : SEARCHES.starlight;
  finds.push({ name, ...(await visitOften((tab) => find(tab, origin, how))) });
  server.close();
}

const rows = all.map(({ name, out }) => {
  const error = failed.get(name);
  if (error !== undefined) return { name, failed: error };
  const cpu = median(cpuSeconds.get(name) ?? []);
  const built = filesUnder(out).filter((path) => path.endsWith('.html')).length;
  const peakMebibytes = peaks.get(name);
  return { name, pages: built, cpuSeconds: cpu, cpuMsAPage: Math.round((cpu * 1000) / built), peakMebibytes };
});
const eleventy = rows.find(({ name }) => name === peerSites.eleventy)?.cpuMsAPage;
const table = [
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}. ${pages} texts, ${rounds} rounds, medians.`,
  '',
  '| Building | pages | CPU, s | CPU a page, ms | to Eleventy | peak memory, MiB |',
  '|---|--:|--:|--:|--:|--:|',
  ...rows.map((row) =>
    row.failed === undefined
      ? `| ${row.name} | ${row.pages} | ${row.cpuSeconds?.toFixed(1)} | ${row.cpuMsAPage} | ${eleventy ? ((row.cpuMsAPage ?? 0) / eleventy).toFixed(1) : '–'} | ${row.peakMebibytes ?? '–'} |`
      : `| ${row.name} | failed: ${row.failed} | | | | |`,
  ),
  ...missing.map(({ name, why }) => `| ${name} | not measured: ${why} | | | | |`),
  '',
  '| Opening: 400 ms, 400 kbit/s, CPU ÷ 4 | page | first paint, ms | bytes | requests |',
  '|---|---|--:|--:|--:|',
  ...paints.map(
    ({ name, page, ms, bytes, requests }) => `| ${name} | /${page} | ${ms} | ${bytes} | ${requests} |`,
  ),
  '',
  `| Finding “${SOUGHT}” on that link, from opening the page | first result, ms | bytes | requests |`,
  '|---|--:|--:|--:|',
  ...finds.map(({ name, ms, bytes, requests }) => `| ${name} | ${ms} | ${bytes} | ${requests} |`),
].join('\n');
writeFileSync(
  join(folder, '../site.json'),
  `${JSON.stringify({ building: rows, opening: paints, finding: finds, missing }, null, 2)}\n`,
);
writeFileSync(join(folder, '../site.md'), `${table}\n`);
process.stdout.write(`\n${table}\n\nWritten to .cache/bench/site.json and .cache/bench/site.md.\n`);

/**
 * One build from nothing. CPU seconds of all its processes, which another job on the machine disturbs least, and the
 * memory of the largest of them that is Node.
 */
function build({ folder: cwd, command, out }: SitePeer): {
  seconds: number;
  mebibytes?: number;
  error?: string;
} {
  rmSync(out, { recursive: true, force: true });
  const peakFile = resolve('.cache/bench/peak');
  mkdirSync(resolve('.cache/bench'), { recursive: true });
  rmSync(peakFile, { force: true });
  const bin = join(cwd, 'node_modules/.bin');
  const { stdout, stderr } = spawnSync('sh', ['-c', `${command} >&2 && echo built; times`], {
    cwd,
    encoding: 'utf8',
    timeout: 600_000,
    maxBuffer: 1e8,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_OPTIONS: `--import=${SAYS_PEAK}`,
      BENCH_PEAK: peakFile,
      PATH: `${bin}${delimiter}${process.env['PATH']}`,
    },
  });
  if (!stdout.startsWith('built'))
    return { seconds: 0, error: stderr.trim().split('\n').at(-1) ?? 'no word' };
  // `times` writes those of the shell, then those of what it ran.
  const times = stdout.trim().split('\n').at(-1) ?? '';
  const seconds = [...times.matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => Number(m) * 60 + Number(s));
  const kibibytes = existsSync(peakFile) ? readFileSync(peakFile, 'utf8').trim().split('\n').map(Number) : [];
  return {
    seconds: seconds.reduce((sum, part) => sum + part, 0),
    ...(kibibytes.length > 0 ? { mebibytes: Math.round(Math.max(...kibibytes) / 1024) } : {}),
  };
}

/** What a visit cost until something was there. */
interface Seen {
  readonly ms: number;
  readonly bytes: number;
  readonly requests: number;
}

/** The median of the rounds by time, each a first visit on the slow link. */
async function visitOften(visit: (page: Page) => Promise<number>): Promise<Seen> {
  const browser = await launchBrowser();
  const seen: Seen[] = [];
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
    const ms = Math.round(await visit(page));
    seen.push({ ms, bytes, requests });
    await context.close();
  }
  await browser.close();
  return seen.sort((a, b) => a.ms - b.ms)[Math.floor(seen.length / 2)] ?? { ms: 0, bytes: 0, requests: 0 };
}

/** Milliseconds to the first contentful paint of a page, which is then left to load to its end. */
async function paint(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'networkidle' });
  return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
}

/** Milliseconds from opening a page to the first result, typing as soon as there is a field. */
async function find(
  page: Page,
  origin: string,
  how: (typeof SEARCHES)[keyof typeof SEARCHES],
): Promise<number> {
  const began = performance.now();
  await page.goto(`${origin}/${how.page}`, { waitUntil: 'commit' });
  if (how.press !== undefined) {
    await page.waitForLoadState('load');
    await page.click(how.press);
  }
  await page.fill(how.field, SOUGHT);
  await page.keyboard.press('Enter');
  await page.waitForSelector(how.result);
  return performance.now() - began;
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
