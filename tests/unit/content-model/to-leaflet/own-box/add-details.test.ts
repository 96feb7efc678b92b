import { describe, expect, it } from 'vitest';
import { leftOut, withOwnDetails } from '../../../../../src/content-model/to-leaflet/own-box/add-details.ts';
import type { BoxWords } from '../../../../../src/content-model/to-leaflet/own-box/box-words.ts';
import { roomIn } from '../../../../../src/content-model/to-leaflet/own-box/stamp-boxes.ts';
import type { LeafletContent } from '../../../../../src/leaflet/index.ts';
import { noDetails } from '../../../../support/own-details.ts';

const content: LeafletContent = {
  lang: 'en',
  dir: 'ltr',
  script: 'Latn',
  title: 'T',
  audience: 'adult',
  date: '2000-01-01T00:00:00Z',
  parts: [
    {
      blocks: [],
      foot: [{ kind: 'box', tint: 'none', edge: 'dashed', minHeightMm: 38, blocks: [] }],
      at: { file: 'x' },
    },
  ],
};
const words: BoxWords = { added: 'Added.', addedBrief: '' };

it('calls an extension of a telephone number as one', () => {
  const details = { ...noDetails, country: 'TH', phone: '02 263 7200 ext 5' };
  expect(JSON.stringify(withOwnDetails(content, details, words, { style: 'body' }))).toContain(
    '"text":"+66 2 263 7200 ext. 5","strong":true,"href":"tel:+6622637200;ext=5"',
  );
});

describe('a box for stamps', () => {
  it('keeps its height, says first that its words were added, and sets them in their own direction', () => {
    const details = { ...noDetails, name: 'سفارة السويد', country: 'EG', phone: '02 27289200' };
    const filled = withOwnDetails(content, details, words, { style: 'small' });
    const [box] = filled.parts[0]?.foot ?? [];
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
    const details = { ...noDetails, address: '12345 Street, leaflet.example' };
    const filled = withOwnDetails(content, details, words, { style: 'body', roomMm: 50 });
    const [box] = filled.parts[0]?.foot ?? [];
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

  it('holds the emergency numbers of the country, each to be called, as large as the rest', () => {
    const emergency = { label: 'Emergency number (Mexico):', numbers: ['911', '066'] };
    const filled = withOwnDetails(content, noDetails, { ...words, emergency }, { style: 'small' });
    const [box] = filled.parts[0]?.foot ?? [];
    expect(box).toMatchObject({
      blocks: [
        {},
        {
          style: 'small',
          content: [
            { text: 'Emergency number (Mexico): ' },
            { kind: 'phone', text: '911', href: 'tel:911' },
            { text: ' · ' },
            { kind: 'phone', text: '066', href: 'tel:066' },
          ],
        },
      ],
    });
  });

  it('is in the language that somebody said they wrote in', () => {
    const written = { ...noDetails, name: 'Ambassad', language: 'sv' };
    const [box] = withOwnDetails(content, written, words, { style: 'body' }).parts[0]?.foot ?? [];
    expect(box).toMatchObject({ blocks: [{}, { lang: 'sv', dir: 'ltr' }] });
  });

  it('writes Han as its country does', () => {
    const langIn = (country: string, name: string) => {
      const written = { ...noDetails, name, country };
      const [box] = withOwnDetails(content, written, words, { style: 'body' }).parts[0]?.foot ?? [];
      return box?.kind === 'box' && box.blocks[1]?.kind === 'paragraph' ? box.blocks[1].lang : '';
    };
    expect(langIn('JP', '東京都港区六本木')).toBe('ja-Jpan');
    expect(langIn('TW', '臺北市')).toBe('zh-Hant');
    expect(langIn('CN', '北京市')).toBe('zh-Hans');
    expect(langIn('TH', '北京市')).toBe('und');
    expect(langIn('JP', 'Tokyo')).toBe('en');
  });

  it('sets hours in other letters in their own direction', () => {
    const written = { ...noDetails, hours: 'يوميا' };
    const [box] = withOwnDetails(content, written, words, { style: 'body' }).parts[0]?.foot ?? [];
    expect(box).toMatchObject({ blocks: [{}, { lang: 'und', dir: 'rtl' }] });
  });

  it('says where to turn in a second language, and hours that were read in the leaflet’s words', () => {
    const withSecond: BoxWords = {
      ...words,
      hours: ['Mo–Fr 09:00–12:00'],
      second: {
        lang: 'ar',
        dir: 'rtl',
        endonym: 'العربية',
        url: 'https://x.example/ar/',
        says: [{ kind: 'text', text: 'نص' }],
      },
    };
    const filled = withOwnDetails(content, { ...noDetails, hours: 'Mo-Fr 09:00-12:00' }, withSecond, {
      style: 'small',
    });
    const [box] = filled.parts[0]?.foot ?? [];
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
  const bare = { ...content, parts: [{ blocks: [], foot: [], at: { file: 'x' } }] };
  expect(withOwnDetails(content, { ...noDetails, second: 'en' }, words, { style: 'small' })).toEqual(content);
  expect(withOwnDetails(bare, { ...noDetails, address: 'Street' }, words, { style: 'body' })).toEqual(bare);
});

describe('a leaflet without a box', () => {
  const part = { blocks: [], foot: [], at: { file: 'x' } };
  const strip = { ...part, role: 'strip' } as const;
  const bare = { ...content, parts: [part, part, strip] };
  const details = { ...noDetails, name: 'Embassy', address: 'Street', country: 'TH', phone: '02 263 7200' };

  it('takes name and telephone at the end of its last part, and says what it leaves out', () => {
    const filled = withOwnDetails(bare, details, words, { style: 'body' });
    expect(filled.parts.map(({ foot }) => foot.length)).toEqual([0, 2, 0]);
    expect(JSON.stringify(filled)).not.toContain('Street');
    expect(leftOut(bare, details)).toEqual(['address']);
    const all = { ...details, hours: 'By appointment', emergency: true, second: 'ar' };
    expect(leftOut(bare, all)).toEqual(['address', 'hours', 'emergency', 'second']);
    expect(leftOut(content, all)).toEqual([]);
    expect([roomIn(bare), roomIn(content)]).toEqual(['line', 'box']);
  });
});

describe('an organisation’s own logo and web address', () => {
  const picture = (width: number) => ({ width, height: 10, shapes: [] });
  const filled = (width: number, withoutLogo = false) => {
    const details = { ...noDetails, name: 'Town of Test', web: 'https://leaflet.example/help' };
    const own = { ...words, logo: { picture: picture(width), alt: 'Logo: Town of Test' } };
    const [box] = withOwnDetails(content, details, own, { style: 'body', withoutLogo }).parts[0]?.foot ?? [];
    return box?.kind === 'box' ? box.blocks : [];
  };

  it('stand beside each other, after who added them', () => {
    const [added, columns] = filled(10);
    expect(added).toMatchObject({ content: [{ text: 'Added.' }] });
    expect(columns).toMatchObject({
      kind: 'columns',
      columns: [
        { width: 'own', blocks: [{ kind: 'picture', alt: 'Logo: Town of Test', heightMm: 15 }] },
        {
          blocks: [
            { content: [{ text: 'Town of Test', strong: true }] },
            {
              content: [{ kind: 'url', text: 'leaflet.example/help', href: 'https://leaflet.example/help' }],
            },
          ],
        },
      ],
    });
  });

  it('stand below each other where the logo is wide, and never wider than their box', () => {
    const [, logo, name] = filled(200);
    expect(logo).toMatchObject({ kind: 'picture', heightMm: 2.6 });
    // Half as high as one that stands beside its words, which is so up to 2.4 times its height.
    expect(filled(30)[1]).toMatchObject({ kind: 'picture', heightMm: 7.5 });
    expect(filled(24)[1]).toMatchObject({ columns: [{ blocks: [{ kind: 'picture', heightMm: 10 }] }, {}] });
    expect(name).toMatchObject({ content: [{ text: 'Town of Test' }] });
  });

  it('stand without the logo where there is no room', () => {
    expect(filled(10, true).some(({ kind }) => kind === 'columns' || kind === 'picture')).toBe(false);
  });

  it('are named where a leaflet has no box', () => {
    const details = { ...noDetails, name: 'Town', web: 'leaflet.example', logo: 'data:image/png;base64,AA' };
    expect(leftOut({ ...content, parts: [] }, details)).toEqual(['web', 'logo']);
  });
});

it('says in the box, or in a line, that rights were left out', () => {
  const own = { ...words, shortened: { says: 'Some left out:', url: 'https://leaflet.example/en/rights/' } };
  const line = {
    kind: 'paragraph',
    style: 'small',
    content: [
      { kind: 'text', text: 'Some left out: ' },
      { kind: 'url', text: 'leaflet.example/en/rights', href: 'https://leaflet.example/en/rights/' },
    ],
  };
  const without = { ...content, parts: content.parts.map((part) => ({ ...part, foot: [] })) };
  for (const leaflet of [content, without]) {
    const [first] = withOwnDetails(leaflet, noDetails, own, { style: 'body' }).parts[0]?.foot ?? [];
    expect(first?.kind === 'box' ? first.blocks : [first]).toEqual([line]);
  }
});
