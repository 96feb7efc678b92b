/** “It is not / your fault” says the opposite on its second line: words that never part stay on one line. */
import { describe, expect, it } from 'vitest';
import { boundWords } from '../../../src/i18n/bound-words.ts';
import {
  formats,
  imposePanels,
  layoutLeaflet,
  layoutPanels,
  pairLanguages,
} from '../../../src/leaflet/index.ts';
import { breakLines } from '../../../src/leaflet/steps/break-lines.ts';
import { evenLines } from '../../../src/leaflet/steps/even-lines.ts';
import { findHeldPlaces } from '../../../src/leaflet/text/bound-words.ts';
import type { BoundWordsByLanguage, LeafletContent, SheetFormat } from '../../../src/leaflet/types.ts';
import { cover, leaflet, paragraph, part, readPart, text } from '../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../support/noto.ts';
import { shape } from '../../support/shape.ts';

const engine = await testEngine();
const th = { lang: 'th', script: 'Thai', fonts: notoFonts('NotoSansThai') } as const;
const ar = { lang: 'ar', dir: 'rtl', script: 'Arab', fonts: notoFonts('NotoSansArabic') } as const;
const zh = { lang: 'zh-Hans', script: 'Hans', fonts: notoFonts('NotoSansSC') } as const;

describe('at every width', () => {
  it.each([
    [
      'en',
      'It is not your fault. You do not have to go to the police without an interpreter.',
      {},
      /\b(not|not have|not have to|without|without an)$/,
    ],
    [
      'sv',
      'Det är inte ditt fel. Du kan få hjälp utan pass, bara du ringer inom 30 dagar.',
      {},
      /\b(inte|utan|bara|30)$/,
    ],
    ['sv', 'Inte ditt fel.', {}, /^Inte$/],
    ['sv-simple', 'Det är inte ditt fel. Du kan få hjälp utan pass.', {}, /\b(inte|utan)$/],
    ['uk', 'Ви можете отримати допомогу, не звертаючись до поліції і без документів.', {}, /(^| )(не|без)$/],
    [
      'th',
      'ถ้ามีคนค้นของของคุณ อย่าเก็บกระดาษไว้กับตัว คุณได้รับความช่วยเหลือโดยไม่ต้องไปหาตำรวจ',
      th,
      /(อย่า|ไม่|ไม่ต้อง|ความ|ช่วย)$/,
    ],
    ['ar', 'هذا ليس ذنبك ولا يجوز لأحد أن يأخذ جوازك بدون إذنك', ar, /(ليس|ولا|بدون)$/],
    ['zh-Hans', '这不是你的错，你不需要护照也能得到帮助。', zh, /(不|不是|需)$/],
  ] as const)('%s: no line ends with what denies the next', (lang, words, style, denies) => {
    const shaped = shape([text(words)], { lang, ...style, boundWords });
    for (let widthPt = 40; widthPt < 320; widthPt += 4)
      for (const kind of ['heading', 'running'] as const) {
        const lines = evenLines(
          shaped,
          breakLines(shaped, 10, widthPt, kind === 'heading' ? 'only-too-wide' : 'where-it-helps'),
          { sizePt: 10, widthPt, style: kind },
        );
        const says = lines.map(({ start, end }) => shaped.text.slice(start, end).trim());
        expect(
          says.filter((line) => denies.test(line)),
          `${widthPt} pt`,
        ).toEqual([]);
        expect(says.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
      }
  });
});

it('follows the language that a word is in, not that of the words before it', () => {
  const says = (second: string) =>
    findHeldPlaces(
      'Hej utan pass',
      [
        { start: 0, end: 4, lang: 'sv' },
        { start: 4, end: 13, lang: second },
      ],
      boundWords,
    );
  expect([...says('sv')]).toContain(9);
  expect([...says('en')]).toEqual([]);
});

it('divides the word after a negation where both together are too wide, and lets nothing stand out', () => {
  const hyphenate = (word: string) => word.replace('förutsättnings', 'förut\u00adsättnings\u00ad');
  const shaped = shape([text('Det är inte förutsättningslöst.')], { lang: 'sv', boundWords, hyphenate });
  const lines = breakLines(shaped, 10, 58);
  expect(lines.map(({ start, end }) => shaped.text.slice(start, end))).toEqual([
    'Det är ',
    'inte förut\u00ad',
    'sättnings\u00ad',
    'löst.',
  ]);
  expect(lines.some(({ overflows }) => overflows)).toBe(false);
});

const layOut = (content: LeafletContent) =>
  layoutLeaflet(engine, content, formats['a4-letterfold'] as SheetFormat, 'office', notoFonts('NotoSans'), {
    boundWords,
  });

it('leaves no sign of it in the text', () => {
  const layout = layOut(
    leaflet([cover('It is not your fault', 'Without a passport'), part('One', paragraph('Do not pay.'))]),
  );
  expect(layout.problems).toEqual([]);
  expect(readPart(layout, 1)).toContain('Do not pay.');
});

it('says where somebody has ended a line between them', () => {
  const content = [text('It is not '), { kind: 'break' }, text('your fault')] as const;
  const layout = layOut(
    leaflet([cover('Good', 'Words'), part('One', { kind: 'paragraph', style: 'body', content })]),
  );
  expect(
    layout.problems.map(({ code, level, where, values }) => ({ code, level, part: where.part, ...values })),
  ).toEqual([{ code: 'words-parted', level: 'error', part: 2, value: 'It is not', other: 'your fault' }]);
});

it('says so of the second language on a sheet of two as well', () => {
  const content = [text('It is not '), { kind: 'break' }, text('your fault')] as const;
  const panelsOf = (more: { boundWords?: BoundWordsByLanguage }) =>
    layoutPanels(
      engine,
      leaflet([part('Good', paragraph('Words')), part('One', { kind: 'paragraph', style: 'body', content })]),
      formats['a5-flyer'] as SheetFormat,
      notoFonts('NotoSans'),
      more,
    );
  const { problems } = imposePanels(engine, pairLanguages(panelsOf({}), panelsOf({ boundWords })), 'office');
  expect(problems.map(({ code, where }) => [code, where.part])).toContainEqual(['words-parted', 4]);
});

it('lets an editor end a line after a figure, as in an address', () => {
  const content = [text('Storgatan 5 '), { kind: 'break' }, text('Stockholm')] as const;
  expect(
    layOut(leaflet([cover('Good', 'Words'), part('One', { kind: 'paragraph', style: 'body', content })]))
      .problems,
  ).toEqual([]);
});
