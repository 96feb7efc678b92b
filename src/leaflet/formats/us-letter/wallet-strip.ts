import type { SheetFormat } from '../../types.ts';
import { US_LETTER } from '../papers.ts';
import { walletStrip } from '../pieces/wallet-strip.ts';

/** Three strips on US Letter, each as large as on A4. */
export const usLetterWalletStrip: SheetFormat = {
  ...walletStrip('us-letter-wallet-strip', US_LETTER),
  sameAs: 'wallet-strip',
};
