/** Titles choose their lines first, then the largest size that these allow; no word lies on what is drawn under them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../../src/content-model/pictures/read-picture.ts';
import { boundWords } from '../../../../src/i18n/bound-words.ts';
import { checkTextOnDrawings } from '../../../../src/leaflet/checks/text-on-drawings.ts';
import { moveBoxes } from '../../../../src/leaflet/geometry/boxes.ts';
import { formats, layoutLeaflet } from '../../../../src/leaflet/index.ts';
import { setTitle } from '../../../../src/leaflet/steps/title-lines.ts';
import type { LeafletContent, Picture, Sheet, SheetFormat } from '../../../../src/leaflet/types.ts';
import { mmToPt } from '../../../../src/leaflet/units.ts';
import { cover, leaflet, paragraph, part, text } from '../../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../../support/noto.ts';
import { shape } from '../../../support/shape.ts';

const engine = await testEngine();
const room = { widthPt: 207, fullPt: 34, leastPt: 18 };
const th = { lang: 'th', script: 'Thai', fonts: notoFonts('NotoSansThai') } as const;

describe('a title', () => {
  it.each([
    ['en', 'To you in Sweden', {}, ['To you', 'in Sweden']],
    ['en', 'Good to know in Sweden', {}, ['Good to know', 'in Sweden']],
    ['en', 'It is not your fault', {}, ['It is', 'not your fault']],
    ['sv', 'Det är inte ditt fel', {}, ['Det är', 'inte ditt fel']],
    ['sv', 'Till dig i Sverige', {}, ['Till dig', 'i Sverige']],
    ['uk', 'Варто знати у Швеції', {}, ['Варто знати', 'у Швеції']],
    ['th', 'ไม่ใช่ความผิดของเธอ', th, ['ไม่ใช่ความผิด', 'ของเธอ']],
    ['th', 'ก่อนคุณเดินทางไปสวีเดน', th, ['ก่อนคุณเดินทาง', 'ไปสวีเดน']],
    ['en', 'Help', {}, ['Help']],
  ] as const)('%s: %s is set in lines by sense', (lang, words, style, lines) => {
    const shaped = shape([text(words)], { lang, weight: 700, boundWords, ...style });
    const title = setTitle(shaped, room);
    expect(title?.lines.map(({ start, end }) => shaped.text.slice(start, end).trim())).toEqual(lines);
    expect(title?.sizePt).toBeGreaterThanOrEqual(24);
    for (const { widthPt } of title?.lines ?? []) expect(widthPt).toBeLessThanOrEqual(room.widthPt);
  });

  it('is as large as its lines allow', () => {
    const shaped = shape([text('It is not your fault')], { lang: 'en', weight: 700, boundWords });
    const widest = Math.max(...(setTitle(shaped, room)?.lines ?? []).map(({ widthPt }) => widthPt));
    expect(widest).toBeGreaterThan(room.widthPt - 3);
  });

  it('leaves a word wider than its column to the rule that says so', () => {
    const shaped = shape([text('Donaudampfschifffahrtsgesellschaften')], { lang: 'de' });
    expect(setTitle(shaped, { ...room, widthPt: 100 })).toBeNull();
  });
});

const pictureOf = (name: string): Picture => {
  const at = `content/pictures/${name}.svg`;
  const { picture } = readPicture(at, readFileSync(at, 'utf8'));
  if (!picture) throw new Error(at);
  return picture;
};

describe('on a cover', () => {
  const long = 'حقوقكم في السويد ومساعدة لكم ولمن يحتاج إليها';
  const set = (words: string, name: string, more: Partial<LeafletContent> = {}) =>
    layoutLeaflet(
      engine,
      leaflet([cover(words, 'A'), ...Array.from({ length: 3 }, () => part('B', paragraph('C.')))], {
        coverPicture: pictureOf('landscape-cover'),
        headPicture: pictureOf('landscape-wide'),
        ...more,
      }),
      formats[name] as SheetFormat,
      'screen',
      notoFonts('NotoSans', 'NotoSansArabic'),
      { boundWords },
    );

  it.each(['a5-flyer', 'a4-poster', 'a4-letterfold', 'a7-minibook'])(
    'no word of a long title lies on the sun or the hills: %s',
    (name) => {
      const latin = 'Rights, help, and numbers to call for everybody who works in Sweden';
      expect(set(latin, name).problems).toEqual([]);
      expect(set(long, name, { lang: 'ar', dir: 'rtl', script: 'Arab' }).problems).toEqual([]);
    },
  );

  it('a word that does is a problem', () => {
    const { sheets, content } = set('Good', 'a4-letterfold');
    const [sheet] = sheets as readonly [Sheet];
    const down = (mm: number): Sheet => ({
      ...sheet,
      boxes: sheet.boxes.flatMap((box) => (box.kind === 'text' ? moveBoxes([box], 0, mmToPt(mm)) : [box])),
    });
    expect(checkTextOnDrawings(engine, sheet, content)).toEqual([]);
    expect(checkTextOnDrawings(engine, down(30), content)).toEqual([]);
    expect(
      checkTextOnDrawings(engine, down(130), content).map(({ code, where, values }) => [
        code,
        where.part,
        values,
      ]),
    ).toEqual([
      ['text-on-drawing', 1, { value: 'Good' }],
      ['text-on-drawing', 1, { value: 'A' }],
    ]);
  });
});
