/**
 * Turns the parts of the content into elements, in reading order, and builds the structure tree that screen readers follow.
 * Nothing is measured here.
 */

import type {
  DrawingElement,
  FlowElement,
  FrameElement,
  PartFlow,
  StackElement,
  TextElement,
} from '../elements.ts';
import { textsOf } from '../elements.ts';
import { drawnHeight } from '../geometry/pictures.ts';
import { OUTSIDE } from '../part-numbers.ts';
import { type Problem, tooManyPanels } from '../problems.ts';
import { drawQr } from '../qr.ts';
import type { Block, LeafletContent, PartContent, SheetFormat, StructureNode } from '../types.ts';
import { HINT_PT, SMALL_PT, STRIP_NUMBER_PT, type Typography, typographyFor } from '../typography.ts';
import { composeBlocks } from './compose/blocks.ts';
import { drawing, EMPTY, frame, inOwnSizes, PLAIN, text } from './compose/plain-elements.ts';
import { wordsOf, wordsOfBlocks } from './compose/plain-words.ts';
import type { HeadingLevels, Setting } from './compose/setting.ts';
import { slugLines } from './compose/slug-lines.ts';
import { child, node, tappableFigure } from './compose/structure-nodes.ts';

/** A leaflet ready to be shaped and measured. */
export interface Composition {
  /** In reading order. */
  readonly parts: readonly PartFlow[];
  /** How to print, in each language. */
  readonly hints: readonly TextElement[];
  /** The line at the foot of each side, in their order; none for sheets without. */
  readonly pageLines: readonly TextElement[];
  /** The line beside the marks of each side of `press`; alone, and on the sheet for two languages. */
  readonly slugLines: Readonly<Record<'alone' | 'paired', readonly TextElement[]>>;
  readonly structure: StructureNode;
  readonly typography: Typography;
  readonly problems: readonly Problem[];
}

/** Every text of a composition. */
export const textsOfLeaflet = ({
  parts,
  hints,
  pageLines,
  slugLines,
}: Composition): readonly TextElement[] => [
  ...parts.flatMap(({ body, foot, line }) => [...textsOf(body), ...textsOf(foot), ...(line ? [line] : [])]),
  ...hints,
  ...pageLines,
  ...slugLines.alone,
  ...slugLines.paired,
];

/** Width from edge to text of the cover's inside, and height above its mark, mm. */
const COVER_PADDING = { x: 8, y: 12 } as const;

/**
 * Composes a leaflet.
 *
 * @returns Parts in reading order; more parts than the sheet has panels is a `too-many-panels` problem where each
 * part is a panel.
 */
export function compose(content: LeafletContent, format: SheetFormat): Composition {
  const kindOf = (script: string) => typographyFor(script, content.audience, sampleOf(content), format.type);
  const typography = kindOf(content.script);
  const structure = node('Document', content.lang);
  const headings: HeadingLevels = { last: 0 };
  const room = format.sections === 'one-a-panel' ? countPanels(format) : content.parts.length;
  const surplus = content.parts[room];

  const parts = content.parts.slice(0, room).map((written, part) => {
    const language = written.language ?? content;
    const before = written.continues ? structure.children.at(-1) : undefined;
    const sect: StructureNode = before ?? {
      ...node('Sect', language.lang === content.lang ? undefined : language.lang),
      title: titleOf(written) || content.title,
    };
    if (!before) structure.children.push(sect);
    const flow = composePart(written, {
      content,
      format,
      typography: language === content ? typography : kindOf(language.script),
      part,
      dir: language.dir,
      lang: language.lang,
      parent: sect,
      colour: 'ink',
      align: 'start',
      where: whereOf(written, part, format),
      onTint: false,
      headings,
      at: written.at,
    });
    const sized = language === content ? flow : withOwnSizes(flow, kindOf(language.script), typography);
    const line = composePanelLine(content, sized, sect, typography);
    return line ? { ...sized, line } : sized;
  });

  return {
    parts,
    hints: (content.printHints ?? []).map((hint) => composeAside(content, hint, HINT_PT, typography)),
    pageLines: composePageLines(content, format, typography),
    slugLines: {
      alone: composeSlugLines(slugLines(content, format), content, typography),
      paired: composeSlugLines(slugLines(content, format, true), content, typography),
    },
    structure,
    typography,
    problems: surplus ? [tooManyPanels(content.parts.length, room, format.name, surplus.at)] : [],
  };
}

/** How many different panels a format has. */
const countPanels = ({ sides }: SheetFormat): number =>
  new Set(sides.flatMap(({ panels }) => panels.map(({ reading }) => reading))).size;

function whereOf({ role }: PartContent, part: number, { opening }: SheetFormat): Setting['where'] {
  if (role) return role;
  return part === 0 && opening !== 'plain' ? opening : 'part';
}

function composePart(written: PartContent, setting: Setting): PartFlow {
  const { where, format } = setting;
  const isCover = where === 'cover';
  const inner: Setting = where === 'head' ? { ...setting, where: 'part' } : setting;
  const blocks = headingsIntoScenes(written.blocks);
  const body =
    where === 'head'
      ? composeHead(blocks, setting)
      : where === 'strip'
        ? composeStrip(blocks, setting)
        : composeBlocks(blocks, inner);
  const common = {
    part: setting.part,
    ...(written.role ? { role: written.role } : {}),
    continues: written.continues ?? false,
    isCover,
    title: titleOf(written),
    at: written.at,
  };
  if ((format.foot === 'beside' || format.foot === 'aside') && where === 'part') {
    return { ...common, body: composeBeside(body, written.foot, inner), foot: EMPTY };
  }
  const foot = composeFoot(written.foot, { ...inner, where: isCover ? 'cover' : 'foot' });
  return { ...common, body: isCover ? composeCover(body, setting) : body, foot };
}

/** A part in another script keeps that script's sizes. */
function withOwnSizes(flow: PartFlow, inner: Typography, lead: Typography): PartFlow {
  const sized = (element: FlowElement) => inOwnSizes(element, inner, lead);
  return { ...flow, body: sized(flow.body), foot: flow.foot === EMPTY ? EMPTY : sized(flow.foot) };
}

/** Code, stamp box and small print side by side, or below each other. */
function composeFoot(blocks: readonly Block[], setting: Setting): FlowElement {
  const stack = composeBlocks(blocks, setting);
  if (setting.format.foot !== 'columns' || stack.children.length < 2) return stack;
  return {
    kind: 'columns',
    columns: stack.children.map(({ element }) => ({ element, width: 'share' })),
    gapMm: 5,
    stand: 'bottom',
    dir: setting.dir,
  };
}

/** The first code of a foot stands at the end of the line, beside everything else; on cards, over its words. */
function composeBeside(body: StackElement, foot: readonly Block[], setting: Setting): FlowElement {
  const standing = (element: FlowElement) =>
    // Panels that lie open beside each other begin at one height.
    setting.format.type === 'card' && setting.format.sections === 'flow'
      ? centred(element, setting)
      : element;
  const { format, part, dir, onTint } = setting;
  const qr = foot.find((block) => block.kind === 'qr');
  if (qr?.kind !== 'qr') {
    const rest = composeBlocks(foot, { ...setting, where: 'foot' });
    return standing({ kind: 'stack', children: [...body.children, ...spaced(rest)] });
  }
  const isUnder = format.foot === 'aside';
  const rest = composeBlocks(
    foot.flatMap((block) => (block !== qr ? [block] : isUnder ? [] : qr.blocks)),
    { ...setting, where: 'foot' },
  );
  const node = tappableFigure(setting.parent, qr);
  const caption = isUnder ? composeBlocks(qr.blocks, { ...setting, where: 'foot' }) : undefined;
  return standing({
    kind: 'beside',
    side: { kind: 'qr', code: drawQr(qr.url), url: qr.url, sizeMm: format.qrMm, onTint, node, part },
    child: { kind: 'stack', children: [...body.children, ...spaced(rest)] },
    dir,
    atEnd: true,
    ...(caption ? { caption } : {}),
  });
}

const spaced = ({ children }: StackElement) =>
  children.map((child, i) => (i === 0 ? { ...child, gapMm: 1.6 } : child));

/** In the middle of a card's or a strip's height. */
function centred(element: FlowElement, setting: Setting): FrameElement {
  return { ...frame(element, setting), fills: true, stand: 'middle' };
}

/** A number in the middle of a strip, and nothing else. */
function composeStrip(blocks: readonly Block[], setting: Setting): StackElement {
  const numbers = blocks.flatMap((block) => (block.kind === 'number' ? [block.number] : []));
  const lines = numbers.map((number) => ({
    element: text([{ ...number, strong: true }], setting, {
      size: { pt: STRIP_NUMBER_PT },
      shrinkTo: 0.6,
      leading: 1.15,
      weight: 700,
      align: 'centre',
      node: child(setting.parent, 'P'),
    }),
    gapMm: 0,
  }));
  const middle = centred({ kind: 'stack', children: lines }, setting);
  return { kind: 'stack', children: [{ element: middle, gapMm: 0 }] };
}

/** Title and the line under it stand in a picture; the rest follows. */
function composeHead(blocks: readonly Block[], setting: Setting): StackElement {
  const { headPicture } = setting.content;
  const isHead = (block: Block | undefined, kind: Block['kind']) => block?.kind === kind;
  const count = isHead(blocks[0], 'heading') ? (isHead(blocks[1], 'paragraph') ? 2 : 1) : 0;
  const inside = composeBlocks(blocks.slice(0, count), { ...setting, where: 'cover' });
  const head: FrameElement = {
    ...frame(inside, setting),
    fill: 'mist',
    paddingXMm: 9,
    paddingYMm: 8,
    radiusMm: 6,
    minHeightMm: setting.format.headMm ?? 0,
    ...(headPicture ? { picture: { drawing: headPicture, drawnHeight: drawnHeight(headPicture) } } : {}),
  };
  const rest = composeBlocks(blocks.slice(count), { ...setting, where: 'part' });
  return {
    kind: 'stack',
    children: [
      ...(count > 0 ? [{ element: head, gapMm: 0 }] : []),
      ...rest.children.map((one, i) => (i === 0 && count > 0 ? { ...one, gapMm: 6 } : one)),
    ],
  };
}

/** The cover's texts stand on its picture, under the mark. */
function composeCover(texts: StackElement, setting: Setting): StackElement {
  const { mark } = setting.content;
  const drawn: DrawingElement[] = mark ? [drawing(mark, 9, setting)] : [];
  const children = [
    ...drawn.map((element) => ({ element, gapMm: 0 })),
    ...texts.children.map((child, i) => (i === 0 && mark ? { ...child, gapMm: 4 } : child)),
  ];
  const padded: FrameElement = {
    ...frame({ kind: 'stack', children }, setting),
    paddingXMm: COVER_PADDING.x,
    paddingYMm: COVER_PADDING.y,
  };
  return { kind: 'stack', children: [{ element: padded, gapMm: 0 }] };
}

/** A heading right before a scene belongs under its picture. */
function headingsIntoScenes(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const before = result.at(-1);
    if (block.kind === 'scene' && before?.kind === 'heading') {
      result[result.length - 1] = { ...block, blocks: [before, ...block.blocks] };
    } else result.push(block);
  }
  return result;
}

function composePageLines(
  content: LeafletContent,
  { sides }: SheetFormat,
  typography: Typography,
): readonly TextElement[] {
  const { pageLine } = content;
  if (!pageLine) return [];
  return sides.map((_, index) => {
    const text = pageLine.text.replace('{page}', String(index + 1));
    return composeAside(content, { ...pageLine, text }, SMALL_PT, typography);
  });
}

/** Read aloud after the part; of parts that share a panel, one has it. */
function composePanelLine(
  content: LeafletContent,
  { role, body, foot }: PartFlow,
  sect: StructureNode,
  typography: Typography,
): TextElement | undefined {
  const { panelLine, lang } = content;
  if (!panelLine || role) return undefined;
  if ([body, foot].flatMap(textsOf).some(({ inlines }) => wordsOf(inlines).includes(panelLine.text)))
    return undefined;
  const own = panelLine.lang === lang ? {} : { lang: panelLine.lang };
  return {
    ...composeAside(content, panelLine, typography.smallPt, typography),
    ...(typography.reach ? { reach: typography.reach } : {}),
    node: child(sect, 'P', own),
  };
}

const composeSlugLines = (lines: readonly string[], content: LeafletContent, typography: Typography) =>
  lines.map((words) => composeAside(content, { lang: 'en', dir: 'ltr', text: words }, HINT_PT, typography));

/** A line outside every part. */
function composeAside(
  content: LeafletContent,
  { lang, dir, text: words }: NonNullable<LeafletContent['printHints']>[number],
  sizePt: number,
  typography: Typography,
): TextElement {
  const at = content.parts[0]?.at ?? { file: '' };
  return {
    ...PLAIN,
    inlines: [{ kind: 'text', text: words }],
    size: { pt: sizePt },
    leading: Math.min(8 / HINT_PT, typography.leading),
    balanced: true,
    lang,
    dir,
    node: null,
    part: OUTSIDE,
    at,
  };
}

function titleOf({ blocks }: PartContent): string {
  const heading = blocks.find((block) => block.kind === 'heading');
  return heading?.kind === 'heading' ? wordsOf(heading.content).trim() : '';
}

/** Headings and paragraphs, enough to see which letters a leaflet uses. */
const sampleOf = (content: LeafletContent): string =>
  wordsOfBlocks(content.parts.flatMap(({ blocks }) => blocks));
