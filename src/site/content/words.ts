/** Words that stand beside the texts: of the interface, about contacts, on cards to show. */
import type en from '../../../locales/en.json';
import type { Contact } from '../../content-model/contacts/contact.ts';
import type { ContactWords } from '../../content-model/words/contact-words.ts';
import { interpolate } from '../../content-model/words/interpolate.ts';
import { inSpokenLanguage } from '../../content-model/words/spoken-language.ts';
import type { LocaleWords, Translator, WordKey } from '../../i18n/translate.ts';
import { localeContent } from './opened-project.ts';
import { contact, numberToCall, term } from './site-facts.ts';

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
 * What a contact is for, in English, for data. A reference such as {phone:bris} has no place there: the label says enough
 * where there is one.
 */
export function descriptionOf({ id, nameEn }: Contact): string {
  const words = contactWords('en', id);
  return [words?.for, words?.label].find((text) => text !== undefined && !text.includes('{')) ?? nameEn;
}

/** Who a contact is for, or when it is called, as text alone. Names of contacts stand in it in Swedish. */
export const plainWords = (locale: string, { id, shortName }: Contact): string =>
  wordsAsText(contactWords(locale, id)?.label ?? shortName);

/** What each reference in words stands for, as text alone. */
const textOf: Readonly<Record<string, (id: string) => string>> = {
  Name: (id) => contact(id).shortName,
  // Left to right, also among words that run from the right.
  Phone: (id) => `\u2066${numberToCall(id).shown}\u2069`,
  Term: (id) => term(id).sv,
};

/**
 * Words with what they name filled in, where only text can stand.
 *
 * @throws If they name a fact that is neither a name, a number nor a Swedish word: such words need a page.
 */
export function wordsAsText(words: string): string {
  const { content, problems } = interpolate(words, { file: '' });
  const parts = content.map((part) => {
    if (part.kind === 'text') return part.text;
    return part.kind === 'component' ? textOf[part.name]?.(part.attributes['id'] ?? '') : undefined;
  });
  if (problems.length > 0 || parts.includes(undefined)) throw new Error(`“${words}” is more than text.`);
  return parts.join('');
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
