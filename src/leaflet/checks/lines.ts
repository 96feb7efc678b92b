/** What checks ask of a line on a sheet. */
import { type Rectangle, turnedRectangle } from '../geometry/rectangles.ts';
import { ISOLATE_END } from '../text/characters.ts';
import type { GlyphRun, LeafletContent, Sheet, SourcePlace, TextBox } from '../types.ts';

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

/** What a run says, in the order in which it is read. */
const wordsOfRun = ({ level, clusters }: GlyphRun): string => {
  const texts = clusters.map(({ text }) => text);
  return (level % 2 === 1 ? texts.reverse() : texts).join('');
};

/**
 * A line as it is read, and from where to where it reaches in its text. Where signs of direction are left out, as round a
 * phone number, one stands for them: a number is no figure before a word.
 */
export function readLine({ runs }: TextBox): {
  readonly words: string;
  readonly start: number;
  readonly end: number;
} {
  const ordered = runs.toSorted((a, b) => a.start - b.start);
  const start = ordered[0]?.start ?? 0;
  const words = ordered.reduce((read, run) => {
    const isApart = run.start > start + read.length;
    return `${read}${isApart ? ISOLATE_END.repeat(run.start - start - read.length) : ''}${wordsOfRun(run)}`;
  }, '');
  return { words, start, end: start + words.length };
}

/** Where a line lies on the sheet, however it is turned. */
export const rectangleOfLine = ({ x, baseline, width, ascent, descent, turn }: TextBox): Rectangle =>
  turnedRectangle(x, baseline, turn, [0, width], [-ascent, descent]);
