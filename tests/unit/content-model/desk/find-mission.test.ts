import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { findMissions } from '../../../../src/content-model/desk/find-mission.ts';
import { missionsFileSchema } from '../../../../src/content-model/records/mission.ts';

const { missions } = missionsFileSchema.parse(parse(readFileSync('content/facts/missions.yaml', 'utf8')));
const named = missions.map(({ country_name, ...mission }) => ({ ...mission, countryName: country_name }));
const find = (typed: string) => {
  const { found, near } = findMissions(typed, named);
  return found.length > 0 ? found.map(({ id }) => id) : near;
};

it('finds every mission by its id', () => {
  for (const { id } of missions) expect(find(id)).toEqual([id]);
});

it.each([
  ['vienna', ['wien']],
  ['Cairo', ['kairo']],
  ['EU Brussels', ['eu-bryssel']],
  ['Embassy of Sweden in The Hague', ['haag']],
  ['Bogotá', ['bogota']],
  ['washington', ['washington']],
  ['Thailand', ['bangkok']],
  ['bukarst', 'bukarest'],
  ['vienn', 'vienna'],
  ['atlantis', undefined],
])('takes “%s” for %j', (typed, expected) => {
  expect(find(typed)).toEqual(expected);
});

it('leaves the choice where several are meant', () => {
  const [country, ids] = [...Map.groupBy(missions, ({ country_name }) => country_name.en)]
    .map(([name, list]) => [name, list.map(({ id }) => id)] as const)
    .find(([, list]) => list.length > 1) ?? ['', []];
  expect(find(country)).toEqual(ids);
});
