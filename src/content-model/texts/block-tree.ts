/** A content text as plain data: what {@link parseText} makes of MDX or Markdown, with the lines it came from. */
import type { Problem } from '../../leaflet/problems.ts';
import type { ComponentName, TextKind } from './vocabulary.ts';

/** A heading; pages have levels 2 and 3, leaflets 1 (the cover) to 3. */
export interface HeadingNode {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly content: readonly InlineNode[];
  readonly line: number;
}
export interface ParagraphNode {
  readonly kind: 'paragraph';
  readonly content: readonly InlineNode[];
  readonly line: number;
}
export interface ListNode {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** Number of the first item of an ordered list. */
  readonly start: number;
  readonly items: readonly (readonly BlockNode[])[];
  readonly line: number;
}
export interface QuoteNode {
  readonly kind: 'quote';
  readonly blocks: readonly BlockNode[];
  readonly line: number;
}
/** A table. Every row has as many cells as the header, unless a problem says otherwise. */
export interface TableNode {
  readonly kind: 'table';
  readonly header: readonly CellNode[];
  readonly rows: readonly (readonly CellNode[])[];
  readonly line: number;
}
export type CellNode = readonly InlineNode[];
/** A component on its own lines. */
export interface ComponentBlock {
  readonly kind: 'component';
  readonly name: ComponentName;
  readonly attributes: Readonly<Record<string, string>>;
  readonly blocks: readonly BlockNode[];
  readonly line: number;
}
export type BlockNode = HeadingNode | ParagraphNode | ListNode | QuoteNode | TableNode | ComponentBlock;

/** Where a link leads. `web` (https, mailto, tel) exists only in texts that are not ours. */
export type LinkTarget =
  | { readonly kind: 'page' | 'contact'; readonly id: string }
  | { readonly kind: 'web'; readonly url: string };

export type InlineNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly content: readonly InlineNode[] }
  | {
      readonly kind: 'link';
      readonly to: LinkTarget;
      readonly content: readonly InlineNode[];
      readonly line: number;
    }
  | { readonly kind: 'break' }
  | ComponentInline;

/** A component inside a sentence. */
export interface ComponentInline {
  readonly kind: 'component';
  readonly name: ComponentName;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
}

/** Front matter after checking: only keys of the vocabulary, every value of its type. */
export interface FrontMatter {
  readonly title?: string;
  readonly label?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly keywords?: readonly string[];
  readonly locale?: string;
  readonly audience?: 'adult' | 'child';
}

/** One content text. */
export interface ParsedText {
  readonly file: string;
  readonly kind: TextKind;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly BlockNode[];
  readonly problems: readonly Problem[];
}

/** Calls `visit` for every component of a text, in reading order. */
export function eachComponent(
  blocks: readonly BlockNode[],
  visit: (component: ComponentBlock | ComponentInline) => void,
): void {
  for (const node of eachNode(blocks)) if (node.kind === 'component') visit(node);
}

/** Every block and inline of a text, in reading order, parents before their children. */
export function* eachNode(nodes: readonly (BlockNode | InlineNode)[]): Generator<BlockNode | InlineNode> {
  for (const node of nodes) {
    yield node;
    if ('content' in node) yield* eachNode(node.content);
    if ('blocks' in node) yield* eachNode(node.blocks);
    if ('rows' in node) for (const cell of [node.header, ...node.rows].flat()) yield* eachNode(cell);
    if ('items' in node) for (const item of node.items) yield* eachNode(item);
  }
}

const SEEN = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** Whether there is anything to see in a text: spaces that never break, soft hyphens and joiners are nothing. */
export const isSeen = (nodes: readonly (BlockNode | InlineNode)[]): boolean =>
  [...eachNode(nodes)].some(
    (node) => node.kind === 'component' || (node.kind === 'text' && SEEN.test(node.text)),
  );

/** The words of inlines, without components. */
export function plainText(content: readonly InlineNode[]): string {
  return content
    .map((node) => (node.kind === 'text' ? node.text : 'content' in node ? plainText(node.content) : ''))
    .join('');
}
