/** What goes into each of the project's own leaflets, or why it is left out. */
import { heardTexts } from '../recordings/recordings.ts';
import { spokenTexts } from '../recordings/spoken-text.ts';
import type { SharedEdition } from '../to-leaflet/draft.ts';
import { type DrawnOptions, drawnLeaflet } from '../to-leaflet/drawn-leaflet.ts';
import { gatherLanguages, sharedEdition } from '../to-leaflet/gather-languages.ts';
import { type LeafletInput, toLeaflet } from '../to-leaflet/to-leaflet.ts';
import type { TranslationState } from '../translation/translation-state.ts';
import { areDrafts, drawnOn, type LeafletJob, leafletSource, leafletText } from './leaflet-jobs.ts';
import { leafletOptions } from './leaflet-options.ts';
import type { LocaleContent } from './locale-content.ts';
import type { Project } from './project.ts';

/** Why one of the project's own leaflets is not made. */
export interface LeftOut {
  /** Its language has no such text, or one older than its source; or a fact on it is due for a check. */
  readonly why: 'no-text' | 'translation-older' | 'checks-due';
  /** Last day on which all its facts were within their checks. */
  readonly dueOn?: string;
}

/**
 * The input of one of the project's own leaflets.
 *
 * @param today - Day by which checks are judged to be overdue. Where that leaves leaflets out (`overdueLeaflets` in
 *   `content/facts/site.yaml`) it decides which there are, never what is on them.
 * @returns Nothing where {@link whyLeftOut} has a reason.
 */
export function leafletInput(project: Project, job: LeafletJob, today: string): LeafletInput | undefined {
  const found = findLeaflet(project, job, today);
  return 'why' in found ? undefined : found;
}

/** Why {@link leafletInput} has nothing. */
export function whyLeftOut(project: Project, job: LeafletJob, today: string): LeftOut | undefined {
  const found = findLeaflet(project, job, today);
  return 'why' in found ? found : undefined;
}

function findLeaflet(project: Project, job: LeafletJob, today: string): LeafletInput | LeftOut {
  if (project.facts.site.overdueLeaflets === 'stop') return readLeaflet(project, job, today);
  const found = readLeaflet(project, job);
  const { validUntil: dueOn = today } = 'why' in found ? {} : found;
  return dueOn < today ? { why: 'checks-due', dueOn } : found;
}

/** @param today - Left out where what is overdue is no problem of the leaflet's. */
function readLeaflet(project: Project, job: LeafletJob, today?: string): LeafletInput | LeftOut {
  const { locale, name, format } = job;
  const drawn = drawnOn(project, job);
  if (drawn) return drawnLeaflet(drawn, format, drawnOptions(project, job, today));
  if (format.texts !== 'every-language') return inOneLanguage(project, job, today);
  const inEach = (shared?: SharedEdition) =>
    [...project.locales.values()].flatMap((one) => {
      // It is packed into kits: nothing on it is a draft.
      if (areDrafts(one)) return [];
      const input = inOneLanguage(project, { ...job, locale: one }, today, shared);
      return 'why' in input ? [] : [input];
    });
  // The sheet's edition is made of those of its languages, and each of them prints it.
  const own = inEach();
  if (own.length === 0) return { why: 'no-text' };
  return gatherLanguages(inEach(sharedEdition(own)), { language: locale.language, leafletName: name });
}

function drawnOptions(project: Project, job: LeafletJob, today: string | undefined): DrawnOptions {
  const { locale, name, format } = job;
  return {
    ...leafletOptions(project, locale, format),
    leafletName: name,
    title: locale.translator.find(`leaflets.names.${name}`) ?? name,
    file: leafletSource(project, job),
    ...(today === undefined ? {} : { today }),
  };
}

function inOneLanguage(
  project: Project,
  job: LeafletJob,
  today: string | undefined,
  shared?: SharedEdition,
): LeafletInput | LeftOut {
  const { locale, name, format } = job;
  const parsed = project.texts.get(leafletSource(project, job));
  const leaflet = project.leaflets.find((one) => one.name === name);
  if (!parsed || !leaflet) return { why: 'no-text' };
  const isStale = staleStates.has(locale.states.get(leafletText(project, job)) ?? 'missing');
  if (isStale && project.facts.site.staleLeaflets === 'leave-out') return { why: 'translation-older' };
  const audience = parsed.frontMatter.audience ?? leaflet.audience;
  return toLeaflet(parsed, {
    ...leafletOptions(project, locale, format),
    leafletName: name,
    audience,
    heardPage: heardPage(project, locale, audience === 'child' ? 'young' : 'now'),
    restsOn: leaflet.rights,
    isReviewed: isReadBySomebody(project, job),
    isDraft: areDrafts(locale),
    ...(today === undefined ? {} : { today }),
    ...(shared ? { shared } : {}),
    isStale,
  });
}

/** The page that somebody who cannot read is led to, if anything on it can be heard. */
function heardPage(project: Project, locale: LocaleContent, page: 'now' | 'young') {
  if (Object.keys(locale.recordings).length === 0) return undefined;
  const heard = heardTexts(spokenTexts(project, locale), locale.recordings);
  return heard.some(({ text }) => text.page === page) ? page : undefined;
}

/** Whether a leaflet's text is more than a machine's: somebody wrote, translated or has read it. */
export function isReadBySomebody(
  project: Project,
  job: Pick<LeafletJob, 'locale' | 'name' | 'format'>,
): boolean {
  return job.locale.isReviewed || job.locale.byPeople.has(leafletText(project, job));
}

const staleStates: ReadonlySet<TranslationState> = new Set<TranslationState>([
  'stale',
  'unstamped',
  'missing',
]);
