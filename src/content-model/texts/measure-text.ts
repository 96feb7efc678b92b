/** What a text may be before anything parses it: a stranger's file costs little, whatever is in it. */
import type { Problem } from '../../leaflet/problems.ts';
import type { Where } from '../problems/problem.ts';
import { fileProblems } from '../problems/text-problems.ts';

/** Largest text, bytes. `npm run leaflet -- --help` says so too. */
export const LARGEST_TEXT = 256 * 1024;
/** Deepest nesting of lists, quotations and components that a page or leaflet can show. Ours are at most two deep. */
export const DEEPEST = 6;
/** Most lines: the parser's time grows faster than their number. Our longest text has under 400. */
const MOST_LINES = 5000;
/** Deepest indentation, columns: six lists in each other, four columns each, and room to spare. */
const DEEPEST_INDENT = 32;
/** Most Markdown signs in one paragraph, and in one file; both far above any text of ours (under 60 and 1500). */
const MOST_SIGNS = { paragraph: 1000, file: 20_000 } as const;

/** Bytes to text, or the reason why they are none. */
export function decode(source: Uint8Array | string, where: Where): { text: string; problem?: Problem } {
  const size = typeof source === 'string' ? source.length : source.byteLength;
  if (size > LARGEST_TEXT) {
    return { text: '', problem: fileProblems.tooLarge(where, kibibytes(size), kibibytes(LARGEST_TEXT)) };
  }
  let text = source;
  if (typeof text !== 'string') {
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(text);
    } catch {
      // TextDecoder reports bytes that are not UTF-8 only by throwing.
      return { text: '', problem: fileProblems.notText(where, 'its bytes are not UTF-8') };
    }
  }
  if (text.includes('\0')) return { text: '', problem: fileProblems.notText(where, 'it holds zero bytes') };
  return { text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n') };
}

/** Refuses what would take a Markdown parser too long, by counting alone. */
export function refuseCostly(text: string, where: Where): Problem | null {
  let [inFile, inParagraph] = [0, 0];
  const lines = text.split('\n');
  if (lines.length > MOST_LINES)
    return fileProblems.tooManyLines(where, String(lines.length), String(MOST_LINES));
  for (const [index, line] of lines.entries()) {
    const at = { ...where, line: index + 1 };
    if (containersOf(line) > DEEPEST || indentOf(line) > DEEPEST_INDENT)
      return fileProblems.tooDeep(at, 'Lists and quotations', String(DEEPEST));
    const signs = line.match(/[*_[\]()<>{}!&`\\~|]/g)?.length ?? 0;
    inParagraph = line.trim() === '' ? 0 : inParagraph + signs;
    inFile += signs;
    if (inParagraph > MOST_SIGNS.paragraph)
      return fileProblems.tooComplex(at, `over ${MOST_SIGNS.paragraph}`, String(MOST_SIGNS.paragraph));
    if (inFile > MOST_SIGNS.file)
      return fileProblems.tooComplex(where, `over ${MOST_SIGNS.file}`, String(MOST_SIGNS.file));
  }
  return null;
}

/** Columns of white space at the beginning of a line that holds words. */
function indentOf(line: string): number {
  const white = /^[ \t]*(?=\S)/.exec(line)?.[0] ?? '';
  return white.length + 3 * (white.split('\t').length - 1);
}

/** How many quotation and list marks a line begins with. */
function containersOf(line: string): number {
  const mark = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;
  let count = 0;
  while (mark.test(line)) {
    count += 1;
    if (count > DEEPEST) break;
  }
  return count;
}

const kibibytes = (bytes: number) => `${Math.ceil(bytes / 1024)} KiB`;
