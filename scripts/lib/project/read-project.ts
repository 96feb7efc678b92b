/** The project as it lies on disk, opened and checked: what the commands start from. */
import { checkAcross } from '../../../src/content-model/check/check-across.ts';
import type { ContentFiles } from '../../../src/content-model/files/content-files.ts';
import { type OpenedProject, openProject } from '../../../src/content-model/project/open-project.ts';
import { formats, type Problem } from '../../../src/leaflet/index.ts';
import { readContentFiles } from './read-content-files.ts';

/**
 * Reads and checks the content of the project.
 *
 * @param root - Folder that holds `content/` and `locales/`.
 */
export function readProject(root: string): OpenedProject {
  return checkOpened(openContent(root));
}

/** Reads the content of the project, so that what is asked of it can be looked up before all of it is checked. */
export function openContent(root: string): OpenedProject {
  return openProject(readContentFiles(root), formats);
}

/** Opens and checks content as it lies on disk, or as it will be once a file is written. */
export function checkProject(source: ContentFiles): OpenedProject {
  return checkOpened(openProject(source, formats));
}

/** Checks what was opened. */
export function checkOpened({ project, problems: onOpening }: OpenedProject): OpenedProject {
  if (!project) return { problems: onOpening };
  const problems = [...onOpening, ...checkAcross(project)];
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
