import { hash } from 'node:crypto';
import {
  copyFileSync,
  type Dirent,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Length of a SHA-256. */
const SUM_BYTES = 32;

/** Paths of all files under a folder, relative to it, with `/`, in code point order: never the file system's order. */
export function filesUnder(folder: string): readonly string[] {
  return entriesUnder(folder, (entry) => entry.isFile());
}

/** Paths of all folders under a folder, as {@link filesUnder} gives those of files. */
export function foldersUnder(folder: string): readonly string[] {
  return entriesUnder(folder, (entry) => entry.isDirectory());
}

function entriesUnder(folder: string, isWanted: (entry: Dirent) => boolean): readonly string[] {
  const found: string[] = [];
  // Folder by folder: Node's own recursive reading looks at every file once more, and a site has twenty thousand.
  const folders = [''];
  for (const inside of folders)
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (isWanted(entry)) found.push(path);
      if (entry.isDirectory()) folders.push(path);
    }
  return found.sort((a, b) => (a < b ? -1 : 1));
}

/** SHA-256 of some bytes, or of a text as UTF-8, in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'hex');
}

/** SHA-256 of a file, in hexadecimal. */
export function sha256OfFile(path: string): string {
  return sha256(readFileSync(path));
}

/**
 * Writes a file and the folders above it. It is written beside its place and then moved there: nobody ever meets half
 * a file, even if the power goes.
 */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  // What lies there is not written to: it may be a link to another file.
  rmSync(part, { force: true });
  try {
    writeFileSync(part, bytes, { flag: 'wx' });
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
}

/**
 * Gives every file of a folder a second place: as another name of the same bytes where the disk can, else as a copy. Only for
 * files that are written by {@link writeWhole}, which never changes bytes that have another name.
 */
export function linkFiles(from: string, to: string): void {
  for (const folder of ['.', ...foldersUnder(from)]) mkdirSync(join(to, folder), { recursive: true });
  for (const path of filesUnder(from)) {
    const [file, second] = [join(from, path), join(to, path)];
    try {
      linkSync(file, second);
    } catch {
      copyFileSync(file, second);
    }
  }
}

/** Notes plain data for a later run, with the name of what it was made from. */
export function writeNote(path: string, madeFrom: string, data: unknown): void {
  const body = JSON.stringify(data);
  writeWhole(path, `${sha256(madeFrom + body)}\n${body}`);
}

/** What {@link writeNote} noted; nothing if there is none, if it was made from something else, or if it is damaged. */
export function readNote(path: string, madeFrom: string): unknown {
  if (!existsSync(path)) return undefined;
  const [head, body = ''] = readFileSync(path, 'utf8').split('\n');
  return head === sha256(madeFrom + body) ? JSON.parse(body) : undefined;
}

/** Keeps bytes for a later run, under their own checksum. */
export function writeKept(path: string, bytes: Uint8Array): void {
  writeWhole(path, Buffer.concat([Buffer.from(sha256(bytes), 'hex'), bytes]));
}

/** What {@link writeKept} kept; nothing if there is none, or if it is damaged. */
export function readKept(path: string): Uint8Array | undefined {
  if (!existsSync(path)) return undefined;
  const kept = readFileSync(path);
  const bytes = kept.subarray(SUM_BYTES);
  return sha256(bytes) === kept.subarray(0, SUM_BYTES).toString('hex') ? bytes : undefined;
}
