/** What the worker is asked for: one job a file, and whose answer still counts. Knows no browser. */
import type { LeafletEntry } from '../../content-model/published/leaflet-lists.ts';
import type { Settings } from '../../content-model/to-leaflet/own-box/own-details.ts';
import type { Profile } from '../../leaflet/index.ts';
import type { FromWorker, Job } from './messages.ts';

/** A job that can be named for a reader. */
export interface NamedJob extends Job {
  readonly leaflet: string;
}

/** A leaflet whose facts are past their check is not made; the page says so. */
export const stillValid = (files: readonly LeafletEntry[], today: string): readonly LeafletEntry[] =>
  files.filter(({ validUntil }) => today <= validUntil);

/**
 * Every file that is chosen, in the order of the list.
 *
 * @param paired - Formats with a sheet for two languages.
 */
export function jobsOf(
  files: readonly LeafletEntry[],
  { locales, leaflets, formats, profiles, details }: Settings,
  paired: ReadonlySet<string>,
): readonly NamedJob[] {
  const chosen = files.filter(
    (file) =>
      locales.includes(file.locale) &&
      leaflets.includes(file.leaflet) &&
      formats.includes(file.format) &&
      profiles.includes(file.profile),
  );
  return chosen.map((file) => {
    const second = paired.has(file.format) ? sameIn(files, file, details.second) : undefined;
    return second ? { ...jobOf(file), ...withSecond(file, second) } : jobOf(file);
  });
}

const jobOf = ({ path, locale, leaflet, format, profile, content }: LeafletEntry): NamedJob => ({
  path,
  locale,
  leaflet,
  format,
  // The list names no other: `/leaflets/index.json` is made from these.
  profile: profile as Profile,
  content,
});

/** The same leaflet in another language. */
const sameIn = (
  files: readonly LeafletEntry[],
  file: LeafletEntry,
  locale: string,
): LeafletEntry | undefined =>
  files.find(
    (other) =>
      other.locale === locale &&
      other.locale !== file.locale &&
      other.leaflet === file.leaflet &&
      other.format === file.format,
  );

const withSecond = (file: LeafletEntry, { locale, content }: LeafletEntry): Pick<Job, 'path' | 'second'> => ({
  path: file.path.replace(`/${file.locale}/`, `/${file.locale}-${locale}/`),
  second: { locale, content },
});

/** Numbers of the latest orders. */
export interface Latest {
  drawing: number;
  making: number;
}

/** Whether something else has been ordered since: such an answer is not shown. */
export function isOvertaken(answer: FromWorker, latest: Latest): boolean {
  if (!('order' in answer) || (answer.kind === 'failed' && answer.what === 'load')) return false;
  const isDrawing = answer.kind === 'preview' || (answer.kind === 'failed' && answer.what === 'preview');
  return answer.order !== (isDrawing ? latest.drawing : latest.making);
}
