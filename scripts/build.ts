/** `npm run build`: everything in dist/, from content to checksums; whatever happens, the old site stays until all stands. */
import './lib/terminal/memory.ts';
import { rmSync } from 'node:fs';
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
import { drawPreviews } from './lib/leaflets/draw-previews.ts';
import type { Shard } from './lib/leaflets/each-leaflet.ts';
import { leafletSources, sharedSources } from './lib/leaflets/kept-leaflets.ts';
import { askFingerprint } from './lib/leaflets/leaflet-pool.ts';
import { makeKits } from './lib/leaflets/make-kits.ts';
import { makeLinkPictures } from './lib/link-pictures/make-link-pictures.ts';
import { keepReading } from './lib/project/kept-reading.ts';
import { type FormedProject, isError, readFormed } from './lib/project/read-project.ts';
import { openStage, publish, type Stage, settle } from './lib/publishing/publish.ts';
import {
  changedFiles,
  isAsBuilt,
  noteBuilt,
  SUMS,
  type Sums,
  sealSite,
  some,
  sourcesOfBuild,
  sumSources,
  sumsOf,
} from './lib/publishing/published-site.ts';
import { type BegunPages, beginPages } from './lib/site/begin-pages.ts';
import { visitPages } from './lib/site/built-pages.ts';
import {
  keepPages,
  keptLanguages,
  likelyKept,
  type PageKeys,
  pageKeys,
  restorePages,
} from './lib/site/kept-pages.ts';
import { writeAbsentPages } from './lib/site/write-absent-pages.ts';
import { writeRecordings } from './lib/site/write-recordings.ts';
import { searchTexts } from './lib/site/write-search-texts.ts';
import { sitemap } from './lib/site/write-sitemap.ts';
import { writeWhomToTell } from './lib/site/write-whom-to-tell.ts';
import { dayOf, readCommand, stop, wholeNumberOf } from './lib/terminal/command.ts';
import { filesUnder, linkFiles, sha256, writeWhole } from './lib/terminal/files.ts';
import { lockFolder } from './lib/terminal/lock-folder.ts';
import { machineOf } from './lib/terminal/machine.ts';
import { sweep } from './lib/terminal/memory.ts';
import { formatProblems, printProblems, withoutRepeats } from './lib/terminal/print-problems.ts';
import { Progress } from './lib/terminal/progress.ts';

const NOTHING_BUILT = 'Nothing was built; dist/ and deploy/ are as they were.';
const help = `npm run build                    everything in dist/; leaflets and pages that have not changed are kept from the last
                                 build, and all of dist/ where nothing has changed since it was built on the same day
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

const progress = new Progress(shard ? 3 : 8);
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
  const begun = shard ? undefined : beginPagesOfSite(sources);
  const asked = askFingerprint(root);
  // What goes wrong is said where it is waited for.
  asked.catch(() => undefined);
  const content = await readContent();
  const fingerprint = await asked;
  // While leaflets are made the build holds the least.
  const linkPictures = begun && beginLinkPictures(content.project, begun.stage, sources);
  const leaflets = await makeLeaflets(content, fingerprint, sources);
  if (begun && linkPictures)
    return buildSite(content, leaflets, { ...begun, linkPictures, sources, fingerprint });
  await drawPreviews(leaflets.entries, howMade(fingerprint));
  checkSaid(content, leaflets);
  process.stdout.write(`Made shard ${shard?.number} of ${shard?.of} in ${progress.seconds()} s.\n`);
}

/** Where leaflets, their pictures and kits are kept, what makes them, whether anew, and how many at a time. */
function howMade(fingerprint: string) {
  return { folder: cache, fingerprint, fresh, ...(workers ? { workers } : {}) };
}

/** A site in the making. */
interface BegunSite {
  /** Where it is built. */
  readonly stage: Stage;
  readonly pages: BegunPages;
  readonly linkPictures: LinkPictures;
  /** Checksums of what it is built from, of before anything was read. */
  readonly sources: Sums;
  /** Names the code that makes leaflets. */
  readonly fingerprint: string;
}

/** The pages are put together from the first moment on. */
function beginPagesOfSite(sources: Sums): Pick<BegunSite, 'stage' | 'pages'> {
  const stage = openStage(root);
  const pages = beginPages(root, stage.dist, {
    fresh,
    likelyKept: fresh ? new Set() : likelyKept(cache, sourcesOfBuild(root), sources),
  });
  // A build that stops gives the room on the disk back; one that is killed leaves that to the next command.
  process.on('exit', () => {
    pages.giveUp();
    rmSync(stage.folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return { stage, pages };
}

/** Content of which leaflets and pages can be made. */
interface Content extends FormedProject {
  readonly project: Project;
}

/** Everything that is wrong is said at once, also of what is said, and on the leaflets. */
async function readContent(): Promise<Content> {
  progress.begin('Checking content');
  const { project, problems: inContent, checkSense } = readFormed(root, { fresh });
  const problems = [
    ...inContent,
    ...(project ? [...checkNeeded(project.source), ...checkOnDay(project, today)] : []),
  ];
  if (!project || problems.some(isError))
    return stopWith([...problems, ...checkSense(), ...(project ? await checkLeaflets(project, today) : [])]);
  // For the pages, which are put together meanwhile and read the same texts.
  keepReading();
  sweep();
  progress.end(`${project.source.files.size} files in ${project.locales.size} languages`);
  return { project, problems, checkSense };
}

/** The leaflets, before the site, which shows their pictures, sizes and editions. */
async function makeLeaflets(
  { project, problems, checkSense }: Content,
  fingerprint: string,
  sources: Sums,
): Promise<BuiltLeaflets> {
  progress.begin('Making leaflets');
  const leaflets = await buildLeaflets(project, {
    ...howMade(fingerprint),
    today,
    sources: leafletSources({ project, sources, machine: machineOf(root), today }),
    ...(shard ? { shard } : {}),
    onProgress: (done, total) => progress.at(done, total, 'leaflets'),
  });
  const found = withoutRepeats([...problems, ...leaflets.problems]);
  if (found.some(isError)) stopWith([...found, ...checkSense()]);
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
  return { ...leaflets, problems: found };
}

/** Judges what is said, and says all that is to be said of leaflets and content that stop nothing. */
function checkSaid({ project, checkSense }: Content, leaflets: BuiltLeaflets): void {
  progress.begin('Checking what is said');
  const problems = withoutRepeats([...leaflets.problems, ...checkSense()]);
  if (problems.some(isError)) stopWith(problems);
  progress.end(`${project.texts.size} texts`);
  printProblems(problems);
}

/** Builds beside `dist/` and `deploy/`, and moves both there when all of it stands. */
async function buildSite(content: Content, leaflets: BuiltLeaflets, site: BegunSite): Promise<void> {
  const { project } = content;
  const { stage, linkPictures, sources, fingerprint } = site;
  const { cards, problems } = await linkPictures.making;
  // Whatever its level: then some are missing.
  if (problems.length > 0) stopWith([...leaflets.problems, ...problems, ...content.checkSense()]);
  const machine = machineOf(root);
  const kits = await packKits(project, leaflets, {
    ...howMade(fingerprint),
    sources: sharedSources({ project, sources, machine, today }),
  });
  const keys = pageKeys({ project, sources, leaflets, kits, machine });
  const kept: ReadonlySet<string> = fresh ? new Set() : keptLanguages(cache, keys);
  const isMost = kept.size < project.locales.size / 2;
  const placePages = restorePages(cache, stage.folder, kept);
  await site.pages.render(kept, isMost);
  // Astro has emptied its folder and renders in a process of its own: meanwhile everything else is put there.
  placePages(stage.dist);
  if (isMost) sweep();
  checkSaid(content, leaflets);
  if (isMost) sweep();
  const drawing = drawPreviews(leaflets.entries, howMade(fingerprint));
  const placing = drawing.then((drawn) => ({ drawn, placed: placeLeaflets(stage.dist) }));
  placing.catch(() => undefined);
  progress.begin('Building the site, drawing leaflets');
  const pages = await finishPages(site, keys, kept);
  const { drawn, placed } = await placing;
  progress.end(
    `${pages} pages, those of ${kept.size} languages kept as they were, ${cards} cards, ${drawn} pictures drawn`,
  );
  const { styles, read } = await finishSite(project, site);

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
  const sums = sealSite(stage.folder, sources, new Map([...placed, ...read]));
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

/** The kits, of leaflets that have been made. */
async function packKits(...given: Parameters<typeof makeKits>): ReturnType<typeof makeKits> {
  progress.begin('Packing kits for missions');
  const kits = await makeKits(...given);
  progress.end(`${kits.length} kits`);
  return kits;
}

/** Pictures by which others link here, drawn beside the leaflets, and not yet in the site, whose folder Astro empties. */
function beginLinkPictures(project: Project, stage: Stage, sources: Sums): LinkPictures {
  const dist = join(stage.folder, 'link-pictures');
  const folder = join(cache, 'cards');
  const madeBy = namesCode(sources, /^(?:src|scripts|content\/pictures)\//);
  const making = makeLinkPictures(project, { dist, folder, madeBy, fresh });
  // What goes wrong is said where it is waited for.
  making.catch(() => undefined);
  return { dist, making };
}

/** Where they are drawn, and what comes of it. */
interface LinkPictures {
  readonly dist: string;
  readonly making: ReturnType<typeof makeLinkPictures>;
}

/** Puts leaflets and kits into the site. Says their checksums. */
function placeLeaflets(dist: string): Sums {
  const parts = ['leaflets', 'kits'];
  for (const part of parts) linkFiles(join(cache, part), join(dist, part));
  return sumsOf(
    dist,
    parts.flatMap((part) => filesUnder(join(dist, part)).map((path) => `${part}/${path}`)),
  );
}

/** The pages as files with their link pictures, when they have been rendered. Says how many there are. */
async function finishPages(
  { stage: { dist }, pages, linkPictures: { dist: pictures } }: BegunSite,
  keys: PageKeys,
  kept: ReadonlySet<string>,
): Promise<number> {
  if (!(await pages.end())) stop(`\nThe pages could not be built. ${NOTHING_BUILT}`);
  keepPages(cache, dist, keys, kept);
  linkFiles(pictures, dist);
  rmSync(pictures, { recursive: true });
  return filesUnder(dist).filter((path) => path.endsWith('.html')).length;
}

/** What is made from the pages when they stand. Says which style sheets are in them, by their hashes, and their checksums. */
async function finishSite(
  project: Project,
  { stage: { dist }, sources }: BegunSite,
): Promise<{ readonly styles: readonly string[]; readonly read: Sums }> {
  // It begins to compile WebAssembly as it is imported; Node can hang when a command ends meanwhile (nodejs/node#54918).
  const { writeWebFonts } = await import('./lib/site/write-web-fonts.ts');
  /** What cuts fonts and reads pages. */
  const madeBy = namesCode(sources, /^(?:src|scripts)\//);
  const published = [...project.locales.values()].map(({ language }) => language);
  const waiting = waitingFor(project);
  const keptFonts = fresh ? undefined : { folder: join(cache, 'web-fonts'), madeBy };
  const fonts = await writeWebFonts(dist, [...published, ...waiting], keptFonts);
  if (fonts.problems.length > 0) stopWith(fonts.problems);
  writeAbsentPages(
    dist,
    waiting.map(({ tag }) => tag),
  );
  writeRecordings(project, dist);

  progress.begin('Reading the pages for search and sitemap');
  const visitors = { search: searchTexts(dist), sitemap: sitemap(dist, published), styles: styleHashes() };
  const sights = fresh ? undefined : { file: join(cache, 'sights'), key: madeBy };
  const read = visitPages(dist, Object.values(visitors), sights);
  progress.end(`${visitors.search.end()} can be found, ${visitors.sitemap.end()} are listed`);
  writeWhomToTell(dist, project);
  writeComponents(root, dist, project.facts.site);
  return { styles: visitors.styles.end(), read };
}

/** Names the machine, its packages, and the sources that are meant. */
function namesCode(sources: Sums, isMeant: RegExp): string {
  return sha256(JSON.stringify([machineOf(root), [...sources].filter(([path]) => isMeant.test(path))]));
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
