import { checkLayout } from './checks.ts';
import type { Engine } from './engine.ts';
import { compose } from './steps/compose.ts';
import { fitPanels } from './steps/fit.ts';
import { impose, textAreas } from './steps/impose.ts';
import { shapePanels } from './steps/shape-panels.ts';
import type { FontSet, Layout, LeafletContent, Profile, SheetFormat } from './types.ts';

/** What a caller may add. */
export interface LayoutOptions {
  /** Puts soft hyphens (U+00AD) into a word of a language; words stay whole without it. */
  readonly hyphenate?: (word: string, lang: string) => string;
}

/**
 * Lays a leaflet out on its sheets. Pure: same input, same sheets.
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
  // Spread the content over the panels, in reading order.
  const composition = compose(content, format);
  // Turn text into glyphs, for each script and direction.
  const { shaped, problems } = shapePanels(engine, composition, fonts, content.script, options.hyphenate);
  // Find the largest type size at which every panel holds its text.
  const fitted = fitPanels(engine, composition, shaped, textAreas(format));
  // Place the panels so that the folded sheet reads in order.
  const sheets = impose(fitted, content, format, profile);
  // Look at what came out as a proof-reader would.
  const placed = { ...content, panels: content.panels.slice(0, composition.panels.length) };
  const found = checkLayout(engine, placed, withoutPanels(sheets, fitted.problems), profile);

  return {
    content,
    format,
    profile,
    bodyPt: fitted.bodyPt,
    sheets,
    structure: composition.structure,
    problems: [
      ...composition.problems,
      ...problems,
      ...fitted.problems,
      ...quietAfter(fitted.problems, found),
    ],
  };
}

/** Text that does not fit lies on its neighbours: that is no second mistake, and may be a very long look. */
function withoutPanels(sheets: Layout['sheets'], known: Layout['problems']): Layout['sheets'] {
  const panels = new Set(known.map((problem) => problem.where.panel));
  if (panels.size === 0) return sheets;
  return sheets.map((sheet) => ({
    ...sheet,
    boxes: sheet.boxes.filter((box) => !panels.has(box.panel + 1)),
  }));
}

/** Text that is too long also leaves its area and its panel: one problem is enough for one cause. */
function quietAfter(known: Layout['problems'], found: Layout['problems']): Layout['problems'] {
  const panels = new Set(known.map((problem) => problem.where.panel));
  return found.filter((problem) => !panels.has(problem.where.panel));
}
