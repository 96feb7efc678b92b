import type { SheetFormat } from '../../types.ts';
import { US_LETTER } from '../papers.ts';
import { postcard } from '../pieces/a6-postcard.ts';

/** Four on US Letter: 8 mm narrower and 3 mm taller. */
export const usLetterPostcard: SheetFormat = {
  ...postcard('us-letter-postcard', US_LETTER, [US_LETTER.heightMm / 2, US_LETTER.widthMm / 2]),
  sameAs: 'a6-postcard',
};
