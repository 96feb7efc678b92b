/** Sheets that hold a panel many times, turned panels, parts that share panels. */
import { describe, expect, test } from 'vitest';
import { circle, roundedRectangle } from '../../../../src/leaflet/geometry/outlines.ts';
import { formats, layoutLeaflet, writePdf } from '../../../../src/leaflet/index.ts';
import { checkPdf } from '../../../../src/leaflet/output/check-pdf.ts';
import type { Direction, LeafletContent, Profile, SheetFormat } from '../../../../src/leaflet/types.ts';
import { ptToMm } from '../../../../src/leaflet/units.ts';
import {
  allLines,
  cover,
  leaflet,
  linesOn,
  list,
  number,
  paragraph,
  part,
  says,
  stampBox,
} from '../../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../../support/noto.ts';

const engine = await testEngine();
const lay = (content: LeafletContent, name: string, profile: Profile, bleedMm?: 3 | 5) =>
  layoutLeaflet(engine, content, formats[name] as SheetFormat, profile, notoFonts('NotoSans'), {
    ...(bleedMm ? { bleedMm } : {}),
  });
const strip = {
  role: 'strip',
  blocks: [number('', '114 14')],
  foot: [],
  at: { file: 'leaflet.mdx' },
} as const;
const poster = (dir: Direction = 'ltr') =>
  leaflet(
    [part('Does this happen?', list('bullet', 'One', 'Two'), number('Now', '112', '', 'urgent')), strip],
    { dir },
  );
const twoSides = leaflet([
  part('Title', number('Now', '112', '', 'urgent')),
  part('Show', paragraph('I need help.')),
]);
const book = (dir: Direction) =>
  leaflet(
    [
      cover('One', 'x'),
      ...['Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'].map((title) => part(title)),
    ],
    { dir },
  );

describe('a sheet of cards', () => {
  test('shows each side ten times and reads it aloud once', () => {
    const layout = lay(twoSides, 'card', 'office');
    expect(layout.problems).toEqual([]);
    const numbers = allLines(layout).filter((line) => says(line) === '112');
    expect(numbers).toHaveLength(10);
    expect(numbers.filter(({ node }) => node !== null)).toHaveLength(1);
  });

  test('is the card alone for print shops, line for line the same', () => {
    const [office, press] = [lay(twoSides, 'card', 'office'), lay(twoSides, 'card', 'press')];
    expect(
      press.sheets.map(({ widthPt, heightPt }) => [
        Math.round(ptToMm(widthPt)),
        Math.round(ptToMm(heightPt)),
      ]),
    ).toEqual([
      [85, 54],
      [85, 54],
    ]);
    const first = allLines(office).find(({ part }) => part === 0);
    const same = allLines(press).find(({ part }) => part === 0);
    expect(ptToMm((first?.x ?? 0) - (same?.x ?? 0))).toBeCloseTo(20, 6);
    expect(ptToMm((first?.baseline ?? 0) - (same?.baseline ?? 0))).toBeCloseTo(13.5, 6);
  });
});

test('a line parts the numbers of a card from each other, and nothing else', () => {
  const three = leaflet([
    part('Title', number('Now', '112'), number('Police', '114 14'), number('Bris', '116 111')),
  ]);
  const [sheet] = lay(three, 'card', 'screen').sheets;
  const lines = allLines(lay(three, 'card', 'screen')).map(({ baseline }) => baseline);
  const rules = (sheet?.boxes ?? []).flatMap((box) =>
    box.kind === 'path' && box.stroke === 'rule' && box.path[0]?.[0] === 'M' ? [box.path[0][2]] : [],
  );
  expect(rules).toHaveLength(2);
  const below = rules.map((y) => lines.filter((baseline) => baseline < y).length);
  expect(below).toEqual([3, 5]);
});

describe.each(['a5-flyer', 'a4-poster'])('the head of %s', (name) => {
  test('keeps its words off what is drawn under them, however long they are', () => {
    const sun = { path: circle(75, 30, 5), fill: 'amber' } as const;
    const sky = { path: roundedRectangle(0, 0, 100, 50, 0), fill: 'mist' } as const;
    const headPicture = { width: 100, height: 50, shapes: [sky, sun] };
    for (const words of ['Short', 'A long title that takes two or three lines of the head']) {
      const first = { ...part(words, paragraph('Numbers, rights, people who listen')), foot: [] };
      const layout = lay(leaflet([first, part('More')], { headPicture }), name, 'screen');
      const top = (layout.sheets[0]?.boxes ?? []).flatMap((box) =>
        box.kind === 'path' && box.fill === 'amber'
          ? box.path.flatMap((command) => (command[0] === 'L' ? [command[2]] : []))
          : [],
      );
      const inHead = linesOn(layout.sheets[0] as never, 0);
      expect(inHead.length).toBeGreaterThan(1);
      for (const { baseline, descent } of inHead) expect(baseline + descent).toBeLessThan(Math.min(...top));
    }
  });
});

describe('a poster', () => {
  test.each(['ltr', 'rtl'] as const)('turns its strips a quarter, and never the other way, %s', (dir) => {
    const layout = lay(poster(dir), 'a4-poster', 'office');
    expect(layout.problems).toEqual([]);
    const strips = linesOn(layout.sheets[0] as never, 1);
    expect(
      strips.map((line) =>
        says(line)
          .replace(/\p{Bidi_Control}/gu, '')
          .replace('\u00a0', ' '),
      ),
    ).toEqual(Array.from({ length: 10 }, () => '114 14'));
    expect(new Set(strips.map(({ turn }) => turn))).toEqual(new Set([90]));
    for (const { baseline, sizePt } of strips) {
      expect(ptToMm(baseline)).toBeGreaterThan(233);
      expect(sizePt).toBe(20);
    }
  });

  test('passes the checks of finished files in every profile', async () => {
    for (const profile of ['screen', 'office', 'press'] as const) {
      expect(
        (await checkPdf(writePdf(engine, lay(poster(), 'a4-poster', profile)), { profile })).findings,
      ).toEqual([]);
    }
  });
});

describe('a small book', () => {
  test.each([
    ['ltr', ['Eight', 'One', 'Two', 'Three'], ['Seven', 'Six', 'Five', 'Four']],
    ['rtl', ['Three', 'Two', 'One', 'Eight'], ['Four', 'Five', 'Six', 'Seven']],
  ] as const)('lies on the sheet so that it opens in order, %s', (dir, upright, upsideDown) => {
    const lines = linesOn(lay(book(dir), 'a7-minibook', 'office').sheets[0] as never).filter(
      (line) => line.part >= 0 && says(line) !== 'x',
    );
    const row = (turn: number | undefined) =>
      lines
        .filter((line) => line.turn === turn)
        .sort((a, b) => a.x - b.x)
        .map(says);
    expect(row(undefined)).toEqual(upright);
    expect(row(180)).toEqual(upsideDown);
  });
});

describe('parts that share panels', () => {
  const words = 'Some words that take room on a small sheet of paper, again and again. ';
  const parts = (count: number, length: number) =>
    leaflet(Array.from({ length: count }, (_, at) => part(`Part ${at}`, paragraph(words.repeat(length)))));

  test('any number of them, each whole, in order', () => {
    const layout = lay(parts(5, 2), 'a5-flyer', 'office');
    expect(layout.problems).toEqual([]);
    const sides = layout.sheets.map((sheet) => [...new Set(sheet.safe.map(({ part }) => part))]);
    expect(sides.flat()).toEqual([0, 1, 2, 3, 4]);
    expect(sides.every((side) => side.length > 0)).toBe(true);
  });

  test.each([2, 8])('fill them about equally: %i parts', (count) => {
    const { sheets } = lay(parts(count, 1), 'a5-flyer', 'screen');
    const held = sheets.map(({ safe }) => new Set(safe.map(({ part }) => part)).size);
    expect(held).toEqual([count / 2, count / 2]);
  });

  test('far too many parts are one problem, not one for each', () => {
    const layout = lay(parts(40, 4), 'card', 'office');
    expect(layout.problems.map(({ code }) => code)).toEqual(['text-overflows-panel']);
  });

  test.each([0, 1])('the longest of them is the one to shorten, wherever it stands: number %i', (at) => {
    const lengths = [4, 4, 4].with(at, 60);
    const long = leaflet(lengths.map((length) => part('Part', paragraph(words.repeat(length)))));
    const { problems } = lay(long, 'a5-flyer', 'office');
    expect(problems.map(({ code, where }) => [code, where.part])).toEqual([['text-overflows-panel', at + 1]]);
  });

  test('damaged letters are said to be damaged, and not lost as well', () => {
    const content = leaflet([part('One', paragraph('w\ufffdrds and \uffff')), part('Two', paragraph('b'))]);
    const codes = lay(content, 'a5-flyer', 'office').problems.map(({ code }) => code);
    expect(codes).toEqual(['damaged-character', 'damaged-character']);
  });

  test('too long a text is a problem with its place, never a smaller size', () => {
    const layout = lay(parts(3, 30), 'a5-flyer', 'office');
    expect(layout.problems.map(({ code }) => code)).toContain('text-overflows-panel');
    expect(layout.bodyPt).toBe(11);
  });
});

test.each([3, 5] as const)('press files bleed %d mm, with every mark outside', async (bleedMm) => {
  const layout = lay(twoSides, 'card', 'press', bleedMm);
  const [sheet] = layout.sheets;
  expect(ptToMm(sheet?.bleedPt ?? 0)).toBeCloseTo(bleedMm, 6);
  const marks = (sheet?.boxes ?? []).filter((box) => box.part < 0);
  expect(marks).toHaveLength(8);
  expect((await checkPdf(writePdf(engine, layout), layout)).findings).toEqual([]);
});

describe('a sheet of languages', () => {
  const inLanguage = (name: string) =>
    part(
      name,
      paragraph(
        'Does someone control you or take your money? You can get help in Sweden, and an interpreter.',
      ),
      number('Danger now', '112', '', 'urgent'),
    );
  const sheetOf = (count: number) =>
    lay(
      leaflet(Array.from({ length: count }, (_, i) => inLanguage(`Language ${i + 1}`))),
      'a4-languages',
      'office',
    );

  test('has a line between its languages, and none around them', () => {
    const [sheet] = sheetOf(6).sheets;
    const rules = (sheet?.boxes ?? []).filter((box) => box.kind === 'path' && box.stroke === 'rule');
    expect(rules).toHaveLength(4);
  });

  test('leaves its back out while the front holds all languages', () => {
    const layout = sheetOf(6);
    expect(layout.problems).toEqual([]);
    expect(layout.sheets).toHaveLength(1);
  });

  test.each([
    [24, 2],
    [60, 5],
  ])('holds %i languages on %i sides, in reading order, those of a row at one height', (count, sides) => {
    const layout = sheetOf(count);
    expect(layout.problems).toEqual([]);
    expect(layout.sheets).toHaveLength(sides);
    const names = layout.sheets.flatMap((sheet) =>
      linesOn(sheet)
        .filter((line) => says(line).startsWith('Language'))
        .toSorted((a, b) => a.x - b.x || a.baseline - b.baseline),
    );
    expect(names.map(says)).toEqual(Array.from({ length: count }, (_, i) => `Language ${i + 1}`));
    for (const sheet of layout.sheets) {
      const heights = linesOn(sheet).filter((line) => says(line).startsWith('Language'));
      const [left, right] = [...Map.groupBy(heights, ({ x }) => x).values()].map((column) =>
        column.map(({ baseline }) => baseline),
      );
      expect(right).toEqual(left);
    }
  });

  test('is told once that it is too short for more languages than its last side holds', () => {
    const name = { ...part('Language'), foot: [stampBox()] };
    const layout = lay(leaflet(Array.from({ length: 150 }, () => name)), 'a4-languages', 'office');
    expect(layout.problems.map(({ code }) => code)).toEqual(['text-overflows-panel']);
  });

  test('begins with a title over both columns, if it has one', () => {
    const title = { ...part('Good to know', paragraph('Bra att veta')), role: 'title' } as const;
    const layout = lay(
      leaflet([title, ...Array.from({ length: 4 }, (_, i) => inLanguage(`Language ${i + 1}`))]),
      'a4-languages',
      'office',
    );
    expect(layout.problems).toEqual([]);
    const lines = allLines(layout);
    const [first, ...others] = lines.toSorted((a, b) => a.baseline - b.baseline);
    expect(first && says(first)).toBe('Good to know');
    expect(Math.max(...others.map(({ sizePt }) => sizePt).filter((size) => size < 30))).toBeLessThan(
      first?.sizePt ?? 0,
    );
  });
});

test.each([
  ['Thai', 'NotoSansThai', 'เรื่องนี้เกิดขึ้นกับคุณไหม'],
  ['Burmese', 'NotoSansMyanmar', 'သင့်ကို ကြိုးကိုင်နေ'],
  ['Arabic', 'NotoSansArabic', 'هَلْ يَحْدُثُ لَكُمْ هٰذَا؟'],
])('words in %s keep inside their line at the top of an English panel', (_, family, words) => {
  const content = leaflet([cover(words, words), part(words, paragraph(words)), part(`This is ${words}`)]);
  const fonts = notoFonts('NotoSans', family);
  const layout = layoutLeaflet(engine, content, formats['a5-flyer'] as SheetFormat, 'office', fonts);
  expect(layout.problems).toEqual([]);
});
