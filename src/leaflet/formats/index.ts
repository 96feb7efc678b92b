import type { SheetFormat } from '../types.ts';
import { a4Fold } from './a4-fold.ts';
import { a4Languages } from './a4-languages.ts';
import { a4Letterfold } from './a4-letterfold.ts';
import { a3Poster, a4Poster } from './a4-poster.ts';
import { a5Flyer } from './a5-flyer.ts';
import { a7Minibook } from './a7-minibook.ts';
import { a4Stickers } from './pieces/a4-stickers.ts';
import { a6Postcard } from './pieces/a6-postcard.ts';
import { card } from './pieces/card.ts';
import { a4RackCard } from './pieces/rack-card.ts';
import { a4WalletStrip } from './pieces/wallet-strip.ts';
import { usLetterCard } from './us-letter/card.ts';
import { usLetterFold } from './us-letter/fold.ts';
import { usHalfLetterFlyer } from './us-letter/half-letter-flyer.ts';
import { usLetterLanguages } from './us-letter/languages.ts';
import { usLetterLetterfold } from './us-letter/letterfold.ts';
import { usLetterMinibook } from './us-letter/minibook.ts';
import { usLetterPostcard } from './us-letter/postcard.ts';
import { usLetterPoster } from './us-letter/poster.ts';
import { usLetterRackCard } from './us-letter/rack-card.ts';
import { usLetterStickers } from './us-letter/stickers.ts';
import { usLetterWalletStrip } from './us-letter/wallet-strip.ts';

/** Every format by its name. A new one is a data file and a line here. */
export const formats: Readonly<Record<string, SheetFormat>> = Object.fromEntries(
  [
    a4Letterfold,
    a5Flyer,
    card,
    a4Poster,
    a4Languages,
    a7Minibook,
    usLetterLetterfold,
    usHalfLetterFlyer,
    usLetterCard,
    usLetterPoster,
    usLetterLanguages,
    usLetterMinibook,
    a4Fold,
    usLetterFold,
    a4Stickers,
    usLetterStickers,
    a3Poster,
    a4RackCard,
    usLetterRackCard,
    a6Postcard,
    usLetterPostcard,
    a4WalletStrip,
    usLetterWalletStrip,
  ].map((format) => [format.name, format]),
);
