/** Drawings of `content/pictures/` as SVG for a page: the palette's colours become classes, sizes come from CSS. */

/** One drawing: its view box and what stands inside `<svg>`. */
export interface Drawing {
  readonly viewBox: string;
  /** Presentation attributes of the root, such as `fill="none" stroke="currentColor"`. */
  readonly attributes: string;
  readonly shapes: string;
}

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
  const match = /<svg\b([^>]*)>([\s\S]*)<\/svg>/.exec(svg);
  const [, root = '', inside = ''] = match ?? [];
  const viewBox = /viewBox="([^"]+)"/.exec(root)?.[1];
  if (viewBox === undefined) throw new Error('A drawing needs one <svg> with a viewBox.');
  const attributes = root
    .replace(/\s(?:xmlns|viewBox|width|height|aria-hidden|role|focusable)="[^"]*"/g, '')
    .trim();
  const shapes = inside
    .replace(/<(\w+)([^>]*?)\/?>/g, (tag) =>
      tag.replace(/class="(\w+)"/, `class="${/fill="none"/.test(tag) ? 's' : 'f'}-$1"`),
    )
    .replace(/\s*\n\s*/g, '')
    .trim();
  return { viewBox, attributes, shapes };
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
export function drawing(name: string): Drawing {
  const found = drawings.get(name);
  if (found === undefined) throw new Error(`There is no drawing content/pictures/${name}.svg.`);
  return found;
}
