/** Words that stand beside the texts: of the interface, about contacts, on cards to show. */
import type en from '../../../locales/en.json';
import type { ContactWords } from '../../content-model/words/contact-words.ts';
import { inSpokenLanguage } from '../../content-model/words/spoken-language.ts';
import type { LocaleWords, Translator, WordKey } from '../../i18n/translate.ts';
import { localeContent } from './opened-project.ts';

/** Looks up words of the interface. */
export function translatorOf(locale: string): Translator {
  return localeContent(locale).translator;
}

/** Plural forms of one key, for a page's own script: category of `Intl.PluralRules` → words with `{{count}}`. */
export function pluralForms(locale: string, key: WordKey): Readonly<Record<string, string>> {
  const path = key.split('.');
  const name = `${path.at(-1)}_`;
  const group = path
    .slice(0, -1)
    .reduce<LocaleWords | string | undefined>(
      (words, part) => (typeof words === 'object' ? words[part] : undefined),
      localeContent(locale).words,
    );
  if (typeof group !== 'object') throw new Error(`locales/${locale}.json has no group for “${key}”.`);
  return Object.fromEntries(
    Object.entries(group).flatMap(([entry, words]) =>
      entry.startsWith(name) && typeof words === 'string' ? [[entry.slice(name.length), words]] : [],
    ),
  );
}

/** A group of words as it is written, with its placeholders and plural forms, for a page's own script. */
export function wordGroup(locale: string, group: keyof typeof en): LocaleWords {
  const words = localeContent(locale).words[group];
  if (typeof words !== 'object') throw new Error(`locales/${locale}.json has no group “${group}”.`);
  return words;
}

/** Words about a contact in a language; none where they have not been written. */
export function contactWords(locale: string, id: string): ContactWords | undefined {
  return localeContent(locale).contactWords[id];
}

/**
 * A sentence to show to somebody; none where it has not been written.
 *
 * @param speaker - BCP 47 tag of the language of whoever shows it, which the sentence may name.
 */
export function phrase(locale: string, id: string, speaker: string): string | undefined {
  const words = localeContent(locale).phrases[id];
  return words === undefined ? undefined : inSpokenLanguage(words, locale, speaker);
}

/** How the Swedish of a card sounds, in the letters of a language; none where nobody has written it. */
export function soundOf(locale: string, id: string): string | undefined {
  return localeContent(locale).sounds[id];
}
