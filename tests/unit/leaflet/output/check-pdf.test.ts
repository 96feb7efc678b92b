import { strFromU8, strToU8, unzlibSync } from 'fflate';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../src/leaflet/engine.ts';
import { formats, layoutLeaflet } from '../../../../src/leaflet/index.ts';
import { checkPdf } from '../../../../src/leaflet/output/check-pdf.ts';
import { writePdf } from '../../../../src/leaflet/output/write-pdf.ts';
import type { PlacedBox, SheetFormat, StructureNode } from '../../../../src/leaflet/types.ts';
import { cover, leaflet, list, panel, table } from '../../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../../support/noto.ts';
import { buildPage } from '../../../support/page-builder.ts';

const name = (text: string): PDFName => PDFName.of(text);

function figure(section: StructureNode): readonly PlacedBox[] {
  const node: StructureNode = { type: 'Figure', alt: 'A hill', children: [] };
  section.children.push(node);
  const path = [['M', 40, 10], ['L', 60, 10], ['L', 50, 25], ['Z']] as const;
  return [
    { kind: 'path', path, fill: 'spruce', node, panel: 0 },
    { kind: 'path', path, stroke: 'rule', strokeWidth: 0.5, dash: [2, 1], node: null, panel: 0 },
  ];
}

function wellMade(engine: Engine): Uint8Array {
  const layout = buildPage(engine, {
    lang: 'sv',
    dir: 'ltr',
    script: 'Latn',
    fonts: notoFonts('NotoSans'),
    boxes: figure,
    texts: [
      { type: 'H1', content: [{ kind: 'text', text: 'Du har rätt till hjälp' }] },
      { type: 'H2', content: [{ kind: 'text', text: 'Ring' }] },
      {
        type: 'P',
        content: [
          { kind: 'text', text: 'Ring ' },
          { kind: 'phone', text: '020-390 000', href: 'tel:020390000' },
          { kind: 'text', text: ' när du vill.' },
        ],
      },
    ],
  });
  return writePdf(engine, layout);
}

/** Every dictionary of the file, also those of streams. */
function dictionaries(document: PDFDocument): readonly PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict ? [object] : object instanceof PDFRawStream ? [object.dict] : [],
    );
}

function change(
  key: string,
  value: string,
  edit: (dictionary: PDFDict) => void,
): (document: PDFDocument) => void {
  return (document) => {
    const hits = dictionaries(document).filter((dictionary) => dictionary.get(name(key)) === name(value));
    if (hits.length === 0) throw new Error(`No ${value} to damage`);
    for (const hit of hits) edit(hit);
  };
}

function editContent(from: RegExp | string, to: string): (document: PDFDocument) => void {
  return (document) => {
    const node = document.getPages()[0]?.node;
    const stream = node?.Contents();
    if (!node || !(stream instanceof PDFRawStream)) throw new Error('No content to damage');
    const text = strFromU8(unzlibSync(stream.contents), true);
    const damaged = text.replace(from, to);
    if (damaged === text) throw new Error('Nothing was damaged');
    const fresh = PDFRawStream.of(document.context.obj({}), strToU8(damaged, true));
    node.set(name('Contents'), document.context.register(fresh));
  };
}

const drop = (key: string) => (document: PDFDocument) => void document.catalog.delete(name(key));
const put = (key: string, value: PDFObject) => (dictionary: PDFDict) => dictionary.set(name(key), value);

/** What is damaged, how, and a word of what the checker has to say. */
const damages: readonly (readonly [what: string, damage: (document: PDFDocument) => void, says: RegExp])[] = [
  ['no language', drop('Lang'), /document language/],
  ['a locale for a language', (d) => d.catalog.set(name('Lang'), PDFString.of('sv_SE')), /sv_SE/],
  ['not marked as tagged', drop('MarkInfo'), /tagged/],
  ['title not shown', drop('ViewerPreferences'), /title is not shown/],
  ['no metadata', drop('Metadata'), /PDF\/UA-1/],
  ['no structure', drop('StructTreeRoot'), /no structure tree/],
  ['no output intent', drop('OutputIntents'), /output profile/],
  ['no tab order', (d) => void d.getPages()[0]?.node.delete(name('Tabs')), /tab order/],
  ['a link without words', change('Subtype', 'Link', (l) => l.delete(name('Contents'))), /description/],
  [
    'a link outside the structure',
    change('Subtype', 'Link', put('StructParent', PDFNumber.of(0))),
    /link is not in/,
  ],
  ['a link hidden in print', change('Subtype', 'Link', put('F', PDFNumber.of(0))), /hidden/],
  ['no ToUnicode', change('Subtype', 'Type0', (f) => f.delete(name('ToUnicode'))), /what \d+ reads/],
  ['no widths', change('Subtype', 'CIDFontType2', (f) => f.delete(name('W'))), /width/],
  ['no font file', change('Type', 'FontDescriptor', (f) => f.delete(name('FontFile2'))), /not embedded/],
  ['no subset tag', change('Subtype', 'CIDFontType2', put('BaseFont', name('NotoSans'))), /subset/],
  ['no glyph map', change('Subtype', 'CIDFontType2', (f) => f.delete(name('CIDToGIDMap'))), /glyph map/],
  ['a child without its parent', change('S', 'P', (p) => p.delete(name('P'))), /parent/],
  ['an unknown type', change('S', 'P', put('S', name('Para'))), /standard structure type/],
  ['a heading level left out', change('S', 'H2', put('S', name('H3'))), /level 3 follows level 1/],
  ['a figure without words', change('S', 'Figure', (f) => f.delete(name('Alt'))), /alternative text/],
  ['untagged text', editContent(/\/P <<\/MCID \d+>>BDC/, '/P BMC'), /neither tagged/],
  ['marked twice', editContent('/H1 <</MCID 1>>', '/H1 <</MCID 2>>'), /twice/],
  ['another type in the content', editContent('/H1 <<', '/P <<'), /another type/],
  ['an unclosed mark', editContent(/EMC\n$/, ''), /not closed/],
  ['.notdef shown', editContent('Tj', 'Tj <0000> Tj'), /\.notdef/],
  ['an unknown operator', editContent('Tj', 'Tj foo'), /"foo"/],
];

/** Tags of a list with numerals and of a table, and how they are damaged. */
const damagedTags: typeof damages = [
  [
    'a numbered list that does not say so',
    change('S', 'L', (l) => l.delete(name('A'))),
    /not say that it is numbered/,
  ],
  ['a paragraph among list items', change('S', 'LI', put('S', name('P'))), /a P stands in a L/],
  ['a list item without a list', change('S', 'L', put('S', name('Div'))), /a LI stands in a Div/],
  ['a heading of a table without a scope', change('S', 'TH', (th) => th.delete(name('A'))), /heads a column/],
  ['a table without headings', change('S', 'TH', put('S', name('TD'))), /no headings/],
  ['a cell outside a row', change('S', 'TR', put('S', name('Div'))), /a Div stands in a Table/],
  [
    'a row with a cell too few',
    (document) => {
      const row = dictionaries(document).find((one) => one.get(name('S')) === name('TR'));
      row?.set(name('K'), document.context.obj([row.lookup(name('K'), PDFArray).get(0)]));
    },
    /different numbers of cells/,
  ],
];

describe('checkPdf', () => {
  let engine: Engine;
  let good: Uint8Array;
  beforeAll(async () => {
    engine = await testEngine();
    good = wellMade(engine);
  });

  it('finds nothing wrong with a file of ours', async () => {
    const report = await checkPdf(good);
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ pages: 1, structureElements: 7, markedContents: 6 });
  });

  it('finds nothing wrong after a file was parsed and saved', async () => {
    const document = await PDFDocument.load(good, { updateMetadata: false });
    const { findings } = await checkPdf(await document.save());
    expect(findings).toEqual([]);
  });

  it.each(damagedTags)('notices %s', async (_, damage, says) => {
    const content = leaflet([
      cover('C', 'l'),
      panel('P', list('number', 'one'), table(['a', 'b'], ['1', '2'])),
    ]);
    const format = formats['a4-letterfold'] as SheetFormat;
    const layout = layoutLeaflet(engine, content, format, 'screen', notoFonts('NotoSans'));
    const document = await PDFDocument.load(writePdf(engine, layout), { updateMetadata: false });
    damage(document);
    const { findings } = await checkPdf(await document.save());
    expect(findings.map((finding) => finding.says)).toContainEqual(expect.stringMatching(says));
  });

  it.each(damages)('notices %s', async (_, damage, says) => {
    const document = await PDFDocument.load(good, { updateMetadata: false });
    damage(document);
    const { findings } = await checkPdf(await document.save());
    expect(findings.map((finding) => finding.says)).toContainEqual(expect.stringMatching(says));
  });
});
