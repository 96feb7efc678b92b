/** The boxes for stamps of a leaflet, wherever they stand: whether there are any, how tall they are, and putting others there. */
import type { Block, BoxBlock, LeafletContent } from '../../../leaflet/types.ts';

/**
 * How much a leaflet has room for: everything, in its box for stamps, or name and telephone, in a line at the foot of its
 * last part.
 */
export const roomIn = (content: LeafletContent): 'box' | 'line' =>
  boxesOf(content).length > 0 ? 'box' : 'line';

const boxesOf = ({ parts }: LeafletContent): readonly BoxBlock[] =>
  parts.flatMap(({ blocks, foot }) => [...blocks, ...foot]).flatMap(boxesIn);

function boxesIn(block: Block): readonly BoxBlock[] {
  if (block.kind !== 'box') return [];
  return block.edge === 'dashed' ? [block] : block.blocks.flatMap(boxesIn);
}

/** The leaflet with every box for stamps empty and at least so tall: whether a box has room to grow. */
export const withTallerBoxes = (content: LeafletContent, heightMm: number): LeafletContent =>
  withBoxes(content, (box) => ({ ...box, minHeightMm: heightMm }));

/** Height of the box for stamps, mm. */
export const boxHeight = (content: LeafletContent): number =>
  Math.max(0, ...boxesOf(content).map(({ minHeightMm = 0 }) => minHeightMm));

/** The leaflet with other boxes for stamps. */
export function withBoxes(content: LeafletContent, change: (box: BoxBlock) => BoxBlock): LeafletContent {
  const visit = (block: Block): Block => {
    if (block.kind !== 'box') return block;
    return block.edge === 'dashed' ? change(block) : { ...block, blocks: block.blocks.map(visit) };
  };
  const parts = content.parts.map((part) => ({
    ...part,
    blocks: part.blocks.map(visit),
    foot: part.foot.map(visit),
  }));
  return { ...content, parts };
}
