/** What the composer fills in by itself. */
import { expect, it } from 'vitest';
import en from '../../../../locales/en.json';
import { deskLanguages } from '../../../../src/content-model/desk/reading-copy.ts';
import { compareIn } from '../../../../src/i18n/format.ts';
import { languageOf, languages } from '../../../../src/i18n/languages.ts';
import { printedScripts } from '../../../../src/i18n/scripts.ts';
import { materialIn } from '../../../../src/site/composer/material.ts';
import { published } from '../../../../src/site/content/locales.ts';
import { facts } from '../../../../src/site/content/site-facts.ts';

it('fills in no telephone number of a mission that nobody has checked for print', () => {
  const unchecked = facts.missions.missions.filter(({ register_contact: contact }) => !contact?.print_ready);
  const ids = new Set(unchecked.map(({ id }) => id));
  const { missions } = materialIn('en');
  expect(missions.filter(({ id, phone }) => ids.has(id) && phone !== undefined)).toEqual([]);
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
