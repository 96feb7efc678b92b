/** XML as it is written for other people's programs. */
import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** A whole document. */
export const writeXml = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root, { closeEmptyElements: true })}\n`;

/** A run of letters. */
export const text = (value: string): ElementContent => ({ type: 'text', value });

/** An element; a child that is no element is a run of letters. */
export function element(
  name: string,
  attributes: Record<string, string>,
  children: readonly (ElementContent | string)[],
): Element {
  return {
    type: 'element',
    name,
    attributes,
    children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
  };
}
