import { expect, it } from 'vitest';
import { isPacked, overdueIn } from '../../../../scripts/lib/leaflets/make-kits.ts';
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
