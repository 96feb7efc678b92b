/** What staff read before they print: how each leaflet is finished, in each of its languages. */
import { expect, it } from 'vitest';
import english from '../../../../locales/en.json' with { type: 'json' };
import { foldDrawings } from '../../../../src/content-model/desk/fold-drawings.ts';
import { type KitFolder, kitSheet } from '../../../../src/content-model/desk/kit-sheet.ts';
import { createTranslator } from '../../../../src/i18n/translate.ts';
import { formats, type SheetFormat } from '../../../../src/leaflet/index.ts';
import type { Block, Direction } from '../../../../src/leaflet/types.ts';

const sheet = (name: string) => formats[name] as SheetFormat;
const folder = (name: string, dir: Direction): KitFolder => ({
  name,
  dir,
  formats: ['a4-letterfold', 'card'],
  leaflets: [],
});

const kitOf = (names: readonly string[], folders: readonly KitFolder[], others: readonly string[] = []) =>
  kitSheet({
    language: { lang: 'en', dir: 'ltr', script: 'Latn' },
    translator: createTranslator(english, 'en'),
    formats: names.map(sheet),
    folders,
    others,
    checksums: 'SHA256SUMS',
    advice: [],
    file: 'content/en/pages/leaflets.mdx',
    date: '2026-11-22T00:00:00Z',
  });

/** The drawings of a format in a kit of English, Arabic and Persian, a row each with the line above it. */
function rowsOf(format: string) {
  const { parts } = kitOf(
    [format],
    [folder('English', 'ltr'), folder('العربية', 'rtl'), folder('فارسی', 'rtl')],
  );
  const blocks = parts.flatMap((part) => part.blocks);
  return blocks.flatMap((block, at) =>
    block.kind === 'columns' ? [{ above: wordsOf(blocks[at - 1]), drawings: picturesIn(block.columns) }] : [],
  );
}

const wordsOf = (block: Block | undefined) =>
  block?.kind === 'paragraph'
    ? block.content.map((inline) => ('text' in inline ? inline.text : '')).join('')
    : '';
const picturesIn = (columns: readonly { readonly blocks: readonly Block[] }[]) =>
  columns.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : [])),
  );

it('shows how to fold what is read from the right in drawings of their own, under the names of its languages', () => {
  expect(rowsOf('a4-letterfold')).toEqual([
    { above: 'English:', drawings: foldDrawings(sheet('a4-letterfold'), 'ltr') },
    { above: 'العربية · فارسی:', drawings: foldDrawings(sheet('a4-letterfold'), 'rtl') },
  ]);
});

it('shows once how cards are cut: that is the same in every language', () => {
  expect(rowsOf('card')).toHaveLength(1);
});

it('shows only the ways of folding that a language in the kit has, and says nothing of languages where there is one', () => {
  const { parts } = kitOf(
    ['a4-letterfold'],
    [{ ...folder('English', 'ltr'), formats: ['card'] }, folder('العربية', 'rtl')],
  );
  const rows = parts.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'columns');
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(parts.slice(2))).not.toContain('العربية:');
});

it('says how to print and fold in words as large as all others', () => {
  const { parts } = kitOf(['card'], [folder('English', 'ltr')]);
  const blocks = parts.flatMap((part) => part.blocks);
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.level === 3);
  const styles = blocks.slice(from + 1, from + 4).map((block) => block.kind === 'paragraph' && block.style);
  expect(styles).toEqual(['body', 'body', 'body']);
});

/** Headings of a kit with their level, and what each file is said to be. */
const headingsIn = (sheet: ReturnType<typeof kitSheet>) =>
  sheet.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'heading'
        ? [`${block.level} ${block.content.map((inline) => ('text' in inline ? inline.text : '')).join('')}`]
        : [],
    ),
  );

it('names each format with its paper, what is in the kit, and each language with its files', () => {
  const files = (name: string) => ({
    name,
    forWhom: 'For grown-ups.',
    paths: [`${name}-1.pdf`, `${name}-2.pdf`],
  });
  const arabic = {
    ...folder('العربية', 'rtl'),
    leaflets: [[files('card'), files('sheet')], [files('book')]],
  };
  const kit = kitOf(['a4-letterfold', 'card'], [arabic, folder('English', 'ltr')], ['sheet.pdf']);
  expect(headingsIn(kit)).toEqual([
    '1 Leaflets to print',
    '2 What not to do',
    '2 How to print',
    '3 Folded sheet, A4',
    '3 Wallet card, A4',
    '2 What is in this kit',
    '2 العربية',
  ]);
  const said = JSON.stringify(kit.parts);
  for (const path of ['card-1.pdf', 'card-2.pdf', 'book-2.pdf', 'sheet.pdf', 'SHA256SUMS'])
    expect(said).toContain(`"${path}"`);
  // Once a leaflet, however many formats it has.
  expect(said.match(/For grown-ups\./g)).toHaveLength(2);
});

it('says under each drawing what is done in its step', () => {
  const stepsOf = (format: string) =>
    kitOf([format], [{ ...folder('English', 'ltr'), formats: [format] }])
      .parts.flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'columns' ? block.columns : []))
      .map(({ blocks }) => wordsOf(blocks[1]))
      .filter((words) => words !== '');
  expect(stepsOf('a4-letterfold')).toEqual([
    '1. Lay the sheet with the inside up. Fold in the narrow part.',
    '2. Fold the other part over it.',
    '3. Now the front cover is on top.',
  ]);
  expect(stepsOf('a7-minibook').map((words) => words.slice(0, 16))).toEqual([
    '1. Fold along ev',
    '2. Fold it in ha',
    '3. Open it. Fold',
    '4. Close the pag',
  ]);
  expect(stepsOf('a4-fold').map((words) => words.slice(0, 16))).toEqual([
    '1. Fold the shee',
    '2. The fold is a',
  ]);
  expect(stepsOf('wallet-strip')).toEqual(['1. Cut at the marks.', '2. Fold like a fan, the front outside.']);
  expect(stepsOf('card')).toEqual(['Cut at the marks.']);
  // Two on a sheet from an office printer, one from a print shop.
  expect(stepsOf('a5-flyer')).toEqual(['Cut at the marks.']);
  expect(stepsOf('a4-poster')).toEqual(['Cut between the strips.']);
});
