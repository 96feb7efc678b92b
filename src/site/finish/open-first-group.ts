import { firstIn, setFirst, type Within } from '../../html/page-tree.ts';

/** The first group of the self-check is open, so that a reader sees what a group is. */
export function openFirstGroup(page: Within): void {
  const group = firstIn(page, 'details.situation');
  if (group) setFirst(group, 'open', '');
}
