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
export const withBoxes = (content: LeafletContent, change: (box: BoxBlock) => BoxBlock): LeafletContent =>
  changed(content, (box) => (box.edge === 'dashed' ? [change(box)] : undefined));

/** The leaflet without boxes to write in by hand: what would be written there is printed. */
export const withoutPenBoxes = (content: LeafletContent): LeafletContent =>
  changed(content, (box) => (box.pen ? [] : undefined));

/** The leaflet with other boxes; those that `change` says nothing of stay, with what stands in them. */
function changed(
  content: LeafletContent,
  change: (box: BoxBlock) => readonly Block[] | undefined,
): LeafletContent {
  const visit = (block: Block): readonly Block[] => {
    if (block.kind !== 'box') return [block];
    return change(block) ?? [{ ...block, blocks: block.blocks.flatMap(visit) }];
  };
  const parts = content.parts.map((part) => ({
    ...part,
    blocks: part.blocks.flatMap(visit),
    foot: part.foot.flatMap(visit),
  }));
  return { ...content, parts };
}
