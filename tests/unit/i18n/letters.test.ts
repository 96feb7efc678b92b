/** Letters are compared by the rules of their language. */
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/i18n/search-text.ts';
import { lengthInLetters, smallLetters } from '../../../src/i18n/writing/letters.ts';

describe('small letters', () => {
  it.each([
    ['tr', 'IŞIK', 'ışık'],
    ['tr', 'İSTİSMAR', 'istismar'],
    ['en', 'TRAFFICKING', 'trafficking'],
    ['de', 'STRASSE', 'Straße'],
    ['el', 'ΔΡΟΜΟΣ', 'δρομοσ'],
    ['en', 'soft\u00adhyphen', 'softhyphen'],
    ['ro', 's\u0326i', 'și'],
  ])('of %s: %s is %s', (tag, words, same) => {
    expect(smallLetters(words, tag)).toBe(smallLetters(same, tag));
  });

  it('keep apart what the language keeps apart', () => {
    expect(smallLetters('SIKI', 'tr')).not.toBe(smallLetters('SİKİ', 'tr'));
    expect(smallLetters('πότε', 'el')).not.toBe(smallLetters('ποτέ', 'el'));
  });

  it.each([
    ['İSTİSMAR', 'istismar'],
    ['TRAFFICKING', 'traffickıng'],
    ['ΕΚΜΕΤΑΛΛΕΥΣΗ', 'εκμετάλλευση'],
    ['MASSENMENSCH', 'maßenmensch'],
  ])('are the same across languages: %s, %s', (one, other) => {
    expect(smallLetters(one)).toBe(smallLetters(other));
  });
});

it('counts a sign that is a syllable or a word twice', () => {
  expect(['sex', '卖淫', '怕', '도움', 'ባሪያ', 'कमरा'].map(lengthInLetters)).toEqual([3, 4, 2, 4, 6, 4]);
});

it('finds a Greek word that somebody types without its final letter', () => {
  expect(fold('ΔΡΌΜΟΣ')).toBe(fold('δρομοσ'));
});
