/** Draws a link button: a signpost and the name of a language in its own letters, as outlines, so that no font is asked for. */
import sharp from 'sharp';
import { LINK_BUTTON_HEIGHT } from '../../../src/content-model/site-map/link-buttons.ts';
import type { Language } from '../../../src/i18n/languages.ts';
import {
  type Engine,
  moveBoxes,
  OUTSIDE,
  type Picture,
  type PlacedBox,
  type Problem,
  placePicture,
  setText,
  writeDrawing,
} from '../../../src/leaflet/index.ts';
import { readFonts } from '../project/read-fonts.ts';

/** Where things stand, px. */
const BUTTON = { margin: 8, mark: 28, gap: 8, size: 20, mostWidth: 400 } as const;

/** Draws one button. It reads from the side from which its language is read. */
export function drawButton(
  engine: Engine,
  mark: Picture,
  language?: Pick<Language, 'endonym' | 'lang' | 'dir' | 'script'>,
): { svg: string; problems: readonly Problem[] } {
  const text = language && setEndonym(engine, language);
  const words = text?.boxes[0];
  const besides = words === undefined ? 0 : BUTTON.gap + Math.ceil(words.width) + BUTTON.margin / 2;
  const width = 2 * BUTTON.margin + BUTTON.mark + besides;
  const isMirrored = language?.dir === 'rtl';
  const top = (LINK_BUTTON_HEIGHT - BUTTON.mark) / 2;
  const left = isMirrored ? width - BUTTON.margin - BUTTON.mark : BUTTON.margin;
  const boxes: PlacedBox[] = [
    frame(width),
    ...placePicture(mark, { x: left, y: top, widthPt: BUTTON.mark, part: OUTSIDE }),
  ];
  if (text && words) {
    const begins = isMirrored
      ? left - BUTTON.gap - BUTTON.mostWidth
      : BUTTON.margin + BUTTON.mark + BUTTON.gap;
    boxes.push(...moveBoxes(text.boxes, begins, (LINK_BUTTON_HEIGHT - text.heightPt) / 2));
  }
  const svg = writeDrawing(engine, boxes, {
    x: 0,
    y: 0,
    widthPt: width,
    heightPt: LINK_BUTTON_HEIGHT,
    ground: 'paper',
  });
  return { svg, problems: text?.problems ?? [] };
}

function setEndonym(
  engine: Engine,
  { endonym, lang, dir, script }: Pick<Language, 'endonym' | 'lang' | 'dir' | 'script'>,
) {
  const content = { script, audience: 'adult', line: endonym } as const;
  const fonts = readFonts(content);
  return setText(engine, endonym, {
    at: { file: 'src/i18n/languages.ts' },
    lang,
    dir,
    script,
    weight: 700,
    fonts,
    colour: 'ink',
    widthPt: BUTTON.mostWidth,
    largestPt: BUTTON.size,
    smallestPt: 12,
    mostPt: LINK_BUTTON_HEIGHT,
  });
}

/** A thin line round the button: it is seen on white pages and on dark ones. */
function frame(width: number): PlacedBox {
  const [far, low] = [width - 0.5, LINK_BUTTON_HEIGHT - 0.5];
  return {
    kind: 'path',
    path: [['M', 0.5, 0.5], ['L', far, 0.5], ['L', far, low], ['L', 0.5, low], ['Z']],
    stroke: 'rule',
    strokeWidth: 1,
    part: OUTSIDE,
    node: null,
  };
}

/** Twice as large. */
const DENSITY = { density: 144 } as const;
const PNG = { palette: true, compressionLevel: 9 } as const;
/** What of a button's picture is not in its drawing. */
export const BUTTON_PNG = JSON.stringify([DENSITY, PNG]);

/** The picture of a button, as PNG, twice as large. */
export const pngOfButton = (svg: string): Promise<Uint8Array> =>
  sharp(new TextEncoder().encode(svg), DENSITY).png(PNG).toBuffer();
