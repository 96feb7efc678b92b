/**
 * What makes a second build quick: beside the leaflets of the last build lies a record for each, which says what it
 * was made from and what was made. A leaflet whose record still holds is kept; anything else is made again.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BoundWords, boundWords } from '../../../src/i18n/bound-words.ts';
import { languageOf } from '../../../src/i18n/languages.ts';
import { fontPaths, harfbuzzPath } from '../project/read-fonts.ts';
import { filesUnder, readNote, sha256, sha256OfFile, writeNote } from '../terminal/files.ts';
import type { LeafletTask, LeafletWork } from './leaflet-worker.ts';

/** Tables with a row a language: what a leaflet takes from them is part of its own key, so that a new language makes no other anew. */
const TABLES = /i18n[\\/](?:languages|words-that-never-part)\.ts$/;

/**
 * Everything that turns content into files: this project's own code, the packages that npm installed, HarfBuzz, Node
 * and the machine (pictures may differ by a bit between processors). Of the code, what the workers run, without its
 * comments: the rest may change and every leaflet stays.
 *
 * @param root - Folder of the project.
 * @param machine - What runs the code.
 */
export async function codeFingerprint(
  root: string,
  machine: Pick<NodeJS.Process, 'arch' | 'platform' | 'versions'> = process,
): Promise<string> {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: ['leaflet', 'preview'].map((what) => join(root, `scripts/lib/leaflets/${what}-worker.ts`)),
    cwd: root,
    platform: 'node',
    tsconfig: false,
    external: (id) => !/^[./]|^[A-Z]:/i.test(id) || TABLES.test(id),
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ minify: true });
  await bundle.close();
  const code = output.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : [])).sort();
  // npm's own note of what it installed: true even where a package was changed without the lock file.
  const installed = join(root, 'node_modules/.package-lock.json');
  const lock = existsSync(installed) ? installed : join(root, 'package-lock.json');
  const files = [...[lock].filter(existsSync), harfbuzzPath()];
  const { arch, platform, versions } = machine;
  const { node, icu, unicode } = versions;
  return sha256(JSON.stringify([arch, platform, node, icu, unicode, code, files.map(sha256OfFile)]));
}

const fontSums = new Map<string, string>();

/** Names exactly what a leaflet is made from: its content and format, its fonts, and the code. */
export function leafletKey(fingerprint: string, task: LeafletTask): string {
  const fonts = fontPaths(task.content).map((path) => {
    const known = fontSums.get(path) ?? sha256OfFile(path);
    fontSums.set(path, known);
    return known;
  });
  const text = JSON.stringify(task);
  return sha256(JSON.stringify([fingerprint, text, fonts, tableRows(text)]));
}

/** What the engine's tables say of every language in a leaflet: how its words are divided and kept together, in which script. */
function tableRows(task: string): readonly unknown[] {
  const tags = [...task.matchAll(/"lang":"([^"\\]+)"/g)].map(([, tag = '']) => tag);
  return [...new Set(tags)].sort().map((tag) => {
    const { script, dir, lang, hyphenation, rareLetters } = languageOf(tag) ?? {};
    // Of a tag such as `sr-Latn-RS` also what holds for `sr-Latn` and `sr`.
    const bound = tag.split('-').map((_, at, parts) => boundWords.get(parts.slice(0, at + 1).join('-')));
    return [tag, script, dir, lang, hyphenation, rareLetters, bound.map(wordsOf)];
  });
}

const wordsOf = (bound: BoundWords | undefined) =>
  bound && [bound.together.source, bound.compounds?.source, bound.phrases?.source, bound.unspaced];

/** Where the record of a leaflet lies below the folder of the build. */
export const buildRecordPath = (base: string): string => `leaflet-records/${base}.json`;

/**
 * What the last build made of the same input.
 *
 * @returns Nothing if it was made from something else, or if the record or one of the files is missing or damaged.
 */
export function readBuildRecord(folder: string, base: string, key: string): LeafletWork | undefined {
  const work = readNote(join(folder, buildRecordPath(base)), key) as LeafletWork | undefined;
  const isWhole = work?.files.every(
    (file) => existsSync(join(folder, file.path)) && sha256OfFile(join(folder, file.path)) === file.sha256,
  );
  return isWhole ? work : undefined;
}

/** Notes what was made. To be called when all files lie in their place: a build that is stopped leaves no record. */
export function writeBuildRecord(folder: string, base: string, key: string, work: LeafletWork): void {
  writeNote(join(folder, buildRecordPath(base)), key, work);
}

/** Removes what an earlier build left: leaflets that are no more, and what a build that was stopped had begun. */
export function keepOnly(folder: string, below: string, wanted: readonly string[]): void {
  if (!existsSync(join(folder, below))) return;
  const known = new Set(wanted);
  for (const path of filesUnder(join(folder, below))) {
    if (!known.has(`${below}/${path}`)) rmSync(join(folder, below, path));
  }
}
