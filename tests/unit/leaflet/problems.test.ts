/** The README explains every problem of the engine, and what goes wrong is said once and in few words. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { finishLeaflet, formats, layoutLeaflet, layoutPanels } from '../../../src/leaflet/index.ts';
import type { Block, LeafletContent, SheetFormat } from '../../../src/leaflet/types.ts';
import { cover, leaflet, paragraph, part, readPart } from '../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../support/noto.ts';

const room = resolve(import.meta.dirname, '../../../src/leaflet');
const engine = await testEngine();
const layOut = (content: LeafletContent) =>
  layoutLeaflet(engine, content, formats['a4-letterfold'] as SheetFormat, 'office', notoFonts('NotoSans'));
const numbered = (start: number, ...words: readonly string[]): Block => ({
  kind: 'list',
  marker: 'number',
  start,
  items: words.map((word) => [paragraph(word)]),
});

it('has one heading in the README for every problem', () => {
  const codes = readFileSync(`${room}/problems.ts`, 'utf8').matchAll(/code: '([a-z-]+)'/g);
  const headings = readFileSync(`${room}/README.md`, 'utf8').matchAll(/^### `([a-z-]+)`$/gm);
  expect([...headings].map(([, name]) => name).sort()).toEqual(
    [...new Set([...codes].map(([, name]) => name))].sort(),
  );
});

it('says of one endless word that it is too wide, and nothing about the panels it lies on', () => {
  const { problems } = layOut(
    leaflet([
      cover('Good', 'Words'),
      part('One', paragraph('x'.repeat(150_000))),
      part('Two', paragraph('Fine.')),
    ]),
  );
  expect(problems.map(({ code, where }) => [code, where.part])).toEqual([['word-too-wide', 2]]);
  expect(problems[0]?.says.length).toBeLessThan(200);
}, 30_000);

it('names a character that no font has once, where it stands first', () => {
  const { problems } = layOut(
    leaflet([cover('Good', 'Words'), part('One', paragraph('A 漢.')), part('Two', paragraph('漢 and 字.'))]),
  );
  expect(problems.map(({ code, where, values }) => [code, where.part, values?.['value']])).toEqual([
    ['missing-glyph', 2, '漢'],
    ['missing-glyph', 3, '字'],
  ]);
});

it('makes the file that only a warning is about, and hands out the warning with it', async () => {
  const content = leaflet([cover('Good', 'Words'), part('One', paragraph('A \u202eB.'))]);
  const panels = layoutPanels(engine, content, formats['card'] as SheetFormat, notoFonts('NotoSans'));
  const { pdf, problems } = await finishLeaflet(engine, panels, 'screen', 'x.mdx');
  expect(pdf.length).toBeGreaterThan(0);
  expect(problems.map(({ code, level }) => [code, level])).toEqual([['direction-override', 'warning']]);
});

it('sets a paragraph smaller rather than break its address', () => {
  const address = 'https://example.org/path/to-a-page?x=123';
  const content = [{ kind: 'url', text: address, href: address }] as const;
  const layout = layOut(
    leaflet([cover('Good', 'Words'), part('One', { kind: 'paragraph', style: 'body', content })]),
  );
  expect(layout.problems).toEqual([]);
  expect(readPart(layout, 1)).toContain(address);
});

it('leaves room for the numerals of long lists', () => {
  const layout = layOut(
    leaflet([cover('Good', 'Words'), part('One', numbered(98, 'Oaks', 'Pines', 'Birches'))]),
  );
  expect(layout.problems).toEqual([]);
  const starts = layout.sheets
    .flatMap(({ boxes }) => boxes)
    .flatMap((line) => (line.kind === 'text' && line.part === 1 ? [Math.round(line.x)] : []));
  // The heading and three numerals at one edge, three words at another.
  expect(new Set(starts).size).toBe(2);
});

it('keeps a byte order mark in the middle of a text from breaking the file', () => {
  const layout = layOut(leaflet([cover('Good', 'Words'), part('One', paragraph('bröd\ufeffkaka'))]));
  expect(layout.problems).toEqual([]);
  expect(readPart(layout, 1).join(' ')).not.toContain('\ufeff');
});
