/** How far the translation of a text may be trusted: `content/<locale>/translation.yaml`. */
import type { ContentFiles } from '../../content-model/files/content-files.ts';
import {
  readTranslation,
  type Translation,
  translationStates,
} from '../../content-model/translation/translation-state.ts';
import { published } from './locales.ts';

const files = {
  ...import.meta.glob<string>('/content/*/**/*.mdx', { query: '?raw', import: 'default', eager: true }),
  ...import.meta.glob<string>('/content/*/*.yaml', { query: '?raw', import: 'default', eager: true }),
};
const content: ContentFiles = {
  files: new Map(Object.entries(files).map(([path, text]) => [path.slice(1), text])),
  locales: published.map(({ tag }) => tag),
};

/** What to say about a language's texts. */
export interface LanguageTranslation {
  /** Whether the texts were written in this language. */
  readonly isSource: boolean;
  readonly byMachine: boolean;
  /** Day on which somebody who speaks the language had read them; none while nobody has. */
  readonly reviewedOn: string | undefined;
  /** Paths below the language's folder whose source has changed since, such as `pages/now.mdx`. */
  readonly older: readonly string[];
}

const known = new Map(published.map(({ tag }) => [tag, read(tag)]));

function read(locale: string): LanguageTranslation {
  const file = `content/${locale}/translation.yaml`;
  const text = files[`/${file}`];
  const translation: Translation | undefined =
    text === undefined ? undefined : readTranslation(file, text).translation;
  if (translation === undefined)
    return { isSource: true, byMachine: false, reviewedOn: undefined, older: [] };
  const states = translationStates(content, locale, translation);
  return {
    isSource: false,
    byMachine: translation.by === 'machine',
    reviewedOn: translation.reviewedBy?.on,
    older: [...states].filter(([, state]) => state === 'stale').map(([path]) => path),
  };
}

/** The state of a language's texts; a language without the file is one the texts are written in. */
export function translationOf(locale: string): LanguageTranslation {
  const found = known.get(locale);
  if (found === undefined) throw new Error(`“${locale}” is not a published language.`);
  return found;
}

/** Whether the text a page was translated from has changed since. */
export function isOlder(locale: string, page: string): boolean {
  return translationOf(locale).older.some((path) =>
    [`pages/${page}.mdx`, `pages/${page}/index.mdx`].includes(path),
  );
}
