import { append, elementsIn, firstIn, type PageTree } from '../../html/page-tree.ts';
import type { Drawing } from './drawings.ts';

/** Finds a drawing by name. */
export interface Drawings {
  readonly drawing: (name: string) => Drawing;
}

/** Puts the drawings that a page shows at its end, each once, for `Icon.astro` to refer to. */
export function addDrawings(page: PageTree, { drawing }: Drawings): void {
  const shown = elementsIn(page, 'use[href^="#i-"]').map(({ attribs }) => (attribs['href'] ?? '').slice(3));
  const names = [...new Set(shown)].sort();
  const body = firstIn(page, 'body');
  if (names.length === 0 || body === undefined) return;
  const symbols = names.map((name) => {
    const { viewBox, attributes, shapes } = drawing(name);
    return `<symbol id="i-${name}" viewBox="${viewBox}"${attributes && ` ${attributes}`}>${shapes}</symbol>`;
  });
  append(body, `<svg hidden>${symbols.join('')}</svg>`);
}
