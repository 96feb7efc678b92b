/** What the composer's page and worker are given besides the leaflets: missions, countries, and words in each language. */
import { kitLanguages, printersOf } from '../../content-model/desk/mission-kit.ts';
import { deskLanguages } from '../../content-model/desk/reading-copy.ts';
import type { Material, PrintedWords } from '../../content-model/published/composer-material.ts';
import type { Mission } from '../../content-model/records/mission.ts';
import { emergencyNumbersOf, printedWords } from '../../content-model/to-leaflet/own-box/box-material.ts';
import { readTellingWords, TELLING_WORDS_FILE } from '../../content-model/words/telling-word-list.ts';
import { compareIn } from '../../i18n/format.ts';
import { type Language, languageOf, languages } from '../../i18n/languages.ts';
import { printedScripts } from '../../i18n/scripts.ts';
import { formats } from '../../leaflet/index.ts';
import { leafletFiles } from '../content/built-leaflets.ts';
import { published } from '../content/locales.ts';
import { inWords } from '../content/missions.ts';
import { fileText } from '../content/opened-project.ts';
import { facts } from '../content/site-facts.ts';
import { translatorOf, wordGroup } from '../content/words.ts';

/** Missions that are there to hand something out. */
const gone: ReadonlySet<string> = new Set(['closed', 'planned']);

/** Everything for the composer in one working language. */
export function materialIn(locale: string): Material {
  const compare = compareIn(locale);
  const status = wordGroup(locale, 'composer')['status'] as Readonly<Record<string, string>>;
  const missions = facts.missions.missions
    .filter((mission) => !gone.has(mission.status))
    .map((mission) => ({
      id: mission.id,
      name: inWords(mission.name, locale),
      country: mission.country,
      ...(status[mission.status] === undefined ? {} : { status: status[mission.status] }),
      locales: localesOf(mission),
      paper: mission.paper,
      ...phoneOf(mission),
    }));
  const names = new Map(facts.countries.countries.map(({ code, name }) => [code, inWords(name, locale)]));
  const regions = new Intl.DisplayNames([locale], { type: 'region' });
  const countries = emergencyNumbersOf(facts).map(({ code, emergency }) => ({
    code,
    name: names.get(code) ?? regions.of(code) ?? code,
    emergency,
  }));
  return {
    missions: missions.sort((a, b) => compare(a.name, b.name)),
    formats: [...new Set(leafletFiles().map(({ format }) => format))].flatMap((name) => {
      const format = formats[name];
      return format ? [{ name, like: format.sameAs ?? name, papers: printersOf(format) }] : [];
    }),
    countries: countries.sort((a, b) => compare(a.name, b.name)),
    languages: languagesToWriteIn().map(({ tag, endonym }) => ({ tag, endonym })),
    words: Object.fromEntries(published.map(({ tag }) => [tag, wordsOf(tag)])),
    telling: Object.values(readTellingWords(fileText(TELLING_WORDS_FILE) ?? '').value ?? {}).flat(),
    // As on the leaflets themselves.
    foldOnce: deskLanguages.map((lang) => ({
      lang,
      dir: 'ltr',
      text: translatorOf(lang).t('leaflet.printHint.foldOnce', { paper: '{{paper}}' }),
    })),
  };
}

/** Languages of the country that have leaflets, else English, which everyone gets. */
function localesOf(mission: Mission): readonly string[] {
  const tags = leafletFiles().map(({ locale }) => locale);
  const spoken = kitLanguages(mission, tags).filter((tag) => mission.languages.includes(tag));
  return spoken.length > 0 ? spoken : ['en'];
}

function phoneOf({ register_contact: contact }: Mission): { readonly phone?: string } {
  return contact?.print_ready && contact.phone.e164 !== null ? { phone: contact.phone.e164 } : {};
}

/**
 * Those of our table, after them those of the countries that missions are in, and last the commonest of each script that
 * we can print and none of these is written in: a mission answers for neighbouring countries too.
 */
function languagesToWriteIn(): readonly Language[] {
  const spoken = facts.missions.missions.flatMap((mission) => mission.languages);
  const others = [...languages, ...[...new Set(spoken)].flatMap((tag) => languageOf(tag) ?? [])];
  const written = new Set(others.map(({ script }) => script));
  const rest = printedScripts.flatMap((script) => {
    const language = languageOf(new Intl.Locale(`und-${script}`).maximize().language);
    return language?.script === script && !written.has(script) ? language : [];
  });
  return [...new Map([...others, ...rest].map((language) => [language.tag, language])).values()];
}

function wordsOf(tag: string): PrintedWords {
  const found = published.find((language) => language.tag === tag);
  if (!found) throw new Error(`“${tag}” is not a published language.`);
  return printedWords(found, wordGroup(tag, 'leaflet'), facts.site.origin);
}
