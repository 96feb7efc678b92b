/** Lists, quotations and tables of a finished file are tagged as what they are. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { formats, layoutLeaflet, writePdf } from '../../../../src/leaflet/index.ts';
import { checkPdf } from '../../../../src/leaflet/output/check-pdf.ts';
import type { Block, Profile, SheetFormat } from '../../../../src/leaflet/types.ts';
import { allLines, cover, leaflet, list, paragraph, part, table } from '../../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../../support/noto.ts';

const engine = await testEngine();
const format = formats['a4-letterfold'] as SheetFormat;

/** The structure tree of a file below its second panel's heading, one element a line, with its attributes. */
async function tagsOf(block: Block, profile: Profile = 'screen'): Promise<string[]> {
  const content = leaflet([cover('C', 'lead'), part('P', block)]);
  const bytes = writePdf(engine, layoutLeaflet(engine, content, format, profile, notoFonts('NotoSans')));
  expect((await checkPdf(bytes, { profile })).findings).toEqual([]);
  const { context, catalog } = await PDFDocument.load(bytes);
  const lines: string[] = [];
  const visit = (value: unknown, depth: number): void => {
    const element = value instanceof PDFRef ? context.lookup(value) : value;
    if (element instanceof PDFArray) for (const kid of element.asArray()) visit(kid, depth);
    if (!(element instanceof PDFDict)) return;
    const type = element.get(PDFName.of('S'));
    const attributes = element.lookupMaybe(PDFName.of('A'), PDFDict);
    const said = ['ListNumbering', 'Scope'].flatMap(
      (key) => attributes?.get(PDFName.of(key))?.toString() ?? [],
    );
    if (type) lines.push(`${' '.repeat(depth)}${type.toString().slice(1)}${said.join('')}`);
    visit(element.get(PDFName.of('K')), type ? depth + 1 : depth);
  };
  visit(catalog.lookup(PDFName.of('StructTreeRoot')), 0);
  return lines.slice(lines.lastIndexOf('  H2') + 1).map((line) => line.slice(2));
}

describe('tags of a finished file', () => {
  it.each([
    ['bullet', 'Disc', false],
    ['waymark', 'Disc', false],
    ['check', 'Circle', false],
    ['number', 'Decimal', true],
    ['step', 'Decimal', true],
  ] as const)('a list with the marker %s', async (marker, numbering, hasLabel) => {
    const item = [' LI', ...(hasLabel ? ['  Lbl'] : []), '  LBody', '   P'];
    expect(await tagsOf(list(marker, 'one', 'two'))).toEqual([`L/${numbering}`, ...item, ...item]);
  });

  it('a link with a bold word and a number in it is one link', async () => {
    const href = 'tel:112';
    const content = [
      { kind: 'text', text: 'Call', href, strong: true },
      { kind: 'text', text: ' ', href },
      { kind: 'phone', text: '112', href },
      { kind: 'text', text: ' now', href },
    ] as const;
    expect(await tagsOf({ kind: 'paragraph', style: 'body', content })).toEqual(['P', ' Link']);
  });

  it('words on both sides of a forced line end do not run into each other', () => {
    const content = [
      { kind: 'text', text: 'Call 112.' },
      { kind: 'break' },
      { kind: 'text', text: 'Now.' },
    ] as const;
    const words = leaflet([cover('C', 'lead'), part('P', { kind: 'paragraph', style: 'body', content })]);
    const layout = layoutLeaflet(engine, words, format, 'screen', notoFonts('NotoSans'));
    const lines = allLines(layout).map(({ runs }) =>
      runs.flatMap(({ clusters }) => clusters.map(({ text }) => text)).join(''),
    );
    expect(lines.find((line) => line.startsWith('Call'))).toMatch(/^Call 112\.\s/);
  });

  it('a list in a list', async () => {
    const nested: Block = {
      kind: 'list',
      marker: 'number',
      items: [[paragraph('one'), list('bullet', 'within')]],
    };
    expect(await tagsOf(nested)).toEqual([
      'L/Decimal',
      ' LI',
      '  Lbl',
      '  LBody',
      '   P',
      '   L/Disc',
      '    LI',
      '     LBody',
      '      P',
    ]);
  });

  it('a quotation', async () => {
    const quote: Block = { kind: 'quote', blocks: [paragraph('said'), paragraph('and more')] };
    expect(await tagsOf(quote)).toEqual(['BlockQuote', ' P', ' P']);
  });

  it.each(['screen', 'office', 'press'] as const)('a table, %s', async (profile) => {
    expect(await tagsOf(table(['When', 'What'], ['Now', 'Call']), profile)).toEqual([
      'Table',
      ' TR',
      '  TH/Column',
      '  TH/Column',
      ' TR',
      '  TD',
      '  TD',
    ]);
  });

  it('an empty cell, so that the others stay under their headings', async () => {
    expect((await tagsOf(table(['a', 'b'], ['', 'x']))).slice(-3)).toEqual([' TR', '  TD', '  TD']);
  });
});
