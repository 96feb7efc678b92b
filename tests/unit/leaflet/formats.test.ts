import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/leaflet/index.ts';
import { textAreas } from '../../../src/leaflet/steps/impose.ts';
import type { SheetFormat } from '../../../src/leaflet/types.ts';
import { mmToPt } from '../../../src/leaflet/units.ts';

const all = Object.values(formats).map((format): [string, SheetFormat] => [format.name, format]);

describe.each(all)('%s', (_name, format) => {
  test('covers each side with panels, without gap or overlap', () => {
    for (const side of format.sides) {
      const panels = [...side.panels].sort((a, b) => a.xMm - b.xMm);
      let edge = 0;
      for (const panel of panels) {
        expect(panel.xMm).toBeCloseTo(edge, 6);
        edge += panel.widthMm;
      }
      expect(edge).toBeCloseTo(format.widthMm, 6);
    }
  });

  test('folds between panels, and at the same place of the paper on both sides', () => {
    for (const side of format.sides) {
      expect(side.foldsXMm).toEqual(side.panels.map((panel) => panel.xMm).filter((x) => x > 0));
    }
    const [outside, inside] = format.sides;
    const seenFromBehind = inside?.foldsXMm.map((x) => format.widthMm - x).sort((a, b) => a - b);
    expect(seenFromBehind).toEqual(outside?.foldsXMm.map((x) => expect.closeTo(x, 6)));
  });

  test('has every panel once, in reading order from the cover', () => {
    const readings = format.sides.flatMap((side) => side.panels.map((panel) => panel.reading)).sort();
    expect(readings).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('folds in a panel that is narrower than the one it lies on', () => {
    const width = (reading: number) =>
      format.sides.flatMap((side) => side.panels).find((panel) => panel.reading === reading)?.widthMm ?? 0;
    expect(width(1)).toBeLessThan(width(2));
    expect(width(4)).toBeCloseTo(width(1), 6);
  });
});

test.each([
  ['a4-letterfold', [86, 83, 86, 88, 83, 88], 187],
  ['us-letter-letterfold', [80, 77.4, 80, 82, 77.4, 82], 192.9],
])('%s leaves text this much room, mm', (name, widths, height) => {
  const format = formats[name] as SheetFormat;
  const areas = textAreas(format);
  expect(areas.map((area) => area.widthPt)).toEqual(widths.map((width) => expect.closeTo(mmToPt(width), 6)));
  for (const area of areas) expect(area.heightPt).toBeCloseTo(mmToPt(height), 6);
});
