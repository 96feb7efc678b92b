/**
 * Logos of shapes: paths with flat colours are taken out of an SVG, in its own order, and nothing else. What a drawing program
 * leaves in a file and nobody sees is passed over; what would be seen and cannot be printed as it looks is refused by name.
 */
import svgpath from 'svgpath';
import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Problem } from '../../leaflet/problems.ts';
import type { OwnColour, PathCommand, Shape } from '../../leaflet/types.ts';
import { logoProblems } from '../problems/logo-problems.ts';
import type { Where } from '../problems/problem.ts';
import { readPath } from './read-path.ts';
import type { PictureRead } from './read-picture.ts';
import { type Attributes, drawShape } from './svg-shapes.ts';

/** Longest file, bytes, most commands of its paths, and deepest nesting. */
const [LONGEST, MOST_COMMANDS, DEEPEST] = [256 * 1024, 20_000, 40];

const shapes = new Set(['path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon']);
const groups = new Set(['svg', 'g']);
/** Nothing of these is seen. */
const unseen = new Set(['title', 'desc', 'metadata', 'defs']);
const active = /^(script|foreignobject|a|animate.*|set|iframe|audio|video|object|embed|handler|listener)$/;
const seeThrough = /^(lineargradient|radialgradient|pattern|filter|mask|clippath|meshgradient)$/;
const text = /^(text|tspan|textpath|font|font-face)$/;
/** Attributes that change how a shape looks in a way that paper does not have, unless they say “none”. */
const effects = new Set([
  'filter',
  'mask',
  'clip-path',
  'opacity',
  'fill-opacity',
  'stroke-opacity',
  'mix-blend-mode',
]);

type Kind = Exclude<keyof typeof logoProblems, 'tooLarge' | 'tooSmall' | 'unknownKind' | 'empty' | 'noName'>;

interface Reading {
  readonly shapes: Shape[];
  /** What was found first of each kind. */
  readonly found: Map<Kind, string>;
  commands: number;
}

export function readSvgLogo(bytes: Uint8Array, where: Where): PictureRead {
  const size = (length: number) => `${Math.ceil(length / 1024)} KiB`;
  if (bytes.length > LONGEST)
    return { picture: null, problems: [logoProblems.tooLarge(where, size(bytes.length), size(LONGEST))] };
  const reading: Reading = { shapes: [], found: new Map(), commands: 0 };
  const root = readXml(bytes, reading);
  for (const node of root?.children ?? []) readNode(node, { style: {}, moves: [], depth: 0 }, reading);
  if (reading.commands > MOST_COMMANDS)
    return {
      picture: null,
      problems: [logoProblems.tooLarge(where, `${reading.commands} points`, `${MOST_COMMANDS} points`)],
    };
  const problems = [...reading.found].map(([kind, what]): Problem => logoProblems[kind](where, what));
  if (problems.length > 0) return { picture: null, problems };
  const picture = cropped(reading.shapes);
  return picture ? { picture, problems: [] } : { picture: null, problems: [logoProblems.empty(where)] };
}

function readXml(bytes: Uint8Array, { found }: Reading): Root | undefined {
  let svg: string;
  try {
    svg = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    found.set('broken', 'it is not in UTF-8');
    return undefined;
  }
  // A document type is only a name, unless it holds words that stand for others.
  const plain = svg.replace(/<!DOCTYPE[^>[]*>/i, '').replace(/<\?(?!xml\s)[^>]*\?>/gi, '');
  if (/<!(DOCTYPE|ENTITY)/i.test(plain)) {
    found.set('active', '<!ENTITY>');
    return undefined;
  }
  try {
    return fromXml(plain);
  } catch (thrown) {
    // The parser says what is wrong only by throwing.
    found.set('broken', (thrown as { readonly reason?: string }).reason ?? 'it is no XML');
    return undefined;
  }
}

/** What an element has from those that it stands in. */
interface Inherited {
  readonly style: Attributes;
  /** Transformations, the innermost first. */
  readonly moves: readonly string[];
  readonly depth: number;
}

function readNode(node: Nodes, { style, moves, depth }: Inherited, reading: Reading): void {
  if (node.type !== 'element') return;
  const name = node.name.toLowerCase();
  if (active.test(name)) return void note(reading, 'active', `<${node.name}>`);
  if (name === 'style') return void note(reading, 'style', '<style>');
  // Other programs' own notes.
  if (name.includes(':') || name === 'metadata') return;
  if (unseen.has(name)) {
    for (const child of node.children) if (name === 'defs') readUnseen(child, reading);
    return;
  }
  if (text.test(name)) return void note(reading, 'text', `<${node.name}>`);
  if (seeThrough.test(name)) return void readUnseen(node, reading);
  if (!shapes.has(name) && !groups.has(name)) return void note(reading, 'notShape', `<${node.name}>`);
  if (depth > DEEPEST) return void note(reading, 'notShape', `${DEEPEST} <g>`);
  const own = attributesOf(node, reading);
  const whole = { ...style, ...own };
  if (own['display'] === 'none' || whole['visibility'] === 'hidden') return;
  const inner = own['transform'] === undefined ? moves : [own['transform'], ...moves];
  if (shapes.has(name)) addShape(name, own, whole, inner, reading);
  for (const child of node.children)
    readNode(child, { style: inheritedOf(whole), moves: inner, depth: depth + 1 }, reading);
}

/** What only others refer to: harmless unless it runs or sets colours. */
function readUnseen(node: Nodes, reading: Reading): void {
  if (node.type !== 'element') return;
  const name = node.name.toLowerCase();
  if (active.test(name)) note(reading, 'active', `<${node.name}>`);
  else if (name === 'style') note(reading, 'style', '<style>');
  else {
    attributesOf(node, reading);
    for (const child of node.children) readUnseen(child, reading);
  }
}

const note = ({ found }: Reading, kind: Kind, what: string): void => {
  if (!found.has(kind)) found.set(kind, what.slice(0, 60));
};

const inheritedOf = (style: Attributes): Attributes =>
  Object.fromEntries(Object.entries(style).filter(([name]) => /^(fill|stroke|color|visibility)/.test(name)));

/** Attributes and what stands in `style`, which goes before them. */
function attributesOf({ name, attributes }: Element, reading: Reading): Attributes {
  const own: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) own[key] = value ?? '';
  for (const rule of (own['style'] ?? '').split(';')) {
    const [key = '', value = ''] = rule.split(/:(.*)/s).map((part) => part.trim());
    if (key !== '') own[key.toLowerCase()] = value.replace(/\s*!important$/, '');
  }
  for (const [key, value] of Object.entries(own)) {
    const said = `${key} (<${name}>)`;
    if (/^on/i.test(key)) note(reading, 'active', said);
    if (/(^|:)href$/i.test(key) && value !== '') {
      const isInside = value.startsWith('#');
      note(
        reading,
        isInside && !/gradient|pattern|filter/i.test(name) ? 'notShape' : isInside ? 'seeThrough' : 'active',
        said,
      );
    }
    if (/url\(/i.test(value)) note(reading, /url\(\s*['"]?#/i.test(value) ? 'seeThrough' : 'active', said);
    if (effects.has(key) && !/^(none|normal|1(\.0*)?|100%|)$/.test(value)) note(reading, 'seeThrough', said);
  }
  return own;
}

function addShape(
  name: string,
  own: Attributes,
  style: Attributes,
  moves: readonly string[],
  reading: Reading,
): void {
  const drawn = drawShape(name, own);
  const path = drawn && moved(drawn, moves);
  if (!path) return void note(reading, 'broken', `the numbers of <${name}>`);
  reading.commands += path.length;
  const fill = colourOf(style['fill'] ?? '#000', style, reading);
  const stroke = colourOf(style['stroke'] ?? 'none', style, reading);
  const width = Number.parseFloat(style['stroke-width'] ?? '1') * scaleOf(moves);
  if (!fill && !(stroke && width > 0)) return;
  if (stroke && width > 0) checkLine(name, style, reading);
  reading.shapes.push({
    path,
    ...(fill ? { fill } : {}),
    ...(stroke && width > 0 ? { stroke, strokeWidth: width } : {}),
    ...(style['fill-rule'] === 'evenodd' ? { evenOdd: true } : {}),
  });
}

/** Lines are printed with round ends and corners: others would look otherwise than drawn. */
function checkLine(name: string, style: Attributes, reading: Reading): void {
  const isRound = style['stroke-linecap'] === 'round' && style['stroke-linejoin'] === 'round';
  const isRing = name === 'circle' || name === 'ellipse';
  const isDashed = !/^(none|)$/.test(style['stroke-dasharray'] ?? '');
  if (isDashed || !(isRound || isRing)) note(reading, 'line', `<${name}>`);
}

/** A path after the transformations that it stands in; nothing if its numbers cannot be read. */
function moved(path: readonly PathCommand[], moves: readonly string[]): readonly PathCommand[] | null {
  if (moves.length === 0) return path;
  const written = path.map(([letter, ...numbers]) => letter + numbers.join(' ')).join('');
  const found = moves.reduce((one, move) => one.transform(move), svgpath(written));
  return readPath(found.toString());
}

/** How much longer a line of one unit is after the transformations. */
function scaleOf(moves: readonly string[]): number {
  if (moves.length === 0) return 1;
  const square = moved(
    [
      ['M', 0, 0],
      ['L', 1000, 0],
      ['L', 1000, 1000],
    ],
    moves,
  ) as readonly (readonly [string, number, number])[];
  const [[, x0, y0], [, x1, y1], [, x2, y2]] = square as [
    readonly [string, number, number],
    readonly [string, number, number],
    readonly [string, number, number],
  ];
  return Math.sqrt(Math.abs((x1 - x0) * (y2 - y1) - (y1 - y0) * (x2 - x1))) / 1000;
}

const NAMES: Readonly<Record<string, OwnColour>> = {
  ...{
    black: '#000000',
    white: '#ffffff',
    red: '#ff0000',
    green: '#008000',
    blue: '#0000ff',
    navy: '#000080',
  },
  ...{ yellow: '#ffff00', orange: '#ffa500', purple: '#800080', maroon: '#800000', teal: '#008080' },
  ...{
    gray: '#808080',
    grey: '#808080',
    silver: '#c0c0c0',
    lime: '#00ff00',
    aqua: '#00ffff',
    olive: '#808000',
  },
};

/** A colour as six digits; nothing where nothing is painted. */
function colourOf(value: string, style: Attributes, reading: Reading): OwnColour | undefined {
  const said = value.trim().toLowerCase();
  if (said === 'none' || said === 'transparent') return undefined;
  if (said === 'currentcolor') return colourOf(style['color'] ?? '#000', {}, reading);
  if (/^#[0-9a-f]{6}$/.test(said)) return said as OwnColour;
  if (/^#[0-9a-f]{3}$/.test(said)) return said.replace(/[0-9a-f]/g, '$&$&') as OwnColour;
  const parts = /^rgb\(\s*([\d.]+%?)[\s,]+([\d.]+%?)[\s,]+([\d.]+%?)\s*\)$/.exec(said)?.slice(1);
  if (parts) return `#${parts.map(twoDigits).join('')}`;
  const named = NAMES[said];
  if (!named && !said.startsWith('url(')) note(reading, 'colour', value);
  return named;
}

function twoDigits(part: string): string {
  const value = part.endsWith('%') ? (Number.parseFloat(part) * 255) / 100 : Number(part);
  return Math.min(255, Math.round(value)).toString(16).padStart(2, '0');
}

/** The shapes in a box that is as large as they are: white round a logo would make it small on paper. */
function cropped(found: readonly Shape[]) {
  const white = (colour: Shape['fill']) => colour === undefined || colour === '#ffffff';
  const reach = found.flatMap(({ path, stroke, strokeWidth = 0 }) => {
    const over = stroke ? strokeWidth / 2 : 0;
    return path.flatMap(([, ...numbers]) =>
      numbers.flatMap((x, at) =>
        at % 2 === 0
          ? [[x - over, x + over, (numbers[at + 1] ?? 0) - over, (numbers[at + 1] ?? 0) + over]]
          : [],
      ),
    );
  });
  const least = (at: number) =>
    reach.reduce((least, one) => Math.min(least, one[at] ?? 0), Number.POSITIVE_INFINITY);
  const most = (at: number) =>
    reach.reduce((most, one) => Math.max(most, one[at] ?? 0), Number.NEGATIVE_INFINITY);
  const [left, top, width, height] = [least(0), least(2), most(1) - least(0), most(3) - least(2)];
  if (!(width > 0 && height > 0) || found.every(({ fill, stroke }) => white(fill) && white(stroke)))
    return undefined;
  const shift = (path: readonly PathCommand[]) =>
    path.map(
      (command) =>
        command.map((part, at) =>
          typeof part === 'number' ? part - (at % 2 ? left : top) : part,
        ) as unknown as PathCommand,
    );
  return { width, height, shapes: found.map((shape) => ({ ...shape, path: shift(shape.path) })) };
}
