/** The line that stands on every panel: that a leaflet is a draft. It takes room from nothing and lies on nothing. */
import { describe, expect, it, test } from 'vitest';
import { layBoxes } from '../../../../src/leaflet/geometry/boxes.ts';
import { finishLeaflet, formats, layoutLeaflet, layoutPanels } from '../../../../src/leaflet/index.ts';
import { pairLanguages } from '../../../../src/leaflet/pair-languages.ts';
import { placePanelLines } from '../../../../src/leaflet/steps/fit/panel-lines.ts';
import type {
  LeafletContent,
  PartContent,
  Picture,
  Profile,
  Sheet,
  SheetFormat,
  TextBox,
} from '../../../../src/leaflet/types.ts';
import { mmToPt, ptToMm } from '../../../../src/leaflet/units.ts';
import {
  allLines,
  cover,
  leaflet,
  linesOn,
  list,
  number,
  paragraph,
  part,
  qr,
  says,
  scene,
  square,
  withFoot,
} from '../../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../../support/noto.ts';
import { bareText, readWithPdfJs } from '../../../support/read-pdf.ts';

const engine = await testEngine();
const fonts = notoFonts('NotoSans');
const DRAFT = 'Draft, not reviewed.';
const HINTS = [
  { lang: 'sv', dir: 'ltr', text: 'Skriv ut på båda sidor, vänd på kortsidan.' },
  { lang: 'en', dir: 'ltr', text: 'Print on both sides, flip on the short edge.' },
] as const;
/** A drawing along the foot of a head. */
const low: Picture = {
  width: 160,
  height: 12,
  shapes: [{ path: [['M', 0, 4], ['L', 160, 8], ['L', 160, 12], ['L', 0, 12], ['Z']], fill: 'hill1' }],
};
const MORE: Partial<LeafletContent> = {
  coverPicture: square,
  headPicture: low,
  mark: square,
  printHints: HINTS,
};
const asDraft = (content: LeafletContent): LeafletContent => ({
  ...content,
  panelLine: { lang: 'en', dir: 'ltr', text: DRAFT },
});
const sheetOf = (name: string) => formats[name] as SheetFormat;
const lay = (content: LeafletContent, name: string, profile: Profile) =>
  layoutLeaflet(engine, content, sheetOf(name), profile, fonts);
const isDraftLine = (line: TextBox) => says(line) === DRAFT;
const draftLines = (sheet: Sheet) => linesOn(sheet).filter(isDraftLine);
/** Panels of a sheet, parts that share one counted once. */
const panelsOn = ({ safe }: Sheet) => new Set(safe.map(({ x, y }) => `${x} ${y}`)).size;

/** Few words in as many parts as a format has panels. */
const contentFor = ({ sides, sections }: SheetFormat): LeafletContent => {
  const readings = new Set(sides.flatMap(({ panels }) => panels.map(({ reading }) => reading)));
  const count = sections === 'one-a-panel' ? readings.size : 3;
  const parts = Array.from({ length: count - 1 }, (_, at) => part(`Part ${at}`, paragraph('A few words.')));
  return leaflet([cover('Good to know', 'Numbers'), ...parts], MORE);
};
const handedOut = Object.values(formats).filter(({ sections }) => sections !== 'flow-as-needed');

describe.each(handedOut.map((format) => [format.name, format] as const))('%s', (name, format) => {
  const content = contentFor(format);

  test.each(['office', 'press', 'screen'] as const)(
    'has it once on every panel in %s, and no other line moves',
    (profile) => {
      const [plain, draft] = [lay(content, name, profile), lay(asDraft(content), name, profile)];
      expect(draft.problems).toEqual([]);
      expect(
        allLines(draft)
          .filter((line) => !isDraftLine(line))
          .map(says),
      ).toEqual(allLines(plain).map(says));
      expect(draft.bodyPt).toBe(plain.bodyPt);
      for (const sheet of draft.sheets) {
        const strips = format.sides.flatMap(({ panels }) => panels).some(({ holds }) => holds === 'strip');
        expect(draftLines(sheet).length).toBe(strips ? 1 : panelsOn(sheet));
        for (const line of draftLines(sheet)) {
          expect(line.sizePt).toBeGreaterThanOrEqual(6);
          const edges = [line.x, line.baseline, sheet.widthPt - line.x, sheet.heightPt - line.baseline];
          expect(Math.min(...edges)).toBeGreaterThan(mmToPt(profile === 'office' ? 8 : 2) - 0.01);
        }
      }
    },
  );
});

/** Six parts, the second so long that it fills its panel, and nothing of it can close up. */
const crowded = (words: number, ...rest: readonly PartContent[]) =>
  leaflet(
    [
      cover('Good', 'Words'),
      part('One', paragraph('word '.repeat(words).trim())),
      ...rest,
      ...Array.from({ length: 4 - rest.length }, (_, at) => part(`Part ${at}`, paragraph('Few.'))),
    ],
    MORE,
  );

it('stands upright beside the text where a panel has room nowhere else', () => {
  const fits = (words: number) => lay(crowded(words), 'a4-letterfold', 'office').problems.length === 0;
  let most = 200;
  while (fits(most + 10)) most += 10;
  while (fits(most + 1)) most += 1;
  const { problems, sheets } = lay(asDraft(crowded(most)), 'a4-letterfold', 'office');
  expect(problems).toEqual([]);
  expect(sheets.flatMap(draftLines).map(({ turn }) => turn)).toContain(270);
});

it('leaves the white round a code white', () => {
  const coded = withFoot(part('One', paragraph('Few.')), qr(paragraph('site.example', 'small')));
  const { problems, sheets } = lay(asDraft(crowded(10, coded)), 'a4-letterfold', 'office');
  expect(problems).toEqual([]);
  const codes = sheets.map(({ boxes }) =>
    boxes.filter((box) => box.kind === 'path' && box.quietPt !== undefined),
  );
  expect(codes.flat()).toHaveLength(1);
  for (const [at, sheet] of sheets.entries())
    for (const code of codes[at] ?? []) {
      if (code.kind !== 'path') continue;
      const points = code.path.flatMap((command) =>
        command[0] === 'Z' ? [] : [command.slice(1) as [number, number]],
      );
      const quiet = code.quietPt ?? 0;
      const [right, foot] = [0, 1].map(
        (axis) => Math.max(...points.map((point) => point[axis] ?? 0)) + quiet,
      );
      const left = Math.min(...points.map(([x]) => x)) - quiet;
      for (const { x, baseline, ascent, width } of draftLines(sheet))
        expect(x >= (right ?? 0) || x + width <= left || baseline - ascent >= (foot ?? 0)).toBe(true);
    }
});

it('stands under a picture that fills its panel, which closes up for it', () => {
  const scenes = Array.from({ length: 5 }, (_, at) => part(`Part ${at}`, scene(paragraph('Few words.'))));
  const content = leaflet([cover('Good', 'Words'), ...scenes], { ...MORE, audience: 'child' });
  const [plain, draft] = [content, asDraft(content)].map((one) => lay(one, 'a4-letterfold', 'office'));
  expect(draft?.problems).toEqual([]);
  expect(draft?.bodyPt).toBe(plain?.bodyPt);
  const lines = draft?.sheets.flatMap(draftLines) ?? [];
  expect(lines.map(({ turn }) => turn)).toEqual(Array(6).fill(undefined));
});

it('keeps 0.8 mm off the words over it in a narrow margin, or does not stand there', () => {
  const [line] = draftLines(lay(asDraft(crowded(10)), 'a4-letterfold', 'office').sheets[0] as Sheet);
  if (!line) throw new Error('no line');
  const area = { widthPt: 240, heightPt: 500 };
  const upper = [line.ascent, area.heightPt - line.descent].map((baseline) => ({ ...line, x: 0, baseline }));
  const smallest = ((line.ascent + line.descent) * 6) / line.sizePt;
  const gapIn = (footPt: number) => {
    const margins = { head: 0, foot: footPt, start: 0, end: 0 };
    const panel = { reading: 0, area, margins, isCover: false, upper, foot: [], line };
    const [placed] = placePanelLines([panel]);
    return placed && placed.baseline - placed.ascent - area.heightPt;
  };
  expect(gapIn(smallest + mmToPt(0.8) + 0.01)).toBeCloseTo(mmToPt(0.8), 1);
  expect(gapIn(smallest + mmToPt(0.8) - 0.01)).toBeUndefined();
});

it('stands within the text area over a narrow margin, where it keeps 1.5 mm off the words, and high in a deep one', () => {
  const [line] = draftLines(lay(asDraft(crowded(10)), 'a4-letterfold', 'office').sheets[0] as Sheet);
  if (!line) throw new Error('no line');
  const area = { widthPt: 240, heightPt: 500 };
  const high = line.ascent + line.descent;
  /** How far below the text area the line ends, under text that leaves so much of it, mm. */
  const belowIn = (footMm: number, leftMm: number) => {
    const last = { ...line, baseline: area.heightPt - mmToPt(leftMm) - high - line.descent };
    const upper = [{ ...line, baseline: line.ascent }, last].map((one) => ({ ...one, x: 0 }));
    const margins = { head: 0, foot: mmToPt(footMm), start: 0, end: 0 };
    const panel = { reading: 0, area, margins, isCover: false, upper, foot: [], line };
    const [placed] = placePanelLines([panel]);
    return placed && ptToMm(placed.baseline + placed.descent - area.heightPt);
  };
  expect(belowIn(4.9, 1.51)).toBeCloseTo(0, 6);
  expect(belowIn(4, 1.49)).toBeCloseTo(4, 6);
  expect(belowIn(5, 1.51)).toBeCloseTo(4.5, 6);
});

it('is not said twice where a part says it itself', () => {
  const own = withFoot(part('One', paragraph('Few.')), paragraph(`Edition 1. ${DRAFT}`, 'small'));
  const { problems, sheets } = lay(asDraft(crowded(10, own)), 'a4-letterfold', 'office');
  expect(problems).toEqual([]);
  expect(sheets.flatMap(draftLines)).toHaveLength(5);
});

it('is not said twice where one of the parts on a panel says it itself', () => {
  const own = part('One', paragraph(`Edition 1. ${DRAFT}`));
  const content = leaflet([cover('Good', 'Words'), own, part('Two', paragraph('Few.'))], MORE);
  const { problems, sheets } = lay(asDraft(content), 'a4-poster', 'office');
  expect(problems).toEqual([]);
  expect(sheets.flatMap(draftLines).map(says)).toEqual([]);
});

it('gets smaller with every word more, down to 6 pt, before it is missed', () => {
  const sizes: number[] = [];
  for (let words = 8, isMissed = false; !isMissed; words += 2) {
    const panelLine = { lang: 'en', dir: 'ltr', text: 'word '.repeat(words).trim() } as const;
    const { sheets, problems } = lay({ ...crowded(10), panelLine }, 'a4-letterfold', 'office');
    const lines = sheets.flatMap((sheet) => linesOn(sheet)).filter((line) => says(line) === panelLine.text);
    sizes.push(...lines.map(({ sizePt }) => sizePt));
    isMissed = problems.length > 0;
  }
  expect(sizes.toSorted((a, b) => b - a)).toEqual(sizes);
  expect(sizes.at(-1)).toBeCloseTo(6, 6);
});

it('is missed where there is no room for it, with each panel that lacks it', () => {
  const content = { ...crowded(10), panelLine: { lang: 'en', dir: 'ltr', text: DRAFT.repeat(20) } } as const;
  const { problems } = lay(content, 'a4-letterfold', 'office');
  expect(problems.map(({ code, level, where }) => [code, level, where.part])).toEqual(
    [2, 6, 1, 3, 4, 5].map((number) => ['panel-line-missing', 'error', number]),
  );
});

it('is read aloud once on each panel, and read back from every copy', async () => {
  const content = leaflet(
    [cover('Good', 'Words'), part('Call', number('Danger now', '112'), list('bullet', 'Say where you are.'))],
    MORE,
  );
  const panels = layoutPanels(engine, asDraft(content), sheetOf('card'), fonts);
  for (const profile of ['office', 'press', 'screen'] as const) {
    const { pdf, layout, problems } = await finishLeaflet(engine, panels, profile, 'x.mdx');
    expect(problems).toEqual([]);
    expect(allLines(layout).filter((line) => isDraftLine(line) && line.node !== null)).toHaveLength(2);
    const read = (await readWithPdfJs(pdf)).map((page) => bareText(page).split(bareText(DRAFT)).length - 1);
    expect(read).toEqual(profile === 'office' ? [10, 10] : [1, 1]);
  }
});

it.each(['a5-flyer', 'card'])('stands on every panel of the sheet for two languages: %s', async (name) => {
  const content = contentFor(sheetOf(name));
  const [first, second] = [asDraft(content), content].map((one) =>
    layoutPanels(engine, one, sheetOf(name), fonts),
  );
  if (!first || !second) throw new Error('no panels');
  for (const profile of ['office', 'press'] as const) {
    const pairs = [pairLanguages(first, second), pairLanguages(second, first)];
    for (const pair of pairs) {
      const { problems } = await finishLeaflet(engine, pair, profile, 'x.mdx');
      expect(problems).toEqual([]);
    }
  }
});

it('lies as its panel lies', () => {
  const { sheets } = lay(asDraft(contentFor(sheetOf('a7-minibook'))), 'a7-minibook', 'office');
  const turns = sheets.flatMap(draftLines).map(({ turn }) => turn);
  expect(turns.filter((turn) => turn === 180)).toHaveLength(4);
  const [line] = allLines(lay(contentFor(sheetOf('card')), 'card', 'screen'));
  const turned = line && layBoxes([{ ...line, turn: 270 }], { x: 0, y: 0, width: 100, height: 100 }, 180);
  expect(turned?.[0]?.kind === 'text' && turned[0].turn).toBe(90);
});
