import { describe, expect, it } from 'vitest';
import { readPlainHours } from '../../../../src/content-model/hours/plain-hours.ts';
import {
  type BoxWords,
  checkOwnDetails,
  isEmpty,
  leftOut,
  type OwnDetails,
  readSettings,
  roomIn,
  SETTINGS_FORM,
  tidyDetails,
  withOwnDetails,
} from '../../../../src/content-model/to-leaflet/own-details.ts';
import type { LeafletContent } from '../../../../src/leaflet/index.ts';

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
    ['without a country', { phone: '02 263 7200' }, 'country phone-no-country'],
  ])('is refused %s', (_name, details, expected) => {
    expect(codes(details)).toEqual([expected]);
  });
});

describe('a box for stamps', () => {
  it('keeps its height, says first that its words were added, and sets them in their own direction', () => {
    const details = { ...nothing, name: 'سفارة السويد', country: 'EG', phone: '02 27289200' };
    const filled = withOwnDetails(content, details, { added: 'Added.' }, { style: 'small' });
    const [box] = filled.panels[0]?.foot ?? [];
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

  it('may grow to the height it is given, and keeps house numbers and addresses of the web in one piece', () => {
    const details = { ...nothing, address: '12345 Street, leaflet.example' };
    const filled = withOwnDetails(content, details, { added: '' }, { style: 'body', roomMm: 50 });
    const [box] = filled.panels[0]?.foot ?? [];
    expect(box).toMatchObject({
      minHeightMm: 38,
      maxHeightMm: 50,
      blocks: [
        {},
        {
          style: 'body',
          content: [
            { kind: 'code', text: '12345' },
            { kind: 'text', text: ' Street, ' },
            { kind: 'url', text: 'leaflet.example' },
          ],
        },
      ],
    });
  });

  it('says where to turn in a second language, and hours that were read in the leaflet’s words', () => {
    const words: BoxWords = {
      added: '',
      hours: ['Mo–Fr 09:00–12:00'],
      second: {
        lang: 'ar',
        dir: 'rtl',
        endonym: 'العربية',
        url: 'https://x.example/ar/',
        says: [{ kind: 'text', text: 'نص' }],
      },
    };
    const filled = withOwnDetails(content, { ...nothing, hours: 'Mo-Fr 09:00-12:00' }, words, {
      style: 'small',
    });
    const [box] = filled.panels[0]?.foot ?? [];
    expect(box).toMatchObject({
      blocks: [
        {},
        { content: [{ text: 'Mo–Fr 09:00–12:00' }] },
        { lang: 'ar', dir: 'rtl', content: [{ strong: true }, { text: 'نص' }, {}, { text: 'x.example/ar' }] },
      ],
    });
  });
});

it('says that something was added only where something was', () => {
  const bare = { ...content, panels: [{ blocks: [], foot: [], at: { file: 'x' } }] };
  expect(
    withOwnDetails(content, { ...nothing, second: 'en' }, { added: 'Added.' }, { style: 'small' }),
  ).toEqual(content);
  expect(
    withOwnDetails(bare, { ...nothing, address: 'Street' }, { added: 'Added.' }, { style: 'body' }),
  ).toEqual(bare);
});

describe('a leaflet without a box', () => {
  const panel = { blocks: [], foot: [], at: { file: 'x' } };
  const strip = { ...panel, role: 'strip' } as const;
  const bare = { ...content, panels: [panel, panel, strip] };
  const details = { ...nothing, name: 'Embassy', address: 'Street', country: 'TH', phone: '02 263 7200' };

  it('takes name and telephone at the end of its last part, and says what it leaves out', () => {
    const filled = withOwnDetails(bare, details, { added: 'Added.' }, { style: 'body' });
    expect(filled.panels.map(({ foot }) => foot.length)).toEqual([0, 2, 0]);
    expect(JSON.stringify(filled)).not.toContain('Street');
    expect(leftOut(bare, details)).toEqual(['address']);
    expect([roomIn(bare), roomIn(content)]).toEqual(['line', 'box']);
  });
});

describe('what is written', () => {
  it('gets digits 0–9, composed letters and no invisible signs', () => {
    const { address, phone } = tidyDetails({ ...nothing, address: '\u200fشارع ١٣ a\u0308', phone: '๐๒' });
    expect([address, phone]).toEqual(['شارع 13 ä', '02']);
  });

  it('keeps its house numbers, in whatever digits they were typed', () => {
    const written = { address: '𝟙𝟚 Main Street, 𝟙𝟘𝟙', phone: '𝟙𝟙𝟚', hours: '１０–１２', name: '𝟣𝟫' };
    expect(tidyDetails({ ...nothing, ...written })).toMatchObject({
      address: '12 Main Street, 101',
      phone: '112',
      hours: '10–12',
      name: '19',
    });
  });

  it.each(['name', 'address', 'phone', 'hours'])(
    'is refused with a digit in “%s” that nobody has folded',
    (field) => {
      const problems = checkOwnDetails({ ...nothing, country: 'TH', [field]: '+66 2 263 720๐' });
      expect(problems.find(({ code }) => code === 'forbidden-character')).toMatchObject({
        where: { field },
        says: expect.stringContaining('“๐” [U+0E50]'),
      });
    },
  );

  it.each([
    ['a number in another field', { country: 'TH', address: 'Tel. 02 263 7200' }, 'address phone-in-text'],
    ['an international number in the name', { name: 'Embassy +46 8 405 10 00' }, 'name phone-in-text'],
    ['a sign that turns letters round', { name: 'a\u202eb' }, 'name forbidden-character'],
    ['hours that no day has', { hours: 'Mo-Fr 12:00-09:00' }, 'hours hours-impossible'],
  ])('is refused with %s', (_name, details, expected) => {
    expect(codes(details)).toEqual([expected]);
  });

  it('may hold post codes', () => {
    expect(codes({ country: 'TH', address: '140 Sukhumvit Road, Bangkok 10110' })).toEqual([]);
    expect(codes({ country: 'BR', address: 'Brasília 70200-900' })).toEqual([]);
    expect(codes({ country: 'US', address: 'Washington, DC 20007-5104' })).toEqual([]);
  });
});

describe('a number that is refused', () => {
  it('comes with the shape that numbers of the country have', () => {
    const [problem] = checkOwnDetails({ ...nothing, country: 'ET', phone: '123' });
    expect(problem?.values).toEqual({ value: '123', country: 'ET', prefix: '+251', digits: '9' });
  });
});

describe('hours in the plain form', () => {
  it('are read', () => {
    expect(readPlainHours('Mo-Fr 9:00-12:00, 13.00-15.00; Sa 10:00-12:00')).toEqual({
      hours: {
        isAlways: false,
        groups: [
          {
            days: [1, 2, 3, 4, 5],
            spans: [
              { from: '09:00', to: '12:00', endsNextDay: false },
              { from: '13:00', to: '15:00', endsNextDay: false },
            ],
          },
          { days: [6], spans: [{ from: '10:00', to: '12:00', endsNextDay: false }] },
        ],
      },
    });
    expect(readPlainHours('Su-Th 08:00-14:00')).toMatchObject({
      hours: { groups: [{ days: [1, 2, 3, 4, 7] }] },
    });
  });

  it.each(['Mo 25:00-26:00', 'Mo 09:60-10:00', 'Mo 10:00-09:00', 'Mo 9:00-10:00; Mo-Tu 11:00-12:00'])(
    'are refused where no day has them: %s',
    (hours) => {
      expect(readPlainHours(hours)).toHaveProperty('impossible');
    },
  );

  it.each(['', 'By appointment', 'จันทร์-ศุกร์ 09:00-12:00', 'Mo-Fr'])(
    'are words of their own otherwise: “%s”',
    (hours) => {
      expect(readPlainHours(hours)).toBeUndefined();
    },
  );
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
    expect(readSettings(JSON.stringify(settings))).toEqual(settings);
  });

  it.each([
    ['no JSON', 'x'],
    ['another form', JSON.stringify({ ...settings, form: 'other' })],
    ['an unknown key', JSON.stringify({ ...settings, more: 1 })],
    ['more than fits', JSON.stringify({ ...settings, details: { ...nothing, name: 'x'.repeat(500) } })],
  ])('is refused with %s', (_name, text) => {
    expect(readSettings(text)).toBeUndefined();
  });
});
