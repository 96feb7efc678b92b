/** Whether the words that a language has rejected (`glossary.yaml`) stand in its texts all the same. */
import type { Problem } from '../../../leaflet/problems.ts';
import { type ContentFiles, textOf } from '../../files/content-files.ts';
import { rejectedWord } from '../../problems/language-problems.ts';
import { repeatedEntries } from '../../records/record.ts';
import { comparable, type ListedWord, listedWord, standsIn } from '../../wording/listed-words.ts';
import { type GlossaryTerm, glossaryFile, readGlossary } from '../../words/glossary.ts';
import { localeOf, type Piece, type PiecesByFile } from './pieces.ts';

/** A word that must not stand in a text, and what stands for its term instead. */
interface Rejected {
  readonly listed: ListedWord;
  readonly term: GlossaryTerm;
}

/** Everything wrong with the glossaries, and every rejected word in a text or a file of words: once for each file and word. */
export function checkGlossaries(pieces: PiecesByFile, content: ContentFiles): readonly Problem[] {
  return content.locales.flatMap((locale) => {
    const file = glossaryFile(locale);
    const text = textOf(content, file);
    if (text === undefined) return [];
    const { value = [], problems, locate } = readGlossary(file, text);
    const rejected = value.flatMap((term) =>
      (term.not ?? []).map((word): Rejected => ({ listed: listedWord(word, locale), term })),
    );
    const own = [...pieces].filter(([path]) => localeOf(path) === locale);
    return [
      ...problems,
      ...repeatedEntries(value, locate),
      ...own.flatMap(([path, said]) => {
        const small = said.map((piece) => ({ ...piece, words: comparable(piece.words, locale) }));
        return rejected.flatMap((one) => problemIn(path, locale, small, one));
      }),
    ];
  });
}

/** @param pieces - Ready to be compared. */
function problemIn(file: string, locale: string, pieces: readonly Piece[], rejected: Rejected): Problem[] {
  const found = pieces.filter(({ words }) => standsIn(words, rejected.listed));
  const [first] = found;
  if (!first) return [];
  const { line, key } = first;
  const where = { file, locale, line, ...(key === undefined ? {} : { field: key }) };
  return [rejectedWord(where, rejected.listed.word, rejected.term, found.length, glossaryFile(locale))];
}
