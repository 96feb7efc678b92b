/** The editions whose codes lead to a page of help, and which of them are the newest. */
import { editionId, leafletsIn } from './built-leaflets.ts';
import { pastEditionsIn } from './lists/past-editions.ts';
import { project } from './opened-project.ts';

/** Places on a page of help, one an edition. */
export interface EditionPlaces {
  readonly newest: readonly string[];
  /** Editions that are no longer made. */
  readonly older: readonly string[];
}

/** Editions of a language's leaflets, and of those in all languages, for one audience. Leaflets that are no more were for adults. */
export function editionPlaces(locale: string, audience: 'adult' | 'child'): EditionPlaces {
  const isFor = ({ leaflet }: { readonly leaflet: string }) =>
    (project.leaflets.find(({ name }) => name === leaflet)?.audience ?? 'adult') === audience;
  const newest = new Set(leafletsIn(locale).filter(isFor).map(editionId));
  const older = pastEditionsIn(locale)
    .map(({ printed }) => printed)
    .filter(isFor)
    .map(editionId);
  return { newest: [...newest], older: [...new Set(older)].filter((id) => !newest.has(id)) };
}
