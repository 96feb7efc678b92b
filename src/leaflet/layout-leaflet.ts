import { checkLayout } from './checks.ts';
import type { Engine } from './engine.ts';
import { textAreas } from './formats/text-areas.ts';
import { inOfficeGreys } from './geometry/pictures.ts';
import { countedFromOne } from './part-numbers.ts';
import { wordsOf } from './steps/compose/plain-words.ts';
import { type Composition, compose } from './steps/compose.ts';
import { type Fitted, fitPanels } from './steps/fit.ts';
import { impose } from './steps/impose.ts';
import { type LineWords, shapeParts } from './steps/shape-parts.ts';
import { createWordCutter, type WordStarts } from './text/word-boundaries.ts';
import type { BoundWordsByLanguage, FontSet, Layout, LeafletContent, Profile, SheetFormat } from './types.ts';

/** What a caller may add. */
export interface LayoutOptions extends Omit<LineWords, 'words'> {
  /** How far colour runs over the cut in `press` files, mm: 3 without, 5 where the print shop asks for it. */
  readonly bleedMm?: 3 | 5;
}

/** The panels of a leaflet, laid out line for line: the same in every profile. Made once, imposed for each. */
export interface LaidOutPanels {
  readonly content: LeafletContent;
  readonly format: SheetFormat;
  readonly composition: Composition;
  readonly fitted: Fitted;
  /** Words that no line may part. */
  readonly boundWords: BoundWordsByLanguage;
  /** Where words were found to begin in what has no spaces between them: a browser that is told so cuts alike. */
  readonly words: WordStarts;
  /** What was found before the panels met paper. */
  readonly problems: Layout['problems'];
}

/**
 * Lays a leaflet out on its sheets. Pure: same input, same sheets. For several profiles of one leaflet,
 * {@link layoutPanels} once and {@link imposePanels} for each does the same in less time.
 *
 * @param format - Sheet, folds and panels, mm.
 * @param profile - `screen` makes a page of each panel, `office` and `press` a sheet to fold.
 * @returns Sheets even where something is wrong, so that a reviewer can see it; a layout with an error among its
 * problems must not be published.
 */
export function layoutLeaflet(
  engine: Engine,
  content: LeafletContent,
  format: SheetFormat,
  profile: Profile,
  fonts: FontSet,
  options: LayoutOptions = {},
): Layout {
  return imposePanels(
    engine,
    layoutPanels(engine, content, format, fonts, options),
    profile,
    options.bleedMm,
  );
}

/** Sets the text of a leaflet in its panels, at the largest size that all of them hold. */
export function layoutPanels(
  engine: Engine,
  content: LeafletContent,
  format: SheetFormat,
  fonts: FontSet,
  options: LayoutOptions = {},
): LaidOutPanels {
  // Spread the content over the panels, in reading order.
  const composition = compose(content, format);
  // Turn text into glyphs, for each script and direction.
  const words = createWordCutter(content.words);
  const { shaped, problems } = shapeParts(engine, composition, fonts, content.script, { ...options, words });
  // Find the largest type size at which every panel holds its text.
  const fitted = fitPanels(engine, composition, shaped, textAreas(format), format);
  return {
    content,
    format,
    composition,
    fitted,
    boundWords: options.boundWords ?? new Map(),
    words: words.asked(),
    problems: [...composition.problems, ...problems, ...fitted.problems],
  };
}

/** Puts laid-out panels on the sheets or pages of a profile, and checks what came out. */
export function imposePanels(
  engine: Engine,
  { content, format, composition, fitted, boundWords, problems }: LaidOutPanels,
  profile: Profile,
  bleedMm?: LayoutOptions['bleedMm'],
): Layout {
  // Place the panels so that the folded sheet reads in order.
  const placed = impose(fitted, content, format, profile, bleedMm);
  // Logos have colours of their own; an office printer gets none of them.
  const sheets =
    profile === 'office' ? placed.map((sheet) => ({ ...sheet, boxes: inOfficeGreys(sheet.boxes) })) : placed;
  // Look at what came out as a proof-reader would.
  const shown = { ...content, parts: content.parts.slice(0, composition.parts.length) };
  const known = partsInTrouble(fitted);
  const { structure } = composition;
  const found = checkLayout(engine, {
    content: shown,
    sheets: withoutParts(sheets, known),
    structure,
    profile,
    stock: format.stock,
    boundWords,
    panelLines: new Map(
      composition.parts.flatMap(({ part, line }) => (line ? [[part, wordsOf(line.inlines)] as const] : [])),
    ),
  });

  return {
    content,
    format,
    profile,
    bodyPt: fitted.bodyPt,
    sheets,
    structure,
    problems: [...problems, ...quietAfter(known, found)],
  };
}

/** Numbers of the parts that a panel with a problem holds: what is too much pushes all of them about. */
function partsInTrouble({ panels, problems }: Fitted): ReadonlySet<number> {
  const reported = new Set(problems.map(({ where }) => where.part));
  const touched = panels.filter(
    ({ parts, isOver }) => isOver || parts.some((part) => reported.has(countedFromOne(part))),
  );
  return new Set(touched.flatMap(({ parts }) => parts.map(countedFromOne)));
}

/** Text that does not fit lies on its neighbours: that is no second mistake, and may be a very long look. */
function withoutParts(sheets: Layout['sheets'], known: ReadonlySet<number>): Layout['sheets'] {
  if (known.size === 0) return sheets;
  return sheets.map((sheet) => ({
    ...sheet,
    boxes: sheet.boxes.filter((box) => !known.has(countedFromOne(box.part))),
  }));
}

/** Text that is too long also leaves its area and its panel: one problem is enough for one cause. */
function quietAfter(known: ReadonlySet<number>, found: Layout['problems']): Layout['problems'] {
  return found.filter(({ where }) => where.part === undefined || !known.has(where.part));
}
