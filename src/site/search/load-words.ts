/** Loads what the languages can find (`words.json`). */
import type { FindableWords } from '../../content-model/published/on-device.ts';
import { type FindPages, makeFinder } from './find-pages.ts';

/** What a language can find, and how. */
export interface Searchable {
  readonly words: FindableWords;
  readonly find: FindPages;
}
/** Loads the words at an address of this site. */
export type LoadWords = (address: string) => Promise<Searchable>;

/** Fetches each address once; one that failed may be tried again. */
export function keepLoaded(): LoadWords {
  const kept = new Map<string, Promise<Searchable>>();
  return (address) => {
    const loading = kept.get(address) ?? loadWords(address);
    kept.set(address, loading);
    loading.catch(() => kept.delete(address));
    return loading;
  };
}

async function loadWords(address: string): Promise<Searchable> {
  // The page's head asked for the reader's own words already, in this same way: no round trip after the script.
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const words = (await response.json()) as FindableWords;
  return { words, find: makeFinder(words) };
}
