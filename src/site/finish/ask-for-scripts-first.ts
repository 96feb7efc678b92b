import { elementsIn, firstIn, moveBefore, type PageTree } from '../../html/page-tree.ts';

/**
 * Has the scripts of the search page, which is there for what its script does, asked for with the first bytes of the
 * page rather than its last. They run after it all the same (they are modules), and nothing waits for them to be shown.
 */
export function askForScriptsFirst(page: PageTree): void {
  const style = firstIn(page, 'head style');
  if (style && firstIn(page, 'form.find')) moveBefore(style, elementsIn(page, 'script[type="module"][src]'));
}
