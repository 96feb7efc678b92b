/** What of a project's sources belongs to one translation alone: whoever writes in a language changes nothing of the others. */
import { writtenLocales } from '../../../src/content-model/files/content-files.ts';
import type { Sums } from './published-site.ts';

/** Paths and checksums. */
export type SourceSums = readonly (readonly [string, string])[];

/** The texts of each translation, of pages and leaflets, by its tag; under `undefined` all other files. */
export const sourcesByLanguage = (sources: Sums): ReadonlyMap<string | undefined, SourceSums> =>
  Map.groupBy(sources, ([path]) => translationOf(path));

/** The language of a text that is a translation, of a page or a leaflet; nothing for all other files. */
export function translationOf(path: string): string | undefined {
  const tag = /^content\/([^/]+)\/(?:pages|leaflets)\//.exec(path)?.[1];
  return tag === undefined || writtenLocales.has(tag) ? undefined : tag;
}
