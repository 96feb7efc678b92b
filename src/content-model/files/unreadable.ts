/** Why a file cannot be read at all, whatever should stand in it: other bytes than text, or a merge that was not finished. */
import type { Problem } from '../../leaflet/problems.ts';
import type { Where } from '../problems/problem.ts';
import { fileProblems } from '../problems/text-problems.ts';

/** The lines that Git puts above, between and below two versions. Rows of = and > can be headings and quotations, but not in our own texts. */
const mergeMark = /^<{7}(?: |$)/m;
const mergeMarkOfOurs = /^(?:<{7}(?: |$)|>{7} |={7}$)/m;

const at = (text: string, index: number, where: Where): Where => ({
  ...where,
  line: text.slice(0, index).split('\n').length,
});

/** Whether a merge was left unfinished in a file. */
export function unfinishedMerge(text: string, where: Where): Problem | undefined {
  const mark = text.search(where.file.startsWith('content/') ? mergeMarkOfOurs : mergeMark);
  return mark < 0 ? undefined : fileProblems.unfinishedMerge(at(text, mark, where));
}

/**
 * Why nothing in a file of records or words can be judged.
 *
 * @param text - As it was decoded: a byte that is no character has become U+FFFD.
 */
export function whyUnreadable(text: string, where: Where): Problem | undefined {
  const lost = text.indexOf('\uFFFD');
  if (lost < 0) return unfinishedMerge(text, where);
  const why = 'letters such as å, é or quotation marks are saved in another way';
  return fileProblems.notText(at(text, lost, where), why);
}
