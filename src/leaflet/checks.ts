/**
 * Checks every layout before anybody prints it, from the placed boxes alone: they know nothing of how the boxes came
 * about, so a mistake in the steps shows here.
 */
import type { Engine } from './engine.ts';
import { type Problem, textLost, textOutsideSafeArea, textOverlaps } from './problems.ts';
import { type Ink, inkOfLine } from './steps/measure-ink.ts';
import type { Block, Inline, LeafletContent, PanelContent, Sheet, SourcePlace, TextBox } from './types.ts';
import { mmToPt, ptToMm } from './units.ts';

/** Swashes and accents may reach this far over, pt: nobody sees it and no printer cuts it. */
const REACH_PT = 1;
/** Ink of two lines may share this much height, pt. */
const TOUCH_PT = 0.5;
/** Office printers leave this much of the paper's edge white, mm. */
const PRINTER_MARGIN_MM = 8;

/** Checks a whole layout. */
export function checkLayout(
  engine: Engine,
  content: LeafletContent,
  sheets: readonly Sheet[],
  profile: string,
): readonly Problem[] {
  return [
    ...sheets.flatMap((sheet) => checkSafeAreas(sheet, content)),
    ...(profile === 'office' ? sheets.flatMap((sheet) => checkPrinterMargin(sheet, content)) : []),
    ...sheets.flatMap((sheet) => checkOverlaps(engine, sheet, content)),
    ...checkNothingLost(sheets, content),
  ];
}

const linesOf = (sheet: Sheet): readonly TextBox[] => sheet.boxes.filter((box) => box.kind === 'text');
const wordsOn = (line: TextBox): string =>
  line.runs
    .flatMap((run) => run.clusters.map((cluster) => cluster.text))
    .join('')
    .trim();
const hasInk = (line: TextBox): boolean => line.ascent + line.descent > 0;
const placeOfPanel = (content: LeafletContent, panel: number): SourcePlace =>
  content.panels[Math.max(0, panel)]?.at ?? { file: '' };

/** Text stays in its panel's area: away from folds and from the edge of the paper. */
export function checkSafeAreas(sheet: Sheet, content: LeafletContent): Problem[] {
  return linesOf(sheet)
    .filter(hasInk)
    .flatMap((line) => {
      const area = sheet.safe.find(({ panel }) => panel === line.panel);
      if (!area) return [];
      const over = Math.max(
        area.x - line.x,
        line.x + line.width - area.x - area.width,
        area.y - line.baseline + line.ascent,
        line.baseline + line.descent - area.y - area.height,
      );
      if (over <= REACH_PT) return [];
      return [
        textOutsideSafeArea(wordsOn(line), line.panel + 1, ptToMm(over), placeOfPanel(content, line.panel)),
      ];
    });
}

/** Text outside every panel (the print hint) stays where office printers print, and off the folds. */
export function checkPrinterMargin(sheet: Sheet, content: LeafletContent): Problem[] {
  const margin = mmToPt(PRINTER_MARGIN_MM);
  return linesOf(sheet)
    .filter((line) => line.panel < 0 && hasInk(line))
    .flatMap((line) => {
      const over = Math.max(
        margin - line.x,
        line.x + line.width - sheet.widthPt + margin,
        margin - line.baseline + line.ascent,
        line.baseline + line.descent - sheet.heightPt + margin,
        ...sheet.foldsX.map((x) => Math.min(x - line.x, line.x + line.width - x)),
      );
      if (over <= REACH_PT) return [];
      return [textOutsideSafeArea(wordsOn(line), 1, ptToMm(over), placeOfPanel(content, 0))];
    });
}

/** No two lines of a sheet lie on each other. */
export function checkOverlaps(engine: Engine, sheet: Sheet, content: LeafletContent): Problem[] {
  const lines = [...linesOf(sheet)]
    .filter(hasInk)
    .sort((a, b) => a.baseline - a.ascent - b.baseline + b.ascent);
  const problems: Problem[] = [];
  for (const [i, line] of lines.entries()) {
    for (const other of lines.slice(i + 1)) {
      if (other.baseline - other.ascent > line.baseline + line.descent) break;
      if (!boxesMeet(line, other) || !inkMeets(inkOfLine(engine, line), inkOfLine(engine, other))) continue;
      const panel = Math.max(line.panel, other.panel);
      problems.push(textOverlaps(wordsOn(line), wordsOn(other), panel + 1, placeOfPanel(content, panel)));
    }
  }
  return problems;
}

const boxesMeet = (a: TextBox, b: TextBox): boolean =>
  a.x < b.x + b.width &&
  b.x < a.x + a.width &&
  a.baseline + a.descent - TOUCH_PT > b.baseline - b.ascent &&
  b.baseline + b.descent - TOUCH_PT > a.baseline - a.ascent;

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

/** Every character of the content stands on the sheets exactly as often as it is written. */
export function checkNothingLost(sheets: readonly Sheet[], content: LeafletContent): Problem[] {
  const lines = sheets.flatMap(linesOf);
  return content.panels.flatMap((panel, reading) => {
    const placed = countCharacters(
      lines
        .filter((line) => line.panel === reading)
        .map(wordsOn)
        .join(''),
    );
    const written = countCharacters(textOfPanel(panel));
    const wrong = [...new Set([...placed.keys(), ...written.keys()])].filter(
      (key) => placed.get(key) !== written.get(key),
    );
    if (wrong.length === 0) return [];
    return [textLost(wrong.slice(0, 20).join(' '), reading + 1, panel.at)];
  });
}

/** White space, joiners and steering characters are not counted: they have no ink to lose. */
function countCharacters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, ''))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

const textOfPanel = ({ blocks, foot }: PanelContent): string =>
  [...blocks, ...foot].map(textOfBlock).join('');
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
      return textOfInlines([...block.label, block.number, ...block.text, ...block.notes.flat()]);
    case 'table':
      return textOfInlines([...block.header, ...block.rows.flat()].flat());
    case 'picture':
      return '';
    default:
      return block.blocks.map(textOfBlock).join('');
  }
}

/** Numerals that the engine writes before items. */
function numeralOf(marker: string, number: number): string {
  if (marker === 'step') return String(number);
  return marker === 'number' ? `${number}.` : '';
}
