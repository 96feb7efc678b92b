import { type PageTree, readPage, writePage } from '../../src/html/page-tree.ts';

/** What a step of finishing pages makes of some HTML. */
export function changedBy(step: (page: PageTree) => void, html: string): string {
  const page = readPage(html);
  step(page);
  return writePage(page);
}
