/** The same codes in other languages: each part has the letters that its readers learnt. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readFonts } from '../../../../scripts/lib/project/read-fonts.ts';
import { languageOf } from '../../../../src/i18n/languages.ts';
import type { Engine } from '../../../../src/leaflet/engine.ts';
import {
  formats,
  imposePanels,
  type LeafletContent,
  layoutPanels,
  type PartContent,
  type SheetFormat,
} from '../../../../src/leaflet/index.ts';
import { leaflet, linesOn, paragraph, part, text } from '../../../support/leaflet-builder.ts';
import { testEngine } from '../../../support/noto.ts';

const partIn = (tag: string, words: string): PartContent => {
  const language = languageOf(tag);
  if (!language) throw new Error(tag);
  const { lang, dir, script } = language;
  return { ...part(words, paragraph(words)), language: { lang, dir, script } };
};

const inLanguage = (tag: string, ...parts: PartContent[]): LeafletContent => {
  const language = languageOf(tag);
  if (!language) throw new Error(tag);
  const { lang, dir, script } = language;
  return leaflet(parts, { lang, dir, script });
};

describe('letters of one code and several forms', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await testEngine();
  });

  /** Names of the fonts that set each part. */
  function fontsOf(content: LeafletContent): readonly string[] {
    const shaped = layoutPanels(engine, content, formats['a4-languages'] as SheetFormat, readFonts(content));
    const { sheets, problems } = imposePanels(engine, shaped, 'screen');
    expect(problems.filter(({ code }) => code === 'missing-glyph' || code === 'text-overlaps')).toEqual([]);
    return content.parts.map((_, part) => {
      const runs = sheets.flatMap((sheet) => linesOn(sheet, part)).flatMap((line) => line.runs);
      return [...new Set(runs.map(({ face }) => face.file.name.replace(/ \d+$/, '')))].join(', ');
    });
  }

  it('come from the font of each language on a sheet in many', () => {
    const tags = ['sv', 'zh-Hans', 'zh-Hant', 'zh-TW', 'ja', 'ko', 'ar', 'ur-Aran', 'fa'];
    const han = '直骨角令';
    const words = ['Hej', han, han, han, han, han, 'اردو', 'اردو', 'اردو'];
    const content = inLanguage('sv', ...tags.map((tag, i) => partIn(tag, words[i] ?? '')));
    expect(fontsOf(content)).toEqual([
      'Noto Sans',
      'Noto Sans SC',
      'Noto Sans TC',
      'Noto Sans TC',
      'Noto Sans JP',
      'Noto Sans KR',
      'Noto Sans Arabic',
      'Noto Nastaliq Urdu',
      'Noto Sans Arabic',
    ]);
  });

  it.each([
    ['ja', '直骨角令', 'Noto Sans JP'],
    ['zh-Hant', '直骨角令', 'Noto Sans TC'],
    ['zh-Hans', '直骨角令', 'Noto Sans SC'],
    ['ko', '直骨角令', 'Noto Sans KR'],
    ['ur-Aran', 'اردو', 'Noto Nastaliq Urdu'],
  ])('come from its own font in a leaflet in %s, and no other is read', (tag, words, font) => {
    const content = inLanguage(tag, part(words, paragraph(words)));
    expect(fontsOf(content)).toEqual([font]);
    const families = new Set(readFonts(content).fonts.map(({ name }) => name.replace(/ \d+$/, '')));
    expect(families.size).toBeLessThanOrEqual(3);
  });

  it('are Japanese beside kana where nobody has named the language', () => {
    const words = '日本語のリーフレット';
    expect(fontsOf(inLanguage('sv', part('Hej', paragraph(words))))).toEqual(['Noto Sans, Noto Sans JP']);
  });

  it('follow a foreign word inside a sentence', () => {
    const sentence = {
      ...paragraph(''),
      content: [text('عربي '), text('اردو', { lang: 'ur-Aran' }), text(' عربي')],
    };
    expect(fontsOf(inLanguage('ar', part('عربي', sentence)))).toEqual([
      'Noto Sans Arabic, Noto Nastaliq Urdu',
    ]);
  });
});
