/** Numbers that are understood without words, and the sheet folded once that they stand on. */
import { describe, expect, test } from 'vitest';
import { formats, layoutLeaflet } from '../../../../src/leaflet/index.ts';
import type { Block, NumberSign, PathBox, Profile, SheetFormat } from '../../../../src/leaflet/types.ts';
import { mmToPt } from '../../../../src/leaflet/units.ts';
import { allLines, leaflet, number, says, square } from '../../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../../support/noto.ts';

const engine = await testEngine();
const sign = (digits: string, more: Partial<NumberSign> = {}, tone?: 'urgent'): Block => ({
  ...(number('', digits, '', tone) as Extract<Block, { kind: 'number' }>),
  label: [],
  sign: {
    picture: square,
    alt: 'A square',
    place: 'before',
    pictureMm: 15,
    numberPt: 50,
    boxMm: 39,
    ...more,
  },
});
const alone = (...blocks: Block[]) => ({ blocks, foot: [], at: { file: 'signs' } });
const lay = (parts: readonly ReturnType<typeof alone>[], name: string, profile: Profile = 'office') =>
  layoutLeaflet(
    engine,
    leaflet(parts, { coverPicture: square }),
    formats[name] as SheetFormat,
    profile,
    notoFonts('NotoSans'),
  );
/** Left, top, right and bottom of what is drawn. */
function edges({ path }: PathBox) {
  const [xs, ys] = [0, 1].map((axis) =>
    path.flatMap(([, ...at]) => (at as number[]).filter((_, i) => i % 2 === axis)),
  ) as [number[], number[]];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

describe('a number with a drawing', () => {
  const { sheets, problems, structure } = lay(
    [alone(sign('112', {}, 'urgent')), alone(sign('116 016', { place: 'above' })), alone(sign('116 111'))],
    'a4-stickers',
  );
  const boxes = sheets[0]?.boxes ?? [];

  test('stands in its box, beside its drawing or under it', () => {
    expect(problems).toEqual([]);
    const [ground] = boxes.filter((box) => box.kind === 'path' && box.fill === 'deep') as PathBox[];
    const [picture, under] = [0, 1].map((part) =>
      boxes.find((box) => box.kind === 'path' && box.part === part && box.node !== null),
    ) as PathBox[];
    const lines = allLines({ sheets } as never);
    const [urgent, plain] = ['112', '116 016'].map((digits) => lines.find((line) => says(line) === digits));
    if (!ground || !picture || !under || !urgent || !plain) throw new Error('something is not drawn');
    const box = edges(ground);
    expect(urgent.x).toBeGreaterThan(edges(picture).right);
    expect(urgent.x + urgent.width).toBeLessThanOrEqual(box.right);
    expect(urgent.baseline).toBeLessThan(box.bottom);
    expect(plain.baseline - plain.ascent).toBeGreaterThanOrEqual(edges(under).bottom);
  });

  test('is read aloud with what its drawing says, once, however many copies there are', () => {
    const all = JSON.stringify(structure);
    expect(all.match(/"Figure"/g)).toHaveLength(3);
    expect(all).not.toMatch(/"H\d"/);
    expect(boxes.filter((box) => box.kind === 'text' && says(box) === '112')).toHaveLength(18 / 3);
  });

  test('gets smaller where its box is narrow, and keeps in one piece', () => {
    const [wide] = allLines(lay([alone(sign('116 016', { numberPt: 90 }))], 'a4-stickers')).filter(
      (line) => says(line) === '116 016',
    );
    expect(wide?.sizePt).toBeLessThan(90);
    expect(wide?.width).toBeLessThanOrEqual(mmToPt(62));
  });
});

describe.each(['a4-fold', 'us-letter-fold'])('%s', (name) => {
  const parts = ['112', '113', '114', '115'].map((digits) => alone(sign(digits)));
  const middle = mmToPt((formats[name]?.heightMm ?? 0) / 2);

  test.each(['office', 'press'] as const)(
    'has its cover head down over its back, inside in order (%s)',
    (profile) => {
      const { sheets } = lay(parts, name, profile);
      const placeOf = (digits: string) =>
        sheets.flatMap(({ boxes }, side) =>
          boxes.flatMap((box) =>
            box.kind === 'text' && says(box) === digits
              ? [{ side, isAbove: box.baseline < middle, turn: box.turn }]
              : [],
          ),
        );
      expect(['112', '113', '114', '115'].map((digits) => placeOf(digits)[0])).toEqual([
        { side: 0, isAbove: true, turn: 180 },
        { side: 1, isAbove: true, turn: undefined },
        { side: 1, isAbove: false, turn: undefined },
        { side: 0, isAbove: false, turn: undefined },
      ]);
    },
  );

  test('has the ground of its cover turned with it, over the edge of the paper in press files', () => {
    const { sheets } = lay(parts, name, 'press');
    const ground = sheets[0]?.boxes.find((box) => box.kind === 'path' && box.fill === 'mist') as PathBox;
    const { left, top, bottom } = edges(ground);
    expect([left, top].map(Math.round)).toEqual([mmToPt(-3), mmToPt(-3)].map(Math.round));
    expect(bottom).toBeCloseTo(middle, 0);
  });
});
