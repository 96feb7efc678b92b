import type { PDFObject } from 'pdf-lib';
import type { Colour } from './painted.ts';
import { type FileReader, numberOf, pdfName } from './parsed-file.ts';

/** All the ink of every plate, however many there are. */
export const EVERY_PLATE: Colour = [1, 1, 1, 1, 1];

/** Lines for the tools of a print shop, each on a plate of its own: to cut along, to perforate along. */
export const TOOLS: Readonly<Record<string, Colour>> = { Cut: [0, 1, 0, 0, 0], Perforation: [1, 0, 0, 0, 0] };
export const isTool = (colour: Colour): boolean => Object.values(TOOLS).includes(colour);

/** What a colour space paints: every plate, a tool's plate, each with its own look on a proof; nothing for any other. */
export function plateOf(space: PDFObject | undefined, reader: FileReader): Colour | undefined {
  const [kind, plates, proof, recipe] = reader.list(space).map((part) => reader.follow(part));
  const plate = pdfName(plates) ?? '';
  const colour = plate === 'All' ? EVERY_PLATE : TOOLS[plate];
  if (!colour) return undefined;
  const inks = (key: string) => reader.list(reader.get(recipe, key)).map(numberOf).join(' ');
  const isRight =
    `${pdfName(kind)} ${pdfName(proof)}` === 'Separation DeviceCMYK' &&
    numberOf(reader.get(recipe, 'FunctionType')) === 2 &&
    numberOf(reader.get(recipe, 'N')) === 1 &&
    [inks('Domain'), inks('C0'), inks('C1')].join(', ') === `0 1, 0 0 0 0, ${colour.slice(0, 4).join(' ')}`;
  return isRight ? colour : undefined;
}
