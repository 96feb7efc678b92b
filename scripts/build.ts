/** `npm run build`: everything in dist/, from content to checksums. Stops before writing if content has an error. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { formats, type Problem, type Profile } from '../src/leaflet/index.ts';
import { filesUnder, sha256OfFile } from './lib/files.ts';
import { indexSite } from './lib/index-site.ts';
import { type LeafletEntry, leafletInput, makeLeaflet, startEngine, writeLeaflet } from './lib/make-leaflets.ts';
import { formatProblems } from './lib/print-problems.ts';
import { Progress } from './lib/progress.ts';
import { type Project, readProject } from './lib/project.ts';

const root = process.cwd();
const dist = join(root, 'dist');
const cache = join(root, '.cache');
/** Profiles that are built. */
const profiles: readonly Profile[] = ['screen', 'office'];
const today = new Date().toISOString().slice(0, 10);

const progress = new Progress(5);
const stop = (problems: readonly Problem[]): never => {
  process.stderr.write(`\n${formatProblems(problems)}\nNothing was built.\n`);
  process.exit(1);
};

// Read and judge everything that people edit.
progress.begin('Checking content');
const { project, problems } = readProject(root);
const ready = project ?? stop(problems);
progress.end(`${ready.source.files.size} files in ${ready.locales.size} languages`);
if (problems.length > 0) process.stderr.write(`${formatProblems(problems)}\n`);

// The leaflets, before the site, which shows their pictures, sizes and editions.
progress.begin('Making leaflets');
rmSync(cache, { recursive: true, force: true });
const leaflets = await makeAllLeaflets(ready);
progress.end(`${leaflets.length} PDFs, each read back and checked`);

progress.begin('Building the site');
const built = spawnSync('astro', ['build', '--silent'], {
  stdio: 'inherit',
  // npm puts the project's own programs first on the path; a plain `node scripts/build.ts` does not.
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH']}` },
});
if (built.status !== 0) process.exit(1);
cpSync(join(cache, 'leaflets'), join(dist, 'leaflets'), { recursive: true });
progress.end(`${filesUnder(dist).filter((path) => path.endsWith('.html')).length} pages`);

progress.begin('Indexing for search');
progress.end(`${await indexSite(dist)} pages`);

progress.begin('Writing checksums');
const published = filesUnder(dist).filter((path) => path !== 'SHA256SUMS');
writeFileSync(
  join(dist, 'SHA256SUMS'),
  published.map((path) => `${sha256OfFile(join(dist, path))}  ${path}\n`).join(''),
);
progress.end(`${published.length} files`);
process.stdout.write(`Built dist/ in ${progress.seconds()} s.\n`);

async function makeAllLeaflets({ leaflets: records, locales }: Project): Promise<readonly LeafletEntry[]> {
  const engine = await startEngine();
  const jobs = [...locales.values()].flatMap((locale) =>
    records.flatMap((record) =>
      record.formats.flatMap((format) => profiles.map((profile) => ({ locale, record, format, profile }))),
    ),
  );
  const entries: LeafletEntry[] = [];
  const wrong: Problem[] = [];
  for (const [done, { locale, record, format, profile }] of jobs.entries()) {
    progress.at(done, jobs.length, 'leaflets');
    const sheet = formats[format];
    const input = sheet && leafletInput(ready, locale, record.name, sheet, today);
    if (!sheet || !input) continue;
    const { tag } = locale.language;
    const made = await makeLeaflet(engine, input.content, sheet, profile, `content/${tag}/leaflets/${record.name}.mdx`);
    const all = [...input.problems, ...made.problems];
    wrong.push(...all);
    if (all.some(({ level }) => level === 'error')) continue;
    entries.push(await writeLeaflet(engine, cache, made, input, { locale: tag, leaflet: record.name }));
  }
  if (wrong.some(({ level }) => level === 'error')) stop(withoutRepeats(wrong));
  mkdirSync(join(cache, 'leaflets'), { recursive: true });
  writeFileSync(join(cache, 'leaflets/index.json'), `${JSON.stringify(entries, null, 2)}\n`);
  return entries;
}

/** One mistake shows in every profile of a leaflet; an editor needs to read it once. */
function withoutRepeats(list: readonly Problem[]): readonly Problem[] {
  return [...new Map(list.map((problem) => [JSON.stringify(problem), problem])).values()];
}
