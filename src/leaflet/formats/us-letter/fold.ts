import type { SheetFormat } from '../../types.ts';
import { foldOnce } from '../a4-fold.ts';
import { US_LETTER } from '../papers.ts';

/** US Letter folded once: its panels are 9 mm lower. */
export const usLetterFold: SheetFormat = { ...foldOnce('us-letter-fold', US_LETTER), sameAs: 'a4-fold' };
