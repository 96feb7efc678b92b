/** What goes with a text while it is read: what is known about it, and where its problems gather. */
import type { Nodes } from 'mdast';
import type { Problem } from '../../leaflet/problems.ts';
import type { Where } from '../problems/problem.ts';
import type { Author } from '../wording/check-characters.ts';
import type { TextKind } from './vocabulary.ts';

export interface Reading {
  /** A page of the site or a leaflet. */
  readonly kind: TextKind;
  /** BCP 47 tag; not given where nobody knows it. */
  readonly locale: string | undefined;
  readonly author: Author;
  /** What the parser reads: offsets of its nodes are places in it. */
  readonly source: string;
  /** Digits of the records' short numbers, which no text of ours types. */
  readonly shortNumbers: ReadonlySet<string> | undefined;
  /** A line of the text, from 1, as a place in a problem. */
  readonly at: (line: number) => Where;
  readonly report: (...problems: readonly Problem[]) => void;
}

/** The line a node begins in, from 1. */
export const lineOfNode = (node: Nodes): number => node.position?.start.line ?? 1;

/** What a Markdown construct is called, for editors. */
export const markdownNames: Readonly<Record<string, string>> = {
  code: 'code (or a paragraph that begins with four spaces)',
  inlineCode: 'code',
  thematicBreak: 'a line across the text',
  definition: 'a link definition',
  linkReference: 'a link by reference',
  footnoteReference: 'a footnote',
  footnoteDefinition: 'a footnote',
  mdxjsEsm: 'code',
  mdxFlowExpression: 'an expression',
  mdxTextExpression: 'an expression',
};
