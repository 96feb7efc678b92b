import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readHarfbuzz } from '../../../../scripts/lib/project/read-fonts.ts';
import { createEngine } from '../../../../src/leaflet/engine.ts';
import { formats, layoutLeaflet, writeSvg } from '../../../../src/leaflet/index.ts';
import { writeDrawing } from '../../../../src/leaflet/output/write-svg.ts';
import type { SheetFormat, TextBox } from '../../../../src/leaflet/types.ts';
import {
  allLines,
  cover,
  leaflet,
  paragraph,
  part,
  says,
  square,
  text,
} from '../../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../../support/noto.ts';

const engine = await testEngine();
const lay = (words: string, profile: 'screen' | 'office' | 'press' = 'screen') =>
  layoutLeaflet(
    engine,
    leaflet([cover('Good', 'Numbers'), part('Call', paragraph(words))], { coverPicture: square }),
    formats['a4-letterfold'] as SheetFormat,
    profile,
    notoFonts('NotoSans'),
  );

test('draws text as outlines: no font is needed and no word can be searched for', () => {
  const svg = writeSvg(engine, lay('Hidden'), 1);
  expect(svg).not.toMatch(/<text|font|Hidden/);
});

test('defines a glyph once however often it is used', () => {
  const svg = writeSvg(engine, lay('lllll'), 1);
  const [, name] = /id="(f\d+g\d+)"/.exec(svg.slice(svg.indexOf('<defs>'))) ?? [];
  expect(svg.split(`id="${name}"`)).toHaveLength(2);
  expect(svg.match(/<use /g)?.length).toBe('Calllllll'.length);
});

test('draws a bold word where the words before it end', () => {
  const said = {
    kind: 'paragraph',
    style: 'body',
    content: [text('Call '), text('now', { strong: true })],
  } as const;
  const content = leaflet([cover('Good', 'Numbers'), part('Call', said)]);
  const format = formats['a4-letterfold'] as SheetFormat;
  const layout = layoutLeaflet(engine, content, format, 'screen', notoFonts('NotoSans'));
  const line = allLines(layout).find((one) => says(one) === 'Call now') as TextBox;
  const frame = { x: 0, y: 0, widthPt: 900, heightPt: 900, ground: 'paper' } as const;
  const places = [...writeDrawing(engine, [line], frame).matchAll(/<g transform="matrix\(([^)]+)\)"/g)].map(
    ([, matrix = '']) => Number(matrix.split(' ')[4]),
  );
  const [{ clusters, face } = { clusters: [], face: { unitsPerEm: 1 } }] = line.runs;
  const width = clusters.reduce((sum, { advance }) => sum + advance, 0) * (line.sizePt / face.unitsPerEm);
  expect(places).toEqual([line.x, line.x + width].map((x) => expect.closeTo(x, 1)));
});

test.each([
  ['downwards', 'lower right', 90],
  ['upside down', 'lower left', 180],
  ['upwards', 'upper left', 270],
] as const)('draws a line that runs %s at the %s of where it begins', async (_way, side, turn) => {
  const line = allLines(lay('Hill')).find((one) => says(one) === 'Hill') as TextBox;
  const frame = { x: 0, y: 0, widthPt: 200, heightPt: 200, ground: 'paper' } as const;
  const svg = writeDrawing(engine, [{ ...line, x: 100, baseline: 100, turn }], frame);
  const grey = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer();
  const inked = [...grey].flatMap((one, at) =>
    one < 100 ? [`${at < 100 * 200 ? 'upper' : 'lower'} ${at % 200 < 100 ? 'left' : 'right'}`] : [],
  );
  expect([...new Set(inked)]).toEqual([side]);
});

test('cuts the cover picture to round corners', () => {
  expect(writeSvg(engine, lay('x'), 0)).toMatch(/<clipPath id="c0">.*clip-path="url\(#c0\)"/s);
});

test('shows where an office folds by dashed lines', () => {
  const dashes = (profile: 'screen' | 'office') =>
    writeSvg(engine, lay('x', profile), 1).match(/stroke-dasharray="2\.83 2\.83"/g) ?? [];
  expect([dashes('office').length, dashes('screen').length]).toEqual([4, 0]);
});

test('shows the paper round the trim of press files', () => {
  expect(writeSvg(engine, lay('x', 'press'), 0)).toContain('viewBox="-28.35 -28.35 898.58 651.97"');
});

describe('is', () => {
  test('the same for the same layout', () => {
    expect(writeSvg(engine, lay('Same'), 1)).toBe(writeSvg(engine, lay('Same'), 1));
  });

  test('the same whatever the engine set before', async () => {
    const draw = async (...before: readonly string[]) => {
      const other = await createEngine(readHarfbuzz());
      const lay = (title: string) =>
        layoutLeaflet(
          other,
          leaflet([cover(title, title)]),
          formats['a4-letterfold'] as SheetFormat,
          'screen',
          notoFonts('NotoSansThai', 'NotoSans'),
        );
      before.forEach(lay);
      return writeSvg(other, lay('Good'), 0);
    };
    expect(await draw('ดี')).toBe(await draw());
  });

  test('well formed: every tag closed, no number that is not one', () => {
    const svg = writeSvg(engine, lay('Some words, twice: some words.'), 1);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg.match(/<g /g)?.length).toBe(svg.match(/<\/g>/g)?.length);
  });
});

test('refuses a sheet that does not exist', () => {
  expect(() => writeSvg(engine, lay('x'), 9)).toThrow(RangeError);
});

test('leaves the hole in a drawing that has one', () => {
  const pictureWithHole = { ...square, shapes: square.shapes.map((shape) => ({ ...shape, evenOdd: true })) };
  const draw = (coverPicture: typeof square) => {
    const content = leaflet([cover('Good', 'Numbers')], { coverPicture });
    const format = formats['a4-letterfold'] as SheetFormat;
    return writeSvg(engine, layoutLeaflet(engine, content, format, 'screen', notoFonts('NotoSans')), 0);
  };
  expect(draw(pictureWithHole)).toContain('fill-rule="evenodd"');
  expect(draw(square)).not.toContain('evenodd');
});
