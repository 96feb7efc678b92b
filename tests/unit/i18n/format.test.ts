import { describe, expect, it } from 'vitest';
import {
  compareIn,
  formatDate,
  formatList,
  formatMonth,
  formatNumber,
  formatPartOfTime,
  formatQuantity,
  formatWeekday,
  languageNameIn,
} from '../../../src/i18n/format.ts';
import { languages } from '../../../src/i18n/languages.ts';

const digits = (text: string) => [...text].filter((letter) => /\p{Nd}/u.test(letter)).join('');

/** Nobody writes them, and `Intl` knows nothing of them. */
const unknown = ['rmy', 'bin', 'aii'];
const units = ['hour', 'day', 'week', 'month', 'year', 'SEK'] as const;
const wordOf = (tag: string, unit: (typeof units)[number], number: number) =>
  formatQuantity(tag, { number, unit }).replace(/[\d\s]/g, '');

describe('in every language', () => {
  it.each(languages.map(({ tag }) => tag).filter((tag) => !unknown.includes(tag)))(
    '%s has its own words, no abbreviation and no English',
    (tag) => {
      const words = units.flatMap((unit) => [1, 2, 30].map((number) => wordOf(tag, unit, number)));
      expect(words.filter((word) => /^(?:[hdwmy]|mo|SEK|\/.*)$|\.$/.test(word))).toEqual([]);
      const english = (unit: (typeof units)[number]) => wordOf('en', unit, 30);
      const alike = units.filter((unit) => wordOf(tag, unit, 30) === english(unit));
      expect(tag === 'en' ? [] : alike).toEqual([]);
      const joined = formatList(tag, ['1', '2', '3']);
      expect(tag === 'en' || !joined.includes('and')).toBe(true);
      // Filipino says “Arabic” too.
      expect(['en', 'fil'].includes(tag) || languageNameIn(tag, 'ar') !== 'Arabic').toBe(true);
    },
  );

  it.each(languages.map(({ tag }) => tag))('%s writes dates and numbers in Western digits', (tag) => {
    expect(digits(formatDate(tag, '2026-11-22'))).toMatch(/^(22(11)?2026|2026(11)?22)$/);
    expect(digits(formatQuantity(tag, { number: 30, unit: 'day' }))).toBe('30');
    expect(digits(formatQuantity(tag, { number: 50, unit: 'SEK' }))).toBe('50');
  });

  it.each(languages.map(({ tag }) => tag))('%s writes nothing our fonts cannot print', (tag) => {
    const texts = [
      formatDate(tag, '2026-11-22'),
      formatMonth(tag, '2026-11-22'),
      formatNumber(tag, 12_345.5),
      formatList(tag, ['a', 'b', 'c']),
      formatWeekday(tag, 7),
    ];
    expect(texts.join(' ')).not.toMatch(/[\u061c\u200e\u200f\u202f]/);
  });
});

it.each([
  ['sv', '22 november 2026'],
  ['en', '22 November 2026'],
  ['ar', '22 نوفمبر 2026'],
  ['th', '22 พฤศจิกายน ค.ศ. 2026'],
  ['ro', '22 noiembrie 2026'],
  // Intl has no Romani: the date comes in Romanian, which its readers read, and never in the machine's language.
  ['rmy', '22 noiembrie 2026'],
  ['bin', '22 November 2026'],
])('a date in %s', (tag, expected) => {
  expect(formatDate(tag, '2026-11-22')).toBe(expected);
});

it.each([
  ['en', '22 Nov 2026'],
  ['ar', '22 نوفمبر 2026'],
  // Intl would begin with the month.
  ['fa-AF', '22 نومبر 2026'],
])('a short date in %s', (tag, expected) => {
  expect(formatDate(tag, '2026-11-22', 'short')).toBe(expected);
});

it.each([
  ['2024', '2024'],
  ['2024-05', 'maj 2024'],
  ['2024-05-03', '3 maj 2024'],
])('%s is told as exactly as it is known: %s', (date, expected) => {
  expect(formatPartOfTime('sv', date)).toBe(expected);
});

it.each([
  ['sv', 30, 'day', '30 dagar'],
  ['sv', 1, 'day', '1 dag'],
  ['sv', 50, 'SEK', '50 kronor'],
  ['en', 6, 'month', '6 months'],
  ['en', 50, 'SEK', '50 Swedish kronor'],
  ['ar', 6, 'month', '6 أشهر'],
  ['ar', 3, 'year', '3 سنوات'],
  ['uk', 30, 'day', '30 днів'],
  ['ro', 30, 'day', '30 de zile'],
] as const)('in %s, %d %s is %s', (tag, number, unit, expected) => {
  expect(formatQuantity(tag, { number, unit })).toBe(expected);
});

it.each([
  ['sv', 'Bris, polisen och 1177'],
  ['en', 'Bris, polisen and 1177'],
  // Our own words for Sorani; none for Assyrian, which nobody writes.
  ['ckb', 'Bris، polisen و 1177'],
  ['aii', 'Bris, polisen, 1177'],
])('a list in %s', (tag, expected) => {
  expect(formatList(tag, ['Bris', 'polisen', '1177'])).toBe(expected);
});

it.each(['sv', 'en', 'ckb', 'om', 'aii'])('a list of one in %s has nothing but that one', (tag) => {
  expect(formatList(tag, ['1177'])).toBe('1177');
});

it('sorts å, ä and ö last in Swedish and with a and o in English', () => {
  const names = ['Örebro', 'Åmål', 'Borås', 'Ystad'];
  expect([...names].sort(compareIn('sv'))).toEqual(['Borås', 'Ystad', 'Åmål', 'Örebro']);
  expect([...names].sort(compareIn('en'))).toEqual(['Åmål', 'Borås', 'Örebro', 'Ystad']);
});

it('names a language in another, and by its own name where there is no word', () => {
  expect(languageNameIn('sv', 'ar')).toBe('arabiska');
  // “สวีเดน” and “ဆွီဒင်” alone are the country.
  expect(languageNameIn('th', 'sv')).toBe('ภาษาสวีเดน');
  expect(languageNameIn('my', 'sv')).toBe('ဆွီဒင်ဘာသာ');
  expect(languageNameIn('my', 'zh-Hans')).toBe('တရုတ်ဘာသာ (ရိုးရှင်း)');
  expect(languageNameIn('km', 'pcm')).toBe('ភាសាទំនាក់ទំនងនីហ្សេរីយ៉ា');
  expect(languageNameIn('sv', 'aii')).toBe('ܣܘܪܝܬ');
});

it('begins the week on Monday', () => {
  expect(formatWeekday('sv', 1)).toBe('måndag');
  expect(formatWeekday('en', 7, 'short')).toBe('Sun');
});
