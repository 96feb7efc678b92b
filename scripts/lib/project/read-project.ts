/** The project as it lies on disk, opened and checked: what the commands start from. */
import { checkAcross, checkForm, checkSense } from '../../../src/content-model/check/check-across.ts';
import type { ContentFiles } from '../../../src/content-model/files/content-files.ts';
import { type OpenedProject, openProject } from '../../../src/content-model/project/open-project.ts';
import type { Project } from '../../../src/content-model/project/project.ts';
import { formats, type Problem } from '../../../src/leaflet/index.ts';
import { rememberReading } from './kept-reading.ts';
import { readContentFiles } from './read-content-files.ts';

/** Every language is read, also those that are not published yet. */
const none: ReadonlySet<string> = new Set();

/**
 * Reads and checks what is published of the project.
 *
 * @param root - Folder that holds `content/` and `locales/`.
 */
export function readProject(root: string): OpenedProject {
  return checkOpened(openPublished(root));
}

/** A project whose form has been checked: things can be made from it, to be published when the sense is right too. */
export interface FormedProject extends OpenedProject {
  /** Checks what is said in it, which takes as long again. */
  readonly checkSense: () => readonly Problem[];
}

/**
 * Reads what is published of the project and checks its form.
 *
 * @param options - `fresh`: what was read of the same files before is not asked for.
 */
export function readFormed(root: string, { fresh = false } = {}): FormedProject {
  const opened = openPublished(root, { fresh });
  const { project } = opened;
  return { ...checkOpened(opened, checkForm), checkSense: () => (project ? checkSense(project) : []) };
}

/** Reads what is published of a project that has just been checked. */
export function openPublished(root: string, { fresh = false } = {}): OpenedProject {
  if (!fresh) rememberReading();
  return openProject(readContentFiles(root), formats);
}

/** Reads and checks all content, also of languages that are not published yet (`waits` in `src/i18n/languages.ts`). */
export function readWhole(root: string): OpenedProject {
  return checkOpened(openContent(root));
}

/** Reads all content, so that what is asked of it can be looked up before all of it is checked. */
export function openContent(root: string): OpenedProject {
  rememberReading();
  return openProject(readContentFiles(root), formats, none);
}

/** Opens and checks all content as it lies on disk, or as it will be once a file is written. */
export function checkProject(source: ContentFiles): OpenedProject {
  rememberReading();
  return checkOpened(openProject(source, formats, none));
}

/** Checks what was opened. */
export function checkOpened(
  { project, problems: onOpening }: OpenedProject,
  check: (project: Project) => readonly Problem[] = checkAcross,
): OpenedProject {
  if (!project) return { problems: onOpening };
  const problems = [...onOpening, ...check(project)];
  const broken = new Set(problems.filter(isError).map(({ where }) => where.file));
  // A language whose words have an error has no leaflets: a word that is missing is not looked for.
  const whole = [...project.locales].filter(([tag]) => !wordFiles(tag).some((file) => broken.has(file)));
  return { project: { ...project, locales: new Map(whole) }, problems };
}

/** Whether a problem stops everything. */
export const isError = ({ level }: Problem): boolean => level === 'error';

/** The files that a language's words come from, besides its texts. */
const wordFiles = (tag: string) => [
  `locales/${tag}.json`,
  ...['contacts', 'phrases', 'sounds'].map((name) => `content/${tag}/${name}.yaml`),
];
