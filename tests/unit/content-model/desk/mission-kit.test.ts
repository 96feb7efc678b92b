/** Which leaflets a mission gets: its readers’ languages, on the paper in its printer. */
import { expect, it } from 'vitest';
import { isInKit, kitLanguages } from '../../../../src/content-model/desk/mission-kit.ts';
import type { Mission } from '../../../../src/content-model/records/mission.ts';
import { formats } from '../../../../src/leaflet/index.ts';
import { projectWith } from '../../../support/project-builder.ts';

const somewhere = projectWith().facts.missions.missions[0] as Mission;
const sheetsFor = (paper: Mission['paper']) =>
  Object.values(formats)
    .filter((format) => isInKit({ locale: 'en', format }, { ...somewhere, paper }))
    .map(({ paper: name }) => name);

it('prints on the paper of its printer, whole or cut in half, and on no other', () => {
  expect(new Set(sheetsFor('A4'))).toEqual(new Set(['A4', 'A5']));
  expect(new Set(sheetsFor('Letter'))).toEqual(new Set(['US Letter', 'US Half Letter']));
});

it('speaks the languages of its country, those worth having there, English, and a sheet in many', () => {
  const mission: Mission = {
    ...somewhere,
    languages: ['ar'],
    languages_consider: [{ tag: 'ti', why: 'Invented.', sources: [] }],
  } as unknown as Mission;
  const has = (locale: string) => isInKit({ locale, format: { name: 'card', paper: 'US Letter' } }, mission);
  expect(['ar', 'ti', 'en', 'mul', 'sv', 'ro'].filter(has)).toEqual(['ar', 'ti', 'en', 'mul']);
  expect(kitLanguages(mission, ['sv', 'en', 'ar'])).toEqual(['ar', 'en']);
});
