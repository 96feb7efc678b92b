/** What the last whole build published: sealed with checksums when it is built, and looked at before anything is handed out. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, sha256OfFile, writeWhole } from '../terminal/files.ts';
import { machineOf } from '../terminal/machine.ts';

/** What a site is built from, below the folder of the project, besides the packages that npm installs, which the lock names. */
const SOURCES = {
  folders: ['content', 'locales', 'public', 'scripts/lib', 'src'],
  files: ['astro.config.mjs', 'package-lock.json'],
};
/** What no page says: what editors leave beside a file while it is open, and how the folders are described. */
const unread = /(?:^|\/)(?:[.#][^/]*|README\.md)$|~$/;

/** The list of checksums; its signature, which is made after it, is not in it. */
export const SUMS = 'SHA256SUMS';
const BUILT_FROM = 'deploy/built-from.sha256';
const BUILT_HOW = '.cache/built-how.json';

/** SHA-256 of files, by path. */
export type Sums = ReadonlyMap<string, string>;

/** Checksums of everything that a site is built from. */
export function sumSources(root: string): Sums {
  const below = SOURCES.folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => filesUnder(join(root, folder)).map((path) => `${folder}/${path}`));
  const paths = [...below, ...SOURCES.files.filter((file) => existsSync(join(root, file)))];
  return sumsOf(
    root,
    paths.filter((path) => !unread.test(path)),
  );
}

/**
 * Seals a site that is complete: the checksums of its files, and those of what it was built from.
 *
 * @param stage - Folder that holds `dist/` and `deploy/`.
 * @param sources - {@link sumSources} before anything was read.
 * @param known - Checksums of files that have stood there for a while, since when nothing has touched them.
 * @returns Checksums of the files of the site.
 */
export function sealSite(stage: string, sources: Sums, known: Sums = new Map()): Sums {
  const dist = join(stage, 'dist');
  const sums = new Map(
    filesUnder(dist).map((path) => [path, known.get(path) ?? sha256OfFile(join(dist, path))]),
  );
  writeWhole(join(dist, SUMS), written(sums));
  const seal = new Map([...sources, [`dist/${SUMS}`, sha256OfFile(join(dist, SUMS))]]);
  writeWhole(join(stage, BUILT_FROM), written(seal));
  return sums;
}

/**
 * Whether `dist/` is whole and still says what content and code say.
 *
 * @param root - Folder of the project.
 * @returns Why nothing of it may be handed out; nothing where all is well.
 */
export function whyNotCurrent(root: string): string | undefined {
  const dist = join(root, 'dist');
  if (![BUILT_FROM, `dist/${SUMS}`].every((path) => existsSync(join(root, path))))
    return 'There is no whole build yet.';
  const seal = readSums(join(root, BUILT_FROM));
  const sealed = seal.get(`dist/${SUMS}`);
  if (sealed !== sha256OfFile(join(dist, SUMS))) return 'dist/ is not what the last build published.';
  // The sources first: of dist/ every byte is read.
  const changed = changedSinceBuild(root);
  if (changed.length > 0) return `Changed since the last build: ${some(changed)}.`;
  const damaged = changedFiles(readSums(join(dist, SUMS)), sumsOf(dist, summed(filesUnder(dist))));
  if (damaged.length > 0) return `In dist/ is not what the last build published: ${some(damaged)}.`;
  return undefined;
}

/** What a site depends on besides its sources: the day, which leaves out what is overdue, and what builds it. */
const circumstances = (root: string, today: string): string => JSON.stringify([today, machineOf(root)]);

/** Notes how the site in `dist/` was built. To be called when it is published. */
export function noteBuilt(root: string, today: string): void {
  writeWhole(join(root, BUILT_HOW), circumstances(root, today));
}

/** Whether a build on a day would write what stands in `dist/` already. */
export function isAsBuilt(root: string, today: string): boolean {
  const path = join(root, BUILT_HOW);
  return (
    existsSync(path) &&
    readFileSync(path, 'utf8') === circumstances(root, today) &&
    whyNotCurrent(root) === undefined
  );
}

/** What the site is built from that was added, removed or changed since the last whole build. */
export const changedSinceBuild = (root: string): readonly string[] =>
  changedFiles(sourcesOfBuild(root), sumSources(root));

/** Checksums of what the last whole build was made from; none where there is none. */
export function sourcesOfBuild(root: string): Sums {
  const path = join(root, BUILT_FROM);
  const seal = existsSync(path) ? [...readSums(path)] : [];
  return new Map(seal.filter(([file]) => file !== `dist/${SUMS}`));
}

/** What sums are kept of: everything but the list and its signature. */
export const summed = (paths: readonly string[]): readonly string[] =>
  paths.filter((path) => path !== SUMS && path !== `${SUMS}.sig`);

/** Paths of files that were added, removed or changed. */
export function changedFiles(before: Sums, after: Sums): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
}

/** The first few, and how many more. */
export function some(paths: readonly string[]): string {
  const [shown, more] = [paths.slice(0, 3).join(', '), paths.length - 3];
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** Checksums of files in a folder. */
export const sumsOf = (folder: string, paths: readonly string[]): Sums =>
  new Map(paths.map((path) => [path, sha256OfFile(join(folder, path))]));

/** As `sha256sum` writes and checks them. */
export const written = (sums: Sums): string => [...sums].map(([path, sum]) => `${sum}  ${path}\n`).join('');

/** Reads such a list. */
export const readSums = (file: string): Sums =>
  new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
