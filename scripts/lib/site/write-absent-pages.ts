/** Pages that answer for addresses that do not exist, in languages that have only their small page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstIn, readPage, replaceBy, writePage } from '../../../src/html/page-tree.ts';
import { writeWhole } from '../terminal/files.ts';

/**
 * Writes `404.html` beside the small page of each language: the same page, for every address below it that leads nowhere. Hosts
 * send the nearest one; search engines pass over it.
 *
 * @param dist - Folder of the built site.
 * @param tags - The languages.
 * @throws If one of them has no page.
 */
export function writeAbsentPages(dist: string, tags: readonly string[]): void {
  for (const tag of tags) {
    const page = readPage(readFileSync(join(dist, tag, 'index.html'), 'utf8'));
    const canonical = firstIn(page, 'head link[rel="canonical"]');
    if (canonical) replaceBy(canonical, '<meta name="robots" content="noindex">');
    writeWhole(join(dist, tag, '404.html'), writePage(page));
  }
}
