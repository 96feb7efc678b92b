import { describe, expect, it } from 'vitest';
import {
  hasNoDetails,
  readSettings,
  SETTINGS_FORM,
  tidyDetails,
  webAddress,
} from '../../../../../src/content-model/to-leaflet/own-box/own-details.ts';
import { noDetails } from '../../../../support/own-details.ts';

describe('what is written', () => {
  it('gets digits 0–9, composed letters and no invisible signs', () => {
    const { address, phone } = tidyDetails({
      ...noDetails,
      address: '\u200fشارع ١٣ a\u0308',
      phone: '\u200e\u061c\ufeff๐๒',
    });
    expect([address, phone]).toEqual(['شارع 13 ä', '02']);
  });

  it('keeps its house numbers, in whatever digits they were typed', () => {
    const written = { address: '𝟙𝟚 Main Street, 𝟙𝟘𝟙', phone: '𝟙𝟙𝟚', hours: '１０–１２', name: '𝟣𝟫' };
    expect(tidyDetails({ ...noDetails, ...written })).toMatchObject({
      address: '12 Main Street, 101',
      phone: '112',
      hours: '10–12',
      name: '19',
    });
  });
});

it('knows when there is nothing to add', () => {
  expect(hasNoDetails({ ...noDetails, mission: 'bangkok', country: 'TH', language: 'th' })).toBe(true);
  expect(hasNoDetails({ ...noDetails, emergency: true })).toBe(false);
  for (const field of ['name', 'address', 'phone', 'hours', 'web', 'logo', 'second'] as const) {
    expect(hasNoDetails({ ...noDetails, [field]: 'ar' }), field).toBe(false);
    expect(hasNoDetails({ ...noDetails, [field]: ' ' }), field).toBe(true);
  }
  expect(hasNoDetails({ ...noDetails, without: ['consent'] })).toBe(false);
});

describe('a file of settings', () => {
  const settings = {
    form: SETTINGS_FORM,
    locales: [],
    leaflets: [],
    formats: [],
    profiles: [],
    details: noDetails,
  };

  it('is read as it was written', () => {
    expect(readSettings(JSON.stringify(settings))).toEqual(settings);
  });

  it('may be older, or written by hand with what somebody has to say', () => {
    const old = { ...settings, details: { name: 'Town of Test', phone: '08-123 45 67' } };
    expect(readSettings(JSON.stringify(old))?.details).toEqual({ ...noDetails, ...old.details });
  });

  it.each([
    ['no JSON', 'x'],
    ['another form', JSON.stringify({ ...settings, form: 'other' })],
    ['an unknown key', JSON.stringify({ ...settings, more: 1 })],
    [
      'a logo from elsewhere',
      JSON.stringify({ ...settings, details: { ...noDetails, logo: 'https://example.org/x.svg' } }),
    ],
    [
      'a page in place of a logo',
      JSON.stringify({ ...settings, details: { ...noDetails, logo: 'data:text/html;base64,PGI+' } }),
    ],
    ['more than fits', JSON.stringify({ ...settings, details: { ...noDetails, name: 'x'.repeat(500) } })],
  ])('is refused with %s', (_name, text) => {
    expect(readSettings(text)).toBeUndefined();
  });
});

describe('a web address', () => {
  it.each([
    ['leaflet.example', 'https://leaflet.example/'],
    [' leaflet.example/help ', 'https://leaflet.example/help'],
    ['http://leaflet.example', 'http://leaflet.example/'],
    ['åäö.example', 'https://xn--4cab6c.example/'],
  ])('“%s” opens %s', (written, opens) => {
    expect(webAddress(written)).toBe(opens);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@leaflet.example',
    'user@leaflet.example',
    'localhost',
  ])('“%s” is none', (written) => {
    expect(webAddress(written)).toBeUndefined();
  });

  it.each([
    '192.0.2.1',
    'leaflet.example:8080',
    'https://leaflet.example:8080',
    'https://a@leaflet.example',
    'https://:b@leaflet.example',
    'ftp://leaflet.example',
    'https://a:b@leaflet.example',
    'two words.example',
    '..',
  ])('“%s” is none that anybody types', (written) => {
    expect(webAddress(written)).toBeUndefined();
  });
});
