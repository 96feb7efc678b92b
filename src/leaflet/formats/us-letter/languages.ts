import type { SheetFormat } from '../../types.ts';
import { languagesSheet } from '../a4-languages.ts';
import { US_LETTER } from '../papers.ts';

/** Every language on one sheet of US Letter. */
export const usLetterLanguages: SheetFormat = {
  ...languagesSheet('us-letter-languages', US_LETTER),
  sameAs: 'a4-languages',
};
