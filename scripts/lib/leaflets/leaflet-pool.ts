/**
 * Processes that make leaflets, each with an engine and fonts of its own, and processes that draw them: as many as there are
 * cores. What a process took goes back to the system when it ends; what a thread took stays with the build.
 */
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { childFlags } from '../terminal/memory.ts';
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
  const pool = openProcesses('./leaflet-worker.ts', 'workOnLeaflet', workers, HEAP.leaflets);
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
  const pool = openProcesses('./preview-worker.ts', 'drawPages', workers, HEAP.pictures);
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
  const pool = openProcesses('./build-records.ts', codeFingerprint.name, 1, HEAP.code);
  try {
    return await pool.run(root);
  } finally {
    await pool.close();
  }
}

function openProcesses(file: string, name: string, workers: number, heap: number) {
  const pool = new Tinypool({
    filename: new URL(file, import.meta.url).href,
    name,
    runtime: 'child_process',
    // A task is plain data, and some of it has fields of no value.
    serialization: 'advanced',
    env: Object.fromEntries(Object.entries(process.env).map(([key, value]) => [key, value ?? ''])),
    execArgv: childFlags(heap),
    // A worker starts when there is something for it to do, and then stays.
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: 3_600_000,
  });
  return {
    run: (task: unknown) =>
      pool.run(task).catch((cause: unknown) => {
        throw asError(cause);
      }),
    close: () => pool.destroy(),
  };
}

/** What went wrong in another process comes as plain data. */
function asError(cause: unknown): unknown {
  if (cause instanceof Error || typeof cause !== 'object' || cause === null) return cause;
  return Object.assign(new Error(), cause);
}
