/** A point between two things parts nothing at the end of a line: it is left out there, and nobody reads it. */
import { expect, it } from 'vitest';
import { finishLeaflet, formats, layoutPanels, problemsOf } from '../../../../src/leaflet/index.ts';
import { imposePanels } from '../../../../src/leaflet/layout-leaflet.ts';
import type { Block, LeafletContent, SheetFormat } from '../../../../src/leaflet/types.ts';
import { allLines, cover, leaflet, part, says, text } from '../../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../../support/noto.ts';

const engine = await testEngine();
const fold = formats['a4-letterfold'] as SheetFormat;
const panelsOf = (content: LeafletContent, format = fold) =>
  layoutPanels(engine, content, format, notoFonts('NotoSans', 'NotoSansArabic'));

const call = (...notes: readonly string[]): Block => ({
  kind: 'number',
  tone: 'plain',
  label: [text('Call')],
  number: { kind: 'phone', text: '116 016' },
  text: [],
  notes: notes.map((note) => [text(note)]),
});

it.each([
  [
    'from the left',
    leaflet([
      cover('Good', 'Words'),
      part('x', call('Day and night', 'Free', 'You do not have to say your name')),
    ]),
    ['Day and night · Free', 'You do not have to say your name'],
  ],
  [
    'from the right',
    leaflet(
      [
        cover('معلومات', 'مفيدة'),
        part('x', call('ليلًا ونهارًا', 'مجاني تمامًا', 'لا حاجة إلى ذكر الاسم أو العنوان هنا')),
      ],
      {
        lang: 'ar',
        dir: 'rtl',
        script: 'Arab',
      },
    ),
    ['ليلًا ونهارًا · مجاني تمامًا', 'لا حاجة إلى ذكر الاسم أو العنوان هنا'],
  ],
])('ends lines at its points and leaves them out there, %s', async (_name, content, expected) => {
  const panels = panelsOf(content);
  const layout = imposePanels(engine, panels, 'office');
  const lines = allLines(layout).map(says);
  expect(lines.slice(lines.indexOf(expected[0] ?? ''))[0]).toBe(expected[0]);
  expect(lines).toContain(expected[1]);
  expect(problemsOf(layout)).toEqual([]);
  // What is read aloud in the finished file has no point there either, and all the rest.
  for (const profile of ['screen', 'office', 'press'] as const)
    expect((await finishLeaflet(engine, panels, profile, 'x.mdx')).problems).toEqual([]);
});

it('keeps a point that nothing follows, and the one in a word', () => {
  const content = [text('Paral·lel · a · ')];
  const layout = imposePanels(
    engine,
    panelsOf(leaflet([cover('Good', 'Words'), part('x', { kind: 'paragraph', style: 'body', content })])),
    'office',
  );
  expect(allLines(layout).map(says)).toContain('Paral·lel · a ·');
});

it.each([
  ['amid the sheet', 'a4-letterfold'],
  ['in its last lines', 'a4-poster'],
])('says where somebody begins a line with one: %s', (_where, name) => {
  const content = [text('Free'), { kind: 'break' }, text('· Day and night')] as const;
  const { problems } = imposePanels(
    engine,
    panelsOf(
      leaflet([cover('Good', 'Words'), part('x', { kind: 'paragraph', style: 'body', content })]),
      formats[name] as SheetFormat,
    ),
    'office',
  );
  expect(problems.map(({ code, where, values }) => ({ code, part: where.part, ...values }))).toEqual([
    { code: 'lone-point', part: 2, value: 'Free', other: '· Day and night' },
  ]);
});
