/** Who a page is for: its language and the words of the interface in it. */
import { type Language, languageOf } from '../../i18n/languages.ts';
import { published, publishedLanguage } from './locales.ts';
import { type Translate, translate } from './words.ts';

export interface Reader {
  readonly language: Language;
  readonly t: Translate;
}

/** The reader of a page under `/<locale>/`. Components ask here, so that no text has to pass its language on. */
export function readerOf(astro: { readonly params: Readonly<Record<string, string | undefined>> }): Reader {
  return readerIn(astro.params['locale'] ?? '');
}

/** The reader of a language. */
export function readerIn(locale: string): Reader {
  const language = publishedLanguage(locale);
  return { language, t: translate(locale) };
}

/** The reader of pages that exist once for all languages: the chooser and “not found”. */
export function anyReader(): Reader {
  const first = published.find(({ tag }) => tag === 'en') ?? published[0];
  if (first === undefined) throw new Error('No language is published: content/ has no folder with pages.');
  return readerIn(first.tag);
}

/** Attributes of an element in another language: `lang`, and direction and fonts where they differ. */
export function inLanguage(tag: string, around: Language): { lang: string; dir?: string; class?: string } {
  const language = languageOf(tag);
  if (language === undefined) return { lang: tag };
  return {
    lang: language.lang,
    ...(language.dir === around.dir ? {} : { dir: language.dir }),
    ...(language.script === around.script ? {} : { class: language.script }),
  };
}
