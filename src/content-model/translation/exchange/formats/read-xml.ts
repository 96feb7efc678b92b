/** XML as translators' tools write it: read, or refused in an editor's words; and its elements, whatever their prefix. */
import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Unreadable } from '../exchanged-document.ts';

/** Elements in each other, at most: what goes deeper was not made by a translator's tool. */
const DEEPEST = 60;

/** Reads XML; its outermost element. */
export function readXml(xml: string): { readonly root: Element } | Unreadable {
  const nested = tooDeep(xml);
  if (nested)
    return {
      why: `tags stand in each other more than ${DEEPEST} deep`,
      fix: 'Ask for the file again, as the translator’s tool saves it.',
    };
  let tree: Root;
  try {
    tree = fromXml(xml);
  } catch (thrown) {
    // The XML parser reports mistakes only by throwing; its own words stand in the cause.
    const { cause, line } = thrown as {
      readonly cause?: { readonly message?: string };
      readonly line?: number;
    };
    return {
      why: `it is broken: ${whyBroken(cause?.message ?? '')}`,
      fix: 'It was cut off, or changed by hand. Ask the translator to send it again.',
      ...(line === undefined ? {} : { line }),
    };
  }
  const root = tree.children.find((child): child is Element => child.type === 'element');
  return root
    ? { root }
    : { why: 'no tag stands in it', fix: 'Ask for the file again, as the translator’s tool saves it.' };
}

/** What the parser found, in an editor's words. */
function whyBroken(message: string): string {
  if (/end tag|Unclosed|end of input/i.test(message))
    return 'a tag is opened and not closed, or it was cut off';
  if (/entity|reference/i.test(message)) return 'an & stands alone, where &amp; would be right';
  if (/Unescaped|start tag|Invalid element/i.test(message))
    return 'a < stands among words, where &lt; would be right';
  if (/attribute/i.test(message)) return 'a value has no straight quotation marks around it';
  if (/character/i.test(message)) return 'a sign stands in it that nothing can show';
  return 'its tags do not fit together';
}

function tooDeep(xml: string): boolean {
  let depth = 0;
  for (const [tag] of xml.matchAll(/<(?![!?])[^>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Without the prefix that some tools write: `xlf:file`. */
export const nameOf = ({ name }: Element): string => name.replace(/^.*:/, '');

/** The children of a name. */
export function childrenOf(node: Element, name: string): Element[] {
  return elementsIn(node).filter((child) => nameOf(child) === name);
}

/** The outermost elements of a name, however deep. */
export function descendantsOf(node: Element, name: string): Element[] {
  return elementsIn(node).flatMap((child) => (nameOf(child) === name ? [child] : descendantsOf(child, name)));
}

/** The children that are elements. */
export const elementsIn = (node: Element): Element[] =>
  (node.children as Nodes[]).filter((child): child is Element => child.type === 'element');

/** The letters right in an element, without those of elements in it. */
export const textIn = (node: Element): string => (node.children as Nodes[]).map(lettersOf).join('');

const lettersOf = (node: Nodes): string => (node.type === 'text' || node.type === 'cdata' ? node.value : '');
