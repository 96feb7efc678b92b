/** The pages, built by Astro in a process of its own: on the core that drawing and checking leave free. */
import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A build that is killed takes its Astro with it: otherwise that would go on using the machine. */
const endsWithParent = `process.once('disconnect', () => process.exit(1)); process.channel.unref();`;

/** MiB. It needs two thirds of it; on a machine with much memory V8 would let what is thrown away pile up to three times as much. */
const HEAP = 768;

/**
 * Runs `astro build`.
 *
 * @param root - Folder of the project.
 * @param dist - Where the pages go.
 * @returns Whether they were built; why not has been printed by Astro.
 */
export function buildPages(root: string, dist: string): Promise<boolean> {
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const child = fork(astro, ['build', '--silent', '--outDir', dist], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    execArgv: [
      `--max-old-space-size=${HEAP}`,
      '--import',
      `data:text/javascript,${encodeURIComponent(endsWithParent)}`,
    ],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}
