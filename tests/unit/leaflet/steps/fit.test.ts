import { describe, expect, test } from 'vitest';
import { inkOfLine } from '../../../../src/leaflet/geometry/ink.ts';
import { formats, layoutLeaflet } from '../../../../src/leaflet/index.ts';
import type { Layout, LeafletContent, Profile, SheetFormat } from '../../../../src/leaflet/types.ts';
import { mmToPt } from '../../../../src/leaflet/units.ts';
import { declaration } from '../../../support/declaration.ts';
import {
  allLines,
  box,
  cover,
  leaflet,
  linesOn,
  list,
  number,
  paragraph,
  part,
  qr,
  readPart,
  says,
  scene,
  showCard,
  stampBox,
  table,
  withFoot,
} from '../../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../../support/noto.ts';

const a4 = formats['a4-letterfold'] as SheetFormat;
const engine = await testEngine();
const lay = (content: LeafletContent, profile: Profile = 'office', font = 'NotoSans'): Layout =>
  layoutLeaflet(engine, content, a4, profile, notoFonts(font, 'NotoSans'));
const sentence = 'Nobody may keep your passport or your phone from you. ';

/** A leaflet with every kind of block, of one text. */
const everything = (words: string, title: string): LeafletContent =>
  leaflet([
    cover(title, words),
    part(title, list('waymark', title, words), showCard(paragraph(words))),
    withFoot(
      part(title, number(title, '112', words, 'urgent'), number(title, '+46 10 123 45 67')),
      qr(paragraph(words, 'small')),
    ),
    part(title, list('step', words, title), box(list('check', title, title))),
    withFoot(
      part(title, list('number', title, title), paragraph(words), {
        kind: 'quote',
        blocks: [paragraph(title)],
      }),
      paragraph(words, 'small'),
    ),
    part(title, stampBox(paragraph(title, 'small')), table(['1', title], ['2', words])),
  ]);

describe.each(declaration.map((sample): [string, typeof sample] => [sample.lang, sample]))(
  '%s',
  (_lang, sample) => {
    const words = [...sample.text]
      .slice(0, 90)
      .join('')
      .replace(/[\s\p{M}\u200c]+$/u, '');
    const title = sample.text.split(/[\s።]/u).slice(0, 2).join(' ').slice(0, 24);
    const content = {
      ...everything(words, title),
      lang: sample.lang,
      dir: sample.dir,
      script: sample.script,
    };
    const layout = lay(content, 'office', sample.font);

    test('sets every kind of block without a problem: nothing outside, nothing overlapping, nothing lost', () => {
      expect(layout.problems).toEqual([]);
    });

    test('has the same lines on the screen as on paper', () => {
      const screen = lay(content, 'screen', sample.font);
      for (const reading of content.parts.keys())
        expect(readPart(screen, reading)).toEqual(readPart(layout, reading));
    });
  },
);

describe('body size', () => {
  const filled = (times: number) =>
    leaflet([
      cover('Good', 'Numbers'),
      part('Short', paragraph('One line.')),
      part('Long', paragraph(sentence.repeat(times))),
    ]);
  const sizesOf = (layout: Layout) =>
    [
      ...new Set(
        allLines(layout)
          .filter((line) => line.part > 0)
          .map((line) => line.sizePt.toFixed(2)),
      ),
    ].sort();

  test('is the largest of the script where everything fits', () => {
    expect(lay(filled(3)).bodyPt).toBe(13);
  });

  test('goes down for one long panel, the same in all of them', () => {
    const layout = lay(filled(23));
    expect(layout.problems).toEqual([]);
    expect(layout.bodyPt).toBeLessThan(13);
    expect(layout.bodyPt).toBeGreaterThanOrEqual(11);
    expect(sizesOf(layout)).toEqual(
      [layout.bodyPt, (layout.bodyPt * 20) / 13].map((size) => size.toFixed(2)),
    );
  });

  test('goes down by tenths of a point, no further than it must', () => {
    expect([19, 20, 21, 22, 23].map((times) => lay(filled(times)).bodyPt)).toEqual([
      12.1, 12.1, 11.7, 11.4, 11.3,
    ]);
  });

  test('stays while a crowded panel can close its own gaps', () => {
    const crowded = (times: number) =>
      lay(
        leaflet([
          cover('Good', 'Help'),
          part('Short', paragraph('One.'), paragraph('Two.')),
          part('Long', list('bullet', ...Array(times).fill(sentence.trim()))),
        ]),
      );
    const gapIn = (layout: Layout, reading: number) => {
      const [, first, second, third] = allLines(layout).filter((line) => line.part === reading);
      return reading === 1
        ? (second?.baseline ?? 0) - (first?.baseline ?? 0)
        : (third?.baseline ?? 0) - (second?.baseline ?? 0);
    };
    const [open, closed] = [crowded(8), crowded(10)];
    expect([open.bodyPt, closed.bodyPt]).toEqual([13, 13]);
    expect([open.problems, closed.problems]).toEqual([[], []]);
    expect(gapIn(closed, 2)).toBeLessThan(gapIn(open, 2));
    expect(crowded(14).bodyPt).toBeLessThan(13);
  });

  test('stays while a panel that gets fuller closes its gaps little by little', () => {
    const layouts = [35, 38, 41, 44, 47, 50, 53, 56, 59].map((minHeightMm) =>
      lay(
        leaflet([
          cover('Good', 'Help'),
          // So full that no type grows.
          part('Full', paragraph(sentence.repeat(17))),
          part('Long', list('bullet', ...Array(14).fill('One line.')), {
            kind: 'box',
            tint: 'none',
            edge: 'dashed',
            minHeightMm,
            blocks: [paragraph('Stamp')],
          }),
        ]),
      ),
    );
    expect(new Set(layouts.map(({ bodyPt }) => bodyPt)).size).toBe(1);
    const between = layouts.map((layout) => {
      const [, first, second] = allLines(layout).filter((line) => line.part === 2);
      return (second?.baseline ?? 0) - (first?.baseline ?? 0);
    });
    expect((between[0] ?? 0) - (between.at(-1) ?? 0)).toBeGreaterThan(mmToPt(1));
    for (const [at, pt] of between.slice(1).entries()) {
      expect((between[at] ?? 0) - pt).toBeGreaterThanOrEqual(-0.001);
      expect((between[at] ?? 0) - pt).toBeLessThan(mmToPt(0.3));
    }
  });

  test('is 15 pt for running text where every panel has room, and no more for headings and numbers', () => {
    const sizes = (times: number) => {
      const layout = lay(
        leaflet([
          cover('Good', 'Help'),
          part('Read', paragraph(sentence.repeat(times))),
          part('Call', number('Police', '112', 'Free.')),
        ]),
      );
      expect(layout.problems).toEqual([]);
      return new Map(allLines(layout).map((line) => [says(line).split(' ')[0], line.sizePt]));
    };
    const [roomy, full] = [sizes(3), sizes(15)];
    expect([roomy, full].map((one) => one.get('Nobody')?.toFixed(1))).toEqual(['15.0', '13.5']);
    for (const word of ['Read', 'Police', '112', 'Free.']) expect(roomy.get(word)).toBe(full.get(word));
  });

  test('is larger for children', () => {
    expect(lay({ ...filled(2), audience: 'child' }).bodyPt).toBe(16);
  });

  test('never goes below the floor: longer text is a problem, nothing is cut off', () => {
    const layout = lay(filled(40));
    expect(layout.bodyPt).toBe(11);
    expect(readPart(layout, 2).join(' ').split('passport')).toHaveLength(41);
    expect(layout.problems).toMatchInlineSnapshot(`
      [
        {
          "code": "text-overflows-panel",
          "fix": "Shorten its text by about 970 characters, or move something to another part.",
          "level": "error",
          "says": "Part 3, “Long”, is 121 mm too long at the smallest legible size, 11 pt.",
          "values": {
            "over": 121,
            "part": 3,
          },
          "where": {
            "file": "leaflet.mdx",
            "line": 10,
            "part": 3,
          },
        },
      ]
    `);
  });
});

test('every panel that is too long is a problem of its own', () => {
  const long = paragraph(sentence.repeat(40));
  const { problems } = lay(leaflet([cover('Good', 'Numbers'), part('One', long), part('Two', long)]));
  expect(problems.map(({ code, where }) => [code, where.part])).toEqual([
    ['text-overflows-panel', 2],
    ['text-overflows-panel', 3],
  ]);
});

describe('the cover', () => {
  const covered = (times: number) => lay(leaflet([cover('Good', sentence.repeat(times)), part('x')]));
  /** Share of the cover's height that its text takes, with the white under it. */
  const shareOf = (layout: Layout): number => {
    const area = layout.sheets[0]?.safe.find((one) => one.part === 0);
    const feet = linesOn(layout.sheets[0] as Layout['sheets'][number], 0).map(
      ({ baseline, descent }) => baseline + descent,
    );
    const white = (mmToPt(12) * layout.bodyPt) / 13;
    return (Math.max(...feet) + white - (area?.y ?? 0)) / (area?.height ?? 0);
  };

  test('keeps its text on the upper three fifths, above the landscape', () => {
    for (const times of [2, 3, 4, 5, 6]) {
      const layout = covered(times);
      expect(layout.problems).toEqual([]);
      expect(shareOf(layout)).toBeLessThanOrEqual(0.6);
    }
    const full = covered(4);
    expect([full.bodyPt, shareOf(full) > 0.59]).toEqual([13, true]);
  });

  test('with more text than that is a problem, though the panel has room', () => {
    const layout = covered(8);
    expect(layout.problems.map(({ code }) => code)).toEqual(['text-overflows-panel']);
    expect(shareOf(layout)).toBeLessThan(0.7);
  });
});

describe('lines', () => {
  test('do not end a paragraph with one short word', () => {
    const layout = lay(
      leaflet([
        part('x'),
        part('Call', paragraph('Learn the number by heart and then leave the paper at home for today.')),
      ]),
    );
    expect(readPart(layout, 1).at(-1)?.split(' ').length).toBeGreaterThan(1);
  });

  test.each([
    ['smaller where its word is wide', 16, []],
    ['as small as running text, and no smaller, where it is too wide', 22, ['word-too-wide']],
  ])('of a heading are %s', (_name, letters, codes) => {
    const word = 'm'.repeat(letters);
    const layout = lay(leaflet([cover('Good', 'Words'), part(word, paragraph('Few.'))]));
    expect(layout.problems.map(({ code }) => code)).toEqual(codes);
    const [sizePt] = allLines(layout).flatMap((line) => (says(line) === word ? [line.sizePt] : []));
    expect(sizePt).toBeCloseTo(letters === 16 ? 15 : layout.bodyPt, 6);
  });

  test('of a heading are about as long as each other', () => {
    const layout = lay(leaflet([part('x'), part('What happens when you call the emergency number')]));
    const widths = allLines(layout)
      .filter((line) => line.part === 1)
      .map((line) => line.width);
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.6);
  });

  test('keep a phone number in one piece, smaller if need be', () => {
    const layout = lay(leaflet([part('x'), part('Call', number('From abroad', '+46 10 123 45 67'))]));
    expect(readPart(layout, 1)).toContain('+46 10 123 45 67');
    expect(layout.problems).toEqual([]);
  });
});

test('says which word is wider than its column', () => {
  const layout = lay(
    leaflet([part('x'), part('Call', paragraph('Människohandelsbekämpningsmyndighetssamordningen.'))]),
  );
  expect(layout.problems).toMatchInlineSnapshot(`
    [
      {
        "code": "word-too-wide",
        "fix": "Use a shorter word, or put a soft hyphen (U+00AD) where the word may be divided.",
        "level": "error",
        "says": "“Människohandelsbekämpningsmyndighetssamordningen.” is 43 mm wider than its column in part 2, and cannot be broken over two lines.",
        "values": {
          "over": 43,
          "value": "Människohandelsbekämpningsmyndighetssamordningen.",
        },
        "where": {
          "file": "leaflet.mdx",
          "line": 10,
          "part": 2,
        },
      },
    ]
  `);
});

test('shrinks a scene’s drawing before the type', () => {
  const long = sentence.repeat(5);
  const layout = lay(leaflet([part('x'), part('Tell', scene(paragraph(long)))], { audience: 'child' }));
  expect(layout.bodyPt).toBe(16);
  expect(layout.problems).toEqual([]);
});

test('draws all scenes of a leaflet in one size, at one height', () => {
  const texts = ['Short.', sentence.repeat(2), sentence.repeat(5)];
  const layout = lay(
    leaflet([part('x'), ...texts.map((text) => part('Tell', scene(paragraph(text))))], {
      audience: 'child',
    }),
  );
  const pebbles = layout.sheets.flatMap(({ boxes }) =>
    boxes.flatMap((placed) => {
      if (placed.kind !== 'path' || placed.fill !== 'paper') return [];
      const ys = placed.path.flatMap((command) => command.slice(1).filter((_, i) => i % 2 === 1) as number[]);
      return [[Math.min(...ys).toFixed(2), Math.max(...ys).toFixed(2)].join(' to ')];
    }),
  );
  expect(pebbles).toHaveLength(3);
  expect(new Set(pebbles).size).toBe(1);
});

test('a scene fills its panel', () => {
  const layout = lay(leaflet([part('x'), part('Tell', scene(paragraph('A teacher.')))]));
  const ground = layout.sheets[0]?.boxes.find((placed) => placed.kind === 'path' && placed.fill === 'sky');
  const ys =
    ground?.kind === 'path'
      ? ground.path.flatMap((command) => command.slice(1).filter((_, i) => i % 2 === 1) as number[])
      : [];
  expect(Math.max(...ys) - Math.min(...ys)).toBeCloseTo(mmToPt(187 - 0.25), 1);
});

test('keeps the long strokes of Nastaliq out of the margins', () => {
  const words = Array(30).fill('کسی گھر کو ہر').join(' ');
  const content = leaflet([cover('1', '2'), part('کسی کو', paragraph(words), list('bullet', words))], {
    lang: 'ur-Aran',
    dir: 'rtl',
    script: 'Aran',
  });
  const { sheets } = lay(content, 'office', 'NotoNastaliqUrdu');
  for (const sheet of sheets) {
    for (const line of linesOn(sheet, 1)) {
      const area = sheet.safe.find((one) => one.part === 1);
      const hair = 0.15 * line.sizePt;
      for (const { left, right } of inkOfLine(engine, line)) {
        expect(left).toBeGreaterThan((area?.x ?? 0) - hair);
        expect(right).toBeLessThan((area?.x ?? 0) + (area?.width ?? 0) + hair);
      }
    }
  }
});

test('gives the same layout for the same input', () => {
  const content = everything(sentence, 'Call');
  expect(lay(content)).toEqual(lay(content));
});

test('refuses a text of a quarter of a megabyte within seconds', { timeout: 20_000 }, () => {
  const layout = lay(leaflet([part('x'), part('Endless', paragraph(sentence.repeat(4_600)))]));
  expect(layout.problems.map((problem) => problem.code)).toEqual(['text-overflows-panel']);
});

describe('languages that run long', () => {
  const floors = [
    ['vi', 'adult', 11],
    ['vi', 'child', 14],
    ['ka', 'adult', 11],
    ['ka', 'child', 14],
    ['my', 'adult', 11.5],
    ['my', 'child', 14.5],
    ['ur-Aran', 'adult', 13],
  ] as const;

  test.each(floors)(
    '%s for an %s reader stays at %s pt and says how much is over',
    (lang, audience, floor) => {
      const sample = declaration.find((one) => one.lang === lang);
      if (!sample) throw new Error(`no text in ${lang}`);
      const { dir, script, font, text } = sample;
      const content = leaflet([cover('1', '2'), part('3', paragraph(Array(14).fill(text).join(' ')))], {
        lang,
        dir,
        script,
        audience,
      });
      const { bodyPt, problems, sheets } = lay(content, 'office', font);
      expect(bodyPt).toBe(floor);
      expect(problems.map(({ code }) => code)).toEqual(['text-overflows-panel']);
      expect(problems[0]?.says).toMatch(/is \d+ mm too long at the smallest legible size/);
      expect(problems[0]?.fix).toMatch(/by about \d+ characters/);
      const sizes = sheets
        .flatMap(({ boxes }) => boxes)
        .flatMap((one) => (one.kind === 'text' ? [one.sizePt] : []));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(floor);
    },
  );
});
