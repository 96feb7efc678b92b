/**
 * Reads the drawings of `content/pictures/` into plain shapes that the leaflet engine can place.
 *
 * Only a small part of SVG is understood, on purpose: flat shapes in the palette's colours. Whatever else stands in
 * a file (text, gradients, scripts, links, style) is refused by name rather than left out quietly.
 *
 * Colours: `class` names one of the palette, `currentColor` is chosen by whoever places the drawing. A class colours
 * the inside of a shape; where `fill="none"`, it colours the line.
 */
import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Problem } from '../../leaflet/problems.ts';
import type { ColourName, PathCommand, Picture, Shape } from '../../leaflet/types.ts';
import { whyUnreadable } from '../files/unreadable.ts';
import { pictureProblems } from '../problems/picture-problems.ts';
import type { Where } from '../problems/problem.ts';
import { type Attributes, drawShape, numbersIn } from './svg-shapes.ts';

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
/** Longest file read: drawings are a few kilobytes. */
const LONGEST = 64 * 1024;

/** Deepest nesting of groups: drawings need two or three. */
const DEEPEST = 20;

/** Says what is wrong with the line that is being read. */
type Refuse = (problem: (where: Where) => Problem) => void;

/** What is gathered while a drawing is read. */
interface Reading {
  readonly file: string;
  readonly problems: Problem[];
  readonly shapes: Shape[];
  viewBox: readonly number[] | null;
}

/**
 * Reads one drawing.
 *
 * @param file - Path, for problems.
 * @param svg - Text of the file.
 */
export function readPicture(file: string, svg: string): PictureRead {
  const reading: Reading = { file, problems: [], shapes: [], viewBox: null };
  const text = svg.replace(/^\uFEFF/, '');
  const unreadable = whyUnreadable(text, { file });
  if (unreadable) return { picture: null, problems: [unreadable] };
  const root = readXml(text, reading);
  for (const node of root?.children ?? []) readNode(node, {}, 0, reading);
  const { problems, shapes, viewBox } = reading;
  if (!viewBox && problems.length === 0) problems.push(pictureProblems.noViewBox({ file, line: 1 }));
  if (problems.length === 0 && shapes.length === 0) problems.push(pictureProblems.empty({ file, line: 1 }));
  if (!viewBox || problems.length > 0) return { picture: null, problems: eachOnce(problems) };
  const [left = 0, top = 0, width = 0, height = 0] = viewBox;
  return { picture: { width, height, shapes: shapes.map((shape) => move(shape, -left, -top)) }, problems };
}

/** What a program wrote into every shape is one mistake: told at the first, with the lines of the others. */
function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  const alike = Map.groupBy(problems, ({ says }) => says);
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const lines = [...new Set(others.map(({ where }) => where.line))].filter(
      (line) => line !== first.where.line,
    );
    const says = lines.length === 0 ? first.says : `${first.says} The same in line ${lines.join(', ')}.`;
    return [{ ...first, says }];
  });
}

function readXml(svg: string, { file, problems }: Reading): Root | null {
  if (svg.length > LONGEST) {
    const size = `${Math.ceil(svg.length / 1024)} KiB`;
    problems.push(pictureProblems.tooLarge({ file, line: 1 }, size, `${LONGEST / 1024} KiB`));
    return null;
  }
  try {
    return fromXml(svg);
  } catch (thrown) {
    // The parser says what is wrong only by throwing.
    const { line } = thrown as { readonly line?: number };
    const why = svg.includes('<svg')
      ? 'near this line a tag or a quotation mark is opened and not closed, or closed and not opened'
      : 'it holds no <svg>';
    problems.push(pictureProblems.notXml({ file, line: line ?? 1 }, why));
    return null;
  }
}

/** An element with what stands in it. Comments are skipped; words, entities and declarations are refused. */
function readNode(node: Nodes, inherited: Attributes, depth: number, reading: Reading): void {
  const where = { file: reading.file, line: node.position?.start.line ?? 1 };
  const refuse: Refuse = (problem) => {
    reading.problems.push(problem(where));
  };
  if (node.type === 'comment' || (node.type === 'text' && node.value.trim() === '')) return;
  if (node.type === 'instruction' || node.type === 'doctype') {
    refuse((at) => pictureProblems.head(at));
    return;
  }
  if (node.type !== 'element') {
    const words = 'value' in node ? node.value.trim() : node.type;
    refuse((at) => pictureProblems.notPart(at, words.slice(0, 30)));
    return;
  }
  if (depth > DEEPEST) {
    refuse((at) => pictureProblems.tooDeep(at, String(DEEPEST)));
    return;
  }
  const attributes = ownAttributes(node);
  if (!isKnown(node.name, attributes, refuse)) return;
  const style = { ...inherited, ...attributes };
  if (node.name === 'svg') reading.viewBox = readViewBox(attributes, refuse);
  const path = drawShape(node.name, attributes);
  const drawsNothing = path?.length === 0 && !containers.has(node.name);
  if (path === null || drawsNothing) refuse((at) => pictureProblems.unreadableShape(at, node.name));
  else if (path.length > 0) {
    if (isOutside(path, reading.viewBox)) refuse((at) => pictureProblems.outside(at, node.name));
    reading.shapes.push(...paint(path, style, refuse));
  }
  for (const child of node.children) readNode(child, pick(style, STYLE_ATTRIBUTES), depth + 1, reading);
}

const ownAttributes = ({ attributes }: Element): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value ?? '']));

/** Whether nothing of a shape would be seen: its numbers have a slip, or those of the viewBox. */
function isOutside(path: readonly PathCommand[], viewBox: readonly number[] | null): boolean {
  const [left = 0, top = 0, width = 0, height = 0] = viewBox ?? [];
  const numbers = path.flatMap((command) => command.filter((part) => typeof part === 'number'));
  const [across, down] = [0, 1].map((side) => numbers.filter((_, index) => index % 2 === side));
  const isBeyond = (along: readonly number[] = [], from: number, size: number) =>
    along.every((at) => at < from) || along.every((at) => at > from + size);
  return viewBox !== null && (isBeyond(across, left, width) || isBeyond(down, top, height));
}

/** They hold shapes and draw none. */
const containers: ReadonlySet<string> = new Set(['svg', 'g']);

/** Says which element or attribute a leaflet cannot draw. */
function isKnown(name: string, attributes: Attributes, refuse: Refuse): boolean {
  const geometry = GEOMETRY[name];
  if (!geometry) {
    refuse((at) => pictureProblems.unknownElement(at, name, Object.keys(GEOMETRY).join(', ')));
    return false;
  }
  const unknown = Object.keys(attributes).filter(
    (attribute) => !geometry.includes(attribute) && !STYLE_ATTRIBUTES.includes(attribute),
  );
  if (unknown.length > 0) refuse((at) => pictureProblems.unknownAttribute(at, name, unknown.join(', ')));
  return unknown.length === 0;
}

function readViewBox({ viewBox = '' }: Attributes, refuse: Refuse): readonly number[] | null {
  const box = numbersIn(viewBox);
  if (box?.length === 4 && (box[2] ?? 0) > 0 && (box[3] ?? 0) > 0) return box;
  refuse((at) => pictureProblems.noViewBox(at));
  return null;
}

/** Gives an outline its inside and its line. SVG fills with black where nothing is said; here that is ink. */
function paint(path: readonly PathCommand[], style: Attributes, refuse: Refuse): Shape[] {
  const named = style.class;
  if (named !== undefined && !COLOURS.has(named)) {
    refuse((at) => pictureProblems.unknownClass(at, named, [...COLOURS].join(', ')));
    return [];
  }
  const read = (value: string | undefined, otherwise: Shape['fill'] | null): Shape['fill'] | null => {
    if (value === 'none') return null;
    if (value === 'currentColor') return 'current';
    if (value === undefined) return otherwise;
    refuse((at) => pictureProblems.ownColour(at, value));
    return null;
  };
  const colour = named as ColourName | undefined;
  const fill = colour && style.fill !== 'none' ? colour : read(style.fill, 'ink');
  const stroke = colour && style.fill === 'none' ? colour : read(style.stroke, null);
  if (!fill && !stroke) return [];
  const width = Number(style['stroke-width'] ?? 1);
  if (!(width >= 0)) {
    refuse((at) => pictureProblems.lineWidth(at, style['stroke-width'] ?? ''));
    return [];
  }
  return [
    {
      path,
      ...(fill ? { fill } : {}),
      ...(stroke ? { stroke, strokeWidth: width } : {}),
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

const pick = (from: Attributes, names: readonly string[]): Attributes =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
