/** Plain pages: as many as the text needs, in two languages side by side, and nothing lost between them. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  finishLeaflet,
  type Layout,
  type LeafletContent,
  layoutPanels,
  type MadeLeaflet,
  type PartContent,
  plainPages,
  type TextBox,
} from '../../../src/leaflet/index.ts';
import { heading, paragraph } from '../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../support/noto.ts';

const at = { file: 'a.mdx', line: 1 };
const row = (index: number): PartContent => ({
  continues: true,
  blocks: [
    {
      kind: 'columns',
      columns: [
        {
          language: { lang: 'ar', dir: 'rtl', script: 'Arab' },
          blocks: [paragraph(`${index}. ${'معلومات مفيدة في السويد. '.repeat(9)}`)],
        },
        {
          language: { lang: 'en', dir: 'ltr', script: 'Latn' },
          blocks: [paragraph(`Row ${index} ends here.`)],
        },
      ],
    },
  ],
  foot: [],
  at,
});
const content = (rows: number): LeafletContent => ({
  lang: 'en',
  dir: 'ltr',
  script: 'Arab',
  title: 'Two languages',
  audience: 'adult',
  parts: [
    { blocks: [heading('Two languages', 1)], foot: [], at },
    ...Array.from({ length: rows }, (_, index) => row(index + 1)),
  ],
  pageLine: { lang: 'en', dir: 'ltr', text: 'Page {page}' },
  date: '2026-11-22T00:00:00Z',
});
const wordsOf = ({ runs }: TextBox) =>
  runs.flatMap(({ clusters }) => clusters.map((cluster) => cluster.text)).join('');

let short: Layout;
let long: Layout;
let made: MadeLeaflet;
beforeAll(async () => {
  const engine = await testEngine();
  const make = (rows: number) =>
    finishLeaflet(
      engine,
      layoutPanels(engine, content(rows), plainPages('A4'), notoFonts('NotoSansArabic', 'NotoSans')),
      'screen',
      at.file,
    );
  made = await make(30);
  [short, long] = [(await make(3)).layout, made.layout];
});

describe('plain pages', () => {
  it('are as many as the text needs, as large as the paper, with a number on each', () => {
    expect(short.sheets.length).toBe(1);
    expect(long.sheets.length).toBeGreaterThan(2);
    for (const [page, { boxes, widthPt, heightPt }] of long.sheets.entries()) {
      expect([Math.round(widthPt), Math.round(heightPt)]).toEqual([595, 842]);
      const lines = boxes.flatMap((box) => (box.kind === 'text' && box.part < 0 ? [wordsOf(box)] : []));
      expect(lines).toEqual([`Page ${page + 1}`]);
    }
  });

  it('hold everything once, between them, with nothing outside or on each other', () => {
    expect(short.problems).toEqual([]);
    expect(long.problems).toEqual([]);
    const ends = long.sheets.flatMap(({ boxes }) =>
      boxes.flatMap((box) => (box.kind === 'text' ? (/^Row (\d+) /.exec(wordsOf(box))?.[1] ?? []) : [])),
    );
    expect(ends).toEqual(Array.from({ length: 30 }, (_, index) => String(index + 1)));
  });

  it('set each column in its own direction, the first at the start of the line', () => {
    const texts = short.sheets[0]?.boxes.filter((box) => box.kind === 'text') ?? [];
    const [arabic, english] = ['rtl', 'ltr'].map((dir) =>
      texts.filter((box) => box.dir === dir && box.part > 0),
    );
    const middle = 595 / 2;
    expect(arabic?.every(({ x, width }) => x + width < middle)).toBe(true);
    expect(english?.every(({ x }) => x > middle)).toBe(true);
    // Lines that are read from the right end at the right of their column.
    expect(new Set(arabic?.map(({ x, width }) => Math.round(x + width))).size).toBe(1);
  });

  it('are one part for a screen reader, whichever page it goes on at, each column in its language, in a file that its rules allow', () => {
    expect(long.structure.children.length).toBe(1);
    const columns = long.structure.children[0]?.children.filter(({ type }) => type === 'Div') ?? [];
    expect(columns.map(({ lang }) => lang).slice(0, 4)).toEqual(['ar', undefined, 'ar', undefined]);
    expect(made.problems).toEqual([]);
    expect(made.pdf.length).toBeGreaterThan(0);
  });
});
