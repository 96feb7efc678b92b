/** Which words of a translation stand for which unit of today's source, also where the source was rebuilt since. */
import { type ContentFiles, textOf } from '../../files/content-files.ts';
import { type TranslatedFile, translatable } from '../translated-files.ts';
import { alignedUnits, type Translation } from '../translation-state.ts';
import type { CodedUnit } from '../translation-units.ts';

/** The units of a translation, by the ids of today's units that they translate. */
export function translatedUnits(
  content: ContentFiles,
  file: TranslatedFile,
  locale: string,
  translation: Translation | undefined,
): ReadonlyMap<string, CodedUnit> {
  const written = textOf(content, file.file);
  const source = translatable(content, file, locale);
  const translated = source.cut(written ?? '');
  if (written === undefined || source.isAlike(translated)) return translated;
  // Built like the source it was made from: its units stand where that source's stood.
  const noted = Object.keys(translation?.texts[file.path] ?? {});
  if (translated.size !== noted.length) return new Map();
  return new Map(
    alignedUnits(content, file, locale, translation).flatMap(({ unit, noted: old }) => {
      const found = old && translated.get(old.id);
      return found ? [[unit.id, found] as const] : [];
    }),
  );
}
