/** Draws the boxes of a sheet as a page's content, every piece marked with its structure leaf or as an artifact. */
import { turnedRectangle } from '../geometry/rectangles.ts';
import type { Inks } from '../palette.ts';
import type { ColourName, GlyphRun, OwnColour, PathBox, Sheet, StructureNode, TextBox } from '../types.ts';
import type { EmbeddedFonts } from './embedded-fonts.ts';
import type { EmbeddedImages } from './embedded-images.ts';
import { drawPath, OVERPRINT, type ToPage, textColourOperator } from './path-operators.ts';
import type { PlaceInFile, StructureTree } from './structure-tree.ts';
import { drawText, widthOfRuns } from './text-operators.ts';

/** Left, foot, right, top on the page, pt. */
export type PageArea = readonly [left: number, foot: number, right: number, top: number];

/** A link on one page: where it can be clicked and what it says. */
export interface LinkOnPage {
  readonly node: StructureNode;
  readonly areas: readonly PageArea[];
  readonly text: string;
  readonly place: PlaceInFile;
}

export interface DrawnSheet {
  readonly operators: string;
  readonly links: readonly LinkOnPage[];
  /** Where each figure stands. */
  readonly figures: ReadonlyMap<StructureNode, PageArea>;
}

export interface DrawContext {
  readonly inks: Inks;
  readonly fonts: EmbeddedFonts;
  readonly images: EmbeddedImages;
  readonly tree: StructureTree;
  /** Paper around the trim: bleed and marks, pt. */
  readonly marginPt: number;
}

/** A stretch of a box that one node owns. */
interface DrawnPiece {
  readonly node: StructureNode | null;
  readonly isText: boolean;
  /** Its strings are stored in the order in which they stand, which is not that in which they are read. */
  readonly isReversed: boolean;
  readonly offset: number;
  readonly colour: ColourName | OwnColour | undefined;
  readonly operators: string;
  readonly area: PageArea;
  readonly says: string;
}

/** Draws a sheet and notes its content in the structure tree. */
export function drawSheet(sheet: Sheet, page: number, context: DrawContext): DrawnSheet {
  const { inks, tree, marginPt } = context;
  const toPage: ToPage = (x, y) => [x + marginPt, sheet.heightPt - y + marginPt];
  const marking = createMarking(page, tree, inks);
  const links = createLinkCollector(page, tree);
  const figures = new Map<StructureNode, PageArea>();
  sheet.boxes.forEach((box, index) => {
    const segments =
      box.kind === 'text' ? segmentsOfText(box, context, toPage) : [segmentOfPath(box, context, toPage)];
    segments.forEach((segment, i) => {
      const isFirst = segments.every(({ offset }) => offset >= segment.offset);
      const isLast = segments.every(({ offset }) => offset <= segment.offset);
      marking.draw(segment, [page, index, segment.offset], {
        continues: i === 0 && isFirst,
        endsText: isLast,
      });
      if (segment.node) links.add(segment.node, segment, index);
      if (segment.node?.type === 'Figure') {
        figures.set(segment.node, joinAreas(figures.get(segment.node), segment.area));
      }
    });
  });
  return { operators: marking.finish(), links: links.all(), figures };
}

/**
 * Opens and closes marked content. Content of one node stays in one sequence as long as it also follows in the
 * text; a line whose pieces stand in another order than they are read begins a new one.
 */
function createMarking(page: number, tree: StructureTree, inks: Inks) {
  let operators = '';
  let open: (Pick<DrawnPiece, 'node' | 'isText' | 'isReversed'> & { readonly canGoOn: boolean }) | undefined;
  let fill: ColourName | OwnColour | undefined;
  let overprints = false;
  const closeText = (): void => {
    if (open?.isText) operators += 'ET ';
  };
  const close = (): void => {
    closeText();
    if (open) operators += open.isReversed ? 'EMC EMC\n' : 'EMC\n';
    open = undefined;
  };
  const turnTo = (isText: boolean): void => {
    if (open?.isText === isText) return;
    closeText();
    if (isText) operators += 'BT ';
  };
  const colourText = (colour: DrawnPiece['colour']): void => {
    if (colour && colour !== fill) {
      operators += textColourOperator(colour, inks);
      overprints = inks !== 'light' && colour === 'ink';
    }
    fill = colour;
  };
  const colourShape = (colour: DrawnPiece['colour']): void => {
    // A shape after black text: a white one that printed over what lies behind it would not be seen at all.
    if (overprints) operators += `/${OVERPRINT.none} gs `;
    overprints = false;
    // In press files the colour of a text also sets how it meets the one behind it.
    fill = inks === 'light' ? (colour ?? fill) : undefined;
  };
  return {
    draw(
      piece: DrawnPiece,
      place: PlaceInFile,
      { continues, endsText }: { continues: boolean; endsText: boolean },
    ): void {
      const { node, isText, isReversed, colour } = piece;
      const isSame = open?.node === node && open.isReversed === isReversed;
      const goesOn = isSame && (node === null || (open?.canGoOn && continues));
      if (goesOn) turnTo(isText);
      else {
        close();
        operators += opening(piece, node && tree.mark(node, page, place));
      }
      if (isText) colourText(colour);
      else colourShape(colour);
      operators += `${piece.operators}\n`;
      open = { node, isText, isReversed, canGoOn: endsText };
    },
    finish(): string {
      close();
      return operators;
    },
  };
}

/** What begins marked content: with its number in the structure tree, or as an artifact. */
function opening({ node, isText, isReversed }: DrawnPiece, number: number | null): string {
  return [
    // The mark for strings in visual order (ISO 32000-1, 14.8.2.4.3). It stands outside the other: Poppler takes its
    // end for that of the numbered content, and would read nothing after the first line.
    isReversed ? '/ReversedChars BMC ' : '',
    node ? `/${node.type} <</MCID ${number}>>BDC ` : '/Artifact BMC ',
    isText ? 'BT ' : '',
  ].join('');
}

/**
 * Shows a line. The pieces of a right-to-left line (numbers, bold words, links) are shown in the order of the text,
 * each at its place: readers that go by the order of the file get the line right, and those that go by places do
 * not mind. A line that is all in one face is one piece, figures and all: PDFBox takes each line for what stands on
 * paper from left to right, and would put “1” before “Article”.
 */
function segmentsOfText(box: TextBox, { fonts, tree }: DrawContext, toPage: ToPage): readonly DrawnPiece[] {
  const isReversed = box.runs.every(({ level }) => level % 2 === 1);
  const inTextOrder = box.dir === 'rtl' && !isOnePiece(box);
  let along = 0;
  const segments = groupRuns(box, inTextOrder).map((runs) => {
    const first = runs[0] as GlyphRun;
    const start = turnedRectangle(box.x, box.baseline, box.turn, [along, along], [0, 0]);
    const width = widthOfRuns(runs, box.sizePt);
    const covers = turnedRectangle(
      box.x,
      box.baseline,
      box.turn,
      [along, along + width],
      [-box.ascent, box.descent],
    );
    along += width;
    const shown = drawText(fonts, runs, box.sizePt, ...toPage(start.x, start.y), box.turn);
    const area: PageArea = [
      ...toPage(covers.x, covers.y + covers.height),
      ...toPage(covers.x + covers.width, covers.y),
    ];
    const node = ownerOf(first, box);
    return {
      node,
      isText: true,
      isReversed,
      offset: Math.min(...runs.map(({ start }) => start)),
      colour: first.colour,
      operators: shown,
      area,
      // Only links are told what they say.
      says: node && tree.linkOf(node) ? textOfRuns(runs) : '',
    };
  });
  return inTextOrder ? segments.sort((a, b) => a.offset - b.offset) : segments;
}

/**
 * True for a line of one owner, face and colour whose pieces from the left are bare figures. With signs among them,
 * as in 8-17 or 50 %, pdf.js would turn the pieces of one string around.
 */
function isOnePiece(box: TextBox): boolean {
  const [first] = box.runs;
  return box.runs.every(
    (run) =>
      first !== undefined &&
      ownerOf(run, box) === ownerOf(first, box) &&
      run.face === first.face &&
      run.colour === first.colour &&
      (run.level % 2 === 1 || run.clusters.every(({ text }) => FIGURE.test(text))),
  );
}

const FIGURE = /^\p{Nd}$/u;

/** A box outside the structure is an artifact as a whole. */
const ownerOf = (run: GlyphRun, box: TextBox): StructureNode | null =>
  box.node ? (run.node ?? box.node) : null;

/** Neighbouring runs of one owner and colour; of one level and face, too, where pieces are shown in text order. */
function groupRuns(box: TextBox, inTextOrder: boolean): readonly GlyphRun[][] {
  const groups: GlyphRun[][] = [];
  const belongTogether = (a: GlyphRun, b: GlyphRun): boolean =>
    ownerOf(a, box) === ownerOf(b, box) &&
    a.colour === b.colour &&
    (!inTextOrder || (a.level === b.level && a.face === b.face));
  for (const run of box.runs) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && belongTogether(last, run)) group.push(run);
    else groups.push([run]);
  }
  return groups;
}

/** What runs say, in logical order. */
function textOfRuns(runs: readonly GlyphRun[]): string {
  return [...runs]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ clusters, level }) => (level % 2 === 1 ? [...clusters].reverse() : clusters))
    .map(({ text }) => text)
    .join('');
}

function segmentOfPath(box: PathBox, { inks, images }: DrawContext, toPage: ToPage): DrawnPiece {
  const points: (readonly [number, number])[] = [];
  for (const command of box.path) {
    const numbers = command.slice(1) as number[];
    for (let i = 0; i < numbers.length; i += 2) points.push(toPage(numbers[i] ?? 0, numbers[i + 1] ?? 0));
  }
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const reach = box.stroke ? (box.strokeWidth ?? 1) / 2 : 0;
  return {
    node: box.node,
    isText: false,
    isReversed: false,
    offset: 0,
    colour: box.fill,
    operators: box.pixels ? images.draw({ ...box, pixels: box.pixels }, toPage) : drawPath(box, inks, toPage),
    area:
      points.length > 0
        ? [Math.min(...xs) - reach, Math.min(...ys) - reach, Math.max(...xs) + reach, Math.max(...ys) + reach]
        : [0, 0, 0, 0],
    says: '',
  };
}

function joinAreas(known: PageArea | undefined, area: PageArea): PageArea {
  if (!known) return area;
  return [
    Math.min(known[0], area[0]),
    Math.min(known[1], area[1]),
    Math.max(known[2], area[2]),
    Math.max(known[3], area[3]),
  ];
}

/** Gathers what each link covers: an area a line, one for all shapes of a picture. */
function createLinkCollector(page: number, tree: StructureTree) {
  interface Collected {
    areas: Map<string, PageArea>;
    pieces: { readonly box: number; readonly offset: number; readonly says: string }[];
    lastBox: number;
  }
  const links = new Map<StructureNode, Collected>();
  return {
    add(node: StructureNode, { area, isText, offset, says }: DrawnPiece, box: number): void {
      const link = tree.linkOf(node);
      if (!link) return;
      const known = links.get(link) ?? {
        areas: new Map<string, PageArea>(),
        pieces: [] as Collected['pieces'],
        lastBox: box,
      };
      const key = isText ? `line ${box}` : 'picture';
      known.areas.set(key, joinAreas(known.areas.get(key), area));
      known.pieces.push({ box, offset, says });
      known.lastBox = box;
      links.set(link, known);
    },
    all(): readonly LinkOnPage[] {
      return [...links].map(([node, { areas, pieces, lastBox }]) => ({
        node,
        areas: [...areas.values()],
        text: pieces
          .sort((a, b) => a.box - b.box || a.offset - b.offset)
          .map(({ says }) => says)
          .join('')
          .replace(/\s+/g, ' ')
          .trim(),
        place: [page, lastBox, Number.MAX_SAFE_INTEGER] as const,
      }));
    },
  };
}
