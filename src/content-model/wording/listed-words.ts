/** Words of lists (a glossary's rejected words, words that a sentence turns on) as they are looked for in texts. */
import { isUnspaced } from '../../i18n/search-text.ts';
import { smallLetters } from '../../i18n/writing/letters.ts';

/** A word or phrase of a list. */
export interface ListedWord {
  readonly word: string;
  /** What of it must stand in a text, so that most texts need no search. */
  readonly letters: string;
  readonly pattern: RegExp;
}

const LETTER = '[\\p{L}\\p{M}\\p{N}]';
/** What else is in a word. The apostrophe and the joiner of Persian stand in words too. */
const REST = '[\\p{L}\\p{M}\\p{N}\\u200c’-]*';

/** Words as they are compared with lists: in small letters, with one apostrophe. */
export const comparable = (words: string, locale: string): string =>
  smallLetters(words, locale).replace(/['‘ʻʼʹ]/g, '’');

/**
 * Makes a word ready to be looked for. It stands whole; a star stands for whatever else is in the word (`kann*`, `*meyin`). Where words are
 * not parted by spaces nothing tells where one begins: it is found anywhere.
 */
export function listedWord(word: string, locale: string): ListedWord {
  const written = comparable(word, locale);
  const [first = '', ...others] = written.split('*');
  const letters = others.reduce((longest, part) => (part.length > longest.length ? part : longest), first);
  const inner = written
    .replace(/^\*|\*$/g, '')
    .replace(/[.+?()[\]{}|\\^$]/g, '\\$&')
    .replaceAll('*', REST);
  const isAnywhere = isUnspaced(written);
  let made: RegExp | undefined;
  const begin = isAnywhere || written.startsWith('*') ? '' : `(?<!${LETTER})`;
  const end = isAnywhere || written.endsWith('*') ? '' : `(?!${LETTER})`;
  return {
    word,
    letters,
    // Of a thousand words most stand in no text: their patterns are not needed.
    get pattern() {
      made ??= new RegExp(begin + inner + end, 'gu');
      return made;
    },
  };
}

/** Whether a word stands in a text, which is {@link comparable}. */
export const standsIn = (text: string, word: ListedWord): boolean =>
  text.includes(word.letters) && text.search(word.pattern) >= 0;
