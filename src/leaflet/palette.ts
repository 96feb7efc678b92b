import type { ColourName, OwnColour, Stock } from './types.ts';

/** What a colour is mixed from: the light of a screen, which an office printer turns into inks of its own, or a press's inks. */
export type Inks = 'light' | Stock;

/** Shares of one ink each: cyan, magenta, yellow, black. */
export type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** One ink of the palette, for every kind of output. All parts run from 0 to 1. */
export interface PaletteColour {
  /** Screen and office printers: sRGB. */
  readonly rgb: readonly [red: number, green: number, blue: number];
  /** Print shop, on each paper: the same colour needs other inks where the paper drinks them. */
  readonly cmyk: Readonly<Record<Stock, Cmyk>>;
  /** How dark a copier sees it, by lightness: 0 is paper, 1 is black. Tints near 0 need a rule round them. */
  readonly grey: number;
}

const colour = (hex: string, coated: Cmyk, grey: number, uncoated: Cmyk = coated): PaletteColour => {
  const part = (at: number) => Number((Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(4));
  const shares = ([c, m, y, k]: Cmyk): Cmyk => [c / 100, m / 100, y / 100, k / 100];
  return {
    rgb: [part(1), part(3), part(5)],
    cmyk: { coated: shares(coated), uncoated: shares(uncoated) },
    grey: grey / 100,
  };
};

/**
 * The colours of every leaflet. Flat inks only: no gradient, no transparency. Text, QR codes and rules are black
 * ink alone, so that a press that is a hair out of register keeps them sharp, and an office printer does not screen them.
 *
 * The CMYK builds are computed for coated paper (FOGRA39 characterisation data), and for uncoated white paper those that come
 * nearest to the same colour there (FOGRA29): pale tints and amber are the same to the eye, the two dark greens, which uncoated
 * paper cannot hold, differ by 3 and 7 dE76. At most 242 % ink on either.
 * `registration` is for marks that are cut away.
 */
export const palette: Readonly<Record<ColourName, PaletteColour>> = {
  ink: colour('#000000', [0, 0, 0, 100], 100),
  paper: colour('#ffffff', [0, 0, 0, 0], 0),
  spruce: colour('#1d5a52', [82, 38, 62, 38], 59, [100, 22, 67, 48]),
  deep: colour('#16463f', [84, 42, 64, 52], 67, [100, 22, 57, 63]),
  amber: colour('#f2b84f', [3, 30, 78, 0], 15, [3, 25, 94, 0]),
  mist: colour('#e3eee8', [12, 0, 10, 0], 0, [11, 0, 8, 0]),
  sand: colour('#f7e8c9', [2, 7, 24, 0], 0, [2, 7, 22, 0]),
  sky: colour('#dfebf5', [13, 3, 0, 0], 1, [12, 4, 0, 0]),
  heather: colour('#f2e4ec', [3, 11, 0, 0], 1, [3, 10, 0, 0]),
  hill1: colour('#cfe0d8', [20, 3, 16, 0], 5, [18, 4, 13, 0]),
  hill2: colour('#a9c9be', [36, 6, 28, 0], 14, [34, 5, 24, 0]),
  hill3: colour('#6d9d92', [58, 18, 42, 8], 32, [61, 18, 42, 6]),
  path: colour('#f7e8c9', [2, 7, 24, 0], 0, [2, 7, 22, 0]),
  rule: colour('#7c8a85', [0, 0, 0, 55], 45),
  // As proofs show them, on no plate of their own.
  cut: colour('#7c8a85', [0, 100, 0, 0], 45),
  perforation: colour('#7c8a85', [100, 0, 0, 0], 45),
  registration: colour('#000000', [100, 100, 100, 100], 100),
};

/**
 * Colour spaces of press files that are no inks of the picture: every plate, however many there are, and the plates of a print
 * shop's tools, by the names that their programs look for.
 */
export const PLATES: Readonly<Partial<Record<ColourName, string>>> = {
  registration: 'All',
  cut: 'Cut',
  perforation: 'Perforation',
};

/** Inks of a colour of the palette, or of somebody's own. */
export function inkOf(name: ColourName | OwnColour): PaletteColour {
  if (!isOwn(name)) return palette[name];
  const [red, green, blue] = partsOf(name);
  const grey = 1 - greyOf(red, green, blue) / 255;
  const inks = inksOf(red, green, blue).map((ink) => ink * 100) as unknown as Cmyk;
  return colour(name, inks, grey * 100);
}

export const isOwn = (name: ColourName | OwnColour): name is OwnColour => name.startsWith('#');

const partsOf = (name: OwnColour): readonly [number, number, number] =>
  [1, 3, 5].map((at) => Number.parseInt(name.slice(at, at + 2), 16)) as unknown as [number, number, number];

/**
 * Four inks for a colour of a screen, each from 0 to 1: black takes what the three have in common. Whoever must have their
 * very own colour on paper gives the print shop its number; this comes near, and never has more than 300 % ink.
 */
export function inksOf(red: number, green: number, blue: number): Cmyk {
  const brightest = Math.max(red, green, blue);
  if (brightest === 0) return [0, 0, 0, 1];
  const ink = (part: number) => Number((1 - part / brightest).toFixed(4));
  return [ink(red), ink(green), ink(blue), Number((1 - brightest / 255).toFixed(4))];
}

/** How bright a colour is, 0–255 (ITU-R BT.709, on the values of sRGB as they are stored). */
const greyOf = (red: number, green: number, blue: number): number =>
  Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);

/** Darker is black in office files: printers would make dots of it, and its edge would fray. */
const DARK = 128;

/** A colour as office files have it: black, or a grey that is lighter than half. */
export function officeGrey(red: number, green: number, blue: number): number {
  const grey = greyOf(red, green, blue);
  return grey < DARK ? 0 : grey;
}

/** Somebody's own colour as office files have it. */
export function inOfficeGrey(name: OwnColour): OwnColour {
  const grey = officeGrey(...partsOf(name))
    .toString(16)
    .padStart(2, '0');
  return `#${grey}${grey}${grey}`;
}
