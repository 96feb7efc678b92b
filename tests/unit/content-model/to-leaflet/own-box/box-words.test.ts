import { describe, expect, it } from 'vitest';
import {
  type BoxMaterial,
  boxWords,
  saysIn,
  secondLanguage,
} from '../../../../../src/content-model/to-leaflet/own-box/box-words.ts';
import { leaflet, number, paragraph, part, text } from '../../../../support/leaflet-builder.ts';
import { noDetails } from '../../../../support/own-details.ts';

const language = (lang: string, endonym: string, word: string) => ({
  lang,
  dir: lang === 'ar' ? ('rtl' as const) : ('ltr' as const),
  endonym,
  url: `https://leaflet.example/${lang}/`,
  addedBy: {
    mission: { whole: `${word} by the embassy`, brief: word },
    organisation: { whole: `${word}, whole`, brief: word },
  },
  logo: 'Logo: {{name}}',
  shortened: 'Some left out:',
  emergencyIn: `112 (${'{{country}}'})`,
});
const material: BoxMaterial = {
  words: {
    en: language('en', 'English', 'Added'),
    sv: language('sv', 'svenska', 'Tillagt'),
    ar: language('ar', 'العربية', 'أضيف'),
  },
  countries: [
    { code: 'TH', emergency: [] },
    { code: 'MX', emergency: ['911', '066'] },
  ],
};

const logo = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h20v10z"/></svg>')}`;

describe('the words of a box', () => {
  it('say that an embassy added them, or another organisation', () => {
    expect(boxWords({ ...noDetails, mission: 'bangkok' }, 'sv', material).added).toBe(
      'Tillagt by the embassy',
    );
    expect(boxWords(noDetails, 'sv', material).added).toBe('Tillagt, whole');
  });

  it('tell a logo by the name of whose it is', () => {
    expect(boxWords({ ...noDetails, name: 'Town of Test', logo }, 'en', material).logo).toMatchObject({
      alt: 'Logo: Town of Test',
      picture: { width: 20, height: 10 },
    });
  });

  it('say that rights were left out, and where all of them stand', () => {
    expect(boxWords({ ...noDetails, without: ['consent'] }, 'en', material).shortened).toEqual({
      says: 'Some left out:',
      url: 'https://leaflet.example/en/rights/',
    });
    expect(boxWords(noDetails, 'en', material)).not.toHaveProperty('shortened');
  });

  it('are in the language of the leaflet, those of a sheet in many languages in English', () => {
    expect(boxWords(noDetails, 'sv', material)).toEqual({ added: 'Tillagt, whole', addedBrief: 'Tillagt' });
    expect(boxWords(noDetails, 'mul', material)).toEqual({ added: 'Added, whole', addedBrief: 'Added' });
  });

  it('say hours that were read in that language, and no others', () => {
    const hours = 'Mo-Fr 09:00-12:00; Sa 10:00-11:00';
    expect(boxWords({ ...noDetails, hours }, 'sv', material).hours).toEqual([
      expect.stringMatching(/^mån–fre 09:00–12:00$/),
      expect.stringMatching(/^lör 10:00–11:00$/),
    ]);
    expect(boxWords({ ...noDetails, hours: 'By appointment' }, 'sv', material)).not.toHaveProperty('hours');
  });

  it('name the country of an emergency number, which stands there only when it is asked for and confirmed', () => {
    const emergencyOf = (country: string, emergency: boolean) =>
      boxWords({ ...noDetails, country, emergency }, 'sv', material).emergency;
    expect(emergencyOf('MX', true)).toEqual({ label: '112 (Mexiko):', numbers: ['911', '066'] });
    expect(emergencyOf('MX', false)).toBeUndefined();
    expect(emergencyOf('TH', true)).toBeUndefined();
    expect(emergencyOf('', true)).toBeUndefined();
  });

  it('say where to turn in a second language, with its sentence where there is one', () => {
    const details = { ...noDetails, second: 'ar' };
    expect(boxWords(details, 'en', material).second).toMatchObject({
      lang: 'ar',
      dir: 'rtl',
      endonym: 'العربية',
      url: 'https://leaflet.example/ar/',
    });
    expect(boxWords(details, 'en', material).second).not.toHaveProperty('says');
    expect(boxWords(details, 'en', material, [text('Call.')]).second?.says).toEqual([text('Call.')]);
  });

  it('need no second language that is the leaflet’s own, or that nobody knows', () => {
    const secondOf = (second: string) => secondLanguage({ ...noDetails, second }, 'en', material)?.lang;
    expect(['ar', 'en', 'xx', ''].map(secondOf)).toEqual(['ar', undefined, undefined, undefined]);
  });
});

it('takes the sentence and the number of a language from the sheet in many', () => {
  const inLanguage = (lang: string, words: string, call: string) => ({
    ...part(lang, paragraph(words), number('Danger', call)),
    language: { lang, dir: 'ltr' as const, script: 'Latn' },
  });
  const sheet = leaflet([inLanguage('sv', 'Du kan få hjälp.', '112'), inLanguage('th', 'Help.', '113')]);
  const said = (lang: string) =>
    saysIn(sheet, lang)
      .map((inline) => ('text' in inline ? inline.text : ''))
      .join('');
  expect(said('sv')).toBe('Du kan få hjälp. Danger: 112');
  expect(saysIn(sheet, 'sv').at(-1)).toMatchObject({ text: '112', strong: true });
  expect(said('xx')).toBe('');
});
