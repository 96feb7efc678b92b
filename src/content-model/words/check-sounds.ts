/** Whether the sounds of `sounds.yaml` are sounds: how the Swedish of a card is said, in the letters of the reader's language. */
import { languageOf } from '../../i18n/languages.ts';
import { smallLetters } from '../../i18n/writing/letters.ts';
import type { Problem } from '../../leaflet/problems.ts';
import { type ContentFiles, textOf } from '../files/content-files.ts';
import { soundNotSpelled } from '../problems/language-problems.ts';
import { readWordFile } from './word-files.ts';

/**
 * Share of words that may be those of the sentence itself. “Ring”, “tolk” and “min” are said in some languages as they are
 * written in Swedish; a sentence that was pasted is written so from its first word to its last.
 */
const SAME_AS_SWEDISH = 0.8;
/** The same of the reader's own sentence: what the card means is no sound of it. */
const SAME_AS_MEANING = 0.5;

/** Sounds that are Swedish as it is written, or what the card means; or in other letters than the reader's. */
export function checkSounds(content: ContentFiles): readonly Problem[] {
  const swedish = entriesOf(content, 'sv', 'phrases');
  return content.locales.flatMap((locale) => {
    const phrases = entriesOf(content, locale, 'phrases');
    const file = `content/${locale}/sounds.yaml`;
    const isLatin = languageOf(locale)?.script === 'Latn';
    return [...entriesOf(content, locale, 'sounds')].flatMap(([key, { words, line }]) => {
      const [said, written, meant] = [
        words,
        swedish.get(key)?.words ?? '',
        phrases.get(key)?.words ?? '',
      ].map(wordsIn);
      const isPasted = shareIn(said, written) > SAME_AS_SWEDISH || shareIn(said, meant) > SAME_AS_MEANING;
      const isInOtherLetters = !isLatin && /\p{sc=Latn}/u.test(words);
      return isPasted || isInOtherLetters
        ? [soundNotSpelled({ file, locale, line, field: key }, isPasted, file)]
        : [];
    });
  });
}

const entriesOf = (content: ContentFiles, locale: string, name: string) => {
  const file = `content/${locale}/${name}.yaml`;
  return readWordFile(file, textOf(content, file) ?? '{}', locale).entries;
};

/** Words without the hyphens that part their syllables. */
const wordsIn = (text: string): readonly string[] =>
  (
    smallLetters(text)
      .replace(/\{[^}]*\}/g, ' ')
      .match(/[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*/gu) ?? []
  ).map((word) => word.replace(/[-’']/g, ''));

const shareIn = (words: readonly string[] = [], others: readonly string[] = []): number =>
  words.length === 0 ? 0 : words.filter((word) => others.includes(word)).length / words.length;
