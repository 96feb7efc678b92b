import { mkdirSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** SQLite's own numbers for “locked by somebody else” and “no database”. */
const [BUSY, NO_DATABASE] = [5, 26];

/**
 * Makes sure that one process at a time works in a folder. SQLite asks the operating system for the lock: it ends with the
 * process, however that ends, so that none is ever left behind; nothing is written, so that a full disk does not matter.
 *
 * @param path - File that stands for the folder. It stays, empty.
 * @returns What gives the folder free again; nothing if another process works in it.
 */
export function lockFolder(path: string): (() => void) | undefined {
  mkdirSync(dirname(path), { recursive: true });
  const claimed = claim(path);
  if (claimed !== 'damaged') return claimed;
  // Damaged: emptied, not removed, so that two that find it so still meet in the same file.
  truncateSync(path);
  const again = claim(path);
  if (again === 'damaged') throw new Error(`${path} cannot be locked. Delete it.`);
  return again;
}

function claim(path: string): (() => void) | 'damaged' | undefined {
  const database = new DatabaseSync(path);
  try {
    // Without a journal beside it: nothing is ever written under this lock.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return () => database.close();
  } catch (cause) {
    database.close();
    const { errcode } = cause as { readonly errcode?: number };
    if (errcode === BUSY) return undefined;
    if (errcode === NO_DATABASE) return 'damaged';
    throw cause;
  }
}
