/** What the composer fills in by itself. */
import { expect, it } from 'vitest';
import { deskLanguages } from '../../../../src/content-model/desk/reading-copy.ts';
import { materialIn } from '../../../../src/site/composer/material.ts';
import { published } from '../../../../src/site/content/locales.ts';
import { facts } from '../../../../src/site/content/site-facts.ts';

it('fills in no telephone number of a mission that nobody has checked for print', () => {
  const unchecked = facts.missions.missions.filter(({ register_contact: contact }) => !contact?.print_ready);
  const ids = new Set(unchecked.map(({ id }) => id));
  const { missions } = materialIn('en');
  expect(missions.filter(({ id, phone }) => ids.has(id) && phone !== undefined)).toEqual([]);
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
