import { expect, it } from 'vitest';
import words from '../../../../locales/en.json' with { type: 'json' };
import { foldersOf, isPacked, overdueIn } from '../../../../scripts/lib/leaflets/make-kits.ts';
import { createTranslator } from '../../../../src/i18n/translate.ts';
import { projectWith } from '../../../support/project-builder.ts';

it('names what of a kit is overdue, from the day after the last on which it is valid', () => {
  const path = 'leaflets/ar/adult-card.pdf';
  const kit = { 'ar/adult-card.pdf': new Uint8Array() };
  const on = (today: string, validUntil = '2027-10-01') => overdueIn(kit, [{ path, validUntil }], today);
  expect(on('2027-10-01')).toEqual([]);
  expect(on('2027-10-02')).toEqual([path]);
  expect(on('2027-10-02', '')).toEqual([]);
  expect(overdueIn({}, [{ path, validUntil: '2027-10-01' }], '2027-10-02')).toEqual([]);
});

it('packs no draft for a mission', () => {
  const project = projectWith();
  const [mission] = project.facts.missions.missions;
  const arabic = project.locales.get('ar');
  if (!mission || !arabic) throw new Error('no mission in a country of Arabic');
  const entry = { locale: 'ar', leaflet: 'adult', format: 'us-letter-card' };
  const asDraft = { ...arabic, language: { ...arabic.language, review: 'C' as const } };
  const drafts = { ...project, locales: new Map([...project.locales, ['ar', asDraft] as const]) };
  expect(isPacked(project, entry, mission)).toBe(true);
  expect(isPacked(drafts, entry, mission)).toBe(false);
});

it('says of each file of a kit which leaflet it is, on what, and for whom', () => {
  const english = projectWith().locales.get('en');
  if (!english) throw new Error('no words in English');
  const leaflets = ['adult', 'child'].flatMap((leaflet) =>
    ['card', 'a5-flyer'].map((format) => ({
      locale: 'ar',
      leaflet,
      format,
      path: `leaflets/ar/${leaflet}-${format}.pdf`,
    })),
  );
  const copies = ['adult', 'child'].map((leaflet) => ({
    locale: 'ar',
    leaflet,
    formats: ['card', 'a5-flyer'] as const,
    path: `leaflets/ar/${leaflet}-reading-en.pdf`,
  }));
  const [folder] = foldersOf({ leaflets, copies }, { ...english, translator: createTranslator(words, 'en') });
  const { names, forWhom } = words.leaflets;
  const file = (leaflet: 'adult' | 'child', format: string, ...paths: readonly string[]) => ({
    name: `${names[leaflet]}. ${format}`,
    forWhom: forWhom[leaflet],
    paths: paths.map((path) => `ar/${leaflet}-${path}.pdf`),
  });
  expect(folder?.leaflets.flat()).toEqual(
    (['adult', 'child'] as const).flatMap((leaflet) => [
      file(leaflet, 'Wallet card, A4', 'card', 'reading-en'),
      file(leaflet, 'Flyer, A5', 'a5-flyer'),
    ]),
  );
});

it('names the reading copies of a language beside its own leaflets', () => {
  const english = projectWith().locales.get('en');
  if (!english) throw new Error('no words in English');
  const tags = ['ar', 'sv'];
  const leaflets = tags.map((locale) => ({
    locale,
    leaflet: 'adult',
    format: 'card',
    path: `leaflets/${locale}/adult-card.pdf`,
  }));
  const copies = tags.map((locale) => ({
    locale,
    leaflet: 'adult',
    formats: ['card'] as const,
    path: `leaflets/${locale}/adult-reading-en.pdf`,
  }));
  const named = foldersOf(
    { leaflets, copies },
    { ...english, translator: createTranslator(words, 'en') },
  ).map((folder) => folder.leaflets.flat().flatMap(({ paths }) => paths));
  expect(named).toEqual(tags.map((tag) => [`${tag}/adult-card.pdf`, `${tag}/adult-reading-en.pdf`]));
});
