/** How long words on paper may be: what other languages have where it is known to fit, for the build refuses what does not. */
import { languageOf, waitingLanguages } from '../../../i18n/languages.ts';
import { type ContentFiles, textOf } from '../../files/content-files.ts';
import { type TranslatedFile, translatable } from '../translated-files.ts';
import { type Translations, wordsIn } from '../translation-units.ts';

/** Scripts with one wide sign for each syllable or word. */
const wide: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Jpan', 'Kore']);
const isWide = (locale: string): boolean => wide.has(languageOf(locale)?.script ?? '');

/** Unit of a leaflet → code points of the longest words that stand there in a language of scripts as wide; of other texts nothing. */
export function lengthsThatFit(
  content: ContentFiles,
  file: TranslatedFile,
  locale: string,
): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  if (!file.path.startsWith('leaflets/')) return lengths;
  const source = translatable(content, file, locale);
  const others = content.locales.filter(
    (tag) => isWide(tag) === isWide(locale) && !waitingLanguages.has(tag),
  );
  for (const other of others) {
    const text = textOf(content, `content/${other}/${file.path}`);
    const found = text === undefined ? undefined : source.cut(text);
    if (!found || !source.isAlike(found)) continue;
    for (const [id, unit] of found) {
      const length = [...wordsIn(unit.source)].length;
      lengths.set(id, Math.max(length, lengths.get(id) ?? 0));
    }
  }
  return lengths;
}

/** So much longer than what is known to fit, words are likely to be too long: the build decides. */
const MUCH = 1.2;

/** Units whose new words are much longer than what is known to fit, with both lengths in code points. */
export function longerThanFits(
  now: Translations,
  lengths: ReadonlyMap<string, number>,
): readonly { readonly id: string; readonly length: number; readonly fits: number }[] {
  return [...now].flatMap(([id, words]) => {
    const [length, fits] = [[...wordsIn(words)].length, lengths.get(id)];
    return fits !== undefined && length > fits * MUCH ? [{ id, length, fits }] : [];
  });
}
