/** Shapes every text of a leaflet once: widths in em serve every size that fitting tries. */
import type { Engine } from '../engine.ts';
import type { Problem } from '../problems.ts';
import type { FontSet } from '../types.ts';
import type { Composition } from './compose.ts';
import { textsOfLeaflet } from './fit.ts';
import type { TextElement } from './flow.ts';
import { type ShapedText, shapeText } from './shape.ts';

/** Texts with their glyphs. */
export interface ShapedPanels {
  readonly shaped: ReadonlyMap<TextElement, ShapedText>;
  readonly problems: readonly Problem[];
}

/**
 * Shapes the texts of all panels, in reading order.
 *
 * @param script - ISO 15924 of the leaflet, for texts without a letter.
 * @param hyphenate - Puts soft hyphens into a word; words stay whole without it.
 */
export function shapePanels(
  engine: Engine,
  composition: Composition,
  fonts: FontSet,
  script: string,
  hyphenate?: (word: string, lang: string) => string,
): ShapedPanels {
  const shaped = new Map<TextElement, ShapedText>();
  const problems: Problem[] = [];
  for (const element of textsOfLeaflet(composition)) {
    const { inlines, lang, dir, weight, colour, node, at, panel } = element;
    // Headings and numbers are read at a glance: their words stay whole.
    const divides = hyphenate && !element.balanced && element.weight === 400 ? { hyphenate } : {};
    const text = shapeText(engine, inlines, {
      lang,
      dir,
      script,
      weight,
      fonts,
      colour,
      node,
      at,
      ...divides,
    });
    shaped.set(element, text);
    problems.push(
      ...text.problems.map((problem) =>
        panel < 0 ? problem : { ...problem, where: { ...problem.where, panel: panel + 1 } },
      ),
    );
  }
  return { shaped, problems };
}
