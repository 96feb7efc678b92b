/** Everything that is published, read and checked: what the commands start from. */
import { parse } from 'yaml';
import { type CheckedContent, checkContent, readPictures } from '../../src/content-model/check-content.ts';
import { textOf, textsUnder } from '../../src/content-model/content-files.ts';
import { type Facts, readFacts } from '../../src/content-model/facts.ts';
import type { ContactWords } from '../../src/content-model/to-leaflet.ts';
import {
  readTranslation,
  type TranslationState,
  translationStates,
} from '../../src/content-model/translation-state.ts';
import { type Language, languageOf } from '../../src/i18n/languages.ts';
import { createTranslator, type LocaleWords, type Translator } from '../../src/i18n/translate.ts';
import { formats, type Picture, type Problem } from '../../src/leaflet/index.ts';
import { type ContentSource, readContent } from './read-content.ts';

/** The words of one published language, and how far they can be trusted. */
export interface LocaleContent {
  readonly language: Language;
  readonly translator: Translator;
  readonly pictureWords: Readonly<Record<string, string>>;
  readonly contactWords: Readonly<Record<string, ContactWords>>;
  readonly phrases: Readonly<Record<string, string>>;
  /** Whether somebody who speaks the language wrote it, or has read it. */
  readonly isReviewed: boolean;
  /** Path below the language's folder → state of its translation. */
  readonly states: ReadonlyMap<string, TranslationState>;
}

/** What a leaflet is made of besides its text. */
export interface LeafletMaterial {
  readonly facts: Facts;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** The published languages. */
  readonly locales: ReadonlyMap<string, LocaleContent>;
}

/** The project as its commands see it. */
export interface Project extends CheckedContent, LeafletMaterial {
  readonly source: ContentSource;
  readonly facts: Facts;
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** A project, or why there is none. */
export interface ReadProject {
  /**
   * Missing only where the facts cannot be read. With an error among the problems it is good for finding more
   * problems, and for nothing else: nothing may be made from half of the content.
   */
  readonly project?: Project;
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks the content of the project.
 *
 * @param root - Folder that holds `content/` and `locales/`.
 */
export function readProject(root: string): ReadProject {
  const source = readContent(root);
  const content = checkContent(source, Object.keys(formats));
  const { facts, problems } = content;
  if (!facts) return { problems };
  const broken = new Set(problems.filter(isError).map(({ where }) => where.file));
  const readable = source.locales.filter((tag) => !wordFiles(tag).some((file) => broken.has(file)));
  const locales = new Map(readable.map((tag) => [tag, readLocale(source, tag)]));
  return { project: { ...content, source, facts, locales }, problems };
}

/** Whether a problem stops everything. */
export const isError = ({ level }: Problem): boolean => level === 'error';

/** The files that a language's words come from, besides its texts. */
const wordFiles = (tag: string) => [
  `locales/${tag}.json`,
  ...['contacts', 'phrases'].map((name) => `content/${tag}/${name}.yaml`),
];

/**
 * Reads what a stranger's leaflet may use: facts, drawings and the words of some languages. The project's own texts
 * are not looked at, which takes most of the time.
 *
 * @param wanted - Languages whose words are read, as far as they are published.
 */
export function readLeafletMaterial(
  root: string,
  wanted: readonly string[],
): { material?: LeafletMaterial; problems: readonly Problem[] } {
  const source = readContent(root);
  const { facts, problems: factProblems } = readFacts(textsUnder(source, 'content/facts/'));
  const { pictures, problems: pictureProblems } = readPictures(source);
  const problems = [...factProblems, ...pictureProblems];
  if (!facts || problems.some(isError)) return { problems };
  const tags = source.locales.filter((tag) => wanted.includes(tag));
  const locales = new Map(tags.map((tag) => [tag, readLocale(source, tag)]));
  return { material: { facts, pictures, locales }, problems };
}

function readLocale(source: ContentSource, tag: string): LocaleContent {
  const language = languageOf(tag);
  if (!language) throw new Error(`content/${tag}/ is no BCP 47 language tag.`);
  const words = JSON.parse(textOf(source, `locales/${tag}.json`) ?? '{}') as LocaleWords;
  const file = `content/${tag}/translation.yaml`;
  const stamps = textOf(source, file);
  const translation = stamps === undefined ? undefined : readTranslation(file, stamps).translation;
  const states = translationStates(source, tag, translation);
  const isWritten = [...states.values()].every((state) => state === 'source');
  return {
    language,
    translator: createTranslator(words, tag),
    pictureWords: (words['pictures'] ?? {}) as Record<string, string>,
    contactWords: recordsOf(source, `content/${tag}/contacts.yaml`),
    phrases: recordsOf(source, `content/${tag}/phrases.yaml`),
    isReviewed: isWritten || (translation?.reviewedBy ?? null) !== null,
    states,
  };
}

/** A YAML file whose form has been checked already. */
function recordsOf<T>(source: ContentSource, path: string): Readonly<Record<string, T>> {
  return parse(textOf(source, path) ?? '{}') as Record<string, T>;
}
