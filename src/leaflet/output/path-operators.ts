import { type Inks, inkOf, PLATES } from '../palette.ts';
import type { ColourName, OwnColour, PathBox, PathCommand } from '../types.ts';
import { pdfNumber, pdfScale } from './pdf-numbers.ts';

/** Operator that sets a colour for filling or stroking: RGB for screens and offices, CMYK for a press. */
export function colourOperator(name: ColourName | OwnColour, use: 'fill' | 'stroke', inks: Inks): string {
  const { rgb, cmyk } = inkOf(name);
  const plate = inks !== 'light' && name in PLATES ? PLATES[name as ColourName] : undefined;
  if (plate) return use === 'fill' ? `/${plate} cs 1 scn ` : `/${plate} CS 1 SCN `;
  if (inks !== 'light') return `${cmyk[inks].map(pdfNumber).join(' ')} ${use === 'fill' ? 'k' : 'K'} `;
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
export function textColourOperator(name: ColourName | OwnColour, inks: Inks): string {
  const colour = colourOperator(name, 'fill', inks);
  if (inks === 'light') return colour;
  return `/${name === 'ink' ? OVERPRINT.black : OVERPRINT.none} gs ${colour}`;
}

/** Moves a point of the sheet (y downwards) onto the page (y upwards). */
export type ToPage = (x: number, y: number) => readonly [number, number];

/** Draws a box: operators that leave nothing behind but the colours and the pen they set. */
export function drawPath(box: PathBox, inks: Inks, toPage: ToPage): string {
  const draw = (path: PathBox['path']) => path.map((command) => pathOperator(command, toPage)).join('');
  const mosaic = box.stroke ? undefined : mosaicOperators(box.path, toPage);
  const painted = mosaic ? `q ${mosaic}${paintOperator(box)} Q` : `${draw(box.path)}${paintOperator(box)}`;
  const fill = box.fill ? colourOperator(box.fill, 'fill', inks) : '';
  const stroke = box.stroke ? colourOperator(box.stroke, 'stroke', inks) + penOperators(box) : '';
  // Colours stand outside q … Q, so that what is drawn next may rely on them.
  return `${fill}${stroke}${box.clip ? `q ${draw(box.clip)}W n ${painted} Q` : painted}\n`;
}

/** Solid lines end and turn round, as the drawings are made; dashes are cut straight. */
function penOperators({ strokeWidth, dash }: PathBox): string {
  const width = `${pdfNumber(strokeWidth ?? 1)} w `;
  return dash ? `${width}0 J 0 j [${dash.map(pdfNumber).join(' ')}] 0 d ` : `${width}1 J 1 j [] 0 d `;
}

function paintOperator({ fill, stroke, evenOdd }: PathBox): string {
  if (fill && stroke) return evenOdd ? 'B*' : 'B';
  if (fill) return evenOdd ? 'f*' : 'f';
  return stroke ? 'S' : 'n';
}

function pathOperator(command: PathCommand, toPage: ToPage): string {
  if (command[0] === 'Z') return 'h ';
  let operands = '';
  for (let i = 1; i < command.length; i += 2) {
    const [x, y] = toPage(command[i] as number, command[i + 1] as number);
    operands += `${pdfNumber(x)} ${pdfNumber(y)} `;
  }
  return `${operands}${OPERATORS[command[0]]} `;
}

const OPERATORS = { M: 'm', L: 'l', C: 'c' } as const;

/** A rectangle on the page, y upwards. */
type RectangleOperands = readonly [x: number, y: number, width: number, height: number];

/** So few rectangles cost less as they are. */
const LEAST_MOSAIC = 8;
/** How far a corner may lie off the grid, in squares. */
const OFF_GRID = 0.001;

/**
 * A QR code as rectangles on a grid of squares: small whole numbers in the squares' own scale, a third of the bytes
 * of corners in points, and no rounding between neighbours.
 *
 * @returns Nothing for a path that is anything else.
 */
function mosaicOperators(path: PathBox['path'], toPage: ToPage): string | undefined {
  const rectangles = rectanglesOf(path, toPage);
  if (!rectangles || rectangles.length < LEAST_MOSAIC) return undefined;
  const square = Math.min(...rectangles.map(([, , , height]) => height));
  const left = Math.min(...rectangles.map(([x]) => x));
  const foot = Math.min(...rectangles.map(([, y]) => y));
  const cells = rectangles.map(([x, y, width, height]) =>
    [x - left, y - foot, width, height].map((length) => length / square),
  );
  if (cells.some((cell) => cell.some((part) => Math.abs(part - Math.round(part)) > OFF_GRID)))
    return undefined;
  const scale = pdfScale(square);
  const shown = cells.map((cell) => `${cell.map(Math.round).join(' ')} re `).join('');
  return `${scale} 0 0 ${scale} ${pdfNumber(left)} ${pdfNumber(foot)} cm ${shown}`;
}

/** Upright rectangles, each drawn round its four corners; nothing if there is any other shape among them. */
function rectanglesOf(path: PathBox['path'], toPage: ToPage): readonly RectangleOperands[] | undefined {
  const rectangles: RectangleOperands[] = [];
  for (let i = 0; i < path.length; i += 5) {
    const [a, b, c, d, end] = path.slice(i, i + 5);
    if (a?.[0] !== 'M' || b?.[0] !== 'L' || c?.[0] !== 'L' || d?.[0] !== 'L' || end?.[0] !== 'Z')
      return undefined;
    if (a[2] !== b[2] || b[1] !== c[1] || c[2] !== d[2] || d[1] !== a[1]) return undefined;
    const [[x1, y1], [x2, y2]] = [toPage(a[1], a[2]), toPage(c[1], c[2])];
    rectangles.push([Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1)]);
  }
  return rectangles;
}
