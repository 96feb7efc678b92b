import { expect, it } from 'vitest';
import type { Country } from '../../../../src/content-model/records/country.ts';
import {
  emergencyLines,
  localNumbers,
  missions,
  onMissionsSite,
} from '../../../../src/site/content/missions.ts';
import { facts } from '../../../../src/site/content/site-facts.ts';

it('gives of a country the emergency numbers for a use, and none that nobody has confirmed', () => {
  const line = (number: string, use: string, print_ready: boolean) => ({ number, use, print_ready });
  const country = {
    emergency: [line('191', 'police', true), line('1669', 'general', true), line('1155', 'general', false)],
  } as unknown as Country;
  const numbers = (use: 'general' | 'police') => emergencyLines(country, use).map(({ number }) => number);
  expect([numbers('general'), numbers('police')]).toEqual([['1669'], ['191']]);
  expect(emergencyLines(undefined, 'general')).toEqual([]);
});

const { countries, sources, generated } = facts.countries;

it('gives of every helpline that may be shown hours, languages, number from abroad, source and day', () => {
  const shown = missions.flatMap((mission) => {
    const { trafficking, children } = localNumbers(mission);
    const country = countries.find(({ code }) => code === mission.country);
    const lines = [...(country?.trafficking_hotline ?? []), ...(country?.child_helpline ?? [])];
    expect([...trafficking, ...children]).toEqual(
      lines
        .filter(({ print_ready }) => print_ready)
        .map((line) => ({
          number: line.number,
          name: line.name,
          hours: line.hours,
          languages: line.languages,
          fromAbroad: line.from_abroad,
          sources: [line.source],
          date: line.source_date,
        })),
    );
    return [...trafficking, ...children];
  });
  for (const known of ['hours', 'languages', 'fromAbroad'] as const)
    expect(shown.some((line) => line[known] !== undefined)).toBe(true);
});

it('gives with every emergency number where it was read, and when', () => {
  const all = missions.flatMap((mission) => {
    const { general, police } = localNumbers(mission);
    return [...general, ...police];
  });
  const addresses = new Set(Object.values(sources).map(({ url }) => url));
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter(({ date }) => date !== generated)).toEqual([]);
  expect(all.filter((line) => line.sources.length === 0)).toEqual([]);
  expect(all.flatMap((line) => line.sources).filter((url) => !addresses.has(url))).toEqual([]);
});

it('leads to the common website of the missions, and nowhere where the record has no path', () => {
  expect(onMissionsSite('/en/embassies/thailand-bangkok/')).toBe(
    'https://www.swedenabroad.se/en/embassies/thailand-bangkok/',
  );
  expect(onMissionsSite(null)).toBeUndefined();
});
