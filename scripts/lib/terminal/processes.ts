/** Work that is done in processes: what a process took goes back to the system when it ends; what a thread took stays with the build. */
import { Tinypool } from 'tinypool';
import { childFlags } from './memory.ts';

/** Processes that do one kind of work. Its tasks are plain data, as what comes of them is. */
export interface Processes<Task, Done> {
  /** Does a piece of work in whichever process is free. @throws Error as it was thrown there. */
  readonly run: (task: Task) => Promise<Done>;
  /** To be called in the end: processes that wait keep the command alive. */
  readonly close: () => Promise<void>;
}

/**
 * Opens processes. One starts when there is something for it to do, and then stays.
 *
 * @param module - What they load.
 * @param name - The function of it that does the work.
 * @param limits - `most`: how many there are at a time; `heap`: MiB that each may fill.
 */
export function openProcesses<Task, Done>(
  module: URL,
  name: string,
  { most, heap }: { readonly most: number; readonly heap: number },
): Processes<Task, Done> {
  const pool = new Tinypool({
    filename: module.href,
    name,
    runtime: 'child_process',
    // Some of a task has fields of no value.
    serialization: 'advanced',
    env: Object.fromEntries(Object.entries(process.env).map(([key, value]) => [key, value ?? ''])),
    execArgv: childFlags(heap),
    minThreads: 0,
    maxThreads: most,
    idleTimeout: 3_600_000,
  });
  // Before all else that a command does as it stops: what they write would stand again where it has just been cleared away.
  const end = () => {
    for (const { threadId } of pool.threads) endProcess(threadId);
  };
  process.prependListener('exit', end);
  return {
    run: (task) =>
      pool.run(task).catch((cause: unknown) => {
        throw asError(cause);
      }),
    close: async () => {
      await pool.destroy();
      process.off('exit', end);
    },
  };
}

function endProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It was quicker.
  }
}

/** What went wrong in another process comes as plain data. */
function asError(cause: unknown): unknown {
  if (cause instanceof Error || typeof cause !== 'object' || cause === null) return cause;
  return Object.assign(new Error(), cause);
}
