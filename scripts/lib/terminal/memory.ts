/**
 * How much memory a build takes: on a small machine it has to go round between processes. To be imported before all else:
 * what an allocator does is settled when its library is loaded.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** V8 sweeps when the heap has grown by a quarter. On a machine with much memory it would let it grow to four times as much, and keep that. */
const THRIFTY = ['--heap-growing-percent=25', '--max-semi-space-size=16'] as const;

for (const flag of THRIFTY) setFlagsFromString(flag);
// Rolldown's allocator, here and in every process that is begun here: what is free goes back to the system at once.
process.env['MIMALLOC_PURGE_DELAY'] ??= '0';

/** V8's own collection, which it gives to contexts that are made while the flag is set. */
const collect = exposedCollection();

/**
 * Gives what this process holds and does not use back to the system, in a third of a second. To be called where it will hold
 * less for a while than it did: V8 keeps free pages ready, and to a build that has read 51 languages these are two thirds of it.
 */
export function sweep(): void {
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

function exposedCollection(): (how: Readonly<Record<'type' | 'execution' | 'flavor', string>>) => void {
  setFlagsFromString('--expose-gc');
  try {
    return runInNewContext('gc') as ReturnType<typeof exposedCollection>;
  } finally {
    setFlagsFromString('--no-expose-gc');
  }
}

/**
 * Flags of Node for a process of ours. One whose parent was killed ends too: it would go on using the machine.
 *
 * @param heap - MiB that it may fill.
 */
export const childFlags = (heap: number): string[] => [
  `--max-old-space-size=${heap}`,
  ...THRIFTY,
  '--import',
  `data:text/javascript,${encodeURIComponent("process.once('disconnect', () => process.exit(1));")}`,
];
