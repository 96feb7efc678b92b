// @ts-check
/**
 * Starts a command quickly. Its code lies in a thousand files, ours and of packages: to find, read and compile each of
 * them takes longer than the work. The first run joins them into one below `.cache/commands/`, and Node keeps what it
 * compiled of it; later runs load that, until one of our files or what npm installed has changed.
 *
 * Plain JavaScript, as the files that use it: for a single file of TypeScript Node loads a compiler, which takes as long
 * as it takes to set a leaflet.
 */
import { readFileSync, rmSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sumOf } from './sum-of.js';

/** @typedef {import('./join-files.ts').Joined} Joined */

const root = join(import.meta.dirname, '../../..');
const kept = join(root, '.cache/commands');

/**
 * Loads a command.
 *
 * @template Command
 * @param {string} path - Its file below `scripts/`, without `.ts`.
 * @param {() => Promise<Command>} plain - Loads it from its own files: what is done where nothing can be kept.
 * @returns {Promise<{ readonly command: Command, readonly folder?: string }>} The command, ready to be run, and where it
 *   may keep what it would have to read anew: lost when its code changes, none where nothing can be kept.
 */
export async function loadCommand(path, plain) {
  try {
    const name = basename(path);
    const folder = join(kept, (readJoined(name) ?? (await joinAnew(path, name))).folder);
    enableCompileCache(join(folder, 'compiled'));
    const command = /** @type {Command} */ (await import(pathToFileURL(join(folder, `${name}.mjs`)).href));
    return { command, folder };
  } catch {
    // A disk that is full or may not be written to, no bundler for this machine: the command runs all the same.
    return { command: await plain() };
  }
}

/**
 * What was joined last, if nothing has changed since.
 *
 * @param {string} name
 * @returns {Joined | undefined}
 */
function readJoined(name) {
  const joined = readNote(join(kept, `${name}.json`));
  if (!joined || !isWhole(name, joined)) return undefined;
  const isSame = (/** @type {Joined['of'][number]} */ [path, bytes, changedMs]) => {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    return found?.size === bytes && found.mtimeMs === changedMs;
  };
  return joined.node === process.version && joined.of.every(isSame) ? joined : undefined;
}

/**
 * @param {string} file
 * @returns {Joined | undefined} Nothing if there is none, or none that can be read.
 */
function readNote(file) {
  try {
    return /** @type {Joined} */ (JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Whether the files are those that were joined. Damaged ones are taken away, so that they are joined anew.
 *
 * @param {string} name
 * @param {Joined} joined
 */
function isWhole(name, { folder, files }) {
  const place = join(kept, folder);
  try {
    if (`${name}-${sumOf(place, files)}` === folder) return true;
  } catch {
    // One of them is gone.
  }
  rmSync(place, { recursive: true, force: true });
  return false;
}

/**
 * @param {string} path
 * @param {string} name
 * @returns {Promise<Joined>}
 */
async function joinAnew(path, name) {
  const { joinFiles } = await import('./join-files.ts');
  return joinFiles(root, kept, path, name);
}
