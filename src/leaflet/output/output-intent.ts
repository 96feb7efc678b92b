import type { Profile } from '../types.ts';
import { deflatedFogra39Profile } from './colour-profiles/fogra39.ts';
import { srgbProfile } from './colour-profiles/srgb.ts';
import { deflate } from './deflate.ts';
import { type PdfDictionary, type PdfObjects, textString } from './pdf-objects.ts';

/** The same in each file. */
let deflatedSrgb: Uint8Array | undefined;

/** Says which colours a file's numbers stand for. */
export function outputIntent(objects: PdfObjects, profile: Profile): PdfDictionary {
  if (profile === 'press') {
    return {
      Type: 'OutputIntent',
      S: 'GTS_PDFX',
      OutputConditionIdentifier: textString('FOGRA39'),
      RegistryName: textString('http://www.color.org'),
      OutputCondition: textString('Offset printing on coated paper, ISO 12647-2'),
      Info: textString('Coated FOGRA39 (ISO 12647-2:2004)'),
      DestOutputProfile: objects.addStream({ N: 4 }, deflatedFogra39Profile(), 'is-deflated'),
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
