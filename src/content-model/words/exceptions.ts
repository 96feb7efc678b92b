/**
 * Words that are rightly the same as in English, and texts that rightly hold another language, each with its reason:
 * `content/same-as-english.yaml`.
 */
import { waitingLanguages } from '../../i18n/languages.ts';
import type { Problem } from '../../leaflet/problems.ts';
import { type ContentFiles, sourceLocale, textOf } from '../files/content-files.ts';
import { readWordFile } from './word-files.ts';

export const sameAsEnglishFile = 'content/same-as-english.yaml';

/** One line of the list. */
export interface Exception {
  /** Language, or `all`. */
  readonly locale: string;
  /** Key of words, `contacts:bris.label`; or the path of a text below its language's folder. */
  readonly key: string;
  readonly line: number;
}

/** The list. */
export interface Exceptions {
  readonly words: readonly Exception[];
  readonly texts: readonly Exception[];
  /** Whether a key or a text of a language is listed. */
  readonly has: (locale: string, key: string) => boolean;
  readonly problems: readonly Problem[];
}

/** How a text is listed: `content/ro/pages/now.mdx` as `pages/now.mdx`. */
export const textKey = (file: string): string => file.split('/').slice(2).join('/');

/** Reads the list; without the file nothing is an exception. */
export function readExceptions(content: ContentFiles): Exceptions {
  const { entries, problems } = readWordFile(
    sameAsEnglishFile,
    textOf(content, sameAsEnglishFile) ?? '{}',
    sourceLocale,
  );
  // What is said of a language that is not published yet is needed once it is.
  const isAway = (locale: string) => waitingLanguages.has(locale) && !content.locales.includes(locale);
  const all = [...entries]
    .map(([path, { line }]): Exception => {
      const [locale = '', ...key] = path.split('.');
      return { locale, key: key.join('.'), line };
    })
    .filter(({ locale }) => !isAway(locale));
  const isText = ({ key }: Exception) => /^(?:pages|leaflets)\/.*\.mdx$/.test(key);
  const listed = new Set(all.map(({ locale, key }) => `${locale} ${key}`));
  return {
    words: all.filter((one) => !isText(one)),
    texts: all.filter(isText),
    has: (locale, key) => listed.has(`${locale} ${key}`) || listed.has(`all ${key}`),
    problems,
  };
}
