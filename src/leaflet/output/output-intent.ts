import type { Inks } from '../palette.ts';
import type { Stock } from '../types.ts';
import { deflatedFogra29Profile } from './colour-profiles/fogra29.ts';
import { deflatedFogra39Profile } from './colour-profiles/fogra39.ts';
import { srgbProfile } from './colour-profiles/srgb.ts';
import { deflate } from './deflate.ts';
import { type PdfDictionary, type PdfObjects, textString } from './pdf-objects.ts';

/** The same in each file. */
let deflatedSrgb: Uint8Array | undefined;

/** Printing conditions by their names in the registry of the ICC, for each paper. */
const CONDITIONS = {
  coated: {
    name: 'FOGRA39',
    paper: 'coated paper',
    info: 'Coated FOGRA39 (ISO 12647-2:2004)',
    profile: deflatedFogra39Profile,
  },
  uncoated: {
    name: 'FOGRA29',
    paper: 'uncoated white paper',
    info: 'Uncoated FOGRA29, paper type 4 (ISO 12647-2:2004)',
    profile: deflatedFogra29Profile,
  },
} as const satisfies Readonly<Record<Stock, object>>;

/** Says which colours a file's numbers stand for. */
export function outputIntent(objects: PdfObjects, inks: Inks): PdfDictionary {
  if (inks !== 'light') {
    const { name, paper, info, profile } = CONDITIONS[inks];
    return {
      Type: 'OutputIntent',
      S: 'GTS_PDFX',
      OutputConditionIdentifier: textString(name),
      RegistryName: textString('http://www.color.org'),
      OutputCondition: textString(`Offset printing on ${paper}, ISO 12647-2`),
      Info: textString(info),
      DestOutputProfile: objects.addStream({ N: 4 }, profile(), 'is-deflated'),
    };
  }
  deflatedSrgb ??= deflate(srgbProfile());
  return {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: textString('sRGB'),
    Info: textString('sRGB IEC61966-2.1'),
    DestOutputProfile: objects.addStream({ N: 3 }, deflatedSrgb, 'is-deflated'),
  };
}
