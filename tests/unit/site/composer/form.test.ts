/** Form ↔ settings, with fields as the page has them and no browser. */
import { describe, expect, it } from 'vitest';
import {
  readSettings,
  type Settings,
} from '../../../../src/content-model/to-leaflet/mission-box/own-details.ts';
import {
  type Field,
  fieldNamed,
  readForm,
  takeMission,
  writeForm,
} from '../../../../src/site/composer/form.ts';

const box = (name: string, value: string, checked = false): Field => ({ name, value, checked });
const field = (name: string, value = ''): Field => ({ name, value });
/** As they stand on the page, with the keys and lists that are no settings. */
const emptyForm = (): readonly Field[] => [
  field(''),
  box('locale', 'en'),
  box('locale', 'ar'),
  box('leaflet', 'adult'),
  box('leaflet', 'child'),
  box('format', 'a4-letterfold'),
  box('format', 'card'),
  box('profile', 'office'),
  box('profile', 'shop'),
  ...['mission', 'country', 'name', 'address', 'phone', 'hours', 'language', 'second'].map((name) =>
    field(name),
  ),
  box('emergency', 'on'),
  field('saveSettings'),
  field('preview', 'en/adult-card-office.pdf'),
];
const written = (fields: readonly Field[], name: string) => fieldNamed(fields, name).value;

const settings: Settings = {
  form: 'vagvisare-leaflets-1',
  locales: ['en', 'ar'],
  leaflets: ['adult'],
  formats: ['card'],
  profiles: ['shop'],
  details: {
    mission: 'bangkok',
    country: 'TH',
    name: 'Embassy',
    address: 'Street 1\nBangkok 10110',
    phone: '02 263 7200',
    hours: 'Mo-Fr 09:00-12:00',
    language: 'en',
    second: 'th',
    emergency: true,
  },
};

describe('settings', () => {
  it('are what is ticked, chosen and written, in a form that can be opened again', () => {
    const form = emptyForm();
    for (const of of ['en', 'ar', 'adult', 'card', 'shop', 'on'])
      Object.assign(form.find(({ value }) => value === of) ?? {}, { checked: true });
    for (const [name, value] of Object.entries(settings.details))
      if (typeof value === 'string') fieldNamed(form, name).value = value;
    expect(readForm(form)).toEqual(settings);
    expect(readSettings(JSON.stringify(readForm(form)))).toEqual(settings);
  });

  it('fill the form in as it was', () => {
    const form = emptyForm();
    writeForm(form, settings);
    expect(readForm(form)).toEqual(settings);
    expect(written(form, 'preview')).toBe('en/adult-card-office.pdf');
  });

  it('empty what they do not have', () => {
    const form = emptyForm();
    const nothing = readForm(form);
    writeForm(form, settings);
    writeForm(form, nothing);
    expect(readForm(form)).toEqual(nothing);
    expect(nothing).toMatchObject({ locales: [], formats: [], details: { name: '', emergency: false } });
  });

  it('leave out languages and leaflets that there no longer are', () => {
    const form = emptyForm();
    writeForm(form, { ...settings, locales: ['xx', 'ar'], leaflets: ['gone'] });
    expect(readForm(form)).toMatchObject({ locales: ['ar'], leaflets: [] });
  });

  it('need every field', () => {
    expect(() => readForm(emptyForm().filter(({ name }) => name !== 'phone'))).toThrow('no field “phone”');
  });
});

describe('a mission that is chosen', () => {
  const missions = [
    { id: 'bangkok', name: 'Embassy of Sweden in Bangkok', country: 'TH' },
    { id: 'cairo', name: 'Embassy of Sweden in Cairo', country: 'EG' },
  ];
  const choose = (mission: string, name: string, country = '') => {
    const form = emptyForm();
    fieldNamed(form, 'mission').value = mission;
    fieldNamed(form, 'name').value = name;
    fieldNamed(form, 'country').value = country;
    takeMission(form, missions);
    return [written(form, 'name'), written(form, 'country')];
  };

  it('brings its name and country along', () => {
    expect(choose('cairo', '')).toEqual(['Embassy of Sweden in Cairo', 'EG']);
  });

  it('takes the place of another mission', () => {
    expect(choose('cairo', 'Embassy of Sweden in Bangkok', 'TH')).toEqual([
      'Embassy of Sweden in Cairo',
      'EG',
    ]);
  });

  it('leaves a name that somebody wrote', () => {
    expect(choose('cairo', 'Consulate, room 4', 'TH')).toEqual(['Consulate, room 4', 'EG']);
  });

  it('changes nothing when it is another place', () => {
    expect(choose('', 'Embassy of Sweden in Bangkok', 'TH')).toEqual(['Embassy of Sweden in Bangkok', 'TH']);
  });
});
