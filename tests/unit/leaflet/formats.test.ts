import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { panelMargins } from '../../../src/leaflet/formats/panel-margins.ts';
import { textAreas } from '../../../src/leaflet/formats/text-areas.ts';
import { formats, layoutLeaflet, writeSvg } from '../../../src/leaflet/index.ts';
import type { PanelFormat, SheetFormat, SheetGeometry } from '../../../src/leaflet/types.ts';
import { mmToPt, ptToMm } from '../../../src/leaflet/units.ts';
import { leaflet, paragraph, part, readPart, square } from '../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../support/noto.ts';

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

  test('is torn where its strips end', () => {
    for (const { sides } of sheetsOf(format)) {
      for (const { panels, tearsMm = [] } of sides) {
        const strips = panels.filter(({ holds }) => holds === 'strip');
        const edges = new Set(strips.flatMap(({ xMm, widthMm }) => [xMm, xMm + widthMm]).map(Math.round));
        const torn = tearsMm.filter(({ x1Mm, x2Mm }) => x1Mm === x2Mm).map(({ x1Mm }) => Math.round(x1Mm));
        expect(new Set(torn)).toEqual(edges);
        for (const { yMm, heightMm } of strips)
          expect(tearsMm).toContainEqual(expect.objectContaining({ y1Mm: yMm, y2Mm: yMm + heightMm }));
      }
    }
  });

  test('has room for text in every panel, and for the print hint', () => {
    const areas = textAreas(format);
    for (const { widthPt, heightPt } of areas)
      expect(Math.min(widthPt, heightPt)).toBeGreaterThan(mmToPt(14));
    expect(areas[format.printHint.panel]).toBeDefined();
    // What an office printer cannot reach.
    expect(format.printHint.footMm).toBeGreaterThanOrEqual(8);
  });

  test('folds at the same place of the paper on both sides', () => {
    for (const { sides, widthMm } of sheetsOf(format)) {
      const [outside, inside] = sides;
      if (!inside) continue;
      const seenFromBehind = inside.foldsXMm.map((x) => widthMm - x).sort((a, b) => a - b);
      expect(seenFromBehind).toEqual(outside?.foldsXMm.map((x) => expect.closeTo(x, 6)));
    }
  });

  test('is turned over about an upright axis, so that no side stands on its head, with a panel behind each', () => {
    const { office, pair, press: _, ...alone } = format;
    for (const sheet of [
      alone,
      office && { ...alone, ...office },
      pair && { ...alone, ...office, ...pair },
    ]) {
      if (!sheet || sheet.sides.length < 2) continue;
      const { widthMm, heightMm, flip, sides } = sheet;
      expect(flip).toBe(widthMm > heightMm ? 'short-edge' : 'long-edge');
      if (format.sections === 'flow-as-needed') continue;
      const [front, back] = sides.map(({ panels }) => panels);
      for (const { xMm, yMm, widthMm: width } of front ?? []) {
        const behind = back?.filter(
          (panel) => Math.abs(widthMm - panel.xMm - panel.widthMm - xMm) < 0.01 && panel.yMm === yMm,
        );
        expect(behind?.map((panel) => panel.widthMm)).toEqual([expect.closeTo(width, 6)]);
      }
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

/** What somebody who orders them has to ask for, in both sizes of paper. */
test.each([
  ['a4-letterfold us-letter-letterfold', 'uncoated', [115, 135], 'fold-in'],
  ['a4-fold us-letter-fold', 'uncoated', [115, 135], 'fold-once'],
  ['wallet-strip us-letter-wallet-strip', 'uncoated', [115, 135], 'fold-fan'],
  ['a5-flyer us-half-letter-flyer', 'uncoated', [120, 150], 'none'],
  ['a4-languages us-letter-languages', 'uncoated', [90, 120], 'none'],
  ['a7-minibook us-letter-minibook', 'uncoated', [80, 100], 'fold-book'],
  ['card us-letter-card', 'coated', [300, 350], 'cut-cards'],
  ['a6-postcard us-letter-postcard', 'uncoated', [300, 350], 'cut-cards'],
  ['rack-card us-letter-rack-card', 'coated', [250, 300], 'cut-cards'],
  ['a4-poster us-letter-poster a3-poster', 'coated', [135, 170], 'cut-strips'],
  ['a4-stickers us-letter-stickers', 'coated', undefined, 'cut-cards'],
] as const)('%s: paper that is %s, of %j g/m², to %s', (names, stock, gsm, finish) => {
  for (const format of names.split(' ').map(named))
    expect([format.name, format.stock, format.gsm, format.printHint?.finish]).toEqual([
      format.name,
      stock,
      gsm,
      finish,
    ]);
});

test.each(all.filter(([, { sameAs }]) => sameAs !== undefined))(
  '%s says on other paper what its original says, laid out on its own',
  (_name, { sameAs = '', ...format }) => {
    const original = named(sameAs);
    const parts = (one: SheetGeometry) => new Set(panelsOf(one).map(({ reading }) => reading));
    expect(parts(format)).toEqual(parts(original));
    // What decides the words of a leaflet, and with them its edition.
    for (const key of ['sections', 'texts', 'numbers', 'foot', 'qrMm'] as const)
      expect([key, format[key]]).toEqual([key, original[key]]);
    expect(format.paper).not.toBe(original.paper);
    const [wider, taller] = [format.widthMm / original.widthMm, format.heightMm / original.heightMm];
    // Enlarged as a whole, or laid out on its own: scaling would move folds into the text.
    if (format.enlarged === undefined) expect(Math.abs(wider - taller)).toBeGreaterThan(0.01);
    else for (const by of [wider, taller]) expect(by).toBeCloseTo(format.enlarged, 3);
  },
);

test('a format nobody has thought of yet is data and no code', async () => {
  // A5, standing, three bands to cut apart, the middle one turned upside down, its text on both sides.
  const side = (first: number) => ({
    panels: [0, 1, 2].map((band) => ({
      reading: first + band,
      xMm: 0,
      yMm: band * 70,
      widthMm: 148,
      heightMm: 70,
      ...(band === 1 ? { turn: 180 as const } : {}),
    })),
    foldsXMm: [],
  });
  const { office: _, ...flyer } = named('a5-flyer');
  const bands: SheetFormat = {
    ...flyer,
    name: 'three-bands',
    sides: [side(0), side(3)],
    insetsMm: { edge: 8, fold: 6, cut: 5, foot: 12 },
    sections: 'one-a-panel',
    opening: 'plain',
  };
  const engine = await testEngine();
  const words = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
  const layout = layoutLeaflet(
    engine,
    leaflet(words.map((word) => part(word, paragraph('Call, and somebody listens.')))),
    bands,
    'office',
    notoFonts(),
  );
  expect(layout.problems).toEqual([]);
  expect(layout.sheets).toHaveLength(2);
  expect(words.map((_, at) => readPart(layout, at)[0])).toEqual(words);
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

  test('has a margin free for a line at the foot of each panel but the one that says how to print', () => {
    const taken = [...panelMargins(format)].filter(([, { foot }]) => foot === 0);
    expect(taken.map(([reading]) => reading)).toEqual([format.printHint.panel]);
  });
});

describe.each([
  ['card', 10],
  ['us-letter-card', 8],
])('%s', (name, count) => {
  const format = named(name);

  test('is a sheet of cards for offices and the card itself for print shops', () => {
    expect(format.sides.map(({ panels }) => panels.length)).toEqual([count, count]);
    expect(format.press?.sides.map(({ panels }) => panels.length)).toEqual([1, 1]);
    expect([format.press?.widthMm, format.press?.heightMm]).toEqual([85, 54]);
  });

  test('has behind each front the back of its own language, turned over the long edge', () => {
    const [fronts = [], backs = []] = format.pair?.sides.map(({ panels }) => panels) ?? [];
    for (const { reading, xMm, yMm, widthMm } of fronts) {
      const left = format.widthMm - xMm - widthMm;
      const behind = backs.find((back) => back.yMm === yMm && Math.abs(back.xMm - left) < 0.01);
      expect(behind?.reading).toBe(reading + 1);
    }
    expect(fronts.map(({ reading }) => reading)).toEqual(fronts.map((_, cell) => 2 * (cell % 2)));
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
    for (const { cutsMm = [], panels } of format.sides) {
      expect(cutsMm).toHaveLength(2 * 3 + count + 2);
      const inBlock = (x: number, y: number) =>
        panels.some(
          ({ xMm, yMm, widthMm, heightMm }) =>
            x > xMm - 1 && x < xMm + widthMm + 1 && y > yMm - 1 && y < yMm + heightMm + 1,
        );
      for (const { x1Mm, x2Mm, y1Mm, y2Mm } of cutsMm) {
        expect(inBlock(x1Mm, y1Mm) || inBlock(x2Mm, y2Mm)).toBe(false);
        for (const [x, y] of [
          [x1Mm, y1Mm],
          [x2Mm, y2Mm],
        ] as const)
          expect(Math.min(x, y, format.widthMm - x, format.heightMm - y)).toBeGreaterThanOrEqual(8);
      }
    }
  });
});

test.each(['a4-poster', 'us-letter-poster'])(
  '%s has ten strips of 19 × 56 mm in the middle of its foot, clear of the printer’s white edge',
  (name) => {
    const format = named(name);
    const strips = panelsOf(format).filter(({ holds }) => holds === 'strip');
    expect(strips).toHaveLength(10);
    const [first] = strips;
    expect((first?.xMm ?? 0) + 5 * 19).toBeCloseTo(format.widthMm / 2, 6);
    for (const [at, { xMm, yMm, widthMm, heightMm }] of strips.entries()) {
      expect(xMm).toBeCloseTo((first?.xMm ?? 0) + at * 19, 6);
      expect([widthMm, heightMm]).toEqual([19, 56]);
      expect(Math.min(xMm, format.widthMm - xMm - widthMm)).toBeGreaterThanOrEqual(8);
      expect(yMm + heightMm).toBeCloseTo(format.heightMm - 8, 6);
    }
  },
);

describe.each(['a7-minibook', 'us-letter-minibook'])('%s', (name) => {
  const format = named(name);
  const [column, row] = [format.widthMm / 4, format.heightMm / 2];
  /**
   * Folds the sheet as paper folds. The fold along the middle puts each column's upper panel behind its lower one,
   * head by head. Pushed together, the cut opens: the two middle columns of each row meet back to back, the outer
   * columns stay closed. So the leaves are, round the spine: left column, lower middle, right column, upper middle.
   */
  const at = (place: number, half: 'above' | 'below'): number => {
    const panel = panelsOf(format).find(
      ({ xMm, yMm }) => Math.round(xMm / column) === place && (half === 'below') === yMm > 0,
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
    for (const { yMm, turn } of panelsOf(format)) expect(turn).toBe(yMm === 0 ? 180 : undefined);
  });

  test('is cut between the two middle columns only', () => {
    expect(format.sides[0]?.cutsMm).toEqual([{ x1Mm: column, y1Mm: row, x2Mm: 3 * column, y2Mm: row }]);
  });
});

test.each([
  ['a4-letterfold', [86, 83, 86, 88, 83, 88], 187],
  ['us-letter-letterfold', [80, 77.4, 80, 82, 77.4, 82], 192.9],
  ['a5-flyer', [132, 132], 189],
  ['card', [75, 75], 44],
  ['us-half-letter-flyer', [123.7, 123.7], 194.9],
  ['wallet-strip', [75, 75, 75, 75, 75, 75], 44],
  ['us-letter-card', [75, 75], 44],
])('%s leaves text this much room, mm', (name, widths, height) => {
  const areas = textAreas(named(name));
  expect(areas.map((area) => area.widthPt)).toEqual(widths.map((width) => expect.closeTo(mmToPt(width), 6)));
  // What two languages say of how to print takes four lines under the narrow panel of US Letter.
  const low = name === 'us-letter-letterfold' ? 1 : -1;
  for (const [at, area] of areas.entries())
    expect(area.heightPt).toBeCloseTo(mmToPt(height - (at === low ? 5.5 : 0)), 6);
});

test.each(['a4-fold', 'us-letter-fold', 'a4-languages', 'us-letter-languages'])(
  '%s covers each side with panels of one width from edge to edge, and folds between them',
  (name) => {
    const { widthMm, heightMm, sides } = named(name);
    for (const { panels, foldsYMm } of sides) {
      const texts = panels.filter(({ holds }) => holds === undefined);
      expect(new Set(texts.map((panel) => panel.widthMm + panel.heightMm)).size).toBe(1);
      const covered = panels.reduce((sum, panel) => sum + panel.widthMm * panel.heightMm, 0);
      expect(covered).toBeCloseTo(widthMm * heightMm, 6);
      if (foldsYMm) expect(foldsYMm).toEqual([heightMm / 2]);
    }
  },
);

test('the sheet that is folded once keeps its text 6 mm off the fold, and the print hint below the back', () => {
  const heights = textAreas(named('a4-fold')).map(({ heightPt }) => heightPt);
  const half = 297 / 2;
  expect(heights).toEqual([8, 8, 8, 14].map((foot) => expect.closeTo(mmToPt(half - 6 - foot), 6)));
});

test.each([
  ['a4-stickers', 18],
  ['us-letter-stickers', 15],
])('%s has as many as stay off the white edge of printers', (name, count) => {
  const { widthMm, heightMm, sides } = named(name);
  expect(sides.map(({ panels }) => panels.length)).toEqual([count]);
  for (const { xMm, yMm, ...panel } of panelsOf(named(name)))
    expect(
      Math.min(xMm, yMm, widthMm - xMm - panel.widthMm, heightMm - yMm - panel.heightMm),
    ).toBeGreaterThanOrEqual(8);
});

describe.each([
  ['rack-card', [99, 210], 3],
  ['us-letter-rack-card', [279.4 / 3, 215.9], 3],
  ['a6-postcard', [148, 105], 4],
  ['us-letter-postcard', [139.7, 107.95], 4],
] as const)('%s', (name, [widthMm, heightMm], count) => {
  const format = named(name);

  test('lies on the paper as often as it has room, and alone for a print shop', () => {
    for (const { panels } of format.sides) expect(panels).toHaveLength(count);
    expect([format.press?.widthMm, format.press?.heightMm]).toEqual([widthMm, heightMm]);
    expect(format.press?.sides.map(({ panels }) => panels.length)).toEqual([1, 1]);
    // What is said of how to print takes room below the front only.
    const [front, back] = textAreas(format).map((area) => ptToMm(area.heightPt));
    expect(back).toBeCloseTo(heightMm - 16, 6);
    expect(front).toBeLessThan(heightMm - 20);
  });

  test('is cut at marks of 5 mm that printers print, between the pieces and nowhere else', () => {
    const edges = new Set(panelsOf(format).flatMap(({ xMm, yMm }) => [xMm, yMm].map((mm) => mm.toFixed(2))));
    const cuts = format.sides[0]?.cutsMm ?? [];
    expect(cuts.length).toBeGreaterThan(3);
    for (const { x1Mm, y1Mm, x2Mm, y2Mm } of cuts) {
      expect(edges).toContain((x1Mm === x2Mm ? x1Mm : y1Mm).toFixed(2));
      expect(x2Mm - x1Mm + y2Mm - y1Mm).toBeCloseTo(5, 6);
      expect(Math.min(x1Mm, y1Mm)).toBeGreaterThanOrEqual(8);
      expect(Math.max(x2Mm - format.widthMm, y2Mm - format.heightMm)).toBeLessThanOrEqual(-8);
    }
  });
});

test('the strip for wallets has its front at one end and its back behind the other', () => {
  const [outside, inside] = named('wallet-strip').sides.map(({ panels }) =>
    panels.slice(0, 3).map(({ reading }) => reading),
  );
  expect(outside).toEqual([4, 5, 0]);
  expect(inside).toEqual([1, 2, 3]);
});

test('the poster on A3 has the lines of the one on A4, larger', async () => {
  const engine = await testEngine();
  const content = leaflet([part('Call', paragraph('Somebody listens, day and night.'))]);
  const [small, large] = ['a4-poster', 'a3-poster'].map((name) =>
    layoutLeaflet(engine, content, named(name), 'office', notoFonts()),
  );
  const lines = (layout = small) => (layout ? readPart(layout, 0) : []);
  expect(lines(large)).toEqual(lines(small));
  expect(large?.problems).toEqual([]);
  const [a4, a3] = [small, large].map((layout) =>
    (layout?.sheets[0]?.boxes ?? []).flatMap((box) => (box.kind === 'text' ? [box] : [])),
  );
  for (const [at, { sizePt, width }] of (a3 ?? []).entries()) {
    expect(sizePt / (a4?.[at]?.sizePt ?? 0)).toBeCloseTo(Math.SQRT2, 3);
    expect(width / (a4?.[at]?.width ?? 0)).toBeCloseTo(Math.SQRT2, 3);
  }
});

test('the poster on A3 looks like the one on A4, its landscape too', async () => {
  const engine = await testEngine();
  const content = leaflet([part('Call', paragraph('Somebody listens, day and night.'))], {
    headPicture: square,
  });
  const seen = (name: string) => {
    const layout = layoutLeaflet(engine, content, named(name), 'office', notoFonts());
    const drawn = sharp(Buffer.from(writeSvg(engine, layout, 0))).resize(210, 297, { fit: 'fill' });
    return drawn.greyscale().raw().toBuffer();
  };
  const [a4, a3] = [await seen('a4-poster'), await seen('a3-poster')];
  // Edges fall a little differently.
  expect(Math.max(...a4.map((grey, at) => Math.abs(grey - (a3[at] ?? 0))))).toBeLessThan(40);
});
