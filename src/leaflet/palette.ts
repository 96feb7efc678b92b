import type { ColourName } from './types.ts';

/** One ink of the palette, for every kind of output. All parts run from 0 to 1. */
export interface PaletteColour {
  /** Screen and office printers: sRGB. */
  readonly rgb: readonly [red: number, green: number, blue: number];
  /** Print shop: cyan, magenta, yellow, black. */
  readonly cmyk: readonly [cyan: number, magenta: number, yellow: number, black: number];
  /** How dark a copier sees it, by lightness: 0 is paper, 1 is black. Tints near 0 need a rule round them. */
  readonly grey: number;
}

const colour = (
  hex: string,
  cmyk: readonly [number, number, number, number],
  grey: number,
): PaletteColour => {
  const part = (at: number) => Number((Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(4));
  const [c, m, y, k] = cmyk;
  return { rgb: [part(1), part(3), part(5)], cmyk: [c / 100, m / 100, y / 100, k / 100], grey: grey / 100 };
};

/**
 * The colours of every leaflet. Flat inks only: no gradient, no transparency. Text, QR codes and rules are black
 * ink alone, so that a press that is a hair out of register keeps them sharp, and an office printer does not screen them.
 *
 * The CMYK builds are computed for coated paper (FOGRA39 characterisation data); at most 242 % ink.
 * `registration` is for marks that are cut away.
 */
export const palette: Readonly<Record<ColourName, PaletteColour>> = {
  ink: colour('#000000', [0, 0, 0, 100], 100),
  paper: colour('#ffffff', [0, 0, 0, 0], 0),
  spruce: colour('#1d5a52', [82, 38, 62, 38], 59),
  deep: colour('#16463f', [84, 42, 64, 52], 67),
  amber: colour('#f2b84f', [3, 30, 78, 0], 15),
  mist: colour('#e3eee8', [12, 0, 10, 0], 0),
  sand: colour('#f7e8c9', [2, 7, 24, 0], 0),
  sky: colour('#dfebf5', [13, 3, 0, 0], 1),
  heather: colour('#f2e4ec', [3, 11, 0, 0], 1),
  hill1: colour('#cfe0d8', [20, 3, 16, 0], 5),
  hill2: colour('#a9c9be', [36, 6, 28, 0], 14),
  hill3: colour('#6d9d92', [58, 18, 42, 8], 32),
  path: colour('#f7e8c9', [2, 7, 24, 0], 0),
  rule: colour('#7c8a85', [0, 0, 0, 55], 45),
  // As proofs show them, on no plate of their own.
  cut: colour('#7c8a85', [0, 100, 0, 0], 45),
  perforation: colour('#7c8a85', [100, 0, 0, 0], 45),
  registration: colour('#000000', [100, 100, 100, 100], 100),
};
