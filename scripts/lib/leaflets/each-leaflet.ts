/** Prepares every leaflet when its turn comes and has a pool of workers make it, as many at a time as there are cores. */
import { availableParallelism } from 'node:os';
import { leafletInput } from '../../../src/content-model/project/leaflet-input.ts';
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
import type { LeafletInput } from '../../../src/content-model/to-leaflet/to-leaflet.ts';
import { type Profile, plainPages } from '../../../src/leaflet/index.ts';
import type { LeafletSources } from './kept-leaflets.ts';
import { openPool } from './leaflet-pool.ts';
import type { LeafletTask, LeafletWork } from './leaflet-worker.ts';

/** In the order of the list of leaflets. */
const allProfiles: readonly Profile[] = ['screen', 'office', 'press'];

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
  /** Whether reading copies are made, as they are unless said. */
  readonly readingCopies?: boolean;
  /** Names the code that makes leaflets (`codeFingerprint`); asked for unless said. */
  readonly fingerprint?: string;
  /** What the leaflets of each language are made from: those of a language that has not changed are not even prepared. */
  readonly sources?: LeafletSources;
  readonly onProgress?: (done: number, total: number) => void;
}

/** One leaflet in one format, with where it belongs; or one reading copy. */
export type PreparedLeaflet =
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
 * Does something with every leaflet, a few at a time.
 *
 * @param known - What is known of a language's leaflets, by where each lies: these are not prepared.
 * @returns The results in the order of the list of leaflets, whichever was ready first.
 */
export async function eachLeaflet<Result>(
  project: Project,
  options: Omit<BuildOptions, 'folder'>,
  visit: (
    leaflet: PreparedLeaflet,
    makeInPool: (task: LeafletTask) => Promise<LeafletWork>,
  ) => Promise<Result>,
  known: (tag: string) => ReadonlyMap<string, Result> | undefined = () => undefined,
): Promise<readonly Result[]> {
  const { workers = availableParallelism(), shard = { number: 1, of: 1 }, onProgress } = options;
  const pool = openPool(workers);
  const all = leafletsToMake(project, options);
  const jobs = all.slice(
    ...[shard.number - 1, shard.number].map((end) => Math.round((end * all.length) / shard.of)),
  );
  const waiting = jobs.entries();
  const results: Result[] = [];
  let done = 0;
  // Each lane takes the next leaflet when it has finished one: no more inputs are in memory than there are lanes.
  const lane = async () => {
    for (const [index, { tag, base, prepare }] of waiting) {
      const kept = known(tag);
      const leaflet = kept ? undefined : prepare();
      const result = leaflet ? await visit(leaflet, pool.make) : kept?.get(base);
      if (result) results[index] = result;
      done += 1;
      onProgress?.(done, jobs.length);
    }
  };
  try {
    // One more a worker, so that none waits for its next leaflet.
    await Promise.all(Array.from({ length: 2 * workers }, lane));
  } finally {
    await pool.close();
  }
  // A leaflet that a language does not have leaves a hole.
  return results.flatMap((result) => [result]);
}

/** A leaflet or a reading copy that may be made. */
interface ToMake {
  /** Folder of its files: its language, or `mul`. */
  readonly tag: string;
  /** Path of its files, without ending. */
  readonly base: string;
  /** Nothing where the language does not have it. */
  readonly prepare: () => PreparedLeaflet | undefined;
}

/** Every leaflet and every reading copy, each prepared when its turn comes. */
function leafletsToMake(
  project: Project,
  { today, profiles = allProfiles, readingCopies = true }: Omit<BuildOptions, 'folder'>,
): readonly ToMake[] {
  const leaflets = leafletJobs(project).map((job) => {
    const base = leafletBase(job);
    const prepare = (): PreparedLeaflet | undefined => {
      const input = leafletInput(project, job, today);
      if (!input) return undefined;
      const task = {
        content: input.content,
        format: job.format,
        file: leafletSource(project, job),
        base,
        profiles,
      };
      return { kind: 'leaflet', task, input, job };
    };
    return { tag: job.tag, base, prepare };
  });
  const copies = (readingCopies ? readingJobs(project) : []).map((job) => {
    const base = readingBase(job);
    const prepare = (): PreparedLeaflet | undefined => {
      const input = readingInput(project, job, today);
      if (!input) return undefined;
      const task: LeafletTask = {
        content: input.content,
        format: plainPages(job.paper),
        file: readingSource(project, job),
        base,
        isOnlyFile: true,
        profiles: ['screen'],
      };
      return { kind: 'copy', task, input, job };
    };
    return { tag: job.tag, base, prepare };
  });
  return [...leaflets, ...copies];
}
