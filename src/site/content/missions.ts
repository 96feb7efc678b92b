/** Sweden's missions abroad, as the embassy desk asks about them. */
import { fitsPaper, languagesWanted } from '../../content-model/desk/mission-kit.ts';
import { type KitEntry, kitListSchema } from '../../content-model/published/leaflet-lists.ts';
import type { Country } from '../../content-model/records/country.ts';
import type { Mission } from '../../content-model/records/mission.ts';
import { isForSweden } from '../../content-model/site-map/leaflets.ts';
import { type LeafletChoice, leafletsWrittenIn } from './built-leaflets.ts';
import { listAt } from './lists/read-list.ts';
import { published } from './locales.ts';
import { project } from './opened-project.ts';
import { facts } from './site-facts.ts';

/** Every mission, in the order of the records. */
export const missions: readonly Mission[] = facts.missions.missions;

/** A language's or country's name in the language of the page: the records have Swedish and English. */
export function inWords({ sv, en }: { readonly sv: string; readonly en: string }, locale: string): string {
  return locale === 'sv' ? sv : en;
}

/** The leaflets that fit a mission in one language; none where there are none yet. */
export interface LeafletsInLanguage {
  readonly tag: string;
  readonly choices: readonly LeafletChoice[];
}

/** The leaflets of a mission, by language: its country's own first, English for everyone else. */
export function leafletsFor(mission: Mission): readonly LeafletsInLanguage[] {
  const has = new Set(published.map(({ tag }) => tag));
  return languagesWanted(mission).map((tag) => ({
    tag,
    choices: has.has(tag)
      ? leafletsWrittenIn(tag).filter(
          ({ leaflet, format }) =>
            fitsPaper(format, mission) && !isForSweden(project.leaflets, { leaflet, format: format.name }),
        )
      : [],
  }));
}

/** A number of another country that may be shown. */
export interface LocalNumber {
  readonly number: string;
  readonly name?: string;
  readonly hours?: string | undefined;
  readonly languages?: string | undefined;
  readonly fromAbroad?: string | undefined;
  /** Addresses of where it was read; a source without one is named in words. */
  readonly sources: readonly string[];
  /** Date of the source, in its own terms. */
  readonly date: string;
}

/** The numbers of a mission's country that the records allow to be printed. */
export interface LocalNumbers {
  readonly general: readonly LocalNumber[];
  readonly police: readonly LocalNumber[];
  readonly trafficking: readonly LocalNumber[];
  readonly children: readonly LocalNumber[];
}

/** Numbers for whoever has not left yet. What the records do not mark as ready for print is left out. */
export function localNumbers(mission: Mission): LocalNumbers {
  const { countries, sources, generated } = facts.countries;
  const country = countries.find(({ code }) => code === mission.country);
  const emergency = (use: EmergencyUse) =>
    emergencyLines(country, use).map(({ number, sources: keys }) => ({
      number,
      sources: keys.flatMap((key) => sources[key]?.url ?? []),
      date: generated,
    }));
  return {
    general: emergency('general'),
    police: emergency('police'),
    trafficking: helplines(country?.trafficking_hotline ?? []),
    children: helplines(country?.child_helpline ?? []),
  };
}

type EmergencyUse = 'general' | 'police';

/** A country's emergency numbers of one kind that the records allow to be printed: 191 in Thailand is the police's alone. */
export function emergencyLines(country: Country | undefined, use: EmergencyUse): Country['emergency'] {
  return (country?.emergency ?? []).filter((line) => line.print_ready && line.use === use);
}

function helplines(lines: Country['child_helpline']): readonly LocalNumber[] {
  return lines
    .filter((line) => line.print_ready)
    .map(({ number, name, hours, languages, from_abroad, source, source_date }) => ({
      number,
      name,
      hours,
      languages,
      fromAbroad: from_abroad,
      sources: [source],
      date: source_date,
    }));
}

/** Paths in the records are on the missions' common website. */
const MISSIONS_SITE = 'https://www.swedenabroad.se';

/** A whole address of a path in the records; none where the record has none. */
export function onMissionsSite(path: string | null | undefined): string | undefined {
  return path == null ? undefined : new URL(path, MISSIONS_SITE).href;
}

const kits = listAt('kits/index.json', kitListSchema);

/** The kit of a mission; none before the first build. */
export function kitOf(mission: Mission): KitEntry | undefined {
  return kits().find(({ missions: ids }) => ids.includes(mission.id));
}
