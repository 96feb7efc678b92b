/** Whether the words that a language has rejected (`glossary.yaml`) stand in its texts all the same. */
import { isUnspaced } from '../../../i18n/search-text.ts';
import { smallLetters } from '../../../i18n/writing/letters.ts';
import type { Problem } from '../../../leaflet/problems.ts';
import { type ContentFiles, textOf } from '../../files/content-files.ts';
import { rejectedWord } from '../../problems/language-problems.ts';
import { repeatedEntries } from '../../records/record.ts';
import { type GlossaryTerm, glossaryFile, readGlossary } from '../../words/glossary.ts';
import { localeOf, type Piece, type PiecesByFile } from './pieces.ts';

/** A word that must not stand in a text, and what stands for its term instead. */
interface Rejected {
  readonly word: string;
  readonly pattern: RegExp;
  readonly term: GlossaryTerm;
}

/** Everything wrong with the glossaries, and every rejected word in a text or a file of words: once for each file and word. */
export function checkGlossaries(pieces: PiecesByFile, content: ContentFiles): readonly Problem[] {
  return content.locales.flatMap((locale) => {
    const file = glossaryFile(locale);
    const text = textOf(content, file);
    if (text === undefined) return [];
    const { value = [], problems, locate } = readGlossary(file, text);
    const rejected = value.flatMap((term) => rejectedBy(term, locale));
    const own = [...pieces].filter(([path]) => localeOf(path) === locale);
    return [
      ...problems,
      ...repeatedEntries(value, locate),
      ...own.flatMap(([path, said]) => {
        const small = said.map((piece) => ({ ...piece, words: smallLetters(piece.words, locale) }));
        return rejected.flatMap((one) => problemIn(path, locale, small, one));
      }),
    ];
  });
}

/** @param pieces - In small letters. */
function problemIn(file: string, locale: string, pieces: readonly Piece[], rejected: Rejected): Problem[] {
  const found = pieces.filter(({ words }) => rejected.pattern.test(words));
  const [first] = found;
  if (!first) return [];
  const { line, key } = first;
  const where = { file, locale, line, ...(key === undefined ? {} : { field: key }) };
  return [rejectedWord(where, rejected.word, rejected.term, found.length, glossaryFile(locale))];
}

function rejectedBy(term: GlossaryTerm, locale: string): readonly Rejected[] {
  return (term.not ?? []).map((word) => {
    const isBeginning = word.endsWith('*');
    const form = smallLetters(isBeginning ? word.slice(0, -1) : word, locale);
    const words = form.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&').replace(/\s+/g, '\\s+');
    // Where words are not parted, nothing tells where one begins.
    if (isUnspaced(form)) return { word, pattern: new RegExp(words, 'u'), term };
    const end = isBeginning ? '' : '(?![\\p{L}\\p{M}\\p{N}])';
    return { word, pattern: new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${words}${end}`, 'u'), term };
  });
}
