/** Somebody's logo on paper: its own colours on a screen, black and greys in an office, four inks on a press. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { decode } from 'fast-png';
import { unzlibSync } from 'fflate';
import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { finishLeaflet, formats, layoutPanels, writeSvg } from '../../../../src/leaflet/index.ts';
import type { Block, Picture, Profile, SheetFormat } from '../../../../src/leaflet/types.ts';
import { cover, leaflet, logoInPixels, paragraph, part, stampBox } from '../../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../../support/noto.ts';

const square = (fill: NonNullable<Picture['shapes'][number]['fill']>): Picture => ({
  width: 10,
  height: 10,
  shapes: [{ path: [['M', 0, 0], ['L', 10, 0], ['L', 10, 10], ['L', 0, 10], ['Z']], fill }],
});
const inOnePixel = (...rgb: readonly [number, number, number]): Picture => ({
  ...logoInPixels,
  shapes: logoInPixels.shapes.map((shape) => ({
    ...shape,
    pixels: { width: 1, height: 1, rgb: Uint8Array.from(rgb) },
  })),
});
const logo = (picture: Picture): Block => ({ kind: 'picture', picture, alt: 'Logo: Test', heightMm: 20 });

async function make(picture: Picture, profile: Profile, format = 'a4-fold') {
  const engine = await testEngine();
  const content = leaflet([
    cover('Good to know', 'Numbers'),
    part('Two', paragraph('Words')),
    part('Three', paragraph('Words')),
    part('Four', stampBox(logo(picture), paragraph('Town of Test'))),
  ]);
  const panels = layoutPanels(engine, content, formats[format] as SheetFormat, notoFonts('NotoSans'));
  return { engine, ...(await finishLeaflet(engine, panels, profile, 'x.mdx')) };
}

describe('a logo', () => {
  it.each([
    ['of shapes', square('#cc0000')],
    ['in pixels', logoInPixels],
  ] as const)('%s is in a file without faults in every profile', async (_, picture) => {
    for (const profile of ['screen', 'office', 'press'] as const) {
      const { pdf, problems } = await make(picture, profile);
      expect(problems, profile).toEqual([]);
      expect(pdf.length).toBeGreaterThan(1000);
    }
  });

  it.each([
    ['of shapes', square('#cc0000'), ['204,0,0']],
    ['in pixels', logoInPixels, ['255,0,0', '0,0,102']],
  ] as const)('%s has its own colours on a screen, and none in an office', async (_, picture, own) => {
    const seen = await coloursOn((await make(picture, 'screen')).pdf);
    for (const colour of own) expect(seen, colour).toContain(colour);
    const printed = await coloursOn((await make(picture, 'office')).pdf);
    for (const colour of own) expect(printed, colour).not.toContain(colour);
    expect(printed).toContain('0,0,0');
  });

  it('is black in an office where it is dark, so that no printer makes dots of it', async () => {
    const { pdf } = await make(square('#1a4d2e'), 'office');
    const seen = await coloursOn(pdf);
    expect(seen).toContain('0,0,0');
    expect(seen).not.toContain('62,62,62');
  });

  it.each([
    ['of shapes', square('#00ff00')],
    ['in pixels', inOnePixel(0, 255, 0)],
  ])('%s is as grey in an office as its colours are bright together', async (_, picture) => {
    expect(await coloursOn((await make(picture, 'office')).pdf)).toContain('182,182,182');
  });

  it('has four inks on a press, and never more than paper takes', async () => {
    const { pdf } = await make(logoInPixels, 'press');
    const file = await PDFDocument.load(pdf);
    const images = file.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')
          ? [object]
          : [],
      );
    expect(images).toHaveLength(1);
    expect(String(images[0]?.dict.get(PDFName.of('ColorSpace')))).toBe('/DeviceCMYK');
    const inks = unzlibSync(images[0]?.contents ?? new Uint8Array());
    // Red above, dark blue below.
    expect([...inks.subarray(0, 4), ...inks.subarray(-4)]).toEqual([0, 255, 255, 0, 255, 255, 0, 153]);
    for (let i = 0; i < inks.length; i += 4)
      expect(inks.subarray(i, i + 4).reduce((sum, ink) => sum + ink, 0)).toBeLessThanOrEqual(3 * 255);
  });

  it('is told in words to whoever does not see it', async () => {
    const { pdf } = await make(logoInPixels, 'screen');
    const file = await PDFDocument.load(pdf);
    const told = file.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object.get(PDFName.of('Alt'))] : []))
      .flatMap((alt) => (alt instanceof PDFString ? [alt.decodeText()] : []));
    expect(told).toContain('Logo: Test');
  });

  it('is drawn in a preview as it will print', async () => {
    const { engine, layout } = await make(logoInPixels, 'screen');
    const drawn = layout.sheets.map((_, index) => writeSvg(engine, layout, index)).join('');
    const [, address = ''] = /<image href="data:image\/png,([^"]+)"/.exec(drawn) ?? [];
    const { width, height, data } = decode(
      Uint8Array.from(
        address
          .split('%')
          .slice(1)
          .map((byte) => Number.parseInt(byte, 16)),
      ),
    );
    expect([width, height, ...data]).toEqual([40, 40, ...(logoInPixels.shapes[0]?.pixels?.rgb ?? [])]);
  });
});

let pdfium: Promise<PDFiumLibrary> | undefined;

/** Every colour that fills a part of a page. */
async function coloursOn(pdf: Uint8Array): Promise<ReadonlySet<string>> {
  pdfium ??= PDFiumLibrary.init();
  const document = await (await pdfium).loadDocument(pdf);
  const counts = new Map<string, number>();
  for (const page of document.pages()) {
    const { data } = await page.render({ scale: 1, render: 'bitmap' });
    for (let i = 0; i < data.length; i += 4) {
      const colour = data.subarray(i, i + 3).join(',');
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  document.destroy();
  // Edges are mixed colours, but small.
  return new Set([...counts].flatMap(([colour, count]) => (count > 200 ? [colour] : [])));
}
