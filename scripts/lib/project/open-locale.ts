import { languageOf } from '../../../src/i18n/languages.ts';
import { createTranslator, type LocaleWords } from '../../../src/i18n/translate.ts';
import type { LocaleContent } from './project.ts';

/** A language as it is read, as plain data. */
export interface LocaleParts extends Omit<LocaleContent, 'language' | 'translator' | 'pictureWords'> {
  /** Content of `locales/<tag>.json`. */
  readonly words: LocaleWords;
}

/** Makes a language out of what was read of it. */
export function openLocale(tag: string, { words, ...parts }: LocaleParts): LocaleContent {
  const language = languageOf(tag);
  if (!language) throw new Error(`content/${tag}/ is no BCP 47 language tag.`);
  const pictureWords = (words['pictures'] ?? {}) as Record<string, string>;
  return { ...parts, language, translator: createTranslator(words, tag), pictureWords };
}
