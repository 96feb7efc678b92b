/** Words that stand beside the texts: of the interface, about contacts, on cards to show. */
import i18next from 'i18next';
import { parse } from 'yaml';

type Json = { readonly [key: string]: string | Json };
const interfaceFiles = import.meta.glob<Json>('/locales/*.json', { import: 'default', eager: true });
const yamlFiles = import.meta.glob<string>('/content/*/*.yaml', { query: '?raw', import: 'default', eager: true });

const translator = i18next.createInstance();
await translator.init({
  resources: Object.fromEntries(
    Object.entries(interfaceFiles).map(([path, words]) => [path.replace(/^.*\/|\.json$/g, ''), { ui: words }]),
  ),
  defaultNS: 'ui',
  ns: ['ui'],
  fallbackLng: false,
  interpolation: { escapeValue: false },
  returnNull: false,
});

/** Looks up words of the interface by key; `count` chooses the plural. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * The words of the interface in one language.
 *
 * @throws (the function it returns) If a key is missing: English in the middle of another language helps nobody.
 */
export function translate(locale: string): Translate {
  const t = translator.getFixedT(locale, 'ui');
  return (key, values = {}) => {
    if (!translator.exists(key, { lng: locale, ...values })) throw new Error(`locales/${locale}.json has no “${key}”.`);
    return t(key, values) as string;
  };
}

/** Plural forms of one key, for a page's own script: category of `Intl.PluralRules` → words with `{{count}}`. */
export function pluralForms(locale: string, key: string): Readonly<Record<string, string>> {
  const [group = '', name = ''] = key.split('.');
  const words = interfaceFiles[`/locales/${locale}.json`]?.[group];
  if (typeof words !== 'object') throw new Error(`locales/${locale}.json has no “${group}”.`);
  return Object.fromEntries(
    Object.entries(words)
      .filter(([entry]) => entry.startsWith(`${name}_`))
      .map(([entry, text]) => [entry.slice(name.length + 1), String(text)]),
  );
}

/** What is said about a contact to readers. */
export interface ContactWords {
  readonly label: string;
  readonly for: string;
  readonly note?: string;
}

function yamlOf(locale: string, name: string): Record<string, unknown> {
  const text = yamlFiles[`/content/${locale}/${name}.yaml`];
  return text === undefined ? {} : ((parse(text) as Record<string, unknown>) ?? {});
}

const contactWordsByLocale = new Map<string, Record<string, ContactWords>>();
const phrasesByLocale = new Map<string, Record<string, string>>();

function remember<T>(cache: Map<string, T>, locale: string, make: () => T): T {
  const known = cache.get(locale) ?? make();
  cache.set(locale, known);
  return known;
}

/** Words about a contact in a language; none where they have not been written. */
export function contactWords(locale: string, id: string): ContactWords | undefined {
  return remember(contactWordsByLocale, locale, () => yamlOf(locale, 'contacts') as Record<string, ContactWords>)[id];
}

/** A sentence to show to somebody; none where it has not been written. */
export function phrase(locale: string, id: string): string | undefined {
  return remember(phrasesByLocale, locale, () => yamlOf(locale, 'phrases') as Record<string, string>)[id];
}
