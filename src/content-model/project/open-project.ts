/**
 * Opens the project: files in, everything that is published out, read once. Pure: scripts hand in the files of the disk,
 * the site those that its bundler found. What holds across files is judged by `check/check-content.ts`.
 */
import { languageOf, waitingLanguages } from '../../i18n/languages.ts';
import type { Problem } from '../../leaflet/problems.ts';
import { shortNumbersOf } from '../contacts/dialling.ts';
import { readChanges } from '../editions/changes.ts';
import { readEditions } from '../editions/editions.ts';
import { type ContentFiles, textOf, withoutLanguages } from '../files/content-files.ts';
import { parityProblems } from '../problems/parity-problems.ts';
import { fileMissing } from '../problems/record-problems.ts';
import { readCards } from '../site-map/cards.ts';
import { readLeaflets } from '../site-map/leaflets.ts';
import { readPages } from '../site-map/pages.ts';
import { parseTexts } from '../texts/parsed-texts.ts';
import { type LocaleContent, openLocale } from './locale-content.ts';
import type { Formats, Project } from './project.ts';
import { readFactsAndPictures, readLocale } from './read-material.ts';

/** A project, or why there is none. */
export interface OpenedProject {
  /**
   * Missing only where the facts cannot be read. With an error among the problems it is good for finding more
   * problems, and for nothing else: nothing may be made from half of the content.
   */
  readonly project?: Project;
  /** What is wrong with records, lists, drawings and files of words on their own. Texts are parsed, and judged, later. */
  readonly problems: readonly Problem[];
}

/** Reads a file of the project's list of files; nothing in it where it does not exist. */
type ReadList<List> = (file: string, text: string) => List & { readonly problems: readonly Problem[] };

/**
 * Opens a project.
 *
 * @param formats - The engine's formats, for what is to be printed.
 * @param leftOut - Languages that are as if they were not there: those that are not published yet, unless others are named.
 */
export function openProject(
  all: ContentFiles,
  formats: Formats,
  leftOut: ReadonlySet<string> = waitingLanguages,
): OpenedProject {
  const source = withoutLanguages(all, leftOut);
  const { facts, pictures, problems: ofMaterial } = readFactsAndPictures(source);
  // Without facts every id would be reported as unknown: the real reason would drown.
  if (!facts) return { problems: ofMaterial };
  const list = <List>(file: string, read: ReadList<List>) => {
    const text = textOf(source, file);
    const found = read(file, text ?? '');
    return text === undefined ? { ...found, problems: [fileMissing({ file })] } : found;
  };
  const pages = list('content/pages.yaml', readPages);
  const cards = list('content/cards.yaml', readCards);
  const leaflets = list('content/leaflets.yaml', readLeaflets);
  const changes = list('content/changes.yaml', readChanges);
  const editions = list('content/editions.yaml', readEditions);
  const { locales, problems: ofLocales } = openLocales(source);
  const project: Project = {
    source,
    formats,
    facts,
    pictures,
    locales,
    pages: pages.pages,
    cards: cards.cards,
    leaflets: leaflets.leaflets,
    changes: changes.changes,
    editions: editions.editions,
    texts: parseTexts(source, shortNumbersOf(facts.contacts)),
    locate: {
      pages: pages.locate,
      cards: cards.locate,
      leaflets: leaflets.locate,
      changes: changes.locate,
      editions: editions.locate,
    },
  };
  const ofLists = [pages, cards, leaflets, changes, editions].flatMap(({ problems }) => problems);
  return { project, problems: [...ofMaterial, ...ofLists, ...ofLocales] };
}

/** What is published of a project that was opened with everything. */
export function publishedOf(project: Project, leftOut: ReadonlySet<string> = waitingLanguages): Project {
  const isAll = project.source.locales.every((tag) => !leftOut.has(tag));
  return isAll ? project : (openProject(project.source, project.formats, leftOut).project ?? project);
}

function openLocales(source: ContentFiles): {
  readonly locales: ReadonlyMap<string, LocaleContent>;
  readonly problems: readonly Problem[];
} {
  const locales = new Map<string, LocaleContent>();
  const problems: Problem[] = [];
  for (const tag of source.locales) {
    const language = languageOf(tag);
    if (!language) {
      problems.push(parityProblems.notALanguage({ file: `content/${tag}/`, locale: tag }, tag));
      continue;
    }
    const { parts, problems: found } = readLocale(source, tag);
    problems.push(...found);
    if (parts) locales.set(tag, openLocale(language, parts));
  }
  return { locales, problems };
}
