/** Memory of a process and of all that it began, as Linux tells it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** ms between two looks. */
const EVERY = 200;

/** A process below another. */
export interface ProcessBelow {
  readonly id: number;
  /** Most memory that it has held so far, KiB. */
  readonly peakKiB: number;
}

/** The processes that this one began, and that these began; none where the system does not tell. */
export function processesBelow(): readonly ProcessBelow[] {
  if (!existsSync('/proc/self/status')) return [];
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      const status = read(`/proc/${id}/status`);
      if (status === undefined) return [];
      return [{ id: Number(id), parent: kibibytes(status, 'PPid'), peakKiB: kibibytes(status, 'VmHWM') }];
    });
  const below = new Set([process.pid]);
  for (let grew = true; grew; ) {
    const found = all.filter(({ id, parent }) => below.has(parent) && !below.has(id));
    for (const { id } of found) below.add(id);
    grew = found.length > 0;
  }
  below.delete(process.pid);
  return all.filter(({ id }) => below.has(id));
}

/** Looks from now on how much memory this process and those below it hold together, what they share counted once. */
export function watchMemory(): {
  /** Ends it. @returns The most that was seen, MiB. */ readonly end: () => number;
} {
  let most = 0;
  const look = () => {
    const held = [process.pid, ...processesBelow().map(({ id }) => id)].map((id) =>
      kibibytes(read(`/proc/${id}/smaps_rollup`) ?? '', 'Pss'),
    );
    most = Math.max(
      most,
      held.reduce((sum, one) => sum + one, 0),
    );
  };
  const timer = setInterval(look, EVERY);
  return {
    end: () => {
      look();
      clearInterval(timer);
      return Math.round(most / 1024);
    },
  };
}

/** A number of a file below `/proc`, as it stands there. */
const kibibytes = (text: string, field: string): number =>
  Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0);

/** The processes come and go while they are looked at. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
