/** One block after the other, with the space between them: what lists, boxes, scenes and columns hold, too. */

import {
  type DrawingElement,
  type FlowElement,
  type FrameElement,
  type MarkerElement,
  type StackElement,
  tintColour,
} from '../../elements.ts';
import { drawQr } from '../../qr.ts';
import type {
  Block,
  BoxBlock,
  ColumnsBlock,
  ListBlock,
  PartLanguage,
  PictureBlock,
  QrBlock,
  SceneBlock,
  StructureNode,
} from '../../types.ts';
import { typographyFor } from '../../typography.ts';
import { arrangeNumbers, composeNumber, composeNumberRow } from './numbers.ts';
import { drawing, EMPTY, frame, inOwnSizes, text } from './plain-elements.ts';
import { wordsOfBlocks } from './plain-words.ts';
import type { Setting } from './setting.ts';
import { composeSign } from './signs.ts';
import { child, figure, foreign, tappableFigure } from './structure-nodes.ts';
import { composeTable } from './tables.ts';
import { composeHeading, composeParagraph, isSmall, isStrong } from './texts.ts';

/** Blocks below each other. */
export function composeBlocks(blocks: readonly Block[], given: Setting): StackElement {
  const setting = blocks.filter(isCard).length > 1 ? { ...given, isOneOfCards: true } : given;
  const children = blocks.map((block, i) => ({
    element: composeBlock(block, setting),
    gapMm: i === 0 ? 0 : gapBetween(blocks[i - 1] as Block, block, setting),
  }));
  return {
    kind: 'stack',
    children: arrangeNumbers(blocks, children, setting),
  };
}

/** A drawing that takes what its panel has left. */
const isInRoom = (block: Block): boolean => block.kind === 'picture' && block.leastMm !== undefined;

/** A sentence to hold out to a stranger. */
const isCard = (block: Block): boolean => block.kind === 'box' && block.edge === 'thick';

/** Space between two blocks, mm at the largest body size. */
function gapBetween(before: Block, after: Block, { where, format }: Setting): number {
  if (where === 'cover') return 4;
  // It has air of its own, and where it is left out nobody sees where it was.
  if (isInRoom(before) || isInRoom(after)) return isInRoom(after) ? 0 : 3.4;
  if (isSmall(before) && isSmall(after)) return 0.4;
  if (where === 'scene') return after.kind === 'paragraph' && before.kind === 'heading' ? 3 : 2;
  if (where === 'show-card') return isSmall(before) || isSmall(after) ? 0.8 : 1.2;
  if (before.kind === 'heading') return before.level === 3 || where === 'box' ? 1.4 : 3.2;
  if (after.kind === 'heading') return 4.5;
  // From two metres, numbers stand apart from what is read before them.
  if (format.type === 'poster' && after.kind === 'number' && before.kind !== 'number') return 6;
  if (where === 'box') return before.kind === 'paragraph' && isStrong(before) ? 0.8 : 2.2;
  return before.kind === 'paragraph' && after.kind === 'paragraph' ? 2.6 : 3.4;
}

function composeBlock(block: Block, given: Setting): FlowElement {
  const setting = { ...given, at: block.at ?? given.at };
  switch (block.kind) {
    case 'heading':
      return composeHeading(block, setting);
    case 'paragraph':
      return composeParagraph(block, setting);
    case 'list':
      return composeList(block, setting);
    case 'number':
      if (block.sign) return composeSign(block, block.sign, setting);
      return setting.format.numbers === 'rows'
        ? composeNumberRow(block, setting)
        : composeNumber(block, setting);
    case 'box':
      return composeBox(block, setting);
    case 'scene':
      return composeScene(block, setting);
    case 'qr':
      return composeQr(block, setting);
    case 'picture':
      return composePicture(block, setting);
    case 'table':
      return composeTable(block, setting);
    case 'columns':
      return composeColumns(block, setting);
    case 'quote':
      return {
        kind: 'beside',
        side: { kind: 'marker', marker: 'bar', part: setting.part },
        child: composeBlocks(block.blocks, { ...setting, parent: child(setting.parent, 'BlockQuote') }),
        dir: setting.dir,
      };
  }
}

function composePicture(
  { picture, heightMm, align, alt, leastMm }: PictureBlock,
  setting: Setting,
): FlowElement {
  // What may be left out is decoration: nothing stands for it in the structure.
  const isFigure = alt !== '' && leastMm === undefined;
  const drawn = drawing(picture, heightMm, {
    ...setting,
    ...(align ? { align } : {}),
    ...(isFigure ? { figure: figure(setting.parent, alt) } : {}),
  });
  return leastMm === undefined ? drawn : { ...drawn, leastMm };
}

function composeList(block: ListBlock, setting: Setting): StackElement {
  const list = child(setting.parent, 'L', { numbering: NUMBERING[block.marker] });
  const wide = block.marker === 'step' ? 3.6 : 2.8;
  const items = block.items.map(() => child(list, 'LI'));
  const markers = items.map((item, i) => composeMarker(block, i, item, setting));
  const widest = markers.at(-1)?.label;
  const children = block.items.map((blocks, i) => {
    const side = { ...(markers[i] as MarkerElement), ...(widest ? { widest } : {}) };
    const body = child(items[i] as StructureNode, 'LBody');
    const element: FlowElement = {
      kind: 'beside',
      side,
      dir: setting.dir,
      child: composeBlocks(blocks, {
        ...setting,
        parent: body,
        isStep: block.marker === 'step',
        where: setting.where === 'part' ? 'box' : setting.where,
      }),
    };
    return { element, gapMm: i === 0 ? 0 : setting.where === 'box' ? 2 : wide };
  });
  return { kind: 'stack', children };
}

/** What the markers of a list are called in the structure tree. */
const NUMBERING = {
  bullet: 'Disc',
  waymark: 'Disc',
  picture: 'Disc',
  check: 'Circle',
  number: 'Decimal',
  step: 'Decimal',
} as const satisfies Readonly<Record<ListBlock['marker'], StructureNode['numbering']>>;

function composeMarker(
  block: ListBlock,
  index: number,
  item: StructureNode,
  setting: Setting,
): MarkerElement {
  const { marker } = block;
  const base = { kind: 'marker', marker, part: setting.part } as const;
  const picture = block.pictures?.[index];
  if (marker === 'picture') return picture ? { ...base, picture } : { ...base, marker: 'bullet' };
  if (marker !== 'number' && marker !== 'step') return base;
  const numeral = String((block.start ?? 1) + index);
  const isStep = marker === 'step';
  const label = text(
    [
      isStep
        ? { kind: 'code', text: numeral, strong: true }
        : { kind: 'text', text: `${numeral}.`, strong: true },
    ],
    setting,
    {
      size: { ofBody: isStep ? 11 / 13 : 1 },
      leading: setting.typography.leading,
      weight: 700,
      colour: isStep ? 'paper' : setting.colour,
      align: isStep ? 'centre' : 'start',
      node: child(item, 'Lbl'),
      lang: setting.lang,
    },
  );
  return { ...base, label };
}

/** Each column in its own language, direction and sizes. */
function composeColumns({ columns, gapMm = 6, stand }: ColumnsBlock, setting: Setting): FlowElement {
  return {
    kind: 'columns',
    columns: columns.map(({ language, blocks, width }) => ({
      element: composeColumn(blocks, language, setting),
      width: width ?? 'share',
    })),
    gapMm,
    stand: stand ?? 'top',
    dir: setting.dir,
  };
}

function composeColumn(
  blocks: readonly Block[],
  language: PartLanguage | undefined,
  setting: Setting,
): FlowElement {
  // No node for an empty column: a screen reader would stop at nothing.
  if (blocks.length === 0) return EMPTY;
  const { content, format, typography, lang, dir } = setting;
  const inner = language
    ? typographyFor(language.script, content.audience, wordsOfBlocks(blocks), format.type)
    : typography;
  const parent = child(setting.parent, 'Div', foreign(language?.lang, setting));
  const inside = {
    ...setting,
    parent,
    typography: inner,
    lang: language?.lang ?? lang,
    dir: language?.dir ?? dir,
  };
  const stack = composeBlocks(blocks, inside);
  return language ? inOwnSizes(stack, inner, typography) : stack;
}

function composeBox(block: BoxBlock, setting: Setting): FrameElement {
  const where = block.edge === 'thick' ? 'show-card' : 'box';
  const inner = composeBlocks(block.blocks, { ...setting, where, onTint: block.tint !== 'none' });
  const edges = {
    thin: { stroke: 'rule', strokeMm: 0.25, radiusMm: 3, dashed: false },
    thick: { stroke: 'ink', strokeMm: 0.8, radiusMm: 3, dashed: false },
    dashed: { stroke: 'rule', strokeMm: 0.3, radiusMm: 2, dashed: true },
  } as const;
  // A card is itself what is held out: no frame in a frame.
  if (block.edge === 'thick' && setting.format.type === 'card') return frame(inner, setting);
  const dashed = block.edge === 'dashed';
  return {
    ...frame(inner, setting),
    ...edges[block.edge],
    ...tintColour(block.tint),
    paddingXMm: dashed ? 3 : 4,
    paddingYMm: dashed ? 2 : 3.4,
    minHeightMm: block.minHeightMm ?? 0,
    ...(block.maxHeightMm === undefined ? {} : { maxHeightMm: block.maxHeightMm }),
    stand: dashed && block.maxHeightMm === undefined ? 'bottom' : 'top',
  };
}

function composeScene(block: SceneBlock, setting: Setting): FrameElement {
  const inside = { ...setting, where: 'scene', align: 'centre', onTint: block.tint !== 'none' } as const;
  const picture: DrawingElement = {
    ...drawing(block.picture, 40, { ...inside, figure: figure(setting.parent, block.alt) }),
    pebbleMm: 64,
    yields: true,
  };
  const words = composeBlocks(block.blocks, inside);
  const children = [
    { element: picture, gapMm: 0 },
    { element: words, gapMm: 7 },
  ];
  return {
    ...frame({ kind: 'stack', children }, setting),
    ...tintColour(block.tint),
    stroke: 'rule',
    strokeMm: 0.25,
    radiusMm: 6,
    paddingXMm: 6,
    paddingYMm: 6,
    fills: true,
    stand: 'middle',
  };
}

function composeQr(block: QrBlock, setting: Setting): FlowElement {
  const node = tappableFigure(setting.parent, block);
  const { url, sizeMm } = block;
  return {
    kind: 'beside',
    side: { kind: 'qr', code: drawQr(url), url, sizeMm, onTint: setting.onTint, node, part: setting.part },
    child: composeBlocks(block.blocks, setting),
    dir: setting.dir,
  };
}
