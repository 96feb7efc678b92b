/** Which piece of a translation was made from which piece of the source. */
import { sourceFileOf, writtenLocales } from '../../files/content-files.ts';
import { baseOf } from '../../words/word-files.ts';
import { localeOf, type Piece, type PiecesByFile } from '../languages/pieces.ts';

/** A piece of a translation, and what it was made from. */
export interface PiecePair {
  readonly file: string;
  readonly locale: string;
  readonly piece: Piece;
  readonly from: Piece;
}

/** All pairs, but for texts that are built otherwise than their source: that is told elsewhere. */
export function pairPieces(all: PiecesByFile): readonly PiecePair[] {
  return [...all].flatMap(([file, pieces]) => {
    const locale = localeOf(file);
    const source = all.get(sourceFileOf(file));
    if (writtenLocales.has(locale) || !source) return [];
    const byUnit = new Map(source.map((piece) => [piece.unit, piece]));
    if (pieces.every(({ key }) => key === undefined) && pieces.length !== source.length) return [];
    return pieces.flatMap((piece) => {
      const from = byUnit.get(piece.unit) ?? byUnit.get(`${baseOf(piece.unit)}_other`);
      return from ? [{ file, locale, piece, from }] : [];
    });
  });
}

/** Where the piece of a translation stands. */
export const whereOf = ({ file, locale, piece: { line, key } }: PiecePair) => ({
  file,
  locale,
  line,
  ...(key === undefined ? {} : { field: key }),
});
