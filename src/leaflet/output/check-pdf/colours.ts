/** In which colours a page paints: those of its output intent, and on a press black words in black ink alone. */
import { type Area, commonArea, isEmpty, reachOver } from './area.ts';
import { EVERY_PLATE, isTool, plateOf } from './every-plate.ts';
import { type JudgedPage, REACH_PT } from './judged.ts';
import { type Colour, isWhite, type Painted, whatOf } from './painted.ts';
import { keysOf, numberOf, pdfName } from './parsed-file.ts';

/** Ink that paper takes without smearing: coated paper, offset. */
const MOST_INK = 3;
/** Type smaller than this is one ink: a press a hair out of register would blur it, pt. */
const SMALLEST_COLOURED_PT = 8;
/** More than this is black with colours in it, not a dark colour. */
const MOST_BLACK = 0.7;

/** Judges the colours of a page: those of its output intent, and on a press black text in black ink alone. */
export function checkColours(page: JudgedPage): void {
  const { content, where, file } = page;
  const { profile, report } = file;
  for (const one of content.painted) {
    const { colour, by } = one;
    // Its pixels are looked at where it is drawn.
    if (by === 'image') continue;
    if (colour.some((part) => part < 0 || part > 1)) report('ISO 32000', `a colour that is none ${where}`);
    if (profile === 'press') checkPressColour(one, page);
    else if (isDarkGrey(colour))
      report('black', `${whatOf(one)} is dark grey, which a printer breaks into dots ${where}`);
    else if (colour.length === 4) report('A2 6.2.4.3', `${whatOf(one)} has inks instead of light ${where}`);
  }
}

/** Lighter greys are tints, which are meant to be dots. */
const DARK = 0.5;

/** Nearly black: printers make solid letters and codes of black and nothing else. */
const isDarkGrey = (colour: Colour): boolean =>
  colour.length < 4 &&
  Math.max(...colour) > 0 &&
  Math.max(...colour) < DARK &&
  Math.max(...colour) - Math.min(...colour) < 0.02;

function checkPressColour(one: Painted, page: JudgedPage): void {
  const { area, colour } = one;
  const { bleed, where, file } = page;
  const { report } = file;
  if (colour.length === 3) report('X4 6.2', `${whatOf(one)} has light instead of inks ${where}`);
  if (colour.length === 1) report('press', `${whatOf(one)} has a grey instead of inks ${where}`);
  if (colour === EVERY_PLATE && !(area && isEmpty(commonArea(area, bleed))))
    report('press', `${whatOf(one)} is on every plate, and not a mark outside the bleed ${where}`);
  if (isTool(colour) && (one.by !== 'stroke' || !one.mark?.isArtifact))
    report(
      'press',
      `${whatOf(one)} is on the plate of a tool, and no line to cut or perforate along ${where}`,
    );
  if (colour.length === 4) checkInks(one, page);
}

function checkInks(one: Painted, { where, file: { report } }: JudgedPage): void {
  const { colour, by, sizePt, overprints } = one;
  const [cyan = 0, magenta = 0, yellow = 0, black = 0] = colour;
  if (cyan + magenta + yellow + black > MOST_INK) report('press', `${whatOf(one)} has too much ink ${where}`);
  const isBlackAlone = cyan + magenta + yellow === 0 && black > 0;
  if (overprints && !isBlackAlone)
    report('press', `${whatOf(one)} mixes with the colours behind it, or vanishes in them ${where}`);
  if (by !== 'text' || isWhite(colour)) return;
  if (!isBlackAlone && (black > MOST_BLACK || sizePt < SMALLEST_COLOURED_PT))
    report('press', `${whatOf(one)} is not in black ink alone ${where}`);
  if (isBlackAlone && black === 1 && !overprints)
    report('press', `${whatOf(one)} is black and takes out what lies behind it ${where}`);
}

/** Contrast under which words are hardly to be seen (WCAG 2.2, 1.4.3, for large type). */
const LEAST_CONTRAST = 3;

/** Words stand on what they can be told from, and nothing is painted over them afterwards. */
export function checkSeen({ content, where, file: { report } }: JudgedPage): void {
  const { painted } = content;
  painted.forEach((one, at) => {
    const { area } = one;
    if (one.by !== 'text' || !area) return;
    const grounds = painted.slice(0, at).filter((other) => other.by === 'fill' && other.area);
    // By their boxes: what is round at its corners still has a straight edge beside every word.
    const ground = grounds.findLast((other) => other.area && reachOver(area, other.area) <= REACH_PT);
    if (contrast(one.colour, ground?.colour ?? PAPER) < LEAST_CONTRAST)
      report('legible', `${whatOf(one)} can hardly be told from what is behind it ${where}`);
    const isCovered = painted
      .slice(at + 1)
      .some(
        ({ by, area: other }) => by !== 'text' && by !== 'stroke' && other && overlap(area, other) > REACH_PT,
      );
    if (isCovered) report('legible', `${whatOf(one)} is painted over ${where}`);
  });
}

const PAPER: Colour = [1];

/** How far two areas lie on each other, the shorter way, pt. */
function overlap(a: Area, b: Area): number {
  const [left, foot, right, top] = commonArea(a, b);
  return Math.min(right - left, top - foot);
}

/** Contrast of two colours as of WCAG 2.2; inks as they would look if they were perfect. */
function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [first = 0, second = first, third = first, black = 0] = colour;
  const parts =
    colour.length >= 4
      ? [first, second, third].map((ink) => (1 - ink) * (1 - black))
      : [first, second, third];
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Nothing is see-through: print shops would flatten it, each in its own way. */
export function checkTransparency({ page, file: { profile, reader, report } }: JudgedPage): void {
  const resources = reader.get(page.node, 'Resources');
  if (reader.get(page.node, 'Group')) report('no transparency', 'a page is a transparency group');
  const states = reader.get(resources, 'ExtGState');
  for (const name of keysOf(states)) {
    const state = reader.get(states, name);
    const opacities = ['ca', 'CA'].map((key) => numberOf(reader.get(state, key)) ?? 1);
    const mode = pdfName(reader.get(state, 'BM')) ?? 'Normal';
    const mask = pdfName(reader.get(state, 'SMask')) ?? (reader.get(state, 'SMask') ? 'a mask' : 'None');
    if (opacities.some((part) => part !== 1) || mode !== 'Normal' || mask !== 'None')
      report('no transparency', `the graphics state ${name} is see-through`);
    if (keysOf(state).some((key) => /^(TR2?|HTP|HT|BG2?|UCR2?)$/.test(key)))
      report('A2 6.2.5', `the graphics state ${name} changes how colours are printed`);
  }
  const spaces = reader.get(resources, 'ColorSpace');
  const isKnown = (name: string) =>
    profile === 'press' && plateOf(reader.get(spaces, name), reader) !== undefined;
  if (keysOf(spaces).some((name) => !isKnown(name)))
    report('ISO 32000', 'a page has resources that leaflets do not use (ColorSpace)');
  for (const kind of ['Pattern', 'Shading', 'Properties'])
    if (keysOf(reader.get(resources, kind)).length > 0)
      report('ISO 32000', `a page has resources that leaflets do not use (${kind})`);
}
