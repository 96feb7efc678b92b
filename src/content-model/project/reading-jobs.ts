/**
 * Reading copies: what a leaflet says beside the same in Swedish or English, so that staff know what they hand out. One
 * for each text in each of these languages: formats that share a text share its copies.
 */

import { languageNameIn } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Problem } from '../../leaflet/problems.ts';
import type { Inline, LeafletContent, SheetFormat } from '../../leaflet/types.ts';
import { isInKit } from '../desk/mission-kit.ts';
import {
  capital,
  deskLanguages,
  pairParts,
  partHeading,
  type ReadingWords,
  readingCopy,
} from '../desk/reading-copy.ts';
import { MANY_LANGUAGES } from '../files/content-files.ts';
import { formatName, languageOrSheet } from '../to-leaflet/format-words.ts';
import type { LeafletInput } from '../to-leaflet/to-leaflet.ts';
import { isReadBySomebody, leafletInput } from './leaflet-input.ts';
import { drawnOn, type LeafletJob, leafletJobs, leafletSource, leafletText } from './leaflet-jobs.ts';
import type { LocaleContent } from './locale-content.ts';
import type { Project } from './project.ts';

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
  /** Every copy is on A4; one that goes into a kit for US Letter is on that too. */
  readonly paper: 'A4' | 'US Letter';
  /** Names its files and its page: `adult`, or `adult-card` where the format has its own text. */
  readonly slug: string;
}

/** Every reading copy: in the order of the leaflets, Swedish before English, A4 before US Letter. */
export function readingJobs(project: Project): readonly ReadingJob[] {
  const onLetter = project.facts.missions.missions.filter(({ paper }) => paper === 'Letter');
  // As in the kits: staff read Swedish and English leaflets without a copy.
  const goesOnLetter = ({ tag, format }: LeafletJob) =>
    !deskLanguages.includes(tag) && onLetter.some((mission) => isInKit({ locale: tag, format }, mission));
  const textOf = (job: LeafletJob) => `${job.tag}/${leafletText(project, job)}`;
  // Without words there is nothing to read beside.
  const worded = leafletJobs(project).filter((job) => !drawnOn(project, job));
  return [...Map.groupBy(worded, textOf).values()].flatMap(([first, ...others]) =>
    deskLanguages.flatMap((language): ReadingJob[] => {
      const working = project.locales.get(language);
      if (!first || !working || language === first.tag) return [];
      const { tag, locale, name, format } = first;
      const slug = leafletText(project, first)
        .replace(/^leaflets\/|\.mdx$/g, '')
        .replaceAll('.', '-');
      const formats = [format, ...others.map((other) => other.format)] as const;
      const papers = [first, ...others].some(goesOnLetter)
        ? (['A4', 'US Letter'] as const)
        : (['A4'] as const);
      return papers.map((paper) => ({ tag, locale, name, formats, working, slug, paper }));
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
  const handedOut = leafletInput(project, { tag, locale, name, format }, today);
  const inWorking = { tag: working.language.tag, locale: working, name, format };
  const other = tag === MANY_LANGUAGES ? handedOut : leafletInput(project, inWorking, today);
  if (!handedOut || !other) return undefined;
  const { language, translator } = working;
  const { parts, problems } = pairParts(handedOut.content, other.content, format, language, (what) =>
    translator.t('reading.picture', { what }),
  );
  const words = readingWords(job, handedOut, isReadBySomebody(project, { locale, name, format }));
  // What stands in the way of a leaflet stands in the way of its copy, which would lack the same number.
  const unfit = [...handedOut.problems, ...other.problems].filter(({ level }) => level === 'error');
  return {
    content: readingCopy(parts, handedOut.content, language, words),
    edition: handedOut.edition,
    problems: [...unfit, ...problems],
  };
}

function readingWords(job: ReadingJob, { edition }: LeafletInput, isRead: boolean): ReadingWords {
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
      ...(isShared || isRead ? [] : [t('leaflet.notReviewed')]),
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

/** The text that a copy is made from, from the root of the project. */
export function readingSource(project: Project, { locale, name, formats: [format] }: ReadingJob): string {
  return leafletSource(project, { locale, name, format });
}

/** Path of a reading copy in `dist/`, without its ending. */
export const readingBase = ({ tag, slug, working, paper }: ReadingJob): string =>
  `leaflets/${tag}/${slug}-reading-${working.language.tag}${paper === 'A4' ? '' : '-us-letter'}`;
