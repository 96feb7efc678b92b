/**
 * The Universal Declaration of Human Rights in every script that there are letters for, in the formats that hold least or
 * most: nothing is clipped, parted or lost, and it reads back.
 */
import { expect, it } from 'vitest';
import { boundWords } from '../../../src/i18n/bound-words.ts';
import { finishLeaflet, formats, layoutPanels } from '../../../src/leaflet/index.ts';
import type { SheetFormat } from '../../../src/leaflet/types.ts';
import { declaration, type Sample } from '../../support/declaration.ts';
import {
  cover,
  leaflet,
  list,
  number,
  paragraph,
  part,
  qr,
  showCard,
  withFoot,
} from '../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../support/noto.ts';
import { bareText, readWithPdfJs } from '../../support/read-pdf.ts';

const engine = await testEngine();
const NAMES = ['rack-card', 'a6-postcard', 'wallet-strip', 'a7-minibook', 'a3-poster'];
const samples = [...Map.groupBy(declaration, ({ script }) => script).values()].flatMap(([first]) =>
  first ? [first] : [],
);

it('keeps letters that reach before their word out of what printers leave white: Syriac', async () => {
  const words = 'ܓܫܩܬܝ ܓܘܢܚܐ';
  const many = Array.from({ length: 5 }, () => part(words, list('bullet', words), paragraph(words)));
  const content = leaflet([cover(words, words), ...many], { lang: 'aii', dir: 'rtl', script: 'Syrc' });
  const format = formats['a4-letterfold'] as SheetFormat;
  const fonts = notoFonts('NotoSansSyriac', 'NotoSans');
  const panels = layoutPanels(engine, content, format, fonts, { boundWords });
  expect((await finishLeaflet(engine, panels, 'office', 'x.mdx')).problems).toEqual([]);
});

/** Whole words from the beginning, at most so many letters; of syllables and signs that are words, half as many. */
function words({ text, lang, script }: Sample, letters: number): string {
  const most = /^(?:Hans|Jpan|Kore)$/.test(script) ? letters / 2 : letters;
  let end = 0;
  for (const { index, segment, isWordLike } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(
    text,
  ))
    if (isWordLike && (end === 0 || index + segment.length <= most)) end = index + segment.length;
  return text.slice(0, end);
}

const contentOf = (sample: Sample, { sections, sides, type }: SheetFormat) => {
  const [title, few] = [words(sample, 16), words(sample, 30)];
  const count =
    sections === 'one-a-panel'
      ? new Set(sides.flatMap(({ panels }) => panels.map(({ reading }) => reading))).size
      : 3;
  const hold = [
    type === 'card' ? [showCard(paragraph(few))] : [paragraph(few), list('bullet', few, title)],
    [number(title, type === 'card' ? '116 016' : '+46 77 114 14 00', type === 'card' ? '' : title)],
    type === 'card' ? [paragraph(few)] : [showCard(paragraph(few))],
  ];
  const { lang, dir, script } = sample;
  const parts = Array.from({ length: count - 1 }, (_, at) =>
    part(title, ...(at < count - 2 ? (hold[at % hold.length] ?? []) : [])),
  );
  const last = parts.length - 1;
  return leaflet(
    [
      cover(title, few),
      ...parts.map((one, at) => (at === last ? withFoot(one, qr(paragraph(title, 'small'))) : one)),
    ],
    { lang, dir, script, title },
  );
};

it.each(samples.flatMap((sample) => NAMES.map((name) => [sample.script, name, sample] as const)))(
  '%s as %s',
  async (_script, name, sample) => {
    const format = formats[name] as SheetFormat;
    const content = contentOf(sample, format);
    const panels = layoutPanels(engine, content, format, notoFonts(sample.font, 'NotoSans'), { boundWords });
    const { pdf, problems } = await finishLeaflet(engine, panels, 'office', 'declaration.mdx');
    expect(problems.map(({ code, says }) => `${code}: ${says}`)).toEqual([]);
    const said = bareText((await readWithPdfJs(pdf)).join(''));
    for (const text of [words(sample, 16), words(sample, 30)]) expect(said).toContain(bareText(text));
  },
);
