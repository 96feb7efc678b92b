/** Form ↔ settings, with fields as the page has them and no browser. */
import { describe, expect, it } from 'vitest';
import { readSettings, type Settings } from '../../../../src/content-model/to-leaflet/own-box/own-details.ts';
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
  box('format', 'us-letterfold'),
  box('profile', 'office'),
  box('profile', 'shop'),
  ...['mission', 'country', 'name', 'address', 'phone', 'hours', 'web', 'logo', 'language', 'second'].map(
    (name) => field(name),
  ),
  box('right', 'consent'),
  box('right', 'interpreter', true),
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
    web: 'leaflet.example/help',
    logo: 'data:image/png;base64,AAAA',
    language: 'en',
    second: 'th',
    emergency: true,
    without: ['consent'],
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
  const known: Parameters<typeof takeMission>[1] = {
    missions: [
      { id: 'bangkok', name: 'Embassy of Sweden in Bangkok', country: 'TH', locales: ['en'], paper: 'A4' },
      {
        id: 'cairo',
        name: 'Embassy of Sweden in Cairo',
        country: 'EG',
        locales: ['ar'],
        paper: 'A4',
        phone: '+20227289200',
      },
      { id: 'ottawa', name: 'Embassy of Sweden in Ottawa', country: 'CA', locales: ['en'], paper: 'Letter' },
    ],
    formats: [
      { name: 'a4-letterfold', like: 'a4-letterfold', papers: ['A4'] },
      { name: 'card', like: 'card', papers: ['A4'] },
      { name: 'us-letterfold', like: 'a4-letterfold', papers: ['Letter'] },
    ],
    countries: [
      { code: 'TH', name: 'Thailand', emergency: [] },
      { code: 'EG', name: 'Egypt', emergency: ['122'] },
      { code: 'CA', name: 'Canada', emergency: ['911'] },
    ],
  };
  /** What the form says after these missions were chosen, one after the other. */
  const choose = (missions: readonly string[], before: Readonly<Record<string, string>> = {}) => {
    const form = emptyForm();
    for (const [name, value] of Object.entries(before)) fieldNamed(form, name).value = value;
    Object.assign(form.find(({ value }) => value === 'a4-letterfold') ?? {}, { checked: true });
    for (const mission of missions) {
      fieldNamed(form, 'mission').value = mission;
      takeMission(form, known);
    }
    const { locales, formats, details } = readForm(form);
    return { locales, formats, ...details };
  };

  it('brings along its name, country, number and language, and its country’s emergency number', () => {
    expect(choose(['cairo'])).toMatchObject({
      name: 'Embassy of Sweden in Cairo',
      country: 'EG',
      phone: '+20227289200',
      locales: ['ar'],
      formats: ['a4-letterfold'],
      emergency: true,
    });
  });

  it('takes the place of another, with nothing of it left', () => {
    expect(choose(['cairo', 'bangkok'])).toMatchObject({
      name: 'Embassy of Sweden in Bangkok',
      country: 'TH',
      phone: '',
      locales: ['en'],
      emergency: false,
    });
  });

  it('turns what was chosen to its paper, and back', () => {
    expect(choose(['ottawa']).formats).toEqual(['us-letterfold']);
    expect(choose(['ottawa', 'cairo']).formats).toEqual(['a4-letterfold']);
  });

  it('leaves a name and a number that somebody wrote', () => {
    const own = { name: 'Consulate, room 4', phone: '02 1' };
    expect(choose(['cairo'], own)).toMatchObject({ ...own, country: 'EG' });
  });

  it('changes nothing when it is another place', () => {
    const own = { name: 'Embassy of Sweden in Bangkok', country: 'TH' };
    expect(choose([''], own)).toMatchObject({ ...own, locales: [], formats: ['a4-letterfold'] });
  });
});
