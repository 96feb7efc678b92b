import type { SheetFormat } from '../../types.ts';
import { US_LETTER } from '../papers.ts';
import { cards } from '../pieces/card.ts';

/** Eight cards on US Letter: a fifth row would reach into the white edge of printers. */
export const usLetterCard: SheetFormat = { ...cards('us-letter-card', US_LETTER, 4), sameAs: 'card' };
