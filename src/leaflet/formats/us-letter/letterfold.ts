import type { SheetFormat } from '../../types.ts';
import { a4Letterfold } from '../a4-letterfold.ts';

/**
 * US Letter folded twice like a letter. Its own geometry, not A4 made smaller: scaling would move the folds into
 * the text.
 */
export const usLetterLetterfold: SheetFormat = {
  ...a4Letterfold,
  name: 'us-letter-letterfold',
  sameAs: 'a4-letterfold',
  paper: 'US Letter',
  widthMm: 279.4,
  heightMm: 215.9,
  sides: [
    {
      panels: [
        { reading: 1, xMm: 0, yMm: 0, widthMm: 91.4, heightMm: 215.9 },
        { reading: 5, xMm: 91.4, yMm: 0, widthMm: 94, heightMm: 215.9 },
        { reading: 0, xMm: 185.4, yMm: 0, widthMm: 94, heightMm: 215.9 },
      ],
      foldsXMm: [91.4, 185.4],
    },
    {
      panels: [
        { reading: 2, xMm: 0, yMm: 0, widthMm: 94, heightMm: 215.9 },
        { reading: 3, xMm: 94, yMm: 0, widthMm: 94, heightMm: 215.9 },
        { reading: 4, xMm: 188, yMm: 0, widthMm: 91.4, heightMm: 215.9 },
      ],
      foldsXMm: [94, 188],
    },
  ],
};
