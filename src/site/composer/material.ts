/** What the composer's page and worker are given besides the leaflets: missions, countries, and words in each language. */
import type { Material, PrintedWords } from '../../content-model/published/composer-material.ts';
import { compareIn } from '../../i18n/format.ts';
import { languages } from '../../i18n/languages.ts';
import { pageAddress } from '../content/addresses.ts';
import { facts } from '../content/facts.ts';
import { published } from '../content/locales.ts';
import { emergencyLines, inWords } from '../content/missions.ts';
import { translatorOf, wordGroup } from '../content/words.ts';

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

function wordsOf(tag: string): PrintedWords {
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
