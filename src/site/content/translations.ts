/** How far the translation of a text may be trusted: `content/<locale>/translation.yaml`. */
import { localeContent } from './project.ts';

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

/** The state of a language's texts; a language without a note of its translation is one the texts are written in. */
export function translationOf(locale: string): LanguageTranslation {
  const { translation, states } = localeContent(locale);
  return {
    isSource: translation === undefined,
    byMachine: translation?.by === 'machine',
    reviewedOn: translation?.reviewedBy?.on,
    older: [...states].filter(([, state]) => state === 'stale').map(([path]) => path),
  };
}

/** Whether the text a page was translated from has changed since. */
export function isOlder(locale: string, page: string): boolean {
  const { states } = localeContent(locale);
  return [`pages/${page}.mdx`, `pages/${page}/index.mdx`].some((path) => states.get(path) === 'stale');
}
