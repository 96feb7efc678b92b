/**
 * Rights that an organisation may leave out of its own leaflets. Which those are is written in the texts (`<Optional>`): numbers,
 * whoever is not the police, and sentences about a risk are never among them, so what is left is always a fit leaflet.
 */
import type { Block, LeafletContent, ListBlock } from '../../../leaflet/types.ts';

/** What can be left out of a leaflet: the names of the rights, each with its words. */
export function choicesIn({ parts }: LeafletContent): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (block: Block): void => {
    if (block.kind === 'list')
      block.choices?.forEach((choice, at) => {
        if (choice !== null) found.set(choice, wordsOf(block.items[at] ?? []));
      });
    if (block.kind !== 'box') return;
    if (block.choice !== undefined) found.set(block.choice, wordsOf(block.blocks.slice(0, 1)));
    block.blocks.forEach(visit);
  };
  for (const { blocks, foot } of parts) [...blocks, ...foot].forEach(visit);
  return found;
}

const wordsOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.content : []))
    .map((inline) => (inline.kind === 'break' ? ' ' : inline.text))
    .join('')
    .trim();

/** The leaflet without these rights; what it does not have, or must keep, is passed over. */
export function withoutRights(content: LeafletContent, without: readonly string[]): LeafletContent {
  if (without.length === 0) return content;
  const kept = (blocks: readonly Block[]): readonly Block[] => blocks.flatMap((block) => keptOf(block));
  const keptOf = (block: Block): readonly Block[] => {
    if (block.kind === 'list') return keptItems(block, without);
    if (block.kind !== 'box') return [block];
    return block.choice !== undefined && without.includes(block.choice)
      ? []
      : [{ ...block, blocks: kept(block.blocks) }];
  };
  return {
    ...content,
    parts: content.parts.map((part) => ({ ...part, blocks: kept(part.blocks), foot: kept(part.foot) })),
  };
}

function keptItems(list: ListBlock, without: readonly string[]): readonly ListBlock[] {
  const { choices, items, pictures } = list;
  if (!choices) return [list];
  const stays = items.map((_, at) => {
    const choice = choices[at] ?? null;
    return choice === null || !without.includes(choice);
  });
  const only = <T>(of: readonly T[]): readonly T[] => of.filter((_, at) => stays[at]);
  if (!stays.includes(true)) return [];
  return [
    {
      ...list,
      items: only(items),
      choices: only(choices),
      ...(pictures ? { pictures: only(pictures) } : {}),
    },
  ];
}
