import { describe, expect, test } from 'vitest';
import {
  checkNothingLost,
  checkOverlaps,
  checkPrinterMargin,
  checkSafeAreas,
} from '../../../src/leaflet/checks.ts';
import { moveBoxes } from '../../../src/leaflet/geometry/boxes.ts';
import { type Ink, inkOfLine } from '../../../src/leaflet/geometry/ink.ts';
import type { Rectangle } from '../../../src/leaflet/geometry/rectangles.ts';
import { formats, layoutLeaflet } from '../../../src/leaflet/index.ts';
import type { PlacedBox, Sheet, SheetFormat, TextBox } from '../../../src/leaflet/types.ts';
import { mmToPt } from '../../../src/leaflet/units.ts';
import { cover, leaflet, linesOn, list, paragraph, part, says } from '../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../support/noto.ts';

const engine = await testEngine();
const content = leaflet(
  [cover('Good', 'Numbers'), part('Call', paragraph('Learn the number.'), list('step', 'One'))],
  {
    printHints: [{ lang: 'en', dir: 'ltr', text: 'Print on both sides.' }],
  },
);
const layout = layoutLeaflet(
  engine,
  content,
  formats['a4-letterfold'] as SheetFormat,
  'office',
  notoFonts('NotoSans'),
);
const sheets = layout.sheets as readonly [Sheet, Sheet];

/** The first sheet with some of its lines changed. */
const change = (isMeant: (box: PlacedBox) => boolean, to: (box: PlacedBox) => PlacedBox[]): Sheet => ({
  ...sheets[0],
  boxes: sheets[0].boxes.flatMap((box) => (isMeant(box) ? to(box) : [box])),
});
const isSentence = (box: PlacedBox) =>
  box.kind === 'text' &&
  box.part === 1 &&
  Math.round(box.sizePt) === 15 &&
  box.runs[0]?.clusters[0]?.text === 'L';

test('finds nothing on a good sheet', () => {
  expect(layout.problems).toEqual([]);
});

describe('finds', () => {
  test('text that reaches towards a fold', () => {
    const sheet = change(isSentence, (box) => moveBoxes([box], -mmToPt(10), 0));
    expect(checkSafeAreas(sheet, content)).toMatchInlineSnapshot(`
      [
        {
          "code": "text-outside-safe-area",
          "fix": "Shorten it. If it is short already, this is a mistake in the leaflet engine: report it with this text.",
          "level": "error",
          "says": "“Learn the number.” in part 2 reaches 10.0 mm over the edge of the area for text.",
          "values": {
            "value": "Learn the number.",
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

  test('text on other text', () => {
    const sheet = change(isSentence, (box) => moveBoxes([box], 0, -mmToPt(11)));
    expect(checkOverlaps(engine, sheet, content)).toMatchInlineSnapshot(`
      [
        {
          "code": "text-overlaps",
          "fix": "Shorten one of them. If that does not help, the script needs a wider leading in src/leaflet/typography.ts.",
          "level": "error",
          "says": "In part 2, “Call” and “Learn the number.” lie on each other.",
          "values": {
            "other": "Learn the number.",
            "value": "Call",
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

  test('text of one part on that of another, and names the later one', () => {
    const line = sheets[0].boxes.find(isSentence) as TextBox;
    for (const boxes of [
      [line, { ...line, part: 0 }],
      [{ ...line, part: -1 }, line],
    ])
      expect(
        checkOverlaps(engine, { ...sheets[0], boxes }, content).map(({ says, where }) => [says, where.part]),
      ).toEqual([['In part 2, “Learn the number.” and “Learn the number.” lie on each other.', 2]]);
  });

  test('a line that is missing', () => {
    const sheet = change(isSentence, () => []);
    expect(checkNothingLost([sheet, sheets[1]], content)).toMatchInlineSnapshot(`
      [
        {
          "code": "text-lost",
          "fix": "Type the words there again. If that does not help, this is a mistake in the leaflet engine: report it with this text.",
          "level": "error",
          "says": "These characters of part 2 are not placed exactly as often as they are written: “a n e L r t h u m b .”.",
          "values": {
            "value": "a n e L r t h u m b .",
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

  test('a line that stands there twice', () => {
    const sheet = change(isSentence, (box) => [box, box]);
    expect(checkNothingLost([sheet, sheets[1]], content)).toHaveLength(1);
  });

  test('a print hint where printers do not print', () => {
    const sheet = change(
      (box) => box.part < 0 && box.kind === 'text',
      (box) => moveBoxes([box], 0, mmToPt(4)),
    );
    expect(checkPrinterMargin(sheet, content)).toHaveLength(1);
  });
});

describe('draws the line', () => {
  test.each(['left', 'right', 'upper', 'lower'] as const)(
    'at a point over the %s edge of the area for text',
    (edge) => {
      const line = sheets[0].boxes.find(isSentence) as TextBox;
      const area = sheets[0].safe.find(({ part }) => part === 1) as Rectangle;
      const moved = (overPt: number) => {
        const [dx, dy] = {
          left: [area.x - line.x - overPt, 0],
          right: [area.x + area.width - line.x - line.width + overPt, 0],
          upper: [0, area.y - line.baseline + line.ascent - overPt],
          lower: [0, area.y + area.height - line.baseline - line.descent + overPt],
        }[edge] as [number, number];
        const sheet = change(isSentence, (box) => moveBoxes([box], dx, dy));
        return checkSafeAreas(sheet, content);
      };
      expect(moved(0.9)).toEqual([]);
      expect(moved(1.1)).toHaveLength(1);
    },
  );

  test('at 8 mm from the paper’s edge for the print hint, and a point', () => {
    const isHint = (box: PlacedBox) => box.part < 0 && box.kind === 'text';
    const hint = sheets[0].boxes.find(isHint) as TextBox;
    const standing = (fromFootPt: number) =>
      checkPrinterMargin(
        change(isHint, (box) =>
          moveBoxes([box], 0, sheets[0].heightPt - fromFootPt - hint.baseline - hint.descent),
        ),
        content,
      );
    expect(standing(mmToPt(8) - 0.9)).toEqual([]);
    expect(standing(mmToPt(8) - 1.1)).toHaveLength(1);
  });

  test.each([
    ['an upright fold', ({ x, width }: TextBox, over: number) => ({ foldsX: [x + width - over] })],
    ['an upright fold before it', ({ x }: TextBox, over: number) => ({ foldsX: [x + over] })],
    [
      'a level fold',
      ({ baseline, descent }: TextBox, over: number) => ({ foldsY: [baseline + descent - over] }),
    ],
    [
      'a level fold above it',
      ({ baseline, ascent }: TextBox, over: number) => ({ foldsY: [baseline - ascent + over] }),
    ],
  ])('at a point over %s for the print hint', (_fold, foldsOf) => {
    const hint = sheets[0].boxes.find((box) => box.part < 0 && box.kind === 'text') as TextBox;
    const over = (pt: number) => checkPrinterMargin({ ...sheets[0], ...foldsOf(hint, pt) }, content);
    expect(over(0.9)).toEqual([]);
    expect(over(1.1)).toHaveLength(1);
  });

  test('at half a point of ink that two lines share', () => {
    const line = sheets[0].boxes.find(isSentence) as TextBox;
    const tallest = Math.max(...inkOfLine(engine, line).map(({ top, bottom }) => bottom - top));
    const sharing = (heightPt: number) =>
      checkOverlaps(
        engine,
        { ...sheets[0], boxes: [line, ...moveBoxes([line], 0, tallest - heightPt)] },
        content,
      );
    expect(sharing(0.4)).toEqual([]);
    expect(sharing(0.6)).toHaveLength(1);
  });

  test('at half a point of ink under each other, not of lines whose tall letters stand beside each other', () => {
    const line = linesOn(sheets[0]).find((one) => says(one) === 'One') as TextBox;
    const [tall, low] = inkOfLine(engine, line) as [Ink, Ink];
    // “ne” of the lower line stands under “On”, its “O” beside them.
    const sharing = (heightPt: number) =>
      checkOverlaps(
        engine,
        {
          ...sheets[0],
          boxes: [line, ...moveBoxes([line], tall.left - low.left, tall.bottom - low.top - heightPt)],
        },
        content,
      );
    expect(sharing(0.4)).toEqual([]);
    expect(sharing(0.6)).toHaveLength(1);
  });

  test.each([
    ['before', -1],
    ['after', 1],
  ])('at half a point of ink that a line shares with the one %s it', (_where, side) => {
    const line = sheets[0].boxes.find(isSentence) as TextBox;
    const ink = inkOfLine(engine, line);
    const wide = Math.max(...ink.map(({ right }) => right)) - Math.min(...ink.map(({ left }) => left));
    const sharing = (widthPt: number) =>
      checkOverlaps(
        engine,
        { ...sheets[0], boxes: [line, ...moveBoxes([line], side * (wide - widthPt), 0)] },
        content,
      );
    expect(sharing(0.4)).toEqual([]);
    expect(sharing(0.6)).toHaveLength(1);
  });
});

test('lets neighbouring lines come close without touching', () => {
  const sheet = change(isSentence, (box) => moveBoxes([box], 0, -1));
  expect(checkOverlaps(engine, sheet, content)).toEqual([]);
});
