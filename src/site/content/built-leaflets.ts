/**
 * The leaflets there are: the list the leaflet build leaves behind (`dist/leaflets/index.json`, of which it keeps a
 * copy in `.cache/leaflets/` because the site's own build begins with an empty `dist/`). Without it the page says
 * that a leaflet is not ready.
 */
import { readFileSync } from 'node:fs';
import { MANY_LANGUAGES } from '../../content-model/files/content-files.ts';
import {
  type LeafletEntry,
  type LeftOutEntry,
  leafletListSchema,
  leftOutListSchema,
} from '../../content-model/published/leaflet-lists.ts';
import { formats, type LeafletContent, type SheetFormat } from '../../leaflet/index.ts';
import { listAt } from './lists/read-list.ts';

const leftOut = listAt('leaflets/left-out.json', leftOutListSchema);

/** Leaflets of a language, and sheets in many, that are not made at present. */
export function leftOutIn(locale: string): readonly LeftOutEntry[] {
  return leftOut().filter((one) => one.locale === locale || one.locale === MANY_LANGUAGES);
}

/** Every PDF there is, in the order of the list. */
export const leafletFiles = listAt('leaflets/index.json', leafletListSchema);

/** What a file is made from, as the engine takes it. */
export const leafletContent = ({ content }: LeafletEntry): LeafletContent =>
  JSON.parse(readFileSync(`.cache/${content}`, 'utf8')) as LeafletContent;

/** A leaflet in one format, with its files. */
export interface LeafletChoice {
  readonly leaflet: string;
  readonly format: SheetFormat;
  readonly edition: string;
  readonly validUntil: string;
  /** One file a profile, in the order of the list. */
  readonly files: readonly LeafletEntry[];
}

/** The leaflets of a language, in the order of the list, and the sheets in many languages. */
export function leafletsIn(locale: string): readonly LeafletChoice[] {
  return [...leafletsWrittenIn(locale), ...sharedSheets()];
}

/** The leaflets of a language alone, in the order of the list. */
export function leafletsWrittenIn(locale: string): readonly LeafletChoice[] {
  const groups = new Map<string, LeafletEntry[]>();
  for (const file of leafletFiles().filter((candidate) => candidate.locale === locale)) {
    const key = `${file.leaflet} ${file.format}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const format = formats[first?.format ?? ''];
    // A list from before a format was taken away.
    if (first === undefined || format === undefined) return [];
    const { leaflet, edition, validUntil } = first;
    return [{ leaflet, format, edition, validUntil, files: group }];
  });
}

/**
 * The leaflet that says everything in drawings, to read on a screen; none if it is not made.
 *
 * @param locale - Language whose name or numbers may stand on it; else one for all languages is taken.
 */
export function wordlessLeaflet(locale: string): LeafletEntry | undefined {
  const files = leafletFiles().filter(
    ({ leaflet, profile }) => leaflet === 'wordless' && profile === 'screen',
  );
  return files.find((file) => file.locale === locale) ?? files.find((file) => file.locale === MANY_LANGUAGES);
}

/** From the smallest to the largest of some files: beside each file, sizes would be a tenth of a page. */
export function fileSizes(files: readonly Pick<LeafletEntry, 'bytes'>[]): string {
  const sizes = files.map(({ bytes }) => Math.max(1, Math.round(bytes / 1000)));
  return `PDF ${Math.min(...sizes)}–${Math.max(...sizes)} kB`;
}

/** The sheets that hold many languages. */
export const sharedSheets = (): readonly LeafletChoice[] => leafletsWrittenIn(MANY_LANGUAGES);

/** Place of an edition on `/<locale>/leaflets/`: it is printed on paper, in the code, and never changes. */
export function editionId({ leaflet, edition }: { leaflet: string; edition: string }): string {
  return `${leaflet}-${edition.toLowerCase()}`;
}

/** Address of a file of the list. */
export function fileAddress(path: string): string {
  return path.startsWith('leaflets/') ? `/${path}` : `/leaflets/${path}`;
}
