/**
 * Where words of a language may be divided at the end of a line: TeX's patterns, from the package `hyphen`. The one
 * file that speaks to it. Runs in Node and in a browser; a dictionary (1 to 300 kB compressed) is loaded when its
 * language is.
 */
import type createHyphenator from 'hyphen/hyphen.js';
import type { HyphenationPatterns } from 'hyphen/hyphen.js';
import { type HyphenationName, languageOf } from './languages.ts';

/** The dictionaries in use. Each is written out, so that a bundler finds them and fetches none unasked. */
const dictionaries: Readonly<
  Record<HyphenationName, () => Promise<{ readonly default: HyphenationPatterns }>>
> = {
  bg: () => import('hyphen/patterns/bg.js'),
  cs: () => import('hyphen/patterns/cs.js'),
  'de-1996': () => import('hyphen/patterns/de-1996.js'),
  'el-monoton': () => import('hyphen/patterns/el-monoton.js'),
  'en-gb': () => import('hyphen/patterns/en-gb.js'),
  es: () => import('hyphen/patterns/es.js'),
  et: () => import('hyphen/patterns/et.js'),
  fi: () => import('hyphen/patterns/fi.js'),
  fr: () => import('hyphen/patterns/fr.js'),
  hu: () => import('hyphen/patterns/hu.js'),
  hy: () => import('hyphen/patterns/hy.js'),
  id: () => import('hyphen/patterns/id.js'),
  ka: () => import('hyphen/patterns/ka.js'),
  kmr: () => import('hyphen/patterns/kmr.js'),
  lt: () => import('hyphen/patterns/lt.js'),
  lv: () => import('hyphen/patterns/lv.js'),
  'mn-cyrl': () => import('hyphen/patterns/mn-cyrl.js'),
  nl: () => import('hyphen/patterns/nl.js'),
  pl: () => import('hyphen/patterns/pl.js'),
  pt: () => import('hyphen/patterns/pt.js'),
  ru: () => import('hyphen/patterns/ru.js'),
  'sh-latn': () => import('hyphen/patterns/sh-latn.js'),
  sk: () => import('hyphen/patterns/sk.js'),
  sq: () => import('hyphen/patterns/sq.js'),
  sv: () => import('hyphen/patterns/sv.js'),
  tr: () => import('hyphen/patterns/tr.js'),
  uk: () => import('hyphen/patterns/uk.js'),
};

/**
 * Puts soft hyphens (U+00AD) where a word may be divided.
 *
 * @param word - One word, letters and apostrophes only.
 * @param lang - BCP 47 tag of the text the word stands in.
 */
export type Hyphenate = (word: string, lang: string) => string;

/** Shortest word that is divided, and the fewest letters on either side: people with little schooling read word by word. */
const SHORTEST_WORD = 7;
const FEWEST_LETTERS = 3;
const SOFT_HYPHEN = '\u00ad';
/** The patterns' own signs; no letter of a text is one of them. */
const MARK = '|';

/**
 * Loads the dictionary of a language.
 *
 * @param tag - BCP 47 tag.
 * @returns Nothing for a language that does not divide words, or that has no dictionary. The function leaves whole
 *   what is in another language, short, or written with a capital letter: names, abbreviations and the first words of
 *   sentences. It knows no numbers and addresses: whoever calls it passes words.
 */
export async function loadHyphenation(tag: string): Promise<Hyphenate | undefined> {
  const language = languageOf(tag);
  const name = language?.hyphenation;
  if (language === undefined || name === undefined) return undefined;
  const [{ default: create }, { default: patterns }] = await Promise.all([
    import('hyphen/hyphen.js'),
    dictionaries[name](),
  ]);
  const divide = divider(create, patterns);
  const isOurs = new Map<string, boolean>();
  return (word, lang) => {
    if (!isOurs.has(lang)) isOurs.set(lang, languageOf(lang)?.hyphenation === name);
    return isOurs.get(lang) ? divide(word) : word;
  };
}

function divider(create: typeof createHyphenator, patterns: HyphenationPatterns): (word: string) => string {
  const marked = create(patterns, { hyphenChar: MARK, html: false, minWordLength: SHORTEST_WORD });
  return (word) => {
    if (word.length < SHORTEST_WORD || /\p{Lu}/u.test(word)) return word;
    const syllables = marked(word).split(MARK);
    let result = '';
    let at = 0;
    for (const syllable of syllables) {
      const mayDivide =
        lettersIn(word.slice(0, at)) >= FEWEST_LETTERS &&
        lettersIn(word.slice(at)) >= FEWEST_LETTERS &&
        !/^\p{M}/u.test(syllable);
      result += mayDivide ? SOFT_HYPHEN + syllable : syllable;
      at += syllable.length;
    }
    return result;
  };
}

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
