/** Everything that is published, read and checked: what the commands start from. */
import { type Facts, readFacts } from '../../src/content-model/facts.ts';
import { type LeafletRecord, readLeaflets } from '../../src/content-model/leaflets.ts';
import { readPicture } from '../../src/content-model/read-picture.ts';
import type { ContactWords } from '../../src/content-model/to-leaflet.ts';
import { type Language, languageOf } from '../../src/i18n/languages.ts';
import { createTranslator, type LocaleWords, type Translator } from '../../src/i18n/translate.ts';
import { formats, type Picture, type Problem } from '../../src/leaflet/index.ts';
import { parse } from 'yaml';
import { type ContentSource, readContent, textsUnder } from './read-content.ts';

/** The words of one published language. */
export interface LocaleContent {
  readonly language: Language;
  readonly translator: Translator;
  readonly pictureWords: Readonly<Record<string, string>>;
  readonly contactWords: Readonly<Record<string, ContactWords>>;
  readonly phrases: Readonly<Record<string, string>>;
}

/** The project as its commands see it. */
export interface Project {
  readonly source: ContentSource;
  readonly facts: Facts;
  readonly leaflets: readonly LeafletRecord[];
  readonly locales: ReadonlyMap<string, LocaleContent>;
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** A project, or why there is none. */
export interface ReadProject {
  readonly project?: Project;
  readonly problems: readonly Problem[];
}

/**
 * Reads the facts, words and drawings of the project.
 *
 * @param root - Folder that holds `content/` and `locales/`.
 */
export function readProject(root: string): ReadProject {
  const source = readContent(root);
  const read = readFacts(textsUnder(source, 'content/facts/'));
  const problems = [...read.problems];
  const { facts } = read;
  if (!facts) return { problems };

  const pictures = new Map<string, Picture>();
  for (const [path, svg] of textsUnder(source, 'content/pictures/')) {
    if (!path.endsWith('.svg')) continue;
    const { picture, problems: found } = readPicture(path, svg);
    problems.push(...found);
    if (picture) pictures.set(path.slice('content/pictures/'.length, -'.svg'.length), picture);
  }
  const list = readLeaflets('content/leaflets.yaml', textOf(source, 'content/leaflets.yaml'), facts, Object.keys(formats));
  problems.push(...list.problems);

  const locales = new Map(source.locales.map((tag) => [tag, readLocale(source, tag)]));
  return { project: { source, facts, leaflets: list.leaflets, locales, pictures }, problems };
}

/** One text of the content, by its path from the project's root. Empty if there is none. */
export function textOf(source: ContentSource, path: string): string {
  const bytes = source.files.get(path);
  return bytes ? new TextDecoder().decode(bytes) : '';
}

/** Words whose form has been checked (`check-content`), as they are needed. */
function readLocale(source: ContentSource, tag: string): LocaleContent {
  const language = languageOf(tag);
  if (!language) throw new Error(`content/${tag}/ is no BCP 47 language tag.`);
  const words = JSON.parse(textOf(source, `locales/${tag}.json`) || '{}') as LocaleWords;
  return {
    language,
    translator: createTranslator(words, tag),
    pictureWords: (words['pictures'] ?? {}) as Record<string, string>,
    contactWords: (parse(textOf(source, `content/${tag}/contacts.yaml`)) ?? {}) as Record<string, ContactWords>,
    phrases: (parse(textOf(source, `content/${tag}/phrases.yaml`)) ?? {}) as Record<string, string>,
  };
}
