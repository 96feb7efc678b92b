/** What can be wrong with what the build adds to the pages: link cards and fonts. */
import { problem } from './problem.ts';

/** A page has a card, but nobody has written its line. */
export const cardLineMissing = problem('card-line-missing', (card: string, key: string) => ({
  says: `The link card of the page “${card}” has no line.`,
  fix: `Write “${key}”: a few neutral words that anyone beside the reader may see.`,
}));

/** A page has a letter that cannot be served: the reader would see a box. */
export const webFontLacksLetter = problem(
  'web-font-lacks-letter',
  (family: string, letter: string, codePoint: string) => ({
    says: `${family} has no “${letter}” (${codePoint}), so phones without the script would show a box.`,
    fix: 'Look the letter up in the text: it is often a slip of the keyboard. Else write the word with letters that the font has.',
  }),
);
