/** Which files of a language are made from another language's, and from which. */
import { languageOf, languages } from '../../i18n/languages.ts';
import { pluralCategories } from '../../i18n/translate.ts';
import {
  type ContentFiles,
  sourceLocale,
  textOf,
  textPaths,
  writtenLocales,
} from '../files/content-files.ts';
import { isForStaff } from '../words/check-word-files.ts';
import { translatableSearch } from './translatable-search.ts';
import { translatableText } from './translatable-text.ts';
import { translatableWords } from './translatable-words.ts';
import type { Translatable } from './translation-units.ts';

/** One file that a language has, or should have. */
export interface TranslatedFile {
  /** What it is called in notes and on the command line: below the language's folder, or `locales/<tag>.json`. */
  readonly path: string;
  /** From the project's root. */
  readonly file: string;
  /** Path of the source, from the project's root. */
  readonly sourceFile: string;
  readonly source: string;
  /** Whether translators get it; the others are written by hand. */
  readonly travels: boolean;
}

/** Whether texts are translated into a language: not one that is written, and a tag that can name a folder. */
export function isTranslated(locale: string): boolean {
  if (writtenLocales.has(locale)) return false;
  return languages.some(({ tag }) => tag === locale) || isShortest(locale);
}

/** A tag that the table does not have, without a country or a script that goes without saying. */
function isShortest(tag: string): boolean {
  const language = languageOf(tag);
  // What nobody has a name for is a slip of the keyboard.
  const isKnown = language?.tag === tag && language.english !== tag;
  const locale = isKnown ? new Intl.Locale(tag) : undefined;
  return locale?.region === undefined && locale?.minimize().toString() === tag;
}

/** The language that a tool means by its tag, which often names a country too: `ro-RO`, `uk_UA`. */
export function translatedLanguage(tag: string): string | undefined {
  if (languages.some((language) => language.tag === tag) && isTranslated(tag)) return tag;
  try {
    const { language, script = '' } = new Intl.Locale(withScript(tag).replaceAll('_', '-')).maximize();
    const tags = [`${language}-${script}`, language];
    return tags.find((short) => isTranslated(short) && languageOf(short)?.script === script);
  } catch {
    // What is no language tag is refused only by throwing.
    return undefined;
  }
}

/** As gettext names scripts: `sr_RS@latin` is `sr-Latn`. */
const withScript = (tag: string): string =>
  tag.replace(/^([a-z]+)(?:_[A-Z]{2})?@(latin|cyrillic)$/i, (_, language: string, script: string) =>
    script.toLowerCase() === 'latin' ? `${language}-Latn` : `${language}-Cyrl`,
  );

/** Everything that a language has or should have, texts first. */
export function translatedFiles(content: ContentFiles, locale: string): readonly TranslatedFile[] {
  const made = (path: string, sourceFile: string, travels = true): TranslatedFile[] => {
    const source = textOf(content, sourceFile);
    const file = path.startsWith('locales/') ? path : `content/${locale}/${path}`;
    return source === undefined ? [] : [{ path, file, sourceFile, source, travels }];
  };
  const fromSource = (path: string, travels = true) => made(path, `content/${sourceLocale}/${path}`, travels);
  const hasSounds = content.files.has(`content/${locale}/sounds.yaml`);
  return [
    ...['contacts.yaml', 'phrases.yaml', ...textPaths(content, sourceLocale)]
      .sort()
      .flatMap((path) => fromSource(path)),
    ...fromSource('search.yaml', false),
    // They say how the Swedish sounds.
    ...(hasSounds ? made('sounds.yaml', 'content/sv/phrases.yaml', false) : []),
    ...made(`locales/${locale}.json`, `locales/${sourceLocale}.json`),
  ];
}

/** What somebody in danger needs first, as texts are called in notes; a beginning stands for all that begin so. */
const FIRST = [
  ...['phrases.yaml', 'pages/show.mdx', 'pages/now.mdx', 'leaflets/adult.mdx', 'leaflets/child.mdx'],
  ...['contacts.yaml', 'locales/', 'leaflets/', 'pages/index.mdx', 'pages/signs.mdx', 'pages/support.mdx'],
];

/** Where a text stands among those of a language that begins: cards, help now and a leaflet are of use without the others. */
export function orderOfWorth(path: string): number {
  const at = FIRST.findIndex((first) => path.startsWith(first));
  return at < 0 ? FIRST.length : at;
}

const cuts = new WeakMap<ContentFiles, Map<string, Translatable>>();

/** A source, cut for one language; the same content is cut once. */
export function translatable(
  content: ContentFiles,
  { path, sourceFile, source }: TranslatedFile,
  locale: string,
): Translatable {
  const cut = cuts.get(content) ?? new Map<string, Translatable>();
  cuts.set(content, cut);
  // Texts and search words are cut alike for every language; files of words have the plural forms of each.
  const isAlike = sourceFile.endsWith('.mdx') || path === 'search.yaml';
  const forms = languageOf(locale) ? pluralCategories(locale).join() : locale;
  const key = isAlike ? sourceFile : `${forms} ${sourceFile}`;
  const known = cut.get(key);
  if (known) return known;
  const made = cutSource(path, source, locale);
  cut.set(key, made);
  return made;
}

function cutSource(path: string, source: string, locale: string): Translatable {
  if (path.endsWith('.mdx'))
    return translatableText(source, path.startsWith('leaflets/') ? 'leaflet' : 'page');
  if (path === 'search.yaml') return translatableSearch(source);
  return translatableWords(path, source, locale, (key) => !isForStaff(key));
}
