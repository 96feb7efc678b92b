/** Words of a correction: `content/letters.yaml`. In Swedish and English, the languages that missions and partners read. */
import { z } from 'zod';

const words = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) });

export const letterWordsSchema = z.strictObject({
  /** What was corrected, in a sentence: `{{name}}`. */
  what: z.strictObject({ number: words, hours: words, address: words, withdrawn: words, record: words }),
  /** What to do with paper, as in the entry of the list of changes. */
  paper: z.strictObject({ 'throw-away': words, 'use-up': words, nothing: words }),
  /** The letter to missions. */
  missions: words,
  /** The letter to whoever reuses the facts. */
  partners: words,
  /** One number: `{{printed}}`, `{{now}}`. */
  was: words,
  /** Stands for `{{now}}` where there is no number any more. */
  none: words,
});
export type LetterWords = z.infer<typeof letterWordsSchema>;

/** Languages of the letters. */
export const letterLanguages = ['sv', 'en'] as const;
export type LetterLanguage = (typeof letterLanguages)[number];
