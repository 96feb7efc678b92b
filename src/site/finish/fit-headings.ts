import { elementsIn, type Within } from '../../html/page-tree.ts';

/**
 * A heading of a card or a scene is one step below the heading it stands under: it becomes an `h2` as long as the page
 * has had no other `h2`.
 */
export function fitHeadings(page: Within): void {
  for (const heading of elementsIn(page, 'h2, h3')) {
    if (heading.name === 'h2') return;
    heading.name = 'h2';
  }
}
