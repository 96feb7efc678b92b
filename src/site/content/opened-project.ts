/** The project, opened once for all pages: from the files on the disk, by the code that the scripts use too. */
import files from 'virtual:written-files';
import { textOf } from '../../content-model/files/content-files.ts';
import type { LocaleContent } from '../../content-model/project/locale-content.ts';
import { openProject } from '../../content-model/project/open-project.ts';
import type { Project } from '../../content-model/project/project.ts';
import { formats } from '../../leaflet/index.ts';

const opened = openProject(files, formats);
const errors = opened.problems.filter(({ level }) => level === 'error');
if (opened.project === undefined || errors.length > 0) {
  // `npm run check` prints these with their remedies; a page must never be made from half of the content.
  throw new Error(errors.map(({ where, says }) => `${where.file}: ${says}`).join('\n'));
}

export const project: Project = opened.project;

/** The words of a language of the project. */
export function localeContent(tag: string): LocaleContent {
  const found = project.locales.get(tag);
  if (found === undefined) throw new Error(`There are no words in “${tag}”.`);
  return found;
}

/** A file of `content/` as it is written; nothing where there is none. */
export const fileText = (path: string): string | undefined => textOf(project.source, path);
