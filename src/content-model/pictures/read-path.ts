/** Reads the `d` of an SVG path into the engine's four commands: move, line, cubic curve, close. */
import svgpath from 'svgpath';
import type { PathCommand } from '../../leaflet/types.ts';

/** Decimals of a coordinate that are kept: no printer sees more, and the edition code of a leaflet depends on each. */
const DECIMALS = 5;

/**
 * Reads a path.
 *
 * @param d - Text of the `d` attribute.
 * @returns Absolute commands, or `null` if the text is no path.
 */
export function readPath(d: string): PathCommand[] | null {
  const read = svgpath(d).abs().unshort().unarc();
  // The package's types forget what its README documents: why a text is no path.
  if ((read as { readonly err?: string }).err) return null;
  const path: PathCommand[] = [];
  // What is left are M, L, H, V, C, Q and Z, each absolute.
  read.iterate((segment, _index, x, y) => {
    const [letter, a = 0, b = 0, c = 0, e = 0] = segment as [string, ...number[]];
    if (letter === 'H') path.push(['L', a, y]);
    else if (letter === 'V') path.push(['L', x, a]);
    else if (letter === 'Q') path.push(cubic(x, y, a, b, c, e));
    else if (letter.toUpperCase() === 'Z') path.push(['Z']);
    else path.push(segment as unknown as PathCommand);
  });
  return path.map((command) => command.map(rounded) as unknown as PathCommand);
}

/** `+ 0` keeps -0 out, which reads back as another value. */
const rounded = (part: string | number) =>
  typeof part === 'number' ? Number(part.toFixed(DECIMALS)) + 0 : part;

/** A quadratic curve as the cubic one of the same shape: each control point two thirds of the way to the only one. */
function cubic(x0: number, y0: number, qx: number, qy: number, x: number, y: number): PathCommand {
  const near = (end: number, control: number) => end + (2 / 3) * (control - end);
  return ['C', near(x0, qx), near(y0, qy), near(x, qx), near(y, qy), x, y];
}
