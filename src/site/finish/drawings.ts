/** Drawings of `content/pictures/` as SVG for a page: the palette's colours become classes, sizes come from CSS. */
import svgpath from 'svgpath';
import { elementsIn, firstIn, readPage, remove, textsIn, writeInside } from '../../html/page-tree.ts';

/** One drawing: its view box and what stands inside `<svg>`. */
export interface Drawing {
  readonly viewBox: string;
  /** Presentation attributes of the root, such as `fill="none" stroke="currentColor"`. */
  readonly attributes: string;
  readonly shapes: string;
}

/** Attributes of the root that have no say in how its shapes look. */
const OF_ROOT: ReadonlySet<string> = new Set(
  'xmlns viewbox width height aria-hidden role focusable'.split(' '),
);

/**
 * Takes a drawing apart.
 *
 * A `class` names a colour of the palette. It colours the inside of a shape; where `fill="none"`, the line. CSS has
 * `.f-…` and `.s-…` for the two, because the web's colours change with light and dark.
 *
 * @param svg - A file of `content/pictures/`; only the small SVG that `read-picture.ts` allows.
 * @throws If the file is not one `<svg>` with a view box.
 */
export function readDrawing(svg: string): Drawing {
  const root = firstIn(readPage(svg), 'svg');
  const viewBox = root?.attribs['viewbox'];
  if (root === undefined || viewBox === undefined)
    throw new Error('A drawing needs one <svg> with a viewBox.');
  for (const { attribs } of elementsIn(root, '[class]'))
    attribs['class'] = `${attribs['fill'] === 'none' ? 's' : 'f'}-${attribs['class']}`;
  for (const { attribs } of elementsIn(root, 'path')) attribs['d'] = shortest(attribs['d'] ?? '');
  for (const text of textsIn(root, () => false)) if (text.data.trim() === '') remove(text);
  const attributes = Object.entries(root.attribs)
    .filter(([name]) => !OF_ROOT.has(name))
    .map(([name, value]) => `${name}="${value}"`);
  return { viewBox, attributes: attributes.join(' '), shapes: writeInside(root) };
}

/**
 * A path in the fewest letters, to a tenth of a unit: a drawing has 24 of them or more, so that is less than a tenth of
 * a pixel on a phone. Mistakes of rounding do not add up.
 */
function shortest(d: string): string {
  const asWritten = svgpath(d).round(1).toString();
  const relative = svgpath(d).rel().round(1).toString();
  return relative.length < asWritten.length ? relative : asWritten;
}

const files = import.meta.glob<string>('/content/pictures/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const drawings: ReadonlyMap<string, Drawing> = new Map(
  Object.entries(files).map(([path, svg]) => [path.replace(/^.*\/|\.svg$/g, ''), readDrawing(svg)]),
);

/**
 * A drawing by the name of its file.
 *
 * @throws If there is none: a misspelt name must stop the build, not leave a hole in a page.
 */
export function drawingOf(name: string): Drawing {
  const found = drawings.get(name);
  if (found === undefined) throw new Error(`There is no drawing content/pictures/${name}.svg.`);
  return found;
}
