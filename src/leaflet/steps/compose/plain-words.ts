/** The plain words of blocks. */
import type { Block, Inline } from '../../types.ts';

/** Plain words of inlines. */
export const wordsOf = (inlines: readonly Inline[]) =>
  inlines.map((inline) => (inline.kind === 'break' ? ' ' : inline.text)).join('');

/** Plain words of headings and paragraphs. */
export const wordsOfBlocks = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => (block.kind === 'heading' || block.kind === 'paragraph' ? wordsOf(block.content) : ''))
    .join(' ');
