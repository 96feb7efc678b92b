/** Reads facts, drawings and words from the files of content/: what takes the parsers of YAML, hours and numbers. */
import { parse } from 'yaml';
import { readPictures } from '../../../src/content-model/check/check-content.ts';
import { type Facts, readFacts } from '../../../src/content-model/facts/facts.ts';
import { textOf, textsUnder } from '../../../src/content-model/files/content-files.ts';
import {
  readTranslation,
  translationStates,
} from '../../../src/content-model/translation/translation-state.ts';
import type { LocaleWords } from '../../../src/i18n/translate.ts';
import type { Picture, Problem } from '../../../src/leaflet/index.ts';
import type { LocaleParts } from './open-locale.ts';
import type { ContentSource } from './read-content.ts';

/** What a stranger's leaflet may use, in any language. */
export interface FactsAndPictures {
  readonly facts: Facts | undefined;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly problems: readonly Problem[];
}

export function readFactsAndPictures(source: ContentSource): FactsAndPictures {
  const { facts, problems: factProblems } = readFacts(textsUnder(source, 'content/facts/'));
  const { pictures, problems: pictureProblems } = readPictures(source);
  return { facts, pictures, problems: [...factProblems, ...pictureProblems] };
}

/** The words of a language, whose files have been checked already. */
export function readLocale(source: ContentSource, tag: string): LocaleParts {
  const file = `content/${tag}/translation.yaml`;
  const stamps = textOf(source, file);
  const translation = stamps === undefined ? undefined : readTranslation(file, stamps).translation;
  const states = translationStates(source, tag, translation);
  const isWritten = [...states.values()].every((state) => state === 'source');
  return {
    words: JSON.parse(textOf(source, `locales/${tag}.json`) ?? '{}') as LocaleWords,
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
