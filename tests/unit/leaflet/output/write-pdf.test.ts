import { readFileSync } from 'node:fs';
import { strFromU8, unzlibSync } from 'fflate';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  type PDFString,
} from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../../src/leaflet/engine.ts';
import { checkPdf } from '../../../../src/leaflet/output/check-pdf.ts';
import { writePdf } from '../../../../src/leaflet/output/write-pdf.ts';
import type { Inline, Layout, Profile, StructureNode } from '../../../../src/leaflet/types.ts';
import { mmToPt } from '../../../../src/leaflet/units.ts';
import { notoFonts, testEngine } from '../../../support/noto.ts';
import { buildPage, type TestPage } from '../../../support/page-builder.ts';
import { drawWithPdfium, readWithPdfium } from '../../../support/read-pdf.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await testEngine();
});

const swedish = { lang: 'sv', dir: 'ltr', script: 'Latn' } as const;
const english = { lang: 'en', fonts: notoFonts('NotoSans', 'NotoSansArabic') };
const arabic = { lang: 'ar', dir: 'rtl', script: 'Arab' } as const;
const text = (words: string, more: object = {}): Inline => ({ kind: 'text', text: words, ...more });
const paragraph = (...content: readonly Inline[]) => ({ type: 'P' as const, content });

const page = (more: Partial<TestPage>): Layout =>
  buildPage(engine, { ...swedish, fonts: notoFonts('NotoSans'), texts: [paragraph(text('Hej'))], ...more });

const name = (key: string): PDFName => PDFName.of(key);

/** A parsed file, asked by path: `Catalog/ViewerPreferences/Direction`. */
async function open(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const follow = (value: PDFObject | undefined) =>
    value instanceof PDFRef ? document.context.lookup(value) : value;
  const at = (from: PDFObject | undefined, path: string): PDFObject | undefined => {
    let value = follow(from);
    for (const key of path.split('/')) {
      if (value instanceof PDFArray) value = follow(value.get(Number(key)));
      else value = value instanceof PDFDict ? follow(value.get(name(key))) : undefined;
    }
    return value;
  };
  return { document, at, catalog: (path: string) => at(document.catalog, path), follow };
}

/** The structure as nested lists of types and numbers of marked content. */
async function structureOf(bytes: Uint8Array): Promise<unknown> {
  const { catalog, follow } = await open(bytes);
  const read = (reference: PDFObject): unknown => {
    const value = follow(reference);
    if (value instanceof PDFNumber) return value.asNumber();
    if (!(value instanceof PDFDict)) return '?';
    if (value.get(name('Type')) === name('OBJR')) return 'annotation';
    const kids = follow(value.get(name('K')));
    const type = String(value.get(name('S'))).slice(1);
    return { [type]: kids instanceof PDFArray ? kids.asArray().map(read) : [] };
  };
  const root = catalog('StructTreeRoot/K/0');
  return root ? read(root) : undefined;
}

async function contentOf(bytes: Uint8Array): Promise<string> {
  const { document } = await open(bytes);
  const stream = document.getPages()[0]?.node.Contents();
  if (!(stream instanceof PDFRawStream)) throw new Error('no content');
  return strFromU8(unzlibSync(stream.contents), true);
}

describe('structure', () => {
  it('keeps the lines of a paragraph in one piece', async () => {
    const layout = page({
      texts: [paragraph(text('Alla människor är födda fria och lika i värde.'))],
      widthPt: 90,
    });
    expect(await structureOf(writePdf(engine, layout))).toEqual({ Document: [{ Sect: [{ P: [0] }] }] });
  });

  it('puts a link where it stands in its sentence', async () => {
    const content = [text('Ring '), { kind: 'phone', text: '112', href: 'tel:112' } as const, text(' nu.')];
    expect(await structureOf(writePdf(engine, page({ texts: [paragraph(...content)] })))).toEqual({
      Document: [{ Sect: [{ P: [0, { Link: [1, 'annotation'] }, 2] }] }],
    });
  });

  it('follows the text, not the line, in right-to-left sentences', async () => {
    const content = [text('اتصل '), { kind: 'phone', text: '112', href: 'tel:112' } as const, text(' الآن.')];
    const layout = page({ ...arabic, fonts: notoFonts('NotoSansArabic'), texts: [paragraph(...content)] });
    expect(await structureOf(writePdf(engine, layout))).toEqual({
      Document: [{ Sect: [{ P: [0, { Link: [1, 'annotation'] }, 2] }] }],
    });
  });

  it('follows the text round a link among Arabic words of an English paragraph', async () => {
    const content = [
      text('Ring now:'),
      { kind: 'break' } as const,
      text('اتصل '),
      text('الناس', { href: 'https://x.se' }),
      text(' الآن'),
      { kind: 'break' } as const,
      text('It is free.'),
    ];
    const bytes = writePdf(engine, page({ ...english, texts: [paragraph(...content)] }));
    // The line in the middle is drawn from its end: 1, 2, 3.
    expect(await structureOf(bytes)).toEqual({
      Document: [{ Sect: [{ P: [0, 3, { Link: [2, 'annotation'] }, 1, 4] }] }],
    });
  });

  it('calls its letters turned around where all of a line is from the right, and only there', async () => {
    const drawn = (words: string) =>
      contentOf(writePdf(engine, page({ ...english, texts: [paragraph(text(words))] })));
    expect(await drawn('اتصل الآن')).toContain('/ReversedChars BMC');
    expect(await drawn('Ring: اتصل الآن')).not.toContain('/ReversedChars');
  });

  it('follows the text when a link runs over several right-to-left lines', async () => {
    const content = [
      text('يولد جميع '),
      text('الناس أحراراً متساوين في الكرامة', { href: 'https://x.se' }),
      text(' والحقوق.'),
    ];
    const layout = page({
      ...arabic,
      fonts: notoFonts('NotoSansArabic'),
      widthPt: 90,
      texts: [paragraph(...content)],
    });
    const bytes = writePdf(engine, layout);
    expect((await checkPdf(bytes, { profile: 'screen' })).findings).toEqual([]);
    const tree = JSON.stringify(await structureOf(bytes));
    expect(tree).toMatch(
      /^\{"Document":\[\{"Sect":\[\{"P":\[0,\{"Link":\[1(,\d)*,"annotation"\]\},\d(,\d)*\]\}\]\}\]\}$/,
    );
  });

  it('tags a list with labels and bodies as the layout gives them', async () => {
    const list: StructureNode = { type: 'L', numbering: 'Decimal', children: [] };
    const layout = page({ texts: [paragraph(text('1.')), paragraph(text('Ring.'))] });
    const [label, body] = layout.sheets[0]?.boxes ?? [];
    const lbl: StructureNode = { type: 'Lbl', children: [] };
    const words: StructureNode = { type: 'P', children: [] };
    list.children.push({ type: 'LI', children: [lbl, { type: 'LBody', children: [words] }] });
    if (label?.kind !== 'text' || body?.kind !== 'text') throw new Error('no lines');
    const owned = <T extends { node: StructureNode | null }>(thing: T, node: StructureNode): T => ({
      ...thing,
      node,
    });
    const boxes = [
      // Drawn in the other order than it is read.
      { ...owned(body, words), runs: body.runs.map((run) => owned(run, words)) },
      { ...owned(label, lbl), runs: label.runs.map((run) => owned(run, lbl)) },
    ];
    const sheets = layout.sheets.map((sheet) => ({ ...sheet, boxes }));
    const section: StructureNode = { type: 'Sect', title: 'Section', children: [list] };
    const structure: StructureNode = { type: 'Document', children: [section] };
    const bytes = writePdf(engine, { ...layout, sheets, structure });
    expect((await checkPdf(bytes, { profile: 'screen' })).findings).toEqual([]);
    expect(await structureOf(bytes)).toEqual({
      Document: [{ Sect: [{ L: [{ LI: [{ Lbl: [1] }, { LBody: [{ P: [0] }] }] }] }] }],
    });
  });

  it('says the language of foreign words', async () => {
    const layout = page({ texts: [paragraph(text('Ordet '), text('hello', { lang: 'en' }))] });
    const { catalog } = await open(writePdf(engine, layout));
    expect(String(catalog('Lang'))).toBe('(sv)');
    expect(String(catalog('StructTreeRoot/K/0/K/0/K/0/K/1/Lang'))).toBe('(en)');
  });

  it('leaves what has no owner out of the structure', async () => {
    const layout = page({});
    const sheets = layout.sheets.map((sheet) => ({
      ...sheet,
      boxes: sheet.boxes.map((box) => ({ ...box, node: null })),
    }));
    const content = await contentOf(writePdf(engine, { ...layout, sheets }));
    expect(content).toMatch(/^\/Artifact BMC BT /);
    expect(content).not.toContain('MCID');
  });

  it('refuses a box whose owner stands in no tree', () => {
    const layout = page({});
    const structure: StructureNode = { type: 'Document', children: [] };
    expect(() => writePdf(engine, { ...layout, structure })).toThrow(/does not stand in the structure tree/);
  });
});

describe('links', () => {
  it('covers each line of a link, and says what the link says', async () => {
    const words = 'Läs mer om dina rättigheter hos Jämställdhetsmyndigheten';
    const layout = page({ texts: [paragraph(text(words, { href: 'https://x.se/å?a=(1)' }))], widthPt: 120 });
    const { document, at } = await open(writePdf(engine, layout));
    const link = at(document.getPages()[0]?.node, 'Annots/0');
    expect((at(link, 'Contents') as PDFString).decodeText()).toBe(words);
    expect((at(link, 'A/URI') as PDFString).decodeText()).toBe('https://x.se/%C3%A5?a=(1)');
    const numbersAt = (key: string) =>
      (at(link, key) as PDFArray).asArray().map((one) => (one as PDFNumber).asNumber());
    const corners = numbersAt('QuadPoints');
    expect(corners).toHaveLength(8 * (layout.sheets[0]?.boxes.length ?? 0));
    const [xs, ys] = [0, 1].map((axis) => corners.filter((_, i) => i % 2 === axis)) as [number[], number[]];
    expect(numbersAt('Rect')).toEqual([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
  });

  it('says what a link of Arabic says in the order in which it is read', async () => {
    const words = 'اقرأ المزيد عن حقوقك';
    const texts = [paragraph(text(words, { href: 'https://x.se' }))];
    const layout = page({ ...arabic, fonts: notoFonts('NotoSansArabic'), texts });
    const { document, at } = await open(writePdf(engine, layout));
    expect((at(document.getPages()[0]?.node, 'Annots/0/Contents') as PDFString).decodeText()).toBe(words);
  });

  it('makes a picture a link as a whole', async () => {
    const picture: StructureNode = { type: 'Figure', alt: 'QR code to the site', children: [] };
    const path = [['M', 40, 10], ['L', 60, 10], ['L', 60, 30], ['Z']] as const;
    const layout = page({
      boxes: (section) => {
        section.children.push({ type: 'Link', href: 'https://x.se', children: [picture] });
        return [{ kind: 'path', path, fill: 'ink', node: picture, part: 0 }];
      },
    });
    const bytes = writePdf(engine, layout);
    expect((await checkPdf(bytes, { profile: 'screen' })).findings).toEqual([]);
    const { document, at } = await open(bytes);
    expect(at(document.getPages()[0]?.node, 'Annots/0/Contents')?.toString()).toBe('(QR code to the site)');
  });

  it('lies on all shapes of a picture, whichever of them reaches farthest to a side', async () => {
    const picture: StructureNode = { type: 'Figure', alt: 'QR code to the site', children: [] };
    const node = { fill: 'ink', node: picture, part: 0 } as const;
    const first = [['M', 40, 10], ['L', 60, 10], ['L', 60, 30], ['Z']] as const;
    const second = [['M', 20, 15], ['L', 50, 15], ['L', 50, 35], ['Z']] as const;
    const draw = (...paths: readonly (typeof first | typeof second)[]) =>
      page({
        boxes: (section) => {
          section.children.push({ type: 'Link', href: 'https://x.se', children: [picture] });
          return paths.map((path) => ({ kind: 'path', path, ...node }));
        },
      });
    for (const layout of [draw(first, second), draw(second, first)]) {
      const { document, at } = await open(writePdf(engine, layout));
      const figure = document.context
        .enumerateIndirectObjects()
        .find(([, one]) => one instanceof PDFDict && one.get(name('S')) === name('Figure'))?.[1];
      const sides = [at(document.getPages()[0]?.node, 'Annots/0/Rect'), at(figure, 'A/BBox')].map((area) =>
        (area as PDFArray).asArray().map((side) => (side as PDFNumber).asNumber()),
      );
      const height = document.getPages()[0]?.getHeight() ?? 0;
      const whole = [20, height - 35, 60, height - 10].map((side) => expect.closeTo(side, 1));
      expect(sides).toEqual([whole, whole]);
    }
  });
});

it('ends whatever it begins in what it says that its letters read as', async () => {
  const { document, at } = await open(writePdf(engine, page({})));
  const lists = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => at(object, 'ToUnicode'))
    .filter((found) => found instanceof PDFRawStream);
  expect(lists).toHaveLength(1);
  for (const { contents } of lists) {
    const words = strFromU8(unzlibSync(contents), true);
    const [begun, ended] = ['begin', 'end'].map((verb) =>
      [...words.matchAll(new RegExp(`\\b${verb}([a-z]*)`, 'g'))].map(([, what]) => what).sort(),
    );
    expect(begun).toEqual(['', '', 'bfchar', 'cmap', 'codespacerange']);
    expect(ended).toEqual(begun);
  }
});

it('draws the rows of squares of a code in whole numbers, so that no hair of white parts them', async () => {
  const squares = Array.from({ length: 9 }, (_, at) => at);
  const path = squares.flatMap((at) => {
    const [left, top] = [40 + 1.3 * at, 10 + 1.3 * at];
    const [right, foot] = [left + 1.3 * (1 + (at % 3)), top + 1.3];
    return [['M', left, top], ['L', right, top], ['L', right, foot], ['L', left, foot], ['Z']] as const;
  });
  const boxes = () => [{ kind: 'path', path, fill: 'ink', node: null, part: 0 } as const];
  const content = await contentOf(writePdf(engine, page({ boxes })));
  expect(content).toContain(` cm ${squares.map((at) => `${at} ${8 - at} ${1 + (at % 3)} 1 re `).join('')}`);
});

it('goes on after the room of what has no ink and says nothing', async () => {
  const nothing = { text: '', parts: [], nominalAdvance: 0, advance: 300, shiftX: 0, shiftY: 0 };
  const { sheets, ...layout } = page({});
  const spread = sheets.map((sheet) => ({
    ...sheet,
    boxes: sheet.boxes.map((box) =>
      box.kind === 'text'
        ? {
            ...box,
            runs: box.runs.map((run) => ({ ...run, clusters: run.clusters.toSpliced(1, 0, nothing) })),
          }
        : box,
    ),
  }));
  expect(await contentOf(writePdf(engine, { ...layout, sheets: spread }))).toContain(')-300(');
});

it('draws many shapes of four corners as they are where they lean', async () => {
  const path = Array.from({ length: 9 }, (_, at) => 20 + 12 * at).flatMap(
    (left) =>
      [['M', left, 10], ['L', left + 6, 10], ['L', left + 6, 16], ['L', left + 3, 16], ['Z']] as const,
  );
  const boxes = () => [{ kind: 'path', path, fill: 'ink', node: null, part: 0 } as const];
  expect(await contentOf(writePdf(engine, page({ boxes })))).not.toContain(' re ');
});

it('draws a line whole after one that is dashed', async () => {
  const across = (y: number) => {
    const path = [['M', 50, y] as const, ['L', 250, y] as const];
    return { kind: 'path', path, stroke: 'ink', strokeWidth: 4, node: null, part: 0 } as const;
  };
  const boxes = () => [{ ...across(8), dash: [9, 9] as const }, across(20)];
  const { grey, width } = await drawWithPdfium(writePdf(engine, page({ boxes })));
  const drawn = (y: number) => grey.slice(y * width + 50, y * width + 250).filter((one) => one < 100).length;
  expect(drawn(8)).toBeLessThan(120);
  expect(drawn(20)).toBe(200);
});

describe('profiles', () => {
  const press = (layout: Layout): Layout => ({
    ...layout,
    profile: 'press',
    sheets: layout.sheets.map((sheet) => ({ ...sheet, bleedPt: mmToPt(3), slugPt: mmToPt(10) })),
  });
  const metadata = async (bytes: Uint8Array): Promise<string> => {
    const { catalog } = await open(bytes);
    const stream = catalog('Metadata') as PDFRawStream;
    return strFromU8(stream.dict.get(name('Filter')) ? unzlibSync(stream.contents) : stream.contents);
  };

  it.each<[Profile, boolean, boolean]>([
    ['screen', true, true],
    ['office', false, false],
  ])('%s: claims what it keeps', async (profile, claimsArchive, hasOutline) => {
    const bytes = writePdf(engine, page({ profile, title: 'Rätt & plikt <1>' }));
    expect((await checkPdf(bytes, { profile })).findings).toEqual([]);
    const packet = await metadata(bytes);
    expect(packet).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(packet).toContain('Rätt &amp; plikt &lt;1&gt;');
    expect(packet).toContain('<xmp:CreateDate>2026-11-22T00:00:00Z</xmp:CreateDate>');
    expect(packet.includes('<pdfaid:part>2</pdfaid:part>')).toBe(claimsArchive);
    const { catalog } = await open(bytes);
    expect(catalog('Outlines/First/Title')?.toString()).toBe(hasOutline ? '(Section)' : undefined);
  });

  it('screen: its colours are those of sRGB', async () => {
    const { catalog } = await open(writePdf(engine, page({})));
    const bytes = unzlibSync((catalog('OutputIntents/0/DestOutputProfile') as PDFRawStream).contents);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    expect(view.getUint32(0)).toBe(bytes.length);
    expect([24, 26, 28].map((at) => view.getUint16(at))).toEqual([2026, 1, 1]);
    const tags = new Map(
      Array.from({ length: view.getUint32(128) }, (_, i) => [
        strFromU8(bytes.subarray(132 + 12 * i, 136 + 12 * i), true),
        [view.getUint32(136 + 12 * i), view.getUint32(140 + 12 * i)] as const,
      ]),
    );
    const numbers = (tag: string, from: number): number[] => {
      const [at = 0, length = 0] = tags.get(tag) ?? [];
      return Array.from({ length: (length - from) / 4 }, (_, i) => view.getInt32(at + from + 4 * i) / 65536);
    };
    const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 3));
    const white = [0.9642, 1, 0.8249];
    expect(numbers('wtpt', 8)).toEqual(near(white));
    const [red, green, blue] = ['rXYZ', 'gXYZ', 'bXYZ'].map((tag) => numbers(tag, 8)) as [
      number[],
      number[],
      number[],
    ];
    expect(red.map((value, i) => value + (green[i] ?? 0) + (blue[i] ?? 0))).toEqual(near(white));
    // The white of screens becomes that of the profile.
    const chad = numbers('chad', 8);
    const adapted = [0, 3, 6].map((row) =>
      [0.95047, 1, 1.08883].reduce((sum, value, i) => sum + value * (chad[row + i] ?? 0), 0),
    );
    expect(adapted).toEqual(near(white));
    // Half of the numbers is a fifth of the light, and close to black it is a straight line.
    for (const tag of ['rTRC', 'gTRC', 'bTRC']) {
      const [g = 0, a = 0, b = 0, c = 0, d = 0] = numbers(tag, 12);
      expect([(a * 0.5 + b) ** g, (a * d + b) ** g, c * d]).toEqual(near([0.214, 0.0031, 0.0031]));
    }
    const [at = 0] = tags.get('desc') ?? [];
    expect([view.getUint32(at + 8), view.getUint32(at + 12)]).toEqual([1, 12]);
    const [length, from] = [view.getUint32(at + 20), at + view.getUint32(at + 24)];
    expect(strFromU8(bytes.subarray(from, from + length), true)).toBe('\0s\0R\0G\0B');
  });

  it('screen: a bookmark leads to the top of its first line', async () => {
    const { document, catalog } = await open(writePdf(engine, page({})));
    const top = catalog('Outlines/First/Dest/3') as PDFNumber;
    // The test page leaves 30 pt white above.
    expect(top.asNumber()).toBeCloseTo((document.getPages()[0]?.getHeight() ?? 0) - 30, 1);
  });

  it('press: CMYK, boxes for the knife, no links', async () => {
    const content = [text('Ring '), { kind: 'phone', text: '112', href: 'tel:112' } as const];
    const bytes = writePdf(engine, press(page({ texts: [paragraph(...content)] })));
    // Marks are boxes of a format; this page has none.
    const { findings } = await checkPdf(bytes, { profile: 'press' });
    expect(findings.map(({ says }) => says)).toEqual(['page 1 lacks marks where it is cut']);
    expect(strFromU8(bytes.subarray(0, 8), true)).toBe('%PDF-1.6');
    const drawn = await contentOf(bytes);
    expect(drawn).toContain('/G0 gs 0 0 0 1 k');
    const { document } = await open(bytes);
    const [sheet] = document.getPages();
    expect(sheet?.getTrimBox().x).toBeCloseTo(mmToPt(10), 3);
    expect(sheet?.getBleedBox().x).toBeCloseTo(mmToPt(7), 3);
  });

  it('press: white text takes its colour out of what lies behind it', async () => {
    const layout = press(page({}));
    const sheets = layout.sheets.map((sheet) => ({
      ...sheet,
      boxes: sheet.boxes.map((box) =>
        box.kind === 'text'
          ? { ...box, runs: box.runs.map((run) => ({ ...run, colour: 'paper' as const })) }
          : box,
      ),
    }));
    expect(await contentOf(writePdf(engine, { ...layout, sheets }))).toContain('/G1 gs 0 0 0 0 k');
  });

  it('press: a white shape after black words takes its colour out of what lies behind it', async () => {
    const layout = press(page({}));
    const path = [['M', 40, 10], ['L', 60, 10], ['L', 60, 30], ['Z']] as const;
    const sheets = layout.sheets.map((sheet) => ({
      ...sheet,
      boxes: [...sheet.boxes, { kind: 'path', path, fill: 'paper', node: null, part: 0 } as const],
    }));
    const drawn = await contentOf(writePdf(engine, { ...layout, sheets }));
    expect(drawn).toMatch(/\/G0 gs 0 0 0 1 k[\s\S]*\/G1 gs 0 0 0 0 k/);
  });

  it('reads a Swedish sentence in an Arabic file from its beginning', async () => {
    const texts = [
      paragraph(text('سلام')),
      paragraph({ kind: 'text', text: 'Jag behöver hjälp.', lang: 'sv' }),
    ];
    const layout = page({ ...arabic, fonts: notoFonts('NotoSansArabic'), texts });
    const [said = ''] = await readWithPdfium(writePdf(engine, layout));
    expect(said).toContain('Jag behöver hjälp');
  });

  it.each<Profile>(['screen', 'office', 'press'])('%s: the same layout gives the same bytes', (profile) => {
    const write = (): Uint8Array =>
      writePdf(engine, page({ profile, texts: [paragraph(text('Alla människor'))] }));
    expect(write()).toEqual(write());
  });

  it('does not depend on what the engine has done before', async () => {
    const wasm = readFileSync(
      new URL('../../../../node_modules/harfbuzzjs/dist/harfbuzz.wasm', import.meta.url),
    );
    const fresh = await createEngine(wasm);
    const sample = { ...swedish, fonts: notoFonts('NotoSans'), texts: [paragraph(text('Alla människor'))] };
    buildPage(fresh, { ...sample, fonts: notoFonts('NotoSansThai', 'NotoSansArabic') });
    expect(writePdf(fresh, buildPage(fresh, sample))).toEqual(writePdf(engine, buildPage(engine, sample)));
  });

  it('gives other words another identifier', async () => {
    const identifier = async (words: string): Promise<string> => {
      const { document } = await open(writePdf(engine, page({ texts: [paragraph(text(words))] })));
      return String(document.context.trailerInfo.ID);
    };
    expect(await identifier('ett')).not.toBe(await identifier('två'));
  });
});
