/** Processes that make leaflets, each with an engine and fonts of its own, and processes that draw them: as many as there are cores. */
import { availableParallelism } from 'node:os';
import { openProcesses } from '../terminal/processes.ts';
import { codeFingerprint } from './build-records.ts';
import type { LeafletTask, LeafletWork } from './leaflet-worker.ts';
import type { PreviewTask } from './preview-worker.ts';

/** MiB of heap that a worker may fill. One that makes leaflets lives on a few dozen, besides its fonts; one that draws on less. */
const HEAP = { leaflets: 256, pictures: 64, code: 256 } as const;

export interface LeafletPool {
  /** @throws Error that names the text and the format, with what went wrong as its cause. */
  readonly make: (task: LeafletTask) => Promise<LeafletWork>;
  /** To be called in the end: workers that wait keep the command alive. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a pool.
 *
 * @param workers - How many leaflets are made at a time.
 */
export function openPool(workers: number = availableParallelism()): LeafletPool {
  const pool = openProcesses<LeafletTask, LeafletWork>(
    new URL('./leaflet-worker.ts', import.meta.url),
    'workOnLeaflet',
    { most: workers, heap: HEAP.leaflets },
  );
  return {
    make: (task) =>
      pool.run(task).catch((cause: unknown) => {
        throw new Error(`${task.file} could not be made in ${task.format.name}.`, { cause });
      }),
    close: pool.close,
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
  const pool = openProcesses<PreviewTask, readonly string[]>(
    new URL('./preview-worker.ts', import.meta.url),
    'drawPages',
    { most: workers, heap: HEAP.pictures },
  );
  return {
    draw: (task) =>
      pool.run(task).catch((cause: unknown) => {
        throw new Error(`${task.path} could not be drawn.`, { cause });
      }),
    close: pool.close,
  };
}

/** Has the code named in a process of its own ({@link codeFingerprint}): what the bundler takes it keeps until it ends. */
export async function askFingerprint(root: string): Promise<string> {
  const pool = openProcesses<string, string>(
    new URL('./build-records.ts', import.meta.url),
    codeFingerprint.name,
    { most: 1, heap: HEAP.code },
  );
  try {
    return await pool.run(root);
  } finally {
    await pool.close();
  }
}
