import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PageTree, readPage } from '../../../src/html/page-tree.ts';
import { filesUnder } from '../terminal/files.ts';

/** A page of the built site. */
export interface BuiltPage {
  /** In the folder of the site: `en/now/index.html`. */
  readonly path: string;
  readonly page: PageTree;
}

/**
 * The pages of a built site, one after another in the order of their paths: all of them at once would fill the memory.
 *
 * @param folder - Folder of the built site.
 */
export function* builtPages(folder: string): Generator<BuiltPage> {
  for (const path of filesUnder(folder)) {
    if (path.endsWith('.html')) yield { path, page: readPage(readFileSync(join(folder, path), 'utf8')) };
  }
}

/** Sees every page of a built site once, and then says what came of it. */
export interface PageVisitor<Result> {
  readonly visit: (page: BuiltPage) => void;
  readonly end: () => Result;
}

/** Reads the pages of a built site once for all visitors: reading them is the dear part. */
export function visitPages(folder: string, visitors: readonly Pick<PageVisitor<unknown>, 'visit'>[]): void {
  for (const page of builtPages(folder)) for (const { visit } of visitors) visit(page);
}
