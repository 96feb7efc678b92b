/** Makes all leaflets of the project, on all cores, and keeps those that have not changed. */
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { whyLeftOut } from '../../../src/content-model/project/leaflet-input.ts';
import { leafletBase, leafletJobs } from '../../../src/content-model/project/leaflet-jobs.ts';
import type { Project } from '../../../src/content-model/project/project.ts';
import {
  type LeafletEntry,
  type LeftOutEntry,
  leafletListSchema,
  leftOutListSchema,
  type ReadingEntry,
  readingListSchema,
} from '../../../src/content-model/published/leaflet-lists.ts';
import type { LeafletContent, Problem } from '../../../src/leaflet/index.ts';
import { isError } from '../project/read-project.ts';
import { sha256OfFile, writeWhole } from '../terminal/files.ts';
import {
  buildRecordPath,
  codeFingerprint,
  keepOnly,
  leafletKey,
  readBuildRecord,
  writeBuildRecord,
} from './build-records.ts';
import { previewPaths, previewRecordPath } from './draw-previews.ts';
import { type BuildOptions, eachLeaflet, type PreparedLeaflet } from './each-leaflet.ts';
import { type KeptLanguage, keepLanguage, languageRecordPath, readKeptLanguage } from './kept-leaflets.ts';
import type { LeafletTask, LeafletWork } from './leaflet-worker.ts';
import { nameFormats } from './name-formats.ts';
import { writeList } from './write-list.ts';

/** Laying out is quick: one worker has done so many before a second one is warm. */
const CHECKED_BY_ONE = 60;

export interface BuiltLeaflets {
  /** One a PDF, in the order of the list. */
  readonly entries: readonly LeafletEntry[];
  /** One a reading copy, in the order of their list. */
  readonly copies: readonly ReadingEntry[];
  /** PDFs of both kinds. */
  readonly made: number;
  readonly kept: number;
  /** What is not made although its language has the text. */
  readonly leftOut: readonly LeftOutEntry[];
  /** Of all leaflets. With an error among them the list of leaflets is as it was. */
  readonly problems: readonly Problem[];
}

/** Makes the leaflets, or those of one shard. */
export async function buildLeaflets(project: Project, options: BuildOptions): Promise<BuiltLeaflets> {
  const fingerprint =
    options.fingerprint ?? (await codeFingerprint(resolve(import.meta.dirname, '../../..')));
  const languages = readKeptLanguages(options);
  const results = await eachLeaflet(
    project,
    options,
    (leaflet, makeInPool) => makeOrKeep(leaflet, makeInPool, { ...options, fingerprint }),
    (tag) => languages.get(tag),
  );
  const problems = results.flatMap((result) => result.problems);
  const entries = results.flatMap((result) => result.entries);
  const copies = results.flatMap((result) => result.copies);
  const kept = results.flatMap((one) => (one.isKept ? [...one.entries, ...one.copies] : [])).length;
  const { folder, shard, today, sources = new Map<string, string>() } = options;
  const leftOut = shard ? [] : listLeftOut(project, new Set(results.map(({ base }) => base)), today);
  if (!shard && !problems.some(isError)) {
    writeLists(folder, { entries, copies, leftOut });
    keepOnly(folder, 'leaflet-records', [
      ...[...sources.keys()].map(languageRecordPath),
      ...results.map(({ base }) => buildRecordPath(base)),
      ...entries.map(({ path }) => previewRecordPath(path)),
    ]);
    for (const [tag, key] of sources)
      if (!languages.has(tag)) keepLanguage(folder, tag, key, recordOf(folder, tag, results));
  }
  return { entries, copies, kept, leftOut, made: entries.length + copies.length - kept, problems };
}

/** Makes one, unless the last build made it of the same. */
async function makeOrKeep(
  leaflet: PreparedLeaflet,
  makeInPool: (task: LeafletTask) => Promise<LeafletWork>,
  { folder, fingerprint, fresh = false }: BuildOptions & { readonly fingerprint: string },
): Promise<MadeLeaflet> {
  const { base } = leaflet.task;
  const key = leafletKey(fingerprint, leaflet.task);
  // What comes with an error may lack a number: it is looked at, so that everything is said at once, and never written.
  const isFit = !leaflet.input.problems.some(isError);
  const known = fresh || !isFit ? undefined : readBuildRecord(folder, base, key);
  const work = known ?? (await makeInPool(isFit ? { ...leaflet.task, folder } : leaflet.task));
  if (isFit && !work.problems.some(isError)) {
    if (!known) writeBuildRecord(folder, base, key, work);
    if (leaflet.kind === 'leaflet')
      writeWhole(join(folder, contentPath(base)), JSON.stringify(withWords(leaflet.task.content, work)));
  }
  return {
    base,
    isKept: known !== undefined,
    problems: [...leaflet.input.problems, ...work.problems],
    entries: listFiles(leaflet, work),
    copies: listCopies(leaflet, work),
  };
}

/** Writes what there is, and removes what an earlier build made besides. */
function writeLists(
  folder: string,
  { entries, copies, leftOut }: Pick<BuiltLeaflets, 'entries' | 'copies' | 'leftOut'>,
): void {
  keepOnly(folder, 'leaflets', [
    ...entries.flatMap(({ path, previews, content }) => [path, ...previews, content]),
    ...copies.map(({ path }) => path),
    ...['index', 'reading', 'left-out'].map((list) => `leaflets/${list}.json`),
  ]);
  writeList(join(folder, 'leaflets/index.json'), leafletListSchema, entries);
  writeList(join(folder, 'leaflets/reading.json'), readingListSchema, copies);
  writeList(join(folder, 'leaflets/left-out.json'), leftOutListSchema, leftOut);
}

/** What was made of one leaflet, now or by the last build, and what is wrong with it. */
interface MadeLeaflet {
  readonly base: string;
  readonly isKept: boolean;
  readonly problems: readonly Problem[];
  readonly entries: readonly LeafletEntry[];
  readonly copies: readonly ReadingEntry[];
}

/** The languages whose leaflets the last build made from the same. */
function readKeptLanguages({ folder, sources, shard, fresh }: BuildOptions) {
  if (shard || fresh) return new Map<string, ReadonlyMap<string, MadeLeaflet>>();
  return new Map(
    [...(sources ?? [])].flatMap(([tag, key]) => {
      const known = readKeptLanguage<MadeLeaflet>(folder, tag, key);
      return known ? [[tag, known] as const] : [];
    }),
  );
}

/** What of all that was made belongs to a language. */
function recordOf(folder: string, tag: string, results: readonly MadeLeaflet[]): KeptLanguage<MadeLeaflet> {
  const own = results.filter(({ base }) => folderOf(base) === tag);
  const listed = own.flatMap(({ entries, copies }) => [...entries, ...copies]);
  const contents = new Set(own.flatMap(({ entries }) => entries.map(({ content }) => content)));
  return {
    made: Object.fromEntries(own.map((one) => [one.base, { ...one, isKept: true }])),
    files: Object.fromEntries([
      ...listed.map(({ path, sha256 }) => [path, sha256]),
      ...[...contents].map((path) => [path, sha256OfFile(join(folder, path))]),
    ]),
  };
}

/** Folder of a leaflet's language. */
const folderOf = (base: string): string => base.split('/')[1] ?? '';

function listLeftOut(project: Project, made: ReadonlySet<string>, today: string): readonly LeftOutEntry[] {
  return leafletJobs(project).flatMap((job) => {
    if (made.has(leafletBase(job))) return [];
    const { why = 'no-text', dueOn } = whyLeftOut(project, job, today) ?? {};
    if (why === 'no-text') return [];
    const { tag: locale, name: leaflet, format } = job;
    return [{ locale, leaflet, format: format.name, why, ...(dueOn === undefined ? {} : { dueOn }) }];
  });
}

/**
 * Lays every leaflet out, without writing a file: text that does not fit, a character no font has, a number that may
 * not be printed.
 */
export async function checkLeaflets(project: Project, today: string): Promise<readonly Problem[]> {
  const worthwhile = Math.ceil(leafletJobs(project).length / CHECKED_BY_ONE);
  const workers = Math.min(worthwhile, availableParallelism());
  const options = { today, workers, readingCopies: false };
  const found = await eachLeaflet(project, options, async (leaflet, makeInPool) => {
    const { task, input } = leaflet;
    const [ofPaper, ofText] = partition(input.problems, ({ code }) => ofFormat.has(code));
    // Parts that are too many or too few for the paper are told; where they would lie on it tells nothing more.
    const isShapeless = input.problems.some(({ code }) => shapeless.has(code));
    const problems = isShapeless ? ofPaper : (await makeInPool(task)).problems;
    return {
      input: ofText,
      laidOut: leaflet.kind === 'leaflet' ? [{ job: leaflet.job, problems }] : [],
    };
  });
  const laidOut = found.flatMap((one) => one.laidOut);
  return [...found.flatMap(({ input }) => input), ...nameFormats(project, laidOut)];
}

/** What depends on the paper and not on the text alone. */
const ofFormat: ReadonlySet<string> = new Set(['leaflet-panel-count', 'leaflet-no-strips']);
/** The parts are not those of the paper. */
const shapeless: ReadonlySet<string> = new Set([
  'leaflet-panel-count',
  'leaflet-no-cover',
  'leaflet-before-cover',
]);

function partition<Item>(
  items: readonly Item[],
  isFirst: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

function listFiles(leaflet: PreparedLeaflet, { files }: LeafletWork): readonly LeafletEntry[] {
  if (leaflet.kind !== 'leaflet') return [];
  const { task, input, job } = leaflet;
  return files.map((file) => ({
    path: file.path,
    locale: job.tag,
    leaflet: job.name,
    format: job.format.name,
    profile: file.profile,
    pages: file.pages,
    trimSizeMm: file.trimSizeMm,
    edition: input.edition,
    validUntil: input.validUntil ?? '',
    bytes: file.bytes,
    sha256: file.sha256,
    contacts: input.contactsUsed,
    rights: input.rightsUsed,
    previews: [...previewPaths(file.path, file.pages)],
    content: contentPath(task.base),
  }));
}

function listCopies(leaflet: PreparedLeaflet, { files }: LeafletWork): readonly ReadingEntry[] {
  if (leaflet.kind !== 'copy') return [];
  const {
    tag,
    name,
    formats: [format, ...others],
    working,
    slug,
    paper,
  } = leaflet.job;
  const language = working.language.tag;
  return files.map(({ path, pages, bytes, sha256 }) => ({
    path,
    page: `/${language}/leaflets/${tag}/${slug}/`,
    locale: tag,
    leaflet: name,
    formats: [format.name, ...others.map((other) => other.name)],
    language,
    paper,
    pages,
    edition: leaflet.input.edition,
    bytes,
    sha256,
  }));
}

const contentPath = (base: string): string => `${base}.json`;

/** What the composer sets: with the words as they are cut here, for browsers have dictionaries of their own. */
const withWords = (content: LeafletContent, { words }: LeafletWork): LeafletContent =>
  words === undefined ? content : { ...content, words };
