/** Parts of the page. Said once: all scripts of a page share a budget of bytes (`tests/e2e/pages.test.ts`). */
export const all = <Part extends HTMLElement>(selector: string): NodeListOf<Part> =>
  document.querySelectorAll<Part>(selector);
