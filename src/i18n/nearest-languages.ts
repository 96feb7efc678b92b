/** In which order other languages are offered to the reader of one. */
import { languageOf } from './languages.ts';

/** What nearly everybody in Sweden meets: the languages that the texts are written in. */
const metByAll: readonly string[] = ['sv', 'en'];

/** So many are named where the choice of a language stands beside them: each more is weight on every page. */
export const MOST_NAMED = 8;

/**
 * Tags in the order in which they help a reader: languages that its readers often know too (`fallbacks` of the table),
 * Swedish and English, then the others as they were.
 *
 * @param tag - Language of the reader; left out.
 */
export function nearestFirst(tag: string, others: readonly string[]): readonly string[] {
  const known = [...(languageOf(tag)?.fallbacks ?? []), ...metByAll].filter((other) =>
    others.includes(other),
  );
  return [...new Set([...known, ...others])].filter((other) => other !== tag);
}
