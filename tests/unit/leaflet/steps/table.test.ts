/** Tables: columns that share the panel's width, cells that wrap, and words that are too wide. */
import { describe, expect, it } from 'vitest';
import { formats, layoutLeaflet } from '../../../../src/leaflet/index.ts';
import type { Layout, PathBox, SheetFormat, TextBox } from '../../../../src/leaflet/types.ts';
import { ptToMm } from '../../../../src/leaflet/units.ts';
import { allLines, cover, leaflet, part, says, table } from '../../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../../support/noto.ts';

const format = formats['a4-letterfold'] as SheetFormat;
const engine = await testEngine();
const lay = (rows: readonly (readonly string[])[], arabic = false): Layout => {
  const more = arabic ? ({ lang: 'ar', dir: 'rtl', script: 'Arab' } as const) : {};
  const fonts = notoFonts(arabic ? 'NotoSansArabic' : 'NotoSans');
  const content = leaflet([cover('C', 'lead'), part('P', table(...rows))], more);
  return layoutLeaflet(engine, content, format, 'screen', fonts);
};

const lineWith = (layout: Layout, words: string): TextBox => {
  const found = allLines(layout).find((line) => says(line).includes(words));
  if (!found) throw new Error(`No line says ${words}`);
  return found;
};

describe('a table', () => {
  const rows = [
    ['When', 'What you do'],
    ['Danger', 'Call, and say where you are: a street, a shop, what you see from the window.'],
    ['Later', 'Write it down.'],
  ] as const;

  it('sets its columns beside each other and its rows below each other', () => {
    const layout = lay(rows);
    const [when, what, danger, call, later] = ['When', 'What', 'Danger', 'Call', 'Later'].map((words) =>
      lineWith(layout, words),
    ) as [TextBox, TextBox, TextBox, TextBox, TextBox];
    expect(layout.problems).toEqual([]);
    expect(danger.x).toBe(when.x);
    expect(call.x).toBe(what.x);
    expect(what.x).toBeGreaterThan(when.x + when.width);
    expect(danger.baseline).toBe(call.baseline);
    expect(danger.baseline).toBeGreaterThan(when.baseline);
    expect(later.baseline).toBeGreaterThan(lineWith(layout, 'window').baseline);
  });

  it.each([
    ['deeper', 'NotoSansThai', 'บ้าน', -7],
    ['taller', 'NotoSansSC', '家', 5],
  ])(
    'has the words of a row on one line, with room for the %s font of one cell',
    (_, family, words, hundredths) => {
      const fonts = notoFonts('NotoSans', family);
      const standing = (cell: string) => {
        const content = leaflet([cover('C', 'lead'), part('P', table(['When'], ['Bris', cell]))]);
        const layout = layoutLeaflet(engine, content, format, 'screen', fonts);
        const [head, first, second] = ['When', 'Bris', cell].map((said) => lineWith(layout, said).baseline);
        expect(second).toBe(first);
        return ((first ?? 0) - (head ?? 0)) / lineWith(layout, 'Bris').sizePt;
      };
      // Of the size of the words.
      expect(Math.round(100 * (standing(words) - standing('home')))).toBe(hundredths);
    },
  );

  it('draws a rule under each row, the first one the strongest, as decoration', () => {
    const rules = lay(rows)
      .sheets.flatMap(({ boxes }) => boxes)
      .filter((box): box is PathBox => box.kind === 'path' && box.stroke !== undefined && box.part === 1);
    expect(rules).toHaveLength(3);
    expect(rules.every(({ node }) => node === null)).toBe(true);
    const widths = rules.map(({ strokeWidth }) => ptToMm(strokeWidth ?? 0));
    expect(widths).toEqual([0.4, 0.2, 0.2].map((width) => expect.closeTo(width, 6)));
  });

  it('begins at the right where the language does', () => {
    const layout = lay(
      [
        ['متى', 'ماذا'],
        ['الآن', 'اتصل بنا في أي وقت من اليوم'],
      ],
      true,
    );
    const [first, second] = [lineWith(layout, 'متى'), lineWith(layout, 'ماذا')];
    expect(layout.problems).toEqual([]);
    expect(first.x).toBeGreaterThan(second.x + second.width);
  });

  it('sets numbers on the line of the words beside them, whatever their fonts', () => {
    const content = leaflet([cover('C', 'lead'), part('P', table(['འགྲོ་བ', 'Latin'], ['མིའི་རིགས', '112']))], {
      lang: 'bo',
      script: 'Tibt',
    });
    const layout = layoutLeaflet(
      engine,
      content,
      format,
      'screen',
      notoFonts('NotoSansThai', 'NotoSerifTibetan'),
    );
    expect(lineWith(layout, '112').baseline).toBe(lineWith(layout, 'མིའི').baseline);
  });

  it('gives a column of short words only what they need', () => {
    const layout = lay(rows);
    const [when, what] = [lineWith(layout, 'When'), lineWith(layout, 'What')];
    const width = layout.sheets[1]?.widthPt ?? 0;
    expect(what.x - when.x).toBeLessThan(width * 0.3);
  });

  it('says which word is too wide for its column, and how much', () => {
    const long = 'Verwaltungsgerichtsverfahren';
    const layout = lay([
      ['a', 'b', 'c'],
      [long, long, long],
    ]);
    const found = layout.problems.filter(({ code }) => code === 'word-too-wide');
    expect(found).toHaveLength(3);
    expect(found[0]?.says).toMatch(new RegExp(`“${long}” is \\d+ mm wider than its column in part 2`));
  });

  it('divides words rather than refuse them', () => {
    const long = 'Verwaltungs\u00adgerichts\u00adverfahren';
    expect(
      lay([
        ['a', 'b', 'c'],
        [long, long, long],
      ]).problems,
    ).toEqual([]);
  });

  it('leaves room for the hyphen of a divided word as long as there is any', () => {
    const refused = (letters: number): number =>
      lay([
        ['a', 'b'],
        ['Verwaltungs\u00adgerichts\u00adverfahren', `${'i'.repeat(letters)} and more`],
      ]).problems.length;
    let letters = 45;
    while (refused(letters) === 0) letters += 1;
    // Both columns are too narrow at once: neither has taken what the other needs.
    expect(refused(letters)).toBe(2);
  });

  it('is too long where its panel is', () => {
    const many = Array.from({ length: 60 }, (_, i) => [String(i), 'Words for this row']);
    expect(lay([['Number', 'Words'], ...many]).problems.map(({ code }) => code)).toEqual([
      'text-overflows-panel',
    ]);
  });
});
