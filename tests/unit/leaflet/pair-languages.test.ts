/** Two languages on one sheet: where each lies, in which direction, and that nothing of either changes. */
import { describe, expect, test } from 'vitest';
import {
  finishLeaflet,
  formats,
  imposePanels,
  type LeafletContent,
  layoutPanels,
  pairLanguages,
  type SheetFormat,
} from '../../../src/leaflet/index.ts';
import { leaflet, number, paragraph, part } from '../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../support/noto.ts';
import { bareText, readWithPdfJs } from '../../support/read-pdf.ts';

const engine = await testEngine();
const english = leaflet([
  part('Know', paragraph('Good to know.')),
  part('Call', number('Danger now', '112')),
]);
const arabic: LeafletContent = {
  ...leaflet([part('معلومات', paragraph('معلومات مفيدة')), part('اتصلوا', number('خطر الآن', '112'))]),
  lang: 'ar',
  dir: 'rtl',
  script: 'Arab',
};
const layOut = (content: LeafletContent, format: string) =>
  layoutPanels(engine, content, formats[format] as SheetFormat, notoFonts('NotoSans', 'NotoSansArabic'));
const pair = (format: string) => pairLanguages(layOut(english, format), layOut(arabic, format));
/** Parts on a side from left to right, each once; those of the second language are counted on. */
const partsOn = (sheet: ReturnType<typeof imposePanels>['sheets'][number] | undefined) => [
  ...new Set([...(sheet?.safe ?? [])].sort((a, b) => a.x - b.x).map(({ part }) => part)),
];

describe('a flyer in two languages', () => {
  test('is one sheet to fold: the first outside with its front on the right, the second inside from the right', () => {
    const { sheets, problems } = imposePanels(engine, pair('a5-flyer'), 'office');
    expect(problems).toEqual([]);
    // Parts: English 0 (front) and 1, Arabic 2 (front) and 3.
    expect(sheets.map(partsOn)).toEqual([
      [1, 0],
      [3, 2],
    ]);
  });

  test.each(['screen', 'office', 'press'] as const)(
    'says all that both say, as %s, and breaks no rule of PDF',
    async (profile) => {
      const { pdf, problems } = await finishLeaflet(engine, pair('a5-flyer'), profile, 'x');
      expect(problems).toEqual([]);
      const read = bareText((await readWithPdfJs(pdf)).join(' '));
      for (const words of ['Good to know.', 'Danger now', 'معلومات مفيدة', 'خطر الآن', '112'])
        expect(read).toContain(bareText(words));
    },
  );

  test('tells screen readers where the second language begins', () => {
    const { structure } = imposePanels(engine, pair('a5-flyer'), 'screen');
    expect(structure.children.map(({ type, lang }) => [type, lang])).toEqual([
      ['Sect', undefined],
      ['Sect', undefined],
      ['Sect', 'ar'],
    ]);
  });
});

describe('of two languages of which the second is too long', () => {
  const sentence = 'لا يجوز لأحد أن يحتفظ بجواز سفرك أو هاتفك. ';
  const long: LeafletContent = {
    ...arabic,
    parts: [part('معلومات', paragraph('معلومات')), part('اتصلوا', paragraph(sentence.repeat(90)))],
  };
  const second = layOut(long, 'a5-flyer');
  const both = pairLanguages(layOut(english, 'a5-flyer'), second);

  test('the sheet has the size of the smaller', () => {
    expect(second.fitted.bodyPt).toBe(11.5);
    expect(both.fitted.bodyPt).toBe(11.5);
    expect(pairLanguages(second, layOut(english, 'a5-flyer')).fitted.bodyPt).toBe(11.5);
  });

  test('its problem names the part as counted on from the first, and is the only one', () => {
    expect(second.problems.map(({ code, where }) => [code, where.part])).toEqual([
      ['text-overflows-panel', 2],
    ]);
    expect(
      imposePanels(engine, both, 'office').problems.map(({ code, where }) => [code, where.part]),
    ).toEqual([['text-overflows-panel', 4]]);
  });
});

test('a sheet of cards has as many in each language', () => {
  const { sheets } = imposePanels(engine, pair('card'), 'office');
  expect(sheets.map(({ safe }) => safe.filter(({ part }) => part < 2).length)).toEqual([5, 5]);
});

test('a format without a sheet for two languages says so', () => {
  expect(() => pair('a4-poster')).toThrow('a4-poster has no sheet for two languages');
});
