import { palette } from '../palette.ts';
import type { ColourName, PathBox, PathCommand, Profile } from '../types.ts';
import { formatNumber } from './numbers.ts';

/** Operator that sets a colour for filling or stroking: RGB for screens and offices, CMYK for a press. */
export function colourOperator(name: ColourName, use: 'fill' | 'stroke', profile: Profile): string {
  const { rgb, cmyk } = palette[name];
  if (profile === 'press') return `${cmyk.map(formatNumber).join(' ')} ${use === 'fill' ? 'k' : 'K'} `;
  // Thousandths: hundredths would change a tint.
  const parts = rgb.map((part) => String(Math.round(part * 1000) / 1000).replace(/^0\./, '.'));
  if (parts[0] === parts[1] && parts[1] === parts[2]) return `${parts[0]} ${use === 'fill' ? 'g' : 'G'} `;
  return `${parts.join(' ')} ${use === 'fill' ? 'rg' : 'RG'} `;
}

/**
 * Graphics states of press files. Black text prints over the tint behind it: no white edges when the plates are a
 * little off. Everything else takes its colours out of what lies behind; white text must.
 */
export const OVERPRINT = { black: 'G0', none: 'G1' } as const;

/** Operator that sets the colour of text. */
export function textColourOperator(name: ColourName, profile: Profile): string {
  const colour = colourOperator(name, 'fill', profile);
  if (profile !== 'press') return colour;
  return `/${name === 'ink' ? OVERPRINT.black : OVERPRINT.none} gs ${colour}`;
}

/** Moves a point of the sheet (y downwards) onto the page (y upwards). */
export type ToPage = (x: number, y: number) => readonly [number, number];

/** Draws a box: operators that leave nothing behind but the colours and the pen they set. */
export function pathOperators(box: PathBox, profile: Profile, toPage: ToPage): string {
  const draw = (path: PathBox['path']) => path.map((command) => pathOperator(command, toPage)).join('');
  const painted = `${draw(box.path)}${paintOperator(box)}`;
  const fill = box.fill ? colourOperator(box.fill, 'fill', profile) : '';
  const stroke = box.stroke ? colourOperator(box.stroke, 'stroke', profile) + penOperators(box) : '';
  // Colours stand outside q … Q, so that what is drawn next may rely on them.
  return `${fill}${stroke}${box.clip ? `q ${draw(box.clip)}W n ${painted} Q` : painted}\n`;
}

/** Solid lines end and turn round, as the drawings are made; dashes are cut straight. */
function penOperators({ strokeWidth, dash }: PathBox): string {
  const width = `${formatNumber(strokeWidth ?? 1)} w `;
  return dash ? `${width}0 J 0 j [${dash.map(formatNumber).join(' ')}] 0 d ` : `${width}1 J 1 j [] 0 d `;
}

function paintOperator({ fill, stroke, evenOdd }: PathBox): string {
  if (fill && stroke) return evenOdd ? 'B*' : 'B';
  if (fill) return evenOdd ? 'f*' : 'f';
  return stroke ? 'S' : 'n';
}

function pathOperator(command: PathCommand, toPage: ToPage): string {
  if (command[0] === 'Z') return 'h ';
  const points: (readonly [number, number])[] = [];
  const numbers = command.slice(1) as number[];
  for (let i = 0; i < numbers.length; i += 2) points.push(toPage(numbers[i] ?? 0, numbers[i + 1] ?? 0));
  const operator = { M: 'm', L: 'l', C: 'c' }[command[0]];
  return `${points.map(([x, y]) => `${formatNumber(x)} ${formatNumber(y)}`).join(' ')} ${operator} `;
}
