/**
 * The second step of the search: the whole text of the pages, by Pagefind, loaded from this site when somebody asks
 * for it. Its index was made from words that went through the same normaliser (`scripts/lib/site/index-site.ts`).
 */
import { searchWords } from '../../i18n/search-text.ts';

/** What we use of Pagefind's API. */
interface Pagefind {
  search(words: string): Promise<{ results: readonly { data(): Promise<{ url: string }> }[] }>;
}
/** Results a person looks through. */
const MOST = 12;

let loading: Promise<Pagefind> | undefined;

function loadPagefind(): Promise<Pagefind> {
  // The file is made after the site is built, so the bundler must not look for it.
  const address = '/pagefind/pagefind.js';
  loading ??= import(/* @vite-ignore */ address) as Promise<Pagefind>;
  // One that failed may be tried again.
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/**
 * Addresses of the pages in whose text the words stand, the best first: all of the words, or else the longest.
 *
 * @param tag - Language of the page this runs on; Pagefind searches that one.
 * @throws If Pagefind cannot be loaded or run.
 */
export async function searchTexts(typed: string, tag: string): Promise<readonly string[]> {
  const words = searchWords(typed, tag);
  const [longest] = [...words].sort((a, b) => b.length - a.length);
  if (longest === undefined) return [];
  const pagefind = await loadPagefind();
  const all = await pagefind.search(words.join(' '));
  const { results } = all.results.length > 0 ? all : await pagefind.search(longest);
  const pages = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
  return pages.map(({ url }) => url);
}
