import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes sure that one process at a time works in a folder. The lock is a file with the number of the process; it is
 * removed at the end, and one whose process was killed is taken over.
 *
 * @returns The number of the process that is at work already, 0 if it has not said yet; nothing if the folder is ours
 *   now.
 */
export function lockFolder(path: string): number | undefined {
  mkdirSync(dirname(path), { recursive: true });
  if (!claim(path)) {
    const owner = Number(readFileSync(path, 'utf8'));
    if (owner === 0 || isAlive(owner)) return owner;
    rmSync(path, { force: true });
    if (!claim(path)) return 0;
  }
  process.on('exit', () => rmSync(path, { force: true }));
  return undefined;
}

function claim(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (cause) {
    // That the file is there already is said only by throwing; asking first would let two builds in.
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

function isAlive(processNumber: number): boolean {
  try {
    process.kill(processNumber, 0);
    return true;
  } catch (cause) {
    // Somebody else's process may not be asked, but it lives.
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
