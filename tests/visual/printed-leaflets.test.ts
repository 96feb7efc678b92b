/**
 * The leaflets as paper: every page is rasterised and measured with a ruler, not with the engine's own numbers. Of languages in
 * one script some have their turn each day, and of their leaflets a third; the build checks all of them with the engine's numbers.
 */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PDFDocument } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { engineOfThread, typeset } from '../../scripts/lib/leaflets/typeset.ts';
import { turnedRectangle } from '../../src/leaflet/geometry/rectangles.ts';
import {
  type Engine,
  imposePanels,
  type Layout,
  type PathBox,
  type PlacedBox,
  type Sheet,
  type TextBox,
  writePdf,
  writeSvg,
} from '../../src/leaflet/index.ts';
import { palette } from '../../src/leaflet/palette.ts';
import {
  type BuiltLeaflet,
  bytesOf,
  codesOf,
  leafletsToMeasure,
  textsOf,
} from '../support/built-leaflets.ts';
import { readCodes } from '../support/read-code.ts';
import { bareText } from '../support/read-pdf.ts';

const MM = 72 / 25.4;
/** Pixels a point: a module of the finest code has more than two. */
const SCALE = 2;
/** Anything fainter is the edge of something outside. */
const INK_BELOW = 245;

/** A page as grey values. */
interface Raster {
  readonly grey: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Pixels a point: pages are made whole numbers of points large, so not quite {@link SCALE}. */
  readonly across: number;
  readonly down: number;
}

let library: PDFiumLibrary;
let engine: Engine;
beforeAll(async () => {
  library = await PDFiumLibrary.init();
  engine = await engineOfThread();
});

async function rasterise(bytes: Uint8Array): Promise<readonly Raster[]> {
  const document = await library.loadDocument(bytes);
  const boxes = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages: Raster[] = [];
  for (const page of document.pages()) {
    const media = boxes.getPage(pages.length).getMediaBox();
    await page.render({
      scale: SCALE,
      render: async ({ data: pixels, width, height }) => {
        const grey = new Uint8Array(width * height);
        // PDFium gives blue, green, red, alpha.
        for (let i = 0; i < grey.length; i++) {
          const at = i * 4;
          const alpha = (pixels[at + 3] ?? 0) / 255;
          const light =
            0.0722 * (pixels[at] ?? 0) + 0.7152 * (pixels[at + 1] ?? 0) + 0.2126 * (pixels[at + 2] ?? 0);
          grey[i] = 255 + (light - 255) * alpha;
        }
        pages.push({ grey, width, height, across: width / media.width, down: height / media.height });
        return Buffer.alloc(0);
      },
    });
  }
  document.destroy();
  return pages;
}

/** Rectangle in pt from the top left corner of the trimmed paper. */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether each pixel lies in one of the areas, a little grown. */
function maskOf(
  { width, height, across, down }: Raster,
  slugPt: number,
  areas: readonly Area[],
  growPt: number,
): Uint8Array {
  const mask = new Uint8Array(width * height);
  for (const area of areas) {
    const left = Math.max(0, Math.floor((area.x + slugPt - growPt) * across));
    const right = Math.min(width, Math.ceil((area.x + area.width + slugPt + growPt) * across));
    const top = Math.max(0, Math.floor((area.y + slugPt - growPt) * down));
    const bottom = Math.min(height, Math.ceil((area.y + area.height + slugPt + growPt) * down));
    for (let y = top; y < bottom; y++) mask.fill(1, y * width + left, y * width + right);
  }
  return mask;
}

/** Where ink stands along one side of a band of the paper: middles of its strokes, mm from the paper's corner. */
function strokesIn(
  { grey, width, height, across, down }: Raster,
  slugPt: number,
  band: { readonly along: 'x' | 'y'; readonly fromMm: number; readonly toMm: number },
): readonly number[] {
  const isUpright = band.along === 'x';
  const [scale, through] = isUpright ? [across, down] : [down, across];
  const pixel = (mm: number) => Math.round((mm * MM + slugPt) * through);
  const [from, to] = [Math.max(0, pixel(band.fromMm)), pixel(band.toMm)];
  const strokes: number[] = [];
  let began = -1;
  for (let i = 0; i <= (isUpright ? width : height); i++) {
    let hasInk = false;
    for (let k = from; k < to && !hasInk; k++)
      hasInk = (grey[isUpright ? k * width + i : i * width + k] ?? 255) < INK_BELOW;
    if (hasInk && began < 0) began = i;
    if (!hasInk && began >= 0) {
      strokes.push(((began + i) / 2 / scale - slugPt) / MM);
      began = -1;
    }
  }
  return strokes;
}

const boundsOf = ({ path }: PathBox): Area => {
  const numbers = path.flatMap((command) => command.slice(1) as number[]);
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};
const areaOf = (box: PlacedBox): Area =>
  box.kind === 'path'
    ? boundsOf(box)
    : turnedRectangle(box.x, box.baseline, box.turn, [0, box.width], [-box.ascent, box.descent]);

/** mm from the paper's left edge or head, by direction: design of each format, measured on paper. */
const folds: Readonly<
  Record<
    string,
    { readonly ltr: readonly number[][]; readonly rtl: readonly number[][]; readonly y?: number[] }
  >
> = {
  'a4-letterfold': {
    ltr: [
      [97, 197],
      [100, 200],
    ],
    rtl: [
      [100, 200],
      [97, 197],
    ],
  },
  'us-letter-letterfold': {
    ltr: [
      [91.4, 185.4],
      [94, 188],
    ],
    rtl: [
      [94, 188],
      [91.4, 185.4],
    ],
  },
  'a7-minibook': { ltr: [[74.25, 148.5, 222.75]], rtl: [[74.25, 148.5, 222.75]], y: [105] },
  'a4-fold': { ltr: [[], []], rtl: [[], []], y: [148.5] },
  'us-letter-fold': { ltr: [[], []], rtl: [[], []], y: [139.7] },
  'wallet-strip': {
    ltr: [
      [106, 191],
      [106, 191],
    ],
    rtl: [
      [106, 191],
      [106, 191],
    ],
  },
  'us-letter-wallet-strip': {
    ltr: [
      [97.2, 182.2],
      [97.2, 182.2],
    ],
    rtl: [
      [97.2, 182.2],
      [97.2, 182.2],
    ],
  },
  'us-letter-minibook': { ltr: [[69.85, 139.7, 209.55]], rtl: [[69.85, 139.7, 209.55]], y: [107.95] },
};

/** Folds of a piece that a print shop gets alone, mm from its left edge. */
const foldsAlone: Readonly<Record<string, readonly number[]>> = {
  'wallet-strip': [85, 170],
  'us-letter-wallet-strip': [85, 170],
};

/** Panels in rows on each side, left to right on the paper, for text read from the left; mirrored for the other. */
const places: Readonly<Record<string, readonly (readonly (readonly number[])[])[]>> = {
  'a4-letterfold': [[[1, 5, 0]], [[2, 3, 4]]],
  'us-letter-letterfold': [[[1, 5, 0]], [[2, 3, 4]]],
  'a4-fold': [
    [[0], [3]],
    [[1], [2]],
  ],
  'us-letter-fold': [
    [[0], [3]],
    [[1], [2]],
  ],
  'wallet-strip': [[[4, 5, 0]], [[1, 2, 3]]],
  'us-letter-wallet-strip': [[[4, 5, 0]], [[1, 2, 3]]],
  'us-letter-minibook': [
    [
      [6, 5, 4, 3],
      [7, 0, 1, 2],
    ],
  ],
  'a7-minibook': [
    [
      [6, 5, 4, 3],
      [7, 0, 1, 2],
    ],
  ],
};

const near = (mm: readonly number[]) => mm.map((at) => expect.closeTo(at, 0));

const luminance = (grey: number): number => {
  const part = grey / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};
const contrast = (a: number, b: number): number => {
  const [light, dark] = [Math.max(luminance(a), luminance(b)), Math.min(luminance(a), luminance(b))];
  return (light + 0.05) / (dark + 0.05);
};

interface Printed {
  readonly leaflet: BuiltLeaflet;
  readonly layouts: Readonly<Record<'screen' | 'office' | 'press', Layout>>;
  readonly pdfs: Readonly<Record<'screen' | 'office' | 'press', Uint8Array>>;
}

async function print(leaflet: BuiltLeaflet): Promise<Printed> {
  const panels = await typeset(engine, leaflet.content, leaflet.format);
  const of = <T>(make: (profile: 'screen' | 'office' | 'press') => T) => ({
    screen: make('screen'),
    office: make('office'),
    press: make('press'),
  });
  const file = (profile: string) => leaflet.files.find((entry) => entry.profile === profile)?.path ?? '';
  return {
    leaflet,
    layouts: of((profile) => imposePanels(engine, panels, profile)),
    pdfs: of((profile) => bytesOf(file(profile))),
  };
}

describe.each(leafletsToMeasure)('%s on paper', (_, leaflet) => {
  let printed: Printed;
  let rasters: Readonly<Record<'screen' | 'office' | 'press', readonly Raster[]>>;
  beforeAll(async () => {
    printed = await print(leaflet());
    const { screen, office, press } = printed.pdfs;
    rasters = {
      screen: await rasterise(screen),
      office: await rasterise(office),
      press: await rasterise(press),
    };
  });

  const eachPage = (
    profiles: readonly ('screen' | 'office' | 'press')[],
    visit: (raster: Raster, sheet: Sheet, where: string, index: number) => void,
  ) => {
    for (const profile of profiles) {
      const { sheets } = printed.layouts[profile];
      expect(rasters[profile].length, `pages of ${profile}`).toBe(sheets.length);
      for (const [index, sheet] of sheets.entries())
        visit(rasters[profile][index] as Raster, sheet, `${profile}, page ${index + 1}`, index);
    }
  };

  it('is made of the same bytes again', () => {
    for (const profile of ['screen', 'office', 'press'] as const) {
      const again = writePdf(engine, printed.layouts[profile]);
      expect(Buffer.compare(again, printed.pdfs[profile]), profile).toBe(0);
    }
  });

  it('is drawn as its boxes say, glyph by glyph', async () => {
    // Of each leaflet one side, in turn: a glyph that one profile or script draws wrongly is wrong on many.
    const sides = [
      ['office', 0],
      ['press', 0],
      ['screen', printed.layouts.screen.sheets.length - 1],
    ] as const;
    const turn = leafletsToMeasure.findIndex(([name]) => name === printed.leaflet.name) % sides.length;
    const [profile, index] = sides[turn] ?? sides[0];
    const pdf = rasters[profile][index] as Raster;
    const small = { width: 400, height: Math.round((400 * pdf.height) / pdf.width), fit: 'fill' } as const;
    const read = sharp(pdf.grey, { raw: { width: pdf.width, height: pdf.height, channels: 1 } });
    // Softened: the edges of a code's squares fall differently between two rasterisers.
    const seen = await read.resize(small).blur(0.6).greyscale().raw().toBuffer();
    const drawn = await sharp(Buffer.from(writeSvg(engine, printed.layouts[profile], index)), {
      density: 108,
    })
      .flatten({ background: '#fff' })
      .resize(small)
      .blur(0.6)
      .greyscale()
      .raw()
      .toBuffer();
    let different = 0;
    for (const [at, value] of drawn.entries()) if (Math.abs(value - (seen[at] ?? 0)) > 90) different++;
    // Two rasterisers differ a little at edges; a wrong or moved glyph differs by hundreds of pixels.
    expect(different / drawn.length, `${profile}, page ${index + 1}`).toBeLessThan(0.004);
  });

  it('has ink only where it may: in safe areas, marks and what bleeds', () => {
    eachPage(['screen', 'office', 'press'], (raster, sheet, where) => {
      const outside = sheet.boxes.filter((box) => box.part < 0).map(areaOf);
      const covers = sheet.boxes.flatMap((box) =>
        box.kind === 'path' && box.clip ? [boundsOf({ ...box, path: box.clip })] : [],
      );
      const mask = maskOf(raster, sheet.slugPt, [...sheet.safe, ...outside, ...covers], 1.5);
      let strayed = 0;
      for (let i = 0; i < mask.length; i++) if (!mask[i] && (raster.grey[i] ?? 255) < INK_BELOW) strayed++;
      expect(strayed, `${where}: pixels of ink outside`).toBe(0);
    });
  });

  it('keeps the outer 8 mm white on office paper, and marks its folds just inside', () => {
    const { format, content } = printed.leaflet;
    eachPage(['office'], (raster, sheet, where, index) => {
      const upright = folds[format.name]?.[content.dir][index] ?? [];
      const level = folds[format.name]?.y ?? [];
      for (const [along, across, marks] of [
        ['x', sheet.heightPt / MM, upright],
        ['y', sheet.widthPt / MM, level],
      ] as const)
        for (const [edge, inside] of [
          [
            [0, 7.5],
            [8.2, 12],
          ],
          [
            [across - 7.5, across],
            [across - 12, across - 8.2],
          ],
        ] as const) {
          const inBand = ([fromMm, toMm]: readonly [number, number]) =>
            strokesIn(raster, 0, { along, fromMm, toMm });
          expect(inBand(edge), where).toEqual([]);
          expect(inBand(inside), where).toEqual(expect.arrayContaining(near(marks)));
        }
    });
  });

  it('has crop and fold marks where the paper is cut and folded, outside the bleed', () => {
    const { format, content } = printed.leaflet;
    eachPage(['press'], (raster, sheet, where, index) => {
      const upright = foldsAlone[format.name] ?? folds[format.name]?.[content.dir][index] ?? [];
      const level = folds[format.name]?.y ?? [];
      const [width, height, bleed] = [sheet.widthPt / MM, sheet.heightPt / MM, sheet.bleedPt / MM];
      expect(bleed).toBeCloseTo(3, 5);
      const bands = (size: number) =>
        [
          [-bleed - 6, -bleed - 1.2],
          [size + bleed + 1.2, size + bleed + 6],
        ] as const;
      for (const [fromMm, toMm] of bands(height)) {
        const marks = strokesIn(raster, sheet.slugPt, { along: 'x', fromMm, toMm });
        expect(marks, where).toEqual(near([0, ...upright, width]));
      }
      for (const [fromMm, toMm] of bands(width)) {
        const marks = strokesIn(raster, sheet.slugPt, { along: 'y', fromMm, toMm });
        expect(marks, where).toEqual(near([0, ...level, height]));
      }
      // Between the bleed and the marks there is nothing.
      for (const [fromMm, toMm] of [
        [-bleed - 0.6, -bleed - 0.2],
        [height + bleed + 0.2, height + bleed + 0.6],
      ] as const)
        expect(strokesIn(raster, sheet.slugPt, { along: 'x', fromMm, toMm }), where).toEqual([]);
    });
  });

  it('can be read in grey: text has 4.5 to 1 against everything behind it', async () => {
    const { office } = printed.layouts;
    for (const [index, sheet] of office.sheets.entries()) {
      const grounds = sheet.boxes.filter((box) => box.kind === 'path');
      const bare: Layout = {
        ...office,
        sheets: office.sheets.map((one, i) => (i === index ? { ...one, boxes: grounds } : one)),
      };
      const ground = await sharp(Buffer.from(writeSvg(engine, bare, index)), { density: 72 })
        .flatten({ background: '#fff' })
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const low: string[] = [];
      for (const box of sheet.boxes) {
        if (box.kind !== 'text' || box.turn) continue;
        const least = leastContrast(box, ground.data, ground.info.width, sheet);
        if (least < 4.5)
          low.push(
            `${least.toFixed(1)} “${box.runs.flatMap(({ clusters }) => clusters.map(({ text }) => text)).join('')}”`,
          );
      }
      expect(low, `page ${index + 1}`).toEqual([]);
    }
  });

  it('gives every tinted box a rule, since copiers lose tints', () => {
    for (const sheet of printed.layouts.office.sheets) {
      const bare = sheet.boxes.filter(
        (box) =>
          box.kind === 'path' &&
          ['mist', 'sand', 'sky', 'heather'].includes(box.fill ?? '') &&
          // Drawings and the cover's ground are no boxes, nor drawings of copies, which nobody reads.
          isRounded(box) &&
          box.part > 0 &&
          box.node === null &&
          !box.clip &&
          !box.stroke,
      );
      expect(bare).toEqual([]);
    }
  });

  it('has codes that a telephone reads as their addresses', async () => {
    const found = new Set<string>();
    for (const profile of ['screen', 'office', 'press'] as const)
      for (const [index, sheet] of printed.layouts[profile].sheets.entries())
        for (const box of sheet.boxes) {
          if (box.kind !== 'path' || box.path.length < 500 || box.fill !== 'ink') continue;
          const seen = await codesIn(rasters[profile][index] as Raster, sheet.slugPt, boundsOf(box));
          expect(seen, `${profile}, page ${index + 1}`).toHaveLength(1);
          found.add(`${profile} ${seen[0]}`);
        }
    const urls = [...new Set(codesOf(printed.leaflet.content))];
    const wanted = ['screen', 'office', 'press'].flatMap((profile) => urls.map((url) => `${profile} ${url}`));
    expect([...found].sort()).toEqual(wanted.sort());
  });
});

/** What the code in an area says, seen with a little of the paper around it. */
async function codesIn(
  { grey, width, height, across, down }: Raster,
  slugPt: number,
  area: Area,
): Promise<readonly string[]> {
  // The white that a code needs around it is four of its squares; it has 25 and more.
  const around = area.width / 6;
  const left = Math.max(0, Math.floor((area.x - around + slugPt) * across));
  const right = Math.min(width, Math.ceil((area.x + area.width + around + slugPt) * across));
  const top = Math.max(0, Math.floor((area.y - around + slugPt) * down));
  const bottom = Math.min(height, Math.ceil((area.y + area.height + around + slugPt) * down));
  const cut = new Uint8Array((right - left) * (bottom - top));
  for (let y = top; y < bottom; y++)
    cut.set(grey.subarray(y * width + left, y * width + right), (y - top) * (right - left));
  return await readCodes(cut, right - left, bottom - top);
}

/** Whether it has the four round corners of a box. */
const isRounded = ({ path }: PathBox): boolean => path.filter(([command]) => command === 'C').length === 4;

/** Of a line, in grey, against the lightest or darkest of what lies behind it. */
function leastContrast(box: TextBox, ground: Buffer, width: number, sheet: Sheet): number {
  const { x, y, width: across, height: down } = areaOf(box);
  const scale = width / sheet.widthPt;
  let least = 21;
  const colours = new Set(box.runs.map(({ colour }) => colour));
  for (const colour of colours) {
    const [r, g, b] = palette[colour].rgb;
    const grey = 255 * (0.2126 * r + 0.7152 * g + 0.0722 * b);
    for (let row = Math.ceil(y * scale); row < Math.floor((y + down) * scale); row++) {
      for (let column = Math.ceil(x * scale); column < Math.floor((x + across) * scale); column++)
        least = Math.min(least, contrast(grey, ground[row * width + column] ?? 255));
    }
  }
  return least;
}

/** Text of a page with where it stands, mm from the paper's top left corner, and how it is turned. */
interface Piece {
  readonly text: string;
  readonly xMm: number;
  readonly yMm: number;
  readonly turn: number;
}
async function piecesOf(bytes: Uint8Array): Promise<readonly (readonly Piece[])[]> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages: Piece[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const height = page.view[3] ?? 0;
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [a, b, , , x, y] = item.transform as number[];
        const turn = (Math.round((Math.atan2(-(b ?? 0), a ?? 1) * 180) / Math.PI) + 360) % 360;
        return [{ text: item.str, xMm: (x ?? 0) / MM, yMm: (height - (y ?? 0)) / MM, turn }];
      }),
    );
  }
  await task.destroy();
  return pages;
}
const saidBy = (pieces: readonly Piece[]) => bareText(pieces.map(({ text }) => text).join(''));
const officeOf = ({ files }: BuiltLeaflet) =>
  bytesOf(files.find(({ profile }) => profile === 'office')?.path ?? '');
const inFormat = (name: string) => leafletsToMeasure.filter(([leaflet]) => leaflet.endsWith(name));

describe('folded', () => {
  const folded = Object.keys(places).flatMap(inFormat);
  it.each(folded)('%s has its panels where they end up in reading order', async (_, leaflet) => {
    const { format, content, files } = leaflet();
    const sides = await piecesOf(officeOf({ files, format, content, name: '' }));
    expect(sides.length).toBe(places[format.name]?.length);
    for (const [side, rows] of (places[format.name] ?? []).entries()) {
      const columns = [0, ...(folds[format.name]?.[content.dir][side] ?? []), format.widthMm];
      const levels = [0, ...(folds[format.name]?.y ?? []), format.heightMm];
      for (const [row, readings] of rows.entries()) {
        for (const [column, reading] of (content.dir === 'rtl'
          ? readings.toReversed()
          : readings
        ).entries()) {
          const part = content.parts[reading];
          if (!part) continue;
          const pieces = (sides[side] ?? []).filter(
            ({ xMm, yMm }) =>
              xMm > (columns[column] ?? 0) &&
              xMm < (columns[column + 1] ?? 0) &&
              yMm > (levels[row] ?? 0) &&
              yMm < (levels[row + 1] ?? 0),
          );
          const said = saidBy(pieces);
          const lost = textsOf({ parts: [part] }).filter((text) => !said.includes(bareText(text)));
          expect(lost, `side ${side + 1}, row ${row + 1}, column ${column + 1}`).toEqual([]);
          // A panel that is drawn alone has no words to turn.
          if (textsOf({ parts: [part] }).length === 0) continue;
          // Above the cut, the pages of a book stand on their heads, as does the cover of a sheet folded at its top.
          expect(new Set(pieces.map(({ turn }) => turn))).toEqual(
            new Set([rows.length > 1 && row === 0 && side === 0 ? 180 : 0]),
          );
        }
      }
    }
  });
});

describe('cards', () => {
  const forWallets = inFormat('-card').filter(([name]) => !name.endsWith('-rack-card'));
  it.each(forWallets)('%s: a sheet of fronts, and as many backs behind them', async (_, leaflet) => {
    const { content, files, format } = leaflet();
    const bytes = officeOf({ files, content, format, name: '' });
    const sides = await piecesOf(bytes);
    const rows = format.paper === 'A4' ? 5 : 4;
    const [x, y] = [(format.widthMm - 2 * 85) / 2, (format.heightMm - rows * 54) / 2];
    const texts = sides.map((pieces) =>
      Array.from({ length: 2 * rows }, (_cell, cell) => {
        const [left, top] = [x + (cell % 2) * 85, y + Math.floor(cell / 2) * 54];
        return saidBy(
          pieces.filter(({ xMm, yMm }) => xMm > left && xMm < left + 85 && yMm > top && yMm < top + 54),
        );
      }),
    );
    expect(texts.map((cells) => new Set(cells).size)).toEqual([1, 1]);
    const said = texts.map(([first]) => first).join('');
    expect(textsOf(content).filter((text) => !said.includes(bareText(text)))).toEqual([]);
    // Turned over either edge, the marks of both sides meet: they lie the same from left and right, head and foot.
    const marks = (await rasterise(bytes)).map((raster) => [
      strokesIn(raster, 0, { along: 'x', fromMm: y - 5.3, toMm: y - 1.7 }),
      strokesIn(raster, 0, { along: 'y', fromMm: x - 5.3, toMm: x - 1.7 }),
    ]);
    const block = [
      near([x, x + 85, x + 170]),
      near(Array.from({ length: rows + 1 }, (_cut, cut) => y + 54 * cut)),
    ];
    expect(marks).toEqual([block, block]);
  });
});

describe('posters', () => {
  it.each(inFormat('-poster'))('%s: ten strips with a number and no word', async (_, leaflet) => {
    const { content, files, format } = leaflet();
    const strip = content.parts.find(({ role }) => role === 'strip');
    const [number = ''] = textsOf({ parts: strip ? [strip] : [] }).filter((text) => /\d/.test(text));
    const { enlarged = 1 } = format;
    const [page = []] = await piecesOf(officeOf({ files, content, format, name: '' }));
    const strips = Map.groupBy(
      page.filter(({ yMm }) => yMm > format.heightMm - 64 * enlarged),
      ({ xMm }) => Math.floor((xMm - (format.widthMm - 190 * enlarged) / 2) / (19 * enlarged)),
    );
    expect([...strips.keys()].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const pieces of strips.values()) {
      expect(saidBy(pieces)).toBe(bareText(number));
      expect(saidBy(pieces)).toMatch(/^[+\d-]+$/);
      expect(new Set(pieces.map(({ turn }) => turn))).toEqual(new Set([90]));
    }
  });
});
