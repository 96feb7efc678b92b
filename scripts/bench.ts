/** `npm run bench`: how fast the leaflets are made and how small they are, on this machine, now. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formats, layoutLeaflet, writePdf } from '../src/leaflet/index.ts';
import { layoutOptions, leafletInput, startEngine } from './lib/make-leaflets.ts';
import { printProblems } from './lib/print-problems.ts';
import { isError, readProject } from './lib/project.ts';
import { readFonts } from './lib/read-fonts.ts';

/** Rounds over all languages; the first opens the fonts and is reported apart. */
const ROUNDS = 6;
const COLD_RUNS = 5;

const { project, problems } = readProject(process.cwd());
const format = formats['a4-letterfold'];
if (!project || !format || problems.some(isError)) {
  printProblems(problems);
  process.exit(1);
}

const today = new Date().toISOString().slice(0, 10);
const engine = await startEngine();
const inputs = [...project.locales.values()].flatMap((locale) => {
  const input = leafletInput(project, locale, 'adult', format, today);
  return input ? [{ tag: locale.language.tag, content: input.content }] : [];
});
const jobs = await Promise.all(
  inputs.map(async (job) => ({ ...job, options: await layoutOptions(job.content) })),
);

const rows = jobs.map((job) => ({
  ...job,
  first: 0,
  warm: [] as number[],
  screen: 0,
  office: 0,
}));
for (let round = 0; round < ROUNDS; round++) {
  for (const row of rows) {
    const began = performance.now();
    const fonts = readFonts(row.content);
    row.screen = writePdf(
      engine,
      layoutLeaflet(engine, row.content, format, 'screen', fonts, row.options),
    ).length;
    const took = performance.now() - began;
    if (round === 0) {
      row.first = took;
      row.office = writePdf(
        engine,
        layoutLeaflet(engine, row.content, format, 'office', fonts, row.options),
      ).length;
    } else row.warm.push(took);
  }
}

const example = join(process.cwd(), 'tests/fixtures/bench/leaflet.md');
const cold = Array.from({ length: COLD_RUNS }, () => {
  const began = performance.now();
  const out = join(tmpdir(), 'vagvisare-bench.pdf');
  const run = spawnSync(process.execPath, [
    'scripts/leaflet.ts',
    '--content',
    example,
    '--format',
    format.name,
    '--profile',
    'screen',
    '--out',
    out,
  ]);
  if (run.status !== 0) throw new Error(run.stderr.toString());
  return performance.now() - began;
});

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const result = {
  coldMs: Math.round(median(cold)),
  warmMs: Math.round(mean(rows.map(({ warm }) => median(warm)))),
  screenBytes: Math.round(mean(rows.map(({ screen }) => screen))),
  officeBytes: Math.round(mean(rows.map(({ office }) => office))),
  peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  languages: rows.map(({ tag, first, warm, screen, office }) => ({
    tag,
    firstMs: Math.round(first),
    warmMs: Math.round(median(warm)),
    screenBytes: screen,
    officeBytes: office,
  })),
};
const table = [
  '| language | first, ms | warm, ms | screen, bytes | office, bytes |',
  '|---|--:|--:|--:|--:|',
  ...result.languages.map(
    (row) => `| ${row.tag} | ${row.firstMs} | ${row.warmMs} | ${row.screenBytes} | ${row.officeBytes} |`,
  ),
  `| **mean** | | ${result.warmMs} | ${result.screenBytes} | ${result.officeBytes} |`,
  '',
  `One leaflet by the command, cold: ${result.coldMs} ms (median of ${COLD_RUNS}). Peak memory: ${result.peakMemoryMiB} MiB.`,
].join('\n');
mkdirSync('.cache', { recursive: true });
writeFileSync('.cache/bench.json', `${JSON.stringify(result, null, 2)}\n`);
writeFileSync('.cache/bench.md', `${table}\n`);
process.stdout.write(`${table}\n\nWritten to .cache/bench.json and .cache/bench.md.\n`);
