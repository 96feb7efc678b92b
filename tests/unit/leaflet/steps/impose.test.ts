import { describe, expect, test } from 'vitest';
import { formats, layoutLeaflet } from '../../../../src/leaflet/index.ts';
import type { Direction, Layout, PathBox, Profile, SheetFormat } from '../../../../src/leaflet/types.ts';
import { mmToPt, ptToMm } from '../../../../src/leaflet/units.ts';
import {
  cover,
  leaflet,
  linesOn,
  list,
  number,
  paragraph,
  part,
  qr,
  says,
  square,
  withFoot,
} from '../../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../../support/noto.ts';

const engine = await testEngine();
const HINTS = [
  { lang: 'sv', dir: 'ltr', text: 'Skriv ut på båda sidor, vänd på kortsidan.' },
  { lang: 'en', dir: 'ltr', text: 'Print on both sides, flip on the short edge.' },
] as const;
const names = ['Cover', 'Folded in', 'Inside 1', 'Inside 2', 'Inside 3', 'Back'];
const lay = (dir: Direction, profile: Profile, name = 'a4-letterfold'): Layout => {
  const [first = '', ...rest] = names;
  const content = leaflet([cover(first, 'Numbers'), ...rest.map((title) => part(title))], {
    dir,
    coverPicture: square,
    printHints: HINTS,
  });
  return layoutLeaflet(engine, content, formats[name] as SheetFormat, profile, notoFonts('NotoSans'));
};

/** Panels of a side from the left, by their headings. */
const fromTheLeft = (layout: Layout, side: number): string[] =>
  linesOn(layout.sheets[side] as never)
    .filter((line) => line.part >= 0 && says(line) !== 'Numbers')
    .sort((a, b) => a.x - b.x)
    .map(says);

describe('panels from the left of the paper', () => {
  test.each([
    ['ltr', ['Folded in', 'Back', 'Cover'], ['Inside 1', 'Inside 2', 'Inside 3']],
    ['rtl', ['Cover', 'Back', 'Folded in'], ['Inside 3', 'Inside 2', 'Inside 1']],
  ] as const)('%s', (dir, outside, inside) => {
    const layout = lay(dir, 'office');
    expect(fromTheLeft(layout, 0)).toEqual(outside);
    expect(fromTheLeft(layout, 1)).toEqual(inside);
  });
});

describe('folded', () => {
  /** What a reader sees: outside and inside of each panel of the paper, in the order of opening. */
  const open = (layout: Layout, dir: Direction): string[] => {
    const outside = fromTheLeft(layout, 0);
    const inside = fromTheLeft(layout, 1);
    // Seen from the front, the closed leaflet shows the outer panel at its opening edge; it turns like a page, then
    // the flap below it, then the three inner panels lie side by side.
    const readInside = dir === 'ltr' ? inside : [...inside].reverse();
    const [front, back, flap] = dir === 'ltr' ? [...outside].reverse() : outside;
    return [front ?? '', flap ?? '', ...readInside, back ?? ''];
  };

  test.each(['ltr', 'rtl'] as const)('reads in order, %s', (dir) => {
    expect(open(lay(dir, 'office'), dir)).toEqual(names);
  });

  test.each(['ltr', 'rtl'] as const)('lets the flap lie on narrower paper, %s', (dir) => {
    const layout = lay(dir, 'office');
    const [outside, inside] = layout.sheets.map((sheet) => sheet.foldsX.map(ptToMm));
    expect(outside).toEqual((dir === 'ltr' ? [97, 197] : [100, 200]).map((x) => expect.closeTo(x, 6)));
    expect(inside).toEqual((dir === 'ltr' ? [100, 200] : [97, 197]).map((x) => expect.closeTo(x, 6)));
  });
});

describe('text area of each panel, mm from the paper’s left edge', () => {
  test.each([
    ['ltr', { 1: [8, 83], 5: [103, 88], 0: [203, 86] }, { 2: [8, 86], 3: [106, 88], 4: [206, 83] }],
    ['rtl', { 0: [8, 86], 5: [106, 88], 1: [206, 83] }, { 4: [8, 83], 3: [103, 88], 2: [203, 86] }],
  ] as const)('%s', (dir, outside, inside) => {
    const layout = lay(dir, 'office');
    [outside, inside].forEach((expected, side) => {
      for (const [reading, [x, width]] of Object.entries(expected)) {
        const area = layout.sheets[side]?.safe.find((safe) => safe.part === Number(reading));
        expect([ptToMm(area?.x ?? 0), ptToMm(area?.width ?? 0)]).toEqual([
          expect.closeTo(x, 4),
          expect.closeTo(width, 4),
        ]);
      }
    });
  });
});

describe('right to left', () => {
  const content = (dir: Direction) =>
    leaflet(
      [
        withFoot(
          part('Title', list('check', 'A line'), number('Now', '112')),
          qr(paragraph('More', 'small')),
        ),
      ],
      { dir },
    );
  const place = (dir: Direction) => {
    const layout = layoutLeaflet(
      engine,
      content(dir),
      formats['a4-letterfold'] as SheetFormat,
      'screen',
      notoFonts('NotoSans'),
    );
    const area = layout.sheets[0]?.safe[0];
    const left = (box: PathBox) =>
      Math.min(...box.path.flatMap((command) => command.slice(1).filter((_, i) => i % 2 === 0) as number[]));
    const right = (box: PathBox) =>
      Math.max(...box.path.flatMap((command) => command.slice(1).filter((_, i) => i % 2 === 0) as number[]));
    const paths = (layout.sheets[0]?.boxes ?? []).filter((box): box is PathBox => box.kind === 'path');
    const code = paths.find((box) => box.node?.type === 'Figure') as PathBox;
    const line = (words: string) => linesOn(layout.sheets[0] as never).find((found) => says(found) === words);
    const edges = (from: number, to: number) => ({
      start: Math.round(ptToMm(from - (area?.x ?? 0))),
      end: Math.round(ptToMm((area?.x ?? 0) + (area?.width ?? 0) - to)),
    });
    return {
      code: edges(left(code), right(code)),
      item: edges(line('A line')?.x ?? 0, (line('A line')?.x ?? 0) + (line('A line')?.width ?? 0)),
      number: edges(line('112')?.x ?? 0, (line('112')?.x ?? 0) + (line('112')?.width ?? 0)),
    };
  };

  test('mirrors where things stand: codes, items behind their markers, numbers', () => {
    const [ltr, rtl] = [place('ltr'), place('rtl')];
    expect([ltr.code.start, rtl.code.end]).toEqual([0, 0]);
    expect(rtl.item).toEqual({ start: ltr.item.end, end: ltr.item.start });
    expect(rtl.number).toEqual({ start: ltr.number.end, end: ltr.number.start });
  });

  test('has as much white on the left of a page of the screen as on its right', () => {
    const { sheets } = lay('ltr', 'screen');
    for (const { widthPt, heightPt, safe } of sheets) {
      const [area] = safe;
      if (!area) throw new Error('A page without text.');
      expect(widthPt - area.x - area.width).toBeCloseTo(area.x, 5);
      expect(heightPt - area.y - area.height).toBeCloseTo(area.y, 5);
    }
  });

  test('writes the point of a numeral on the side where the text goes on', () => {
    const numbered = leaflet([cover('Good', 'Numbers'), part('One', list('number', 'First'))], {
      dir: 'rtl',
    });
    const layout = layoutLeaflet(
      engine,
      numbered,
      formats['a4-letterfold'] as SheetFormat,
      'screen',
      notoFonts('NotoSans'),
    );
    const numeral = linesOn(layout.sheets[1] as never).find((line) => says(line) === '1.');
    const fromTheLeftEdge = numeral?.runs
      .flatMap((run) => run.clusters.map((cluster) => cluster.text))
      .join('');
    expect(fromTheLeftEdge).toBe('.1');
  });

  test('words in another language keep their direction, and stand where the number does', () => {
    const words = { ...number('Danger now', '112', 'Police, ambulance.'), lang: 'en', dir: 'ltr' } as const;
    const [sheet] = layoutLeaflet(
      engine,
      leaflet([part('Title', words)], { dir: 'rtl' }),
      formats['a4-letterfold'] as SheetFormat,
      'screen',
      notoFonts('NotoSans'),
    ).sheets;
    const lines = linesOn(sheet as never).filter(({ dir }) => dir === 'ltr');
    const fromTheLeftEdge = lines.map((line) =>
      line.runs.flatMap(({ clusters }) => clusters).map(({ text }) => text),
    );
    expect(fromTheLeftEdge.map((texts) => texts.join(''))).toEqual(['Danger now', 'Police, ambulance.']);
    const ends = linesOn(sheet as never).map(({ x, width }) => Math.round(x + width));
    expect(new Set(ends.slice(1)).size).toBe(1);
  });

  test('never mirrors a number itself', () => {
    const layout = lay('rtl', 'office');
    expect(layout.problems).toEqual([]);
    const numbers = layoutLeaflet(
      engine,
      content('rtl'),
      formats['a4-letterfold'] as SheetFormat,
      'screen',
      notoFonts('NotoSans'),
    );
    const line = linesOn(numbers.sheets[0] as never).find((found) => found.sizePt === 36);
    expect(line?.runs.flatMap((run) => run.clusters.map((cluster) => cluster.text)).join('')).toBe('112');
  });
});

describe('profiles', () => {
  test('office prints nothing within 8 mm of the edge, not even fold guides', () => {
    for (const sheet of lay('ltr', 'office').sheets) {
      const near = sheet.boxes.filter(
        (box) =>
          box.kind === 'path' &&
          (box.clip ?? box.path).some((command) => {
            const [x, y] = command.slice(-2) as [number, number];
            return command.length > 1 && Math.min(x, y, sheet.widthPt - x, sheet.heightPt - y) < mmToPt(7.99);
          }),
      );
      expect(near).toEqual([]);
    }
  });

  test('office draws four fold guides a side, 6 mm long', () => {
    const guides =
      lay('ltr', 'office').sheets[0]?.boxes.filter(
        (box): box is PathBox => box.kind === 'path' && box.stroke === 'rule',
      ) ?? [];
    expect(guides).toHaveLength(4);
    for (const { path } of guides) {
      const [from, to] = path as unknown as [[string, number, number], [string, number, number]];
      expect(ptToMm(to[2] - from[2])).toBeCloseTo(6, 6);
      expect([8, 196]).toContain(Math.round(ptToMm(from[2])));
    }
  });

  test('office shows the folds of the small book along all of their length, and its cut as a thick black line', () => {
    const [sheet] = lay('ltr', 'office', 'a7-minibook').sheets;
    const lines = (sheet?.boxes ?? []).filter(
      (box): box is PathBox => box.kind === 'path' && box.node === null && box.path.length === 2,
    );
    const long = lines.filter(({ path: [from, to] }) => {
      const [[, x1 = 0, y1 = 0], [, x2 = 0, y2 = 0]] = [from, to] as unknown as [number[], number[]];
      return Math.hypot(x2 - x1, y2 - y1) > mmToPt(60);
    });
    const cuts = long.filter(({ stroke }) => stroke === 'ink');
    expect(
      cuts.map(({ strokeWidth, dash }) => [Math.round(ptToMm(strokeWidth ?? 0) * 10) / 10, dash]),
    ).toEqual([[0.6, undefined]]);
    // Three upright folds, each above and below the middle, and the ends of the level one.
    expect(long.filter(({ dash }) => dash !== undefined)).toHaveLength(8);
  });

  test('office prints two flyers on the paper that printers have, with marks for the cut', () => {
    const { sheets, problems } = lay('ltr', 'office', 'a5-flyer');
    expect(problems).toEqual([]);
    expect(
      sheets.map(({ widthPt, heightPt }) => [ptToMm(widthPt), ptToMm(heightPt)].map(Math.round)),
    ).toEqual([
      [297, 210],
      [297, 210],
    ]);
    for (const { safe } of sheets) expect(new Set(safe.map(({ x }) => Math.round(x))).size).toBe(2);
    expect(lay('ltr', 'press', 'a5-flyer').sheets.map(({ widthPt }) => Math.round(ptToMm(widthPt)))).toEqual([
      148, 148,
    ]);
  });

  test('office says how to print under the panel that is folded in, outside the tagged text', () => {
    const hint = linesOn(lay('ltr', 'office').sheets[0] as never, -1);
    expect(hint.map(says)).toEqual(HINTS.map(({ text }) => text));
    expect(
      hint.every((line) => line.node === null && ptToMm(line.x) < 97 && ptToMm(line.baseline) > 195),
    ).toBe(true);
  });

  test.each([
    ['a5-flyer', 'ltr', 2],
    ['a5-flyer', 'rtl', 2],
    ['card', 'rtl', 2],
    ['wallet-strip', 'ltr', 2],
    ['a7-minibook', 'ltr', 1],
    ['a4-poster', 'ltr', 1],
    ['a4-fold', 'rtl', 1],
  ] as const)('%s, %s, says it in both languages, in %i columns, on no other words', (name, dir, columns) => {
    const layout = lay(dir, 'office', name);
    const hints = layout.sheets.flatMap((sheet) => linesOn(sheet, -1));
    const said = hints.map(says).join(' ');
    for (const { text } of HINTS) expect(said).toContain(text);
    expect(new Set(hints.map(({ x }) => Math.round(x))).size).toBe(columns);
    expect(says(hints.toSorted((a, b) => a.x - b.x)[0] as never)).toMatch(/^Skriv ut/);
    expect(layout.problems.filter(({ code }) => code.startsWith('text-o'))).toEqual([]);
  });

  test('office says how to fold the small book 3 mm beside a small drawing of its sheet', () => {
    const [sheet] = lay('ltr', 'office', 'a7-minibook').sheets;
    const drawn = (sheet?.boxes ?? []).find(
      (box): box is PathBox => box.kind === 'path' && box.part < 0 && box.path.length > 2,
    );
    const xs = drawn?.path.flatMap((command) => (command[0] === 'Z' ? [] : [command[1]])) ?? [];
    const gaps = linesOn(sheet as never, -1).map(({ x }) => ptToMm(x - Math.max(...xs)));
    expect(Math.min(...gaps)).toBeCloseTo(3, 6);
  });

  test('screen shows one panel a page, in reading order, without guides or hint', () => {
    const layout = lay('rtl', 'screen');
    expect(layout.sheets.map((sheet) => says(linesOn(sheet)[0] as never))).toEqual(names);
    expect(new Set(layout.sheets.map((sheet) => `${sheet.widthPt} ${sheet.heightPt}`)).size).toBe(1);
    expect(layout.sheets.flatMap((sheet) => sheet.boxes).filter((box) => box.part < 0)).toEqual([]);
  });

  test.each(['ltr', 'rtl'] as const)(
    'press lets the cover bleed on three sides and goes a little round the fold, %s',
    (dir) => {
      const sheet = lay(dir, 'press').sheets[0];
      const ground = sheet?.boxes[0] as PathBox;
      const xs = ground.path
        .flatMap((command) => command.slice(1).filter((_, i) => i % 2 === 0) as number[])
        .map(ptToMm);
      const ys = ground.path
        .flatMap((command) => command.slice(1).filter((_, i) => i % 2 === 1) as number[])
        .map(ptToMm);
      const expected = dir === 'ltr' ? [195.5, 300] : [-3, 101.5];
      expect([Math.min(...xs), Math.max(...xs)]).toEqual(expected.map((x) => expect.closeTo(x, 6)));
      expect([Math.min(...ys), Math.max(...ys)]).toEqual([expect.closeTo(-3, 6), expect.closeTo(213, 6)]);
    },
  );

  test.each([
    ['a7-minibook', 'cut'],
    ['a4-poster', 'perforation'],
  ] as const)('press has the lines of %s for a tool on the plate of a %s, and in no ink', (name, tool) => {
    const strokes = lay('ltr', 'press', name).sheets.flatMap(({ boxes }) =>
      boxes.flatMap((box) => (box.kind === 'path' && box.part < 0 && box.stroke ? [box.stroke] : [])),
    );
    expect(strokes).toContain(tool);
    expect(strokes).not.toContain('rule');
    expect(lay('ltr', 'office', name).sheets[0]?.boxes).not.toContainEqual(
      expect.objectContaining({ stroke: tool }),
    );
  });

  test('press keeps its marks, 5 mm long, outside the bleed', () => {
    const sheet = lay('ltr', 'press').sheets[1];
    const marks = sheet?.boxes.filter((box): box is PathBox => box.kind === 'path' && box.part < 0) ?? [];
    expect(marks).toHaveLength(12);
    const bleed = mmToPt(3);
    for (const { path } of marks) {
      const ends = path as readonly (readonly [string, number, number])[];
      const [[, x1, y1], [, x2, y2]] = ends as [(typeof ends)[number], (typeof ends)[number]];
      expect(Math.hypot(x2 - x1, y2 - y1)).toBeCloseTo(mmToPt(5), 6);
      for (const [, x, y] of ends) {
        const outside =
          x < -bleed || y < -bleed || x > (sheet?.widthPt ?? 0) + bleed || y > (sheet?.heightPt ?? 0) + bleed;
        expect(outside).toBe(true);
      }
    }
  });
});
