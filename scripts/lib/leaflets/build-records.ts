/**
 * What makes a second build quick: beside the leaflets of the last build lies a record for each, which says what it
 * was made from and what was made. A leaflet whose record still holds is kept; anything else is made again.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontPaths, harfbuzzPath } from '../project/read-fonts.ts';
import { filesUnder, sha256, sha256OfFile, writeWhole } from '../terminal/files.ts';
import type { LeafletTask, LeafletWork } from './leaflet-worker.ts';

/**
 * Everything that turns content into files: this project's own code, the packages that npm installed, HarfBuzz, Node
 * and the machine (pictures may differ by a bit between processors).
 *
 * @param root - Folder of the project.
 * @param machine - What runs the code.
 */
export function codeFingerprint(
  root: string,
  machine: Pick<NodeJS.Process, 'arch' | 'platform' | 'versions'> = process,
): string {
  const sources = ['src/leaflet', 'src/i18n', 'scripts/lib'].flatMap((folder) =>
    filesUnder(join(root, folder)).map((path) => join(root, folder, path)),
  );
  // npm's own note of what it installed: true even where a package was changed without the lock file.
  const installed = join(root, 'node_modules/.package-lock.json');
  const lock = existsSync(installed) ? installed : join(root, 'package-lock.json');
  const files = [...sources, ...[lock].filter(existsSync), harfbuzzPath()];
  const { arch, platform, versions } = machine;
  const { node, icu, unicode } = versions;
  return sha256(JSON.stringify([arch, platform, node, icu, unicode, files.map(sha256OfFile)]));
}

const fontSums = new Map<string, string>();

/** Names exactly what a leaflet is made from: its content and format, its fonts, and the code. */
export function leafletKey(fingerprint: string, task: LeafletTask): string {
  const fonts = fontPaths(task.content).map((path) => {
    const known = fontSums.get(path) ?? sha256OfFile(path);
    fontSums.set(path, known);
    return known;
  });
  return sha256(JSON.stringify([fingerprint, task, fonts]));
}

/** Where the record of a leaflet lies below the folder of the build. */
export const buildRecordPath = (base: string): string => `leaflet-records/${base}.json`;

/**
 * What the last build made of the same input.
 *
 * @returns Nothing if it was made from something else, or if the record or one of the files is missing or damaged.
 */
export function readBuildRecord(folder: string, base: string, key: string): LeafletWork | undefined {
  const path = join(folder, buildRecordPath(base));
  if (!existsSync(path)) return undefined;
  const [head, body = ''] = readFileSync(path, 'utf8').split('\n');
  if (head !== sha256(key + body)) return undefined;
  const work = JSON.parse(body) as LeafletWork;
  const isWhole = work.files
    .flatMap((file) => [file, ...file.previews])
    .every(
      (file) => existsSync(join(folder, file.path)) && sha256OfFile(join(folder, file.path)) === file.sha256,
    );
  return isWhole ? work : undefined;
}

/** Notes what was made. To be called when all files lie in their place: a build that is stopped leaves no record. */
export function writeBuildRecord(folder: string, base: string, key: string, work: LeafletWork): void {
  const body = JSON.stringify(work);
  writeWhole(join(folder, buildRecordPath(base)), `${sha256(key + body)}\n${body}`);
}
