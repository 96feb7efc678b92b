/** Threads that make leaflets: as many as there are cores, each with an engine and fonts of its own. */
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { LeafletTask, LeafletWork } from './leaflet-worker.ts';

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
  const pool = new Tinypool({
    filename: new URL('./leaflet-worker.ts', import.meta.url).href,
    name: 'workOnLeaflet',
    // A worker starts when there is something for it to do, and then stays.
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: 3_600_000,
    resourceLimits: WORKER_MEMORY,
  });
  return {
    make: (task) =>
      pool.run(task).catch((cause: unknown) => {
        throw new Error(`${task.file} could not be made in ${task.format.name}.`, { cause });
      }),
    close: () => pool.destroy(),
  };
}
