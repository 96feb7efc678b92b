/**
 * Writes one sheet as SVG: text as outlines, so that it looks the same wherever it is shown. For previews; it holds
 * no text to select. Reads placed boxes, decides nothing.
 */
import type { Engine } from '../engine.ts';
import { glyphOutline } from '../fonts/outline.ts';
import type { TrueType } from '../fonts/true-type.ts';
import { turnedRectangle } from '../geometry/rectangles.ts';
import { inkOf } from '../palette.ts';
import type {
  ColourName,
  Face,
  Layout,
  OwnColour,
  PathBox,
  PathCommand,
  Pixels,
  PlacedBox,
  TextBox,
} from '../types.ts';
import { pixelsAddress } from './embedded-images.ts';

/** Glyph outlines and clips that the drawing refers to. */
interface Definitions {
  readonly engine: Engine;
  /** Faces, numbered as the drawing meets them: what an engine set before must not change its bytes. */
  readonly faces: Map<number, number>;
  readonly glyphs: Map<string, string>;
  readonly clips: Map<string, string>;
}

/**
 * Draws one sheet (or page) of a layout.
 *
 * @param sheetIndex - From 0.
 * @returns An SVG document; width and height are the trimmed sheet (with its marks in press files), in pt.
 * @throws RangeError if there is no such sheet.
 */
export function writeSvg(engine: Engine, layout: Layout, sheetIndex: number): string {
  const sheet = layout.sheets[sheetIndex];
  if (!sheet) throw new RangeError(`The layout has no sheet ${sheetIndex}.`);
  return writeDrawing(engine, sheet.boxes, {
    x: -sheet.slugPt,
    y: -sheet.slugPt,
    widthPt: sheet.widthPt + 2 * sheet.slugPt,
    heightPt: sheet.heightPt + 2 * sheet.slugPt,
    ground: 'paper',
  });
}

/** The part of the plane that a drawing shows, pt, and the colour behind it. */
export interface DrawingFrame {
  readonly x: number;
  readonly y: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly ground: ColourName;
}

/** Draws boxes that belong to no sheet, such as those of a link card. */
export function writeDrawing(engine: Engine, boxes: readonly PlacedBox[], frame: DrawingFrame): string {
  const definitions: Definitions = {
    engine,
    faces: new Map(),
    glyphs: new Map(),
    clips: new Map(),
  };
  const body = boxes.map((box) =>
    box.kind === 'text' ? drawText(box, definitions) : drawPath(box, definitions),
  );
  const { x, y, widthPt: width, heightPt: height, ground } = frame;
  const box = [x, y, width, height].map((value) => short(value)).join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="${box}">`,
    `<defs>${[...definitions.glyphs.values(), ...definitions.clips.values()].join('')}</defs>`,
    `<path d="M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z" fill="${ground === 'paper' ? '#fff' : hex(ground)}"/>`,
    ...body.filter((drawn) => drawn !== ''),
    '</svg>\n',
  ].join('\n');
}

function drawPath(box: PathBox, definitions: Definitions): string {
  if (box.pixels) return drawPixels(box.path, box.pixels);
  const attributes = [
    `d="${pathData(box.path, 2)}"`,
    `fill="${box.fill ? hex(box.fill) : 'none'}"`,
    ...(box.stroke
      ? [
          `stroke="${hex(box.stroke)}" stroke-width="${short(box.strokeWidth ?? 1)}" stroke-linecap="round" stroke-linejoin="round"`,
        ]
      : []),
    ...(box.dash ? [`stroke-dasharray="${box.dash.map((part) => short(part)).join(' ')}"`] : []),
    ...(box.evenOdd ? ['fill-rule="evenodd"'] : []),
    ...(box.clip ? [`clip-path="url(#${clipName(box.clip, definitions)})"`] : []),
  ];
  return `<path ${attributes.join(' ')}/>`;
}

/** A rectangle of pixels, from its upper left corner to the right and round. */
function drawPixels(path: readonly PathCommand[], pixels: Pixels): string {
  const [[x, y], [right, across], , [down, foot]] = path
    .slice(0, 4)
    .map((command) => [command[1], command[2]]) as unknown as readonly [Point, Point, Point, Point];
  const matrix = [right - x, across - y, down - x, foot - y, x, y].map((part) => short(part, 5)).join(' ');
  return `<image href="${pixelsAddress(pixels)}" width="1" height="1" preserveAspectRatio="none" transform="matrix(${matrix})"/>`;
}

type Point = readonly [number, number];

/** Of clockwise turns, y downwards. */
const COSINES = { 0: 1, 90: 0, 180: -1, 270: 0 } as const;
const SINES = { 0: 0, 90: 1, 180: 0, 270: -1 } as const;

function drawText(line: TextBox, definitions: Definitions): string {
  const groups: string[] = [];
  const turn = line.turn ?? 0;
  let pen = 0;
  for (const { face, clusters, colour } of line.runs) {
    const unit = line.sizePt / face.unitsPerEm;
    const uses: string[] = [];
    // Inside the group one unit is a font unit and y points up; positions need no fractions there.
    let x = 0;
    for (const { parts, advance, shiftX, shiftY } of clusters) {
      for (const { glyph, dx, dy } of parts) {
        const name = glyphName(face, glyph, definitions);
        if (name)
          uses.push(`<use href="#${name}" x="${Math.round(x + shiftX + dx)}"${vertical(shiftY + dy)}/>`);
      }
      x += advance;
    }
    const { x: left, y: top } = turnedRectangle(line.x, line.baseline, line.turn, [pen, pen], [0, 0]);
    const [cos, sin] = [unit * COSINES[turn], unit * SINES[turn]];
    const matrix = `matrix(${[cos, sin, sin, -cos].map((part) => short(part, 5)).join(' ')} ${short(left)} ${short(top)})`;
    if (uses.length > 0) groups.push(`<g transform="${matrix}" fill="${hex(colour)}">${uses.join('')}</g>`);
    pen += x * unit;
  }
  return groups.join('\n');
}

const vertical = (y: number): string => (Math.round(y) === 0 ? '' : ` y="${Math.round(y)}"`);

/** Name of a glyph among the definitions; `null` for one without ink. */
function glyphName(face: Face, glyph: number, { engine, faces, glyphs }: Definitions): string | null {
  const number = faces.get(face.id) ?? faces.size;
  faces.set(face.id, number);
  const name = `f${number}g${glyph}`;
  const known = glyphs.get(name);
  if (known !== undefined) return known === '' ? null : name;
  const outline = outlineData(engine.faceOf(face).tables, glyph);
  glyphs.set(name, outline === '' ? '' : `<path id="${name}" d="${outline}"/>`);
  return outline === '' ? null : name;
}

/** Outlines that were written before: the pages of a leaflet, and leaflets in one font, share most of them. */
const outlines = new WeakMap<TrueType, Map<number, string>>();

/** The outline of a glyph in font units; nothing where it has no ink. */
function outlineData(font: TrueType, glyph: number): string {
  const written = outlines.get(font) ?? new Map<number, string>();
  outlines.set(font, written);
  const data = written.get(glyph) ?? pathData(glyphOutline(font, glyph), 0);
  written.set(glyph, data);
  return data;
}

function clipName(clip: readonly PathCommand[], { clips }: Definitions): string {
  const data = pathData(clip, 2);
  const name = `c${[...clips.keys()].indexOf(data) >= 0 ? [...clips.keys()].indexOf(data) : clips.size}`;
  if (!clips.has(data)) clips.set(data, `<clipPath id="${name}"><path d="${data}"/></clipPath>`);
  return name;
}

function pathData(path: readonly PathCommand[], digits: number): string {
  return path
    .map(([letter, ...numbers]) => letter + numbers.map((value) => short(value, digits)).join(' '))
    .join('');
}

/** A number without needless digits. */
function short(value: number, digits = 2): string {
  const scale = 10 ** digits;
  return String(Math.round(value * scale) / scale + 0);
}

function hex(name: ColourName | OwnColour): string {
  return `#${inkOf(name)
    .rgb.map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
