/**
 * Reads everything people edit (content/ and locales/) from disk, and judges nothing: that is the work of
 * `src/content-model`. Paths are sorted, so that nothing depends on the order of the file system.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../terminal/files.ts';

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
  const paths = ['content', 'locales']
    .flatMap((folder) => filesUnder(join(root, folder)).map((path) => `${folder}/${path}`))
    .filter((path) => !isHidden(path));
  const files = new Map(paths.map((path) => [path, new Uint8Array(readFileSync(join(root, path)))]));
  const folders = paths.flatMap((path) => /^content\/([^/]+)\//.exec(path)?.[1] ?? []);
  const locales = [...new Set(folders)].filter((folder) => !notLanguages.has(folder)).sort();
  return { files, locales };
}

/** What editors and systems leave behind, such as `.DS_Store`. */
const isHidden = (path: string) => /(^|\/)\.[^/]*$/.test(path);
