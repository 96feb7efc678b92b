import type { SheetFormat } from '../../types.ts';
import { minibook } from '../a7-minibook.ts';
import { US_LETTER } from '../papers.ts';

/** A book from US Letter: pages 4 mm narrower and 3 mm taller than A7. */
export const usLetterMinibook: SheetFormat = {
  ...minibook('us-letter-minibook', US_LETTER, 92),
  sameAs: 'a7-minibook',
};
