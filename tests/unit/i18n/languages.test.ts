import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languageOf, languages } from '../../../src/i18n/languages.ts';
import { chooserGroups, fontFile, printFamilies, scriptsIn } from '../../../src/i18n/scripts.ts';

describe('the table of languages', () => {
  it('names each language once', () => {
    expect(new Set(languages.map(({ tag }) => tag)).size).toBe(languages.length);
  });

  it.each(languages.map((language) => [language.tag, language] as const))(
    '%s can be set and found',
    (_, language) => {
      expect(Intl.getCanonicalLocales(language.lang)).toEqual([language.lang]);
      expect(language.endonym.trim()).not.toBe('');
      expect(chooserGroups.map(({ script }) => script)).toContain(language.script);
      for (const family of printFamilies(language.script)) {
        expect(existsSync(`node_modules/${fontFile(family, 400)}`)).toBe(true);
        expect(existsSync(`node_modules/${fontFile(family, 700)}`)).toBe(true);
      }
      for (const fallback of language.fallbacks) expect(languageOf(fallback)?.review).toBeDefined();
    },
  );

  it('names them as CLDR does, or has a reason not to', () => {
    /** Tags by what is ours, in English and in their own words. */
    const ours: Readonly<Record<'english' | 'endonym', Readonly<Record<string, string>>>> = {
      // Sorted by the language first; known by its dialect; without a name in CLDR.
      english: {
        'zh-Hans': 'Chinese (Simplified)',
        rmy: 'Romani (Vlax)',
        kmr: 'Kurdish (Kurmanji)',
        ckb: 'Kurdish (Sorani)',
        bin: 'Edo (Bini)',
        aii: 'Assyrian',
      },
      endonym: { rmy: 'romani (romani čhib)', bin: 'Ẹ̀dó', aii: 'ܣܘܪܝܬ' },
    };
    const other = (named: 'english' | 'endonym') =>
      languages
        .filter(({ tag, [named]: name }) => {
          const cldr = new Intl.DisplayNames(named === 'english' ? 'en' : tag, { type: 'language' });
          return name !== cldr.of(tag);
        })
        .map(({ tag, [named]: name }) => [tag, name]);
    expect(Object.fromEntries(other('english'))).toEqual(ours.english);
    expect(Object.fromEntries(other('endonym'))).toEqual(ours.endonym);
  });

  it('writes each in the script that CLDR takes for the usual one, Chinese in the one that its tag names', () => {
    for (const { tag, script } of languages)
      expect([tag, script]).toEqual([tag, new Intl.Locale(tag).maximize().script]);
  });

  it('trusts machines with each as its class was judged: what C and D are published as rests on it', () => {
    const inClass = (review: string) =>
      languages.flatMap((one) => (one.review === review ? [one.tag] : [])).join(' ');
    expect(inClass('A')).toBe('sv en ro uk es ru bg pl tr zh-Hans pt fr lt hu cs sk id fi de nl');
    expect(inClass('B')).toBe('th ar vi sq ur hi bn sr-Latn lv fil fa et ka sw hy ta el');
    expect(inClass('C')).toBe('fa-AF so uz mn kmr ckb am ps ne kk pa km my');
    expect(inClass('D')).toBe('ti rmy pcm bin aii om');
  });

  it('offers English where a page is missing, before it a language that many of its readers know', () => {
    const others = languages.filter(({ fallbacks }) => fallbacks.join() !== 'en');
    expect(Object.fromEntries(others.map(({ tag, fallbacks }) => [tag, fallbacks.join(' ')]))).toEqual({
      en: 'sv',
      'fa-AF': 'fa en',
      fa: 'fa-AF en',
      uz: 'ru en',
      kk: 'ru en',
      rmy: 'ro bg en',
      aii: 'ar sv en',
    });
  });

  it('says since when and why a written language is not published yet', () => {
    for (const { waits } of languages)
      expect(waits ?? '2026-11-30, to be read').toMatch(/\b\d{4}-\d\d-\d\d\b.*\p{L}/u);
  });

  it('reads exactly the Arabic and Syriac scripts from the right', () => {
    expect(languages.filter(({ dir }) => dir === 'rtl').map(({ tag }) => tag)).toEqual([
      'ar',
      'fa-AF',
      'ur',
      'fa',
      'ckb',
      'ps',
      'aii',
    ]);
  });
});

describe('a tag that is not in the table', () => {
  it.each([
    ['he', 'Hebr', 'rtl', 'עברית'],
    ['dv', 'Thaa', 'rtl', 'Divehi'],
    ['ko', 'Kore', 'ltr', '한국어'],
    ['sr', 'Cyrl', 'ltr', 'српски'],
    ['pa-Arab', 'Arab', 'rtl', 'پنجابی (عربی)'],
  ])('%s gets its script, direction and name', (tag, script, dir, endonym) => {
    expect(languageOf(tag)).toMatchObject({ tag, script, dir, endonym, review: 'D' });
  });

  it.each([
    ['AR', 'ar'],
    ['prs', 'fa-AF'],
    ['tl', 'fil'],
    ['ku', 'kmr'],
    ['zh-hans', 'zh-Hans'],
  ])('%s is another spelling of %s', (tag, known) => {
    expect(languageOf(tag)?.tag).toBe(known);
  });

  it('keeps the review class of the language it is a variant of', () => {
    expect(languageOf('sv-simple')).toMatchObject({ tag: 'sv-simple', script: 'Latn', review: 'A' });
    expect(languageOf('uz-Cyrl')).toMatchObject({ script: 'Cyrl', review: 'D' });
    // Its row names the script, the region says the same.
    expect(languageOf('zh-CN')).toMatchObject({ tag: 'zh-CN', script: 'Hans', review: 'A' });
  });

  it('has the letters that phones may lack from the language it is a variant of, in the same script', () => {
    expect(languageOf('ckb-IR')?.rareLetters).toBe(languageOf('ckb')?.rareLetters);
    expect(languageOf('ckb-IR')?.rareLetters).toContain('ڕ');
    expect(languageOf('ckb-Latn')?.rareLetters).toBeUndefined();
  });

  it.each(['', 'not a tag', 'x!', '../../etc'])('%j is refused', (tag) => {
    expect(languageOf(tag)).toBeUndefined();
  });
});

describe('scripts', () => {
  it('puts Latin last on the chooser, and gives every script two letters of its own', () => {
    expect(chooserGroups.at(-1)?.script).toBe('Latn');
    expect(new Set(chooserGroups.map(({ jumpKey }) => jumpKey)).size).toBe(16);
  });

  it('finds the scripts of a mixed text', () => {
    expect(scriptsIn('Ring 112 — اتصل — โทร')).toEqual(expect.arrayContaining(['Arab', 'Thai']));
  });

  it('takes Han for what the words around it or the leaflet say, else for simplified Chinese', () => {
    expect(scriptsIn('東京タワー')).toEqual(['Jpan']);
    expect(scriptsIn('東京')).toEqual(['Hans']);
    expect(scriptsIn('東京', 'Hant')).toEqual(['Hant']);
    expect(scriptsIn('서울 大使館', 'Latn')).toEqual(['Kore', 'Hans']);
  });

  it('takes Arabic letters for Arabic, but in a leaflet in Nastaliq for its own', () => {
    expect(scriptsIn('اتصل', 'Latn')).toEqual(['Arab']);
    expect(scriptsIn('اتصل', 'Aran')).toEqual(['Aran']);
  });
});
