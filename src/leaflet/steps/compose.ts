/**
 * Spreads the content over the panels, in reading order, and builds the structure tree that screen readers follow.
 * Nothing is measured here.
 */
import { type Problem, tooManyPanels } from '../problems.ts';
import { drawQr } from '../qr.ts';
import type {
  Block,
  BoxBlock,
  ColourName,
  ColumnsBlock,
  Direction,
  HeadingBlock,
  Inline,
  LeafletContent,
  ListBlock,
  NumberBlock,
  PanelContent,
  ParagraphBlock,
  PartLanguage,
  QrBlock,
  SceneBlock,
  SheetFormat,
  SourcePlace,
  StructureNode,
  TableBlock,
} from '../types.ts';
import { HINT_PT, SMALL_PT, STRIP_NUMBER_PT, type Typography, typographyFor } from '../typography.ts';
import {
  type DrawingElement,
  type FlowElement,
  type FrameElement,
  type MarkerElement,
  type PanelFlow,
  type StackElement,
  type TableElement,
  type TextElement,
  tintColour,
} from './flow.ts';

/** A leaflet ready to be shaped and measured. */
export interface Composition {
  readonly panels: readonly PanelFlow[];
  /** The print hint, or `null`. */
  readonly hint: TextElement | null;
  /** The line at the foot of each side, in their order; none for sheets without. */
  readonly pageLines: readonly TextElement[];
  readonly structure: StructureNode;
  readonly typography: Typography;
  readonly problems: readonly Problem[];
}

/** What blocks inherit from what they stand in. */
interface Setting {
  readonly content: LeafletContent;
  readonly format: SheetFormat;
  readonly typography: Typography;
  readonly panel: number;
  readonly dir: Direction;
  readonly lang: string;
  readonly parent: StructureNode;
  readonly colour: ColourName;
  readonly align: 'start' | 'centre';
  readonly where: 'panel' | 'cover' | 'head' | 'strip' | 'box' | 'show-card' | 'scene' | 'foot';
  readonly onTint: boolean;
  readonly headings: HeadingLevels;
  readonly at: SourcePlace;
}

/** Keeps headings nested without a gap: after H1 comes at most H2. */
interface HeadingLevels {
  last: number;
}

type TextChoice = Pick<TextElement, 'size'> & Partial<TextElement>;

/** Width from edge to text of the cover's inside, and height above its mark, mm. */
const COVER_PADDING = { x: 8, y: 12 } as const;

/** Share of its size to which a paragraph may shrink so that a long address stays whole: small print at the floor. */
const SMALLEST_WITH_ADDRESS = SMALL_PT / 11;

/** Above and below the rule between two rows of numbers, mm. */
const ROW_GAP_MM = 1.7;

/** Longest text under a picture, in characters, whose sentences each get a line. */
const SHORT_SCENE = 120;

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
  const room = format.sections === 'one-a-panel' ? countPanels(format) : content.panels.length;
  const surplus = content.panels[room];

  const panels = content.panels.slice(0, room).map((panel, part) => {
    const own = panel.language ?? content;
    const before = panel.continues ? structure.children.at(-1) : undefined;
    const sect: StructureNode = before ?? {
      ...node('Sect', own.lang === content.lang ? undefined : own.lang),
      title: titleOf(panel) || content.title,
    };
    if (!before) structure.children.push(sect);
    const flow = composePanel(panel, {
      content,
      format,
      typography: own === content ? typography : kindOf(own.script),
      panel: part,
      dir: own.dir,
      lang: own.lang,
      parent: sect,
      colour: 'ink',
      align: 'start',
      where: whereOf(panel, part, format),
      onTint: false,
      headings,
      at: panel.at,
    });
    return own === content ? flow : withOwnSizes(flow, kindOf(own.script), typography);
  });

  return {
    panels,
    hint: content.printHint ? composeAside(content, content.printHint, HINT_PT, typography) : null,
    pageLines: composePageLines(content, format, typography),
    structure,
    typography,
    problems: surplus ? [tooManyPanels(content.panels.length, room, format.name, surplus.at)] : [],
  };
}

/** How many different panels a format has. */
const countPanels = ({ sides }: SheetFormat): number =>
  new Set(sides.flatMap(({ panels }) => panels.map(({ reading }) => reading))).size;

function whereOf({ role }: PanelContent, part: number, { opening }: SheetFormat): Setting['where'] {
  if (role === 'strip') return 'strip';
  return part === 0 && opening !== 'plain' ? opening : 'panel';
}

function composePanel(panel: PanelContent, setting: Setting): PanelFlow {
  const { where, format } = setting;
  const isCover = where === 'cover';
  const inner: Setting = where === 'head' ? { ...setting, where: 'panel' } : setting;
  const blocks = headingsIntoScenes(panel.blocks);
  const body =
    where === 'head'
      ? composeHead(blocks, setting)
      : where === 'strip'
        ? composeStrip(blocks, setting)
        : composeBlocks(blocks, inner);
  const parts = {
    part: setting.panel,
    isStrip: where === 'strip',
    continues: panel.continues ?? false,
    isCover,
    title: titleOf(panel),
    at: panel.at,
  };
  if ((format.foot === 'beside' || format.foot === 'aside') && where === 'panel') {
    return { ...parts, body: composeBeside(body, panel.foot, inner), foot: EMPTY };
  }
  const foot = composeFoot(panel.foot, { ...inner, where: isCover ? 'cover' : 'foot' });
  return { ...parts, body: isCover ? composeCover(body, setting) : body, foot };
}

/** A part in another script keeps that script's sizes. */
function withOwnSizes(flow: PanelFlow, own: Typography, lead: Typography): PanelFlow {
  const sized = (element: FlowElement) => inOwnSizes(element, own, lead);
  return { ...flow, body: sized(flow.body), foot: flow.foot === EMPTY ? EMPTY : sized(flow.foot) };
}

const inOwnSizes = (child: FlowElement, own: Typography, lead: Typography): FlowElement => ({
  kind: 'part',
  child,
  ratio: own.largestPt / lead.largestPt,
  floorPt: own.floorPt,
});

const EMPTY: StackElement = { kind: 'stack', children: [] };

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
    setting.format.type === 'card' ? centred(element, setting) : element;
  const { format, panel, dir, onTint } = setting;
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
    side: { kind: 'qr', code: drawQr(qr.url), url: qr.url, sizeMm: format.qrMm, onTint, node, panel },
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
  const { content, format } = setting;
  const isHead = (block: Block | undefined, kind: Block['kind']) => block?.kind === kind;
  const count = isHead(blocks[0], 'heading') ? (isHead(blocks[1], 'paragraph') ? 2 : 1) : 0;
  const inside = composeBlocks(blocks.slice(0, count), { ...setting, where: 'cover' });
  const head: FrameElement = {
    ...frame(inside, setting),
    fill: 'mist',
    paddingXMm: 9,
    paddingYMm: 8,
    radiusMm: 6,
    minHeightMm: format.headMm ?? 0,
    ...(content.headPicture ? { picture: content.headPicture } : {}),
  };
  const rest = composeBlocks(blocks.slice(count), { ...setting, where: 'panel' });
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

function composeBlocks(blocks: readonly Block[], setting: Setting): StackElement {
  const children = blocks.map((block, i) => ({
    element: composeBlock(block, setting),
    gapMm: i === 0 ? 0 : gapBetween(blocks[i - 1] as Block, block, setting),
  }));
  return {
    kind: 'stack',
    children: arrangeNumbers(blocks, children, setting),
  };
}

/** Numbers that follow each other: in rows with a rule between them, or side by side. */
function arrangeNumbers(
  blocks: readonly Block[],
  children: StackElement['children'],
  setting: Setting,
): StackElement['children'] {
  switch (setting.format.numbers) {
    case 'columns':
      return numbersAside(blocks, children, setting);
    case 'rows':
      return children.flatMap((child, i) => {
        if (blocks[i]?.kind !== 'number' || blocks[i - 1]?.kind !== 'number') return [child];
        const rule = { kind: 'rule', panel: setting.panel } as const;
        return [
          { element: rule, gapMm: ROW_GAP_MM },
          { ...child, gapMm: ROW_GAP_MM },
        ];
      });
    case 'boxes':
      return children;
  }
}

/** Two in a row, as tall as each other. */
function numbersAside(
  blocks: readonly Block[],
  children: StackElement['children'],
  { dir }: Setting,
): StackElement['children'] {
  const result: { readonly element: FlowElement; readonly gapMm: number }[] = [];
  for (let i = 0; i < children.length; i++) {
    const [first, second] = [children[i], children[i + 1]];
    if (!first) continue;
    if (second && blocks[i]?.kind === 'number' && blocks[i + 1]?.kind === 'number') {
      const columns = [first, second].map(({ element }) => ({ element, width: 'share' }) as const);
      result.push({
        element: { kind: 'columns', columns, gapMm: 4, stand: 'stretch', dir },
        gapMm: first.gapMm,
      });
      i++;
    } else result.push(first);
  }
  return result;
}

/** Space between two blocks, mm at the largest body size. */
function gapBetween(before: Block, after: Block, { where, format }: Setting): number {
  if (where === 'cover') return 4;
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
      return drawing(block.picture, block.heightMm, {
        ...setting,
        figure: figure(setting.parent, block.alt),
      });
    case 'table':
      return composeTable(block, setting);
    case 'columns':
      return composeColumns(block, setting);
    case 'quote':
      return {
        kind: 'beside',
        side: { kind: 'marker', marker: 'bar', panel: setting.panel },
        child: composeBlocks(block.blocks, { ...setting, parent: child(setting.parent, 'BlockQuote') }),
        dir: setting.dir,
      };
  }
}

function composeHeading(block: HeadingBlock, setting: Setting): TextElement {
  const { typography, headings, where } = setting;
  const level = Math.min(block.level, headings.last + 1);
  headings.last = level;
  const owner = child(setting.parent, `H${level as 1 | 2 | 3}`, foreign(block.lang, setting));
  const common = {
    weight: 700,
    node: owner,
    balanced: true,
    divides: true,
    lang: block.lang ?? setting.lang,
  } as const;
  if (where === 'cover' && block.level === 1) {
    return text(block.content, setting, {
      ...common,
      size: { pt: typography.titlePt },
      shrinkTo: typography.smallestTitlePt / typography.titlePt,
      leading: typography.titleLeading,
      colour: 'deep',
      yields: true,
    });
  }
  if (where === 'show-card')
    return text(sentencesApart(block.content), setting, { ...common, ...spokenStyle(setting) });
  const isSmallHeading = (block.level === 3 || where === 'box') && where !== 'scene';
  const ratio = isSmallHeading ? 1 : typography.headingRatio;
  return text(block.content, setting, {
    ...common,
    size: { ofBody: ratio },
    shrinkTo: isSmallHeading ? 1 : 1 / ratio,
    leading: typography.headingLeading,
  });
}

function composeParagraph(block: ParagraphBlock, setting: Setting): TextElement {
  const { typography, where } = setting;
  const owner = child(setting.parent, 'P', foreign(block.lang, setting));
  const common = {
    node: owner,
    lang: block.lang ?? setting.lang,
    dir: block.dir ?? setting.dir,
    divides: where === 'panel' || where === 'box' || where === 'foot',
    balanced: where === 'show-card' && setting.format.type === 'card',
    // Words in a language of the other direction stand where the text around them begins; what is shown, where it does.
    align:
      block.dir === undefined || block.dir === setting.dir || where === 'show-card' ? setting.align : 'end',
  } as const;
  if (block.style === 'small')
    return text(block.content, setting, { ...common, size: { pt: typography.smallPt } });
  if (where === 'show-card' && isStrong(block)) {
    return text(sentencesApart(block.content), setting, {
      ...common,
      ...spokenStyle(setting),
      weight: 700,
      balanced: true,
    });
  }
  const words =
    where === 'scene' && wordsOf(block.content).length <= SHORT_SCENE
      ? sentencesApart(block.content)
      : block.content;
  const isLead = block.style === 'lead' || where === 'cover';
  const holdsAddress = words.some(({ kind }) => kind === 'url');
  return text(words, setting, {
    ...common,
    shrinkTo: holdsAddress ? SMALLEST_WITH_ADDRESS : 1,
    size: { ofBody: isLead ? 15 / 13 : 1 },
    leading: typography.leading,
  });
}

/** The sentence on a card to show is read by somebody else, at arm's length. */
function spokenStyle({
  content,
  format,
  typography,
}: Setting): Pick<TextElement, 'size' | 'leading' | 'shrinkTo'> {
  // Beside a card's code there is no room for more.
  const ofBody = content.audience === 'child' || format.type === 'card' ? 1.5 : 21 / 13;
  return { size: { ofBody }, leading: Math.max(1.25, typography.headingLeading - 0.1), shrinkTo: 0.8 };
}

/** Each sentence begins a line, on cards to show and under pictures: they are read at a glance, or with effort. */
function sentencesApart(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.kind !== 'text') return [inline];
    const sentences = inline.text.split(/(?<=[.!?؟।။።۔]) +(?=\S)/u);
    return sentences.flatMap((text, i): Inline[] =>
      i === 0 ? [{ ...inline, text }] : [{ kind: 'break' }, { ...inline, text }],
    );
  });
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
        where: setting.where === 'panel' ? 'box' : setting.where,
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

function composeTable(block: TableBlock, setting: Setting): TableElement {
  const { typography } = setting;
  const table = child(setting.parent, 'Table');
  // Columns are narrow: a table has the smallest legible size, whatever the body's.
  const common = { size: { pt: typography.floorPt } } as const;
  const header = child(table, 'TR');
  const titles = block.header.map((cell) =>
    text(cell, setting, {
      ...common,
      leading: typography.headingLeading,
      weight: 700,
      node: child(header, 'TH'),
    }),
  );
  const rows = block.rows.map((cells) => {
    const row = child(table, 'TR');
    return cells.map((cell) =>
      text(cell, setting, {
        ...common,
        leading: typography.leading,
        divides: true,
        node: child(row, 'TD'),
      }),
    );
  });
  return { kind: 'table', rows: [titles, ...rows], dir: setting.dir, panel: setting.panel };
}

/** Each column in its own language, direction and sizes. */
function composeColumns({ columns }: ColumnsBlock, setting: Setting): FlowElement {
  return {
    kind: 'columns',
    columns: columns.map(({ language, blocks }) => ({
      element: composeColumn(blocks, language, setting),
      width: 'share',
    })),
    gapMm: 6,
    stand: 'top',
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
  const own = language
    ? typographyFor(language.script, content.audience, wordsOfBlocks(blocks), format.type)
    : typography;
  const parent = child(setting.parent, 'Div', foreign(language?.lang, setting));
  const inside = {
    ...setting,
    parent,
    typography: own,
    lang: language?.lang ?? lang,
    dir: language?.dir ?? dir,
  };
  const stack = composeBlocks(blocks, inside);
  return language ? inOwnSizes(stack, own, typography) : stack;
}

function composeMarker(
  block: ListBlock,
  index: number,
  item: StructureNode,
  setting: Setting,
): MarkerElement {
  const { marker } = block;
  const base = { kind: 'marker', marker, panel: setting.panel } as const;
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

/** Label at the start of the line, number at its end, a rule below; the emergency number in its box. */
function composeNumberRow(block: NumberBlock, setting: Setting): FlowElement {
  const { typography, dir } = setting;
  const urgent = block.tone === 'urgent';
  const level = Math.min(3, setting.headings.last + 1) as 1 | 2 | 3;
  const labelNode = child(setting.parent, `H${level}`, foreign(block.lang, setting));
  setting.headings.last = level;
  const label = text(block.label, setting, {
    size: { ofBody: 1 },
    leading: typography.headingLeading,
    weight: 700,
    node: labelNode,
    ...wordsOfNumber(block, setting),
  });
  const inside: Setting = urgent ? { ...setting, colour: 'paper', onTint: true } : setting;
  const number = text([{ ...block.number, strong: true }], inside, {
    size: { pt: typography.numberPt },
    shrinkTo: 0.45,
    leading: 1.15,
    weight: 700,
    node: child(setting.parent, 'P'),
  });
  const boxed: FrameElement = {
    ...frame(number, inside),
    paddingXMm: urgent ? 2.4 : 0,
    radiusMm: 1.4,
    ...(urgent ? { fill: 'deep' as const } : {}),
  };
  const more = [...(block.text.length > 0 ? [block.text] : []), ...block.notes].map((words) => ({
    element: text(words, setting, {
      size: { pt: typography.smallPt },
      node: child(setting.parent, 'P', foreign(block.lang, setting)),
      ...wordsOfNumber(block, setting),
    }),
    gapMm: 0,
  }));
  const row: FlowElement = {
    kind: 'columns',
    columns: [
      { element: label, width: 'share' },
      { element: boxed, width: 'own' },
    ],
    gapMm: 3,
    stand: 'middle',
    dir,
  };
  return { kind: 'stack', children: [{ element: row, gapMm: 0 }, ...more] };
}

/** Words in another language keep its direction, and stand where the number does. */
const wordsOfNumber = ({ lang, dir }: NumberBlock, setting: Setting): Partial<TextElement> => ({
  ...(lang === undefined ? {} : { lang }),
  ...(dir === undefined || dir === setting.dir ? {} : { dir, align: 'end' }),
});

function composeNumber(block: NumberBlock, setting: Setting): FrameElement {
  const urgent = block.tone === 'urgent';
  const { typography } = setting;
  const inside: Setting = { ...setting, colour: urgent ? 'paper' : 'ink', onTint: urgent };
  const words = { size: { ofBody: 11.5 / 13, atLeastPt: typography.floorPt }, leading: typography.leading };
  const level = Math.min(3, setting.headings.last + 1) as 1 | 2 | 3;
  const label = text(block.label, inside, {
    size: { ofBody: 1 },
    leading: typography.headingLeading,
    weight: 700,
    node: child(setting.parent, `H${level}`, foreign(block.lang, setting)),
    ...wordsOfNumber(block, setting),
  });
  setting.headings.last = level;
  const number = text([{ ...block.number, strong: true }], inside, {
    // Noto Sans bold, always: digits need no more air than their own height.
    size: { pt: urgent ? typography.urgentNumberPt : typography.numberPt },
    shrinkTo: 0.45,
    leading: 1.15,
    weight: 700,
    node: child(setting.parent, 'P'),
  });
  const line = (content: readonly Inline[], choice: TextChoice) =>
    text(content, inside, {
      ...choice,
      node: child(setting.parent, 'P', foreign(block.lang, setting)),
      ...wordsOfNumber(block, setting),
    });
  const rest = [
    ...(block.text.length > 0 ? [line(block.text, { ...words, divides: true })] : []),
    ...block.notes.map((note) => line(note, { size: { pt: typography.smallPt } })),
  ];
  const elements = block.label.length > 0 ? [label, number, ...rest] : [number, ...rest];
  const children = elements.map((element, i) => ({
    element,
    gapMm: i === elements.length - block.notes.length ? 0.8 : 0,
  }));
  return {
    ...frame({ kind: 'stack', children }, setting),
    paddingXMm: 4,
    paddingYMm: 3,
    radiusMm: 3,
    strokeMm: 0.4,
    ...(urgent ? { fill: 'deep' as const } : { stroke: 'spruce' as const }),
  };
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
    side: { kind: 'qr', code: drawQr(url), url, sizeMm, onTint: setting.onTint, node, panel: setting.panel },
    child: composeBlocks(block.blocks, setting),
    dir: setting.dir,
  };
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

/** A line outside every panel. */
function composeAside(
  content: LeafletContent,
  { lang, dir, text: words }: NonNullable<LeafletContent['printHint']>,
  sizePt: number,
  typography: Typography,
): TextElement {
  const at = content.panels[0]?.at ?? { file: '' };
  return {
    ...PLAIN,
    inlines: [{ kind: 'text', text: words }],
    size: { pt: sizePt },
    leading: Math.min(8 / HINT_PT, typography.leading),
    balanced: true,
    lang,
    dir,
    node: null,
    panel: -1,
    at,
  };
}

const PLAIN = {
  kind: 'text',
  shrinkTo: 1,
  weight: 400,
  colour: 'ink',
  align: 'start',
  balanced: false,
  divides: false,
  yields: false,
} as const;

function text(inlines: readonly Inline[], setting: Setting, choice: TextChoice): TextElement {
  const { typography, colour, align, lang, dir, parent, panel, at } = setting;
  // Small print is set a little closer than the body, but never closer than the script's marks allow.
  return {
    ...PLAIN,
    inlines,
    colour,
    align,
    lang,
    dir,
    node: parent,
    panel,
    at,
    leading: typography.leading * 0.985,
    ...choice,
  };
}

function frame(inner: FlowElement, { panel }: Setting): FrameElement {
  return {
    kind: 'frame',
    child: inner,
    paddingXMm: 0,
    paddingYMm: 0,
    radiusMm: 0,
    strokeMm: 0,
    dashed: false,
    minHeightMm: 0,
    fills: false,
    stand: 'top',
    panel,
  };
}

function drawing(
  picture: DrawingElement['picture'],
  heightMm: number,
  setting: Setting & { figure?: StructureNode },
): DrawingElement {
  const { align, dir, colour, panel } = setting;
  return {
    kind: 'drawing',
    picture,
    heightMm,
    align,
    dir,
    colour,
    panel,
    yields: false,
    node: setting.figure ?? null,
  };
}

function node(type: StructureNode['type'], lang?: string): StructureNode {
  return { type, ...(lang === undefined ? {} : { lang }), children: [] };
}

function child(
  parent: StructureNode,
  type: StructureNode['type'],
  extra: Pick<StructureNode, 'lang' | 'numbering'> = {},
): StructureNode {
  const made: StructureNode = { type, ...extra, children: [] };
  parent.children.push(made);
  return made;
}

/** A code that is also a link: a phone cannot scan its own screen. */
function tappableFigure(parent: StructureNode, { url, alt }: QrBlock): StructureNode {
  const link: StructureNode = { type: 'Link', href: url, children: [] };
  parent.children.push(link);
  return figure(link, alt);
}

function figure(parent: StructureNode, alt: string): StructureNode {
  const made: StructureNode = { type: 'Figure', alt, children: [] };
  parent.children.push(made);
  return made;
}

const foreign = (lang: string | undefined, { lang: own }: Setting) =>
  lang !== undefined && lang !== own ? { lang } : {};
const isSmall = (block: Block) => block.kind === 'paragraph' && block.style === 'small';
const isStrong = (block: ParagraphBlock) =>
  block.content.length > 0 &&
  block.content.every((inline) => inline.kind === 'break' || inline.strong === true);

/** Plain words of inlines. */
const wordsOf = (inlines: readonly Inline[]) =>
  inlines.map((inline) => (inline.kind === 'break' ? ' ' : inline.text)).join('');

function titleOf(panel: PanelContent): string {
  const heading = panel.blocks.find((block) => block.kind === 'heading');
  return heading?.kind === 'heading' ? wordsOf(heading.content).trim() : '';
}

/** Headings and paragraphs, enough to see which letters a leaflet uses. */
const sampleOf = (content: LeafletContent): string =>
  wordsOfBlocks(content.panels.flatMap((panel) => panel.blocks));

const wordsOfBlocks = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => (block.kind === 'heading' || block.kind === 'paragraph' ? wordsOf(block.content) : ''))
    .join(' ');
