/** Makes all leaflets of the project, on all cores, and keeps those that have not changed. */
import { existsSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Tinypool } from 'tinypool';
import { leafletInput, whyLeftOut } from '../../../src/content-model/project/leaflet-input.ts';
import {
  type LeafletJob,
  leafletBase,
  leafletJobs,
  leafletSource,
} from '../../../src/content-model/project/leaflet-jobs.ts';
import type { Project } from '../../../src/content-model/project/project.ts';
import {
  type ReadingInput,
  type ReadingJob,
  readingBase,
  readingInput,
  readingJobs,
  readingSource,
} from '../../../src/content-model/project/reading-jobs.ts';
import type {
  LeafletEntry,
  LeftOutEntry,
  ReadingEntry,
} from '../../../src/content-model/published/leaflet-lists.ts';
import type { LeafletInput } from '../../../src/content-model/to-leaflet/to-leaflet.ts';
import { type Problem, type Profile, plainPages } from '../../../src/leaflet/index.ts';
import { isError } from '../project/read-project.ts';
import { filesUnder, writeWhole } from '../terminal/files.ts';
import {
  buildRecordPath,
  codeFingerprint,
  leafletKey,
  readBuildRecord,
  writeBuildRecord,
} from './build-records.ts';
import type { LeafletTask, LeafletWork } from './leaflet-worker.ts';

/** In the order of the list of leaflets. */
const allProfiles: readonly Profile[] = ['screen', 'office', 'press'];
/** Laying out is quick: one worker has done so many before a second one is warm. */
const CHECKED_BY_ONE = 60;

/** One part of the leaflets, for builds that are divided over several machines. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

export interface BuildOptions {
  /** Where leaflets go (`leaflets/`) and the records of what they were made from (`leaflet-records/`). */
  readonly folder: string;
  /** Day by which checks are judged to be overdue; changes no file. */
  readonly today: string;
  /** How many leaflets are made at a time; as many as there are cores unless said. Changes no file. */
  readonly workers?: number;
  /** Only these. Without it, files of leaflets that are no more are removed and the list of all is written. */
  readonly shard?: Shard;
  /** Makes every leaflet again. */
  readonly fresh?: boolean;
  /** Which files are made of a leaflet; all unless said. */
  readonly profiles?: readonly Profile[];
  /** Whether pictures of the pages are made, as they are unless said. */
  readonly pictures?: boolean;
  /** Whether reading copies are made, as they are unless said. */
  readonly readingCopies?: boolean;
  /** Names the code that makes leaflets; for tests. */
  readonly fingerprint?: string;
  readonly onProgress?: (done: number, total: number) => void;
}

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

/** One leaflet in one format, with where it belongs; or one reading copy. */
type Leaflet =
  | {
      readonly kind: 'leaflet';
      readonly task: LeafletTask;
      readonly input: LeafletInput;
      readonly job: LeafletJob;
    }
  | {
      readonly kind: 'copy';
      readonly task: LeafletTask;
      readonly input: ReadingInput;
      readonly job: ReadingJob;
    };

/**
 * A worker lives on a few dozen MiB. Without limits V8 lets what is thrown away pile up to 400; sweeping it costs about a
 * twentieth of the time.
 */
const WORKER_MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64 } as const;

/** Makes the leaflets, or those of one shard. */
export async function buildLeaflets(project: Project, options: BuildOptions): Promise<BuiltLeaflets> {
  const { folder, shard, fresh = false } = options;
  const fingerprint = options.fingerprint ?? codeFingerprint(resolve(import.meta.dirname, '../../..'));
  let kept = 0;
  const results = await eachLeaflet(project, options, async (leaflet, makeInPool) => {
    const { base } = leaflet.task;
    const key = leafletKey(fingerprint, leaflet.task);
    const known = fresh ? undefined : readBuildRecord(folder, base, key);
    const work = known ?? (await makeInPool({ ...leaflet.task, folder }));
    if (known) kept += known.files.length;
    if (!work.problems.some(isError)) {
      if (!known) writeBuildRecord(folder, base, key, work);
      if (leaflet.kind === 'leaflet')
        writeWhole(join(folder, contentPath(base)), JSON.stringify(leaflet.task.content));
    }
    return {
      base,
      problems: [...leaflet.input.problems, ...work.problems],
      entries: listFiles(leaflet, work),
      copies: listCopies(leaflet, work),
    };
  });
  const problems = results.flatMap((result) => result.problems);
  const entries = results.flatMap((result) => result.entries);
  const copies = results.flatMap((result) => result.copies);
  const leftOut = shard ? [] : listLeftOut(project, new Set(results.map(({ base }) => base)), options.today);
  if (!shard && !problems.some(isError)) {
    const files = [
      ...entries.flatMap(({ path, previews, content }) => [path, ...previews, content]),
      ...copies.map(({ path }) => path),
      ...['index', 'reading', 'left-out'].map((list) => `leaflets/${list}.json`),
    ];
    keepOnly(folder, 'leaflets', files);
    keepOnly(
      folder,
      'leaflet-records',
      results.map(({ base }) => buildRecordPath(base)),
    );
    writeWhole(join(folder, 'leaflets/index.json'), `${JSON.stringify(entries, null, 2)}\n`);
    writeWhole(join(folder, 'leaflets/reading.json'), `${JSON.stringify(copies, null, 2)}\n`);
    writeWhole(join(folder, 'leaflets/left-out.json'), `${JSON.stringify(leftOut, null, 2)}\n`);
  }
  return { entries, copies, kept, leftOut, made: entries.length + copies.length - kept, problems };
}

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
  const found = await eachLeaflet(project, options, async ({ task, input }, makeInPool) => [
    ...input.problems,
    ...(await makeInPool(task)).problems,
  ]);
  return found.flat();
}

/**
 * Does something with every leaflet, a few at a time.
 *
 * @returns The results in the order of the list of leaflets, whichever was ready first.
 */
async function eachLeaflet<Result>(
  project: Project,
  options: Omit<BuildOptions, 'folder'>,
  visit: (leaflet: Leaflet, makeInPool: (task: LeafletTask) => Promise<LeafletWork>) => Promise<Result>,
): Promise<readonly Result[]> {
  const { workers = availableParallelism(), shard = { number: 1, of: 1 }, onProgress } = options;
  const pool = new Tinypool({
    filename: new URL('./leaflet-worker.ts', import.meta.url).href,
    name: 'workOnLeaflet',
    // A worker starts when there is something for it to do, and then stays.
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: 3_600_000,
    resourceLimits: WORKER_MEMORY,
  });
  const makeInPool = (task: LeafletTask): Promise<LeafletWork> =>
    pool.run(task).catch((cause: unknown) => {
      throw new Error(`${task.file} could not be made in ${task.format.name}.`, { cause });
    });
  const all = leafletsToMake(project, options);
  const jobs = all.slice(
    ...[shard.number - 1, shard.number].map((end) => Math.round((end * all.length) / shard.of)),
  );
  const waiting = jobs.entries();
  const results: Result[] = [];
  let done = 0;
  // Each lane takes the next leaflet when it has finished one: no more inputs are in memory than there are lanes.
  const lane = async () => {
    for (const [index, prepare] of waiting) {
      const leaflet = prepare();
      if (leaflet) results[index] = await visit(leaflet, makeInPool);
      done += 1;
      onProgress?.(done, jobs.length);
    }
  };
  try {
    // One more a worker, so that none waits for its next leaflet.
    await Promise.all(Array.from({ length: 2 * workers }, lane));
  } finally {
    await pool.destroy();
  }
  // A leaflet that a language does not have leaves a hole.
  return results.flatMap((result) => [result]);
}

/** Every leaflet and every reading copy, each prepared when its turn comes; nothing where a language does not have it. */
function leafletsToMake(
  project: Project,
  { today, profiles = allProfiles, pictures = true, readingCopies = true }: Omit<BuildOptions, 'folder'>,
): readonly (() => Leaflet | undefined)[] {
  const leaflets = leafletJobs(project).map((job) => (): Leaflet | undefined => {
    const input = leafletInput(project, job, today);
    if (!input) return undefined;
    const task = {
      content: input.content,
      format: job.format,
      file: leafletSource(project, job),
      base: leafletBase(job),
      profiles,
      pictures,
    };
    return { kind: 'leaflet', task, input, job };
  });
  const copies = (readingCopies ? readingJobs(project) : []).map((job) => (): Leaflet | undefined => {
    const input = readingInput(project, job, today);
    if (!input) return undefined;
    const task: LeafletTask = {
      content: input.content,
      format: plainPages('A4'),
      file: readingSource(project, job),
      base: readingBase(job),
      isOnlyFile: true,
      profiles: ['screen'],
      pictures: false,
    };
    return { kind: 'copy', task, input, job };
  });
  return [...leaflets, ...copies];
}

function listFiles(leaflet: Leaflet, { files }: LeafletWork): readonly LeafletEntry[] {
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
    previews: file.previews.map(({ path }) => path),
    content: contentPath(task.base),
  }));
}

function listCopies(leaflet: Leaflet, { files }: LeafletWork): readonly ReadingEntry[] {
  if (leaflet.kind !== 'copy') return [];
  const {
    tag,
    name,
    formats: [format, ...others],
    working,
    slug,
  } = leaflet.job;
  const language = working.language.tag;
  return files.map(({ path, pages, bytes, sha256 }) => ({
    path,
    page: `/${language}/leaflets/${tag}/${slug}/`,
    locale: tag,
    leaflet: name,
    formats: [format.name, ...others.map((other) => other.name)],
    language,
    pages,
    edition: leaflet.input.edition,
    bytes,
    sha256,
  }));
}

const contentPath = (base: string): string => `${base}.json`;

/** Removes what an earlier build left: leaflets that are no more, and what a build that was stopped had begun. */
function keepOnly(folder: string, below: string, wanted: readonly string[]): void {
  if (!existsSync(join(folder, below))) return;
  const known = new Set(wanted);
  for (const path of filesUnder(join(folder, below))) {
    if (!known.has(`${below}/${path}`)) rmSync(join(folder, below, path));
  }
}
