/** `npm run build`: everything in dist/, from content to checksums. Stops before writing if content has an error. */
import { spawn } from 'node:child_process';
import { cpSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { checkDays } from '../src/content-model/facts/check-days.ts';
import { hostConfigs } from './lib/hosting/host-configs.ts';
import { headerRules, styleHashesOf } from './lib/hosting/response-headers.ts';
import { buildLeaflets, checkLeaflets } from './lib/leaflets/build-leaflets.ts';
import type { Shard } from './lib/leaflets/each-leaflet.ts';
import { makeKits } from './lib/leaflets/make-kits.ts';
import { isError, readProject } from './lib/project/read-project.ts';
import { indexSite } from './lib/site/index-site.ts';
import { makeLinkCards } from './lib/site/make-link-cards.ts';
import { writeSitemap } from './lib/site/write-sitemap.ts';
import { writeWebFonts } from './lib/site/write-web-fonts.ts';
import { dayOf, readCommand, stop, wholeNumberOf } from './lib/terminal/command.ts';
import { filesUnder, sha256OfFile, writeWhole } from './lib/terminal/files.ts';
import { lockFolder } from './lib/terminal/lock-folder.ts';
import { formatProblems, withoutRepeats } from './lib/terminal/print-problems.ts';
import { Progress } from './lib/terminal/progress.ts';

const help = `npm run build                    everything in dist/; leaflets that have not changed are kept from the last build
npm run build -- --fresh         makes every leaflet again
npm run build -- --workers 4     makes so many leaflets at a time; as many as there are cores unless said
npm run build -- --on 2027-11-23 judges the facts' checks by that day instead of today; what is on a leaflet never depends on it
npm run build -- --shard 2/8     only the second eighth of the leaflets, and nothing else

Shards are for machines that share the work. Each leaves its leaflets in .cache/leaflets/ and .cache/leaflet-records/.
Copy these two folders of every machine over each other in one place and run \`npm run build\` there: it checks and keeps
all of them and builds the rest.
`;

const { values, refuse } = readCommand({
  name: 'build',
  help,
  options: {
    fresh: { type: 'boolean', default: false },
    workers: { type: 'string' },
    shard: { type: 'string' },
    on: { type: 'string' },
  },
});
const { fresh } = values;
const today = dayOf(values.on, '--on', refuse);
const workers = wholeNumberOf(values.workers, '--workers', { least: 1, most: 99 }, refuse);
const shard = readShard(values.shard);
const root = process.cwd();
const dist = join(root, 'dist');
const cache = join(root, '.cache');

const lock = join(cache, 'build.lock');
const owner = lockFolder(lock);
if (owner !== undefined) {
  stop(
    `Another build is at work in this folder${owner === 0 ? '' : ` (process ${owner})`}. Wait for it.\nIf there is none, delete ${lock}.`,
  );
}

const progress = new Progress(shard ? 2 : 7);

progress.begin('Checking content');
const { project, problems: inContent } = readProject(root);
const problems = [...inContent, ...(project ? checkDays(project.facts, today) : [])];
if (!project || problems.some(isError)) {
  // Everything that is wrong at once, also on the leaflets.
  stopWith([...problems, ...(project ? await checkLeaflets(project, today) : [])]);
}
progress.end(`${project.source.files.size} files in ${project.locales.size} languages`);

// The leaflets, before the site, which shows their pictures, sizes and editions.
progress.begin('Making leaflets');
const leaflets = await buildLeaflets(project, {
  folder: cache,
  today,
  fresh,
  ...(workers ? { workers } : {}),
  ...(shard ? { shard } : {}),
  onProgress: (done, total) => progress.at(done, total, 'leaflets'),
});
const found = withoutRepeats([...problems, ...leaflets.problems]);
if (found.some(isError)) stopWith(found);
progress.end(
  `${leaflets.made + leaflets.kept} PDFs, ${leaflets.made} made, read back and checked, ${leaflets.kept} kept as they were`,
);
for (const { locale, leaflet, format, why, dueOn } of leaflets.leftOut) {
  const reason =
    why === 'checks-due'
      ? `its facts were checked until ${dueOn}`
      : 'its translation is older than its source';
  process.stdout.write(`Left out: ${leaflet} in ${locale}, ${format}: ${reason}.\n`);
}
if (found.length > 0) process.stderr.write(`${formatProblems(found)}\n`);

if (shard) {
  process.stdout.write(`Made shard ${shard.number} of ${shard.of} in ${progress.seconds()} s.\n`);
  process.exit(0);
}

progress.begin('Packing kits for missions');
progress.end(`${(await makeKits(project, leaflets, cache)).length} kits`);

progress.begin('Building the site, drawing link cards');
// The cards on the core that the site leaves free.
const [status, { cards, problems: onCards }] = await Promise.all([
  buildPages(),
  makeLinkCards(project, cache),
]);
if (status !== 0) process.exit(1);
if (onCards.length > 0) stopWith(onCards);
for (const { path, png } of cards) writeWhole(join(dist, path), png);
// Moved into place as a whole: a build that is stopped leaves no half of a leaflet.
cpSync(join(cache, 'leaflets'), join(dist, 'leaflets.part'), { recursive: true });
renameSync(join(dist, 'leaflets.part'), join(dist, 'leaflets'));
cpSync(join(cache, 'kits'), join(dist, 'kits'), { recursive: true });
progress.end(
  `${filesUnder(dist).filter((path) => path.endsWith('.html')).length} pages, ${cards.length} cards`,
);

const published = [...project.locales.values()].map(({ language }) => language);
const fonts = await writeWebFonts(dist, published);
if (fonts.problems.length > 0) stopWith(fonts.problems);

progress.begin('Indexing for search');
progress.end(`${await indexSite(dist)} pages`);

writeSitemap(dist);

// Beside dist/, not in it: a host's settings are not published.
progress.begin('Writing configurations for hosts');
const deploy = join(root, 'deploy');
rmSync(deploy, { recursive: true, force: true });
const configs = hostConfigs(headerRules(styleHashesOf(dist)), new URL(project.facts.site.origin).hostname);
for (const [path, text] of configs) writeWhole(join(deploy, path), text);
progress.end(`${configs.size} in deploy/`);

progress.begin('Writing checksums');
const files = filesUnder(dist).filter((path) => path !== 'SHA256SUMS');
writeWhole(
  join(dist, 'SHA256SUMS'),
  files.map((path) => `${sha256OfFile(join(dist, path))}  ${path}\n`).join(''),
);
progress.end(`${files.length} files`);
process.stdout.write(`Built dist/ in ${progress.seconds()} s.\n`);

/** Runs Astro, and gives its exit code. */
function buildPages(): Promise<number | null> {
  const astro = spawn('astro', ['build', '--silent'], {
    stdio: 'inherit',
    // npm puts the project's own programs first on the path; a plain `node scripts/build.ts` does not.
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`,
    },
  });
  return new Promise((resolve, reject) => {
    astro.once('error', reject);
    astro.once('close', resolve);
  });
}

function stopWith(wrong: Parameters<typeof withoutRepeats>[0]): never {
  stop(`\n${formatProblems(withoutRepeats(wrong))}\nNothing was built.`);
}

function readShard(given: string | undefined): Shard | undefined {
  if (given === undefined) return undefined;
  const [, number, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(given)?.map(Number) ?? [];
  if (!number || !of || number > of)
    return refuse(`--shard is a part and how many there are, such as 2/8; it is “${given}”.`);
  return { number, of };
}
