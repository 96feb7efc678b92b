/**
 * Draws a link card: 1200 × 630 px, a landscape with a signpost, the name and one neutral line. satori lays a card out
 * and draws the letters of simple scripts; the others get their line as outlines from the leaflet engine.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { LINK_CARD_SIZE } from '../../../src/content-model/site-map/link-cards.ts';
import { boundWords } from '../../../src/i18n/bound-words.ts';
import type { Language } from '../../../src/i18n/languages.ts';
import { fontFile, printFamilies, type ScriptCode } from '../../../src/i18n/scripts.ts';
import {
  type Engine,
  moveBoxes,
  OUTSIDE,
  type Picture,
  type PlacedBox,
  type Problem,
  placePicture,
  type SetText,
  setText,
  writeDrawing,
} from '../../../src/leaflet/index.ts';
import { readFonts } from '../project/read-fonts.ts';

/** What a card says. The wordless one has neither. */
export interface CardWords {
  readonly language: Pick<Language, 'lang' | 'dir' | 'script'>;
  readonly line: string;
  /** Where the line is written, for problems. */
  readonly at: Problem['where'];
}

/** What cards are made with. */
export interface CardTools {
  readonly engine: Engine;
  /** Drawings of `content/pictures/`. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Name of the site. */
  readonly name: string;
}

/** Where things stand, px. */
const CARD = {
  margin: 72,
  mark: 64,
  nameSize: 44,
  gap: 40,
  largest: 84,
  smallest: 44,
  mostHeight: 240,
} as const;
/** Colours of a card: few enough for a small file, enough for smooth edges. */
const PNG = { palette: true, colours: 64, dither: 0, effort: 4, compressionLevel: 9 } as const;
const SPRUCE = '#1d5a52';
const INK = '#111111';

/**
 * Whether satori sets a script right. It mirrors the marks of right-to-left scripts, breaks no line inside Thai, Khmer,
 * Lao or Burmese, and nobody has read its Indic scripts: all those, and any it was not tried with, go to the engine.
 */
export function satoriSets(script: ScriptCode): boolean {
  return ['Latn', 'Cyrl', 'Grek', 'Geor', 'Armn', 'Ethi', 'Hans', 'Hant', 'Jpan', 'Kore'].includes(script);
}

/** Draws one card as SVG. Every letter is an outline. */
export async function drawCard(
  { engine, pictures, name }: CardTools,
  words?: CardWords,
): Promise<{ svg: string; problems: readonly Problem[] }> {
  const script = words?.language.script ?? 'Latn';
  const text = words && setLine(engine, words);
  const isOwn = words !== undefined && !satoriSets(script);
  const boxes: PlacedBox[] = [...placeLandscape(pictures)];
  const layout = await satori(cardElement(name, words, text, isOwn), {
    ...LINK_CARD_SIZE,
    fonts: satoriFonts(script),
    // The engine has looked for every letter in the same fonts and says more about one that is missing.
    loadAdditionalAsset: () => Promise.resolve([]),
    onNodeDetected: ({ key, left, top, width }) => {
      if (key === 'mark')
        boxes.push(
          ...placePicture(pictureOf(pictures, 'mark'), { x: left, y: top, widthPt: width, part: OUTSIDE }),
        );
      if (key === 'line' && isOwn && text) boxes.push(...moveBoxes(text.boxes, left, top));
    },
  });
  const drawing = writeDrawing(engine, boxes, {
    x: 0,
    y: 0,
    widthPt: LINK_CARD_SIZE.width,
    heightPt: LINK_CARD_SIZE.height,
    ground: 'mist',
  });
  const letters = layout.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
  return { svg: drawing.replace(/<\/svg>\s*$/, () => `${letters}</svg>\n`), problems: text?.problems ?? [] };
}

function setLine(engine: Engine, { language, line, at }: CardWords): SetText {
  const { lang, dir, script } = language;
  const content = { script, audience: 'adult', line } as const;
  return setText(engine, line, {
    at,
    lang,
    dir,
    script,
    weight: 700,
    fonts: readFonts(content),
    colour: 'ink',
    widthPt: LINK_CARD_SIZE.width - 2 * CARD.margin,
    largestPt: CARD.largest,
    smallestPt: CARD.smallest,
    boundWords,
    mostPt: CARD.mostHeight,
  });
}

/** The card as satori wants it: mark and name, then the line, from the side where reading begins. */
function cardElement(name: string, words: CardWords | undefined, text: SetText | undefined, isOwn: boolean) {
  const isMirrored = words?.language.dir === 'rtl';
  const line = text && {
    type: 'div',
    key: 'line',
    props: {
      style: { display: 'flex', flexDirection: 'column', width: '100%', height: text.heightPt },
      children: isOwn ? [] : text.lines.map((children) => lineElement(children, text)),
    },
  };
  const head = {
    type: 'div',
    key: 'head',
    props: {
      style: {
        display: 'flex',
        flexDirection: isMirrored ? 'row-reverse' : 'row',
        width: LINK_CARD_SIZE.width - 2 * CARD.margin,
        alignItems: 'center',
        gap: 20,
      },
      children: [
        {
          type: 'div',
          key: 'mark',
          props: { style: { display: 'flex', width: CARD.mark, height: CARD.mark } },
        },
        {
          type: 'div',
          key: 'name',
          props: { style: { color: SPRUCE, fontSize: CARD.nameSize }, children: name },
        },
      ],
    },
  };
  return {
    type: 'div',
    key: 'card',
    props: {
      style: {
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        padding: CARD.margin,
        paddingTop: CARD.margin - 16,
        gap: CARD.gap,
        fontFamily: 'card',
        fontWeight: 700,
      },
      children: [head, ...(line ? [line] : [])],
    },
  };
}

function lineElement(words: string, { sizePt, lineHeightPt }: SetText) {
  const style = {
    color: INK,
    fontSize: sizePt,
    lineHeight: `${lineHeightPt}px`,
    height: lineHeightPt,
    whiteSpace: 'nowrap',
  };
  return { type: 'div', key: words, props: { style, children: words } };
}

function placeLandscape(pictures: ReadonlyMap<string, Picture>): readonly PlacedBox[] {
  const picture = pictureOf(pictures, 'landscape');
  const heightPt = (picture.height * LINK_CARD_SIZE.width) / picture.width;
  return placePicture(picture, {
    x: 0,
    y: LINK_CARD_SIZE.height - heightPt,
    widthPt: LINK_CARD_SIZE.width,
    part: OUTSIDE,
  });
}

function pictureOf(pictures: ReadonlyMap<string, Picture>, name: string): Picture {
  const picture = pictures.get(name);
  if (!picture) throw new Error(`There is no drawing content/pictures/${name}.svg.`);
  return picture;
}

const require = createRequire(import.meta.url);
const opened = new Map<ScriptCode, Font[]>();

/** satori keeps a list of fonts open: the same list for every card of a script. */
function satoriFonts(script: ScriptCode): Font[] {
  const families = printFamilies(satoriSets(script) ? script : 'Latn');
  const fonts =
    opened.get(script) ??
    families.map(
      (family): Font => ({
        name: 'card',
        weight: 700,
        style: 'normal',
        data: readFileSync(require.resolve(fontFile(family, 700))),
      }),
    );
  opened.set(script, fonts);
  return fonts;
}

/** What of a card's picture is not in its drawing: pictures of other bytes come of another. */
export const CARD_PNG = JSON.stringify(PNG);

/** The picture of a drawing, as PNG. */
export const pngOfCard = (svg: string): Promise<Uint8Array> =>
  sharp(new TextEncoder().encode(svg)).png(PNG).toBuffer();
