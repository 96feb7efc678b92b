/** What whoever prints is told of a format, in words that follow from its data. */
import { expect, it } from 'vitest';
import english from '../../../../locales/en.json' with { type: 'json' };
import { paperAdvice } from '../../../../src/content-model/to-leaflet/format-words.ts';
import { createTranslator } from '../../../../src/i18n/translate.ts';
import { formats, type SheetFormat } from '../../../../src/leaflet/index.ts';

const advice = (name: string) => paperAdvice(createTranslator(english, 'en'), formats[name] as SheetFormat);

it('says which paper a print shop takes, along which way it is folded, and where the tops are', () => {
  expect(advice('a4-letterfold')).toBe(
    'Print shop: uncoated white paper, 115 to 135 g/m². Ink from pens and stamps dries on it. The grain of the paper runs along the folds. Both sides, the tops at the same edge.',
  );
  expect(advice('a4-poster')).toBe('Print shop: coated white paper, 135 to 170 g/m².');
});

it('says nothing of the grain where folds cross, and no weight of paper that sticks', () => {
  expect(advice('a7-minibook')).not.toContain('grain');
  expect(advice('us-letter-stickers')).toBe('Print shop: white paper that sticks by itself.');
});
