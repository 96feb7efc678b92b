/** What the composer fills in by itself. */
import { expect, it, vi } from 'vitest';
import en from '../../../../locales/en.json';
import { deskLanguages } from '../../../../src/content-model/desk/reading-copy.ts';
import { compareIn } from '../../../../src/i18n/format.ts';
import { languageOf, languages } from '../../../../src/i18n/languages.ts';
import { printedScripts } from '../../../../src/i18n/scripts.ts';
import { materialIn } from '../../../../src/site/composer/material.ts';
import { leafletFiles } from '../../../../src/site/content/built-leaflets.ts';
import { published } from '../../../../src/site/content/locales.ts';
import { facts } from '../../../../src/site/content/site-facts.ts';

it('fills in no telephone number of a mission that nobody has checked for print', () => {
  const unchecked = facts.missions.missions.filter(({ register_contact: contact }) => !contact?.print_ready);
  const ids = new Set(unchecked.map(({ id }) => id));
  const { missions } = materialIn('en');
  expect(missions.filter(({ id, phone }) => ids.has(id) && phone !== undefined)).toEqual([]);
});

it('fills in the telephone number of a mission as soon as somebody has checked it for print', () => {
  const [mission] = facts.missions.missions.filter(({ register_contact: contact }) => contact?.phone.e164);
  if (!mission?.register_contact) throw new Error('No mission has a number.');
  const checked = { ...mission.register_contact, print_ready: true };
  const withoutNumber = { ...checked, phone: { ...checked.phone, e164: null } };
  const missions = vi.spyOn(facts.missions, 'missions', 'get');
  const phonesOf = (contact: typeof checked) => {
    missions.mockReturnValue([{ ...mission, register_contact: contact }]);
    return materialIn('en').missions.map(({ phone }) => phone);
  };
  try {
    expect(phonesOf(checked)).toEqual([checked.phone.e164]);
    expect(phonesOf(withoutNumber)).toEqual([undefined]);
  } finally {
    missions.mockRestore();
  }
});

it('offers for each mission the leaflets in the languages of its country, and English where there are none', () => {
  const made = new Set(leafletFiles().map(({ locale }) => locale));
  const localesOf = new Map(materialIn('en').missions.map(({ id, locales }) => [id, locales]));
  for (const { id, languages: spoken } of facts.missions.missions) {
    if (!localesOf.has(id)) continue;
    const there = spoken.filter((tag) => made.has(tag));
    expect([id, localesOf.get(id)]).toEqual([id, there.length === 0 ? ['en'] : there]);
  }
});

it('offers missions by their names, says which are not simply open, and leaves out what is closed or only planned', () => {
  const { missions } = materialIn('en');
  const names = missions.map(({ name }) => name);
  expect(names).toEqual(names.toSorted(compareIn('en')));
  const statusOf = new Map(missions.map(({ id, status }) => [id, status]));
  const words: Readonly<Record<string, string | undefined>> = en.composer.status;
  for (const { id, status } of facts.missions.missions) {
    const isGone = status === 'closed' || status === 'planned';
    expect([id, statusOf.has(id), statusOf.get(id)]).toEqual([
      id,
      !isGone,
      isGone ? undefined : words[status],
    ]);
  }
});

it('lists countries by their names, each once', () => {
  const names = materialIn('en').countries.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)].sort(compareIn('en')));
  expect(names).toContain('Sweden');
});

it('lets staff write in the languages of the country of each mission, and in one at least of every script', () => {
  const offered = materialIn('en').languages.map(({ tag }) => tag);
  expect(offered).toEqual([...new Set(offered)]);
  const spoken = facts.missions.missions.flatMap((mission) => mission.languages);
  expect(offered).toEqual(expect.arrayContaining(spoken.filter((tag) => languageOf(tag))));
  expect(offered.slice(0, languages.length)).toEqual(languages.map(({ tag }) => tag));
  const scripts = new Set(offered.map((tag) => languageOf(tag)?.script));
  // Nastaliq is how Urdu is printed, no script of its own.
  expect(printedScripts.filter((script) => script !== 'Aran' && !scripts.has(script))).toEqual([]);
});

it('prints on a leaflet the words of its own language, and leads to the site in it', () => {
  const { words } = materialIn('en');
  expect(Object.entries(words).map(([tag, { endonym, url }]) => [tag, endonym, url])).toEqual(
    published.map(({ tag, endonym }) => [tag, endonym, `${facts.site.origin}/${tag}/`]),
  );
});

it('says on every leaflet how to fold it in each language that staff read, with a place for the paper', () => {
  const { foldOnce } = materialIn('en');
  expect(foldOnce.map(({ lang, dir }) => [lang, dir])).toEqual(deskLanguages.map((lang) => [lang, 'ltr']));
  expect(foldOnce.filter(({ text }) => !text.includes('{{paper}}'))).toEqual([]);
  expect(new Set(foldOnce.map(({ text }) => text)).size).toBe(deskLanguages.length);
});
