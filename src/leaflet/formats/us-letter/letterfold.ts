import type { SheetFormat } from '../../types.ts';
import { letterfold } from '../a4-letterfold.ts';
import { US_LETTER } from '../papers.ts';

/** US Letter folded twice. Its own widths, not A4 made smaller: scaling would move the folds into the text. */
export const usLetterLetterfold: SheetFormat = {
  ...letterfold('us-letter-letterfold', US_LETTER, 94, 91.4, 20.5),
  sameAs: 'a4-letterfold',
};
