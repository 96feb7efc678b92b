/**
 * Puts a new site in the place of the old one as a whole. A build works in a folder of its own below `.publish/`; when all
 * of it stands and is on the disk, that folder is called `ready`, which is one step that is done or not done. From then on
 * the new site is moved in, by this process or by the next command: whichever step a process dies at, what is left says
 * what remains to be done. How and why: scripts/README.md, “Publishing”.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { filesUnder, foldersUnder } from '../terminal/files.ts';

/** What is published together: the settings of hosts name the style sheets of the pages by their sums. */
const PARTS = ['dist', 'deploy'] as const;
/** Files that are brought to the disk at a time. */
const AT_A_TIME = 16;

const placeOf = (root: string, ...names: readonly string[]): string => join(root, '.publish', ...names);

/** A folder for a new site: its own, so that what a killed build left running writes nothing into this one. */
export interface Stage {
  readonly folder: string;
  readonly dist: string;
  readonly deploy: string;
}

/**
 * Opens a folder for a new site. To be called by whoever holds the lock of the project.
 *
 * @param root - Folder of the project.
 */
export function openStage(root: string): Stage {
  settle(root);
  mkdirSync(placeOf(root), { recursive: true });
  const folder = mkdtempSync(placeOf(root, 'new-'));
  const [dist, deploy] = PARTS.map((part) => join(folder, part)) as [string, string];
  for (const part of [dist, deploy]) mkdirSync(part);
  return { folder, dist, deploy };
}

/**
 * Publishes a site that is complete.
 *
 * @throws What the system says where something cannot be moved; the old site is then in its place.
 */
export async function publish(root: string, stage: Stage): Promise<void> {
  await bringToDisk(stage.folder);
  renameSync(stage.folder, placeOf(root, 'ready'));
  await bringToDisk(placeOf(root));
  settle(root);
}

/**
 * Brings the project to rest: moves a site in that was ready when its build died, and removes what else was left. To be
 * called by whoever holds the lock.
 *
 * @throws What the system says where something cannot be moved.
 */
export function settle(root: string): void {
  for (const part of PARTS) {
    const [ready, place] = [placeOf(root, 'ready', part), join(root, part)];
    // What is not there has been moved in already.
    if (existsSync(ready)) replace(place, ready, placeOf(root, 'old', part));
  }
  rmSync(placeOf(root), { recursive: true, force: true, maxRetries: 5 });
}

function replace(place: string, ready: string, old: string): void {
  mkdirSync(join(old, '..'), { recursive: true });
  if (existsSync(place)) {
    rmSync(old, { recursive: true, force: true });
    renameSync(place, old);
  }
  try {
    renameSync(ready, place);
  } catch (cause) {
    // Not into its place: the old one goes back, also when it was another process that had put it aside.
    if (existsSync(old)) renameSync(old, place);
    throw cause;
  }
}

/** Makes sure that everything below a folder, and its names, outlast a power cut. */
async function bringToDisk(folder: string): Promise<void> {
  // Windows brings only what is being written to the disk.
  if (process.platform === 'win32') return;
  // One order for the whole disk, where the system has it: twenty thousand, one a file, take ten times as long.
  if (process.platform === 'linux' && spawnSync('sync', ['--file-system', folder]).status === 0) return;
  const paths = [...filesUnder(folder), ...foldersUnder(folder), '.'].values();
  const lane = async () => {
    for (const path of paths) {
      const file = await open(join(folder, path));
      try {
        await file.sync();
      } finally {
        await file.close();
      }
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
}
