/** Everything that is published, read and checked: what the commands start from. */
import { type CheckedContent, checkContent } from '../../../src/content-model/check/check-content.ts';
import type { Facts } from '../../../src/content-model/facts/facts.ts';
import type { ContactWords } from '../../../src/content-model/to-leaflet/to-leaflet.ts';
import type { TranslationState } from '../../../src/content-model/translation/translation-state.ts';
import type { Language } from '../../../src/i18n/languages.ts';
import type { Translator } from '../../../src/i18n/translate.ts';
import { formats, type Picture, type Problem } from '../../../src/leaflet/index.ts';
import { openLocale } from './open-locale.ts';
import { type ContentSource, readContent } from './read-content.ts';
import { readLocale } from './read-material.ts';

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
  const locales = new Map(readable.map((tag) => [tag, openLocale(tag, readLocale(source, tag))]));
  return { project: { ...content, source, facts, locales }, problems };
}

/** Whether a problem stops everything. */
export const isError = ({ level }: Problem): boolean => level === 'error';

/** The files that a language's words come from, besides its texts. */
const wordFiles = (tag: string) => [
  `locales/${tag}.json`,
  ...['contacts', 'phrases'].map((name) => `content/${tag}/${name}.yaml`),
];
