/** Pictures in pixels inside a file: each is embedded once, in the colours of its profile. */
import { encode } from 'fast-png';
import { inksOf } from '../palette.ts';
import type { PathBox, PathCommand, Pixels, Profile } from '../types.ts';
import type { ToPage } from './path-operators.ts';
import { pdfNumber } from './pdf-numbers.ts';
import type { PdfObjects, PdfReference } from './pdf-objects.ts';

/** The pictures of one file. */
export interface EmbeddedImages {
  /** Operators that draw a box of pixels. */
  draw(box: PathBox & { readonly pixels: Pixels }, toPage: ToPage): string;
  /** Writes what was drawn; their names among a page's resources. */
  write(objects: PdfObjects): Readonly<Record<string, PdfReference>>;
}

export function createEmbeddedImages(profile: Profile): EmbeddedImages {
  const drawn: Pixels[] = [];
  return {
    draw({ path, pixels }, toPage) {
      if (!drawn.includes(pixels)) drawn.push(pixels);
      return `q ${placeOf(path, toPage).map(pdfNumber).join(' ')} cm /I${drawn.indexOf(pixels)} Do Q\n`;
    },
    write: (objects) =>
      Object.fromEntries(
        drawn.map((pixels, index) => {
          const { width, height } = pixels;
          const [ColorSpace, samples] = samplesOf(pixels, profile);
          const dictionary = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height };
          return [
            `I${index}`,
            objects.addStream({ ...dictionary, ColorSpace, BitsPerComponent: 8 }, samples),
          ] as const;
        }),
      ),
  };
}

/** From the square that an image fills, y upwards, to where it stands on the page, however it is turned there. */
function placeOf(path: readonly PathCommand[], toPage: ToPage): readonly number[] {
  const [[left, top], , [right, foot], [x, y]] = path
    .slice(0, 4)
    .map((command) => toPage(command[1] as number, command[2] as number)) as [Point, Point, Point, Point];
  return [right - x, foot - y, left - x, top - y, x, y];
}

type Point = readonly [number, number];

/** Light for screens, one light where all is grey, inks for a press. */
function samplesOf({ rgb }: Pixels, profile: Profile): readonly [space: string, samples: Uint8Array] {
  if (profile === 'press') {
    const inks = new Uint8Array((rgb.length / 3) * 4);
    for (let i = 0; i < rgb.length / 3; i += 1) {
      const [red = 0, green = 0, blue = 0] = rgb.subarray(i * 3, i * 3 + 3);
      inksOf(red, green, blue).forEach((ink, k) => {
        inks[i * 4 + k] = Math.round(ink * 255);
      });
    }
    return ['DeviceCMYK', inks];
  }
  const isGrey = rgb.every((part, i) => part === rgb[i - (i % 3)]);
  return isGrey ? ['DeviceGray', rgb.filter((_, i) => i % 3 === 0)] : ['DeviceRGB', rgb];
}

/** A picture as the address of a PNG, for previews. */
export function pixelsAddress({ width, height, rgb }: Pixels): string {
  const png = encode({ width, height, data: rgb, channels: 3, depth: 8 });
  return `data:image/png,${[...png].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')}`;
}
