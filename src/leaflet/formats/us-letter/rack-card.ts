import type { SheetFormat } from '../../types.ts';
import { US_LETTER } from '../papers.ts';
import { rackCard } from '../pieces/rack-card.ts';

/** Three on US Letter: 6 mm narrower and 6 mm taller. */
export const usLetterRackCard: SheetFormat = {
  ...rackCard('us-letter-rack-card', US_LETTER, 62),
  sameAs: 'rack-card',
};
