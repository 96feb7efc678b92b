import { describe, expect, it } from 'vitest';
import { breakLines, type Line } from '../../../../src/leaflet/steps/break-lines.ts';
import { lineMetrics, placeLine } from '../../../../src/leaflet/steps/place-line.ts';
import type { ShapedText } from '../../../../src/leaflet/steps/shape.ts';
import type { Inline } from '../../../../src/leaflet/types.ts';
import { declaration } from '../../../support/declaration.ts';
import { text } from '../../../support/leaflet-builder.ts';
import { notoFonts } from '../../../support/noto.ts';
import { shape } from '../../../support/shape.ts';

const phone = (number: string): Inline => ({ kind: 'phone', text: number });

const CONTROLS = /[\u2066-\u2069\u2028]/g;
const lineText = (shaped: ShapedText, { start, end }: Line): string =>
  shaped.text.slice(start, end).replace(CONTROLS, '').replaceAll('\u00a0', ' ');
const linesOf = (shaped: ShapedText, widthPt: number): string[] =>
  breakLines(shaped, 10, widthPt).map((line) => lineText(shaped, line));
const inkWidth = (shaped: ShapedText, line: Line): number =>
  placeLine(shaped, line)
    .flatMap(({ face, clusters }) => clusters.map(({ advance }) => (advance * 10) / face.unitsPerEm))
    .reduce((sum, advance) => sum + advance, 0);

describe('breakLines', () => {
  it('breaks at spaces and lets them hang', () => {
    expect(linesOf(shape([text('ett två tre fyra')]), 40)).toEqual(['ett två ', 'tre fyra']);
  });

  it.each([
    ['a phone number', phone('+46 8 123 456 78')],
    ['a number with a hyphen', phone('020-390 000')],
    ['an edition code', { kind: 'code', text: '2026-11-A2B3' } as const],
  ])('never breaks %s', (_, inline) => {
    const fixed = inline.kind === 'break' ? '' : inline.text;
    for (const width of [20, 60, 100, 140]) {
      expect(linesOf(shape([text('Ring nu till '), inline, text(' i dag')]), width).join('|')).toContain(
        fixed,
      );
    }
  });

  it('breaks a web address only where it is wider than a line, behind one of its signs or before its hyphen', () => {
    const address = 'https://www.vagvisare.example/sv/my-rights?a=1&b=2';
    const shaped = shape([text('Ring nu till '), { kind: 'url', text: address }, text(' i dag')]);
    expect(linesOf(shaped, 300).join('|')).toContain(address);
    for (const width of [80, 110, 140]) {
      const lines = linesOf(shaped, width);
      const written = lines.join('');
      expect(written).toBe(`Ring nu till ${address} i dag`);
      const ends = lines.slice(0, -1).map((line) => line.at(-1));
      const nextHas = (at: number) => lines[at + 1]?.startsWith('-');
      expect(ends.every((sign, at) => '/.?& '.includes(sign ?? '!') || nextHas(at))).toBe(true);
      expect(lines).not.toContain('https:/');
    }
  });

  it('says that what cannot be broken is too wide', () => {
    const lines = breakLines(shape([text('Ring '), phone('+46 8 123 456 78')]), 10, 50);
    expect(lines.map(({ overflows }) => overflows)).toEqual([false, true]);
  });

  it('breaks a name only if it is wider than a line', () => {
    const shaped = shape([text('Ring till '), { kind: 'name', text: 'Jourhavande kompis hos Röda Korset' }]);
    expect(linesOf(shaped, 190)).toEqual(['Ring till ', 'Jourhavande kompis hos Röda Korset']);
    expect(linesOf(shaped, 100)).toEqual(['Ring till Jourhavande ', 'kompis hos Röda ', 'Korset']);
  });

  it('breaks a word at its own hyphen only if it is wider than a line', () => {
    const shaped = shape([text('Ring till anak-anak nu')]);
    expect(linesOf(shaped, 85)).toEqual(['Ring till ', 'anak-anak nu']);
    expect(linesOf(shaped, 40)).toEqual(['Ring till ', 'anak-', 'anak nu']);
  });

  it('ends a line at a forced break', () => {
    const lines = breakLines(shape([text('ett'), { kind: 'break' }, text('två')]), 10, 200);
    expect(lines.map(({ hard }) => hard)).toEqual([true, false]);
  });

  it('draws a hyphen where a line ends in a word, and nowhere else', () => {
    const shaped = shape([text('Människo\u00adhandels\u00adersättning')]);
    const lines = breakLines(shaped, 10, 95);
    const drawn = lines.map((line) =>
      placeLine(shaped, line).flatMap(({ clusters }) => clusters.map((c) => c.text)),
    );
    expect(drawn.map((clusters) => clusters.join('').replaceAll('\u00ad', '-'))).toEqual([
      'Människohandels-',
      'ersättning',
    ]);
    expect(lines.every(({ widthPt }) => widthPt <= 95)).toBe(true);
  });

  describe('divides a word', () => {
    const SHY = '\u00ad';
    const shown = (words: string, width: number) =>
      linesOf(shape([text(words)]), width).map((line) => line.replace(/\u00ad$/, '-').replaceAll(SHY, ''));

    it('where the line would end far from the edge', () => {
      expect(shown(`Vi hjälper utan över${SHY}sättning och tolk i dag`, 95)).toEqual([
        'Vi hjälper utan över-',
        'sättning och tolk i ',
        'dag',
      ]);
    });
    it('not where the line is nearly full without it', () => {
      expect(shown(`Vi hjälper alla utan över${SHY}sättning och tolk i dag`, 113)[0]).toBe(
        'Vi hjälper alla utan ',
      );
    });
    it('not in two lines in a row', () => {
      const word = `över${SHY}sättnings${SHY}arbete`;
      const lines = shown(`vi ${word} ${word} ${word} ${word} nu`, 100);
      const divided = lines.map((line) => line.endsWith('-'));
      expect(divided).toContain(true);
      expect(divided.some((is, i) => is && divided[i + 1])).toBe(false);
    });
    it('not so that its rest is the last line', () => {
      expect(shown(`Vi hjälper utan över${SHY}sättning`, 95)).toEqual(['Vi hjälper utan ', 'översättning']);
      const before = shape([text(`Vi hjälper utan över${SHY}sättning`), { kind: 'break' }, text('nu')]);
      expect(linesOf(before, 95)).toHaveLength(3);
    });
    it('that is wider than the line, wherever it stands', () => {
      expect(shown(`över${SHY}sättnings${SHY}arbete`, 60)).toEqual(['över-', 'sättnings-', 'arbete']);
    });
    it('in bounded time where it has very many parts', () => {
      const endless = shape([text(`ab${SHY}`.repeat(20_000))]);
      expect(breakLines(endless, 10, 100).length).toBeGreaterThan(1000);
    });
  });

  it('draws the hyphen of the face of its word, and leaves room for it', () => {
    const bold = { strong: true };
    const shaped = shape([text('utan '), text('människo\u00adhandel', bold)]);
    const [line] = breakLines(shaped, 10, 80);
    if (!line) throw new Error('no line');
    const hyphen = shape([text('-', bold)]).runs[0]?.clusters[0];
    expect(placeLine(shaped, line).at(-1)?.clusters.at(-1)).toMatchObject({
      text: '\u00ad',
      advance: hyphen?.advance,
      parts: hyphen?.parts,
    });
    expect(line.widthPt).toBeCloseTo(inkWidth(shaped, line), 6);
  });

  it('draws the hyphen of the script', () => {
    const fonts = notoFonts('NotoSansArmenian');
    const shaped = shape([text('իրավունք\u00adներով')], { lang: 'hy', script: 'Armn', fonts });
    const [line] = breakLines(shaped, 10, 55);
    if (!line) throw new Error('no line');
    const runs = placeLine(shaped, line);
    const own = shape([text('\u058a')], { lang: 'hy', script: 'Armn', fonts });
    expect(runs.at(-1)?.clusters.at(-1)?.parts).toEqual(own.runs[0]?.clusters[0]?.parts);
  });

  it('asks for hyphens for words only: not in addresses, codes, compounds with a hyphen or divided words', () => {
    const asked: string[] = [];
    const hyphenate = (word: string): string => {
      asked.push(word);
      return word;
    };
    const words = '(Ring) “oss” på abc@def.se, www.polisen.se, e-post eller A5b l’aide! män\u00adniska slut.';
    shape([text(words)], { hyphenate });
    expect(asked).toEqual(['Ring', 'oss', 'på', 'eller', 'l’aide', 'slut']);
  });

  it('asks for hyphens word by word, in the language of the inline, and never in fixed inlines', () => {
    const asked: string[] = [];
    const hyphenate = (word: string, lang: string): string => {
      asked.push(`${lang}:${word}`);
      return word;
    };
    shape([text('Du får hjälp, '), { kind: 'text', text: 'help me', lang: 'en' }, phone('112')], {
      hyphenate,
    });
    expect(asked).toEqual(['sv:Du', 'sv:får', 'sv:hjälp', 'en:help', 'en:me']);
  });

  it.each(['th', 'lo', 'km', 'my'])('breaks %s where ICU finds words', (lang) => {
    const sample = declaration.find((candidate) => candidate.lang === lang);
    if (!sample) throw new Error(`no text in ${lang}`);
    const shaped = shape([text(sample.text)], { ...sample, fonts: notoFonts(sample.font) });
    const starts = breakLines(shaped, 10, 90).map(({ start }) => start);
    const words = new Set(
      [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(sample.text)].map(({ index }) => index),
    );
    expect(starts.length).toBeGreaterThan(4);
    expect(starts.filter((start) => !words.has(start))).toEqual([]);
  });

  it('keeps closing marks of Chinese off the beginning of a line', () => {
    const sample = declaration.find(({ lang }) => lang === 'zh-Hans');
    if (!sample) throw new Error('no text');
    const shaped = shape([text(sample.text)], { ...sample, fonts: notoFonts(sample.font) });
    for (let width = 30; width < 120; width += 7) {
      for (const line of linesOf(shaped, width)) expect(line).not.toMatch(/^[，。、]/);
    }
  });

  it('breaks a Korean word only if it is wider than a line', () => {
    const korean = { lang: 'ko', script: 'Kore', fonts: notoFonts('NotoSansKR') };
    const shaped = shape([text('모든 인간은태어날때부터 자유로우며')], korean);
    expect(linesOf(shaped, 100)).toEqual(['모든 ', '인간은태어날때부터 ', '자유로우며']);
    expect(linesOf(shaped, 50).join('|')).toBe('모든 인간은|태어날때부|터 |자유로우며');
  });

  it('breaks a long Malayalam word between syllables, only if it is wider than a line', () => {
    const malayalam = { lang: 'ml', script: 'Mlym', fonts: notoFonts('NotoSansMalayalam') };
    const shaped = shape([text('പ്രഖ്യാപനം മനുഷ്യാവകാശങ്ങളെക്കുറിക്കുന്ന')], malayalam);
    expect(linesOf(shaped, 170)).toEqual(['പ്രഖ്യാപനം ', 'മനുഷ്യാവകാശങ്ങളെക്കുറിക്കുന്ന']);
    const narrow = linesOf(shaped, 90);
    expect(narrow.length).toBeGreaterThan(2);
    // No line begins with a vowel sign, or ends with the sign that binds a conjunct.
    for (const line of narrow) expect(line).toMatch(/^\P{M}.*[^\u0d4d]$/u);
  });

  it('begins no line with a Tamil consonant that has no vowel', () => {
    const tamil = { lang: 'ta', script: 'Taml', fonts: notoFonts('NotoSansTamil') };
    const lines = linesOf(shape([text('வைத்திருக்கப்படுதலோ')], tamil), 30);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).not.toMatch(/^.\u0bcd/u);
  });

  it('loses and doubles nothing at any width', () => {
    for (const sample of declaration) {
      const shaped = shape([text(sample.text)], { ...sample, fonts: notoFonts(sample.font) });
      for (const width of [30, 77, 200]) {
        const lines = breakLines(shaped, 10, width);
        expect(lines[0]?.start).toBe(0);
        expect(lines.at(-1)?.end).toBe(shaped.text.length);
        for (const [i, line] of lines.entries()) {
          if (i > 0) expect(line.start).toBe(lines[i - 1]?.end);
          if (!line.overflows) expect(line.widthPt).toBeLessThanOrEqual(width + 0.01);
        }
      }
    }
  });
});

describe('placeLine', () => {
  it('adds up to the width of the line', () => {
    for (const sample of declaration) {
      const shaped = shape([text(sample.text)], { ...sample, fonts: notoFonts(sample.font) });
      for (const line of breakLines(shaped, 10, 120)) {
        expect(Math.abs(inkWidth(shaped, line) - line.widthPt), sample.lang).toBeLessThan(0.35);
      }
    }
  });

  it('shows the digits of a number from left to right among Arabic', () => {
    const fonts = notoFonts('NotoSansArabic');
    const content = [text('اتصل بالرقم '), phone('+46 8 123 456 78'), text(' الآن')];
    const shaped = shape(content, { lang: 'ar', dir: 'rtl', script: 'Arab', fonts });
    const [line] = breakLines(shaped, 10, 400);
    if (!line) throw new Error('no line');
    const seen = placeLine(shaped, line).flatMap(({ clusters }) => clusters.map((cluster) => cluster.text));
    const all = seen.join('').replaceAll('\u00a0', ' ');
    expect(all).toContain('+46 8 123 456 78');
    // The sentence begins at the right: its last word stands left of the number.
    expect(all.indexOf('نآلا')).toBeLessThan(all.indexOf('+46'));
    expect(all.indexOf('+46')).toBeLessThan(all.indexOf('لصتا'));
  });

  it('hangs the space of a right-to-left line out to the left without moving the words', () => {
    const sample = declaration.find(({ lang }) => lang === 'ar');
    if (!sample) throw new Error('no text');
    const shaped = shape([text(sample.text)], { ...sample, fonts: notoFonts(sample.font) });
    const [line] = breakLines(shaped, 10, 120);
    if (!line) throw new Error('no line');
    const first = placeLine(shaped, line)[0]?.clusters[0];
    expect(first).toMatchObject({ text: ' ', advance: 0 });
    expect(first?.shiftX).toBe(-(first?.nominalAdvance ?? 0));
  });
});

describe('lineMetrics', () => {
  it('makes room for Nastaliq', () => {
    const naskh = shape([text('سلام')], { fonts: notoFonts('NotoSansArabic') });
    const nastaliq = shape([text('سلام')], { fonts: notoFonts('NotoNastaliqUrdu') });
    expect(lineMetrics(nastaliq, 10).ascent).toBeGreaterThan(lineMetrics(naskh, 10).ascent);
    expect(lineMetrics(naskh, 10).descent).toBeGreaterThan(0);
  });
});
