/**
 * The second step of the search: the whole text of the pages of one language, which comes as one file when somebody asks
 * for it, whatever was typed. The texts went through the same normaliser (`scripts/lib/site/write-search-texts.ts`), and are
 * read from end to end: 200 kB take a cheap phone a few milliseconds, so there is no index.
 */
import type { SearchTexts } from '../../content-model/published/on-device.ts';
import { isUnspaced, searchWords } from '../../i18n/search-text.ts';
import { withoutEnding } from './find-pages.ts';

/** Results a person looks through. */
const MOST = 12;
/** How much a word counts that only begins with what was typed, or with that without its ending. */
const BEGINS = 0.5;
const BEGINS_ALIKE = 0.3;
/** Constants of BM25: how soon more of a word counts no more, and how much long pages are held back. */
const [K, B] = [1.2, 0.75];

/**
 * Addresses of the pages in whose text the words stand, the best first: all of the words, or else the longest.
 *
 * @param typed - What somebody looks for.
 * @param texts - Of the language of the page this runs on.
 */
export function findInTexts(typed: string, { tag, pages }: SearchTexts): readonly string[] {
  const words = [...new Set(searchWords(typed, tag))];
  const [longest] = [...words].sort((a, b) => b.length - a.length);
  if (longest === undefined) return [];
  const all = ranked(words, pages);
  return (all.length > 0 ? all : ranked([longest], pages)).slice(0, MOST);
}

/** The pages that have every word. */
function ranked(words: readonly string[], pages: SearchTexts['pages']): readonly string[] {
  const counts = words.map((word) => pages.map(({ text }) => countOf(word, ` ${text} `)));
  const rarity = counts.map((inPages) => Math.log1p(pages.length / (1 + inPages.filter(Boolean).length)));
  const usual = pages.reduce((sum, { text }) => sum + text.length, 0) / pages.length;
  return pages
    .map(({ href, text }, page) => {
      const held = K * (1 - B + (B * text.length) / usual);
      const scores = counts.map((inPages, word) => {
        const count = inPages[page] ?? 0;
        return ((rarity[word] ?? 0) * count) / (count + held);
      });
      return { href, score: scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ href }) => href);
}

/** How often a text has a word; words that only begin alike count less. */
function countOf(word: string, text: string): number {
  // Where a word begins in such a text only a dictionary knows, and those of browsers differ.
  if (isUnspaced(word)) return occurrences(word, text);
  const exact = occurrences(` ${word} `, text);
  const begin = word.length < 3 ? exact : occurrences(` ${word}`, text);
  const stem = withoutEnding(word);
  const alike = stem === word ? begin : occurrences(` ${stem}`, text);
  return exact + BEGINS * (begin - exact) + BEGINS_ALIKE * (alike - begin);
}

/** A space between two words belongs to both. */
function occurrences(piece: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) count += 1;
  return count;
}
