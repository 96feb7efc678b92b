/** The pages, built by Astro in a process of its own: on the core that drawing and checking leave free. */
import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { childFlags } from '../terminal/memory.ts';
import { NOT_RENDERED, READS, type RenderOrder } from './render-when-told.ts';

/** MiB. It needs two thirds of it; on a machine with much memory V8 would let what is thrown away pile up to three times as much. */
const HEAP = 768;

/** Pages that are in the making. */
export interface BegunPages {
  /**
   * Has the pages rendered, when all that they show has been made. To be called once.
   *
   * @param kept - Languages whose pages of the last build still hold: theirs are not rendered.
   * @param isMost - Whether most pages are rendered all the same: then Astro gives back memory before.
   * @returns When Astro has heard it.
   */
  readonly render: (kept: ReadonlySet<string>, isMost: boolean) => Promise<void>;
  /**
   * Waits for the pages.
   *
   * @returns Whether they were built; why not has been printed by Astro.
   */
  readonly end: () => Promise<boolean>;
  /** Gives up, with nothing said: what is wrong with the content has been said better. */
  readonly giveUp: () => void;
}

/**
 * Runs `astro build` up to where pages are rendered: code and texts are put together while texts are checked and leaflets
 * made. It goes on when it is told to (`render-when-told.ts`).
 *
 * @param root - Folder of the project.
 * @param dist - Where the pages go.
 * @param options - `fresh`: what was read of the same texts before is not asked for. `likelyKept`: languages whose pages will
 *   hardly have to be rendered. Where one has to be all the same, Astro begins anew.
 */
export function beginPages(
  root: string,
  dist: string,
  { fresh, likelyKept }: { readonly fresh: boolean; readonly likelyKept: ReadonlySet<string> },
): BegunPages {
  const start = (without: ReadonlySet<string>) =>
    startAstro(root, dist, { [READS]: fresh ? 'anew' : 'kept', [NOT_RENDERED]: [...without].join() });
  let astro = start(likelyKept);
  return {
    render: async (kept, isMost) => {
      const order: RenderOrder = { kept: [...kept], isMost };
      if ([...likelyKept].some((tag) => !kept.has(tag))) {
        astro.child.kill('SIGKILL');
        await astro.ended;
        astro = start(new Set());
      }
      if (await astro.isWaiting) await new Promise((heard) => astro.child.send(order, heard));
    },
    end: async () => {
      const { isBuilt, said } = await astro.ended;
      process.stderr.write(said);
      return isBuilt;
    },
    giveUp: () => astro.child.kill('SIGKILL'),
  };
}

/** The bundler's threads, of which each holds memory until Astro ends; a second one makes nothing quicker beside the rest of a build. */
const ONE_THREAD = { RAYON_NUM_THREADS: '1', TOKIO_WORKER_THREADS: '1' } as const;

/** @returns Its process; whether it waits to be told to render, once it does or has ended; and how it ended. */
function startAstro(root: string, dist: string, env: Readonly<Record<string, string>>) {
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const child = fork(astro, ['build', '--silent', '--outDir', dist], {
    cwd: root,
    env: { ...process.env, ...ONE_THREAD, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    execArgv: childFlags(HEAP),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const isWaiting = new Promise<boolean>((resolve) => {
    child.once('message', () => resolve(true));
    for (const end of ['error', 'close']) child.once(end, () => resolve(false));
  });
  return { child, isWaiting, ended: endOf(child) };
}

/** How Astro ended, and what it said until then. */
function endOf(child: ChildProcess): Promise<{ readonly isBuilt: boolean; readonly said: string }> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  return new Promise((resolve) => {
    child.once('error', ({ message }) => resolve({ isBuilt: false, said: `${message}\n` }));
    child.once('close', (code) => resolve({ isBuilt: code === 0, said }));
  });
}
