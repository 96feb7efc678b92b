import type { SheetFormat } from '../../types.ts';
import { US_LETTER } from '../papers.ts';
import { stickers } from '../pieces/a4-stickers.ts';

/** Fifteen stickers on US Letter: a sixth row would reach into the white edge of printers. */
export const usLetterStickers: SheetFormat = {
  ...stickers('us-letter-stickers', US_LETTER, 5),
  sameAs: 'a4-stickers',
};
