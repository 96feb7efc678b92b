import { strFromU8, strToU8, unzlibSync } from 'fflate';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
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
import type {
  Inline,
  Layout,
  PlacedBox,
  Profile,
  SheetFormat,
  StructureNode,
} from '../../../../src/leaflet/types.ts';
import {
  box,
  cover,
  leaflet,
  list,
  number,
  paragraph,
  part,
  square,
  table,
} from '../../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../../support/noto.ts';
import { buildPage } from '../../../support/page-builder.ts';

const name = (text: string): PDFName => PDFName.of(text);

function figure(section: StructureNode): readonly PlacedBox[] {
  const node: StructureNode = { type: 'Figure', alt: 'A hill', children: [] };
  section.children.push(node);
  const path = [['M', 40, 10], ['L', 60, 10], ['L', 50, 25], ['Z']] as const;
  return [
    { kind: 'path', path, fill: 'spruce', node, part: 0 },
    { kind: 'path', path, stroke: 'rule', strokeWidth: 0.5, dash: [2, 1], node: null, part: 0 },
  ];
}

const phone: Inline = { kind: 'phone', text: '020-390 000', href: 'tel:020390000' };

function wellMade(engine: Engine, link = phone): Uint8Array {
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
        content: [{ kind: 'text', text: 'Ring ' }, link, { kind: 'text', text: ' när du vill.' }],
      },
    ],
  });
  return writePdf(engine, layout);
}

/** Without a rest for other things to happen in between: there are none. */
const LOAD = { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY };
const SAVE = { objectsPerTick: Number.POSITIVE_INFINITY };

/** A change of a parsed file that somebody has to notice. */
type Damage = (document: PDFDocument) => void;

/** Every dictionary of the file, also those of streams. */
function dictionaries(document: PDFDocument): readonly PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict ? [object] : object instanceof PDFRawStream ? [object.dict] : [],
    );
}

/** Changes every dictionary that has such an entry. */
function change(key: string, value: string, edit: (dictionary: PDFDict) => void): Damage {
  return (document) => {
    const hits = dictionaries(document).filter((dictionary) => dictionary.get(name(key)) === name(value));
    if (hits.length === 0) throw new Error(`No ${value} to damage`);
    for (const hit of hits) edit(hit);
  };
}

const inflated = (stream: PDFRawStream): string =>
  strFromU8(stream.dict.get(name('Filter')) ? unzlibSync(stream.contents) : stream.contents, true);

/** Changes the text of a stream that an entry points at. */
function rewrite(document: PDFDocument, holder: PDFDict, key: string, edit: (text: string) => string): void {
  const stream = holder.lookup(name(key));
  if (!(stream instanceof PDFRawStream)) throw new Error(`No ${key} to damage`);
  const text = inflated(stream);
  const damaged = edit(text);
  if (damaged === text) throw new Error('Nothing was damaged');
  const dictionary = document.context.obj({});
  for (const kept of ['Type', 'Subtype', 'Length1', 'N'])
    if (stream.dict.get(name(kept))) dictionary.set(name(kept), stream.dict.get(name(kept)) as PDFObject);
  holder.set(name(key), document.context.register(PDFRawStream.of(dictionary, strToU8(damaged, true))));
}

const pageOf = (document: PDFDocument, page = 0): PDFDict => {
  const found = document.getPages()[page]?.node;
  if (!found) throw new Error('No page to damage');
  return found;
};
const editContent =
  (from: RegExp | string, to: string, page = 0): Damage =>
  (document) =>
    rewrite(document, pageOf(document, page), 'Contents', (text) => text.replace(from, to));
/** Paints something more, as an artifact. */
const paint =
  (operators: string, page = 0): Damage =>
  (document) =>
    rewrite(
      document,
      pageOf(document, page),
      'Contents',
      (text) => `${text}q /Artifact BMC ${operators} EMC Q\n`,
    );
const editPacket =
  (from: RegExp | string, to: string): Damage =>
  (document) =>
    rewrite(document, document.catalog, 'Metadata', (text) => text.replace(from, to));
const editToUnicode =
  (from: RegExp, to: string): Damage =>
  (document) => {
    const font = dictionaries(document).find((one) => one.get(name('Subtype')) === name('Type0'));
    if (font) rewrite(document, font, 'ToUnicode', (text) => text.replace(from, to));
  };
/** Has twice as many units to the em in a font's program: every glyph is half as large as is said of it. */
const atHalfSize = (document: PDFDocument) => (descriptor: PDFDict) =>
  rewrite(document, descriptor, 'FontFile2', (program) => {
    const view = new DataView(strToU8(program, true).buffer);
    const unitsAt = view.getUint32(program.indexOf('head') + 8) + 18;
    view.setUint16(unitsAt, 2 * view.getUint16(unitsAt));
    return strFromU8(new Uint8Array(view.buffer), true);
  });
const information =
  (key: string, value: PDFObject): Damage =>
  ({ context }) =>
    context.lookup(context.trailerInfo.Info, PDFDict).set(name(key), value);
const drop =
  (key: string): Damage =>
  ({ catalog }) =>
    void catalog.delete(name(key));
const put = (key: string, value: PDFObject) => (dictionary: PDFDict) => dictionary.set(name(key), value);
const onPage =
  (key: string, value: number | Record<string, string>): Damage =>
  (document) =>
    pageOf(document).set(
      name(key),
      typeof value === 'number' ? PDFNumber.of(value) : document.context.obj(value),
    );
/** Moves the sides of a box of the first page: left, foot, right, top, pt. */
const moveBox =
  (key: string, by: readonly [number, number, number, number], of = key): Damage =>
  (document) => {
    const sides = pageOf(document).lookup(name(of), PDFArray).asArray();
    const moved = sides.map((side, i) => (side as PDFNumber).asNumber() + (by[i] ?? 0));
    pageOf(document).set(name(key), document.context.obj(moved));
  };
/** Draws a picture of one pixel, as an artifact. */
const picture =
  (settings: Record<string, string | number | boolean>, parts = 1): Damage =>
  (document) => {
    const dictionary = { Type: 'XObject', Subtype: 'Image', Width: 1, Height: 1, ColorSpace: 'DeviceGray' };
    const image = document.context.stream(new Uint8Array(parts), {
      ...dictionary,
      BitsPerComponent: 8,
      ...settings,
    });
    const resources = pageOf(document).lookup(name('Resources'), PDFDict);
    resources.set(name('XObject'), document.context.obj({ X: document.context.register(image) }));
    paint('9 0 0 9 90 90 cm /X Do')(document);
  };
const graphicsState =
  (settings: Record<string, string | number>): Damage =>
  (document) =>
    pageOf(document)
      .lookup(name('Resources'), PDFDict)
      .set(name('ExtGState'), document.context.obj({ Damage: settings }));
const moveLink =
  (move: (rectangle: number[]) => number[]): Damage =>
  (document) =>
    change('Subtype', 'Link', (link) => {
      const sides = link.lookup(name('Rect'), PDFArray).asArray();
      link.delete(name('QuadPoints'));
      link.set(name('Rect'), document.context.obj(move(sides.map((side) => (side as PDFNumber).asNumber()))));
    })(document);
const linkTo = (address: string): Damage =>
  change('Subtype', 'Link', (link) =>
    link.lookup(name('A'), PDFDict).set(name('URI'), PDFString.of(address)),
  );
const intent =
  (edit: (dictionary: PDFDict) => void): Damage =>
  ({ catalog }) =>
    edit(catalog.lookup(name('OutputIntents'), PDFArray).lookup(0, PDFDict));
/** The first entry of the outline. */
const entry =
  (edit: (dictionary: PDFDict) => void): Damage =>
  ({ catalog }) =>
    edit(catalog.lookup(name('Outlines'), PDFDict).lookup(name('First'), PDFDict));

/** What is damaged, how, and a word of what the checker has to say. */
type Damages = readonly (readonly [what: string, damage: Damage, says: RegExp])[];

const damages: Damages = [
  // What the file says of itself
  ['no language', drop('Lang'), /document language/],
  ['a locale for a language', (d) => d.catalog.set(name('Lang'), PDFString.of('sv_SE')), /sv_SE/],
  ['not marked as tagged', drop('MarkInfo'), /tagged/],
  ['title not shown', drop('ViewerPreferences'), /title is not shown/],
  [
    'a direction for all lines',
    (d) => d.catalog.lookup(name('ViewerPreferences'), PDFDict).set(name('Direction'), name('R2L')),
    /names a direction/,
  ],
  [
    'an encrypted file',
    ({ context }) => {
      context.trailerInfo.Encrypt = context.obj({});
    },
    /encrypted/,
  ],
  [
    'layers that can be hidden',
    (d) => d.catalog.set(name('OCProperties'), d.context.obj({})),
    /has OCProperties/,
  ],
  ['no metadata', drop('Metadata'), /pdfuaid:part does not say 1/],
  ['no claim of PDF/UA', editPacket('<pdfuaid:part>1</pdfuaid:part>', ''), /pdfuaid:part does not say 1/],
  ['another part of PDF/A', editPacket('<pdfaid:part>2', '<pdfaid:part>3'), /pdfaid:part does not say 2/],
  ['a lower level', editPacket('conformance>A<', 'conformance>B<'), /conformance does not say A/],
  [
    'a claim of PDF/X',
    editPacket('<pdfaid:part>', '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion><pdfaid:part>'),
    /claims PDF\/X-4/,
  ],
  ['a property that is not described', editPacket('prefix>pdfuaid<', 'prefix>other<'), /not described/],
  ['no title', editPacket(/(x-default">)[^<]+/, '$1'), /metadata have no title/],
  ['broken metadata', editPacket('</rdf:RDF>', ''), /not well-formed/],
  ['a control sign in the metadata', editPacket('</dc:title>', '\u0001</dc:title>'), /not well-formed/],
  ['two dates', editPacket('CreateDate>2026', 'CreateDate>2025'), /CreationDate is not what/],
  ['two titles', information('Title', PDFString.of('Other')), /Title is not what/],
  ['a change after it was made', information('ModDate', PDFString.of('D:20300101000000Z')), /changed after/],
  ['an author', information('Author', PDFString.of('Somebody')), /Author is not in the metadata/],
  ['no outline', drop('Outlines'), /no outline/],
  ['an outline without words', entry((first) => first.delete(name('Title'))), /has no words/],
  ['an outline that leads nowhere', entry((first) => first.delete(name('Dest'))), /leads nowhere/],
  [
    'an outline cut short',
    (d) => void d.catalog.lookup(name('Outlines'), PDFDict).delete(name('Last')),
    /one piece/,
  ],
  ['no output intent', drop('OutputIntents'), /output profile/],
  ['the wrong kind of output intent', intent((one) => one.set(name('S'), name('GTS_PDFX'))), /not for RGB/],
  ['something that runs', (d) => d.catalog.set(name('OpenAction'), d.context.obj({})), /has OpenAction/],
  [
    'a script',
    (d) => void d.context.register(d.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') })),
    /holds a script/,
  ],
  ['a stream in another file', change('Subtype', 'XML', put('F', PDFString.of('x'))), /another file/],
  // Structure
  ['no structure', drop('StructTreeRoot'), /no structure tree/],
  ['a child without its parent', change('S', 'P', (p) => p.delete(name('P'))), /parent/],
  [
    'a child twice',
    change('S', 'Sect', (s) => s.lookup(name('K'), PDFArray).push(s.lookup(name('K'), PDFArray).get(0))),
    /structure twice/,
  ],
  ['an unknown type', change('S', 'P', put('S', name('Para'))), /standard structure type/],
  ['a heading level left out', change('S', 'H2', put('S', name('H3'))), /level 3 follows level 1/],
  [
    'a part in no language',
    change('S', 'P', put('Lang', PDFString.of('sv_SE'))),
    /language of a P is "sv_SE"/,
  ],
  ['a figure without words', change('S', 'Figure', (f) => f.delete(name('Alt'))), /alternative text/],
  ['a figure of a blank', change('S', 'Figure', put('Alt', PDFString.of(' '))), /alternative text/],
  [
    'other words to be read aloud',
    change('S', 'P', put('ActualText', PDFString.of('Ring 911'))),
    /in other words than it is written/,
  ],
  ['words spelled out', change('S', 'P', put('E', PDFString.of('x'))), /in other words than it is written/],
  [
    'a type that means another',
    (d) =>
      d.catalog
        .lookup(name('StructTreeRoot'), PDFDict)
        .set(name('RoleMap'), d.context.obj({ P: 'NonStruct' })),
    /made to mean others/,
  ],
  ['a figure somewhere', change('S', 'Figure', (f) => f.delete(name('A'))), /not say where it stands/],
  [
    'a figure elsewhere',
    (d) =>
      change('S', 'Figure', (f) =>
        f.lookup(name('A'), PDFDict).set(name('BBox'), d.context.obj([0, 0, 9, 9])),
      )(d),
    /stands elsewhere/,
  ],
  ['untagged text', editContent(/\/P <<\/MCID \d+>>BDC/, '/P BMC'), /page 1 has .* neither tagged/],
  ['marked twice', editContent('/H1 <</MCID 1>>', '/H1 <</MCID 2>>'), /twice/],
  ['another type in the content', editContent('/H1 <<', '/P <<'), /another type/],
  ['an unclosed mark', editContent(/EMC\n$/, ''), /not closed/],
  ['a mark that never began', editContent(/EMC\n$/, 'EMC EMC\n'), /never began/],
  [
    'an artifact in a paragraph',
    editContent(/(\/P <<\/MCID \d+>>BDC)([\s\S]*?)EMC/, '$1 /Artifact BMC EMC$2EMC'),
    /artifact in tagged/,
  ],
  [
    'a paragraph in an artifact',
    editContent(/(\/P <<\/MCID \d+>>BDC)([\s\S]*?)EMC/, '/Artifact BMC $1$2EMC EMC'),
    /tagged content in an artifact/,
  ],
  [
    'reversed strings inside a paragraph',
    editContent(/(\/P <<\/MCID \d+>>BDC)([\s\S]*?)EMC/, '$1 /ReversedChars BMC EMC$2EMC'),
    /Poppler reads nothing more/,
  ],
  // Links
  ['no tab order', (d) => void pageOf(d).delete(name('Tabs')), /tab order/],
  ['a link without words', change('Subtype', 'Link', (l) => l.delete(name('Contents'))), /description/],
  [
    'a link outside the structure',
    change('Subtype', 'Link', put('StructParent', PDFNumber.of(0))),
    /link is not in/,
  ],
  ['a link hidden in print', change('Subtype', 'Link', put('F', PDFNumber.of(0))), /hidden/],
  ['a link hidden altogether', change('Subtype', 'Link', put('F', PDFNumber.of(6))), /hidden/],
  [
    'a link that runs something',
    change('Subtype', 'Link', (l) => l.lookup(name('A'), PDFDict).set(name('S'), name('Launch'))),
    /something else/,
  ],
  ['a note on the page', change('Subtype', 'Link', put('Subtype', name('Text'))), /no link \(Text\)/],
  [
    'a link beside its words',
    moveLink(([a = 0, b = 0, c = 0, d = 0]) => [a + 40, b, c + 40, d]),
    /not lie on its words/,
  ],
  [
    'a link a line too low',
    moveLink(([a = 0, b = 0, c = 0, d = 0]) => [a, b - 20, c, d - 20]),
    /not lie on its words/,
  ],
  [
    'a link over half its number',
    moveLink(([a = 0, b = 0, c = 0, d = 0]) => [a, b, (a + c) / 2, d]),
    /not lie on its words/,
  ],
  [
    'a link over the whole line',
    moveLink(([a = 0, b = 0, c = 0, d = 0]) => [a - 20, b, c + 20, d]),
    /other words than its own/,
  ],
  [
    'a link over empty paper',
    moveLink(([a = 0, , c = 0, d = 0]) => [a, 0, c + 50, d]),
    /can be tapped where/,
  ],
  ['a link off the page', moveLink(([a = 0, b = 0, c = 0]) => [a, b, c, 9999]), /outside its page/],
  ['a link that calls another number', linkTo('tel:020390009'), /calls another number: tel:020390009/],
  ['a link with the half of two numbers', linkTo('tel:02039000067'), /calls another number/],
  ['a link whose number is cut short', linkTo('tel:390000'), /calls another number/],
  [
    'a link with letters that no reader opens',
    change('Subtype', 'Link', (link) =>
      link.lookup(name('A'), PDFDict).set(name('URI'), PDFHexString.fromText('https://stödlinjen.example/')),
    ),
    /not in ASCII/,
  ],
  ['a link that is no address', linkTo('https://'), /leads to “https/],
  ['a link that runs a script', linkTo('javascript:alert(1)'), /leads to “javascript/],
  [
    'a link described as another',
    change('Subtype', 'Link', put('Contents', PDFString.of('Click'))),
    /other words than its own/,
  ],
  [
    'a link with a thick frame',
    (d) => change('Subtype', 'Link', put('Border', d.context.obj([0, 0, 9])))(d),
    /draws something/,
  ],
  [
    'a link with a picture of its own',
    (d) => change('Subtype', 'Link', put('AP', d.context.obj({})))(d),
    /draws something/,
  ],
  // Fonts
  [
    'half a font',
    (d) =>
      change('Type', 'FontDescriptor', (f) => rewrite(d, f, 'FontFile2', (program) => program.slice(0, 300)))(
        d,
      ),
    /the file is damaged/,
  ],
  ['no ToUnicode', change('Subtype', 'Type0', (f) => f.delete(name('ToUnicode'))), /what \d+ reads/],
  ['a code without its text', editToUnicode(/<0002>\s*<[^>]*>/, '<0002><>'), /what 2 reads/],
  ['a code that reads as nothing', editToUnicode(/<0002>\s*<[^>]*>/, '<0002><feff>'), /2 reads U\+FEFF/],
  ['a private code', editToUnicode(/<0002>\s*<[^>]*>/, '<0002><e000>'), /2 reads U\+E000/],
  ['half a pair', editToUnicode(/<0002>\s*<[^>]*>/, '<0002><d83d>'), /2 reads U\+D83D/],
  ['no widths', change('Subtype', 'CIDFontType2', (f) => f.delete(name('W'))), /width/],
  ['a program of another scale', (d) => change('Type', 'FontDescriptor', atHalfSize(d))(d), /: width of \d/],
  ['no font file', change('Type', 'FontDescriptor', (f) => f.delete(name('FontFile2'))), /not embedded/],
  ['no subset tag', change('Subtype', 'CIDFontType2', put('BaseFont', name('NotoSans'))), /subset/],
  [
    'two names of a font',
    change('Type', 'FontDescriptor', put('FontName', name('ABCDEF+Other'))),
    /several names/,
  ],
  ['no glyph map', change('Subtype', 'CIDFontType2', (f) => f.delete(name('CIDToGIDMap'))), /glyph map/],
  [
    'codes of somebody',
    change('Subtype', 'CIDFontType2', (f) => f.delete(name('CIDSystemInfo'))),
    /whose codes/,
  ],
  ['another encoding', change('Subtype', 'Type0', put('Encoding', name('Identity-V'))), /Identity-H/],
  ['.notdef shown', editContent('Tj', 'Tj <0000> Tj'), /\.notdef/],
  ['a glyph that is not there', editContent('Tj', 'Tj <7fff> Tj'), /lacks glyph 32767/],
  // Pages and what is painted
  ['a turned page', onPage('Rotate', 90), /turned/],
  ['a scaled page', onPage('UserUnit', 2), /scaled/],
  ['a page cut to less', moveBox('CropBox', [20, 20, -20, -20], 'MediaBox'), /shows less/],
  ['no trim', (d) => void pageOf(d).delete(name('TrimBox')), /where it is cut/],
  ['an art box', moveBox('ArtBox', [0, 0, 0, 0], 'MediaBox'), /art box/],
  ['a trim inside the page', moveBox('TrimBox', [9, 9, -9, -9]), /nobody cuts/],
  ['a page off its corner', moveBox('MediaBox', [-9, 0, 0, 0]), /corner/],
  ['an unknown operator', editContent('Tj', 'Tj foo'), /"foo"/],
  ['a picture that is not there', editContent('Tj', 'Tj /X Do'), /the picture X is missing/],
  ['a form nobody can look into', picture({ Subtype: 'Form' }), /no picture/],
  ['a picture with a mask', picture({ ImageMask: true }), /do not use \(ImageMask\)/],
  ['a picture in inks on a screen', picture({ ColorSpace: 'DeviceCMYK' }, 4), /colours of DeviceCMYK/],
  ['a picture with a pixel too few', picture({ Width: 2 }), /more or fewer pixels/],
  ['an operand too many', editContent('Tj', 'Tj 1 ET BT'), /"ET" has 1 operands instead of 0/],
  ['a state that stays', editContent(/EMC\n$/, 'EMC q\n'), /never given back/],
  ['states too deep', editContent(/EMC\n$/, `EMC ${'q '.repeat(29)}${'Q '.repeat(29)}\n`), /too deep/],
  ['a page that does something', onPage('AA', {}), /when it is opened/],
  ['white words on white paper', editContent(/BT [.\d ]+ g/, 'BT 1 g'), /hardly be told .* on page 1/],
  ['dark words on a dark ground', editContent('BT ', '.1 g 0 0 600 800 re f BT '), /hardly be told/],
  [
    'dark words on a dark ground over a white one',
    editContent('BT ', '1 g 0 0 600 800 re f .1 g 0 0 600 800 re f BT '),
    /hardly be told/,
  ],
  ['words that are painted over', paint('1 g 0 0 600 800 re f'), /is painted over/],
  [
    'words made small by their matrix',
    editContent(/(BT .*?)1 0 0 1 /s, '$1.4 0 0 .4 '),
    /too small to be read/,
  ],
  ['words too small to be read', editContent(/(F\d) [\d.]+ Tf/, '$1 5 Tf'), /too small to be read/],
  ['text outside BT', editContent('BT', 'BT ET'), /outside BT/],
  ['text off the paper', editContent(/1 0 0 1 [\d.]+ /, '1 0 0 1 -80 '), /runs off the paper/],
  ['text cut by the edge', editContent(/1 0 0 1 [\d.]+ /, '1 0 0 1 -3 '), /runs off the paper/],
  ['inks on a screen', paint('0 0 0 1 k 9 9 9 9 re f'), /inks instead of light/],
  ['a see-through state', graphicsState({ ca: 0.5 }), /see-through/],
  ['a blend mode', graphicsState({ BM: 'Multiply' }), /see-through/],
  ['a soft mask', graphicsState({ SMask: 'Luminosity' }), /see-through/],
  ['another curve', graphicsState({ TR: 'Identity' }), /how colours are printed/],
  ['a transparency group', onPage('Group', { S: 'Transparency' }), /transparency group/],
];

/** Tags of a list with numerals and of a table, and how they are damaged. */
const damagedTags: Damages = [
  [
    'a numbered list that does not say so',
    change('S', 'L', (l) => l.delete(name('A'))),
    /not say that it is numbered/,
  ],
  [
    'a numbered list that says that it is not',
    change('S', 'L', (l) => l.lookup(name('A'), PDFDict).set(name('ListNumbering'), name('None'))),
    /not say that it is numbered/,
  ],
  ['a paragraph among list items', change('S', 'LI', put('S', name('P'))), /a P stands in a L/],
  ['a list item without a list', change('S', 'L', put('S', name('Div'))), /a LI stands in a Div/],
  ['a heading of a table without a scope', change('S', 'TH', (th) => th.delete(name('A'))), /heads a column/],
  [
    'a heading of something',
    change('S', 'TH', (th) => th.lookup(name('A'), PDFDict).set(name('Scope'), name('Table'))),
    /heads a column/,
  ],
  ['a table without headings', change('S', 'TH', put('S', name('TD'))), /no headings/],
  ['a cell outside a row', change('S', 'TR', put('S', name('Div'))), /a Div stands in a Table/],
  ['a paragraph among the rows of a table', change('S', 'TR', put('S', name('P'))), /a P stands in a Table/],
  [
    'a row with a cell too few',
    (document) => {
      const row = dictionaries(document).find((one) => one.get(name('S')) === name('TR'));
      row?.set(name('K'), document.context.obj([row.lookup(name('K'), PDFArray).get(0)]));
    },
    /different numbers of cells/,
  ],
];

/** What office printers and copiers cannot do. */
const damagedOffice: Damages = [
  ['something in the white edge', paint('0 g 10 300 9 9 re f'), /a fill is less than 8 mm/],
  ['a line along the edge', paint('.3 w 10 50 m 10 500 l S'), /a stroke is less than 8 mm/],
  [
    'words in the white edge',
    editContent(/1 0 0 1 [\d.]+ ([\d.]+) Tm(?![\s\S]* Tm )/, '1 0 0 1 9 $1 Tm'),
    /” is less than 8 mm/,
  ],
  [
    'a fold mark where printers do not print',
    paint('.7 w 0 G 300 0 m 300 17 l S'),
    /a stroke is less than 8 mm/,
  ],
  ['words that a printer makes of dots', editContent(/BT 0 g/, 'BT .067 g'), /dark grey/],
  ['a code that a printer makes of dots', paint('.067 .067 .067 rg 100 100 9 9 re f'), /dark grey/],
  ['a bleed', moveBox('BleedBox', [9, 9, -9, -9], 'MediaBox'), /nobody cuts/],
  [
    'a claim to be for archives',
    editPacket('<pdfuaid:part>', '<pdfaid:part>2</pdfaid:part><pdfuaid:part>'),
    /for archives/,
  ],
];

/** 10 mm of marks and bleed around A4: places of the trim, pt. */
const [CUT_LEFT, CUT_FOOT, CUT_RIGHT, CUT_TOP] = [28.35, 28.35, 870.24, 623.62];

/** Marks on every plate, and how they are damaged. */
const everyPlate =
  (edit: (space: PDFArray) => void): Damage =>
  (document) =>
    edit(
      pageOf(document)
        .lookup(name('Resources'), PDFDict)
        .lookup(name('ColorSpace'), PDFDict)
        .lookup(name('All'), PDFArray),
    );

/** What a print shop would send back, or print wrong. */
const damagedPress: Damages = [
  ['no bleed', (d) => void pageOf(d).delete(name('BleedBox')), /bleed is not 3 or 5 mm/],
  ['2 mm of bleed', moveBox('BleedBox', [2.83, 2.83, -2.83, -2.83]), /bleed is not 3 or 5 mm/],
  ['bleed on three sides', moveBox('BleedBox', [0, 0, -8.5, 0]), /bleed is not 3 or 5 mm/],
  ['a trim outside the bleed', moveBox('TrimBox', [-20, 0, 0, 0]), /lie in each other/],
  [
    'paper that ends at the bleed',
    (d) => pageOf(d).set(name('MediaBox'), pageOf(d).lookup(name('BleedBox')) as PDFObject),
    /no room for marks/,
  ],
  [
    'a mark left out',
    editContent(/ S\n(?![\s\S]* S\n[\s\S]* S\n[\s\S]* S\n[\s\S]* S\n[\s\S]* S\n)/, ' n\n'),
    /lacks marks/,
  ],
  [
    'a mark beside the cut',
    editContent(
      new RegExp(
        `\\b${String(CUT_LEFT).replace('.', '\\.')} (\\S+) m ${String(CUT_LEFT).replace('.', '\\.')} `,
        'g',
      ),
      '30 $1 m 30 ',
    ),
    /lacks marks/,
  ],
  ['marks on the black plate alone', editContent(/\/All CS 1 SCN/g, '0 0 0 1 K'), /lacks marks/],
  ['marks of a spot colour', everyPlate((space) => space.set(1, name('Gold'))), /not that of every plate/],
  ['a line on every plate', paint('.5 w /All CS 1 SCN 100 100 m 200 100 l S', 1), /on every plate, and not/],
  ['half the ink on every plate', editContent('CS 1 SCN', 'CS .5 SCN'), /colour space does not have/],
  ['a grey instead of black ink', paint('.2 g 100 100 5 5 re f'), /grey instead of inks/],
  [
    'a mark that reaches into the bleed',
    paint(`.25 w /All CS 1 SCN ${CUT_LEFT} 0 m ${CUT_LEFT} ${CUT_FOOT} l S`),
    /reaches into it/,
  ],
  ['something beside the bleed', paint('0 0 0 1 k 2 2 5 5 re f'), /stands outside the bleed/],
  ['a thick mark', paint('2 w /All CS 1 SCN 300 2 m 300 12 l S'), /stands outside the bleed/],
  [
    'a ground that ends at the cut',
    paint(`.2 0 0 0 k ${CUT_LEFT} 100 50 50 re f`, 1),
    /does not run over it/,
  ],
  [
    'a ground that ends at the right cut',
    paint(`.2 0 0 0 k ${CUT_RIGHT - 50} 100 50 50 re f`, 1),
    /does not run over it/,
  ],
  [
    'a ground that ends at the lower cut',
    paint(`.2 0 0 0 k 100 ${CUT_FOOT} 50 50 re f`, 1),
    /does not run over it/,
  ],
  [
    'a ground that ends at the upper cut',
    paint(`.2 0 0 0 k 100 ${CUT_TOP - 50} 50 50 re f`, 1),
    /does not run over it/,
  ],
  [
    'a ground that bleeds too little',
    paint(`.2 0 0 0 k ${CUT_LEFT - 5.67} 100 50 50 re f`, 1),
    /does not run over it/,
  ],
  ['words over the cut', editContent(/1 0 0 1 [\d.]+ /, '1 0 0 1 21 ', 1), /runs off the paper/],
  ['light instead of inks', paint('1 0 0 rg 100 100 5 5 re f'), /light instead of inks/],
  ['black words of four inks', editContent('0 0 0 1 k', '.6 .5 .5 1 k', 1), /black ink alone/],
  ['dark words of four inks', editContent('0 0 0 1 k', '.6 .5 .5 .8 k', 1), /black ink alone/],
  [
    'small words of two inks',
    editContent(/0 0 0 1 k ([\s\S]*?)\/(F\d) [\d.]+ Tf/, '.9 0 0 .1 k $1/$2 7 Tf', 1),
    /black ink alone/,
  ],
  ['black words that leave white edges', editContent('/G0 gs 0 0 0 1 k', '/G1 gs 0 0 0 1 k', 1), /takes out/],
  ['white words that vanish', editContent('/G1 gs 0 0 0 0 k', '/G0 gs 0 0 0 0 k', 1), /vanishes/],
  ['a white shape that vanishes', paint('/G0 gs 0 0 0 0 k 100 100 5 5 re f'), /vanishes/],
  [
    'a line for a tool that is an ink of the picture',
    (d) => {
      const spaces = pageOf(d).lookup(name('Resources'), PDFDict).lookup(name('ColorSpace'), PDFDict);
      spaces.set(
        name('Cut'),
        d.context.obj([name('Separation'), name('Magenta'), name('DeviceCMYK'), d.context.obj({})]),
      );
      paint('/Cut CS 1 SCN 100 100 m 200 100 l S')(d);
    },
    /Cut is not that of every plate or of a tool/,
  ],
  ['too much ink', paint('.9 .9 .9 .9 k 100 100 5 5 re f'), /too much ink/],
  [
    'a see-through state',
    (d) =>
      pageOf(d)
        .lookup(name('Resources'), PDFDict)
        .lookup(name('ExtGState'), PDFDict)
        .lookup(name('G0'), PDFDict)
        .set(name('ca'), PDFNumber.of(0.9)),
    /see-through/,
  ],
  [
    'a link',
    (d) => pageOf(d).set(name('Annots'), d.context.obj([d.context.obj({ Subtype: 'Link' })])),
    /page for print has links/,
  ],
  ['no claim of PDF/X-4', editPacket('PDF/X-4', 'PDF/X-3'), /does not say PDF\/X-4/],
  ['no identifier of the document', editPacket('uuid:', 'id:'), /identify the document/],
  ['trapping said twice', information('Trapped', name('True')), /Trapped is not what/],
  ['an RGB profile', intent((one) => one.set(name('S'), name('GTS_PDFA1'))), /not for a CMYK press/],
];

const textSize = (sizePt: number): Damage => editContent(/(F\d) [\d.]+ Tf/, `$1 ${sizePt} Tf`);
const inPress = (inks: string, sizePt?: number): Damage =>
  sizePt === undefined
    ? editContent('0 0 0 1 k', `${inks} k`, 1)
    : editContent(/0 0 0 1 k ([\s\S]*?)\/(F\d) [\d.]+ Tf/, `${inks} k $1/$2 ${sizePt} Tf`, 1);
/** Says of every glyph that it is wider than its font has it, thousandths of its size. */
const widen = (by: number): Damage =>
  change('Subtype', 'CIDFontType2', (font) => {
    for (const widths of font.lookup(name('W'), PDFArray).asArray())
      if (widths instanceof PDFArray)
        widths
          .asArray()
          .forEach((width, i) => void widths.set(i, PDFNumber.of((width as PDFNumber).asNumber() + by)));
  });
/** 8 mm in pt. */
const PRINTED_FROM = 22.677;

/** Limits: what is just within, what is just beyond, and what is said of that. */
const limits: readonly (readonly [
  what: string,
  kind: string,
  profile: Profile,
  within: Damage,
  beyond: Damage,
  says: RegExp,
])[] = [
  [
    '8 mm of white edge, and a point',
    'office',
    'office',
    paint(`0 g ${PRINTED_FROM - 0.9} 300 9 9 re f`),
    paint(`0 g ${PRINTED_FROM - 1.1} 300 9 9 re f`),
    /a fill is less than 8 mm/,
  ],
  [
    'a number as it is called from abroad',
    'page',
    'screen',
    linkTo('tel:+4620390000'),
    linkTo('tel:+4620390001'),
    /calls another number/,
  ],
  [
    'a page of the host that is shown',
    'web',
    'screen',
    linkTo('https://www.stodlinjen.example/kontakt'),
    linkTo('https://stodlinje.example/kontakt'),
    /opens another address/,
  ],
  ['a glyph a thousandth wider', 'page', 'screen', widen(1), widen(1.1), /: width of \d/],
  ['type of 6 pt', 'page', 'screen', textSize(6), textSize(5.9), /too small to be read/],
  [
    'a contrast of 3',
    'page',
    'screen',
    editContent(/BT [.\d ]+ g/, 'BT .58 g'),
    editContent(/BT [.\d ]+ g/, 'BT .59 g'),
    /hardly be told/,
  ],
  [
    'a frame around words',
    'page',
    'screen',
    paint('1 w 1 1 500 700 re S'),
    paint('1 w 1 1 500 700 re f'),
    /is painted over/,
  ],
  [
    '28 states',
    'page',
    'screen',
    editContent(/EMC\n$/, `EMC ${'q '.repeat(28)}${'Q '.repeat(28)}\n`),
    editContent(/EMC\n$/, `EMC ${'q '.repeat(29)}${'Q '.repeat(29)}\n`),
    /too deep/,
  ],
  [
    '300 % of ink',
    'press',
    'press',
    paint('.75 .75 .75 .75 k 100 100 5 5 re f'),
    paint('.75 .75 .75 .76 k 100 100 5 5 re f'),
    /too much ink/,
  ],
  [
    '70 % of black in a dark colour',
    'press',
    'press',
    inPress('.6 .2 .2 .7'),
    inPress('.6 .2 .2 .71'),
    /black ink alone/,
  ],
  [
    '8 pt of coloured type',
    'press',
    'press',
    inPress('.9 .4 0 .6', 8),
    inPress('.9 .4 0 .6', 7.9),
    /black ink alone/,
  ],
  [
    '5 mm for marks',
    'press',
    'press',
    moveBox('MediaBox', [-14.2, -14.2, 14.2, 14.2], 'BleedBox'),
    moveBox('MediaBox', [-14.1, -14.1, 14.1, 14.1], 'BleedBox'),
    /no room for marks/,
  ],
  [
    '0.3 mm of a mark’s line',
    'press',
    'press',
    paint('.85 w /All CS 1 SCN 300 2 m 300 12 l S'),
    paint('.86 w /All CS 1 SCN 300 2 m 300 12 l S'),
    /stands outside the bleed/,
  ],
];

const named = (format: string): SheetFormat => formats[format] as SheetFormat;
const tagged = leaflet([cover('C', 'l'), part('P', list('number', 'one'), table(['a', 'b'], ['1', '2']))]);
const printed = leaflet(
  [
    cover('C', 'l'),
    part('P', box(paragraph('One'))),
    part('Q', number('Danger', '112', 'Any time', 'urgent'), paragraph('Two')),
    ...['R', 'S', 'T'].map((title) => part(title, paragraph('Three'))),
  ],
  { coverPicture: { ...square, shapes: square.shapes.map((shape) => ({ ...shape, fill: 'hill1' })) } },
);

describe('checkPdf', () => {
  let engine: Engine;
  const lay = (content: typeof printed, format: string, profile: Profile): Layout =>
    layoutLeaflet(engine, content, named(format), profile, notoFonts('NotoSans'));
  const made = new Map<string, Uint8Array>();
  beforeAll(async () => {
    engine = await testEngine();
    made.set('page', wellMade(engine));
    made.set(
      'web',
      wellMade(engine, { kind: 'url', text: 'stodlinjen.example', href: 'https://stodlinjen.example/' }),
    );
    made.set('tags', writePdf(engine, lay(tagged, 'a4-letterfold', 'screen')));
    made.set('office', writePdf(engine, lay(printed, 'a4-letterfold', 'office')));
    made.set('press', writePdf(engine, lay(printed, 'a4-letterfold', 'press')));
  });
  const good = (kind: string): Uint8Array => made.get(kind) ?? new Uint8Array();
  const findings = async (bytes: Uint8Array, profile: Profile): Promise<readonly string[]> =>
    (await checkPdf(bytes, { profile })).findings.map(({ says }) => says);
  const notices = (kind: string, profile: Profile, list: Damages): void => {
    it.each(list)(`notices in a file for ${profile}: %s`, async (_, damage, says) => {
      const document = await PDFDocument.load(good(kind), LOAD);
      damage(document);
      expect(await findings(await document.save(SAVE), profile)).toContainEqual(expect.stringMatching(says));
    });
  };

  it('finds nothing wrong with files of ours', async () => {
    const report = await checkPdf(good('page'), { profile: 'screen' });
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ pages: 1, structureElements: 7, markedContents: 6 });
    expect(await findings(good('tags'), 'screen')).toEqual([]);
    expect(await findings(good('office'), 'office')).toEqual([]);
    expect(await findings(good('press'), 'press')).toEqual([]);
  });

  it('finds nothing wrong after a file was parsed and saved', async () => {
    const document = await PDFDocument.load(good('page'), LOAD);
    expect(await findings(await document.save(SAVE), 'screen')).toEqual([]);
  });

  it('finds nothing wrong with content that is named in full and stands on the page of its element', async () => {
    const document = await PDFDocument.load(good('page'), LOAD);
    change('S', 'H1', (h1) => {
      const [number] = h1.lookup(name('K'), PDFArray).asArray();
      h1.set(name('K'), document.context.obj([{ Type: 'MCR', MCID: number }]));
    })(document);
    expect(await findings(await document.save(SAVE), 'screen')).toEqual([]);
  });

  it('judges the rest of a file that does not say what its colours stand for', async () => {
    const document = await PDFDocument.load(good('page'), LOAD);
    drop('OutputIntents')(document);
    drop('Lang')(document);
    const found = await findings(await document.save(SAVE), 'screen');
    expect(found).toEqual([expect.stringMatching(/document language/), 'there is no output profile']);
  });

  notices('page', 'screen', damages);
  notices('tags', 'screen', damagedTags);
  notices('office', 'office', damagedOffice);
  notices('press', 'press', damagedPress);

  it.each(limits)('allows %s and not more', async (_, kind, profile, within, beyond, says) => {
    const said = async (damage: Damage): Promise<readonly string[]> => {
      const document = await PDFDocument.load(good(kind), LOAD);
      damage(document);
      return findings(await document.save(SAVE), profile);
    };
    expect(await said(within)).not.toContainEqual(expect.stringMatching(says));
    expect(await said(beyond)).toContainEqual(expect.stringMatching(says));
  });

  it.each([
    ['bytes after its end', (bytes: string) => `${bytes}more`, /goes on after its end/],
    ['no sign that it is not text', (bytes: string) => bytes.replace(/\n%.{4}/, '\n%text'), /not text/],
    ['a header of its own', (bytes: string) => bytes.replace('%PDF-1.7', '%PDF-2.0'), /header is damaged/],
  ] as const)('notices %s', async (_, damage, says) => {
    const bytes = strToU8(damage(strFromU8(good('page'), true)), true);
    expect(await findings(bytes, 'screen')).toContainEqual(expect.stringMatching(says));
  });

  it('notices a file of another profile', async () => {
    expect(await findings(good('office'), 'screen')).toContain('pdfaid:part does not say 2');
    expect(await findings(good('press'), 'office')).toContainEqual(
      expect.stringMatching(/inks instead of light/),
    );
    expect(await findings(good('page'), 'press')).toContainEqual(
      expect.stringMatching(/light instead of inks/),
    );
  });

  describe('of what is read aloud', () => {
    const content = leaflet([part('Front', paragraph('One')), part('Back', paragraph('Two'))]);
    const says = 'FrontOneBackTwo';
    const aloud = async (layout: Layout, words: string): Promise<readonly string[]> => {
      const report = await checkPdf(writePdf(engine, layout), { profile: 'office', says: words });
      return report.findings.map(({ says: found }) => found);
    };

    it('finds ten cards read once', async () => {
      expect(await aloud(lay(content, 'card', 'office'), says)).toEqual([]);
    });

    it('notices a second card that is read', async () => {
      const layout = lay(content, 'card', 'office');
      const sheets = layout.sheets.map((sheet) => {
        const texts = sheet.boxes.filter((one) => one.kind === 'text' && one.part >= 0);
        const owners = texts.flatMap(({ node }) => node ?? []);
        const boxes = sheet.boxes.map((one) => {
          const at = one.kind === 'text' ? texts.indexOf(one) : -1;
          return at < 0 || one.node ? one : { ...one, node: owners[at % owners.length] ?? null };
        });
        return { ...sheet, boxes };
      });
      const found = await aloud({ ...layout, sheets }, says);
      expect(found).toContainEqual(expect.stringMatching(/^read aloud more often than written: .*F/));
    });

    it('notices words that nobody hears', async () => {
      expect(await aloud(lay(content, 'card', 'office'), `${says}ß`)).toContain(
        'written and not read aloud: ß',
      );
    });
  });
});
