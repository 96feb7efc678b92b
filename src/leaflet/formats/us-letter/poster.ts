import type { SheetFormat } from '../../types.ts';
import { poster } from '../a4-poster.ts';
import { US_LETTER } from '../papers.ts';

/** The poster on US Letter: 18 mm lower, which its picture gives way for. */
export const usLetterPoster: SheetFormat = {
  ...poster('us-letter-poster', US_LETTER, 60),
  sameAs: 'a4-poster',
};
