/**
 * How much memory a build takes: on a small machine it has to go round between processes. To be imported before all else:
 * what an allocator does is settled when its library is loaded.
 */
import { setFlagsFromString } from 'node:v8';

/** V8 sweeps when the heap has grown by a quarter. On a machine with much memory it would let it grow to four times as much, and keep that. */
const THRIFTY = ['--heap-growing-percent=25', '--max-semi-space-size=16'] as const;

for (const flag of THRIFTY) setFlagsFromString(flag);
// Rolldown's allocator, here and in every process that is begun here: what is free goes back to the system at once.
process.env['MIMALLOC_PURGE_DELAY'] ??= '0';

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
