/** Own details in the room that a real leaflet has, set by the engine. */
import { describe, expect, it } from 'vitest';
import {
  fitDetails,
  measureRoom,
  type Typesetter,
} from '../../../../../src/content-model/to-leaflet/own-box/fit-details.ts';
import { withTallerBoxes } from '../../../../../src/content-model/to-leaflet/own-box/stamp-boxes.ts';
import {
  type BoxBlock,
  formats,
  type LaidOutPanels,
  layoutPanels,
  type SheetFormat,
} from '../../../../../src/leaflet/index.ts';
import {
  cover,
  leaflet,
  paragraph,
  part,
  stampBox,
  text,
  withFoot,
} from '../../../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../../../support/noto.ts';
import { noDetails } from '../../../../support/own-details.ts';

const engine = await testEngine();
const setIn =
  (format: string): Typesetter =>
  async (content) =>
    layoutPanels(engine, content, formats[format] as SheetFormat, notoFonts('NotoSans'));

const words = {
  added: 'Added by the embassy. The check of this edition does not cover it.',
  addedBrief: 'Added by the embassy',
};
const codesOf = ({ problems }: LaidOutPanels) => problems.map(({ code }) => code);

describe('in a box', () => {
  const set = setIn('a5-flyer');
  const content = leaflet([
    cover('Good to know', 'Help that costs nothing'),
    withFoot(part('Help', paragraph('You can call. '.repeat(80))), stampBox()),
  ]);
  const inBox = async (
    lines: number,
    more: Partial<Parameters<typeof fitDetails>[3]> = {},
    name = 'Embassy',
  ) => {
    const details = { ...noDetails, name, address: 'Street 1\n'.repeat(lines) };
    let asked = 0;
    const { panels, leftOut } = await fitDetails(set, content, details, { ...words, ...more }, () => {
      asked += 1;
      return measureRoom(set, content);
    });
    const [box] = (panels.content.parts[1]?.foot ?? []) as readonly BoxBlock[];
    const [, first, second] = box?.blocks ?? [];
    return {
      heightMm: box?.maxHeightMm,
      style: first?.kind === 'paragraph' ? first.style : undefined,
      second: second?.kind === 'paragraph' ? second.content : undefined,
      bodyPt: panels.fitted.bodyPt,
      codes: codesOf(panels),
      leftOut,
      asked,
    };
  };

  it('are as large as the leaflet’s text, in the box as it is, where they fit', async () => {
    expect(await inBox(2)).toMatchObject({ heightMm: 38, style: 'body', codes: [], leftOut: [], asked: 0 });
  });

  it('make the box grow before they become small print', async () => {
    expect(await inBox(5)).toMatchObject({ heightMm: 55, style: 'body', codes: [], asked: 1 });
    expect(await inBox(8)).toMatchObject({ heightMm: 55, style: 'small', codes: [] });
  });

  it('never change the size of the leaflet’s own text', async () => {
    const { bodyPt } = (await set(content)).fitted;
    expect((await Promise.all([2, 5, 8].map((lines) => inBox(lines)))).map((one) => one.bodyPt)).toEqual([
      bodyPt,
      bodyPt,
      bodyPt,
    ]);
  });

  it('lose the sentence of the second language before they are refused, never its address', async () => {
    const sentence = 'You can call this number and talk to somebody. '.repeat(3);
    const second = {
      lang: 'en',
      dir: 'ltr',
      endonym: 'English',
      url: 'https://leaflet.example/en/',
      says: [text(sentence)],
    } as const;
    const whole = await inBox(3, { second });
    expect(whole.second?.map((inline) => 'text' in inline && inline.text)).toContain(sentence);
    const brief = await inBox(8, { second });
    expect(brief.codes).toEqual([]);
    expect(brief.second).toEqual([
      expect.objectContaining({ text: 'English: ' }),
      expect.anything(),
      expect.objectContaining({ text: 'leaflet.example/en' }),
    ]);
  });

  it('become small print where a word is wider than the box', async () => {
    expect(await inBox(1, {}, 'W'.repeat(33))).toMatchObject({ style: 'small', codes: [] });
    expect((await inBox(1, {}, 'W'.repeat(60))).codes).toEqual(['word-too-wide']);
  });

  it('are refused where they do not fit at all', async () => {
    expect((await inBox(30)).codes).toEqual(['box-too-full']);
  });

  it('have all the room that the panel has left, to the millimetre', async () => {
    const { roomMm, bodyPt } = await measureRoom(set, content);
    const taller = async (heightMm: number) => (await set(withTallerBoxes(content, heightMm))).fitted.bodyPt;
    expect(await taller(roomMm)).toBe(bodyPt);
    expect(await taller(roomMm + 1)).toBeLessThan(bodyPt);
  });

  it('have 63 mm more than before, at most', async () => {
    const roomy = leaflet([cover('Good to know', 'Help'), withFoot(part('Help'), stampBox())]);
    expect((await measureRoom(set, roomy)).roomMm).toBe(38 + 63);
  });
});

describe('in a line', () => {
  const set = setIn('card');
  const details = {
    ...noDetails,
    name: 'Embassy of Sweden',
    address: 'Street 1',
    country: 'TH',
    phone: '02 263 7200',
  };
  const inLine = async (sentences: number, given = details, added = words.added) => {
    const content = leaflet([
      cover('Good to know', 'Help'),
      part('Help', paragraph('You can call us. '.repeat(sentences))),
    ]);
    const never = () => Promise.reject(new Error('There is no box to measure.'));
    const { panels, leftOut } = await fitDetails(set, content, given, { ...words, added }, never);
    const said = panels.content.parts[1]?.foot.map((block) =>
      block.kind === 'paragraph'
        ? block.content.map((inline) => ('text' in inline ? inline.text : '')).join('')
        : '',
    );
    return { said, leftOut, codes: codesOf(panels) };
  };

  it('are name and number where there is room', async () => {
    expect(await inLine(3)).toEqual({
      said: [words.added, 'Embassy of Sweden +66 2 263 7200'],
      leftOut: ['address'],
      codes: [],
    });
  });

  it('say in fewer words who added them, before anything is left out', async () => {
    expect(await inLine(18, details, words.added.repeat(4))).toEqual({
      said: [words.addedBrief, 'Embassy of Sweden +66 2 263 7200'],
      leftOut: ['address'],
      codes: [],
    });
  });

  it('are the number alone where both do not fit, and say so', async () => {
    const long = { ...details, name: 'Embassy of Sweden in Bangkok, consular section, third floor' };
    expect(await inLine(18, long)).toEqual({
      said: [words.addedBrief, '+66 2 263 7200'],
      leftOut: ['name', 'address'],
      codes: [],
    });
  });

  it('are the number and who added it in one line of small print where there is room for no more', async () => {
    expect(await inLine(20)).toEqual({
      said: [`${words.addedBrief} +66 2 263 7200`],
      leftOut: ['name', 'address'],
      codes: [],
    });
  });

  it('keep a name that has no number', async () => {
    const { said, leftOut, codes } = await inLine(20, { ...details, phone: '' });
    expect(said?.[1]).toBe('Embassy of Sweden');
    expect(leftOut).toEqual(['address']);
    expect(codes).toEqual(['text-overflows-panel']);
  });
});
