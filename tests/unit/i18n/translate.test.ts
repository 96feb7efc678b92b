/** Looking words up. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import en from '../../../locales/en.json' with { type: 'json' };
import { createTranslator, pluralCategories } from '../../../src/i18n/translate.ts';

const words = {
  a: {
    plain: 'Words & more <b>',
    named: 'Until {{date}}',
    pages_one: '{{count}} page',
    pages_other: '{{count}} pages',
    group: { deep: 'Deep' },
  },
};
const { find } = createTranslator(words, 'en');
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('words', () => {
  it.each([
    ['are found by their key', 'a.plain', {}, 'Words & more <b>'],
    ['are found in groups', 'a.group.deep', {}, 'Deep'],
    ['take values as they are', 'a.named', { date: '<1 May>' }, 'Until <1 May>'],
    ['have a form for one', 'a.pages', { count: 1 }, '1 page'],
    ['have a form for many', 'a.pages', { count: 0 }, '0 pages'],
  ])('%s', (_name, key, values, expected) => {
    expect(find(key, values)).toBe(expected);
  });

  it('are nothing where there are none', () => {
    expect(find('a.missing')).toBeUndefined();
  });

  it('are never guessed', () => {
    const { t } = createTranslator(words, 'en');
    // biome-ignore lint/suspicious/noExplicitAny: the type already refuses the key.
    expect(() => t('a.missing' as any)).toThrow('locales/en.json has no words for “a.missing”.');
    expect(() => find('a.named')).toThrow('No value was given for {{date}}');
  });

  it('of this project are found by typed keys', () => {
    expect(createTranslator(en, 'en').t('leaflet.validUntil', { date: '1 May 2027' })).toBe(
      'Valid until 1 May 2027',
    );
  });
});

describe('plural forms', () => {
  const arabic = createTranslator(
    { n_zero: '٠', n_one: '1', n_two: '2', n_few: '3–10', n_many: '11–99', n_other: '100' },
    'ar',
  );
  it.each([
    [1, '1'],
    [2, '2'],
    [5, '3–10'],
    [11, '11–99'],
    [100, '100'],
  ])('of Arabic: %i', (count, expected) => {
    expect(arabic.find('n', { count })).toBe(expected);
  });

  it('are English where nobody knows the language’s', () => {
    expect(pluralCategories('rmy')).toEqual(pluralCategories('en'));
    expect(createTranslator({ n_one: 'one', n_other: 'many' }, 'rmy').find('n', { count: 1 })).toBe('one');
  });

  it('are English there too on a machine that speaks another language', () => {
    class OfArabicMachine extends Intl.PluralRules {
      constructor(tag?: string, options?: Intl.PluralRulesOptions) {
        super(Intl.PluralRules.supportedLocalesOf(tag).length > 0 ? tag : 'ar', options);
      }
    }
    vi.stubGlobal('Intl', { ...Intl, PluralRules: OfArabicMachine });
    expect(pluralCategories('rmy')).toEqual(['one', 'other']);
  });

  it('come in a fixed order', () => {
    expect(pluralCategories('ar')).toEqual(['zero', 'one', 'two', 'few', 'many', 'other']);
  });
});

it('lets a date that ends in a full stop end the sentence too', () => {
  const { t } = createTranslator({ contact: { sourceRead: 'Прочитано {{date}}. Далі … 2 … 3' } }, 'uk');
  expect(t('contact.sourceRead', { date: '29 листопада 2026 р.' })).toBe(
    'Прочитано 29 листопада 2026 р. Далі … 2 … 3',
  );
  expect(t('contact.sourceRead', { date: 'учора' })).toBe('Прочитано учора. Далі … 2 … 3');
});
