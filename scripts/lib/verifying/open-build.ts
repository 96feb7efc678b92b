/** What something is compared with: a built site, in a folder or in a ZIP. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { carriedIn, type HeaderRule, headerRules, styleHashesOf } from '../hosting/response-headers.ts';
import {
  changedFiles,
  readSums,
  SUMS,
  type Sums,
  some,
  summed,
  sumsOf,
} from '../publishing/published-site.ts';
import { filesUnder, writeWhole } from '../terminal/files.ts';

/** A built site that holds. */
export interface OpenBuild {
  readonly folder: string;
  /** Of its files, but for those that hold sums. */
  readonly sums: Sums;
  /** What hosts send with them. */
  readonly rules: readonly HeaderRule[];
  /** Removes what was unpacked. */
  close(): void;
}

/**
 * Opens a built site and looks whether it is whole.
 *
 * @param place - Folder, or ZIP.
 * @returns The build, or why nothing can be compared with it.
 */
export function openBuild(place: string): OpenBuild | string {
  const opened = openFolder(place);
  if (typeof opened === 'string') return opened;
  const { folder, close } = opened;
  const refuse = (why: string) => {
    close();
    return why;
  };
  if (!existsSync(join(folder, SUMS)))
    return refuse(`There is no built site in ${place}: it has no ${SUMS}.`);
  const sums = readSums(join(folder, SUMS));
  const damaged = changedFiles(sums, sumsOf(folder, summed(filesUnder(folder))));
  if (damaged.length > 0)
    return refuse(`${place} is not what it says in its own ${SUMS}: ${some(damaged)}. Build again.`);
  return { folder, sums, rules: headerRules(styleHashesOf(folder), carriedIn(folder)), close };
}

/**
 * A folder, or what is in a ZIP, unpacked.
 *
 * @returns Why it cannot be opened, if it cannot.
 */
export function openFolder(place: string): { folder: string; close: () => void } | string {
  const path = resolve(place);
  if (!existsSync(path)) return `There is no ${place}.`;
  if (statSync(path).isDirectory()) return { folder: path, close: () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'unpacked-'));
  const close = () => rmSync(folder, { recursive: true, force: true });
  try {
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(path)))) {
      const to = resolve(folder, name);
      if (!to.startsWith(`${folder}/`)) throw new Error(`${name} leads out of it`);
      if (!name.endsWith('/')) writeWhole(to, bytes);
    }
    return { folder, close };
  } catch (cause) {
    close();
    return `${place} is no ZIP that can be read: ${(cause as Error).message}.`;
  }
}
