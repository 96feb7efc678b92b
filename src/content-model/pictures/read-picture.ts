/**
 * Reads the drawings of `content/pictures/` into plain shapes that the leaflet engine can place.
 *
 * Only a small part of SVG is understood, on purpose: flat shapes in the palette's colours. Whatever else stands in
 * a file (text, gradients, scripts, links, style) is refused by name rather than left out quietly.
 *
 * Colours: `class` names one of the palette, `currentColor` is chosen by whoever places the drawing. A class colours
 * the inside of a shape; where `fill="none"`, it colours the line.
 */
import type { Problem } from '../../leaflet/problems.ts';
import type { ColourName, PathCommand, Picture, Shape } from '../../leaflet/types.ts';
import { readPath } from './read-path.ts';

/** A drawing, or the reasons why there is none. */
export interface PictureRead {
  readonly picture: Picture | null;
  readonly problems: readonly Problem[];
}

const COLOURS: ReadonlySet<string> = new Set<ColourName>([
  'ink',
  'paper',
  'spruce',
  'deep',
  'amber',
  'mist',
  'sand',
  'sky',
  'heather',
  'hill1',
  'hill2',
  'hill3',
  'path',
  'rule',
]);
const STYLE_ATTRIBUTES = [
  'class',
  'fill',
  'stroke',
  'stroke-width',
  'fill-rule',
  'stroke-linecap',
  'stroke-linejoin',
];
/** Attributes that change nothing in a leaflet but are welcome for the web. */
const QUIET_ATTRIBUTES = [
  'xmlns',
  'width',
  'height',
  'aria-hidden',
  'role',
  'focusable',
  'clip-rule',
  'preserveAspectRatio',
];
const GEOMETRY: Readonly<Record<string, readonly string[]>> = {
  svg: ['viewBox', ...QUIET_ATTRIBUTES],
  g: [],
  path: ['d'],
  circle: ['cx', 'cy', 'r'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  line: ['x1', 'y1', 'x2', 'y2'],
  polyline: ['points'],
  polygon: ['points'],
};
/** How far a quarter circle's control points stand from its ends, as a share of the radius. */
const QUARTER = 0.5523;
/** Longest file read: drawings are a few kilobytes. */
const LONGEST = 64 * 1024;

type Attributes = Readonly<Record<string, string>>;
interface Tag {
  readonly name: string;
  readonly attributes: Attributes;
  readonly closes: boolean;
  readonly selfCloses: boolean;
  readonly line: number;
}

/**
 * Reads one drawing.
 *
 * @param file - Path, for problems.
 * @param svg - Text of the file.
 */
export function readPicture(file: string, svg: string): PictureRead {
  const problems: Problem[] = [];
  const refuse = (line: number, says: string, fix: string) => {
    problems.push({ code: 'picture-not-drawable', level: 'error', where: { file, line }, says, fix });
  };
  if (svg.length > LONGEST) {
    refuse(
      1,
      `The drawing is ${Math.ceil(svg.length / 1024)} KiB long; at most 64 KiB are read.`,
      'Simplify it.',
    );
    return { picture: null, problems };
  }

  const shapes: Shape[] = [];
  const styles: Attributes[] = [{}];
  let box: readonly number[] | null = null;
  for (const tag of readTags(svg, refuse)) {
    if (tag.closes) {
      styles.pop();
      continue;
    }
    if (!isKnown(tag, refuse)) continue;
    const style = { ...styles.at(-1), ...tag.attributes };
    if (tag.name === 'svg') box = readViewBox(tag, refuse);
    const path = drawShape(tag);
    if (path === null)
      refuse(
        tag.line,
        `The <${tag.name}> has numbers or commands that cannot be read.`,
        'Save the drawing again as plain SVG.',
      );
    else if (path.length > 0) shapes.push(...paint(path, style, tag.line, refuse));
    if (!tag.selfCloses) styles.push(pick(style, STYLE_ATTRIBUTES));
  }
  if (!box && problems.length === 0)
    refuse(1, 'The file has no <svg> with a viewBox.', 'Add viewBox="0 0 width height".');
  if (!box || problems.length > 0) return { picture: null, problems };

  const [left = 0, top = 0, width = 0, height = 0] = box;
  return { picture: { width, height, shapes: shapes.map((shape) => move(shape, -left, -top)) }, problems };
}

type Refuse = (line: number, says: string, fix: string) => void;

/** Splits the file into tags. Comments are skipped; text, entities and declarations are refused. */
function readTags(svg: string, refuse: Refuse): Tag[] {
  const tags: Tag[] = [];
  const token =
    /<!--[\s\S]*?-->|<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"<&]*"|'[^'<&]*'))*)\s*(\/?)>|\s+/y;
  let at = 0;
  let line = 1;
  while (at < svg.length) {
    token.lastIndex = at;
    const match = token.exec(svg);
    if (!match) {
      refuse(
        line,
        `“${svg.slice(at, at + 30).split('\n')[0]}” is not part of the drawings' small SVG.`,
        'Keep only shapes: path, circle, rect, line, polyline and g.',
      );
      return tags;
    }
    const [all, slash, name, attributes = '', selfCloses] = match;
    if (name)
      tags.push({
        name,
        attributes: readAttributes(attributes),
        closes: slash === '/',
        selfCloses: selfCloses === '/',
        line,
      });
    line += all.split('\n').length - 1;
    at += all.length;
  }
  return tags;
}

function readAttributes(text: string): Attributes {
  const pairs = [...text.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(pairs.map(([, name = '', double, single]) => [name, double ?? single ?? '']));
}

/** Says which element or attribute a leaflet cannot draw. */
function isKnown(tag: Tag, refuse: Refuse): boolean {
  const geometry = GEOMETRY[tag.name];
  if (!geometry) {
    refuse(
      tag.line,
      `<${tag.name}> cannot be drawn on a leaflet.`,
      `Use only ${Object.keys(GEOMETRY).join(', ')}.`,
    );
    return false;
  }
  const unknown = Object.keys(tag.attributes).filter(
    (name) => !geometry.includes(name) && !STYLE_ATTRIBUTES.includes(name),
  );
  for (const name of unknown) {
    refuse(
      tag.line,
      `The attribute ${name} of <${tag.name}> cannot be drawn on a leaflet.`,
      'Remove it, or apply it to the numbers of the shape.',
    );
  }
  return unknown.length === 0;
}

function readViewBox(tag: Tag, refuse: Refuse): readonly number[] | null {
  const box = numbers(tag.attributes.viewBox ?? '');
  if (box?.length === 4 && (box[2] ?? 0) > 0 && (box[3] ?? 0) > 0) return box;
  refuse(tag.line, 'The drawing has no usable viewBox.', 'Write viewBox="0 0 width height".');
  return null;
}

/** The outline of one element; empty for `svg` and `g`, `null` if its numbers cannot be read. */
function drawShape({ name, attributes: a }: Tag): readonly PathCommand[] | null {
  const value = (key: string) => Number(a[key] ?? 0);
  switch (name) {
    case 'path':
      return readPath(a.d ?? '');
    case 'circle':
      return finite(
        roundedRect(
          value('cx') - value('r'),
          value('cy') - value('r'),
          2 * value('r'),
          2 * value('r'),
          value('r'),
          value('r'),
        ),
      );
    case 'rect': {
      const rx = Number(a.rx ?? a.ry ?? 0);
      return finite(
        roundedRect(value('x'), value('y'), value('width'), value('height'), rx, Number(a.ry ?? rx)),
      );
    }
    case 'line':
      return finite([
        ['M', value('x1'), value('y1')],
        ['L', value('x2'), value('y2')],
      ]);
    case 'polyline':
    case 'polygon':
      return drawPoints(numbers(a.points ?? ''), name === 'polygon');
    default:
      return [];
  }
}

function drawPoints(points: readonly number[] | null, closed: boolean): readonly PathCommand[] | null {
  if (!points || points.length < 4 || points.length % 2 !== 0) return null;
  const path: PathCommand[] = [];
  for (let i = 0; i < points.length; i += 2)
    path.push([i === 0 ? 'M' : 'L', points[i] ?? 0, points[i + 1] ?? 0]);
  return closed ? [...path, ['Z']] : path;
}

function roundedRect(
  x: number,
  y: number,
  width: number,
  height: number,
  rx: number,
  ry: number,
): PathCommand[] {
  const [right, bottom] = [x + width, y + height];
  if (rx <= 0 || ry <= 0)
    return [['M', x, y], ['L', right, y], ['L', right, bottom], ['L', x, bottom], ['Z']];
  const [cx, cy] = [rx * (1 - QUARTER), ry * (1 - QUARTER)];
  return [
    ['M', x + rx, y],
    ['L', right - rx, y],
    ['C', right - cx, y, right, y + cy, right, y + ry],
    ['L', right, bottom - ry],
    ['C', right, bottom - cy, right - cx, bottom, right - rx, bottom],
    ['L', x + rx, bottom],
    ['C', x + cx, bottom, x, bottom - cy, x, bottom - ry],
    ['L', x, y + ry],
    ['C', x, y + cy, x + cx, y, x + rx, y],
    ['Z'],
  ];
}

/** Gives an outline its inside and its line. SVG fills with black where nothing is said; here that is ink. */
function paint(path: readonly PathCommand[], style: Attributes, line: number, refuse: Refuse): Shape[] {
  const named = style.class;
  if (named !== undefined && !COLOURS.has(named)) {
    refuse(
      line,
      `“${named}” is no colour of the palette.`,
      `Use one of ${[...COLOURS].join(', ')}, or currentColor.`,
    );
    return [];
  }
  const read = (value: string | undefined, otherwise: Shape['fill'] | null): Shape['fill'] | null => {
    if (value === 'none') return null;
    if (value === 'currentColor') return 'current';
    if (value === undefined) return otherwise;
    refuse(
      line,
      `The colour “${value}” is not of the palette.`,
      'Name a colour with class="…", or use currentColor.',
    );
    return null;
  };
  const colour = named as ColourName | undefined;
  const fill = colour && style.fill !== 'none' ? colour : read(style.fill, 'ink');
  const stroke = colour && style.fill === 'none' ? colour : read(style.stroke, null);
  if (!fill && !stroke) return [];
  return [
    {
      path,
      ...(fill ? { fill } : {}),
      ...(stroke ? { stroke, strokeWidth: Number(style['stroke-width'] ?? 1) } : {}),
      ...(style['fill-rule'] === 'evenodd' ? { evenOdd: true } : {}),
    },
  ];
}

function move(shape: Shape, dx: number, dy: number): Shape {
  if (dx === 0 && dy === 0) return shape;
  const path = shape.path.map(
    (command) =>
      command.map((part, i) =>
        typeof part === 'number' ? part + (i % 2 ? dx : dy) : part,
      ) as unknown as PathCommand,
  );
  return { ...shape, path };
}

const finite = (path: readonly PathCommand[]) =>
  path.every((command) => command.every((part) => typeof part === 'string' || Number.isFinite(part)))
    ? path
    : null;

function numbers(text: string): number[] | null {
  const found = text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return found.every(Number.isFinite) ? found : null;
}

const pick = (from: Attributes, names: readonly string[]): Attributes =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
