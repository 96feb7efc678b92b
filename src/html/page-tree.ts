/**
 * Pages as trees: the one place where HTML is read, asked, changed and written.
 *
 * Texts and attributes stand in the tree as they are written in the file, references such as `&amp;` and all, so that
 * what nothing touches is written as it was read. `unwritten` turns them into what a reader sees.
 */
import { compile } from 'css-select';
import { render } from 'dom-serializer';
import {
  type ChildNode,
  type Document,
  type Element,
  isTag,
  isText,
  type ParentNode,
  type Text,
} from 'domhandler';
import { decodeHTML } from 'entities';
import { DomUtils, Parser, parseDocument } from 'htmlparser2';

/** A page, or a piece of one. */
export type PageTree = Document;
/** A page or an element: what has something in it. */
export type Within = ParentNode;
export type { Element };
export { isTag as isElement, isText };

const AS_WRITTEN = { encodeEntities: false, emptyAttrs: false } as const;

/** Reads a page or a piece of one. Nothing is too wrong to be read; nothing is added that is not there. */
export function readPage(html: string): PageTree {
  return parseDocument(html, { decodeEntities: false });
}

/** The style sheets that are written into a page, as they are written; of them alone, a third of the time that a tree takes. */
export function styleSheetsOf(html: string): readonly string[] {
  const sheets: string[] = [];
  let isInside = false;
  const parser = new Parser(
    {
      onopentagname: (name) => {
        isInside = name === 'style';
        if (isInside) sheets.push('');
      },
      ontext: (text) => {
        if (isInside) sheets.push(`${sheets.pop()}${text}`);
      },
      onclosetag: () => {
        isInside = false;
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return sheets;
}

/** The HTML of a page. */
export function writePage(page: PageTree): string {
  return render(page, AS_WRITTEN);
}

/** The HTML of what is in an element of a drawing. */
export function writeInside(element: Element): string {
  return render(element.children, { ...AS_WRITTEN, xmlMode: 'foreign' });
}

/** An element once more, with all that is in it. */
export function copyOf(element: Element): Element {
  return element.cloneNode(true);
}

/** What a reader sees of a text or an attribute: references such as `&amp;` as the letters they stand for. */
export function unwritten(text: string): string {
  return decodeHTML(text);
}

/** Whether an element matches a selector. */
type Query = (element: Element) => boolean;
const queries = new Map<string, Query>();

/** A selector is compiled once for all pages; what it found in one is not remembered, for pages are changed between two questions. */
function queryOf(selector: string): Query {
  const known = queries.get(selector);
  if (known) return known;
  const query = compile<ChildNode | ParentNode, Element>(selector, { cacheResults: false });
  queries.set(selector, query);
  return query;
}

/** Looks at every element below a page or an element, in reading order, until one is the last that is wanted. */
function eachElement(within: Within, isLast: (element: Element) => boolean): boolean {
  return within.children.some((child) => isTag(child) && (isLast(child) || eachElement(child, isLast)));
}

/**
 * The elements below a page or an element that a CSS selector matches, in reading order.
 *
 * @throws If the selector is none.
 */
export function elementsIn(within: Within, selector: string): readonly Element[] {
  const matches = queryOf(selector);
  const found: Element[] = [];
  eachElement(within, (element) => {
    if (matches(element)) found.push(element);
    return false;
  });
  return found;
}

/** The first of `elementsIn`. */
export function firstIn(within: Within, selector: string): Element | undefined {
  const matches = queryOf(selector);
  let found: Element | undefined;
  eachElement(within, (element) => {
    if (matches(element)) found = element;
    return found !== undefined;
  });
  return found;
}

/** A selector that is a class, or one of several, and nothing else. */
const CLASSES = /^\.[\w-]+(?:, \.[\w-]+)*$/;

/** Which of several selectors match something in a page or an element: one walk for all, and those of classes ask no element. */
export function matchingIn(within: Within, selectors: readonly string[]): ReadonlySet<string> {
  const classes = new Set<string>();
  const others = selectors.filter((selector) => !CLASSES.test(selector));
  const unmet = new Map(others.map((selector) => [selector, queryOf(selector)]));
  eachElement(within, (element) => {
    for (const name of (element.attribs['class'] ?? '').split(/\s+/)) classes.add(name);
    for (const [selector, matches] of unmet) if (matches(element)) unmet.delete(selector);
    return false;
  });
  const isMet = (selector: string) =>
    CLASSES.test(selector)
      ? selector.split(', ').some((one) => classes.has(one.slice(1)))
      : !unmet.has(selector);
  return new Set(selectors.filter(isMet));
}

/**
 * The texts below a page or an element, in reading order.
 *
 * @param isPassedOver - Elements whose texts are not wanted.
 */
export function* textsIn(within: Within, isPassedOver: (element: Element) => boolean): Generator<Text> {
  // A copy: whoever gets a text may put something else in its place.
  for (const child of [...within.children]) {
    if (isText(child)) yield child;
    else if (isTag(child) && !isPassedOver(child)) yield* textsIn(child, isPassedOver);
  }
}

/** All that is written right below an element, put together: a style sheet, the words of a heading without others in it. */
export function ownText(element: Element): string {
  return element.children.map((child) => (isText(child) ? child.data : '')).join('');
}

/** Sets an attribute, before all others where the element did not have it. */
export function setFirst(element: Element, name: string, value: string): void {
  element.attribs = { [name]: value, ...element.attribs, [name]: value };
}

/** Takes a node out of its page. */
export function remove(node: ChildNode): void {
  DomUtils.removeElement(node);
}

/** Puts HTML at the end of an element. */
export function append(element: Element, html: string): void {
  for (const node of [...readPage(html).children]) DomUtils.appendChild(element, node);
}

/** Puts HTML in place of a text or an element. */
export function replaceBy(node: ChildNode, html: string): void {
  moveBefore(node, [...readPage(html).children]);
  remove(node);
}

/** Puts an element at the end of another. */
export function appendElement(element: Element, added: Element): void {
  DomUtils.appendChild(element, added);
}

/** Moves texts and elements from where they stand to the place before another. */
export function moveBefore(node: ChildNode, moved: readonly ChildNode[]): void {
  for (const one of moved) DomUtils.prepend(node, one);
}

/** Moves an element from where it stands to the place after another. */
export function moveAfter(node: ChildNode, moved: ChildNode): void {
  DomUtils.append(node, moved);
}

/** Writes a style sheet into a page, after those that it has. Pieces of a page have no head and get none. */
export function addStyle(page: PageTree, css: string): void {
  const head = firstIn(page, 'head');
  if (head) append(head, `<style>${css}</style>`);
}
