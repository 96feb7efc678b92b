import { describe, expect, it } from 'vitest';
import {
  hasNoDetails,
  readSettings,
  SETTINGS_FORM,
  tidyDetails,
} from '../../../../../src/content-model/to-leaflet/mission-box/own-details.ts';
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

  it.each([
    ['no JSON', 'x'],
    ['another form', JSON.stringify({ ...settings, form: 'other' })],
    ['an unknown key', JSON.stringify({ ...settings, more: 1 })],
    ['more than fits', JSON.stringify({ ...settings, details: { ...noDetails, name: 'x'.repeat(500) } })],
  ])('is refused with %s', (_name, text) => {
    expect(readSettings(text)).toBeUndefined();
  });
});
