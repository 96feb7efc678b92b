/** Shapes every text of a leaflet once: widths in em serve every size that fitting tries. */

import type { TextElement } from '../elements.ts';
import type { Engine } from '../engine.ts';
import { countedFromOne, isOutside } from '../part-numbers.ts';
import { type MissingCharacter, missingGlyphs, type Problem } from '../problems.ts';
import type { WordCutter } from '../text/word-boundaries.ts';
import type { BoundWordsByLanguage, FontSet } from '../types.ts';
import { type Composition, textsOfLeaflet } from './compose.ts';
import { type ShapedText, shapeText } from './shape.ts';

/** What a caller knows of words at the ends of lines. */
export interface LineWords {
  /** Puts soft hyphens (U+00AD) into a word of a language; words stay whole without it. */
  readonly hyphenate?: (word: string, lang: string) => string;
  /** Words that no line may part, by language: negations, “without”, “only”, a figure before what it counts. */
  readonly boundWords?: BoundWordsByLanguage;
  /** Cuts what has no spaces between its words; by the dictionaries of whoever runs the engine without it. */
  readonly words?: WordCutter;
}

/** Texts with their glyphs. */
export interface ShapedParts {
  readonly shaped: ReadonlyMap<TextElement, ShapedText>;
  readonly problems: readonly Problem[];
}

/**
 * Shapes the texts of all parts, in reading order.
 *
 * @param script - ISO 15924 of the leaflet, for texts without a letter.
 */
export function shapeParts(
  engine: Engine,
  composition: Composition,
  fonts: FontSet,
  script: string,
  { hyphenate, boundWords, words }: LineWords = {},
): ShapedParts {
  const shaped = new Map<TextElement, ShapedText>();
  const problems: Problem[] = [];
  const missing = new Map<number, MissingCharacter>();
  for (const element of textsOfLeaflet(composition)) {
    const { inlines, lang, dir, weight, colour, node, at, part } = element;
    const divides = hyphenate && element.divides ? { hyphenate } : {};
    const text = shapeText(engine, inlines, {
      lang,
      dir,
      script,
      weight,
      // The print hint is not in the leaflet's language: its letters come from the font that has no others.
      fonts: isOutside(part) && node === null ? { ...fonts, fonts: [...fonts.latin, ...fonts.fonts] } : fonts,
      colour,
      node,
      at,
      ...divides,
      ...(boundWords ? { boundWords } : {}),
      ...(words ? { words } : {}),
    });
    shaped.set(element, text);
    const inPart = isOutside(part) ? {} : { part: countedFromOne(part) };
    problems.push(
      ...text.problems.map((problem) => ({ ...problem, where: { ...problem.where, ...inPart } })),
    );
    // A character is named where it stands first: a leaflet in an unknown script would name hundreds.
    for (const character of text.missing) {
      if (!missing.has(character.codePoint)) missing.set(character.codePoint, { ...character, ...inPart });
    }
  }
  return { shaped, problems: [...problems, ...missingGlyphs([...missing.values()])] };
}
