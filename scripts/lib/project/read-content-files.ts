/**
 * Reads everything people edit (content/ and locales/) from disk, and judges nothing: that is the work of
 * `src/content-model`. Paths are sorted, so that nothing depends on the order of the file system.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFiles, contentFiles } from '../../../src/content-model/files/content-files.ts';
import { filesUnder } from '../terminal/files.ts';

/** Reads the content of the project whose root is given. */
export function readContentFiles(root: string): ContentFiles {
  const paths = ['content', 'locales']
    .flatMap((folder) => filesUnder(join(root, folder)).map((path) => `${folder}/${path}`))
    .filter((path) => !isHidden(path));
  return contentFiles(new Map(paths.map((path) => [path, new Uint8Array(readFileSync(join(root, path)))])));
}

/** What editors and systems leave behind, such as `.DS_Store`. */
const isHidden = (path: string) => /(^|\/)\.[^/]*$/.test(path);
