/**
 * Reads everything people edit (content/ and locales/) from disk, and judges nothing: that is the work of
 * `src/content-model`. Paths are sorted, so that nothing depends on the order of the file system.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files of content/ and locales/, by their path from the project's root, with `/` between folders. */
export interface ContentSource {
  /** Texts, records and words. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Languages that have a folder in content/, in alphabetical order. */
  readonly locales: readonly string[];
}

/** Folders of content/ that are not a language. */
const notLanguages: ReadonlySet<string> = new Set(['facts', 'pictures']);

/** Reads the content of the project whose root is given. */
export function readContent(root: string): ContentSource {
  const paths = ['content', 'locales'].flatMap((folder) => filesUnder(root, folder)).sort();
  const files = new Map(paths.map((path) => [path, new Uint8Array(readFileSync(join(root, path)))]));
  const folders = paths.flatMap((path) => /^content\/([^/]+)\//.exec(path)?.[1] ?? []);
  const locales = [...new Set(folders)].filter((folder) => !notLanguages.has(folder)).sort();
  return { files, locales };
}

/** Text of every file under a folder, by path. */
export function textsUnder(source: ContentSource, folder: string): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  const inside = [...source.files].filter(([path]) => path.startsWith(folder));
  return new Map(inside.map(([path, bytes]) => [path, decoder.decode(bytes)]));
}

function filesUnder(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
