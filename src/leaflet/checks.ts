/**
 * Checks every layout before anybody prints it, from the placed boxes alone: they know nothing of how the boxes came
 * about, so a mistake in the steps shows here.
 */

import { checkKnockedOutText } from './checks/knocked-out-text.ts';
import { hasInk, linesOf, placeOfPart, rectangleOfLine, wordsOfLine } from './checks/lines.ts';
import { checkLonePoints } from './checks/lone-points.ts';
import { checkPanelLines } from './checks/panel-lines.ts';
import { checkPartedWords } from './checks/parted-words.ts';
import { checkTextOnDrawings } from './checks/text-on-drawings.ts';
import { splitNotes } from './elements.ts';
import type { Engine } from './engine.ts';
import { type Ink, inkOfLine } from './geometry/ink.ts';
import { meet, type Rectangle } from './geometry/rectangles.ts';
import { countedFromOne, isOutside } from './part-numbers.ts';
import { type Problem, textLost, textOutsideSafeArea, textOverlaps } from './problems.ts';
import type {
  Block,
  BoundWordsByLanguage,
  Inline,
  Layout,
  LeafletContent,
  NumberBlock,
  PartContent,
  Sheet,
  Stock,
  StructureNode,
} from './types.ts';
import { NOTE_SEPARATOR } from './typography.ts';
import { mmToPt, ptToMm } from './units.ts';

/** Swashes and accents may reach this far over, pt: nobody sees it and no printer cuts it. */
const REACH_PT = 1;
/** Ink of two lines may share this much height, pt. */
const TOUCH_PT = 0.5;
/** Office printers leave this much of the paper's edge white, mm. */
const PRINTER_MARGIN_MM = 8;

/** What is checked. */
interface Checked {
  readonly content: LeafletContent;
  readonly sheets: readonly Sheet[];
  readonly structure: StructureNode;
  readonly profile: string;
  readonly stock: Stock;
  readonly boundWords: BoundWordsByLanguage;
  /** By part, the words of the line that its panel has to have. */
  readonly panelLines: ReadonlyMap<number, string>;
}

/** Checks a whole layout. */
export function checkLayout(
  engine: Engine,
  { content, sheets, structure, profile, stock, boundWords, panelLines }: Checked,
): readonly Problem[] {
  return [
    ...sheets.flatMap((sheet) => checkSafeAreas(sheet, content)),
    ...(profile === 'office' ? sheets.flatMap((sheet) => checkPrinterMargin(sheet, content)) : []),
    ...sheets.flatMap((sheet) => checkOverlaps(engine, sheet, content)),
    ...sheets.flatMap((sheet) => checkTextOnDrawings(engine, sheet, content)),
    ...(profile === 'screen' ? [] : sheets.flatMap((sheet) => checkKnockedOutText(sheet, content, stock))),
    ...checkPartedWords(sheets, content, structure, boundWords),
    ...checkLonePoints(sheets, content),
    ...checkNothingLost(sheets, content),
    ...checkPanelLines(sheets, content, panelLines),
  ];
}

/** How far a rectangle reaches over the sides of another, pt; negative inside. */
const reachOver = (inner: Rectangle, outer: Rectangle): number =>
  Math.max(
    outer.x - inner.x,
    inner.x + inner.width - outer.x - outer.width,
    outer.y - inner.y,
    inner.y + inner.height - outer.y - outer.height,
  );

/** Text stays in its panel's area: away from folds and from the edge of the paper. */
export function checkSafeAreas(sheet: Sheet, content: LeafletContent): Problem[] {
  return linesOf(sheet)
    .filter(hasInk)
    .flatMap((line) => {
      // A panel may stand on the sheet several times, as on a sheet of cards: the line is in one of its areas.
      const areas = sheet.safe.filter(({ part }) => part === line.part);
      if (areas.length === 0) return [];
      const lies = rectangleOfLine(line);
      const over = areas.reduce(
        (least, area) => Math.min(least, reachOver(lies, area)),
        Number.POSITIVE_INFINITY,
      );
      if (over <= REACH_PT) return [];
      return [
        textOutsideSafeArea(
          wordsOfLine(line),
          countedFromOne(line.part),
          ptToMm(over),
          placeOfPart(content, line.part),
        ),
      ];
    });
}

/** Text outside every panel (the print hint) stays where office printers print, and off the folds. */
export function checkPrinterMargin(sheet: Sheet, content: LeafletContent): Problem[] {
  const margin = mmToPt(PRINTER_MARGIN_MM);
  return linesOf(sheet)
    .filter((line) => isOutside(line.part) && hasInk(line))
    .flatMap((line) => {
      const lies = rectangleOfLine(line);
      const { widthPt, heightPt } = sheet;
      const paper = { x: margin, y: margin, width: widthPt - 2 * margin, height: heightPt - 2 * margin };
      const over = Math.max(
        reachOver(lies, paper),
        ...sheet.foldsX.map((x) => Math.min(x - lies.x, lies.x + lies.width - x)),
        ...sheet.foldsY.map((y) => Math.min(y - lies.y, lies.y + lies.height - y)),
      );
      if (over <= REACH_PT) return [];
      return [
        textOutsideSafeArea(wordsOfLine(line), countedFromOne(0), ptToMm(over), placeOfPart(content, 0)),
      ];
    });
}

/** No two lines of a sheet lie on each other. */
export function checkOverlaps(engine: Engine, sheet: Sheet, content: LeafletContent): Problem[] {
  const lines = linesOf(sheet)
    .filter(hasInk)
    .map((line) => ({ line, lies: rectangleOfLine(line) }))
    .sort((a, b) => a.lies.y - b.lies.y);
  const problems: Problem[] = [];
  for (const [i, { line, lies }] of lines.entries()) {
    for (const { line: other, lies: otherLies } of lines.slice(i + 1)) {
      if (otherLies.y > lies.y + lies.height) break;
      if (!meet(lies, otherLies, TOUCH_PT) || !inkMeets(inkOfLine(engine, line), inkOfLine(engine, other)))
        continue;
      const part = Math.max(line.part, other.part);
      problems.push(
        textOverlaps(wordsOfLine(line), wordsOfLine(other), countedFromOne(part), placeOfPart(content, part)),
      );
    }
  }
  return problems;
}

const inkMeets = (first: readonly Ink[], second: readonly Ink[]): boolean =>
  first.some((a) =>
    second.some(
      (b) =>
        a.left < b.right - TOUCH_PT &&
        b.left < a.right - TOUCH_PT &&
        a.top < b.bottom - TOUCH_PT &&
        b.top < a.bottom - TOUCH_PT,
    ),
  );

/** Every character of the content stands in each copy of its part exactly as often as it is written. */
export function checkNothingLost(sheets: readonly Sheet[], content: LeafletContent): Problem[] {
  const lines = sheets.flatMap(linesOf);
  return content.parts.flatMap((written, part) => {
    const placed = countCharacters(
      lines
        .filter((line) => line.part === part)
        .map((line) => `${wordsOfLine(line)}${line.leftOut ?? ''}`)
        .join(''),
    );
    const copies = sheets.flatMap(({ safe }) => safe).filter((area) => area.part === part).length;
    const wanted = countCharacters(textOfPart(written).repeat(Math.max(1, copies)));
    const wrong = [...new Set([...placed.keys(), ...wanted.keys()])].filter(
      (key) => placed.get(key) !== wanted.get(key),
    );
    if (wrong.length === 0) return [];
    return [textLost(wrong.slice(0, 20).join(' '), countedFromOne(part), written.at)];
  });
}

/**
 * White space, joiners and steering characters have no ink to lose; damaged ones were a problem before, and are left out
 * on purpose.
 */
const UNCOUNTED = /[\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\ufffd\ufffe\uffff]/u;

function countCharacters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  for (const character of counts.keys()) if (UNCOUNTED.test(character)) counts.delete(character);
  return counts;
}

/** All the words of a leaflet, with the numerals of its lists: what is read aloud, whatever it is printed on. */
export const textOfContent = ({ parts }: LeafletContent): string => parts.map(textOfPart).join('');

/** What is read aloud of a layout: all its words, without the points that the end of a line stands for, and the line of each panel. */
export function textReadAloud({ content, sheets }: Pick<Layout, 'content' | 'sheets'>): string {
  const lines = sheets.flatMap(linesOf).filter(({ node }) => node !== null);
  const written = lines.reduce((text, { leftOut = '' }) => text.replace(leftOut, ''), textOfContent(content));
  return (
    written +
    lines
      .filter(({ part }) => isOutside(part))
      .map(wordsOfLine)
      .join('')
  );
}

const textOfPart = ({ blocks, foot }: PartContent): string => [...blocks, ...foot].map(textOfBlock).join('');
const textOfInlines = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'break' ? '' : inline.text)).join('');

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return textOfInlines(block.content);
    case 'list':
      return block.items
        .map((item, i) => numeralOf(block.marker, (block.start ?? 1) + i) + item.map(textOfBlock).join(''))
        .join('');
    case 'number':
      return (
        textOfInlines([...block.label, block.number, ...block.text, ...block.notes.flat()]) +
        separators(block)
      );
    case 'table':
      return textOfInlines([...block.header, ...block.rows.flat()].flat());
    case 'picture':
      return '';
    case 'columns':
      return block.columns.flatMap(({ blocks }) => blocks.map(textOfBlock)).join('');
    default:
      return block.blocks.map(textOfBlock).join('');
  }
}

/** Signs that the engine writes between the notes of a number. */
const separators = ({ notes }: NumberBlock): string =>
  NOTE_SEPARATOR.repeat(Math.max(0, splitNotes(notes)[0].length - 1));

/** Numerals that the engine writes before items. */
function numeralOf(marker: string, number: number): string {
  if (marker === 'step') return String(number);
  return marker === 'number' ? `${number}.` : '';
}
