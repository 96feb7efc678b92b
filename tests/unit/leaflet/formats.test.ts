import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/leaflet/index.ts';
import { textAreas } from '../../../src/leaflet/steps/impose.ts';
import type { PanelFormat, SheetFormat, SheetGeometry } from '../../../src/leaflet/types.ts';
import { mmToPt } from '../../../src/leaflet/units.ts';

const all = Object.values(formats).map((format): [string, SheetFormat] => [format.name, format]);
const named = (name: string) => formats[name] as SheetFormat;
const panelsOf = ({ sides }: SheetGeometry) => sides.flatMap(({ panels }) => panels);
const overlap = (a: PanelFormat, b: PanelFormat): boolean =>
  a.xMm < b.xMm + b.widthMm - 0.01 &&
  b.xMm < a.xMm + a.widthMm - 0.01 &&
  a.yMm < b.yMm + b.heightMm - 0.01 &&
  b.yMm < a.yMm + a.heightMm - 0.01;

/** Every sheet that a format is printed on. */
const sheetsOf = ({ press, pair, ...format }: SheetFormat): readonly SheetGeometry[] =>
  [format, press, pair, pair?.press].filter((sheet) => sheet !== undefined);

describe.each(all)('%s', (_name, format) => {
  test('keeps its panels on the paper and off each other', () => {
    for (const { widthMm, heightMm, sides } of sheetsOf(format)) {
      for (const { panels } of sides) {
        for (const panel of panels) {
          expect(Math.min(panel.xMm, panel.yMm)).toBeGreaterThanOrEqual(0);
          expect(panel.xMm + panel.widthMm).toBeLessThanOrEqual(widthMm + 0.001);
          expect(panel.yMm + panel.heightMm).toBeLessThanOrEqual(heightMm + 0.001);
          expect(panels.filter((other) => overlap(panel, other))).toEqual([panel]);
        }
      }
    }
  });

  test('has its panels in reading order from the first, copies all of one size', () => {
    const panels = panelsOf(format);
    const readings = [...new Set(panels.map(({ reading }) => reading))].sort((a, b) => a - b);
    expect(readings).toEqual(readings.map((_, place) => place));
    for (const { reading, widthMm, heightMm, turn } of [
      ...panels,
      ...(format.press ? panelsOf(format.press) : []),
    ]) {
      const first = panels.find((panel) => panel.reading === reading);
      expect([widthMm, heightMm, turn]).toEqual([first?.widthMm, first?.heightMm, first?.turn]);
    }
  });

  test('has room for text in every panel, and for the print hint', () => {
    const areas = textAreas(format);
    for (const { widthPt, heightPt } of areas)
      expect(Math.min(widthPt, heightPt)).toBeGreaterThan(mmToPt(14));
    expect(areas[format.printHint.panel]).toBeDefined();
  });

  test('folds at the same place of the paper on both sides', () => {
    for (const { sides, widthMm } of sheetsOf(format)) {
      const [outside, inside] = sides;
      if (!inside) continue;
      const seenFromBehind = inside.foldsXMm.map((x) => widthMm - x).sort((a, b) => a - b);
      expect(seenFromBehind).toEqual(outside?.foldsXMm.map((x) => expect.closeTo(x, 6)));
    }
  });

  test('has the text areas of both languages on the sheet for two', () => {
    const { pair, ...alone } = format;
    if (!pair) return;
    const rounded = (sheet: SheetFormat) =>
      textAreas(sheet).map(({ widthPt, heightPt }) => [widthPt, heightPt].map((side) => side.toFixed(6)));
    for (const sheet of [pair, pair.press ?? pair])
      expect(rounded({ ...format, ...sheet })).toEqual([...rounded(alone), ...rounded(alone)]);
  });
});

describe.each(['a4-letterfold', 'us-letter-letterfold'])('%s', (name) => {
  const format = named(name);

  test('covers each side with panels from edge to edge, and folds between them', () => {
    for (const side of format.sides) {
      const panels = [...side.panels].sort((a, b) => a.xMm - b.xMm);
      let edge = 0;
      for (const panel of panels) {
        expect(panel.xMm).toBeCloseTo(edge, 6);
        edge += panel.widthMm;
      }
      expect(edge).toBeCloseTo(format.widthMm, 6);
      expect(side.foldsXMm).toEqual(side.panels.map((panel) => panel.xMm).filter((x) => x > 0));
    }
  });

  test('folds in a panel that is narrower than the one it lies on', () => {
    const width = (reading: number) =>
      panelsOf(format).find((panel) => panel.reading === reading)?.widthMm ?? 0;
    expect(width(1)).toBeLessThan(width(2));
    expect(width(4)).toBeCloseTo(width(1), 6);
  });
});

describe('card', () => {
  const format = named('card');

  test('is a sheet of ten for offices and the card itself for print shops', () => {
    expect(format.sides.map(({ panels }) => panels.length)).toEqual([10, 10]);
    expect(format.press?.sides.map(({ panels }) => panels.length)).toEqual([1, 1]);
    expect([format.press?.widthMm, format.press?.heightMm]).toEqual([85, 54]);
  });

  test('has behind each front the back of its own language, turned over the long edge', () => {
    const [fronts = [], backs = []] = format.pair?.sides.map(({ panels }) => panels) ?? [];
    for (const { reading, xMm, yMm, widthMm } of fronts) {
      const behind = backs.find((back) => back.yMm === yMm && back.xMm === 210 - xMm - widthMm);
      expect(behind?.reading).toBe(reading + 1);
    }
    expect(fronts.map(({ reading }) => reading)).toEqual([0, 2, 0, 2, 0, 2, 0, 2, 0, 2]);
  });

  test('has a back behind every front, whichever edge the sheet is turned over', () => {
    const cells = (side: number, mirror: (panel: PanelFormat) => readonly [number, number]) =>
      format.sides[side]?.panels
        .map((panel) =>
          mirror(panel)
            .map((at) => at.toFixed(2))
            .join(),
        )
        .sort();
    const fronts = cells(0, ({ xMm, yMm }) => [xMm, yMm]);
    expect(cells(1, ({ xMm, yMm, widthMm }) => [format.widthMm - xMm - widthMm, yMm])).toEqual(fronts);
    expect(cells(1, ({ xMm, yMm, heightMm }) => [xMm, format.heightMm - yMm - heightMm])).toEqual(fronts);
  });

  test('has its cut marks outside the cards and off the white edge of printers', () => {
    for (const { cutsMm = [] } of format.sides) {
      expect(cutsMm).toHaveLength(2 * 3 + 2 * 6);
      for (const { x1Mm, x2Mm, y1Mm, y2Mm } of cutsMm) {
        const inBlock = (x: number, y: number) => x > 19 && x < 191 && y > 12.5 && y < 284.5;
        expect(inBlock(x1Mm, y1Mm) || inBlock(x2Mm, y2Mm)).toBe(false);
        expect(
          Math.min(x1Mm, x2Mm, y1Mm, y2Mm, 210 - x1Mm, 210 - x2Mm, 297 - y1Mm, 297 - y2Mm),
        ).toBeGreaterThanOrEqual(8);
      }
    }
  });
});

test('a poster has ten strips of 19 × 56 mm at its foot, clear of the printer’s white edge', () => {
  const strips = panelsOf(named('a4-poster')).filter(({ holds }) => holds === 'strip');
  expect(strips.map(({ xMm }) => xMm)).toEqual([10, 29, 48, 67, 86, 105, 124, 143, 162, 181]);
  for (const { yMm, widthMm, heightMm } of strips) {
    expect([yMm, widthMm, heightMm]).toEqual([233, 19, 56]);
    expect(yMm + heightMm).toBeLessThanOrEqual(297 - 8);
  }
});

describe('a7-minibook', () => {
  /**
   * Folds the sheet as paper folds. The fold along the middle puts each column's upper panel behind its lower one,
   * head by head. Pushed together, the cut opens: the two middle columns of each row meet back to back, the outer
   * columns stay closed. So the leaves are, round the spine: left column, lower middle, right column, upper middle.
   */
  const at = (column: number, row: 'above' | 'below'): number => {
    const panel = panelsOf(named('a7-minibook')).find(
      ({ xMm, yMm }) => Math.round(xMm / 74.25) === column && (row === 'below') === yMm > 0,
    );
    return panel?.reading ?? -1;
  };

  test('opens page by page', () => {
    const leaves = [
      [at(0, 'below'), at(0, 'above')],
      [at(1, 'below'), at(2, 'below')],
      [at(3, 'below'), at(3, 'above')],
      [at(2, 'above'), at(1, 'above')],
    ];
    // Front and back of each leaf; the back cover lies behind the last page.
    expect(leaves.map((leaf) => [...leaf].sort())).toEqual([
      [6, 7],
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
    // Pages that face each other are neighbours on the sheet.
    expect([at(2, 'below'), at(3, 'below')]).toEqual([1, 2]);
    expect([at(3, 'above'), at(2, 'above')]).toEqual([3, 4]);
    expect([at(1, 'above'), at(0, 'above')]).toEqual([5, 6]);
    expect([at(0, 'below'), at(1, 'below')]).toEqual([7, 0]);
  });

  test('stands every page on its feet when the sheet is folded over the middle', () => {
    for (const { yMm, turn } of panelsOf(named('a7-minibook')))
      expect(turn).toBe(yMm === 0 ? 180 : undefined);
  });

  test('is cut between the two middle columns only', () => {
    expect(named('a7-minibook').sides[0]?.cutsMm).toEqual([
      { x1Mm: 74.25, y1Mm: 105, x2Mm: 222.75, y2Mm: 105 },
    ]);
  });
});

test.each([
  ['a4-letterfold', [86, 83, 86, 88, 83, 88], 187],
  ['us-letter-letterfold', [80, 77.4, 80, 82, 77.4, 82], 192.9],
  ['a5-flyer', [132, 132], 189],
  ['card', [75, 75], 44],
])('%s leaves text this much room, mm', (name, widths, height) => {
  const areas = textAreas(named(name));
  expect(areas.map((area) => area.widthPt)).toEqual(widths.map((width) => expect.closeTo(mmToPt(width), 6)));
  for (const area of areas) expect(area.heightPt).toBeCloseTo(mmToPt(height), 6);
});
