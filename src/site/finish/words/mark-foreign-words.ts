/**
 * Says of words in Latin letters, in a page of another script, which language they are: a screen reader would spell
 * them or leave them out, and no translator can be asked to mark each.
 *
 * Names in Sweden are Swedish, whatever else is written in Latin letters is English. Initials such as EU and SMS are
 * read letter by letter in every language and stay as they are; so does what says its language or is not to be
 * translated, such as addresses.
 */
import { type Element, firstIn, type PageTree, replaceBy, textsIn } from '../../../html/page-tree.ts';

/** Elements whose text is no text of the page, or that can hold no other element. */
const closed: ReadonlySet<string> = new Set(['script', 'style', 'svg', 'option', 'textarea']);
/** References such as `&amp;` are passed over. */
const LATIN =
  /&#?\w+;|\p{Script=Latin}[\p{Script=Latin}’'-]*(?:[.,]? \p{Script=Latin}[\p{Script=Latin}’'-]*)*/gu;
/** A word, not initials. */
const WORD = /(?=\p{Lu}*\p{Ll})\p{L}{3,}/u;

/** Words that stand in Swedish names. */
export interface SwedishNames {
  readonly names: ReadonlySet<string>;
}

/** Marks the words of a whole page. */
export function markForeignWords(page: PageTree, { names }: SwedishNames): void {
  const script = firstIn(page, 'html')?.attribs['class'];
  const body = firstIn(page, 'body');
  if (script === undefined || script === 'Latn' || body === undefined) return;
  for (const text of textsIn(body, saysItself)) {
    const marked = markWords(text.data, names);
    if (marked !== text.data) replaceBy(text, marked);
  }
}

/** Elements that say which language they are, or have nothing to say. */
function saysItself({ name, attribs }: Element): boolean {
  return closed.has(name) || 'lang' in attribs || attribs['translate'] === 'no';
}

function markWords(text: string, names: ReadonlySet<string>): string {
  return text.replace(LATIN, (run) => {
    if (run.startsWith('&') || !WORD.test(run)) return run;
    const isSwedish = run.split(/[^\p{L}]+/u).some((word) => names.has(word));
    return `<span lang="${isSwedish ? 'sv' : 'en'}">${run}</span>`;
  });
}
