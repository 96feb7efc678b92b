/** Takes recordings in: each file of a folder is held against the text of today that its name says, measured, and made ready. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closestMatch } from 'leven';
import { stringify } from 'yaml';
import { recordingName } from '../../../src/content-model/desk/recording-sheet.ts';
import type { Recording, Recordings } from '../../../src/content-model/recordings/recordings.ts';
import { type SpokenText, wordsOf } from '../../../src/content-model/recordings/spoken-text.ts';
import { sha256 } from '../terminal/files.ts';
import { encodeMp3 } from './encode-mp3.ts';
import { judgeSound } from './judge-sound.ts';
import { readWave } from './wave.ts';

/** A file that can be published. */
export interface GoodFile {
  readonly text: SpokenText;
  readonly mp3: Uint8Array;
  readonly seconds: number;
}

/** What was found in a folder. */
export interface FoundFiles {
  readonly good: readonly GoodFile[];
  /** What is wrong, file by file, in a person's words. */
  readonly wrong: readonly string[];
}

/** Reads a folder of recordings. What is hidden, or no sound, is not looked at. */
export async function readRecorded(folder: string, texts: readonly SpokenText[]): Promise<FoundFiles> {
  const good: GoodFile[] = [];
  const wrong: string[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => sounds.test(name))
    .sort()) {
    const found = await readFile(join(folder, file), file, texts);
    if (Array.isArray(found)) wrong.push(...found.map((why) => `${file}: ${why}`));
    else good.push(found as GoodFile);
  }
  return { good, wrong };
}

const sounds = /^[^.].*\.(?:wave?|mp3|m4a|aac|ogg|opus|oga|flac|amr|3gp|wma|aiff?|caf)$/i;

async function readFile(
  path: string,
  file: string,
  texts: readonly SpokenText[],
): Promise<GoodFile | string[]> {
  const name = file
    .replace(/\.\w+$/, '')
    .trim()
    .toLowerCase();
  const text = texts.find((one) => recordingName(one) === name);
  if (!text) return [whyUnknown(name, texts)];
  const sound = readWave(readFileSync(path));
  if (typeof sound === 'string') return [sound];
  const signs =
    text.lines
      .map(wordsOf)
      .join('')
      .match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const { seconds, gain, wrong } = judgeSound(sound, signs);
  return wrong.length > 0 ? [...wrong] : { text, mp3: await encodeMp3(sound, gain), seconds };
}

/** The name says which words stood on the sheet: those of an older one are not taken for those of today. */
function whyUnknown(name: string, texts: readonly SpokenText[]): string {
  const known = texts.find(({ id }) => name === id || name.replace(/-[0-9a-f]{4}$/, '') === id);
  if (known && name !== known.id)
    return 'its text has changed since the sheet was printed. Print a new one, and record it again.';
  const names = texts.map(recordingName);
  const near = known ? recordingName(known) : closestMatch(name, names);
  return `no text has this name.${near === undefined ? '' : ` Did you mean “${near}.wav”?`} The name is on the sheet.`;
}

/** Who speaks, to what the person agreed, and when it was taken in. */
export type Consent = Pick<Recording, 'by' | 'consent' | 'on'>;

/** The list of a language with these files in it. */
export function withRecorded(
  recordings: Recordings,
  good: readonly GoodFile[],
  consent: Consent,
): Recordings {
  const added = good.map(({ text, mp3, seconds }): [string, Recording] => [
    text.id,
    {
      sha256: sha256(mp3),
      bytes: mp3.length,
      seconds: Math.round(seconds * 10) / 10,
      stamp: text.stamp,
      ...consent,
    },
  ]);
  return Object.fromEntries([...Object.entries(recordings), ...added].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The list as it is written. */
export const writeList = (recordings: Recordings): string =>
  `# Written by \`npm run audio\`. Remove an entry, and its file in audio/, when somebody takes a yes back.\n${stringify(recordings, { lineWidth: 0 })}`;
