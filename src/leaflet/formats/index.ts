import type { SheetFormat } from '../types.ts';
import { a4Letterfold } from './a4-letterfold.ts';
import { usLetterLetterfold } from './us-letter-letterfold.ts';

/** Every format by its name. A new one is a data file and a line here. */
export const formats: Readonly<Record<string, SheetFormat>> = {
  [a4Letterfold.name]: a4Letterfold,
  [usLetterLetterfold.name]: usLetterLetterfold,
};
