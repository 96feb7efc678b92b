/** What a text needs besides itself to become a leaflet in a format: facts, words and drawings. */
import type { SheetFormat } from '../../leaflet/types.ts';
import { deskLanguages } from '../desk/reading-copy.ts';
import { printHint } from '../to-leaflet/format-words.ts';
import type { LeafletOptions } from '../to-leaflet/to-leaflet.ts';
import type { LocaleContent } from './locale-content.ts';
import type { LeafletMaterial } from './project.ts';

/**
 * What {@link toLeaflet} needs besides the text and the leaflet's name.
 *
 * @param locale - Whose words stand beside the text.
 */
export function leafletOptions(
  { facts, pictures, locales }: LeafletMaterial,
  { language, translator, contactWords, phrases, pictureWords }: LocaleContent,
  format: SheetFormat,
): Omit<LeafletOptions, 'leafletName'> {
  const panels = format.sides.flatMap((side) => side.panels);
  return {
    facts,
    language,
    say: (key, values) => translator.t(key, values),
    pictures,
    pictureWords,
    contactWords,
    phrases: { reader: phrases, swedish: locales.get('sv')?.phrases },
    // A sheet of cards holds each panel many times.
    ...(format.sections === 'one-a-panel'
      ? { panelCount: new Set(panels.map(({ reading }) => reading)).size }
      : {}),
    qrMm: format.qrMm,
    ...(format.stampMm === undefined ? {} : { stampMm: format.stampMm }),
    isBrief: format.numbers === 'rows',
    isUnderCode: format.foot === 'aside',
    hasStrips: panels.some(({ holds }) => holds === 'strip'),
    // Whoever prints reads one of them: nothing records which.
    printHints: deskLanguages.flatMap((tag) => {
      const working = locales.get(tag);
      if (!working) return [];
      const { lang, dir } = working.language;
      return [{ lang, dir, text: printHint(working.translator, format) }];
    }),
  };
}
