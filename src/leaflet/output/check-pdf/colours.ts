/** In which colours a page paints: those of its output intent, and on a press black words in black ink alone. */
import type { Profile } from '../../types.ts';
import { isWhite } from './content.ts';
import { type FileReader, keysOf, nameOf, numberOf, type Report } from './parsed-file.ts';
import { type JudgedPage, whatOf } from './places.ts';

/** Ink that paper takes without smearing: coated paper, offset. */
const MOST_INK = 3;
/** Type smaller than this is one ink: a press a hair out of register would blur it, pt. */
const SMALLEST_COLOURED_PT = 8;

/** Judges the colours of a page: those of its output intent, and on a press black text in black ink alone. */
export function checkColours({ content, index }: JudgedPage, profile: Profile, report: Report): void {
  const where = `on page ${index + 1}`;
  for (const one of content.painted) {
    const { colour, by, sizePt, overprints } = one;
    if (colour.some((part) => part < 0 || part > 1)) report('ISO 32000', `a colour that is none ${where}`);
    if (profile !== 'press') {
      if (colour.length === 4) report('A2 6.2.4.3', `${whatOf(one)} has inks instead of light ${where}`);
      continue;
    }
    if (colour.length === 3) report('X4 6.2', `${whatOf(one)} has light instead of inks ${where}`);
    if (colour.length !== 4) continue;
    const [cyan = 0, magenta = 0, yellow = 0, black = 0] = colour;
    if (cyan + magenta + yellow + black > MOST_INK)
      report('press', `${whatOf(one)} has too much ink ${where}`);
    const isBlackAlone = cyan + magenta + yellow === 0 && black > 0;
    if (overprints && !isBlackAlone)
      report('press', `${whatOf(one)} mixes with the colours behind it, or vanishes in them ${where}`);
    if (by !== 'text' || isWhite(colour)) continue;
    if (!isBlackAlone && (black > MOST_BLACK || sizePt < SMALLEST_COLOURED_PT))
      report('press', `${whatOf(one)} is not in black ink alone ${where}`);
    if (isBlackAlone && black === 1 && !overprints)
      report('press', `${whatOf(one)} is black and takes out what lies behind it ${where}`);
  }
}

/** More than this is black with colours in it, not a dark colour. */
const MOST_BLACK = 0.7;

/** Nothing is see-through: print shops would flatten it, each in its own way. */
export function checkTransparency({ page }: JudgedPage, reader: FileReader, report: Report): void {
  const resources = reader.get(page.node, 'Resources');
  if (reader.get(page.node, 'Group')) report('no transparency', 'a page is a transparency group');
  const states = reader.get(resources, 'ExtGState');
  for (const name of keysOf(states)) {
    const state = reader.get(states, name);
    const opacities = ['ca', 'CA'].map((key) => numberOf(reader.get(state, key)) ?? 1);
    const mode = nameOf(reader.get(state, 'BM')) ?? 'Normal';
    const mask = nameOf(reader.get(state, 'SMask')) ?? (reader.get(state, 'SMask') ? 'a mask' : 'None');
    if (opacities.some((part) => part !== 1) || mode !== 'Normal' || mask !== 'None')
      report('no transparency', `the graphics state ${name} is see-through`);
    if (keysOf(state).some((key) => /^(TR2?|HTP|HT|BG2?|UCR2?)$/.test(key)))
      report('A2 6.2.5', `the graphics state ${name} changes how colours are printed`);
  }
  for (const kind of ['XObject', 'Pattern', 'Shading', 'ColorSpace', 'Properties'])
    if (keysOf(reader.get(resources, kind)).length > 0)
      report('ISO 32000', `a page has resources that leaflets do not use (${kind})`);
}
