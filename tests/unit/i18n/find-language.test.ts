import { expect, it } from 'vitest';
import { didYouMean, findLanguage } from '../../../src/i18n/find-language.ts';
import { languages } from '../../../src/i18n/languages.ts';

it('finds every language of the table by its own tag', () => {
  for (const { tag } of languages) expect(findLanguage(tag)).toEqual({ tag });
});

it.each([
  ['ro-RO', 'ro'],
  ['ar-SA', 'ar'],
  ['en-GB', 'en'],
  ['SV', 'sv'],
  ['zh-CN', 'zh-Hans'],
  ['fa-AF', 'fa-AF'],
  ['fa-IR', 'fa'],
  ['fo', 'fo'],
  // These places write it in other letters than the table has.
  ['zh-TW', 'zh-TW'],
  ['sr-RS', 'sr-RS'],
  ['sr-ME', 'sr-Latn'],
])('takes %s for %s', (typed, tag) => {
  expect(findLanguage(typed)).toEqual({ tag });
});

it.each([
  ['xx', []],
  ['spanish', ['es']],
  ['Romanian', ['ro']],
  ['Thai', ['th']],
  ['român', ['ro']],
  ['not a tag', []],
  ['xx-SE', []],
])('asks what %s is', (typed, perhaps) => {
  const found = findLanguage(typed);
  expect(found).toHaveProperty('perhaps');
  if ('perhaps' in found) expect(found.perhaps).toEqual(expect.arrayContaining(perhaps));
});

it.each([
  // As many other programs write a region.
  ['pl_PL', ['pl']],
  ['svv', ['sv']],
  ['xx', []],
])('asks of %s for no language that it is not like', (typed, perhaps) => {
  expect(findLanguage(typed)).toEqual({ perhaps });
});

it('says what was perhaps meant', () => {
  expect(didYouMean(['ro'])).toBe('Did you mean “ro” (Romanian)?');
  expect(didYouMean([])).toMatch(/languages\.ts/);
});
