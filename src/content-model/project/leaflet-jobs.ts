/** Which leaflets there are to make of a project: every text in every format that a reader or a mission has a use for. */
import { statusOf } from '../../i18n/language-status.ts';
import type { SheetFormat } from '../../leaflet/types.ts';
import { isInKit } from '../desk/mission-kit.ts';
import { MANY_LANGUAGES, sourceLocale } from '../files/content-files.ts';
import type { Drawn } from '../site-map/leaflets.ts';
import type { LocaleContent } from './locale-content.ts';
import type { Project } from './project.ts';

/** One leaflet that is to be made. Whether it can be is for `leaflet-input.ts` to say. */
export interface LeafletJob {
  /** Folder of its files: the language's tag, `mul` for a sheet in many languages or without words. */
  readonly tag: string;
  /** Its language; the working language where it is in many. */
  readonly locale: LocaleContent;
  /** As in `content/leaflets.yaml`: `adult`. */
  readonly name: string;
  readonly format: SheetFormat;
}

/** Every leaflet in every format: of every language in the order of the list, then the sheets in many languages and without words. */
export function leafletJobs({ locales, leaflets, facts, formats }: Project): readonly LeafletJob[] {
  const { missions } = facts.missions;
  const wanted = leaflets.flatMap(({ name, formats: everywhere, formatsForMissions, drawn }) =>
    [...everywhere, ...formatsForMissions].flatMap((key) => {
      const format = formats[key];
      if (!format) return [];
      const isShared = drawn !== undefined || format.texts === 'every-language';
      return [{ name, format, isForAll: everywhere.includes(key), isShared }];
    }),
  );
  const jobsIn = (tag: string, locale: LocaleContent): readonly LeafletJob[] =>
    wanted
      .filter(({ isShared }) => isShared === (tag === MANY_LANGUAGES))
      .filter(
        ({ format, isForAll }) =>
          isForAll || missions.some((mission) => isInKit({ locale: tag, format }, mission)),
      )
      .map(({ name, format }) => ({ tag, locale, name, format }));
  const working = locales.get(sourceLocale);
  return [
    ...[...locales].flatMap(([tag, locale]) => jobsIn(tag, locale)),
    ...(working ? jobsIn(MANY_LANGUAGES, working) : []),
  ];
}

/**
 * The text of a leaflet, below a language's folder: the format's own where there is one in English
 * (`leaflets/adult.card.mdx`), the text of the folded sheet otherwise. A language that has not translated it goes
 * without.
 */
export function leafletText(
  { texts }: Pick<Project, 'texts'>,
  { name, format }: Pick<LeafletJob, 'name' | 'format'>,
): string {
  const textFile = `leaflets/${name}.${format.sameAs ?? format.name}.mdx`;
  return texts.has(`content/${sourceLocale}/${textFile}`) ? textFile : `leaflets/${name}.mdx`;
}

/** The same from the root of the project, in the job's language: where its problems are to be mended. */
export function leafletSource(
  project: Pick<Project, 'texts' | 'leaflets'>,
  job: Pick<LeafletJob, 'locale' | 'name' | 'format'>,
): string {
  if (drawnOn(project, job)) return 'content/leaflets.yaml';
  return `content/${job.locale.language.tag}/${leafletText(project, job)}`;
}

/** What is drawn on a leaflet without words; nothing where it has words. */
export const drawnOn = (
  { leaflets }: Pick<Project, 'leaflets'>,
  { name }: Pick<LeafletJob, 'name'>,
): Drawn | undefined => leaflets.find((leaflet) => leaflet.name === name)?.drawn;

/** Whether the leaflets of a language are drafts. */
export const areDrafts = ({ language, isReviewed }: LocaleContent): boolean =>
  statusOf(language, isReviewed).leaflets === 'draft';

/** Path of a leaflet's files in `dist/`, without profile and ending: `leaflets/ar/adult-card`, `leaflets/so/adult-card-draft`. */
export const leafletBase = ({ tag, locale, name, format }: LeafletJob): string =>
  `leaflets/${tag}/${name}-${format.name}${areDrafts(locale) ? '-draft' : ''}`;
