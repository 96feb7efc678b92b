/** The leaflets as built: dist/leaflets is read back, looked at and compared with the content it was made from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LeafletEntry } from '../../scripts/lib/build-leaflets.ts';
import { sha256OfFile } from '../../scripts/lib/files.ts';
import { leafletInput, leafletText, makeLeaflet, startEngine } from '../../scripts/lib/make-leaflets.ts';
import { type Project, readProject } from '../../scripts/lib/project.ts';
import {
  type Block,
  formats,
  type Inline,
  type LeafletContent,
  textAreas,
  writeSvg,
} from '../../src/leaflet/index.ts';
import type { SheetFormat } from '../../src/leaflet/types.ts';
import { bareText, readers } from '../support/read-pdf.ts';

const dist = join(import.meta.dirname, '../../dist');
const entries: readonly LeafletEntry[] = JSON.parse(readFileSync(join(dist, 'leaflets/index.json'), 'utf8'));
const { project: read } = readProject(join(import.meta.dirname, '../..'));
const project = read as Project;
const today = '2026-11-22';

const locales = [...project.locales.keys()];
const bytesOf = (path: string) => new Uint8Array(readFileSync(join(dist, path)));

function contentOf({ locale, leaflet, format }: LeafletEntry): LeafletContent {
  // A sheet in many languages has its edition in the words of the working language.
  const words = project.locales.get(locale === 'mul' ? 'en' : locale);
  const sheet = formats[format];
  const input = words && sheet && leafletInput(project, words, leaflet, sheet, today);
  if (!input) throw new Error(`There is no text for ${locale}/${leaflet}.`);
  return input.content;
}

describe('the list of leaflets', () => {
  const profiles = ['screen', 'office', 'press'];
  const filesOf = (locale: string, leaflet: string, names: readonly string[]) =>
    names.flatMap((format) =>
      profiles.map((profile) => `leaflets/${locale}/${leaflet}-${format}-${profile}.pdf`),
    );
  const paths = entries.map(({ path }) => path);

  it('has every folded leaflet in every language, for screens, office printers and print shops', () => {
    const wanted = locales.flatMap((locale) =>
      ['adult', 'child', 'travel'].flatMap((leaflet) =>
        filesOf(locale, leaflet, ['a4-letterfold', 'us-letter-letterfold']),
      ),
    );
    expect(paths).toEqual(expect.arrayContaining(wanted));
  });

  it('has every other format in the languages that texts are written in', () => {
    const wanted = ['en', 'sv'].flatMap((locale) => [
      ...filesOf(locale, 'adult', ['a5-flyer', 'card', 'a4-poster']),
      ...filesOf(locale, 'child', ['card', 'a7-minibook']),
      ...filesOf(locale, 'travel', ['a5-flyer']),
    ]);
    expect(paths).toEqual(expect.arrayContaining([...wanted, ...filesOf('mul', 'adult', ['a4-languages'])]));
  });

  it('tells the truth about every file', () => {
    for (const entry of entries) {
      const pdf = bytesOf(entry.path);
      expect(pdf.length, entry.path).toBe(entry.bytes);
      expect(sha256OfFile(join(dist, entry.path)), entry.path).toBe(entry.sha256);
      expect(entry.previews.length, entry.path).toBe(entry.pages);
      expect(entry.edition).toMatch(/^2026-\d\d-[2-9A-HJ-NP-Z]{4}$/);
      expect(entry.validUntil).toMatch(/^20\d\d-\d\d-\d\d$/);
      for (const preview of entry.previews) expect(bytesOf(preview).length, preview).toBeGreaterThan(500);
    }
  });

  it('gives one edition to a text, whatever it is printed on', () => {
    const textOf = ({ locale, leaflet, format }: LeafletEntry) =>
      `${locale}/${leafletText(project, leaflet, formats[format] as SheetFormat)}`;
    for (const group of Map.groupBy(entries, textOf).values()) {
      expect(new Set(group.map(({ edition }) => edition)).size).toBe(1);
    }
  });

  it('keeps the mean screen file within 40 kB', () => {
    const screen = entries.filter(({ profile }) => profile === 'screen');
    expect(screen.reduce((sum, { bytes }) => sum + bytes, 0) / screen.length).toBeLessThan(40_000);
  });
});

/** Texts of a leaflet in reading order: one a paragraph, heading, list item or number. */
function textsOf(content: LeafletContent): string[] {
  const inlines = (list: readonly Inline[]) =>
    list.map((inline) => ('text' in inline ? inline.text : '')).join('');
  const blocks = (list: readonly Block[]): string[] =>
    list.flatMap((block): string[] => {
      switch (block.kind) {
        case 'heading':
        case 'paragraph':
          return [inlines(block.content)];
        case 'list':
          return block.items.flatMap(blocks);
        case 'number':
          return [inlines(block.label), block.number.text, inlines(block.text), ...block.notes.map(inlines)];
        case 'table':
          return [...block.header, ...block.rows.flat()].map(inlines);
        case 'picture':
          return [];
        default:
          return blocks(block.blocks);
      }
    });
  return content.panels
    .flatMap((panel) => [...blocks(panel.blocks), ...blocks(panel.foot)])
    .filter((text) => text !== '');
}

/**
 * PDFium sorts the pieces of a line (a name in another language, a number) from the left of the page, also where the
 * page lies upside down. Its words are all there; `screen` files, where nothing is turned, are read in full.
 */
const readsFromTheLeft = (reader: string, { format, profile }: LeafletEntry) =>
  reader === 'PDFium' &&
  profile !== 'screen' &&
  (formats[format] as SheetFormat).sides.some(({ panels }) => panels.some(({ turn }) => turn === 180));

describe.each(Object.entries(readers))('read back by %s', (reader, readText) => {
  it.each(entries.map((entry) => [entry.path, entry] as const))(
    '%s says what was written',
    async (path, entry) => {
      const said = bareText((await readText(bytesOf(path))).join('\n'));
      const isSaid = (text: string) => said.includes(bareText(text));
      const texts = textsOf(contentOf(entry));
      const lost = readsFromTheLeft(reader, entry)
        ? texts.flatMap((text) => text.split(/\s+/)).filter((word) => !isSaid(word))
        : texts.filter((text) => !isSaid(text));
      expect(lost).toEqual([]);
    },
  );

  it.each(entries.filter(({ profile }) => profile === 'screen').map((entry) => [entry.path, entry] as const))(
    '%s is read in the order of its panels',
    async (path, entry) => {
      const pages = (await readText(bytesOf(path))).map((page) => bareText(page));
      const content = contentOf(entry);
      const format = formats[entry.format] as SheetFormat;
      expect(pages.length).toBe(
        format.sections === 'flow' ? textAreas(format).length : content.panels.length,
      );
      const said = pages.join('');
      let at = 0;
      for (const [index, panel] of content.panels.entries()) {
        const [first] = textsOf({ ...content, panels: [panel] });
        at = said.indexOf(bareText(first ?? ''), at);
        expect(at, `part ${index + 1}`).toBeGreaterThanOrEqual(0);
        if (format.sections === 'one-a-panel')
          expect(pages[index], `page ${index + 1}`).toContain(bareText(first ?? ''));
      }
    },
  );
});

describe('what the eye sees', () => {
  let library: PDFiumLibrary;
  let engine: Awaited<ReturnType<typeof startEngine>>;
  beforeAll(async () => {
    library = await PDFiumLibrary.init();
    engine = await startEngine();
  });

  /** One folded leaflet of every language, and every format in a left-to-right and the right-to-left language. */
  const looked = entries.filter(
    ({ leaflet, format, locale }) =>
      leaflet !== 'travel' && (format === 'a4-letterfold' || ['en', 'ar', 'mul'].includes(locale)),
  );

  /** PDFium gives blue, green, red, alpha. */
  function redFirst(pixels: Uint8Array): Uint8Array {
    for (let at = 0; at < pixels.length; at += 4)
      [pixels[at], pixels[at + 2]] = [pixels[at + 2] ?? 0, pixels[at] ?? 0];
    return pixels;
  }

  /** A page as grey values of a small picture. */
  async function greyOfPdf(
    bytes: Uint8Array,
    page: number,
    width: number,
  ): Promise<{ data: Buffer; height: number }> {
    const document = await library.loadDocument(bytes);
    const { data } = await document.getPage(page).render({
      scale: 1.5,
      render: ({ data: pixels, width: w, height: h }) =>
        sharp(redFirst(pixels), { raw: { width: w, height: h, channels: 4 } })
          .flatten({ background: '#fff' })
          .resize({ width })
          .greyscale()
          .raw()
          .toBuffer(),
    });
    document.destroy();
    return { data: Buffer.from(data), height: data.length / width };
  }

  it.each(looked.map((entry) => [entry.path, entry] as const))(
    'draws %s as its boxes say, glyph by glyph',
    async (path, entry) => {
      const format = formats[entry.format];
      if (!format) throw new Error(entry.format);
      const made = await makeLeaflet(engine, contentOf(entry), format, entry.profile, path);
      expect(Buffer.compare(Buffer.from(made.pdf), Buffer.from(bytesOf(path))), 'the same bytes again').toBe(
        0,
      );
      const width = 400;
      for (const index of made.layout.sheets.keys()) {
        const pdf = await greyOfPdf(made.pdf, index, width);
        const svg = await sharp(Buffer.from(writeSvg(engine, made.layout, index)), { density: 108 })
          .flatten({ background: '#fff' })
          .resize({ width, height: pdf.height, fit: 'fill' })
          .greyscale()
          .raw()
          .toBuffer();
        const different = svg.reduce(
          (count, value, at) => count + (Math.abs(value - (pdf.data[at] ?? 0)) > 90 ? 1 : 0),
          0,
        );
        // Two rasterisers differ a little at edges; a wrong or moved glyph differs by hundreds of pixels.
        expect(different / svg.length, `page ${index + 1}`).toBeLessThan(0.004);
      }
    },
  );
});
