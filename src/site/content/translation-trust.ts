/** How far the translation of a text may be trusted: `content/<locale>/translation.yaml`. */
import { writtenLocales } from '../../content-model/files/content-files.ts';
import { translatedBy } from '../../content-model/translation/translation-state.ts';
import { localeContent } from './opened-project.ts';

/** What to say about a language's texts. */
export interface LanguageTranslation {
  /** Who made the texts: they were written in this language, or translated by a machine, by people, by both. */
  readonly by: 'source' | 'machine' | 'person' | 'both';
  /** Day on which somebody who speaks the language had read them; none while nobody has. */
  readonly reviewedOn: string | undefined;
  /** Paths of texts whose source has changed since, such as `pages/now.mdx` or `locales/ar.json`. */
  readonly older: readonly string[];
}

/** The state of a language's texts. Until somebody says who translated, readers are told what asks for more care. */
export function translationOf(locale: string): LanguageTranslation {
  const { translation, states } = localeContent(locale);
  return {
    by: writtenLocales.has(locale) ? 'source' : translation ? translatedBy(translation) : 'machine',
    reviewedOn: translation?.reviewedBy?.on,
    older: [...states].filter(([, state]) => state === 'stale').map(([path]) => path),
  };
}

/** Whether a machine translated a page, or a part of it, and nobody who speaks the language has read it. */
export function isMachines(locale: string, page: string): boolean {
  const { translation } = localeContent(locale);
  if (writtenLocales.has(locale) || translation?.reviewedBy) return false;
  // A page lies in one of two places: nothing is noted of the other.
  const path = textsOf(page).find((one) => translation?.texts[one]) ?? page;
  return !translation || translatedBy(translation, path) !== 'person';
}

/** Whether the text a page was translated from has changed since. */
export function isOlder(locale: string, page: string): boolean {
  const { states } = localeContent(locale);
  return textsOf(page).some((path) => states.get(path) === 'stale');
}

const textsOf = (page: string): readonly string[] => [`pages/${page}.mdx`, `pages/${page}/index.mdx`];
