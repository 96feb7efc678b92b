/**
 * Reads a content text (MDX or Markdown) into plain data, without ever running anything in it.
 *
 * A text may come from a stranger. So it is measured before it is parsed: size, encoding, nesting and the number of
 * signs that make Markdown parsers slow all have limits, and whatever is code is blanked out first (`scan-mdx.ts`).
 * Everything that is wrong is collected with its line.
 */
import type { RootContent } from 'mdast';
import type { Problem } from '../../leaflet/problems.ts';
import { unfinishedMerge } from '../files/unreadable.ts';
import type { Where } from '../problems/problem.ts';
import { fileProblems, textProblems } from '../problems/text-problems.ts';
import type { Author } from '../wording/check-characters.ts';
import type { ParsedText } from './block-tree.ts';
import { type CheckedBlocks, checkBlocks, type Lines } from './check-blocks.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { decode, refuseCostly } from './measure-text.ts';
import { readBlocks } from './read-blocks.ts';
import type { Reading } from './reading.ts';
import { scanMdx } from './scan-mdx.ts';
import type { TextKind } from './vocabulary.ts';

/** Most problems listed for one file; the rest are counted. */
const MOST_PROBLEMS = 60;

/** What is known about a text before it is read. */
export interface ParseOptions {
  /** A page of the site or a leaflet; decides which components and headings it may have. */
  readonly kind: TextKind;
  /** BCP 47 tag of the text, for the rules of its language. */
  readonly locale?: string | undefined;
  /** `anyone`: a stranger's leaflet; its own numbers, links and addresses are set as written. */
  readonly author?: Author;
  /** Digits of the records' short numbers, which no text of ours types. */
  readonly shortNumbers?: ReadonlySet<string> | undefined;
}

/**
 * Parses one text.
 *
 * @param file - Path as its editor knows it. `.mdx` is read as MDX, everything else as CommonMark.
 * @param source - The file's bytes, or its text.
 */
export function parseText(file: string, source: Uint8Array | string, options: ParseOptions): ParsedText {
  const empty = { file, kind: options.kind, frontMatter: {}, blocks: [] };
  const where: Where = options.locale ? { file, locale: options.locale } : { file };
  const decoded = decode(source, where);
  if (decoded.problem) return { ...empty, problems: [decoded.problem] };
  const refused = unfinishedMerge(decoded.text, where) ?? refuseCostly(decoded.text, where);
  if (refused) return { ...empty, problems: [refused] };

  const { author = 'ours', shortNumbers } = options;
  const head = readFrontMatter(decoded.text, where, options.kind, { author, shortNumbers });
  const problems = [...head.problems];
  const reading: Omit<Reading, 'source'> = {
    kind: options.kind,
    locale: options.locale ?? head.frontMatter.locale,
    author,
    shortNumbers,
    at: (line) => ({ ...where, line }),
    report: (...found) => problems.push(...found),
  };
  const { blocks, copied } = readBody(head.body, file.endsWith('.mdx'), reading);
  const told = problems.filter((problem) => problem.code === 'text-twice' || !isWithin(copied, problem));
  return { ...empty, frontMatter: head.frontMatter, blocks, problems: shorten(told, where) };
}

function readBody(body: string, isMdx: boolean, unread: Omit<Reading, 'source'>): CheckedBlocks {
  const lines = lineStarts(body);
  const scanned = isMdx
    ? scanMdx(body, unread.kind, (offset) => unread.at(lineOf(lines, offset)))
    : { text: body, problems: [], tooDeep: false };
  const reading: Reading = { ...unread, source: scanned.text };
  reading.report(...scanned.problems);
  if (scanned.tooDeep) return { blocks: [], copied: [] };
  return checkBlocks(readBlocks(parse(scanned.text, isMdx, reading), reading), reading);
}

/** Whether a problem stands in lines that are the second copy of others. */
const isWithin = (copied: readonly Lines[], { where: { line } }: Problem): boolean =>
  line !== undefined && copied.some(({ from, to }) => from <= line && line < to);

/**
 * Runs the parser. Where it stops, its reason is kept, that line is blanked and the rest is read again, so that
 * later mistakes are found in the same run.
 */
function parse(text: string, isMdx: boolean, { report, at }: Reading): readonly RootContent[] {
  const lines = text.split('\n');
  for (let attempt = 0; attempt < 6; attempt++) {
    try {
      return parseMarkdown(lines.join('\n'), isMdx).children;
    } catch (thrown) {
      const { reason, line } = parserMessage(thrown);
      report(textProblems.broken(at(line), reason));
      lines[line - 1] = '';
    }
  }
  return [];
}

/** Keeps the list of problems readable: in the order of lines, the first ones in full, the rest as a number. */
function shorten(problems: readonly Problem[], where: Where): readonly Problem[] {
  const sorted = problems.toSorted((a, b) => (a.where.line ?? 0) - (b.where.line ?? 0));
  if (sorted.length <= MOST_PROBLEMS) return sorted;
  return [
    ...sorted.slice(0, MOST_PROBLEMS),
    fileProblems.tooMany(where, String(sorted.length - MOST_PROBLEMS)),
  ];
}

/** The parser's reason and line, whatever it threw. */
function parserMessage(thrown: unknown): { reason: string; line: number } {
  const { reason, line, place } = thrown as {
    reason?: unknown;
    line?: unknown;
    place?: { line?: number; start?: { line: number } };
  };
  if (typeof reason !== 'string') {
    // A stack that ran out, for example: it has no line, and its own words would help nobody.
    return { reason: 'the parser gave up.', line: 1 };
  }
  const found = typeof line === 'number' ? line : (place?.line ?? place?.start?.line ?? 1);
  return { reason: `${reason.split('\n')[0]}.`, line: found };
}

/** Offsets at which the lines of a text begin. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Line of an offset, from 1. */
function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
