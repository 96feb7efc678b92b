/** What the composer's page and worker are given besides the leaflets: missions, countries, and words in each language. */
import { compareIn } from '../../i18n/format.ts';
import { languages } from '../../i18n/languages.ts';
import type { LeafletContent } from '../../leaflet/index.ts';
import { pageAddress } from '../content/addresses.ts';
import { facts } from '../content/facts.ts';
import { published } from '../content/locales.ts';
import { emergencyLines, inWords } from '../content/missions.ts';
import { translatorOf, wordGroup } from '../content/words.ts';

export interface Material {
  readonly missions: readonly MissionChoice[];
  readonly countries: readonly CountryChoice[];
  /** Languages that somebody can write in. */
  readonly languages: readonly { readonly tag: string; readonly endonym: string }[];
  /** Words that are printed in the box, by language; `{{country}}` is to be filled in. */
  readonly words: Readonly<Record<string, LanguageWords>>;
  /** How to print the sheet of two languages that is folded once; `{{paper}}` is to be filled in. */
  readonly foldOnce: NonNullable<LeafletContent['printHint']>;
}
export interface MissionChoice {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  /** Said beside its name where it is not plainly open. */
  readonly status?: string;
}
export interface CountryChoice {
  readonly code: string;
  readonly name: string;
  /** General emergency numbers that may be printed; none where nobody has confirmed one, or only the police's is known. */
  readonly emergency: readonly string[];
}
export interface LanguageWords {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly endonym: string;
  readonly added: string;
  /** The same where there is little room, as on a card. */
  readonly addedBrief: string;
  readonly emergencyIn: string;
  /** Where its pages are. */
  readonly url: string;
}

/** Missions that are there to hand something out. */
const gone: ReadonlySet<string> = new Set(['closed', 'planned']);

/** Everything for the composer in one working language. */
export function materialIn(locale: string): Material {
  const compare = compareIn(locale);
  const status = wordGroup(locale, 'composer')['status'] as Readonly<Record<string, string>>;
  const missions = facts.missions.missions
    .filter((mission) => !gone.has(mission.status))
    .map(({ id, name, country, status: now }) => ({
      id,
      name: inWords(name, locale),
      country,
      ...(status[now] === undefined ? {} : { status: status[now] }),
    }));
  const countries = facts.countries.countries.map((country) => ({
    code: country.code,
    name: inWords(country.name, locale),
    emergency: emergencyLines(country, 'general').map(({ number }) => number),
  }));
  return {
    missions: missions.sort((a, b) => compare(a.name, b.name)),
    countries: countries.sort((a, b) => compare(a.name, b.name)),
    languages: languages.map(({ tag, endonym }) => ({ tag, endonym })),
    words: Object.fromEntries(published.map(({ tag }) => [tag, wordsOf(tag)])),
    // In the working language, as on the leaflets themselves.
    foldOnce: {
      lang: 'en',
      dir: 'ltr',
      text: translatorOf('en').t('leaflet.printHint.foldOnce', { paper: '{{paper}}' }),
    },
  };
}

function wordsOf(tag: string): LanguageWords {
  const found = published.find((language) => language.tag === tag);
  if (!found) throw new Error(`“${tag}” is not a published language.`);
  const words = wordGroup(tag, 'leaflet') as Readonly<Record<string, string>>;
  const word = (key: string): string => words[key] ?? '';
  return {
    lang: found.lang,
    dir: found.dir,
    endonym: found.endonym,
    added: word('added'),
    addedBrief: word('addedBrief'),
    emergencyIn: word('emergencyIn'),
    url: `${facts.site.origin}${pageAddress(tag, 'index')}`,
  };
}
