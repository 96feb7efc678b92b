/** One short text outside a leaflet: as large as it fits, and a problem where it does not. */
import { expect, test } from 'vitest';
import { setText } from '../../../src/leaflet/index.ts';
import type { SetTextOptions } from '../../../src/leaflet/set-text.ts';
import { notoFonts, testEngine } from '../../support/noto.ts';

const engine = await testEngine();
const set = (words: string, more: Partial<SetTextOptions> = {}) =>
  setText(engine, words, {
    lang: 'en',
    dir: 'ltr',
    script: 'Latn',
    weight: 700,
    fonts: notoFonts('NotoSans'),
    colour: 'ink',
    widthPt: 500,
    largestPt: 72,
    smallestPt: 30,
    mostPt: 200,
    at: { file: 'content/en/pages/start.mdx', line: 2 },
    ...more,
  });
const words = 'Somebody keeps my passport and my wages and I may not leave';

test('takes the largest whole size at which the text has room', () => {
  const { sizePt, heightPt, problems, lines } = set(words);
  expect(problems).toEqual([]);
  expect(lines.join(' ')).toBe(words);
  expect(heightPt).toBeLessThanOrEqual(200);
  expect([sizePt > 30, sizePt < 72, Number.isInteger(sizePt)]).toEqual([true, true, true]);
  // One point more has no room.
  expect(set(words, { smallestPt: sizePt + 1 }).problems.map(({ code }) => code)).toEqual(['text-too-long']);
});

test('says where a text stands that has no room at the smallest size', () => {
  const { sizePt, problems } = set(words, { mostPt: 60 });
  expect(sizePt).toBe(30);
  expect(problems).toMatchObject([
    { code: 'text-too-long', where: { file: 'content/en/pages/start.mdx', line: 2 } },
  ]);
});

test('is as tall as its lines, which begin at the edge where it is read from', () => {
  const { lines, heightPt, lineHeightPt, boxes } = set(words);
  expect(heightPt).toBeCloseTo(lines.length * lineHeightPt, 6);
  expect(boxes.map(({ x }) => x)).toEqual(lines.map(() => 0));
  const arabic = { lang: 'ar', dir: 'rtl', script: 'Arab', fonts: notoFonts('NotoSansArabic') } as const;
  const read = set('أحدهم يحتفظ بجواز سفري وأجري ولا يسمح لي بالمغادرة', arabic).boxes;
  expect(read.length).toBeGreaterThan(1);
  for (const { x, width } of read) expect(x + width).toBeCloseTo(500, 6);
});
