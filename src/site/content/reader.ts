/** Who a page is for: its language and the words of the interface in it. */
import { type Language, languageOf } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translate.ts';
import { published, publishedLanguage } from './locales.ts';
import { translatorOf } from './words.ts';

export interface Reader {
  readonly language: Language;
  /** Words of a key that is known when this is written; a wrong key does not compile. */
  readonly t: Translator['t'];
  /**
   * Words of a key that is put together from a name in the facts.
   *
   * @throws If there are none: English in the middle of another language helps nobody.
   */
  readonly say: (key: string) => string;
}

/** The reader of a page under `/<locale>/`. Components ask here, so that no text has to pass its language on. */
export function readerOf(astro: { readonly params: Readonly<Record<string, string | undefined>> }): Reader {
  return readerIn(astro.params['locale'] ?? '');
}

/** The reader of a language. */
export function readerIn(locale: string): Reader {
  const language = publishedLanguage(locale);
  const { t, find } = translatorOf(locale);
  return {
    language,
    t,
    say: (key) => {
      const words = find(key);
      if (words === undefined) throw new Error(`locales/${locale}.json has no words for “${key}”.`);
      return words;
    },
  };
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
