/** `npm run build`: everything in dist/, from content to checksums. Stops before writing if content has an error. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import type { Profile } from '../src/leaflet/index.ts';
import { filesUnder, sha256OfFile } from './lib/files.ts';
import { hostConfigs } from './lib/host-configs.ts';
import { indexSite } from './lib/index-site.ts';
import {
  checkLeaflets,
  type LeafletEntry,
  leafletInput,
  leafletJobs,
  makeLeaflet,
  startEngine,
  writeLeaflet,
} from './lib/make-leaflets.ts';
import { formatProblems, withoutRepeats } from './lib/print-problems.ts';
import { Progress } from './lib/progress.ts';
import { isError, type Project, readProject } from './lib/project.ts';
import { headerRules, styleHashesOf } from './lib/response-headers.ts';
import { writeSitemap } from './lib/write-sitemap.ts';

const root = process.cwd();
const dist = join(root, 'dist');
const cache = join(root, '.cache');
/** Profiles that are built. */
const profiles: readonly Profile[] = ['screen', 'office', 'press'];
const today = new Date().toISOString().slice(0, 10);

const progress = new Progress(6);

// Read and judge everything that people edit, to the last line of every leaflet.
progress.begin('Checking content');
const { project, problems } = readProject(root);
const found = withoutRepeats([...problems, ...(project ? await checkLeaflets(project, today) : [])]);
if (!project || found.some(isError)) {
  process.stderr.write(`\n${formatProblems(found)}\nNothing was built.\n`);
  process.exit(1);
}
progress.end(`${project.source.files.size} files in ${project.locales.size} languages`);
if (found.length > 0) process.stderr.write(`${formatProblems(found)}\n`);

// The leaflets, before the site, which shows their pictures, sizes and editions.
progress.begin('Making leaflets');
rmSync(join(cache, 'leaflets'), { recursive: true, force: true });
const leaflets = await makeAllLeaflets(project);
progress.end(`${leaflets.length} PDFs, each read back and checked`);

progress.begin('Building the site');
const built = spawnSync('astro', ['build', '--silent'], {
  stdio: 'inherit',
  // npm puts the project's own programs first on the path; a plain `node scripts/build.ts` does not.
  env: {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`,
  },
});
if (built.status !== 0) process.exit(1);
cpSync(join(cache, 'leaflets'), join(dist, 'leaflets'), { recursive: true });
progress.end(`${filesUnder(dist).filter((path) => path.endsWith('.html')).length} pages`);

progress.begin('Indexing for search');
progress.end(`${await indexSite(dist)} pages`);

writeSitemap(dist);

// Beside dist/, not in it: a host's settings are not published.
progress.begin('Writing configurations for hosts');
const deploy = join(root, 'deploy');
rmSync(deploy, { recursive: true, force: true });
const configs = hostConfigs(headerRules(styleHashesOf(dist)), new URL(project.facts.site.origin).hostname);
for (const [path, text] of configs) {
  mkdirSync(dirname(join(deploy, path)), { recursive: true });
  writeFileSync(join(deploy, path), text);
}
progress.end(`${configs.size} in deploy/`);

progress.begin('Writing checksums');
const published = filesUnder(dist).filter((path) => path !== 'SHA256SUMS');
writeFileSync(
  join(dist, 'SHA256SUMS'),
  published.map((path) => `${sha256OfFile(join(dist, path))}  ${path}\n`).join(''),
);
progress.end(`${published.length} files`);
process.stdout.write(`Built dist/ in ${progress.seconds()} s.\n`);

async function makeAllLeaflets(ready: Project): Promise<readonly LeafletEntry[]> {
  const engine = await startEngine();
  const jobs = leafletJobs(ready).flatMap((job) => profiles.map((profile) => ({ ...job, profile })));
  const entries: LeafletEntry[] = [];
  for (const [done, { locale, name, format, profile }] of jobs.entries()) {
    progress.at(done, jobs.length, 'leaflets');
    const input = leafletInput(ready, locale, name, format, today);
    if (!input) continue;
    const { tag } = locale.language;
    const made = await makeLeaflet(
      engine,
      input.content,
      format,
      profile,
      `content/${tag}/leaflets/${name}.mdx`,
    );
    if (made.problems.some(isError)) {
      process.stderr.write(`\n${formatProblems(made.problems)}\nNothing was built.\n`);
      process.exit(1);
    }
    entries.push(await writeLeaflet(engine, cache, made, input, { locale: tag, leaflet: name }));
  }
  writeFileSync(join(cache, 'leaflets/index.json'), `${JSON.stringify(entries, null, 2)}\n`);
  return entries;
}
