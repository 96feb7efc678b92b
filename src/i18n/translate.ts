/**
 * Looks up the words of the interface, at build time only: pages carry finished words and no code for finding them.
 * Words are handed in by whoever reads `locales/`; the keys' type comes from English, the source of all of them.
 */
import i18next from 'i18next';
import type en from '../../locales/en.json';

/** The words of one language, as `locales/<tag>.json` holds them: texts in groups. */
export interface LocaleWords {
  readonly [key: string]: string | LocaleWords;
}

type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutPlural<Key extends string> = Key extends `${infer Base}_${PluralCategory}` ? Base : Key;
type KeysOf<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string
    ? WithoutPlural<Key>
    : `${Key}.${KeysOf<Words[Key]>}`;
}[keyof Words & string];

/** Every key that may be looked up, such as `leaflet.validUntil`; plural forms go by their common name. */
export type WordKey = KeysOf<typeof en>;

/** Values of a text's placeholders. `count` chooses the plural form. */
export type WordValues = Readonly<Record<string, string | number>> & { readonly count?: number };

/** Looks words up in one language. */
export interface Translator {
  /** BCP 47 tag of the words. */
  readonly tag: string;
  /**
   * The words of a key.
   *
   * @throws Error if the key or a placeholder's value is missing: words are checked before anything is built.
   */
  readonly t: (key: WordKey, values?: WordValues) => string;
  /** The words of a key that is put together at run time, or nothing. */
  readonly find: (key: string, values?: WordValues) => string | undefined;
}

/**
 * Makes the translator of one language.
 *
 * @param words - Content of `locales/<tag>.json`.
 * @param tag - BCP 47 tag; a language that `Intl` does not know takes English plural forms.
 */
export function createTranslator(words: LocaleWords, tag: string): Translator {
  const lng = pluralTag(tag);
  const instance = i18next.createInstance();
  void instance.init({
    lng,
    resources: { [lng]: { translation: words } },
    fallbackLng: false,
    initAsync: false,
    // Escaping is the renderer's work; doubled, it would print “&amp;”.
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (text: string, match: RegExpExecArray) => {
      throw new Error(`No value was given for ${match[0]} in “${text}” (${tag}).`);
    },
  });
  const lookUp = (key: string, values: WordValues = {}) =>
    instance.exists(key, values) ? instance.t(key, values) : undefined;
  // Most words have no values, and every page asks for the same ones.
  const found = new Map<string, string | undefined>();
  const find = (key: string, values?: WordValues) => {
    // A date may end in a full stop of its own (“2026 р.”): before that of the sentence it is one too many.
    if (values !== undefined) return lookUp(key, values)?.replace(/(?<!\.)\.\.(?!\.)/g, '.');
    if (!found.has(key)) found.set(key, lookUp(key));
    return found.get(key);
  };
  const t = (key: WordKey, values?: WordValues) => {
    const words = find(key, values);
    if (words === undefined) throw new Error(`locales/${tag}.json has no words for “${key}”.`);
    return words;
  };
  return { tag, t, find };
}

/** Plural forms a language has, in the order of CLDR. */
export function pluralCategories(tag: string): readonly string[] {
  return [...new Intl.PluralRules(pluralTag(tag)).resolvedOptions().pluralCategories].sort(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  );
}

const order: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** `Intl` quietly takes the machine's language where it has no data; English is the same on every machine. */
function pluralTag(tag: string): string {
  return Intl.PluralRules.supportedLocalesOf(tag).length > 0 ? tag : 'en';
}
