/** Where the elements of a panel stand: beside each other, above each other, in both directions. */
import { describe, expect, test } from 'vitest';
import { finishLeaflet, formats, layoutLeaflet, layoutPanels } from '../../../../src/leaflet/index.ts';
import type {
  Block,
  Inline,
  Layout,
  LeafletContent,
  PathBox,
  Picture,
  SheetFormat,
  TextBox,
} from '../../../../src/leaflet/types.ts';
import { mmToPt, ptToMm } from '../../../../src/leaflet/units.ts';
import {
  allLines,
  box,
  heading,
  leaflet,
  list,
  number,
  paragraph,
  part,
  qr,
  says,
  scene,
  showCard,
  square,
  stampBox,
  withFoot,
} from '../../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../../support/noto.ts';

const engine = await testEngine();
const fonts = notoFonts('NotoSans', 'NotoSansArabic');
const formatOf = (name: string) => formats[name] as SheetFormat;
const lay = (content: LeafletContent, name = 'a4-letterfold'): Layout =>
  layoutLeaflet(engine, content, formatOf(name), 'screen', fonts);
/** A leaflet whose second panel holds these blocks and no heading. */
const alone = (...blocks: Block[]): LeafletContent =>
  leaflet([part('x'), { blocks, foot: [], at: { file: 'leaflet.mdx' } }]);
const sentence = 'Nobody may keep your passport or your phone from you. ';

const linesOf = (layout: Layout, part: number): TextBox[] =>
  allLines(layout).filter((line) => line.part === part);
const pathsOf = (layout: Layout, part: number): PathBox[] =>
  layout.sheets
    .flatMap(({ boxes }) => boxes)
    .filter((one): one is PathBox => one.kind === 'path' && one.part === part);
const areaOf = (layout: Layout, part: number) => {
  const area = layout.sheets.flatMap(({ safe }) => safe).find((one) => one.part === part);
  if (!area) throw new Error(`no part ${part}`);
  return area;
};
/** Left, top, right, foot of an outline. */
function edgesOf({ path }: PathBox): readonly [number, number, number, number] {
  const numbers = path.flatMap((command) => command.slice(1) as number[]);
  const [xs, ys] = [numbers.filter((_, i) => i % 2 === 0), numbers.filter((_, i) => i % 2 === 1)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

describe('a list of steps', () => {
  test.each(['a4-letterfold', 'a4-poster'])(
    'keeps the circle of its numeral inside its item, at the middle of its first line: %s',
    (name) => {
      const layout = lay(alone(list('step', 'One', 'Two')), name);
      const [[, top = 0, , foot = 0] = []] = pathsOf(layout, 1).map(edgesOf);
      expect(top).toBeGreaterThanOrEqual(areaOf(layout, 1).y - 0.01);
      const words = linesOf(layout, 1).find((line) => says(line) === 'One') as TextBox;
      const middle = words.baseline + (words.descent - words.ascent) / 2;
      expect(Math.abs(middle - (top + foot) / 2)).toBeLessThan(1);
    },
  );
});

test('a quotation has a bar at its start, as tall as its words', () => {
  const layout = lay(alone({ kind: 'quote', blocks: [paragraph(sentence.repeat(3))] }));
  const [[left = 0, top = 0, right = 0, foot = 0] = [], ...more] = pathsOf(layout, 1).map(edgesOf);
  const lines = linesOf(layout, 1);
  const [first, last] = [lines[0], lines.at(-1)] as [TextBox, TextBox];
  expect(lines.length).toBeGreaterThan(2);
  expect(more).toEqual([]);
  expect(left).toBeCloseTo(areaOf(layout, 1).x, 3);
  expect(right).toBeLessThan(first.x);
  expect(top).toBeLessThan(first.baseline);
  expect(foot).toBeGreaterThan(last.baseline);
});

describe('what nobody may type in parts stays on one line, smaller than the words around it', () => {
  const on = (style: 'body' | 'small', inline: Inline, script = 'Latn') => {
    const content = alone({ kind: 'paragraph', style, content: [inline] }, paragraph('Words.', style));
    const layout = lay({ ...content, script });
    expect(layout.problems).toEqual([]);
    return linesOf(layout, 1);
  };

  test('an address', () => {
    const address = 'leaflet.example/english/your-rights';
    const [line, words, ...more] = on('body', { kind: 'url', text: address });
    expect([line && says(line), more]).toEqual([address, []]);
    expect(line?.sizePt).toBeLessThan(words?.sizePt ?? 0);
  });

  test('the code of an edition among taller letters', () => {
    const code = 'en/adult/a4-letterfold/2026-11-22/K4TX-9QPM-7RWD-2ZLN';
    const [line, words, ...more] = on('small', { kind: 'code', text: code }, 'Arab');
    expect([line && says(line), more]).toEqual([code, []]);
    expect(line?.sizePt).toBeLessThan(words?.sizePt ?? 0);
  });
});

test('a list counts on from where it begins, and its widest numeral keeps off the words', () => {
  const items = [[paragraph('One')], [paragraph('Two')], [paragraph('Three')]];
  const layout = lay(alone({ kind: 'list', marker: 'number', start: 998, items }));
  const lines = linesOf(layout, 1);
  expect(lines.map(says)).toEqual(['998.', 'One', '999.', 'Two', '1000.', 'Three']);
  const [numeral, words] = lines.slice(-2) as [TextBox, TextBox];
  expect(words.x - numeral.x - numeral.width).toBeGreaterThan(mmToPt(1));
  expect(layout.problems).toEqual([]);
});

describe('a list with drawings', () => {
  test('has each in the middle of the room for it, narrow or wide', () => {
    const drawn = (width: number): Picture => ({
      width,
      height: 40,
      shapes: [
        { path: [['M', 0, 0], ['L', width, 0], ['L', width, 40], ['L', 0, 40], ['Z']], fill: 'spruce' },
      ],
    });
    const items = [[paragraph('One')], [paragraph('Two')]];
    const pictures = [drawn(10), drawn(40)];
    const layout = lay(alone({ kind: 'list', marker: 'picture', items, pictures }));
    const [narrow = [], wide = []] = pathsOf(layout, 1).map((path) => [...edgesOf(path)]);
    const middle = ([left = 0, , right = 0]: number[]) => (left + right) / 2;
    expect(wide[0]).toBeGreaterThanOrEqual(areaOf(layout, 1).x - 0.01);
    expect(middle(narrow)).toBeCloseTo(middle(wide), 3);
    expect((narrow[2] ?? 0) - (narrow[0] ?? 0)).toBeLessThan((wide[2] ?? 0) - (wide[0] ?? 0));
  });

  test('has a dot before what nobody has drawn', () => {
    const items = [[paragraph('One')], [paragraph('Two')]];
    const layout = lay(alone({ kind: 'list', marker: 'picture', items, pictures: [square, null] }));
    const [, two] = linesOf(layout, 1) as [TextBox, TextBox];
    const [, [left = 0, top = 0, right = 0, foot = 0] = []] = pathsOf(layout, 1).map(edgesOf);
    expect(right - left).toBeCloseTo(foot - top, 3);
    expect([top > two.baseline - two.ascent, foot < two.baseline, right < two.x]).toEqual([true, true, true]);
  });
});

describe('a QR code', () => {
  const codeIn = (layout: Layout) =>
    pathsOf(layout, 1).find(({ node }) => node?.type === 'Figure') as PathBox;

  test('lines its squares up with the column’s edge, its white beyond it', () => {
    const layout = lay(alone(qr(paragraph('Scan'))));
    expect(edgesOf(codeIn(layout))[0]).toBeCloseTo(areaOf(layout, 1).x, 1);
  });

  test('brings its own white into a tinted box, where the words begin', () => {
    const layout = lay(alone(box(paragraph('Scan'), qr(paragraph('This')))));
    const ground = pathsOf(layout, 1).find(({ fill }) => fill === 'paper') as PathBox;
    expect(edgesOf(ground)[0]).toBeCloseTo(linesOf(layout, 1)[0]?.x ?? 0, 1);
    const [white, squares] = [edgesOf(ground), edgesOf(codeIn(layout))];
    expect(squares[0] - white[0]).toBeGreaterThan(mmToPt(2));
  });

  test('has words under it on a card that are no wider than its squares', () => {
    const caption = 'Scan this code and read on.';
    const call = withFoot(part('Call', number('Police', '114 14')), qr(paragraph(caption, 'small')));
    const layout = lay(leaflet([part('x'), call]), 'card');
    const [left, , right, foot] = edgesOf(codeIn(layout));
    const lines = linesOf(layout, 1).filter(({ baseline, x }) => baseline > foot && x > left - mmToPt(5));
    expect(lines.map(says).join(' ')).toBe(caption);
    for (const { x, width } of lines) {
      expect(x).toBeGreaterThanOrEqual(left - 0.01);
      expect(x + width).toBeLessThanOrEqual(right + 0.01);
    }
  });

  test.each([
    ['few', []],
    ['many', [paragraph(sentence.repeat(2))]],
  ])('stands in the middle of a card with the words under it, beside %s words', (_, blocks) => {
    const call = withFoot(
      part('Call', number('Police', '114 14'), ...blocks),
      qr(paragraph('Scan this.', 'small')),
    );
    const layout = lay(leaflet([part('x'), call]), 'card');
    expect(layout.problems).toEqual([]);
    const area = areaOf(layout, 1);
    const [, top, , foot] = edgesOf(codeIn(layout));
    const { baseline, ascent, descent } = linesOf(layout, 1).find(
      (line) => says(line) === 'Scan this.',
    ) as TextBox;
    const [above, between, below] = [
      top - area.y,
      baseline - ascent - foot,
      area.y + area.height - baseline - descent,
    ];
    expect(ptToMm(between)).toBeGreaterThan(1);
    expect(ptToMm(between)).toBeLessThan(4);
    expect(Math.abs(ptToMm(above - below))).toBeLessThan(1);
  });

  test('has squares of 0.4 mm at least, or is a problem', () => {
    const codes = (characters: number) =>
      lay(
        alone({
          kind: 'qr',
          url: `https://leaflet.example/${'a'.repeat(characters - 24)}`,
          alt: 'Code',
          sizeMm: 25,
          blocks: [paragraph('Scan')],
        }),
      ).problems.map(({ code }) => code);
    // 180 bytes are the most that 53 squares a side hold, with 4 of white on each side 0.41 mm; one more takes 57.
    expect(codes(180)).toEqual([]);
    expect(codes(181)).toEqual(['qr-too-fine']);
  });
});

describe('read from the right', () => {
  const right = (content: LeafletContent): LeafletContent => ({
    ...content,
    lang: 'ar',
    dir: 'rtl',
    script: 'Arab',
  });

  test('a number stands left of what it is called', () => {
    const layout = lay(right(leaflet([part('خطر', number('خطر الآن', '112'))])), 'card');
    const lines = linesOf(layout, 0);
    const [called, digits] = [lines.at(-2), lines.at(-1)] as [TextBox, TextBox];
    expect(says(digits)).toBe('112');
    expect(digits.x + digits.width).toBeLessThan(called.x);
    expect(called.x + called.width).toBeCloseTo(areaOf(layout, 0).x + areaOf(layout, 0).width, 1);
  });

  test('Swedish words stand at the right, and on a card that is held out at the left', () => {
    const swedish = { ...paragraph('Jag behöver hjälp.'), lang: 'sv', dir: 'ltr' } as const;
    const layout = lay(right(alone(swedish, showCard(swedish))));
    const { x, width } = areaOf(layout, 1);
    const [words, shown] = linesOf(layout, 1) as [TextBox, TextBox];
    expect(words.x + words.width).toBeCloseTo(x + width, 1);
    expect(ptToMm(shown.x - x)).toBeCloseTo(4, 1);
  });

  test('a drawing stands at the right', () => {
    const layout = lay(right(alone({ kind: 'picture', picture: square, alt: 'A square', heightMm: 12 })));
    const area = areaOf(layout, 1);
    const [drawn] = pathsOf(layout, 1).map(edgesOf);
    // The square leaves 8 of its 48 units white on each side.
    expect(area.x + area.width - (drawn?.[2] ?? 0)).toBeCloseTo(mmToPt(12 / 6), 1);
  });
});

describe('what stands below what', () => {
  const filled = (times: number) =>
    lay(
      leaflet([
        part('x'),
        withFoot(part('Long', paragraph(sentence.repeat(times))), paragraph('Edition', 'small')),
      ]),
    );
  const around = (layout: Layout): readonly [last: TextBox, foot: TextBox] =>
    [linesOf(layout, 1).at(-2), linesOf(layout, 1).at(-1)] as [TextBox, TextBox];

  test('a foot keeps 4 mm from a text that fills its panel, at the floor little more than half of it', () => {
    const stamped = (minHeightMm: number) =>
      lay(
        leaflet([
          part('x'),
          {
            blocks: [{ kind: 'box', tint: 'none', edge: 'dashed', minHeightMm, blocks: [] }],
            foot: [paragraph('Edition', 'small')],
            at: { file: 'leaflet.mdx' },
          },
        ]),
      );
    const footPt = 8.5 * (18.5 / 13) * 0.985;
    const most = ptToMm(areaOf(stamped(10), 1).height - footPt) - (4 * 0.55 * 11) / 13;
    expect(stamped(most - 0.05).problems).toEqual([]);
    expect(stamped(most + 0.05).problems.map(({ code }) => code)).toEqual(['text-overflows-panel']);
  });

  test('small print beside a code ends where the code ends', () => {
    const call = withFoot(part('Call'), qr(paragraph('More')), paragraph('Edition', 'small'));
    const layout = lay(leaflet([part('x'), call]), 'a5-flyer');
    const code = pathsOf(layout, 1).find(({ node }) => node?.type === 'Figure') as PathBox;
    const edition = linesOf(layout, 1).find((line) => says(line) === 'Edition');
    expect(Math.abs(edgesOf(code)[3] - (edition?.baseline ?? 0))).toBeLessThan(mmToPt(2));
  });

  test('an address stands at the foot of the box for a stamp, which goes over it', () => {
    const layout = lay(alone(stampBox(paragraph('Town of Test', 'small'))));
    const [[, top = 0, , foot = 0] = []] = pathsOf(layout, 1).map(edgesOf);
    const [line] = linesOf(layout, 1);
    expect(ptToMm(foot - top)).toBeCloseTo(38, 0);
    expect(ptToMm(foot - (line?.baseline ?? 0))).toBeLessThan(6);
  });

  test.each(['a4-poster', 'a5-flyer'])('what stands in the foot of %s stands side by side', (name) => {
    const feet = [qr(paragraph('More')), stampBox(paragraph('Stamp')), paragraph('Edition', 'small')];
    const layout = lay(leaflet([withFoot(part('Call'), ...feet)]), name);
    const { x, width } = areaOf(layout, 0);
    const thirds = linesOf(layout, 0).map((line) => [says(line), Math.floor((3 * (line.x - x)) / width)]);
    expect(thirds.slice(1)).toEqual([
      ['More', 0],
      ['Stamp', 1],
      ['Edition', 2],
    ]);
  });

  test('a foot that does not fit follows the text, and lies on nothing', () => {
    const layout = filled(30);
    expect(layout.problems.map(({ code }) => code)).toEqual(['text-overflows-panel']);
    const [last, foot] = around(layout);
    expect(says(foot)).toBe('Edition');
    expect(foot.baseline).toBeGreaterThan(last.baseline + foot.sizePt);
  });

  test('where there is room, gaps open by half', () => {
    const layout = lay(alone(paragraph('One.'), paragraph('Two.')));
    const [one, two] = linesOf(layout, 1) as [TextBox, TextBox];
    expect(two.baseline - one.baseline).toBeCloseTo((18.5 * 15) / 13 + mmToPt(2.6 * 1.5), 2);
  });

  test('parts that share a panel stand 5 mm apart, half as much more where there is room', () => {
    const bare = (words: string) => ({ blocks: [paragraph(words)], foot: [], at: { file: 'leaflet.mdx' } });
    const layout = lay(leaflet([part('Title'), bare('One.'), bare('Two.')]), 'a4-poster');
    const [one, two] = [linesOf(layout, 1)[0], linesOf(layout, 2)[0]] as [TextBox, TextBox];
    expect(two.baseline - one.baseline).toBeCloseTo((18 * 18.5) / 13 + mmToPt(5 * 1.5), 2);
  });

  test('scenes side by side fill their panel, each to its foot', () => {
    const told = (words: string) => ({ blocks: [scene(paragraph(words))] });
    const layout = lay(alone({ kind: 'columns', columns: [told('A teacher.'), told('A nurse.')] }));
    const { y, height } = areaOf(layout, 1);
    const feet = pathsOf(layout, 1).flatMap((one) => (one.fill === 'sky' ? [edgesOf(one)[3]] : []));
    expect(feet.map((foot) => Math.abs(y + height - foot) < 1)).toEqual([true, true]);
  });

  test('texts side by side begin at one height, or have one middle where that is asked for', () => {
    const told = (times: number) => ({ blocks: [paragraph(sentence.repeat(times))] });
    const baselines = (stand?: 'middle') => {
      const columns = [told(3), told(1)];
      const layout = lay(alone({ kind: 'columns', columns, ...(stand ? { stand } : {}) }));
      const { x, width } = areaOf(layout, 1);
      const isRight = (line: TextBox) => line.x > x + width / 2;
      const { left = [], right = [] } = Object.groupBy(linesOf(layout, 1), (line) =>
        isRight(line) ? 'right' : 'left',
      );
      return [left, right].map((lines) => lines.map(({ baseline }) => baseline));
    };
    const [[first] = [], [second] = []] = baselines();
    expect(second).toBe(first);
    const [high, low] = baselines('middle').map((all) => ((all[0] ?? 0) + (all.at(-1) ?? 0)) / 2);
    expect(low).toBeCloseTo(high ?? 0, 3);
  });

  test('a drawing that is wider than its column is drawn smaller, in its own shape', () => {
    const path = [['M', 0, 0], ['L', 400, 0], ['L', 400, 100], ['L', 0, 100], ['Z']] as const;
    const picture = { width: 400, height: 100, shapes: [{ path, fill: 'current' }] } as const;
    const layout = lay(alone({ kind: 'picture', picture, alt: 'A wall', heightMm: 40 }));
    const { x, width } = areaOf(layout, 1);
    const [[left, top, right, foot] = []] = pathsOf(layout, 1).map(edgesOf);
    expect([left, right]).toEqual([expect.closeTo(x, 3), expect.closeTo(x + width, 3)]);
    expect((foot ?? 0) - (top ?? 0)).toBeCloseTo(width / 4, 3);
  });

  test('three texts side by side reach from edge to edge, as far apart each', () => {
    const told = (words: string) => ({ blocks: [box(paragraph(words))] });
    const layout = lay(alone({ kind: 'columns', columns: [told('One.'), told('Two.'), told('Three.')] }));
    const { x, width } = areaOf(layout, 1);
    const [first, second, third] = pathsOf(layout, 1)
      .map(edgesOf)
      .filter(([, , right]) => right > x);
    expect(first?.[0]).toBeCloseTo(x, 0);
    expect(third?.[2]).toBeCloseTo(x + width, 0);
    expect((second?.[0] ?? 0) - (first?.[2] ?? 0)).toBeCloseTo((third?.[0] ?? 0) - (second?.[2] ?? 0), 2);
  });

  test('a head is as tall as its words and what is drawn, whatever the ground covers', () => {
    const headPicture = {
      width: 100,
      height: 100,
      shapes: [
        { path: [['M', 0, 0], ['L', 100, 0], ['L', 100, 100], ['L', 0, 100], ['Z']], fill: 'sky' },
        { path: [['M', 40, 95], ['L', 60, 95], ['L', 60, 100], ['Z']], fill: 'spruce' },
      ],
    } as const;
    const first = { blocks: [heading('Help', 1), paragraph('Numbers')], foot: [], at: { file: 'x' } };
    const layout = lay(leaflet([first], { headPicture }), 'a5-flyer');
    const [head] = pathsOf(layout, 0).map(edgesOf) as [readonly [number, number, number, number]];
    expect(ptToMm(head[3] - head[1])).toBeCloseTo(46, 1);
  });

  test('where no heading comes first, no empty head stands above the words', () => {
    const first = { blocks: [paragraph('Numbers')], foot: [], at: { file: 'x' } };
    const layout = lay(leaflet([first]), 'a5-flyer');
    expect(pathsOf(layout, 0).filter(({ fill }) => fill === 'mist')).toEqual([]);
  });
});

test.each([
  ['thin', box],
  ['thick', showCard],
])('a frame is round by 3 mm at the outer edge of its line, %s', (_, framed) => {
  const layout = lay(alone(framed(paragraph('One'))));
  const line = pathsOf(layout, 1).find(({ stroke }) => stroke) as PathBox;
  const [left] = edgesOf(line);
  const [[, begins = 0] = []] = line.path as unknown as readonly (readonly [string, number])[];
  expect(ptToMm(begins - left + (line.strokeWidth ?? 0) / 2)).toBeCloseTo(3, 6);
});

test('the picture of a scene has a white ground of 64 mm around it, both in the middle of the panel', () => {
  const layout = lay(alone(scene(paragraph('A teacher.'))));
  const [ground, drawn] = ['paper', 'ink'].map((colour) =>
    pathsOf(layout, 1)
      .filter(({ fill }) => fill === colour)
      .map(edgesOf)
      .at(0),
  );
  const [left = 0, top = 0, right = 0, foot = 0] = ground ?? [];
  expect([right - left, foot - top].map(ptToMm)).toEqual([expect.closeTo(64, 3), expect.closeTo(64, 3)]);
  const { x, width } = areaOf(layout, 1);
  const middle = [x + width / 2, (top + foot) / 2].map((at) => expect.closeTo(at, 3));
  expect([(left + right) / 2, (top + foot) / 2]).toEqual(middle);
  const [inkLeft = 0, inkTop = 0, inkRight = 0, inkFoot = 0] = drawn ?? [];
  expect([(inkLeft + inkRight) / 2, (inkTop + inkFoot) / 2]).toEqual(middle);
});

test('a white shape after black words hides what is behind it on a press, though it is a figure', async () => {
  const picture = { ...square, shapes: square.shapes.map((shape) => ({ ...shape, fill: 'paper' as const })) };
  const content = alone(paragraph('Black words.'), { kind: 'picture', picture, alt: 'White', heightMm: 10 });
  const panels = layoutPanels(engine, content, formatOf('a4-letterfold'), fonts);
  expect((await finishLeaflet(engine, panels, 'press', 'x')).problems).toEqual([]);
});

describe('a drawing in the room that a panel has left', () => {
  const drawn = (...before: Block[]) =>
    lay(
      alone(...before, {
        kind: 'picture',
        picture: { ...square, shapes: [{ ...square.shapes[0], fill: 'amber' } as Picture['shapes'][number]] },
        alt: '',
        heightMm: 40,
        leastMm: 20,
        align: 'centre',
      }),
    );
  const shapeOf = (layout: Layout) => pathsOf(layout, 1).find(({ fill }) => fill === 'amber');
  const words = (count: number) => paragraph(sentence.repeat(count));

  test('stands below the words, in the middle of the column and of what is left, as large as it may be', () => {
    const layout = drawn(words(2));
    const area = areaOf(layout, 1);
    const shape = shapeOf(layout);
    if (!shape) throw new Error('Nothing is drawn.');
    const [left, top, right, foot] = edgesOf(shape);
    const last = linesOf(layout, 1).at(-1);
    // The square takes 32 of the drawing's 48 units.
    expect(ptToMm(foot - top)).toBeCloseTo((40 * 32) / 48, 1);
    expect((left + right) / 2).toBeCloseTo(area.x + area.width / 2, 0);
    const [above, below] = [top - (last?.baseline ?? 0), area.y + area.height - foot];
    expect(Math.abs(above - below)).toBeLessThan(mmToPt(4));
  });

  test('is left out where there is less, and makes no word smaller', () => {
    const layout = drawn(words(22));
    expect(shapeOf(layout)).toBeUndefined();
    expect(layout.problems).toEqual([]);
    expect(layout.bodyPt).toBe(lay(alone(words(22))).bodyPt);
  });

  test('is decoration: nobody is read anything that may not be there', () => {
    expect(JSON.stringify(drawn(words(2)).structure)).not.toContain('Figure');
  });
});

test('what is held out to somebody stands a sentence a line, also for the reader', () => {
  const said = [paragraph('I need help. Call somebody.')];
  const on = (content: LeafletContent) => linesOf(lay(content), 1).map(says);
  expect(on(alone(showCard(...said)))).toEqual(['I need help.', 'Call somebody.']);
  // Two in one panel have no room for it.
  expect(on(alone(showCard(...said), showCard(...said)))).toEqual(
    Array(2).fill('I need help. Call somebody.'),
  );
});
