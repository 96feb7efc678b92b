/** Threads that make leaflets, each with an engine and fonts of its own, and threads that draw them: as many as there are cores. */
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { LeafletTask, LeafletWork } from './leaflet-worker.ts';
import type { PreviewTask } from './preview-worker.ts';

/**
 * A worker lives on a few dozen MiB. Without limits V8 lets what is thrown away pile up to 400; sweeping it costs about a
 * twentieth of the time.
 */
const WORKER_MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64 } as const;

export interface LeafletPool {
  /** @throws Error that names the text and the format, with what went wrong as its cause. */
  readonly make: (task: LeafletTask) => Promise<LeafletWork>;
  /** To be called in the end: threads that wait keep the command alive. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a pool.
 *
 * @param workers - How many leaflets are made at a time.
 */
export function openPool(workers: number = availableParallelism()): LeafletPool {
  const pool = openThreads('./leaflet-worker.ts', 'workOnLeaflet', workers);
  return {
    make: (task) =>
      pool.run(task).catch((cause: unknown) => {
        throw new Error(`${task.file} could not be made in ${task.format.name}.`, { cause });
      }),
    close: () => pool.destroy(),
  };
}

export interface PreviewPool {
  /** Gives the SHA-256 of each picture. @throws Error that names the PDF, with what went wrong as its cause. */
  readonly draw: (task: PreviewTask) => Promise<readonly string[]>;
  readonly close: LeafletPool['close'];
}

/**
 * Opens a pool that draws.
 *
 * @param workers - How many PDFs are drawn at a time.
 */
export function openPreviewPool(workers: number = availableParallelism()): PreviewPool {
  const pool = openThreads('./preview-worker.ts', 'drawPages', workers);
  return {
    draw: (task) =>
      pool.run(task).catch((cause: unknown) => {
        throw new Error(`${task.path} could not be drawn.`, { cause });
      }),
    close: () => pool.destroy(),
  };
}

function openThreads(file: string, name: string, workers: number): Tinypool {
  return new Tinypool({
    filename: new URL(file, import.meta.url).href,
    name,
    // A worker starts when there is something for it to do, and then stays.
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: 3_600_000,
    resourceLimits: WORKER_MEMORY,
  });
}
