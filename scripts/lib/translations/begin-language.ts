/** Where a language begins, and what is left of it: the files of its core in the order in which they help a reader. */
import { type ContentFiles, textOf } from '../../../src/content-model/files/content-files.ts';
import {
  type TranslatedFile,
  translatedFiles,
} from '../../../src/content-model/translation/translated-files.ts';
import { knownTranslation } from '../../../src/content-model/translation/translation-state.ts';
import { isForStaff } from '../../../src/content-model/words/check-word-files.ts';
import { glossaryFile, readGlossary } from '../../../src/content-model/words/glossary.ts';
import { type LocaleWords, pluralCategories } from '../../../src/i18n/translate.ts';

/**
 * Beginnings of the paths of the core. What somebody can hold out comes first, then whom to call, then paper that says it;
 * with these a language is published, and its other pages say that they are not written yet.
 */
const core: readonly string[] = [
  'phrases.yaml',
  'pages/now.mdx',
  'pages/show.mdx',
  'contacts.yaml',
  'locales/',
  'leaflets/child',
  'leaflets/adult',
  'leaflets/phrases',
  'leaflets/',
  'pages/index.mdx',
  'pages/where',
  'pages/safety.mdx',
  'pages/young/index.mdx',
  'pages/search.mdx',
  'sounds.yaml',
  'search.yaml',
];

/** A file of the core, and what is to be done with it. */
export interface CoreFile {
  readonly file: string;
  readonly state: 'missing' | 'in English' | 'older than its source' | 'not stamped' | 'written';
}

/** The files of a language's core, those of most worth first. */
function coreFiles(content: ContentFiles, locale: string): readonly TranslatedFile[] {
  const worth = ({ path }: TranslatedFile) => core.findIndex((beginning) => path.startsWith(beginning));
  const files = translatedFiles(content, locale).filter((file) => worth(file) >= 0);
  return files.toSorted((one, other) => worth(one) - worth(other) || (one.path < other.path ? -1 : 1));
}

/**
 * The files that a new language begins with: the core in English, to be written over, and an empty glossary. Words that people
 * type and how Swedish sounds are no translations: these two are written from nothing.
 *
 * @returns Texts by their paths from the root.
 */
export function skeletonOf(content: ContentFiles, locale: string): ReadonlyMap<string, string> {
  const files = coreFiles(content, locale).filter(({ travels }) => travels);
  return new Map([
    [glossaryFile(locale), GLOSSARY],
    ...files.map(({ file, source }): [string, string] => [file, begun(file, source, locale)]),
  ]);
}

const GLOSSARY = `# Terms of law and support, before the texts: content/README.md says what each line is.
# - { en: help, sv: hjälp, word: …, not: [rescue in this language], why: it sounds like a raid }
[]
`;

const begun = (file: string, source: string, locale: string): string =>
  file.endsWith('.json')
    ? `${JSON.stringify(wordsOf(JSON.parse(source) as LocaleWords, locale), null, 2)}\n`
    : source;

const PLURAL = /_(?:zero|one|two|few|many|other)$/;

/** Words of the interface that readers see, with as many plural forms as the language has. */
function wordsOf(words: LocaleWords, locale: string, above = ''): LocaleWords {
  const entries = Object.entries(words).flatMap(([key, value]): [string, string | LocaleWords][] => {
    if (isForStaff(`${above}${key}`)) return [];
    if (typeof value !== 'string') return [[key, wordsOf(value, locale, `${above}${key}.`)]];
    if (!PLURAL.test(key)) return [[key, value]];
    if (!key.endsWith('_other')) return [];
    return pluralCategories(locale).map((category) => [key.replace(PLURAL, `_${category}`), value]);
  });
  return Object.fromEntries(entries);
}

/** What is left of a language's core. */
export function leftOf(content: ContentFiles, locale: string): readonly CoreFile[] {
  const { states } = knownTranslation(content, locale);
  const skeleton = skeletonOf(content, locale);
  const own = coreFiles(content, locale).map(({ path, file }): CoreFile => {
    const text = textOf(content, file);
    if (text === undefined) return { file, state: 'missing' };
    if (isSame(file, text, skeleton.get(file))) return { file, state: 'in English' };
    const state = states.get(path);
    if (state === 'stale') return { file, state: 'older than its source' };
    return { file, state: state === 'unstamped' ? 'not stamped' : 'written' };
  });
  return [{ file: glossaryFile(locale), state: hasTerms(content, locale) ? 'written' : 'missing' }, ...own];
}

function isSame(file: string, text: string, begun: string | undefined): boolean {
  if (begun === undefined || !file.endsWith('.json')) return text === begun;
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(JSON.parse(begun));
  } catch {
    // What cannot be read is for the check of the content to say.
    return false;
  }
}

function hasTerms(content: ContentFiles, locale: string): boolean {
  const file = glossaryFile(locale);
  return (readGlossary(file, textOf(content, file) ?? '[]').value ?? []).length > 0;
}

/** What is left, a file a line, and what comes next. */
export function toldAs(left: readonly CoreFile[]): string {
  const lines = left.map(
    ({ file, state }, at) => `${String(at + 1).padStart(3)}. ${file.padEnd(44)} ${state}\n`,
  );
  const open = left.filter(({ state }) => state !== 'written');
  const next = open[0] === undefined ? 'The core is written.' : `Next: ${open[0].file}.`;
  return `${lines.join('')}${left.length - open.length} of ${left.length} files of the core are written. ${next}\n`;
}
