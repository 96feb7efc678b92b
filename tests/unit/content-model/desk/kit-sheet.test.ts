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

/** The drawings of a format in a kit of English, Arabic and Persian, a row each with the line above it. */
function rowsOf(format: string) {
  const { parts } = kitSheet({
    language: { lang: 'en', dir: 'ltr', script: 'Latn' },
    translator: createTranslator(english, 'en'),
    formats: [sheet(format)],
    folders: [folder('English', 'ltr'), folder('العربية', 'rtl'), folder('فارسی', 'rtl')],
    others: [],
    checksums: 'SHA256SUMS',
    advice: [],
    file: 'content/en/pages/leaflets.mdx',
    date: '2026-11-22T00:00:00Z',
  });
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
