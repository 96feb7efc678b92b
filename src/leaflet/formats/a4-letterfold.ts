import type { PanelFormat, SheetFormat } from '../types.ts';
import { A4, type Paper } from './papers.ts';

/**
 * A sheet folded twice like a letter: six panels. The panel folded in is some 3 mm narrower, so that the sheet closes flat.
 *
 * ```
 * outside  | 1 folded in | 5 back   | 0 cover     |
 * inside   | 2 inside    | 3 inside | 4 inside    |      4 is the other side of 1, and as narrow
 * ```
 *
 * @param paper - The sheet, standing; the leaflet is made from it lying.
 * @param panelMm - Width of a panel.
 * @param foldedInMm - Width of the panel folded in.
 * @param hintMm - Room under its text for the print hint.
 */
export function letterfold(
  name: string,
  paper: Paper,
  panelMm: number,
  foldedInMm: number,
  hintMm = 15,
): SheetFormat {
  const panel = (reading: number, xMm: number, widthMm = panelMm): PanelFormat => ({
    reading,
    xMm,
    yMm: 0,
    widthMm,
    heightMm: paper.widthMm,
  });
  return {
    name,
    paper: paper.paper,
    widthMm: paper.heightMm,
    heightMm: paper.widthMm,
    sides: [
      {
        panels: [
          { ...panel(1, 0, foldedInMm), footMm: hintMm },
          panel(5, foldedInMm),
          panel(0, foldedInMm + panelMm),
        ],
        foldsXMm: [foldedInMm, foldedInMm + panelMm],
      },
      {
        panels: [panel(2, 0), panel(3, panelMm), panel(4, 2 * panelMm, foldedInMm)],
        foldsXMm: [panelMm, 2 * panelMm],
      },
    ],
    insetsMm: { edge: 8, fold: 6, foot: 15 },
    sections: 'one-a-panel',
    opening: 'cover',
    type: 'leaflet',
    numbers: 'boxes',
    foot: 'stacked',
    stock: 'uncoated',
    gsm: [115, 135],
    qrMm: 25,
    flip: 'short-edge',
    printHint: { panel: 1, footMm: 8, finish: 'fold-in' },
  };
}

/** A4 folded twice. */
export const a4Letterfold = letterfold('a4-letterfold', A4, 100, 97);
