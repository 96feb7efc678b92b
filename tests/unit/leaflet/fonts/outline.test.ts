import { describe, expect, it } from 'vitest';
import { glyphOutline } from '../../../../src/leaflet/fonts/outline.ts';
import { notoFonts, testEngine } from '../../../support/noto.ts';

const engine = await testEngine();
const [file] = notoFonts('NotoSans').fonts;
if (!file) throw new Error('no font');
const { tables, font } = engine.openFace(file);

const outlineOf = (character: string) =>
  glyphOutline(tables, font.glyphOf(character.codePointAt(0) as number));

describe('glyphOutline', () => {
  it.each([
    ['a letter of one contour', 'l', 1],
    ['a letter with a hole', 'o', 2],
    ['a composite of letter and ring', 'å', 4],
    ['a space', ' ', 0],
  ])('draws %s', (_, character, contours) => {
    const path = outlineOf(character);
    expect(path.filter(([command]) => command === 'M')).toHaveLength(contours);
    expect(path.filter(([command]) => command === 'Z')).toHaveLength(contours);
  });

  it('draws nothing of a glyph that the font lacks, and ends where a damaged font puts a glyph into itself', () => {
    expect(glyphOutline(tables, tables.glyphCount)).toEqual([]);
    // A composite (-1 contours, then its box) of one part: no flags, glyph 1, at 0, 0.
    const itself = new Uint8Array(16).fill(0xff, 0, 2).fill(1, 13, 14);
    expect(glyphOutline({ ...tables, glyphCount: 2, outline: () => itself }, 1)).toEqual([]);
  });

  it('draws a contour that has no points of its own through the middles between those that bend it, and turned, mirrored or smaller as a part', () => {
    const outline = new DataView(new ArrayBuffer(34));
    // One contour, its box, its last point, no instructions; four points off the curve, and the steps to each.
    const [lastPoint, flags] = [10, 14];
    outline.setInt16(0, 1);
    outline.setUint16(lastPoint, 3);
    [0, 100, 0, -100, 0, 0, 100, 0].forEach((step, i) => void outline.setInt16(flags + 4 + 2 * i, step));
    const ring = new Uint8Array(outline.buffer);
    /** Of the ring: changed, 10 to the right, 20 up. */
    const composite = (flag: number, ...matrix: readonly number[]) => {
      const words = [
        -1,
        0,
        0,
        0,
        0,
        flag | 2,
        0,
        (10 << 8) | 20,
        ...matrix.map((share) => share * (1 << 14)),
      ];
      const view = new DataView(new ArrayBuffer(2 * words.length));
      words.forEach((word, i) => void view.setInt16(2 * i, word));
      return new Uint8Array(view.buffer);
    };
    const [turned, mirrored, halved] = [
      composite(0x80, 0, 1, -1, 0),
      composite(0x40, -1, 1),
      composite(0x08, 0.5),
    ];
    const glyphs = [ring, turned, mirrored, halved];
    const font = { ...tables, glyphCount: 4, outline: (glyph: number) => glyphs[glyph] as Uint8Array };
    const cornersOf = (glyph: number) =>
      glyphOutline(font, glyph).flatMap((command) => (command[0] === 'Z' ? [] : [command.slice(-2)]));
    expect(cornersOf(0)).toEqual([
      [0, 50],
      [50, 0],
      [100, 50],
      [50, 100],
      [0, 50],
    ]);
    // Two thirds of the way to what bends them.
    const bends = glyphOutline(font, 0).flatMap((command) =>
      command[0] === 'C' ? [command.slice(1, 5)] : [],
    );
    expect(bends).toEqual(
      [
        [0, 50 / 3, 50 / 3, 0],
        [250 / 3, 0, 100, 50 / 3],
        [100, 250 / 3, 250 / 3, 100],
        [50 / 3, 100, 0, 250 / 3],
      ].map((bend) => bend.map((along) => expect.closeTo(along, 6))),
    );
    expect(cornersOf(1)).toEqual([
      [-40, 20],
      [10, 70],
      [-40, 120],
      [-90, 70],
      [-40, 20],
    ]);
    expect(cornersOf(2)).toEqual([
      [10, 70],
      [-40, 20],
      [-90, 70],
      [-40, 120],
      [10, 70],
    ]);
    expect(cornersOf(3)).toEqual([
      [10, 45],
      [35, 20],
      [60, 45],
      [35, 70],
      [10, 45],
    ]);
  });

  it('draws the straight stem of an l as a box in font units', () => {
    const [start, ...rest] = outlineOf('l');
    expect(start?.[0]).toBe('M');
    const xs = [start, ...rest].flatMap((command) => (command && command[0] !== 'Z' ? [command[1]] : []));
    const ys = [start, ...rest].flatMap((command) => (command && command[0] !== 'Z' ? [command[2]] : []));
    expect(Math.max(...ys)).toBeGreaterThan(700);
    expect(Math.min(...ys)).toBe(0);
    expect(Math.max(...xs)).toBeLessThan(300);
  });
});
