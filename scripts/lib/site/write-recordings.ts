/** Recordings beside the pages that play them: their files, the list of them, and the page of everything with its voices in it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../../../src/content-model/project/project.ts';
import {
  AUDIO_LIST,
  type AudioEntry,
  audioListSchema,
  recordingAddress,
  recordingFile,
  voicesFile,
} from '../../../src/content-model/published/audio-list.ts';
import { heardTexts, recordingPath } from '../../../src/content-model/recordings/recordings.ts';
import { spokenTexts } from '../../../src/content-model/recordings/spoken-text.ts';
import {
  elementsIn,
  firstIn,
  type PageTree,
  readPage,
  remove,
  writePage,
} from '../../../src/html/page-tree.ts';
import { writeWhole } from '../terminal/files.ts';
import { oneFile } from './one-file.ts';

/**
 * Writes what can be heard beside the built pages; nothing where there is nothing. The page of everything plays no file that it
 * lacks when it is saved: it loses its players, and `voices.html` beside it carries the recordings in itself.
 *
 * @param dist - Folder of the built site.
 */
export function writeRecordings(project: Project, dist: string): readonly AudioEntry[] {
  const list = [...project.locales].flatMap(([locale, words]): AudioEntry[] => {
    if (Object.keys(words.recordings).length === 0) return [];
    const heard = heardTexts(spokenTexts(project, words), words.recordings);
    const files = new Map<string, Uint8Array>();
    const entries = heard.map(({ text, name, recording: { sha256, bytes, seconds, stamp } }) => {
      const path = recordingFile(locale, sha256);
      const file = bytesOf(project, recordingPath(locale, name));
      writeWhole(join(dist, path), file);
      files.set(recordingAddress(locale, sha256), file);
      return { path, locale, text: text.id, page: `/${locale}/${text.page}/`, stamp, seconds, bytes, sha256 };
    });
    if (entries.length > 0) writeVoices(dist, locale, files);
    return entries;
  });
  if (list.length > 0) writeWhole(join(dist, AUDIO_LIST), `${JSON.stringify(list, null, 1)}\n`);
  return list;
}

/** Languages of a built site in which something can be heard. */
export function heardLocales(dist: string): readonly string[] {
  const file = join(dist, AUDIO_LIST);
  if (!existsSync(file)) return [];
  const list = audioListSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return [...new Set(list.map(({ locale }) => locale))];
}

function bytesOf({ source }: Project, path: string): Uint8Array {
  const bytes = source.files.get(path);
  if (!(bytes instanceof Uint8Array)) throw new Error(`${path} was checked and is not there.`);
  return bytes;
}

function writeVoices(dist: string, locale: string, files: ReadonlyMap<string, Uint8Array>): void {
  const file = join(dist, oneFile(locale));
  const html = readFileSync(file, 'utf8');
  writeWhole(join(dist, voicesFile(locale)), writePage(withVoices(readPage(html), files)));
  const light = readPage(html);
  for (const voice of elementsIn(light, '.voice')) remove(voice);
  writeWhole(file, writePage(light));
}

function withVoices(page: PageTree, files: ReadonlyMap<string, Uint8Array>): PageTree {
  for (const audio of elementsIn(page, '.voice audio')) {
    const bytes = files.get(audio.attribs['src'] ?? '');
    if (bytes) audio.attribs['src'] = `data:audio/mpeg;base64,${Buffer.from(bytes).toString('base64')}`;
    for (const inside of [...audio.children]) remove(inside);
  }
  // The page is another's copy: search engines pass over both.
  const canonical = firstIn(page, 'head link[rel="canonical"]');
  if (canonical) remove(canonical);
  return page;
}
