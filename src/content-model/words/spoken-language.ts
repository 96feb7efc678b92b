/** `{language}` in a sentence to show: the language of whoever shows it, named in the language of the sentence. */
import { spokenNameIn } from '../../i18n/format.ts';
import { sentencesOf } from '../../i18n/writing/sentences.ts';

const PLACEHOLDER = '{language}';

/**
 * A sentence of a card, with the speaker's language in it: “Jag talar {language}.” is “Jag talar arabiska.” when an Arabic
 * reader shows it. Whoever shows it in the language of the sentence need not say that they speak it: that part is left out.
 *
 * @param words - Of `phrases.yaml`.
 * @param sentence - BCP 47 tag of the words.
 * @param speaker - BCP 47 tag of the reader's language.
 */
export function inSpokenLanguage(words: string, sentence: string, speaker: string): string {
  if (!words.includes(PLACEHOLDER)) return words;
  if (sentence !== speaker) return words.replaceAll(PLACEHOLDER, spokenNameIn(sentence, speaker));
  return sentencesOf(words)
    .filter((sentence) => !sentence.includes(PLACEHOLDER))
    .join('')
    .trim();
}

/** The words without the placeholder, for rules about words alone. */
export const withoutSpokenLanguage = (words: string): string =>
  // `{{language}}` is of the interface: what i18next fills in.
  words.replace(/(?<!\{)\{language\}(?!\})/g, '\u2026');
