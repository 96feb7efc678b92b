import { addStyle, matchingIn, type PageTree } from '../../html/page-tree.ts';

/** A style sheet and the pages it belongs to. */
export interface StyleSheet {
  readonly css: string;
  /** CSS selector of what a page has in it that needs the sheet. */
  readonly neededBy: string;
}

/** The sheets of the site, in the order they stand in a page. */
export interface Sheets {
  readonly sheets: readonly StyleSheet[];
}

/** Writes into a page the style sheets that it needs, whole. */
export function addSheets(page: PageTree, { sheets }: Sheets): void {
  const needed = matchingIn(
    page,
    sheets.map(({ neededBy }) => neededBy),
  );
  for (const { css, neededBy } of sheets) if (needed.has(neededBy)) addStyle(page, css.trim());
}
