/** Reads facts, drawings and words from the files of content/: what takes the parsers of YAML, hours and numbers. */
import type { LocaleWords } from '../../i18n/translate.ts';
import type { Problem } from '../../leaflet/problems.ts';
import type { Picture } from '../../leaflet/types.ts';
import { type Facts, readFacts } from '../facts/read-facts.ts';
import { type ContentFiles, textOf, textsUnder, writtenLocales } from '../files/content-files.ts';
import { readPicture } from '../pictures/read-picture.ts';
import { readRecordings, recordingsFile } from '../recordings/recordings.ts';
import { knownTranslation, translatedBy } from '../translation/translation-state.ts';
import type { ContactWords } from '../words/contact-words.ts';
import { openWordFile } from '../words/word-files.ts';
import type { LocaleParts } from './locale-content.ts';

/** What every leaflet and page may use, in any language, and everything wrong with it. */
export interface FactsAndPictures {
  /** Missing where a file of facts that nothing works without cannot be read. */
  readonly facts: Facts | undefined;
  /** Drawings by the names of their files. */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly problems: readonly Problem[];
}

/** Reads the facts and the drawings. */
export function readFactsAndPictures(content: ContentFiles): FactsAndPictures {
  const { facts, problems: factProblems } = readFacts(textsUnder(content, 'content/facts/'));
  const { pictures, problems: pictureProblems } = readPictures(content);
  return { facts, pictures, problems: [...factProblems, ...pictureProblems] };
}

function readPictures(content: ContentFiles): Omit<FactsAndPictures, 'facts'> {
  const pictures = new Map<string, Picture>();
  const problems: Problem[] = [];
  for (const path of [...content.files.keys()]
    .filter((file) => /^content\/pictures\/[^/]+\.svg$/.test(file))
    .sort()) {
    const read = readPicture(path, textOf(content, path) ?? '');
    problems.push(...read.problems);
    if (read.picture) pictures.set(path.replace(/^.*\/|\.svg$/g, ''), read.picture);
  }
  return { pictures, problems };
}

/** The words of a language, or why they cannot be read. */
export interface ReadLocale {
  /** Missing where one of its files is broken. Whether its words are whole is for the check to say. */
  readonly parts?: LocaleParts;
  readonly problems: readonly Problem[];
}

/** Reads the words of a language. */
export function readLocale(content: ContentFiles, tag: string): ReadLocale {
  const read = (file: string) => openWordFile(file, textOf(content, file) ?? '{}', tag);
  const words = read(`locales/${tag}.json`);
  const contacts = read(`content/${tag}/contacts.yaml`);
  const phrases = read(`content/${tag}/phrases.yaml`);
  const sounds = read(`content/${tag}/sounds.yaml`);
  const audio = readRecordings(recordingsFile(tag), textOf(content, recordingsFile(tag)));
  const { translation, states, older, problems: inTranslation } = knownTranslation(content, tag);
  const problems = [
    ...words.problems,
    ...contacts.problems,
    ...phrases.problems,
    ...sounds.problems,
    ...audio.problems,
    ...inTranslation,
  ];
  if (!words.words || !contacts.words || !phrases.words || !sounds.words || !audio.recordings)
    return { problems };
  const parts: LocaleParts = {
    words: words.words as LocaleWords,
    contactWords: contacts.words as Readonly<Record<string, ContactWords>>,
    phrases: phrases.words as Readonly<Record<string, string>>,
    sounds: sounds.words as Readonly<Record<string, string>>,
    recordings: audio.recordings,
    translation,
    states,
    older,
    byPeople: new Set(
      [...states.keys()].filter((path) => translation && translatedBy(translation, path) === 'person'),
    ),
    isReviewed: writtenLocales.has(tag) || (translation?.reviewedBy ?? null) !== null,
  };
  return { parts, problems };
}
