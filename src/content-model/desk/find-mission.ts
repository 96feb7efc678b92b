/** Finds the mission that somebody means: by its id, its city or its country, in Swedish or in English. */
import { closestMatch } from 'leven';

/** A mission as far as it has names. */
export interface NamedMission {
  readonly id: string;
  readonly name: Bilingual;
  readonly city: Bilingual;
  readonly countryName: Bilingual;
}
interface Bilingual {
  readonly sv: string;
  readonly en: string;
}

/**
 * Every mission that these words name: several where a city or country has more than one.
 *
 * @returns Missions, the best kind of match only; where there are none, the id or name that was perhaps meant.
 */
export function findMissions<Mission extends NamedMission>(
  typed: string,
  missions: readonly Mission[],
): { readonly found: readonly Mission[]; readonly near?: string } {
  const wanted = plain(typed);
  const ways: readonly ((mission: Mission) => readonly string[])[] = [
    ({ id }) => [id],
    (mission) => [englishId(mission)],
    ({ city }) => both(city),
    ({ name }) => both(name),
    ({ countryName }) => both(countryName),
  ];
  for (const namesOf of ways) {
    const found = missions.filter((mission) => namesOf(mission).map(plain).includes(wanted));
    if (found.length > 0) return { found };
  }
  const names = missions.flatMap((mission) => [mission.id, englishId(mission)]);
  const near = closestMatch(wanted, names, { maxDistance: 2 });
  return near === undefined ? { found: [] } : { found: [], near };
}

/** The id with the city's English name: `vienna` for `wien`, `eu-brussels` for `eu-bryssel`. */
const englishId = ({ id, city }: NamedMission): string => id.replace(plain(city.sv), plain(city.en));

const both = ({ sv, en }: Bilingual): readonly string[] => [sv, en];

/** “São Paulo” and “sao-paulo” alike. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
