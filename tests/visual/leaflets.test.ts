/** The leaflets as built: dist/leaflets is read back and compared with the content it was made from. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { sha256OfFile } from '../../scripts/lib/terminal/files.ts';
import { areDrafts, leafletText } from '../../src/content-model/project/leaflet-jobs.ts';
import { formats, type SheetFormat } from '../../src/leaflet/index.ts';
import {
  type BuiltLeaflet,
  builtLeaflets,
  bytesOf,
  dist,
  entries,
  leafletsInTurn,
  project,
  targetsOf,
  textsOf,
  withoutPoints,
} from '../support/built-leaflets.ts';
import { isItsTurn } from '../support/in-turn.ts';
import { bareText, readers, readersInTurn } from '../support/read-pdf.ts';

/** What each leaflet is made in. */
const wanted = {
  adult: [
    'a4-letterfold',
    'us-letter-letterfold',
    'a5-flyer',
    'card',
    'a4-poster',
    'a3-poster',
    'a6-postcard',
  ],
  child: ['a4-letterfold', 'us-letter-letterfold', 'card', 'a7-minibook'],
  abroad: ['a4-poster', 'a3-poster'],
  travel: ['a4-letterfold', 'us-letter-letterfold', 'a5-flyer', 'rack-card'],
  phrases: ['a7-minibook', 'wallet-strip'],
} as const;

/** Pages of a file: a page a panel on screen, sides of paper otherwise. */
const pagesOf = (name: string) => pages[name] ?? pages[formats[name]?.sameAs ?? name];
const pages: Readonly<Record<string, { readonly screen: number; readonly paper: number }>> = {
  'a4-letterfold': { screen: 6, paper: 2 },
  'a5-flyer': { screen: 2, paper: 2 },
  card: { screen: 2, paper: 2 },
  'a4-poster': { screen: 2, paper: 1 },
  'a7-minibook': { screen: 8, paper: 1 },
  'a4-fold': { screen: 4, paper: 2 },
  'a4-stickers': { screen: 3, paper: 1 },
  'rack-card': { screen: 2, paper: 2 },
  'a6-postcard': { screen: 2, paper: 2 },
  'wallet-strip': { screen: 6, paper: 2 },
};

/** A sheet of many languages goes on for as many as there are: a title, and two columns on each side, the last may be left empty. */
function sheetOf({ format, locale }: (typeof entries)[number]) {
  const screen = entries.find(
    (one) => one.format === format && one.locale === locale && one.profile === 'screen',
  )?.pages;
  return screen === undefined || screen < 4 ? undefined : { screen, paper: Math.ceil((screen - 1) / 2) };
}

/** Print shops get a sticker, not a sheet of them. */
const isAlone = ({ format, profile }: { readonly format: string; readonly profile: string }) =>
  profile === 'press' && format.endsWith('-stickers');

const siteUrl = new URL(project.facts.site.origin);

describe('the list of leaflets', () => {
  it('has every leaflet in every language that has its text, for screens, office printers and print shops', () => {
    const paths = [...project.locales].flatMap(([locale, words]) =>
      Object.entries(wanted).flatMap(([leaflet, names]) =>
        names
          .filter((name) =>
            project.texts.has(
              `content/${locale}/${leafletText(project, { name: leaflet, format: formats[name] as SheetFormat })}`,
            ),
          )
          .flatMap((name) =>
            ['screen', 'office', 'press'].map(
              (profile) =>
                `leaflets/${locale}/${leaflet}-${name}${areDrafts(words) ? '-draft' : ''}-${profile}.pdf`,
            ),
          ),
      ),
    );
    // For missions with US Letter, of which none needs another language that there is yet.
    const letter = ['us-half-letter-flyer', 'us-letter-card', 'us-letter-poster'];
    for (const profile of ['screen', 'office', 'press'])
      paths.push(
        ...['a4-languages', 'us-letter-languages'].map((name) => `leaflets/mul/adult-${name}-${profile}.pdf`),
        ...letter.map((name) => `leaflets/en/adult-${name}-${profile}.pdf`),
        `leaflets/en/child-us-letter-minibook-${profile}.pdf`,
        ...['a4-fold', 'us-letter-fold', 'card', 'us-letter-card'].map(
          (name) => `leaflets/mul/wordless-${name}-${profile}.pdf`,
        ),
        ...['a4-stickers', 'us-letter-stickers'].map(
          (name) => `leaflets/mul/stickers-${name}-${profile}.pdf`,
        ),
        `leaflets/en/abroad-us-letter-poster-${profile}.pdf`,
      );
    const found = new Set(entries.map(({ path }) => path));
    expect(paths.filter((path) => !found.has(path))).toEqual([]);
  });

  it('tells the truth about every file', () => {
    for (const entry of entries) {
      const pdf = bytesOf(entry.path);
      expect(pdf.length, entry.path).toBe(entry.bytes);
      expect(sha256OfFile(join(dist, entry.path)), entry.path).toBe(entry.sha256);
      expect(entry.previews.length, entry.path).toBe(entry.pages);
      const pages =
        formats[entry.format]?.texts === 'every-language' ? sheetOf(entry) : pagesOf(entry.format);
      expect(entry.pages, entry.path).toBe(
        pages?.[entry.profile === 'screen' || isAlone(entry) ? 'screen' : 'paper'],
      );
      expect(entry.edition).toMatch(/^2026-\d\d-[2-9A-HJ-NP-Z]{4}$/);
      expect(entry.validUntil).toMatch(/^20\d\d-\d\d-\d\d$/);
      for (const preview of entry.previews) expect(bytesOf(preview).length, preview).toBeGreaterThan(500);
    }
  });

  it('gives one edition to a text, whatever it is printed on', () => {
    const text = (leaflet: string, format: string) =>
      leafletText(project, { name: leaflet, format: formats[format] as SheetFormat });
    const texts = Map.groupBy(entries, (entry) => `${entry.locale}/${text(entry.leaflet, entry.format)}`);
    for (const group of texts.values()) expect(new Set(group.map(({ edition }) => edition)).size).toBe(1);
  });

  it('keeps the mean screen file within 40 kB', () => {
    const screen = entries.filter(({ profile }) => profile === 'screen');
    expect(screen.reduce((sum, { bytes }) => sum + bytes, 0) / screen.length).toBeLessThan(40_000);
  });
});

/**
 * PDFium sorts the pieces of a line from the left of the page: on pages upside down, where a name in another language
 * changes place, and between columns that are read from the right, where the stamp box's words get into the last line
 * beside them. There it is asked for the words of a text alone; the tests that follow fail on the day it no longer needs
 * to be. The number of an item that is read from the right comes behind the item's first line, which ends with a sentence.
 */
const isTurned = ({ format }: BuiltLeaflet, profile: string) =>
  profile !== 'screen' && format.sides.some(({ panels }) => panels.some(({ turn }) => turn));
const hasColumnsFromTheRight = ({ format, content }: BuiltLeaflet) =>
  format.foot === 'columns' && content.dir === 'rtl';
/**
 * A line under a label, both beside their number: read from the right, PDFium gives the line before its label. On a sheet
 * with languages from both sides, it gives a number from the right before its label, or inside it where that has two lines.
 */
const hasLinesBesideNumbers = ({ format, content }: BuiltLeaflet) =>
  ((format.type === 'card' || format.numbers === 'rows') && content.dir === 'rtl') || content.lang === 'mul';
/** On a strip such a label has two lines, and gets its number inside it. */
const hasLabelsInTwoLines = ({ format, content }: BuiltLeaflet) =>
  content.lang === 'mul' || (format.name.endsWith('wallet-strip') && content.dir === 'rtl');
const piecesFor = (
  reader: string,
  leaflet: BuiltLeaflet,
  profile: string,
  text: string,
): readonly string[] =>
  reader !== 'PDFium'
    ? [text]
    : isTurned(leaflet, profile)
      ? wordsOf(text, leaflet.content.lang)
      : hasColumnsFromTheRight(leaflet) || hasLabelsInTwoLines(leaflet)
        ? text.split(/\s+/)
        : leaflet.content.dir === 'rtl'
          ? text.split(/(?<=[.؟!])\s+/)
          : [text];
/** Words without what stands between them: languages without spaces break their lines between words too. */
const wordsOf = (text: string, lang: string): readonly string[] =>
  [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  );

/** Those of the languages in turn are read by every reader, of the others some each day; the build has read all of them. */
const readEveryWay = new Set(leafletsInTurn);

describe.each(readersInTurn(builtLeaflets, (leaflet) => readEveryWay.has(leaflet)))(
  'read back by %s',
  (reader, readText, leaflets) => {
    it.each(leaflets)('%s says what was written, on every kind of paper', async (_, leaflet) => {
      const built = leaflet();
      const { content, files } = built;
      for (const { path, profile } of files) {
        const said = bareText((await readText(bytesOf(path))).join('\n'));
        const hints =
          profile === 'office' && content.printHints ? content.printHints.map(({ text }) => text) : [];
        const onPanels = content.panelLine ? [content.panelLine.text] : [];
        const lost = [...textsOf(content), ...hints, ...onPanels].filter((text) => {
          const pieces = piecesFor(reader, built, profile, text);
          return !pieces.flatMap(withoutPoints).every((piece) => said.includes(bareText(piece)));
        });
        expect(lost, path).toEqual([]);
      }
    });

    it.each(leaflets)('%s is read in order on a screen', async (_, leaflet) => {
      const built = leaflet();
      if (reader === 'PDFium' && (hasColumnsFromTheRight(built) || hasLinesBesideNumbers(built))) return;
      const { content, format, files } = built;
      const screen = files.find(({ profile }) => profile === 'screen');
      const read = (await readText(bytesOf(screen?.path ?? ''))).map(bareText);
      const said = read.join('\n');
      let from = 0;
      for (const text of textsOf(content).flatMap(withoutPoints).map(bareText)) {
        const at = said.indexOf(text, from);
        expect(at, `“${text}” after what stands before it`).toBeGreaterThanOrEqual(0);
        from = at + text.length;
      }
      if (format.sections !== 'one-a-panel') return;
      for (const [index, part] of content.parts.entries()) {
        const [first = ''] = textsOf({ parts: [part] });
        expect(read[index], `page ${index + 1}`).toContain(bareText(first));
      }
    });
  },
);

it.each([
  ['pages upside down', (leaflet: BuiltLeaflet) => isTurned(leaflet, 'office')],
  ['columns from the right', hasColumnsFromTheRight],
  ['labels of two lines beside their number', hasLabelsInTwoLines],
])('still needs its allowance for PDFium and %s', async (_, needsIt) => {
  const leaflets = builtLeaflets.map(([, leaflet]) => leaflet()).filter(needsIt);
  const moved = await Promise.all(
    leaflets.map(async ({ content, files }) => {
      const office = files.find(({ profile }) => profile === 'office');
      const said = bareText((await readers.PDFium(bytesOf(office?.path ?? ''))).join('\n'));
      return textsOf(content).some((text) => !said.includes(bareText(text)));
    }),
  );
  expect(moved).toContain(true);
});

describe('links', () => {
  it.each(builtLeaflets.filter((leaflet, at) => readEveryWay.has(leaflet) || isItsTurn(at, 6)))(
    '%s leads only where its text says, and to pages that there are',
    async (_, leaflet) => {
      const { content, files } = leaflet();
      const targets = targetsOf(content);
      for (const { path, profile } of files) {
        const task = getDocument({ data: bytesOf(path), useSystemFonts: false, verbosity: 0 });
        const document = await task.promise;
        const found = new Set<string>();
        for (let number = 1; number <= document.numPages; number++) {
          for (const { unsafeUrl } of await (await document.getPage(number)).getAnnotations())
            found.add(unsafeUrl);
        }
        await task.destroy();
        // Ink cannot be tapped, and PDF/X-4 allows no links.
        const wantedTargets = profile === 'press' ? [] : [...targets];
        expect([...found].sort(), path).toEqual(wantedTargets.sort());
      }
      for (const target of targets) {
        if (/^(tel|mailto|sms):/.test(target)) continue;
        const url = new URL(target);
        if (url.host === siteUrl.host)
          expect(existsSync(join(dist, url.pathname, 'index.html')), target).toBe(true);
        else expect(url.protocol, target).toMatch(/^https?:$/);
      }
    },
  );
});
