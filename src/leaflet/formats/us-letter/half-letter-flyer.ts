import type { SheetFormat } from '../../types.ts';
import { flyer } from '../a5-flyer.ts';
import { US_HALF_LETTER, US_LETTER } from '../papers.ts';

/** Both sides of half of US Letter. */
export const usHalfLetterFlyer: SheetFormat = {
  ...flyer('us-half-letter-flyer', US_HALF_LETTER, US_LETTER, 52),
  sameAs: 'a5-flyer',
};
