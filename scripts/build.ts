/** `npm run build`: everything in dist/, from content to checksums; whatever happens, the old site stays until all stands. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkNeeded } from '../src/content-model/check/check-needed.ts';
import { checkOnDay } from '../src/content-model/check/check-on-day.ts';
import type { Project } from '../src/content-model/project/project.ts';
import { type Language, languages } from '../src/i18n/languages.ts';
import type { Problem } from '../src/leaflet/index.ts';
import { writeComponents } from './lib/components/write-components.ts';
import { hostConfigs } from './lib/hosting/host-configs.ts';
import { carriedIn, headerRules, styleHashes } from './lib/hosting/response-headers.ts';
import { type BuiltLeaflets, buildLeaflets, checkLeaflets } from './lib/leaflets/build-leaflets.ts';
import { codeFingerprint } from './lib/leaflets/build-records.ts';
import type { Shard } from './lib/leaflets/each-leaflet.ts';
import { makeKits } from './lib/leaflets/make-kits.ts';
import { isError, readProject } from './lib/project/read-project.ts';
import { openStage, publish, settle } from './lib/publishing/publish.ts';
import {
  changedFiles,
  isAsBuilt,
  noteBuilt,
  SUMS,
  type Sums,
  sealSite,
  some,
  sumSources,
} from './lib/publishing/published-site.ts';
import { buildPages } from './lib/site/build-pages.ts';
import { visitPages } from './lib/site/built-pages.ts';
import { writeAbsentPages } from './lib/site/write-absent-pages.ts';
import { writeRecordings } from './lib/site/write-recordings.ts';
import { searchTexts } from './lib/site/write-search-texts.ts';
import { sitemap } from './lib/site/write-sitemap.ts';
import { writeWhomToTell } from './lib/site/write-whom-to-tell.ts';
import { dayOf, readCommand, stop, wholeNumberOf } from './lib/terminal/command.ts';
import { filesUnder, writeWhole } from './lib/terminal/files.ts';
import { lockFolder } from './lib/terminal/lock-folder.ts';
import { formatProblems, printProblems, withoutRepeats } from './lib/terminal/print-problems.ts';
import { Progress } from './lib/terminal/progress.ts';

const NOTHING_BUILT = 'Nothing was built; dist/ and deploy/ are as they were.';
const help = `npm run build                    everything in dist/; leaflets that have not changed are kept from the last build, and all of
                                 dist/ where nothing has changed since it was built on the same day
npm run build -- --fresh         makes every leaflet and every page again
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
const cache = join(root, '.cache');

const progress = new Progress(shard ? 2 : 7);
try {
  const unlock = lockFolder(join(cache, 'build.lock'));
  if (!unlock) stop('Another build is at work in this folder. Wait for it.');
  settle(root);
  if (!fresh && !shard && isAsBuilt(root, today))
    process.stdout.write('Nothing has changed since dist/ was built: it stays as it is.\n');
  else await build();
  unlock();
} catch (cause) {
  stopBecause(cause);
}

async function build(): Promise<void> {
  const sources = sumSources(root);
  const { project, problems } = await readContent();
  const fingerprint = await codeFingerprint(root);
  const leaflets = await makeLeaflets(project, problems, fingerprint);
  if (shard) process.stdout.write(`Made shard ${shard.number} of ${shard.of} in ${progress.seconds()} s.\n`);
  else await buildSite(project, leaflets, { sources, fingerprint });
}

/** Everything that is wrong is said at once, also on the leaflets. */
async function readContent(): Promise<{ project: Project; problems: readonly Problem[] }> {
  progress.begin('Checking content');
  const { project, problems: inContent } = readProject(root);
  const problems = [
    ...inContent,
    ...(project ? [...checkNeeded(project.source), ...checkOnDay(project, today)] : []),
  ];
  if (!project || problems.some(isError))
    return stopWith([...problems, ...(project ? await checkLeaflets(project, today) : [])]);
  progress.end(`${project.source.files.size} files in ${project.locales.size} languages`);
  return { project, problems };
}

/** The leaflets, before the site, which shows their pictures, sizes and editions. */
async function makeLeaflets(
  project: Project,
  problems: readonly Problem[],
  fingerprint: string,
): Promise<BuiltLeaflets> {
  progress.begin('Making leaflets');
  const leaflets = await buildLeaflets(project, {
    folder: cache,
    fingerprint,
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
  printProblems(found);
  return leaflets;
}

/** Builds beside `dist/` and `deploy/`, and moves both there when all of it stands. */
async function buildSite(
  project: Project,
  leaflets: BuiltLeaflets,
  { sources, fingerprint }: { readonly sources: Sums; readonly fingerprint: string },
): Promise<void> {
  const stage = openStage(root);
  // A build that stops gives the room on the disk back; one that is killed leaves that to the next command.
  process.on('exit', () => rmSync(stage.folder, { recursive: true, force: true, maxRetries: 5 }));

  progress.begin('Packing kits for missions');
  const kits = await makeKits(project, leaflets, {
    folder: cache,
    fingerprint,
    fresh,
    ...(workers ? { workers } : {}),
  });
  progress.end(`${kits.length} kits`);

  const styles = await makePages(project, stage.dist);

  // Beside the site, not in it: a host's settings are not published.
  progress.begin('Writing configurations for hosts');
  const rules = headerRules(styles, carriedIn(stage.dist));
  const small = waitingFor(project).map(({ tag }) => tag);
  const configs = hostConfigs(rules, new URL(project.facts.site.origin).hostname, small, [
    ...filesUnder(stage.dist),
    // Written when nothing else changes any more; the second by whoever signs it.
    ...[SUMS, `${SUMS}.sig`],
  ]);
  for (const [path, text] of configs) writeWhole(join(stage.deploy, path), text);
  progress.end(`${configs.size} in deploy/`);

  progress.begin('Writing checksums, publishing');
  const sums = sealSite(stage.folder, sources);
  stopIfAny(changedFiles(sources, sumSources(root)), 'Changed');
  const listed = [...leaflets.entries, ...leaflets.copies, ...kits];
  const damaged = listed.filter(({ path, sha256 }) => sums.get(path) !== sha256);
  stopIfAny(
    damaged.map(({ path }) => path),
    'Damaged',
  );
  await publish(root, stage);
  noteBuilt(root, today);
  progress.end(`${sums.size} files`);
  process.stdout.write(`Built dist/ in ${progress.seconds()} s.\n`);
}

/** Everything that is published. Says which style sheets are in it, by their hashes. */
async function makePages(project: Project, dist: string): Promise<readonly string[]> {
  // Both begin to compile WebAssembly as they are imported; Node can hang when a command ends meanwhile (nodejs/node#54918).
  const { makeLinkCards } = await import('./lib/site/make-link-cards.ts');
  const { makeLinkButtons } = await import('./lib/site/make-link-buttons.ts');
  const { writeWebFonts } = await import('./lib/site/write-web-fonts.ts');
  progress.begin('Building the site, drawing link cards');
  const [isBuilt, { cards, problems }] = await Promise.all([
    buildPages(root, dist),
    makeLinkCards(project, cache),
  ]);
  if (!isBuilt) stop(`\nThe pages could not be built. ${NOTHING_BUILT}`);
  if (problems.length > 0) stopWith(problems);
  for (const { path, png } of cards) writeWhole(join(dist, path), png);
  const buttons = await makeLinkButtons(project);
  if (buttons.problems.length > 0) stopWith(buttons.problems);
  for (const { path, bytes } of buttons.files) writeWhole(join(dist, path), bytes);
  for (const part of ['leaflets', 'kits']) cpSync(join(cache, part), join(dist, part), { recursive: true });
  const pages = filesUnder(dist).filter((path) => path.endsWith('.html'));
  progress.end(`${pages.length} pages, ${cards.length} cards`);

  const published = [...project.locales.values()].map(({ language }) => language);
  const waiting = waitingFor(project);
  const fonts = await writeWebFonts(dist, [...published, ...waiting]);
  if (fonts.problems.length > 0) stopWith(fonts.problems);
  writeAbsentPages(
    dist,
    waiting.map(({ tag }) => tag),
  );
  writeRecordings(project, dist);

  progress.begin('Reading the pages for search and sitemap');
  const visitors = { search: searchTexts(dist), sitemap: sitemap(dist, published), styles: styleHashes() };
  visitPages(dist, Object.values(visitors));
  progress.end(`${visitors.search.end()} can be found, ${visitors.sitemap.end()} are listed`);
  writeWhomToTell(dist, project);
  writeComponents(root, dist, project.facts.site);
  return visitors.styles.end();
}

/** Languages that have only their small page. */
function waitingFor({ locales }: Project): readonly Language[] {
  return languages.filter(({ tag }) => !locales.has(tag));
}

/** Half of such a site would be of one edition and half of another. */
function stopIfAny(paths: readonly string[], what: string): void {
  if (paths.length > 0) stop(`\n${what} while the site was built: ${some(paths)}. ${NOTHING_BUILT}`);
}

function stopWith(wrong: readonly Problem[]): never {
  stop(`\n${formatProblems(withoutRepeats(wrong))}\n${NOTHING_BUILT}`);
}

/** What the system refused is said in a line; a mistake of ours with all that helps to find it. */
function stopBecause(cause: unknown): never {
  const { syscall, message, stack } = cause as NodeJS.ErrnoException;
  if (isFull(cause)) stop(`\nThe disk is full. ${NOTHING_BUILT}`);
  stop(`\n${syscall === undefined ? stack : `${message}.`}\n${NOTHING_BUILT}`);
}

/** A worker's error comes as the cause of ours, with its words only. */
function isFull(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  return /ENOSPC|EDQUOT|disk is full/.test(cause.message) || isFull(cause.cause);
}

function readShard(given: string | undefined): Shard | undefined {
  if (given === undefined) return undefined;
  const [, number, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(given)?.map(Number) ?? [];
  if (!number || !of || number > of)
    return refuse(`--shard is a part and how many there are, such as 2/8; it is “${given}”.`);
  return { number, of };
}
