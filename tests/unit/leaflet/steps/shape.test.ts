import { describe, expect, it } from 'vitest';
import { missingGlyphs } from '../../../../src/leaflet/problems.ts';
import type { ShapedText } from '../../../../src/leaflet/steps/shape.ts';
import type { StructureNode } from '../../../../src/leaflet/types.ts';
import { cpuTimeMs } from '../../../support/cpu-time.ts';
import { text } from '../../../support/leaflet-builder.ts';
import { notoFonts } from '../../../support/noto.ts';
import { shape } from '../../../support/shape.ts';

const arabic = { lang: 'ar', dir: 'rtl', script: 'Arab' } as const;
const families = (shaped: ShapedText): string[] => [
  ...new Set(shaped.runs.map(({ face }) => face.file.name)),
];
const glyphsOf = (shaped: ShapedText): number[] =>
  shaped.runs.flatMap(({ clusters }) => clusters.flatMap(({ parts }) => parts.map(({ glyph }) => glyph)));
const said = (shaped: ShapedText): string =>
  shaped.runs
    .flatMap(({ clusters, level }) => (level % 2 === 1 ? [...clusters].reverse() : clusters))
    .map((cluster) => cluster.text)
    .join('');

it('draws a mark that has no letter on a circle of dots, so that it is seen', () => {
  const drawn = (words: string) => glyphsOf(shape([text(words)])).length;
  expect(drawn('\u0301')).toBe(2);
  expect(drawn('x\u0301')).toBe(2);
});

describe('missing characters', () => {
  it('says which character no font has, and where', () => {
    const problems = missingGlyphs(shape([text('Ring oss på kvällen ☎ 漢 när du vill')]).missing);
    expect(problems).toMatchInlineSnapshot(`
      [
        {
          "code": "missing-glyph",
          "fix": "Write it with other characters. If the language needs this one, add a font that has it to the language’s fonts.",
          "level": "error",
          "says": "No font of this leaflet can draw “☎” (U+260E, emoji or pictograph), near “på kvällen ☎ 漢 när du vi”.",
          "values": {
            "code": "U+260E",
            "value": "☎",
            "words": "på kvällen ☎ 漢 när du vi",
          },
          "where": {
            "file": "content/sv/x.mdx",
            "line": 7,
          },
        },
        {
          "code": "missing-glyph",
          "fix": "Write it with other characters. If the language needs this one, add a font that has it to the language’s fonts.",
          "level": "error",
          "says": "No font of this leaflet can draw “漢” (U+6F22, Han letter), near “å kvällen ☎ 漢 när du vill”.",
          "values": {
            "code": "U+6F22",
            "value": "漢",
            "words": "å kvällen ☎ 漢 när du vill",
          },
          "where": {
            "file": "content/sv/x.mdx",
            "line": 7,
          },
        },
      ]
    `);
  });

  it.each([
    ['an emoji', '👋', 'emoji or pictograph'],
    ['a letter of another script', 'ក', 'Khmer letter'],
    ['a private-use character', '\ue000', 'private-use character, which means something in one font only'],
    ['a digit of another script', '၅', 'Myanmar digit'],
    ['a combining mark', 'a\u0e34', 'Thai combining mark'],
  ])('describes %s', (_, words, description) => {
    const problems = missingGlyphs(shape([text(words)]).missing);
    expect(problems.map(({ code }) => code)).toEqual(['missing-glyph']);
    expect(problems[0]?.says).toContain(description);
  });

  it('reports each character once', () => {
    expect(shape([text('漢 漢 漢')]).missing).toHaveLength(1);
  });

  it('names a script without a font once, not letter by letter', () => {
    const problems = missingGlyphs(shape([text('ⴰⴳⵔⴰⵡ ⴰⵎⴰⵜⴰⵢ')]).missing);
    expect(problems.map(({ says }) => says)).toEqual([
      'No font of this leaflet can draw “ⴰ” (U+2D30, Tifinagh letter), near “ⴰⴳⵔⴰⵡ ⴰⵎⴰⵜⴰⵢ”, nor “ⴳ” (U+2D33), “ⵔ” (U+2D54), “ⵡ” (U+2D61), “ⵎ” (U+2D4E) and 2 more.',
    ]);
  });

  it('never draws .notdef where a font of the set has the character', () => {
    const shaped = shape([text('Hej สวัสดี привіт')], { fonts: notoFonts('NotoSansThai') });
    expect(shaped.missing).toEqual([]);
    expect(glyphsOf(shaped)).not.toContain(0);
    expect(families(shaped)).toEqual(['NotoSans 400', 'NotoSansThai 400']);
  });

  it('draws in the other weight what only that has', () => {
    const noto = notoFonts('NotoSansArabic');
    const fonts = { ...noto, fonts: noto.fonts.filter(({ weight }) => weight === 700) };
    const shaped = shape([text('سلام')], { ...arabic, fonts });
    expect(shaped.missing).toEqual([]);
    expect(families(shaped)).toEqual(['NotoSansArabic 700']);
  });

  it('sets digits before the first letter in the script of that letter', () => {
    const scripts = shape([text('112 привіт')]).runs.map(({ script }) => script);
    expect(new Set(scripts)).toEqual(new Set(['Cyrl']));
  });

  it('draws a letter and its mark from the first font that has both', () => {
    const style = { ...arabic, fonts: notoFonts('NotoNastaliqUrdu', 'NotoSansArabic') };
    expect(families(shape([text('ب')], style))).toEqual(['NotoNastaliqUrdu 400']);
    const marked = shape([text('ب\u065c')], style);
    expect(marked.missing).toEqual([]);
    expect(families(marked)).toEqual(['NotoSansArabic 400']);
  });

  it.each([
    ['a letter and its mark written apart', 'e\u0301'],
    ['a variation selector', 'a\ufe0f'],
    ['joiners', 'a\u200db\u200cc'],
    ['a soft hyphen', 'a\u00adb'],
    ['a word joiner', 'a\u2060b'],
  ])('has no quarrel with %s', (_, words) => {
    const shaped = shape([text(words)]);
    expect(shaped.missing).toEqual([]);
    expect(glyphsOf(shaped)).not.toContain(0);
  });
});

describe('characters that have no place in a text', () => {
  it('refuses control codes and goes on without them', () => {
    const shaped = shape([text('Du har\u0007 rätt')]);
    expect(shaped.text).toBe('Du har rätt');
    expect(shaped.problems).toMatchInlineSnapshot(`
      [
        {
          "code": "control-character",
          "fix": "Delete the words around it and type them again; such codes come along when text is pasted.",
          "level": "error",
          "says": "The text holds an invisible control code (U+0007), near “Du har rätt”. It can be neither drawn nor read aloud.",
          "values": {
            "code": "U+0007",
            "words": "Du har rätt",
          },
          "where": {
            "file": "content/sv/x.mdx",
            "line": 7,
          },
        },
      ]
    `);
  });

  it('refuses control codes beside an amount in a right-to-left text', () => {
    const shaped = shape([text('ادفع\u0007 50 % الآن')], { ...arabic, fonts: notoFonts('NotoSansArabic') });
    expect(shaped.problems.map(({ code }) => code)).toEqual(['control-character']);
  });

  it.each([
    ['half of a pair', 'före \ud83d efter'],
    ['the other half', 'före \udc4b efter'],
    ['a replacement character', 'före \ufffd efter'],
  ])('refuses %s', (_, words) => {
    const shaped = shape([text(words)]);
    expect(shaped.text).toBe('före  efter');
    expect(shaped.problems.map(({ code }) => code)).toEqual(['damaged-character']);
  });

  it('says what is damaged', () => {
    expect(shape([text('Ring \ufffd nu')]).problems).toMatchInlineSnapshot(`
      [
        {
          "code": "damaged-character",
          "fix": "Type the words there again from their source and save the file as UTF-8.",
          "level": "error",
          "says": "A character is damaged (U+FFFD), near “Ring  nu”. What it was can no longer be told.",
          "values": {
            "words": "Ring  nu",
          },
          "where": {
            "file": "content/sv/x.mdx",
            "line": 7,
          },
        },
      ]
    `);
  });

  it.each([
    ['Devanagari', 'Deva', 'hi', 'पंाच', 'U+092A U+0902 U+093E'],
    ['Bengali', 'Beng', 'bn', 'পঁাচ', 'U+09AA U+0981 U+09BE'],
    ['Gurmukhi', 'Guru', 'pa', 'ਪੰਾ', 'U+0A2A U+0A70 U+0A3E'],
    ['Khmer', 'Khmr', 'km', 'កេះា', 'U+1780 U+17C1 U+17C7 U+17B6'],
    ['Myanmar', 'Mymr', 'my', 'ကြျ', 'U+1000 U+103C U+103B'],
  ])(
    'refuses marks out of their order, which stand on a circle of dots: %s',
    (name, script, lang, word, codes) => {
      const { problems } = shape([text(`${word} ${word}`)], {
        lang,
        script,
        fonts: notoFonts(`NotoSans${name}`),
      });
      expect(problems.map(({ code }) => code)).toEqual(['marks-out-of-order']);
      expect(problems[0]?.says).toContain(codes);
    },
  );

  it.each([
    ['Devanagari', 'Deva', 'hi', 'पांच र्क्ष्य ङ्क्षि \u25cc\u0902'],
    ['Myanmar', 'Mymr', 'my', 'ကျွန်ုပ် သင်္ဘော'],
    ['Khmer', 'Khmr', 'km', 'ស្ត្រី ប្រាំបី'],
  ])('and takes those in order, and a circle that is written: %s', (name, script, lang, words) => {
    const { problems } = shape([text(words)], { lang, script, fonts: notoFonts(`NotoSans${name}`) });
    expect(problems).toEqual([]);
  });

  it('takes line ends and tabs of the file for spaces', () => {
    const shaped = shape([text('ett\ntvå\t\r\ntre')]);
    expect(shaped.text).toBe('ett två tre');
    expect(shaped.problems).toEqual([]);
  });

  it('warns of direction overrides and makes them harmless', () => {
    const shaped = shape([text('abc \u202edef'), { kind: 'phone', text: '112' }]);
    expect(shaped.problems.map(({ code, level }) => [code, level])).toEqual([
      ['direction-override', 'warning'],
    ]);
    expect(shaped.text).toBe('abc \u2067def\u2069\u2066112\u2069');
  });

  it('keeps what an inline leaves open to itself', () => {
    expect(shape([text('a\u2067b\u202bc'), text('d\u2069\u202ce')]).text).toBe(
      'a\u2067b\u2067c\u2069\u2069de',
    );
  });

  it('takes direction controls out of numbers', () => {
    const shaped = shape([{ kind: 'phone', text: '\u202a+46 8\u2069 1\u202c' }]);
    expect(shaped.text).toBe('\u2066+46\u00a08\u00a01\u2069');
  });
});

describe('fixed inlines', () => {
  it.each([
    ['Arabic', 'NotoSansArabic', 'اتصل بالرقم '],
    ['Nastaliq', 'NotoNastaliqUrdu', 'اس نمبر پر '],
    ['Thai', 'NotoSansThai', 'โทร '],
    ['Bengali', 'NotoSansBengali', 'ফোন '],
  ])('draws digits of numbers in Noto Sans among %s', (_, family, words) => {
    const shaped = shape([text(words), { kind: 'phone', text: '+46 8 123' }], { fonts: notoFonts(family) });
    expect(shaped.runs.at(-1)?.face.file.name).toBe('NotoSans 400');
    expect(shaped.problems).toEqual([]);
  });

  it('keeps the groups of a figure in order among right-to-left words', () => {
    const shaped = shape([text('دفع 1 000 كرونة')], { ...arabic, fonts: notoFonts('NotoSansArabic') });
    const [figure] = shaped.runs.filter(({ level }) => level === 2);
    expect(figure?.clusters.map((cluster) => cluster.text).join('')).toBe('1\u00a0000');
    expect(shaped.problems).toEqual([]);
  });

  it('runs from left to right in a right-to-left text', () => {
    const content = [text('اتصل '), { kind: 'phone', text: '+46 8 123' } as const, text(' الآن')];
    const shaped = shape(content, { ...arabic, fonts: notoFonts('NotoSansArabic') });
    expect(shaped.runs.map(({ level }) => level)).toEqual([1, 2, 1]);
    expect(shaped.runs[1]?.clusters.map((cluster) => cluster.text.replace('\u00a0', ' ')).join('')).toBe(
      '+46 8 123',
    );
  });
});

describe('what is read back', () => {
  it.each([
    ['joiners', 'می\u200cآیند', { ...arabic, fonts: notoFonts('NotoSansArabic') }],
    ['ligatures', 'لا إله', { ...arabic, fonts: notoFonts('NotoSansArabic') }],
    [
      'vowels before their consonant',
      'हिन्दी कर्म',
      { lang: 'hi', script: 'Deva', fonts: notoFonts('NotoSansDevanagari') },
    ],
    ['stacked letters', 'ស្ត្រី', { lang: 'km', script: 'Khmr', fonts: notoFonts('NotoSansKhmer') }],
    ['marks written apart', 'e\u0301a\u0308', {}],
  ])('keeps %s', (_, words, style) => {
    expect(said(shape([text(words)], style))).toBe(words);
  });

  it('leaves steering characters out', () => {
    const content = [text('\u200fسلام\u200e '), { kind: 'phone', text: '112' } as const];
    expect(said(shape(content, { ...arabic, fonts: notoFonts('NotoSansArabic') }))).toBe('سلام 112');
  });
});

describe('structure', () => {
  it('gives links and foreign words leaves of their own', () => {
    const node: StructureNode = { type: 'P', children: [] };
    shape(
      [
        text('Ring '),
        { kind: 'phone', text: '112', href: 'tel:112' },
        text(' eller '),
        text('hello', { lang: 'en' }),
        text(' och ', { lang: 'sv' }),
        text('här', { href: 'https://x.se', lang: 'en' }),
      ],
      { node },
    );
    expect(node.children).toEqual([
      { type: 'Link', href: 'tel:112', children: [] },
      { type: 'Span', lang: 'en', children: [] },
      { type: 'Link', href: 'https://x.se', lang: 'en', children: [] },
    ]);
  });

  it.each(['strong', 'emphasis'] as const)('draws %s in bold', (stress) => {
    expect(families(shape([text('ett '), text('två', { [stress]: true })]))).toEqual([
      'NotoSans 400',
      'NotoSans 700',
    ]);
  });

  it('joins Arabic letters over the ends of an inline', () => {
    const fonts = notoFonts('NotoSansArabic');
    const whole = shape([text('سلام')], { ...arabic, fonts });
    const cut = shape([text('س'), text('لام', { href: 'https://x.se' })], { ...arabic, fonts });
    const firstLetter = (shaped: ShapedText) =>
      shaped.runs[0]?.clusters.find((cluster) => cluster.text === 'س')?.parts;
    const alone = shape([text('س')], { ...arabic, fonts });
    expect(firstLetter(cut)).toEqual(firstLetter(whole));
    expect(firstLetter(cut)).not.toEqual(firstLetter(alone));
    expect(cut.problems).toEqual([]);
  });
});

it('takes Latin letters from the font of numbers, in the weight that is asked for', () => {
  const fonts = notoFonts('NotoSerifTibetan', 'NotoSans');
  const { runs } = shape([text('བོད་ Bris, Ring', { strong: true })], { lang: 'bo', script: 'Tibt', fonts });
  const files = runs.map(({ face }) => (face as { file?: { name: string } }).file?.name);
  expect(files).toEqual(['NotoSerifTibetan 700', 'NotoSans 700']);
});

it('shapes a very long text in bounded time', () => {
  const words = 'Alla människor är födda fria. '.repeat(3000);
  const began = cpuTimeMs();
  expect(shape([text(words)]).pieces).toHaveLength(15000);
  expect(cpuTimeMs() - began).toBeLessThan(5000);
});
