/** Texts and their sentences, as somebody names them on the command line. */
import { closestMatch } from 'leven';
import type { ContentFiles } from '../../../src/content-model/files/content-files.ts';
import type { Said, Stamps } from '../../../src/content-model/translation/stamping.ts';
import { oneOfAll, stampable } from '../../../src/content-model/translation/stamping.ts';
import {
  type TranslatedFile,
  translatedFiles,
} from '../../../src/content-model/translation/translated-files.ts';

/** Ends the command with one line that says what is wrong. */
export type Refuse = (why: string) => never;

/** A text, or a unit of it. */
export interface NamedText {
  readonly file: TranslatedFile;
  readonly unit?: string;
}

/** A text as somebody typed it: `pages/now.mdx#4`, also by its whole path, without its ending, or without the unit. */
export function namedText(content: ContentFiles, locale: string, typed: string, refuse: Refuse): NamedText {
  const [name = '', ...rest] = typed.split('#');
  const unit = rest.join('#');
  const bare = name.replace(/^content\/[^/]+\//, '').replace(/^locales\/[^/]+$/, `locales/${locale}.json`);
  const files = translatedFiles(content, locale);
  const file = files.find(({ path }) => path === bare || path.replace(/\.\w+$/, '') === bare);
  const paths = files.map(({ path }) => path);
  if (!file)
    return refuse(`There is no text “${name}” to translate. Did you mean ${closestMatch(bare, paths)}?`);
  if (!content.files.has(file.file)) return refuse(`${file.file} does not exist: there is nothing to stamp.`);
  return rest.length > 0 ? { file, unit } : { file };
}

/** The units that were named, and no others. */
export function namedUnits(
  content: ContentFiles,
  locale: string,
  typed: readonly string[],
  said: Said,
  refuse: Refuse,
): Stamps {
  const stamps = new Map<string, ReadonlyMap<string, Said>>();
  for (const word of typed) {
    const { file, unit } = namedText(content, locale, word, refuse);
    const ids = stampable(content, file, locale);
    if (!ids)
      return refuse(
        `${file.file} does not have the same paragraphs as its source. npm run check:content says where.`,
      );
    if (unit !== undefined && !ids.includes(unit))
      return refuse(`${file.path} has no unit “${unit}”. Units: ${ids.join(', ')}.`);
    const units = unit === undefined ? oneOfAll(ids, said) : [[unit, said] as const];
    stamps.set(file.path, new Map([...(stamps.get(file.path) ?? []), ...units]));
  }
  return stamps;
}
