import { countedFromOne, isOutside } from '../part-numbers.ts';
import { type Problem, panelLineMissing } from '../problems.ts';
import type { LeafletContent, Sheet, TextBox } from '../types.ts';
import { linesOf, placeOfPart, rectangleOfLine, wordsOfLine } from './lines.ts';

/** A panel on a sheet: the areas of the parts that stand in it. */
type Panel = Sheet['safe'];

/** The letters of a line, whichever way it runs. */
const lettersOf = (words: string): string =>
  [...words.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')].sort().join('');

/** How far a line lies from a panel's text, pt. */
function distance(line: TextBox, [area]: Panel): number {
  if (!area) return Number.POSITIVE_INFINITY;
  const lies = rectangleOfLine(line);
  const [x, y] = [lies.x + lies.width / 2, lies.y + lies.height / 2];
  return Math.hypot(
    Math.max(area.x - x, 0, x - area.x - area.width),
    Math.max(area.y - y, 0, y - area.y - area.height),
  );
}

/**
 * The line that is to stand on every panel does, in each copy.
 *
 * @param words - What it says, by part. A panel with a part that has none, such as one that says it in its own words, needs no line.
 */
export function checkPanelLines(
  sheets: readonly Sheet[],
  content: LeafletContent,
  words: ReadonlyMap<number, string>,
): Problem[] {
  const lacking = words.size === 0 ? [] : sheets.flatMap((sheet) => panelsWithoutLine(sheet, words));
  return [...new Set(lacking)].map((part) =>
    panelLineMissing(words.get(part) ?? '', countedFromOne(part), placeOfPart(content, part)),
  );
}

/** The panels of a sheet that lack their line, each by its first part. */
function panelsWithoutLine(sheet: Sheet, words: ReadonlyMap<number, string>): readonly number[] {
  const panels: readonly Panel[] = [...Map.groupBy(sheet.safe, ({ x, y }) => `${x} ${y}`).values()];
  const outside = linesOf(sheet)
    .filter(({ part }) => isOutside(part))
    .map((line) => ({
      letters: lettersOf(wordsOfLine(line)),
      panel: panels.toSorted((a, b) => distance(line, a) - distance(line, b))[0],
    }));
  return panels.flatMap((panel) => {
    const [first] = panel;
    if (!first || panel.some(({ part }) => !words.has(part))) return [];
    const wanted = lettersOf(words.get(first.part) ?? '');
    return outside.some((line) => line.panel === panel && line.letters === wanted) ? [] : [first.part];
  });
}
