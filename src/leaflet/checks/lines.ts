/** What checks ask of a line on a sheet. */
import { type Rectangle, turnedRectangle } from '../geometry/rectangles.ts';
import type { LeafletContent, Sheet, SourcePlace, TextBox } from '../types.ts';

export const linesOf = (sheet: Sheet): readonly TextBox[] => sheet.boxes.filter((box) => box.kind === 'text');

export const hasInk = (line: TextBox): boolean => line.ascent + line.descent > 0;

/** Where a part begins in the source; what stands outside every part counts to the first. */
export const placeOfPart = (content: LeafletContent, part: number): SourcePlace =>
  content.parts[Math.max(0, part)]?.at ?? { file: '' };

/** The words of a line, as they stand on it. */
export const wordsOfLine = (line: TextBox): string =>
  line.runs
    .flatMap((run) => run.clusters.map((cluster) => cluster.text))
    .join('')
    .trim();

/** Where a line lies on the sheet, however it is turned. */
export const rectangleOfLine = ({ x, baseline, width, ascent, descent, turn }: TextBox): Rectangle =>
  turnedRectangle(x, baseline, turn, [0, width], [-ascent, descent]);
