/**
 * Words that people type and pages do not say: `content/<locale>/search.yaml`. They are only ever compared with what
 * somebody types, never shown, so a page stays calm although a person may search for the worst word there is.
 */
import { z } from 'zod';
import { lengthInLetters } from '../../i18n/writing/letters.ts';
import type { Problem } from '../../leaflet/problems.ts';
import { publishedContacts } from '../facts/publishing.ts';
import type { Facts } from '../facts/read-facts.ts';
import { type ContentFiles, sourceLocale, textOf, textPaths } from '../files/content-files.ts';
import { remembered } from '../files/memory.ts';
import { searchTooFew, searchUnknown, searchWordsTwice, searchWordTwice } from '../problems/list-problems.ts';
import { parityProblems } from '../problems/parity-problems.ts';
import type { Where } from '../problems/problem.ts';
import { type FieldPath, type Locate, readRecord } from '../records/record.ts';
import { checkWords } from '../wording/check-run.ts';

/** Nobody looks for a letter; a sign that is a word, as in Chinese, is one. */
const FEWEST_LETTERS = 2;
const word = z.string().refine((letters) => lengthInLetters(letters) >= FEWEST_LETTERS, {
  message: 'a word has two letters, or one sign that is a word',
});

const schema = z.array(
  z.strictObject({
    /** Words and short phrases, as people type them. */
    words: z.array(word.max(60)).min(1),
    /** Ids of pages and contacts, the best answer first. */
    finds: z.array(z.string().min(1)).min(1).max(6),
  }),
);

/** Words that lead to the same places. */
export type SearchWords = z.infer<typeof schema>[number];

/**
 * Fewest words and phrases that a language must have: below that, most of what people type finds nothing. One with its core alone has
 * few pages to find.
 */
const fewestWords = { whole: 150, core: 30 } as const;

/** Whether a language has its core alone: fewer than half of the pages of its source. */
function fewestWordsOf(content: ContentFiles, locale: string): number {
  const countPages = (tag: string) =>
    textPaths(content, tag).filter((path) => path.startsWith('pages/')).length;
  return fewestWords[countPages(locale) < countPages(sourceLocale) / 2 ? 'core' : 'whole'];
}

/** So many words that stand twice are told one by one; more came with a part of the list that was pasted twice. */
const FEW_TWICE = 3;

/** Where the words of a language stand. */
export const searchWordsFile = (locale: string): string => `content/${locale}/search.yaml`;

/** Reads the words of one language. */
export function readSearchWords(
  file: string,
  text: string,
): { entries: readonly SearchWords[]; problems: readonly Problem[]; locate: Locate } {
  const { value, problems, locate } = readRecord(file, text, schema);
  return { entries: value ?? [], problems, locate };
}

/**
 * Checks the words of every language that has pages: enough of them, none twice, each leading somewhere.
 *
 * @param pages - Ids of pages.
 */
export function checkSearchWords(
  content: ContentFiles,
  facts: Facts,
  pages: ReadonlySet<string>,
): readonly Problem[] {
  const known = new Set([...pages, ...publishedContacts(facts, 'site').map(({ id }) => id)]);
  return content.locales.flatMap((locale) => {
    const file = searchWordsFile(locale);
    const text = textOf(content, file);
    if (text === undefined) return [parityProblems.wordFileMissing({ file, locale }, searchWordsFile('en'))];
    return checkFile(file, text, locale, known, fewestWordsOf(content, locale));
  });
}

function checkFile(
  file: string,
  text: string,
  locale: string,
  known: ReadonlySet<string>,
  fewest: number,
): Problem[] {
  const { entries, problems, locate } = readSearchWords(file, text);
  if (problems.length > 0) return [...problems];
  const at = (...path: FieldPath) => ({ ...locate(path), locale });
  const judge = (word: string, where: Where) => checkWords(word, where, { locale, isNeverShown: true });
  const all = entries.flatMap(({ words }) => words);
  const wrong = new Set(
    remembered('search-words', [locale, ...all], () =>
      all.filter((word) => judge(word, { file }).length > 0),
    ),
  );
  const seen = new Set<string>();
  const twice: { readonly word: string; readonly where: Problem['where'] }[] = [];
  const found = entries.flatMap(({ words, finds }, place) => [
    ...words.flatMap((word, index) => {
      if (seen.has(word)) twice.push({ word, where: at(place, 'words', index) });
      seen.add(word);
      return wrong.has(word) ? judge(word, at(place, 'words', index)) : [];
    }),
    ...finds.flatMap((id, index) => (known.has(id) ? [] : [searchUnknown(at(place, 'finds', index), id)])),
  ]);
  const [first] = twice;
  if (first && twice.length > FEW_TWICE) found.push(searchWordsTwice(first.where, first.word, twice.length));
  else found.push(...twice.map(({ word, where }) => searchWordTwice(where, word)));
  if (seen.size < fewest) found.push(searchTooFew({ file, locale }, seen.size, fewest));
  return found;
}
