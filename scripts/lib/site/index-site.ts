/** The full-text index of the built site, from texts that are normalised as the search normalises what is typed. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { firstIn, type PageTree, textsIn, unwritten, writePage } from '../../../src/html/page-tree.ts';
import { searchWords } from '../../../src/i18n/search-text.ts';
import { filesUnder } from '../terminal/files.ts';
import { builtPages } from './built-pages.ts';

/** Pagefind's own user interfaces: ours loads none of them, and they need what the security policy forbids. */
const interfaces = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

/**
 * Builds the full-text search index of a built site, one index a language, into its `pagefind/`.
 *
 * @param folder - Folder of the built site.
 * @returns How many pages were indexed.
 * @throws If Pagefind reports an error.
 */
export async function indexSite(folder: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  let count = 0;
  // One after another: the order decides the names of files.
  for (const { path, page } of builtPages(folder)) {
    if (!path.endsWith('/index.html') || !firstIn(page, '[data-pagefind-body]')) continue;
    normalise(page);
    const url = `/${path.replace(/index\.html$/, '')}`;
    const added = await index.addHTMLFile({ url, content: writePage(page) });
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
    count += 1;
  }
  const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  await pagefind.close();
  const unused = filesUnder(join(folder, 'pagefind')).filter((path) => interfaces.test(path));
  for (const path of unused) rmSync(join(folder, 'pagefind', path));
  return count;
}

/** Writes every text of a page as words that can be compared, where it stands. */
export function normalise(page: PageTree): void {
  const tag = firstIn(page, 'html')?.attribs['lang'] ?? 'en';
  for (const text of textsIn(page, ({ name }) => name === 'script' || name === 'style'))
    text.data = ` ${searchWords(unwritten(text.data), tag).join(' ')} `;
}
