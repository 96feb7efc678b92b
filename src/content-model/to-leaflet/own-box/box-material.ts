/** What an organisation's box is put together from besides what was written: the printed words of a language, and emergency numbers. */
import type { Language } from '../../../i18n/languages.ts';
import type { LocaleWords } from '../../../i18n/translate.ts';
import { diallingOf } from '../../contacts/dialling.ts';
import type { Facts } from '../../facts/read-facts.ts';
import type { PrintedWords } from '../../published/composer-material.ts';
import type { BoxMaterial } from './box-words.ts';

/**
 * The printed words of a language.
 *
 * @param words - Its group `leaflet` of `locales/<tag>.json`.
 * @param origin - Of the site.
 */
export function printedWords(
  { tag, lang, dir, endonym }: Language,
  words: LocaleWords,
  origin: string,
): PrintedWords {
  const word = (key: string): string => {
    const found = words[key];
    return typeof found === 'string' ? found : '';
  };
  return {
    lang,
    dir,
    endonym,
    addedBy: {
      mission: { whole: word('added'), brief: word('addedBrief') },
      organisation: { whole: word('addedByOther'), brief: word('addedByOtherBrief') },
    },
    logo: word('logo'),
    shortened: word('shortened'),
    emergencyIn: word('emergencyIn'),
    url: `${origin}/${tag}/`,
  };
}

/** Where most organisations are. */
const SWEDEN = 'SE';

/** General emergency numbers that may be printed: Sweden's own first, then those of the countries that missions are in. */
export function emergencyNumbersOf({ contacts, site, countries }: Facts): BoxMaterial['countries'] {
  const own = contacts.get(site.emergency);
  const swedish = own
    ? diallingOf(own)
        .calls.slice(0, 1)
        .map(({ shown }) => shown)
    : [];
  const abroad = countries.countries.filter(({ code }) => code !== SWEDEN);
  return [
    { code: SWEDEN, emergency: swedish },
    ...abroad.map(({ code, emergency }) => ({
      code,
      emergency: emergency
        .filter((line) => line.print_ready && line.use === 'general')
        .map(({ number }) => number),
    })),
  ];
}
