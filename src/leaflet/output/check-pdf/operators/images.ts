/** The operator that draws a picture in pixels, and what such a picture may be. */
import type { PDFObject } from 'pdf-lib';
import { moveArea } from '../area.ts';
import type { JudgedFile } from '../judged.ts';
import { keysOf, numberOf, pdfName, streamBytes } from '../parsed-file.ts';
import { type Machine, nameGiven, type OperatorGroup } from './machine.ts';

/** All that a picture says of itself: no mask, nothing that stands in for it elsewhere, no smoothing (ISO 19005-2, 6.2.8). */
const KEYS = new Set([
  'Type',
  'Subtype',
  'Width',
  'Height',
  'ColorSpace',
  'BitsPerComponent',
  'Filter',
  'Length',
]);
/** Parts of a pixel, by colour space. */
const PARTS: Readonly<Record<string, number>> = { DeviceGray: 1, DeviceRGB: 3, DeviceCMYK: 4 };
const SPACES = {
  screen: ['DeviceGray', 'DeviceRGB'],
  office: ['DeviceGray'],
  press: ['DeviceCMYK'],
} as const;

export function imageOperators(
  machine: Machine,
  resources: PDFObject | undefined,
  file: JudgedFile,
): OperatorGroup {
  const { reader, report } = file;
  const draw = (): void => {
    const image = reader.get(reader.get(resources, 'XObject'), nameGiven(machine));
    if (!image) report('ISO 32000', `the picture ${nameGiven(machine)} is missing`);
    else checkImage(image, file);
    machine.paint({ by: 'image', area: moveArea([0, 0, 1, 1], machine.state.matrix), sizePt: 0 });
  };
  return { operators: { Do: [1, draw] } };
}

function checkImage(image: PDFObject, { reader, report, profile }: JudgedFile): void {
  const number = (key: string) => numberOf(reader.get(image, key)) ?? 0;
  const space = pdfName(reader.get(image, 'ColorSpace')) ?? '';
  const others = keysOf(image).filter((key) => !KEYS.has(key));
  if (pdfName(reader.get(image, 'Subtype')) !== 'Image')
    report('ISO 32000', 'something is drawn that is no picture');
  if (others.length > 0) report('A2 6.2.8', `a picture has what leaflets do not use (${others.join(', ')})`);
  if (!(SPACES[profile] as readonly string[]).includes(space))
    report(
      profile === 'press' ? 'X4 6.2' : 'A2 6.2.4.3',
      `a picture has the colours of ${space || 'nothing'}`,
    );
  if (number('BitsPerComponent') !== 8) report('ISO 32000', 'a picture has not eight bits a part');
  if (streamBytes(image).length !== number('Width') * number('Height') * (PARTS[space] ?? 0))
    report('ISO 32000', 'a picture has more or fewer pixels than it says');
}
