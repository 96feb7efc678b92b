/** Signs at the beginning of a line that were meant to begin an item of a list, and do not: Markdown reads them as words. */
import type { Paragraph } from 'mdast';
import type { Author } from '../wording/check-characters.ts';

/** What is never anything else at the beginning of a line: a bullet, a hyphen before a no-break space, `1)` before a word. */
const bullet =
  /^(?:[•·▪▫●○◦‣⁃∙]|[→⇒➔➤►▶✓✔✗ـ‐‑](?=\s)|[-*+][\u00a0\u2007\u202f]|\d{1,2}[.)](?=\p{L}|[\u00a0\u2007\u202f]))/u;
/** A dash, or a hyphen before a word. In a stranger's text a sentence may go on with it. */
const dash = /^(?:[–—−](?!\d)|-(?=\p{L}))/u;

/**
 * The first such sign in a paragraph.
 *
 * @param author - In a stranger's text a sign at its very beginning stands as it was written; only one that begins
 *   a later line would run into the line before.
 */
export function strayListMark({ children }: Paragraph, author: Author): string | undefined {
  for (const [index, child] of children.entries()) {
    if (child.type !== 'text') continue;
    const begins = index === 0 || children[index - 1]?.type === 'break';
    for (const [at, line] of child.value.split('\n').entries()) {
      if ((at === 0 && !begins) || (author === 'anyone' && at === 0 && index === 0)) continue;
      const mark = bullet.exec(line.trimStart()) ?? (author === 'ours' ? dash.exec(line.trimStart()) : null);
      if (mark) return mark[0].trim();
    }
  }
  return undefined;
}
