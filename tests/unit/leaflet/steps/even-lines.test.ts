import { describe, expect, it } from 'vitest';
import { breakLines, type Line } from '../../../../src/leaflet/steps/break-lines.ts';
import { evenLines, type LineStyle } from '../../../../src/leaflet/steps/even-lines.ts';
import type { ShapedText, TextStyle } from '../../../../src/leaflet/steps/shape.ts';
import { declaration } from '../../../support/declaration.ts';
import { text } from '../../../support/leaflet-builder.ts';
import { notoFonts } from '../../../support/noto.ts';
import { shape } from '../../../support/shape.ts';

const shapeWords = (words: string, style?: Partial<TextStyle>): ShapedText => shape([text(words)], style);

const wordsOf = (shaped: ShapedText, { start, end }: Line): string => shaped.text.slice(start, end);

/** Lines at 10 pt, as they are filled and as they are set. */
function set(shaped: ShapedText, widthPt: number, style: LineStyle) {
  const filled = breakLines(shaped, 10, widthPt);
  const even = evenLines(shaped, filled, { sizePt: 10, widthPt, style });
  return { filled, even, says: even.map((line) => wordsOf(shaped, line).trim()) };
}

const han = { script: 'Hans', fonts: notoFonts('NotoSansSC') } as const;

describe('running text', () => {
  it('does not end in one short word', () => {
    const shaped = shapeWords('Skriv upp numret någonstans där ingen annan letar efter det nu.');
    expect(set(shaped, 100, 'running').says.at(-1)?.split(' ').length).toBeGreaterThan(1);
  });

  it('does not end in one Chinese character', () => {
    const { filled, says } = set(shapeWords('任何人不得加以任意逮捕、拘禁或放逐。', han), 165, 'running');
    expect(filled).toHaveLength(2);
    expect(says.at(-1)?.length).toBeGreaterThan(4);
  });

  it('loses no line after a line that was ended by hand', () => {
    const ended = [
      text('Ett.'),
      { kind: 'break' },
      text('Två tre fyra fem sex sju'),
      { kind: 'break' },
      text('Åtta.'),
    ] as const;
    const { filled, says } = set(shape(ended), 70, 'running');
    expect(says).toHaveLength(filled.length);
    expect(says.join(' ')).toBe('Ett. Två tre fyra fem sex sju Åtta.');
  });

  it('keeps the day with its month', () => {
    const shaped = shapeWords('Valabil până la 22 noiem\u00adbrie 2027', { lang: 'ro' });
    expect(set(shaped, 118, 'running').says).toEqual(['Valabil până la', '22 noiem\u00adbrie 2027']);
  });

  it('divides no second word to make the lines of a narrow column more even', () => {
    const shaped = shapeWords(
      'Vi hjälper utan över\u00adsättning och tolk\u00adning i dag och i mor\u00adgon',
    );
    expect(set(shaped, 49, 'running').says).toEqual([
      'Vi hjälper',
      'utan över\u00ad',
      'sättning',
      'och',
      'tolk\u00adning',
      'i dag och',
      'i mor\u00adgon',
    ]);
  });

  it('divides no word at the end of two lines in a row', () => {
    const shaped = shapeWords(
      'utan tolk\u00adning hjälper hjälper sam\u00adtal utred\u00adning över\u00adsättning om hjälper om',
    );
    const divided = set(shaped, 65, 'running').says.map((line) => line.endsWith('\u00ad'));
    expect(divided).toContain(true);
    expect(divided.filter((isDivided, line) => isDivided && divided[line - 1])).toEqual([]);
  });

  it('divides a word rather than end in one short word', () => {
    const shaped = shapeWords('Vi utred\u00adning nu');
    const { filled, says } = set(shaped, 64, 'running');
    expect(filled.map((line) => wordsOf(shaped, line).trim())).toEqual(['Vi utred\u00adning', 'nu']);
    expect(says).toEqual(['Vi utred\u00ad', 'ning nu']);
  });

  it('divides no word to fill a line that looks well without', () => {
    const { filled, says } = set(
      shapeWords('Vi hjälper utan över\u00adsättning och tolk i dag'),
      95,
      'running',
    );
    expect(filled).toHaveLength(3);
    expect(says).toEqual(['Vi hjälper utan', 'över\u00adsättning och', 'tolk i dag']);
  });
});

describe('a heading', () => {
  it('leaves no preposition at the end of a line', () => {
    expect(set(shapeWords('Bine de știut în Suedia', { lang: 'ro' }), 50, 'heading').says).toEqual([
      'Bine',
      'de știut',
      'în Suedia',
    ]);
    const arabic = { lang: 'ar', dir: 'rtl', script: 'Arab', fonts: notoFonts('NotoSansArabic') } as const;
    expect(set(shapeWords('معلومات مفيدة في السويد', arabic), 70, 'heading').says.at(-1)).toBe('في السويد');
  });

  it('is not broken inside a Chinese word', () => {
    const { says } = set(shapeWords('世界人权宣言', han), 45, 'heading');
    expect(['世界人权 宣言', '世界 人权宣言']).toContain(says.join(' '));
  });

  it('ends its lines with its sentences where it can', () => {
    // Lines as long as each other would be “You have rights. Nobody / may keep your passport.”.
    const shaped = shapeWords('You have rights. Nobody may keep your passport.', { lang: 'en' });
    expect(set(shaped, 210, 'heading').says).toEqual(['You have rights.', 'Nobody may keep your passport.']);
  });
});

describe.each(declaration.map((sample) => [sample.lang, sample] as const))('%s', (_, sample) => {
  it('has as many lines, none wider than the column, and every character once', () => {
    const { lang, dir, script, font, text } = { ...sample, text: sample.text.slice(0, 240) };
    const shaped = shapeWords(text, { lang, dir, script, fonts: notoFonts(font, 'NotoSans') });
    for (const style of ['running', 'heading'] as const) {
      for (const widthPt of [120, 190, 250]) {
        const { filled, even } = set(shaped, widthPt, style);
        expect(even).toHaveLength(filled.length);
        expect(even.map((line) => wordsOf(shaped, line)).join('')).toBe(shaped.text);
        if (filled.some(({ overflows }) => overflows)) continue;
        expect(even.every((line) => line.widthPt <= widthPt + 0.01)).toBe(true);
      }
    }
  });
});
