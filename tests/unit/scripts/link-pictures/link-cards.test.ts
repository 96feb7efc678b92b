/** Link cards: every language there is, set without a missing letter, inside the card and clear of the landscape. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type CardTools,
  drawCard,
  satoriSets,
} from '../../../../scripts/lib/link-pictures/draw-link-card.ts';
import { readPicture } from '../../../../src/content-model/pictures/read-picture.ts';
import { type Language, languages } from '../../../../src/i18n/languages.ts';
import { familyOf } from '../../../../src/i18n/scripts.ts';
import { testEngine } from '../../../support/noto.ts';

const at = { file: 'locales/test.json' };
let tools: CardTools;
beforeAll(async () => {
  const pictures = ['landscape', 'mark'].map((name) => {
    const path = `content/pictures/${name}.svg`;
    const { picture } = readPicture(path, readFileSync(path, 'utf8'));
    if (!picture) throw new Error(`${path} is no drawing.`);
    return [name, picture] as const;
  });
  tools = { engine: await testEngine(), pictures: new Map(pictures), name: 'Vägvisare' };
});

const rasterise = (svg: string) =>
  sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true });

/** Cards without a line: mark and name stand where reading begins, the name in the first font of the language. */
const empty = new Map<string, ReturnType<typeof rasterise>>();
async function emptyCard(language: Language) {
  const key = `${language.dir} ${familyOf(language.script).family}`;
  const drawn =
    empty.get(key) ?? drawCard(tools, { language, line: ' ', at }).then(({ svg }) => rasterise(svg));
  empty.set(key, drawn);
  return drawn;
}

/** Columns and rows, px, in which a card differs from the one without words: where its line stands. */
async function inkOf(svg: string, language: Language) {
  const [card, blank] = await Promise.all([rasterise(svg), emptyCard(language)]);
  const { width, height } = card.info;
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let i = 0; i < card.data.length; i++) {
    if (card.data[i] === blank.data[i]) continue;
    const [x, y] = [i % width, Math.floor(i / width)];
    [left, top, right, bottom] = [
      Math.min(left, x),
      Math.min(top, y),
      Math.max(right, x),
      Math.max(bottom, y),
    ];
  }
  return { left, top, right, bottom };
}

describe('a card', () => {
  it.each(languages)('in $english shows its line whole', async (language) => {
    const { svg, problems } = await drawCard(tools, {
      language,
      line: `${language.endonym} 112 ${language.endonym}`,
      at,
    });
    expect(problems).toEqual([]);
    const { left, top, right, bottom } = await inkOf(svg, language);
    expect(left).toBeGreaterThanOrEqual(60);
    expect(right).toBeLessThan(1140);
    expect(right - left).toBeGreaterThan(100);
    expect(top).toBeGreaterThan(120);
    expect(bottom).toBeLessThan(420);
    if (language.dir === 'rtl') expect(right).toBeGreaterThan(1100);
    else expect(left).toBeLessThan(90);
  });

  it.each(['ltr', 'rtl'] as const)(
    'has mark and name inside its margins, where reading begins (%s)',
    async (dir) => {
      const { data, info } = await rasterise(
        (await drawCard(tools, { language: { lang: 'en', dir, script: 'Latn' }, line: ' ', at })).svg,
      );
      const head = [...data.subarray(0, info.width * 120)];
      const across = head.flatMap((grey, at) => (grey === head[0] ? [] : [at % info.width]));
      const [left, right] = [
        across.reduce((a, b) => Math.min(a, b)),
        across.reduce((a, b) => Math.max(a, b)),
      ];
      expect(left).toBeGreaterThanOrEqual(60);
      expect(right).toBeLessThan(1140);
      if (dir === 'rtl') expect(right).toBeGreaterThan(1100);
      else expect(left).toBeLessThan(90);
    },
  );

  it('stands on its landscape from edge to edge, and its line on nothing', async () => {
    const [language] = languages.filter(({ tag }) => tag === 'en') as [Language];
    const { data, info } = await emptyCard(language);
    const row = (y: number) => new Set(data.subarray(y * info.width, (y + 1) * info.width));
    const ground = data[0];
    expect([...row(info.height - 1)]).not.toContain(ground);
    expect([...row(300)]).toEqual([ground]);
  });

  it('is the same to the last byte when it is drawn again', async () => {
    const words = {
      language: { lang: 'ar', dir: 'rtl', script: 'Arab' },
      line: 'معلومات مفيدة في السويد',
      at,
    } as const;
    expect((await drawCard(tools, words)).svg).toBe((await drawCard(tools, words)).svg);
  });

  it('says which letter no font has', async () => {
    const language = { lang: 'en', dir: 'ltr', script: 'Latn' } as const;
    const { problems } = await drawCard(tools, { language, line: 'Good \u{13000} know', at });
    expect(problems.map(({ code, where }) => [code, where.file])).toEqual([['missing-glyph', at.file]]);
  });

  it('says that a line is too long instead of running into the landscape', async () => {
    const language = { lang: 'en', dir: 'ltr', script: 'Latn' } as const;
    const { problems } = await drawCard(tools, {
      language,
      line: 'Good to know in Sweden '.repeat(12).trim(),
      at,
    });
    expect(problems.map(({ code }) => code)).toEqual(['text-too-long']);
  });
});

it('leaves every script that satori gets wrong, and every unknown one, to the engine', () => {
  const own = [
    'Arab',
    'Aran',
    'Hebr',
    'Syrc',
    'Thaa',
    'Thai',
    'Khmr',
    'Laoo',
    'Mymr',
    'Deva',
    'Tibt',
    'Zzzz',
  ];
  expect(own.filter(satoriSets)).toEqual([]);
  expect(['Latn', 'Cyrl', 'Ethi', 'Hans', 'Hant', 'Jpan'].filter((script) => !satoriSets(script))).toEqual(
    [],
  );
});
