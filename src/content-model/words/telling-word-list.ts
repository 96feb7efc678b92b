/** The list of telling words: `content/telling-words.yaml`. Every language's words hold for every text. */
import { z } from 'zod';
import { readRecord } from '../records/record.ts';

/** Where the list stands. */
export const TELLING_WORDS_FILE = 'content/telling-words.yaml';

/** Language → pieces of words, in small letters. */
const schema = z.record(z.string(), z.array(z.string().min(3, 'a piece of a word has three letters')).min(1));

/** Reads the list; no value where it is broken. */
export const readTellingWords = (text: string) => readRecord(TELLING_WORDS_FILE, text, schema);
