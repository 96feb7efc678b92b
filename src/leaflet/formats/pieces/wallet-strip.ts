import type { SheetFormat, SheetGeometry } from '../../types.ts';
import { A4, lying, type Paper } from '../papers.ts';
import { type Grid, gridSheet } from './grid.ts';

/** Three bank cards beside each other, folded like a fan. */
const STRIP = { widthMm: 85, heightMm: 54, columns: 3, insideMm: 5, isFolded: true } as const;

/**
 * Sides of the strip. Folded, 0 is its front and 3 its back; 1 and 2 lie open beside each other, and so do 4 and 5.
 *
 * ```
 * outside  | 4 | 5 | 0 cover |      inside  | 1 | 2 | 3 back |
 * ```
 */
const SIDES = [
  [4, 5, 0],
  [1, 2, 3],
] as const;

/** A strip for the wallet, six small pages. Office printers get three on the paper, print shops the strip itself. */
export function walletStrip(name: string, whole: Paper): SheetFormat {
  const grid: Grid = { ...STRIP, rows: 3 };
  return {
    name,
    ...gridSheet(grid, lying(whole), SIDES),
    press: oneStrip(),
    sections: 'one-a-panel',
    opening: 'plain',
    type: 'card',
    numbers: 'rows',
    foot: 'aside',
    stock: 'uncoated',
    gsm: [115, 135],
    qrMm: 24,
    flip: 'short-edge',
    printHint: { panel: 0, footMm: 8, columns: 2, finish: 'fold-fan' },
  };
}

function oneStrip(): SheetGeometry {
  const { widthMm, heightMm, columns, insideMm } = STRIP;
  const whole: Paper = {
    paper: `${columns * widthMm} × ${heightMm} mm`,
    widthMm: columns * widthMm,
    heightMm,
  };
  const { sides, ...sheet } = gridSheet({ ...STRIP, rows: 1 }, whole, SIDES);
  return {
    ...sheet,
    sides: sides.map(({ cutsMm: _, ...side }) => side),
    insetsMm: { edge: insideMm, fold: insideMm, foot: insideMm },
  };
}

/** Three on A4. */
export const a4WalletStrip = walletStrip('wallet-strip', A4);
