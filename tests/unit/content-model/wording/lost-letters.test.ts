/** Letters that an encoding has eaten are found in every script, and no word of a language is taken for them. */
import { expect, it } from 'vitest';
import { lostLetters } from '../../../../src/content-model/wording/check-characters.ts';

/** As a program shows UTF-8 that it takes for Windows-1252. */
const misread = (words: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(words));

it.each([
  ...[
    'Dacă vrei',
    'Ştiu',
    'češtině',
    'Україна',
    'Ελλάδα',
    'مرحبا',
    'کمک',
    'ښه',
    'สวัสดี',
    'नमस्ते',
    'বাংলা',
    'አማርኛ',
  ],
  ...['გამარჯობა', 'ខ្មែរ', 'မြန်မာ', '中文', '“hej”'],
])('finds %s', (words) => {
  expect(misread(words).match(lostLetters)).not.toBeNull();
});

it.each([
  'váš',
  'máš telefon',
  'masáž',
  'váš…',
  'Úžera',
  'Křížová',
  'garáž, kde',
  'plâtré',
  'l’été»',
  'naïveté',
])('leaves %s alone', (words) => {
  expect(words.match(lostLetters)).toBeNull();
});
