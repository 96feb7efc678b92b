/** A published language with its words. Nothing here parses a file: a command that kept what it read starts from this. */
import type { Language } from '../../i18n/languages.ts';
import { createTranslator, type LocaleWords, type Translator } from '../../i18n/translate.ts';
import type { Recordings } from '../recordings/recordings.ts';
import type { KnownTranslation } from '../translation/translation-state.ts';
import type { ContactWords } from '../words/contact-words.ts';

/** The words of one language, and how far they can be trusted. */
export interface LocaleContent extends KnownTranslation {
  readonly language: Language;
  /** Words of the interface as they are written, in groups: `locales/<tag>.json`. */
  readonly words: LocaleWords;
  readonly translator: Translator;
  /** What each drawing shows, by its name. */
  readonly pictureWords: Readonly<Record<string, string>>;
  /** By the ids of contacts: `content/<tag>/contacts.yaml`. */
  readonly contactWords: Readonly<Record<string, ContactWords>>;
  /** Sentences to show to somebody, by their ids: `content/<tag>/phrases.yaml`. */
  readonly phrases: Readonly<Record<string, string>>;
  /** How the Swedish of these sentences sounds, in the language's own letters: `content/<tag>/sounds.yaml`, if there is one. */
  readonly sounds: Readonly<Record<string, string>>;
  /** Recordings of people who read texts aloud: `content/<tag>/audio.yaml`, if there is one. */
  readonly recordings: Recordings;
  /** Whether somebody who speaks the language wrote its texts, or has read them. */
  readonly isReviewed: boolean;
  /** Texts that people translated from beginning to end, below the language's folder: no machine's, whoever has read them. */
  readonly byPeople: ReadonlySet<string>;
}

/** A language as it is read, as plain data. */
export type LocaleParts = Omit<LocaleContent, 'language' | 'translator' | 'pictureWords'>;

/** Makes a language out of what was read of it. */
export function openLocale(language: Language, parts: LocaleParts): LocaleContent {
  const pictureWords = (parts.words['pictures'] ?? {}) as Record<string, string>;
  return { ...parts, language, translator: createTranslator(parts.words, language.tag), pictureWords };
}
