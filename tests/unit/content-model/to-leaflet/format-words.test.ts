/** What whoever prints is told of a format, in words that follow from its data. */
import { expect, it } from 'vitest';
import english from '../../../../locales/en.json' with { type: 'json' };
import {
  paperAdvice,
  printAdvice,
  printHint,
} from '../../../../src/content-model/to-leaflet/format-words.ts';
import { createTranslator } from '../../../../src/i18n/translate.ts';
import { formats, type SheetFormat } from '../../../../src/leaflet/index.ts';

const words = createTranslator(english, 'en');
const advice = (name: string) => paperAdvice(words, formats[name] as SheetFormat);

it('says which paper a print shop takes, along which way it is folded, and where the tops are', () => {
  expect(advice('a4-letterfold')).toBe(
    'Print shop: uncoated white paper, 115 to 135 g/m². Ink from pens and stamps dries on it. The grain of the paper runs along the folds. Both sides, the tops at the same edge.',
  );
  expect(advice('a4-poster')).toBe('Print shop: coated white paper, 135 to 170 g/m².');
});

it('says nothing of the grain where folds cross, and no weight of paper that sticks', () => {
  const crossed = formats['a7-minibook'] as SheetFormat;
  expect(paperAdvice(words, crossed)).not.toContain('grain');
  const back = { panels: [], foldsXMm: [100] };
  expect(paperAdvice(words, { ...crossed, sides: [...crossed.sides, back] })).not.toContain('grain');
  expect(advice('us-letter-stickers')).toBe('Print shop: white paper that sticks by itself.');
});

const cut = 'Cut at the marks.';

it.each([
  ['a5-flyer', 'both sides, flip on the SHORT edge.', cut],
  ['card', 'both sides, flip on the LONG edge.', cut],
  ['a4-stickers', 'one side.', cut],
  ['a4-poster', 'one side.', 'Cut between the strips.'],
  ['a4-fold', 'both sides, flip on the LONG edge.', 'Fold once, in the middle.'],
  [
    'a7-minibook',
    'one side.',
    'Fold on every dashed line. Cut the thick line. Push both ends together and close the book.',
  ],
  ['wallet-strip', 'both sides, flip on the SHORT edge.', `${cut} Fold like a fan, the front outside.`],
])('says on the sheet and beside it how %s is printed and what is done then', (name, edge, finish) => {
  const format = formats[name] as SheetFormat;
  expect(printHint(words, format)).toBe(`Print: A4, 100 %, ${edge} ${finish}`);
  expect(printAdvice(words, format)).toBe(printHint(words, format));
});

it('says of a sheet in many languages that it may have several pages, and of a folded one which panel goes in first', () => {
  const [many, folded] = [formats['a4-languages'], formats['us-letter-letterfold']] as SheetFormat[];
  if (!many || !folded) throw new Error('no such formats');
  expect(printHint(words, many)).toBe(
    'Print: A4, 100 %. If there are several pages: both sides, flip on the LONG edge.',
  );
  const edge = 'Print: US Letter, 100 %, both sides, flip on the SHORT edge.';
  expect(printHint(words, folded)).toBe(`${edge} Fold this panel in first.`);
  // Whoever has not the sheet before them cannot see which panel.
  expect(printAdvice(words, folded)).toBe(
    `${edge} Fold at the small marks. The panel with the line about printing goes in first.`,
  );
});
