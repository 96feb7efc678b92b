/**
 * Reading copies: what a leaflet says beside the same in Swedish or English, so that staff know what they hand out. One
 * for each text in each of these languages: formats that share a text share its copies.
 */

import {
  capital,
  deskLanguages,
  pairPanels,
  partHeading,
  type ReadingWords,
  readingCopy,
} from '../../../src/content-model/desk/reading-copy.ts';
import { MANY_LANGUAGES } from '../../../src/content-model/files/content-files.ts';
import type { LocaleContent } from '../../../src/content-model/project/locale-content.ts';
import type { Project } from '../../../src/content-model/project/project.ts';
import { formatName, languageOrSheet } from '../../../src/content-model/to-leaflet/format-words.ts';
import type { LeafletInput } from '../../../src/content-model/to-leaflet/to-leaflet.ts';
import { languageNameIn } from '../../../src/i18n/format.ts';
import type { Language } from '../../../src/i18n/languages.ts';
import type { Inline, LeafletContent, Problem, SheetFormat } from '../../../src/leaflet/index.ts';
import { type LeafletJob, leafletInput, leafletJobs, leafletText } from './make-leaflets.ts';

/** One line of `dist/leaflets/reading.json`. */
export interface ReadingEntry {
  /** Path in `dist/`. */
  readonly path: string;
  /** Address of the same as a page, from the root of the site. */
  readonly page: string;
  /** Language of the leaflet; `mul` for a sheet in many. */
  readonly locale: string;
  readonly leaflet: string;
  /** The formats that say this. */
  readonly formats: readonly string[];
  /** Language of staff: what stands beside the leaflet's text. */
  readonly language: string;
  readonly pages: number;
  readonly edition: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A reading copy that is to be made. */
export interface ReadingJob {
  /** Folder of its files: language of the leaflet, or `mul`. */
  readonly tag: string;
  readonly locale: LocaleContent;
  readonly name: string;
  /** The formats that share the text. The first decides how its parts are named. */
  readonly formats: readonly [SheetFormat, ...SheetFormat[]];
  /** Language of staff. */
  readonly working: LocaleContent;
  /** Names its files and its page: `adult`, or `adult-card` where the format has its own text. */
  readonly slug: string;
}

/** Every reading copy: in the order of the leaflets, Swedish before English. */
export function readingJobs(project: Project): readonly ReadingJob[] {
  const textOf = ({ tag, name, format }: LeafletJob) => `${tag}/${leafletText(project, name, format)}`;
  return [...Map.groupBy(leafletJobs(project), textOf).values()].flatMap(([first, ...others]) =>
    deskLanguages.flatMap((language): ReadingJob[] => {
      const working = project.locales.get(language);
      if (!first || !working || language === first.tag) return [];
      const { tag, locale, name, format } = first;
      const slug = leafletText(project, name, format)
        .replace(/^leaflets\/|\.mdx$/g, '')
        .replaceAll('.', '-');
      return [{ tag, locale, name, formats: [format, ...others.map((job) => job.format)], working, slug }];
    }),
  );
}

/** What a reading copy is made of, and what was wrong with it. */
export interface ReadingInput {
  readonly content: LeafletContent;
  readonly edition: string;
  readonly problems: readonly Problem[];
}

/**
 * The input of one reading copy.
 *
 * @returns Nothing if one of the two languages does not have the leaflet.
 */
export function readingInput(project: Project, job: ReadingJob, today: string): ReadingInput | undefined {
  const { tag, name, locale, working } = job;
  const [format] = job.formats;
  const own = leafletInput(project, locale, name, format, today);
  const other = tag === MANY_LANGUAGES ? own : leafletInput(project, working, name, format, today);
  if (!own || !other) return undefined;
  const { language, translator } = working;
  const { parts, problems } = pairPanels(own.content, other.content, format, language, (what) =>
    translator.t('reading.picture', { what }),
  );
  const words = readingWords(job, own);
  return { content: readingCopy(parts, own.content, language, words), edition: own.edition, problems };
}

function readingWords(job: ReadingJob, { edition }: LeafletInput): ReadingWords {
  const { translator } = job.working;
  const { t, find } = translator;
  const staff = job.working.language;
  const say = (key: string) => find(key) ?? key;
  const isShared = job.tag === MANY_LANGUAGES;
  const what = languageOrSheet(translator, staff.tag, job.tag, job.formats[0]);
  return {
    title: `${say(`leaflets.names.${job.name}`)} · ${what}`,
    lines: [
      `${t('reading.title')}. ${t('reading.notHandOut')}`,
      t('reading.how', { language: languageNameIn(staff.tag, staff.tag) }),
      `${job.formats.map((format) => formatName(translator, format)).join(' · ')}. ${t('leaflets.edition', { edition })}.`,
      ...(isShared || job.locale.isReviewed ? [] : [t('leaflet.notReviewed')]),
    ],
    columns: [
      isShared ? [{ kind: 'text', text: t('reading.ownLanguage') }] : bothNames(job.locale.language, staff),
      [{ kind: 'text', text: capital(languageNameIn(staff.tag, staff.tag)) }],
    ],
    heading: (part) => partHeading(part, translator, staff.tag, isShared),
    page: t('reading.place.page', { number: '{page}' }),
  };
}

/** Its name in the language of staff and, where that is another, its own. */
function bothNames(language: Language, staff: Language): readonly Inline[] {
  const name = capital(languageNameIn(staff.tag, language.tag));
  const { endonym, lang } = language;
  if (name.toLowerCase() === endonym.toLowerCase()) return [{ kind: 'text', text: name }];
  return [
    { kind: 'text', text: `${name} (` },
    { kind: 'text', text: endonym, lang },
    { kind: 'text', text: ')' },
  ];
}

/** Path of a reading copy below the folder of the build, without its ending. */
export const readingBase = ({ tag, slug, working }: ReadingJob): string =>
  `leaflets/${tag}/${slug}-reading-${working.language.tag}`;
