import { describe, expect, it } from 'vitest';
import { buildSubset } from '../../../../src/leaflet/fonts/subset.ts';
import {
  componentsOf,
  isComposite,
  readTrueType,
  viewOf,
  withoutOutlines,
} from '../../../../src/leaflet/fonts/true-type.ts';
import { notoFonts } from '../../../support/noto.ts';

const file = notoFonts('NotoSans').latin[0];
if (!file) throw new Error('no font');
const noto = readTrueType(file.bytes, file.name);
const A = 36;
const B = 37;

const alone = (glyph: number) => ({ parts: [{ glyph, dx: 0, dy: 0 }], advance: noto.advance(glyph) });

describe('buildSubset', () => {
  it('gives each entry its place, from 1', () => {
    const subset = readTrueType(buildSubset(noto, [alone(A), alone(B)]), 'subset');
    expect(subset.glyphCount).toBe(3);
    expect([1, 2].map((code) => subset.advance(code))).toEqual([noto.advance(A), noto.advance(B)]);
    expect(subset.outline(0)).toHaveLength(0);
  });

  it('makes one glyph of a cluster, with its parts where they were placed', () => {
    const parts = [
      { glyph: A, dx: 0, dy: 0 },
      { glyph: B, dx: 30, dy: -400 },
    ];
    const subset = readTrueType(buildSubset(noto, [{ parts, advance: 700 }]), 'subset');
    const outline = subset.outline(1);
    expect(isComposite(outline)).toBe(true);
    expect(componentsOf(outline).map(({ glyph }) => glyph)).toEqual([2, 3]);
    expect(subset.advance(1)).toBe(700);
    // The bearing is the left edge of the ink: readers shift the glyph otherwise.
    expect(subset.leftSideBearing(1)).toBe(viewOf(outline).getInt16(2));
    const bottom = viewOf(noto.outline(B)).getInt16(4) - 400;
    expect(viewOf(outline).getInt16(4)).toBe(bottom);
    // The second part is lowered: the first is the top of both.
    expect(viewOf(outline).getInt16(8)).toBe(viewOf(noto.outline(A)).getInt16(8));
  });

  it('keeps an entry without ink, and one glyph with two widths', () => {
    const entries = [{ parts: [], advance: 0 }, alone(A), { ...alone(A), advance: 123 }];
    const subset = readTrueType(buildSubset(noto, entries), 'subset');
    expect(subset.outline(1)).toHaveLength(0);
    expect(subset.advance(3)).toBe(123);
    expect(componentsOf(subset.outline(3)).map(({ glyph }) => glyph)).toEqual([2]);
  });

  it('says how many tables it has, and how they are searched by halves', () => {
    const bytes = viewOf(buildSubset(noto, [alone(A)]));
    const [tables = 0, range = 0, halvings = 0, rest = 0] = [4, 6, 8, 10].map((at) => bytes.getUint16(at));
    expect(range).toBe(16 * 2 ** halvings);
    expect(range + rest).toBe(16 * tables);
    expect(rest).toBeLessThan(range);
  });

  it('has sums that add up', () => {
    const bytes = buildSubset(noto, [alone(A), alone(B)]);
    let sum = 0;
    for (let i = 0; i < bytes.length; i += 4) sum = (sum + viewOf(bytes).getUint32(i)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });
});

describe('readTrueType', () => {
  it('refuses a font without glyf outlines, by name', () => {
    const bytes = file.bytes.slice(0, 2000);
    for (let i = 0; i < viewOf(bytes).getUint16(4); i++) {
      const at = 12 + i * 16;
      if (String.fromCharCode(...bytes.subarray(at, at + 4)) === 'glyf') bytes[at] = 0x43;
    }
    expect(() => readTrueType(bytes, 'Odd Font 400')).toThrow(/"Odd Font 400" has no glyf table/);
  });
});

it('leaves every table but the looks as it was, where a font lies without its outlines', () => {
  const tablesOf = (bytes: Uint8Array) => {
    const view = viewOf(bytes);
    return new Map(
      Array.from({ length: view.getUint16(4) }, (_, i) => {
        const at = 12 + i * 16;
        const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
        return [String.fromCharCode(...bytes.subarray(at, at + 4)), bytes.slice(offset, offset + length)];
      }),
    );
  };
  const [whole, bare] = [file.bytes, withoutOutlines(file.bytes)].map(tablesOf) as [
    Map<string, Uint8Array>,
    Map<string, Uint8Array>,
  ];
  expect([...bare.keys()]).toEqual(expect.arrayContaining(['GDEF', 'GPOS', 'GSUB', 'cmap', 'hmtx']));
  expect(bare.has('glyf')).toBe(false);
  for (const [tag, bytes] of bare) expect([tag, bytes]).toEqual([tag, whole.get(tag)]);
});
