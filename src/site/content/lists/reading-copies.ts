/** Reading copies: what each leaflet says beside the same in a language that staff read. */
import { readFileSync } from 'node:fs';
import { pairParts, type ReadingPart } from '../../../content-model/desk/reading-copy.ts';
import { MANY_LANGUAGES, sourceLocale } from '../../../content-model/files/content-files.ts';
import { leafletBase } from '../../../content-model/project/leaflet-jobs.ts';
import { type ReadingEntry, readingListSchema } from '../../../content-model/published/leaflet-lists.ts';
import { languageOrSheet } from '../../../content-model/to-leaflet/format-words.ts';
import { formats, type LeafletContent } from '../../../leaflet/index.ts';
import { publishedLanguage } from '../locales.ts';
import { localeContent } from '../opened-project.ts';
import { translatorOf } from '../words.ts';
import { listAt } from './read-list.ts';

const files = listAt('leaflets/reading.json', readingListSchema);

/** Every reading copy, in the order of the list, once whatever its paper; none before the first build. */
export const readingCopies = (): readonly ReadingEntry[] => files().filter(({ paper }) => paper === 'A4');

/** The files of a copy: one a paper. */
export const filesOf = ({ page }: ReadingEntry): readonly ReadingEntry[] =>
  files().filter((file) => file.page === page);

/** What copies of one language's leaflets are called: the language, or the name of the sheet in many. */
export function handedOutIn(reader: string, [first]: readonly ReadingEntry[]): string {
  if (first === undefined) return '';
  return languageOrSheet(translatorOf(reader), reader, first.locale, formats[first.formats[0]]);
}

/** The copies of a leaflet for the readers of a page: one, or none in languages that staff do not read, and in the leaflet's own. */
export function copiesOf(
  leaflet: { readonly locale: string; readonly leaflet: string; readonly format: string },
  reader: string,
): readonly ReadingEntry[] {
  return readingCopies().filter(
    (copy) =>
      copy.language === reader &&
      copy.locale === leaflet.locale &&
      copy.leaflet === leaflet.leaflet &&
      copy.formats.includes(leaflet.format),
  );
}

/** What a copy says, part by part. */
export function readingParts({
  locale,
  leaflet,
  formats: [format],
  language,
}: ReadingEntry): readonly ReadingPart[] {
  const sheet = formats[format];
  if (!sheet) throw new Error(`There is no format “${format}”.`);
  const wordsOf = (tag: string) => localeContent(tag === MANY_LANGUAGES ? sourceLocale : tag);
  const contentIn = (tag: string) =>
    JSON.parse(
      readFileSync(
        `.cache/${leafletBase({ tag, locale: wordsOf(tag), name: leaflet, format: sheet })}.json`,
        'utf8',
      ),
    ) as LeafletContent;
  const handedOut = contentIn(locale);
  const working = locale === MANY_LANGUAGES ? handedOut : contentIn(language);
  const { t } = translatorOf(language);
  return pairParts(handedOut, working, sheet, publishedLanguage(language), (what) =>
    t('reading.picture', { what }),
  ).parts;
}
