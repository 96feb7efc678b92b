/**
 * What the sources said that translations were made from: `content/made-from.json`, stamp → words. A translator sees what a
 * sentence said before it changed; nothing else depends on it.
 */
import { z } from 'zod';
import { type ContentFiles, textOf } from '../files/content-files.ts';

/** Where the earlier words stand. */
export const madeFromFile = 'content/made-from.json';

const schema = z.record(z.string(), z.string());
const read = new WeakMap<ContentFiles, ReadonlyMap<string, string>>();

/** Stamp → what that source said; as far as it is known. */
export function wordsOfStamps(content: ContentFiles): ReadonlyMap<string, string> {
  const known = read.get(content);
  if (known) return known;
  const words = readWords(textOf(content, madeFromFile) ?? '{}');
  read.set(content, words);
  return words;
}

function readWords(text: string): ReadonlyMap<string, string> {
  try {
    const { data } = schema.safeParse(JSON.parse(text));
    return new Map(Object.entries(data ?? {}));
  } catch {
    // JSON.parse reports mistakes only by throwing. Without earlier words a translator sees less, and nothing is wrong.
    return new Map();
  }
}

/** The file with these words: one a line, so that two people who stamp do not meet. */
export function writeMadeFrom(words: ReadonlyMap<string, string>): string {
  const sorted = [...words].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 1)}\n`;
}
