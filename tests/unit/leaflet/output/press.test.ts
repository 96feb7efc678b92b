/** What a print shop is told: for which paper the inks are mixed, which file, edition, side, folds and plates these are. */
import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import { describe, expect, it, test } from 'vitest';
import { checkKnockedOutText } from '../../../../src/leaflet/checks/knocked-out-text.ts';
import { roundedRectangle } from '../../../../src/leaflet/geometry/outlines.ts';
import {
  finishLeaflet,
  formats,
  type LaidOutPanels,
  layoutLeaflet,
  layoutPanels,
  pairLanguages,
} from '../../../../src/leaflet/index.ts';
import { deflatedFogra29Profile } from '../../../../src/leaflet/output/colour-profiles/fogra29.ts';
import { deflatedFogra39Profile } from '../../../../src/leaflet/output/colour-profiles/fogra39.ts';
import type { Direction, PathBox, Sheet, SheetFormat, TextBox } from '../../../../src/leaflet/types.ts';
import { cover, leaflet, linesOn, number, part, says, square } from '../../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../../support/noto.ts';

const engine = await testEngine();
const fonts = notoFonts('NotoSans');
const panelsIn = (name: string, dir: Direction = 'ltr'): LaidOutPanels => {
  const parts = [cover('Good', 'Numbers'), ...['A', 'B', 'C', 'D', 'E'].map((title) => part(title))];
  const format = formats[name] as SheetFormat;
  const content = leaflet(format.sections === 'one-a-panel' ? parts : parts.slice(0, 2), {
    dir,
    coverPicture: square,
    imprint: { name: 'en/adult', edition: '2026-11-K4TX' },
  });
  return layoutPanels(engine, content, format, fonts);
};
const press = async (panels: LaidOutPanels) => {
  const { layout, pdf, problems } = await finishLeaflet(engine, panels, 'press', 'x');
  expect(problems).toEqual([]);
  return { layout, document: await PDFDocument.load(pdf) };
};
/** What stands below the marks. */
const slugOf = (sheet: Sheet): string =>
  linesOn(sheet)
    .filter(({ baseline, part: of }) => of < 0 && baseline > sheet.heightPt)
    .map(says)
    .join(' ');

describe('the paper that the inks are mixed for', () => {
  test.each([
    ['card', 'FOGRA39', /coated paper, ISO/, deflatedFogra39Profile],
    ['a4-letterfold', 'FOGRA29', /uncoated white paper/, deflatedFogra29Profile],
  ])('%s', async (name, condition, paper, profile) => {
    const { document } = await press(panelsIn(name));
    const intent = document.catalog.lookup(PDFName.of('OutputIntents'), PDFArray).lookup(0, PDFDict);
    const said = (key: string) => intent.lookup(PDFName.of(key), PDFString).asString();
    expect(said('OutputConditionIdentifier')).toBe(condition);
    expect(said('OutputCondition')).toMatch(paper);
    const held = intent.lookup(PDFName.of('DestOutputProfile'));
    expect(held instanceof PDFRawStream && held.contents).toEqual(profile());
    // Inflating adds up what it reads: a sign mistyped in the profile, and printers would mix other inks.
    const whole = inflateSync(profile());
    expect(whole.readUInt32BE(0)).toBe(whole.length);
  });
});

describe('beside the marks', () => {
  it('names file, edition, side, size, folds, paper and plates', async () => {
    const { layout } = await press(panelsIn('a4-letterfold'));
    expect(layout.sheets.map(slugOf)).toEqual([
      'en/adult-a4-letterfold-press.pdf · edition 2026-11-K4TX · side 1 of 2 · 297 × 210 mm · fold at 97 and 197 mm from the left · the panel of 97 mm goes in first · uncoated paper · plates: Cyan, Magenta, Yellow, Black',
      'en/adult-a4-letterfold-press.pdf · edition 2026-11-K4TX · side 2 of 2 · 297 × 210 mm · fold at 100 and 200 mm from the left · the panel of 97 mm goes in first · uncoated paper · plates: Cyan, Magenta, Yellow, Black',
    ]);
  });

  it('counts the folds of a leaflet from the right from the left of the file all the same', async () => {
    const { layout } = await press(panelsIn('a4-letterfold', 'rtl'));
    expect(layout.sheets.map(slugOf).join()).toMatch(/fold at 100 and 200 .*fold at 97 and 197 /);
  });

  it('names the plate of a tool, and stays off the marks on the smallest paper', async () => {
    const { layout } = await press(panelsIn('card'));
    const [front] = layout.sheets as [Sheet];
    expect(slugOf(front)).toContain('85 × 54 mm');
    const lines = linesOn(front).filter(({ baseline }) => baseline > front.heightPt);
    expect(lines.length).toBeGreaterThan(1);
    for (const { x, width, baseline, descent } of lines) {
      expect(x + width).toBeLessThanOrEqual(front.widthPt + 0.01);
      expect(baseline + descent).toBeLessThan(front.heightPt + front.slugPt);
    }
    const poster = await press(panelsIn('a4-poster'));
    expect(slugOf(poster.layout.sheets[0] as Sheet)).toContain('Black, Perforation');
    const book = await press(panelsIn('a7-minibook'));
    expect(slugOf(book.layout.sheets[0] as Sheet)).toContain('Black, Cut');
  });

  it('says of a sheet in two languages where that is folded', async () => {
    const { layout } = await press(pairLanguages(panelsIn('a5-flyer'), panelsIn('a5-flyer')));
    expect(slugOf(layout.sheets[0] as Sheet)).toMatch(/in two languages .* 297 × 210 mm · fold at 148.5 mm/);
  });

  it('says nothing where nobody named the leaflet', async () => {
    const panels = layoutPanels(
      engine,
      leaflet([cover('Good', 'Numbers')]),
      formats['card'] as SheetFormat,
      fonts,
    );
    const { layout } = await press(panels);
    expect(layout.sheets.map(slugOf)).toEqual(['', '']);
  });
});

describe('white words out of a ground of several inks', () => {
  const layout = layoutLeaflet(
    engine,
    leaflet([cover('Good', 'Numbers'), part('Call', number('Danger', '112', 'Now', 'urgent'))]),
    formats['a5-flyer'] as SheetFormat,
    'press',
    fonts,
  );
  const sheet = layout.sheets.find((one) => linesOn(one).some((line) => says(line) === '112')) as Sheet;
  const found = (sizePt: number, words = 'Now', boxes = sheet.boxes) =>
    checkKnockedOutText(
      {
        ...sheet,
        boxes: boxes.map((box) => (box.kind === 'text' && says(box) === words ? { ...box, sizePt } : box)),
      },
      layout.content,
      'coated',
    ).map(({ code, says }) => `${code}: ${says}`);
  const isWhite = ({ runs }: TextBox) => runs.some(({ colour }) => colour === 'paper');

  it('are refused where a press would fill them, by name and size', () => {
    expect(linesOn(sheet).filter(isWhite).map(says)).toEqual(['Danger', '112', 'Now']);
    expect(found(10)).toEqual([]);
    expect(found(9.5)).toEqual([
      'white-text-too-small: In part 2, “Now” is white on a colour of several inks and 9.5 pt; a press needs 10 pt to keep it open.',
    ]);
    // Bold stems are twice as thick.
    expect(found(8, 'Danger')).toEqual([]);
    expect(found(7.9, 'Danger')).toHaveLength(1);
  });

  it('are judged by the ground right behind them, and two inks are several', () => {
    const path = roundedRectangle(0, 0, sheet.widthPt, sheet.heightPt, 0);
    const paper = { kind: 'path', path, fill: 'paper', node: null, part: 0 } as const;
    expect(found(9.5, 'Now', [paper, ...sheet.boxes])).toHaveLength(1);
    const onGround = (fill: PathBox['fill'] & string) =>
      sheet.boxes.map((box) => (box.kind === 'path' && box.fill === 'deep' ? { ...box, fill } : box));
    // Magenta and yellow; black alone.
    expect(found(9.5, 'Now', onGround('#ff0000'))).toHaveLength(1);
    expect(found(9.5, 'Now', onGround('ink'))).toEqual([]);
  });

  it('are judged by no ground that ends under them, and by no outline', () => {
    const at = sheet.boxes.findIndex((box) => box.kind === 'text' && says(box) === 'Now');
    const { x, width, baseline, ascent, descent } = sheet.boxes[at] as TextBox;
    const [right, foot] = [sheet.widthPt, sheet.heightPt];
    const behind = (path: PathBox['path'], colour: Partial<PathBox>) =>
      sheet.boxes.toSpliced(at, 0, { kind: 'path', path, node: null, part: 0, ...colour });
    for (const path of [
      roundedRectangle(x + 2, 0, right - x - 2, foot, 0),
      roundedRectangle(0, 0, x + width - 2, foot, 0),
      roundedRectangle(0, baseline - ascent + 2, right, foot, 0),
      roundedRectangle(0, 0, right, baseline + descent - 2, 0),
    ])
      expect(found(9.5, 'Now', behind(path, { fill: 'ink' }))).toHaveLength(1);
    const whole = roundedRectangle(0, 0, right, foot, 0);
    expect(found(9.5, 'Now', behind(whole, { stroke: 'ink' }))).toHaveLength(1);
    expect(found(9.5, 'Now', behind(whole, { fill: 'ink' }))).toEqual([]);
  });
});
