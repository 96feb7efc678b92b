import type { PDFObject } from 'pdf-lib';
import type { Colour } from './painted.ts';
import { type FileReader, numberOf, pdfName } from './parsed-file.ts';

/** All the ink of every plate, however many there are. */
export const EVERY_PLATE: Colour = [1, 1, 1, 1, 1];

/** Whether a colour space paints on every plate, and on a proof without plates with as much of the four inks. */
export function isEveryPlate(space: PDFObject | undefined, reader: FileReader): boolean {
  const [kind, plates, proof, recipe] = reader.list(space).map((part) => reader.follow(part));
  const inks = (key: string) => reader.list(reader.get(recipe, key)).map(numberOf).join(' ');
  return (
    [kind, plates, proof].map(pdfName).join(' ') === 'Separation All DeviceCMYK' &&
    numberOf(reader.get(recipe, 'FunctionType')) === 2 &&
    numberOf(reader.get(recipe, 'N')) === 1 &&
    [inks('Domain'), inks('C0'), inks('C1')].join(', ') === '0 1, 0 0 0 0, 1 1 1 1'
  );
}
