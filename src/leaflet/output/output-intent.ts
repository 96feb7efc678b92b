import type { Profile } from '../types.ts';
import { type PdfDictionary, type PdfObjects, textString } from './pdf-objects.ts';
import { srgbProfile } from './srgb-profile.ts';

/** Says which colours a file's numbers stand for. */
export function outputIntent(objects: PdfObjects, profile: Profile): PdfDictionary {
  if (profile === 'press') throw new Error('Press files are not written yet');
  return {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: textString('sRGB'),
    Info: textString('sRGB IEC61966-2.1'),
    DestOutputProfile: objects.addStream({ N: 3 }, srgbProfile()),
  };
}
