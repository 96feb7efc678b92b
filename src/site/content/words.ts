/** Words that stand beside the texts: of the interface, about contacts, on cards to show. */
import { parse } from 'yaml';
import type en from '../../../locales/en.json';
import { createTranslator, type LocaleWords, type Translator, type WordKey } from '../../i18n/translate.ts';

const interfaceFiles = import.meta.glob<LocaleWords>('/locales/*.json', { import: 'default', eager: true });
const yamlFiles = import.meta.glob<string>('/content/*/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What is said about a contact to readers. */
export interface ContactWords {
  /** Who or when. */
  readonly label: string;
  /** For whom, and what they do. */
  readonly for?: string;
  /** What is good to know first. */
  readonly note?: string;
}

/** Everything said in one language outside its texts. */
interface LanguageWords {
  readonly translator: Translator;
  readonly contacts: Readonly<Record<string, ContactWords>>;
  readonly phrases: Readonly<Record<string, string>>;
}

const known = new Map<string, LanguageWords>();

function wordsOf(locale: string): LanguageWords {
  const words = known.get(locale) ?? {
    translator: createTranslator(interfaceOf(locale), locale),
    contacts: yamlOf(locale, 'contacts'),
    phrases: yamlOf(locale, 'phrases'),
  };
  known.set(locale, words);
  return words;
}

function interfaceOf(locale: string): LocaleWords {
  const words = interfaceFiles[`/locales/${locale}.json`];
  if (words === undefined) throw new Error(`There is no locales/${locale}.json.`);
  return words;
}

function yamlOf<T>(locale: string, name: string): Readonly<Record<string, T>> {
  const text = yamlFiles[`/content/${locale}/${name}.yaml`];
  return text === undefined ? {} : ((parse(text) as Record<string, T> | null) ?? {});
}

/** Looks up words of the interface. */
export function translatorOf(locale: string): Translator {
  return wordsOf(locale).translator;
}

/** Plural forms of one key, for a page's own script: category of `Intl.PluralRules` → words with `{{count}}`. */
export function pluralForms(locale: string, key: WordKey): Readonly<Record<string, string>> {
  const path = key.split('.');
  const name = `${path.at(-1)}_`;
  const group = path
    .slice(0, -1)
    .reduce<LocaleWords | string | undefined>(
      (words, part) => (typeof words === 'object' ? words[part] : undefined),
      interfaceOf(locale),
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
  const words = interfaceOf(locale)[group];
  if (typeof words !== 'object') throw new Error(`locales/${locale}.json has no group “${group}”.`);
  return words;
}

/** Words about a contact in a language; none where they have not been written. */
export function contactWords(locale: string, id: string): ContactWords | undefined {
  return wordsOf(locale).contacts[id];
}

/** A sentence to show to somebody; none where it has not been written. */
export function phrase(locale: string, id: string): string | undefined {
  return wordsOf(locale).phrases[id];
}
