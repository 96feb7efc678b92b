/**
 * Keeps words that never part on one line, at every width: “not” and what it denies, “without”, “only”, a figure and what it
 * counts. Round those of a heading or a scene stands an element (`base.css` says how). In running text the space between them becomes one
 * that does not break: pages are at the limit of what fits in one window of a new connection, and an element costs some four
 * bytes of it, a space less than one. Texts have ordinary spaces, and so has what is searched (`write-search-texts.ts`) and copied.
 *
 * Not where words are written without spaces: what is read aloud would get some.
 */
import {
  type Element,
  elementsIn,
  isElement,
  isText,
  type PageTree,
  replaceBy,
} from '../../../html/page-tree.ts';
import { boundWords } from '../../../i18n/bound-words.ts';
import { partsOf } from '../join-parts.ts';

const KEPT = ':is(h1, .text h2, .text h3, .scene h3, .scene p):not(.card *)';
const RUNNING = '.text :is(p, li):not(.card *, .scene *, .show *)';
/** Elements whose texts stay together, or are no text. */
const closed: ReadonlySet<string> = new Set('bdi svg'.split(' '));
const KEEPER = 'no-br';
/** Letters for which the narrowest line has room: in a longer row a word would be divided anywhere. */
const LINE = 22;

/** Keeps the words of a whole page; not of the file of all pages, which is as heavy as it may be. */
export function keepWords(page: PageTree): void {
  if (partsOf(page)[0] !== page) return;
  for (const element of elementsIn(page, KEPT)) keepIn(element, languageOf(element), markTogether);
  for (const element of elementsIn(page, RUNNING)) keepIn(element, languageOf(element), bindTogether);
}

/** The language of an element: its own, or that of the closest that has one. */
function languageOf(element: Element): string {
  const { parent } = element;
  return element.attribs['lang'] ?? (parent && isElement(parent) ? languageOf(parent) : '');
}

function keepIn(within: Element, lang: string, keep: (text: string, together: RegExp) => string): void {
  const words = boundWords.get(lang) ?? boundWords.get(lang.split('-')[0] ?? '');
  for (const child of [...within.children]) {
    if (isText(child)) {
      const kept = words && !words.unspaced ? keep(child.data, words.together) : child.data;
      if (kept !== child.data) replaceBy(child, kept);
    } else if (isElement(child) && !closed.has(child.name))
      keepIn(child, child.attribs['lang'] ?? lang, keep);
  }
}

/** A stretch of a text, as offsets into it. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A text with its words that stay together inside their elements. */
function markTogether(text: string, together: RegExp): string {
  return stretchesOf(text, together).reduceRight(
    (marked, { from, to }) =>
      `${marked.slice(0, from)}<${KEEPER}>${marked.slice(from, to)}</${KEEPER}>${marked.slice(to)}`,
    text,
  );
}

/** A text with spaces that do not break between its words that stay together. */
function bindTogether(text: string, together: RegExp): string {
  return stretchesOf(text, together).reduceRight(
    (bound, { from, to }) => bound.slice(0, from) + bindOnALine(bound.slice(from, to)) + bound.slice(to),
    text,
  );
}

/** Binds words with those before them as long as they have room on a line. */
function bindOnALine(words: string): string {
  let length = words.search(/\s|$/);
  return words.replace(/\s+(\S+)/g, (both, word: string) => {
    const fits = length + 1 + word.length <= LINE;
    length = fits ? length + 1 + word.length : word.length;
    return fits ? `\u00a0${word}` : both;
  });
}

/** What stays together, from the beginning of a word to the end of one; what meets is one. */
function stretchesOf(text: string, together: RegExp): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const { index, 0: match } of text.matchAll(together)) {
    const from = /^\s/.test(match) ? text.slice(0, index).search(/\S+$/) : index;
    const end = index + match.length;
    const to = end + text.slice(end).search(/\s|$/);
    const last = joined.at(-1);
    if (last && from < last.to) joined[joined.length - 1] = { from: last.from, to };
    else if (from >= 0) joined.push({ from, to });
  }
  return joined;
}
