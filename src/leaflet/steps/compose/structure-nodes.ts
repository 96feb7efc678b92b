/** The nodes of the structure tree that screen readers follow. */
import type { QrBlock, StructureNode } from '../../types.ts';
import type { Setting } from './setting.ts';

/** A node that nothing holds yet. */
export function node(type: StructureNode['type'], lang?: string): StructureNode {
  return { type, ...(lang === undefined ? {} : { lang }), children: [] };
}

/** A new node, put after the last one of its parent. */
export function child(
  parent: StructureNode,
  type: StructureNode['type'],
  extra: Pick<StructureNode, 'lang' | 'numbering'> = {},
): StructureNode {
  const made: StructureNode = { type, ...extra, children: [] };
  parent.children.push(made);
  return made;
}

/** A code that is also a link: a phone cannot scan its own screen. */
export function tappableFigure(parent: StructureNode, { url, alt }: QrBlock): StructureNode {
  const link: StructureNode = { type: 'Link', href: url, children: [] };
  parent.children.push(link);
  return figure(link, alt);
}

/** A picture, with the words that are read in its place. */
export function figure(parent: StructureNode, alt: string): StructureNode {
  const made: StructureNode = { type: 'Figure', alt, children: [] };
  parent.children.push(made);
  return made;
}

/** The language of a node, where it is not that of the text around it. */
export const foreign = (lang: string | undefined, { lang: around }: Setting) =>
  lang !== undefined && lang !== around ? { lang } : {};
