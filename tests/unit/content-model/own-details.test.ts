import { describe, expect, it } from 'vitest';
import {
  checkOwnDetails,
  isEmpty,
  type OwnDetails,
  readSettings,
  SETTINGS_FORM,
  withOwnDetails,
} from '../../../src/content-model/own-details.ts';
import type { LeafletContent } from '../../../src/leaflet/index.ts';

const nothing: OwnDetails = {
  mission: '',
  country: '',
  name: '',
  address: '',
  phone: '',
  hours: '',
  emergency: false,
  language: '',
  second: '',
};
const codes = (details: Partial<OwnDetails>) =>
  checkOwnDetails({ ...nothing, ...details }).map(({ code, where }) => `${where.field} ${code}`);

describe('a telephone number', () => {
  it('is taken as it is dialled in its country, or with its country code', () => {
    expect(codes({ country: 'TH', phone: '02 263 7200' })).toEqual([]);
    expect(codes({ country: 'TH', phone: '+66 2 263 7200' })).toEqual([]);
  });

  it.each([
    ['that no one has', { country: 'TH', phone: '12345' }, 'phone phone-not-in-country'],
    ['of another country', { country: 'TH', phone: '+46 8 405 10 00' }, 'phone phone-other-country'],
    ['without a country', { phone: '02 263 7200' }, 'phone phone-no-country'],
  ])('is refused %s', (_name, details, expected) => {
    expect(codes(details)).toEqual([expected]);
  });
});

describe('a box for stamps', () => {
  const content: LeafletContent = {
    lang: 'en',
    dir: 'ltr',
    script: 'Latn',
    title: 'T',
    audience: 'adult',
    date: '2000-01-01T00:00:00Z',
    panels: [
      {
        blocks: [],
        foot: [{ kind: 'box', tint: 'none', edge: 'dashed', minHeightMm: 38, blocks: [] }],
        at: { file: 'x' },
      },
    ],
  };

  it('keeps its height, says first that its words were added, and sets them in their own direction', () => {
    const details = { ...nothing, name: 'سفارة السويد', country: 'EG', phone: '02 27289200' };
    const filled = withOwnDetails(content, details, { added: 'Added.' }, 'small');
    const [box] = filled?.panels[0]?.foot ?? [];
    expect(box).toMatchObject({
      minHeightMm: 38,
      maxHeightMm: 38,
      blocks: [
        { content: [{ text: 'Added.' }] },
        {
          dir: 'rtl',
          lang: 'und',
          content: [
            { text: 'سفارة السويد', strong: true },
            { kind: 'break' },
            { kind: 'phone', text: '+20 2 27289200' },
          ],
        },
      ],
    });
  });

  it('is missed where a leaflet has none', () => {
    const bare = { ...content, panels: [{ blocks: [], foot: [], at: { file: 'x' } }] };
    expect(withOwnDetails(bare, nothing, { added: '' }, 'small')).toBeUndefined();
  });
});

it('knows when there is nothing to add', () => {
  expect(isEmpty({ ...nothing, mission: 'bangkok', country: 'TH', language: 'th' })).toBe(true);
  expect(isEmpty({ ...nothing, emergency: true })).toBe(false);
});

describe('a file of settings', () => {
  const settings = {
    form: SETTINGS_FORM,
    locales: [],
    leaflets: [],
    formats: [],
    profiles: [],
    details: nothing,
  };

  it('is read as it was written', () => {
    expect(readSettings(JSON.stringify(settings))).toEqual({ settings });
  });

  it.each([
    ['no JSON', 'x'],
    ['another form', JSON.stringify({ ...settings, form: 'other' })],
    ['an unknown key', JSON.stringify({ ...settings, more: 1 })],
    ['more than fits', JSON.stringify({ ...settings, details: { ...nothing, name: 'x'.repeat(500) } })],
  ])('is refused with %s', (_name, text) => {
    expect(readSettings(text)).toHaveProperty('wrong');
  });
});
