/** Loads what the languages can find (`words.json`), and the whole texts of one (`texts.json`). */
import type { FindableWords } from '../../content-model/published/on-device.ts';
import { type FindPages, makeFinder } from './find-pages.ts';

/** What a language can find, and how. */
export interface Searchable {
  readonly words: FindableWords;
  readonly find: FindPages;
}
/** Loads what stands at an address of this site. */
export type Load<What> = (address: string) => Promise<What>;

/** Reads each address once; one that failed may be tried again. */
export function keepLoaded<What>(load: Load<What>): Load<What> {
  const kept = new Map<string, Promise<What>>();
  return (address) => {
    const loading = kept.get(address) ?? load(address);
    kept.set(address, loading);
    loading.catch(() => kept.delete(address));
    return loading;
  };
}

export async function loadWords(address: string): Promise<Searchable> {
  const words = await loadJson<FindableWords>(address);
  // Something else under this name, from whoever stands in between: may be asked for again.
  if (!Array.isArray(words.found)) throw new Error(`${address} has no words.`);
  // The index is made when it is first asked: most readers find what they look for in their own language.
  let finder: FindPages | undefined;
  const find: FindPages = (...typed) => {
    finder ??= makeFinder(words);
    return finder(...typed);
  };
  return { words, find };
}

export async function loadJson<Json>(address: string): Promise<Json> {
  // The page's head asked for the reader's own words already, in this same way: no round trip after the script.
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Json;
}
