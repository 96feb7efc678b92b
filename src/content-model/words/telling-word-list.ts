/** The list of telling words: `content/telling-words.yaml`. Every language's words hold for every text. */

import { z } from 'zod';
import { lengthInLetters } from '../../i18n/writing/letters.ts';
import { readRecord } from '../records/record.ts';

/** Where the list stands. */
export const TELLING_WORDS_FILE = 'content/telling-words.yaml';

/** A shorter piece stands in innocent words too. */
const FEWEST_LETTERS = 3;
const piece = z.string().refine((letters) => lengthInLetters(letters) >= FEWEST_LETTERS, {
  message: 'a piece of a word has three letters, or two signs where each is a syllable or a word',
});

/** Language → pieces of words, in small letters. */
const schema = z.record(z.string(), z.array(piece).min(1));

/** Reads the list; no value where it is broken. */
export const readTellingWords = (text: string) => readRecord(TELLING_WORDS_FILE, text, schema);
