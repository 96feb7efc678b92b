/**
 * The recordings of a language: `content/<locale>/audio.yaml`, one entry for each file of `content/<locale>/audio/`. A recording
 * belongs to the text that says exactly what it says; when the text changes, it belongs to none, and nobody hears it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { Problem } from '../../leaflet/problems.ts';
import type { ContentFiles } from '../files/content-files.ts';
import { recordingDamaged, recordingOutdated } from '../problems/recording-problems.ts';
import { readRecord } from '../records/record.ts';
import type { SpokenText } from './spoken-text.ts';

const recordingSchema = z.strictObject({
  /** SHA-256 of the file, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 has 64 hexadecimal digits'),
  /** Size of the file. */
  bytes: z.int().positive(),
  seconds: z.number().positive(),
  /** Stamp of the text that was read: `spoken-text.ts`. */
  stamp: z.string().regex(/^[0-9a-f]{8}$/, 'a stamp is eight hexadecimal digits'),
  /** Who speaks: what the person wants to be called, never more. Not published. */
  by: z.string().min(1),
  /** To what the person agreed, and who keeps that: “signed 2026-11-20, kept by the office”. Not published. */
  consent: z.string().min(1),
  /** Day on which it was taken in. */
  on: z.iso.date(),
});

/** One recording. */
export type Recording = z.infer<typeof recordingSchema>;

/** Recordings by the names of their files, without the ending: ids of texts. */
export type Recordings = Readonly<Record<string, Recording>>;

/** A text, and the recording of it. */
export interface HeardText {
  readonly text: SpokenText;
  /** Name of the recording's file, without its ending: another than the text's id where the text has moved. */
  readonly name: string;
  readonly recording: Recording;
}

/** Where the recordings of a language are listed. */
export const recordingsFile = (locale: string): string => `content/${locale}/audio.yaml`;

/** The file of a recording. */
export const recordingPath = (locale: string, name: string): string => `content/${locale}/audio/${name}.mp3`;

/** Reads the list of a language; none where there is no file. */
export function readRecordings(
  file: string,
  text: string | undefined,
): { readonly recordings: Recordings | undefined; readonly problems: readonly Problem[] } {
  if (text === undefined) return { recordings: {}, problems: [] };
  const { value, problems } = readRecord(file, text, z.record(z.string(), recordingSchema));
  return { recordings: value, problems };
}

/** The texts that can be heard: those that a recording says word by word. */
export function heardTexts(texts: readonly SpokenText[], recordings: Recordings): readonly HeardText[] {
  const byStamp = new Map(Object.entries(recordings).map((entry) => [entry[1].stamp, entry]));
  return texts.flatMap((text) => {
    const [name, recording] = byStamp.get(text.stamp) ?? [];
    return name === undefined || recording === undefined ? [] : [{ text, name, recording }];
  });
}

/** Recordings that nobody hears since their text has changed, and files that are not what the list says. */
export function checkRecordings(
  { files }: ContentFiles,
  locale: string,
  recordings: Recordings,
  texts: readonly SpokenText[],
): readonly Problem[] {
  const stamps = new Set(texts.map(({ stamp }) => stamp));
  return Object.entries(recordings).flatMap(([name, recording]): Problem[] => {
    const file = recordingPath(locale, name);
    const bytes = files.get(file);
    const isWhole = bytes instanceof Uint8Array && bytesToHex(sha256(bytes)) === recording.sha256;
    return [
      ...(isWhole ? [] : [recordingDamaged({ file, locale }, bytes !== undefined)]),
      ...(stamps.has(recording.stamp) ? [] : [recordingOutdated({ file, locale }, name, locale)]),
    ];
  });
}
