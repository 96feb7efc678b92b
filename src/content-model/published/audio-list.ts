/**
 * The list of recordings beside their files, `dist/audio/index.json`: written by the build where a language has any, read by
 * what makes the headers of the hosts and by whoever reuses the recordings. Fields may be added, never renamed.
 */
import { z } from 'zod';
import { address, checksum, count, listOf, nonEmpty, path } from './fields.ts';

/** Where the list stands, below `dist/`. */
export const AUDIO_LIST = 'audio/index.json';

const audioEntrySchema = z.strictObject({
  path,
  locale: nonEmpty.describe('Language that is spoken.'),
  text: nonEmpty.describe('What is read: now-1, card-need-help, picture-nofault.'),
  page: address.describe('Address of the page on which it is heard.'),
  stamp: nonEmpty.describe('Hash of the words that are read: changes with every word and number.'),
  seconds: z.number().positive(),
  bytes: count,
  sha256: checksum,
});
/** One recording. */
export type AudioEntry = z.infer<typeof audioEntrySchema>;

/** `audio/index.json`, language by language, in the order in which the texts stand. */
export const audioListSchema = listOf(audioEntrySchema);

/** Signs of its checksum that name a file: enough for no two to be called the same, and no word says what is read. */
const NAMED_BY = 16;

/** Path of a recording's file, below `dist/`. */
export const recordingFile = (locale: string, sha256: string): string =>
  `audio/${locale}/${sha256.slice(0, NAMED_BY)}.mp3`;

/** Address of a recording's file. */
export const recordingAddress = (locale: string, sha256: string): string =>
  `/${recordingFile(locale, sha256)}`;

/** Path of the page of everything with its recordings in it, below `dist/`. */
export const voicesFile = (locale: string): string => `${locale}/all/voices.html`;
