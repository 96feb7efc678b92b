/** Makes leaflets from content: text in, PDF out. Shared by the build and the leaflet command. */

import { isInKit } from '../../../src/content-model/desk/mission-kit.ts';
import { MANY_LANGUAGES, sourceLocale } from '../../../src/content-model/files/content-files.ts';
import type { LocaleContent } from '../../../src/content-model/project/locale-content.ts';
import type { LeafletMaterial, Project } from '../../../src/content-model/project/project.ts';
import { printHint } from '../../../src/content-model/to-leaflet/format-words.ts';
import { gatherLanguages } from '../../../src/content-model/to-leaflet/gather-languages.ts';
import {
  type LeafletInput,
  type LeafletOptions,
  toLeaflet,
} from '../../../src/content-model/to-leaflet/to-leaflet.ts';
import type { TranslationState } from '../../../src/content-model/translation/translation-state.ts';
import { loadHyphenation } from '../../../src/i18n/hyphenation.ts';
import {
  createEngine,
  type Engine,
  finishLeaflet,
  formats,
  type LaidOutPanels,
  type LayoutOptions,
  type LeafletContent,
  layoutPanels,
  type MadeLeaflet,
  type Profile,
  type SheetFormat,
  textAreas,
} from '../../../src/leaflet/index.ts';
import { readFonts, readHarfbuzz } from '../project/read-fonts.ts';

let engine: Promise<Engine> | undefined;

/** Starts the engine, once a thread: compiling HarfBuzz and opening fonts are the dear parts. */
export function startEngine(): Promise<Engine> {
  engine ??= createEngine(readHarfbuzz());
  return engine;
}

/** Sets the text of a leaflet, with the fonts and the hyphenation that it needs. */
export async function layOut(
  engine: Engine,
  content: LeafletContent,
  format: SheetFormat,
): Promise<LaidOutPanels> {
  return layoutPanels(engine, content, format, readFonts(content), await layoutOptions(content));
}

/** Makes one file of a leaflet, from its content. There is no PDF where there is an error. */
export async function makeLeaflet(
  engine: Engine,
  content: LeafletContent,
  format: SheetFormat,
  profile: Profile,
  file: string,
  bleedMm?: LayoutOptions['bleedMm'],
): Promise<MadeLeaflet> {
  return finishLeaflet(engine, await layOut(engine, content, format), profile, file, bleedMm);
}

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
 * @returns Nothing where `whyLeftOut` has a reason.
 */
export function leafletInput(
  project: Project,
  locale: LocaleContent,
  name: string,
  format: SheetFormat,
  today: string,
): LeafletInput | undefined {
  const found = findLeaflet(project, locale, name, format, today);
  return 'why' in found ? undefined : found;
}

/** Why `leafletInput` has nothing. */
export function whyLeftOut(project: Project, job: LeafletJob, today: string): LeftOut | undefined {
  const found = findLeaflet(project, job.locale, job.name, job.format, today);
  return 'why' in found ? found : undefined;
}

function findLeaflet(
  project: Project,
  locale: LocaleContent,
  name: string,
  format: SheetFormat,
  today: string,
): LeafletInput | LeftOut {
  if (project.facts.site.overdueLeaflets === 'stop') return readLeaflet(project, locale, name, format, today);
  const found = readLeaflet(project, locale, name, format);
  const { validUntil: dueOn = today } = 'why' in found ? {} : found;
  return dueOn < today ? { why: 'checks-due', dueOn } : found;
}

function readLeaflet(
  project: Project,
  locale: LocaleContent,
  name: string,
  format: SheetFormat,
  today?: string,
): LeafletInput | LeftOut {
  if (format.texts !== 'every-language') return inputInLanguage(project, locale, name, format, today);
  const { locales } = project;
  const parts = [...locales.values()].flatMap((one) => {
    const input = inputInLanguage(project, one, name, format, today);
    return 'why' in input ? [] : [{ input, isReviewed: one.isReviewed }];
  });
  if (parts.length === 0) return { why: 'no-text' };
  const inputs = parts.map(({ input }) => input);
  return gatherLanguages(inputs, `content/${locale.language.tag}/${leafletText(project, name, format)}`, {
    ...leafletOptions(project, locale, format),
    leafletName: name,
    isReviewed: parts.every(({ isReviewed }) => isReviewed),
    ...(today === undefined ? {} : { today }),
  });
}

function inputInLanguage(
  project: Project,
  locale: LocaleContent,
  name: string,
  format: SheetFormat,
  today: string | undefined,
): LeafletInput | LeftOut {
  const { tag } = locale.language;
  const path = leafletText(project, name, format);
  const parsed = project.texts.get(`content/${tag}/${path}`);
  const record = project.leaflets.find((leaflet) => leaflet.name === name);
  if (!parsed || !record) return { why: 'no-text' };
  const isStale = staleStates.has(locale.states.get(path) ?? 'missing');
  if (isStale && project.facts.site.staleLeaflets === 'leave-out') return { why: 'translation-older' };
  return toLeaflet(parsed, {
    ...leafletOptions(project, locale, format),
    leafletName: name,
    audience: record.audience,
    restsOn: record.rights,
    isReviewed: locale.isReviewed,
    ...(today === undefined ? {} : { today }),
    isStale,
  });
}

/**
 * The text of a leaflet in a format, below a language's folder: its own where there is one in English
 * (`leaflets/adult.card.mdx`), the text of the folded sheet otherwise. A language that has not translated it goes
 * without.
 */
export function leafletText(
  { texts }: Pick<Project, 'texts'>,
  name: string,
  { name: format, sameAs = format }: SheetFormat,
): string {
  const own = `leaflets/${name}.${sameAs}.mdx`;
  return texts.has(`content/${sourceLocale}/${own}`) ? own : `leaflets/${name}.mdx`;
}

const staleStates: ReadonlySet<TranslationState> = new Set<TranslationState>([
  'stale',
  'unstamped',
  'missing',
]);

/** One leaflet that is to be made. */
export interface LeafletJob {
  /** Folder of its files: the language's tag, `mul` for a sheet in many languages. */
  readonly tag: string;
  /** Its language; the working language where it is in many. */
  readonly locale: LocaleContent;
  readonly name: string;
  readonly format: SheetFormat;
}

/** Every leaflet in every format: of every language in the order of the list, then the sheets in many languages. */
export function leafletJobs({ locales, leaflets, facts }: Project): readonly LeafletJob[] {
  const { missions } = facts.missions;
  const wanted = leaflets.flatMap(({ name, formats: everywhere, formatsForMissions }) =>
    [...everywhere, ...formatsForMissions].flatMap((key) => {
      const format = formats[key];
      return format ? [{ name, format, isForAll: everywhere.includes(key) }] : [];
    }),
  );
  const jobsIn = (tag: string, locale: LocaleContent): readonly LeafletJob[] =>
    wanted
      .filter(({ format }) => (format.texts === 'every-language') === (tag === MANY_LANGUAGES))
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

/** What the language of a leaflet adds to its layout: where its words may be divided. */
export async function layoutOptions({ lang }: LeafletContent): Promise<LayoutOptions> {
  const hyphenate = await loadHyphenation(lang);
  return hyphenate ? { hyphenate } : {};
}

/** What toLeaflet needs besides the text: facts, words and drawings. */
export function leafletOptions(
  { facts, pictures, locales }: LeafletMaterial,
  { language, translator, contactWords, phrases, pictureWords }: LocaleContent,
  format: SheetFormat,
): Omit<LeafletOptions, 'leafletName'> {
  const working = locales.get(sourceLocale);
  if (!working) throw new Error('content/en/ is missing: English is the working language of print hints.');
  return {
    facts,
    language,
    words: (key, values) => translator.t(key, values),
    pictures,
    pictureWords,
    contactWords,
    phrases: { own: phrases, swedish: locales.get('sv')?.phrases },
    ...(format.sections === 'one-a-panel' ? { panelCount: textAreas(format).length } : {}),
    qrMm: format.qrMm,
    ...(format.stampMm === undefined ? {} : { stampMm: format.stampMm }),
    isBrief: format.numbers === 'rows',
    hasStrips: textAreas(format).some(({ isStrip }) => isStrip),
    printHint: {
      lang: working.language.lang,
      dir: working.language.dir,
      text: printHint(working.translator, format),
    },
  };
}
