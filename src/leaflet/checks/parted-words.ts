import { countedFromOne } from '../part-numbers.ts';
import { type Problem, wordsParted } from '../problems.ts';
import { findHeldPlaces } from '../text/bound-words.ts';
import { ISOLATE_END, LINE_SEPARATOR } from '../text/characters.ts';
import type { BoundWordsByLanguage, LeafletContent, Sheet, StructureNode } from '../types.ts';
import { linesOf, placeOfPart, readLine } from './lines.ts';

const shown = (words: string): string => words.replaceAll(ISOLATE_END, '').trim();

/** The language of everything in a structure tree: its own, or that of what it stands in. */
function languagesOf(root: StructureNode, lang: string): ReadonlyMap<StructureNode, string> {
  const known = new Map<StructureNode, string>();
  const visit = (node: StructureNode, around: string): void => {
    const own = node.lang ?? around;
    known.set(node, own);
    for (const child of node.children) visit(child, own);
  };
  visit(root, lang);
  return known;
}

/**
 * What stands between two lines and is not drawn: a point between two things, of which its two spaces are left, or what ended the line
 * by hand.
 */
const endedBy = (first: ReturnType<typeof readLine>, next: ReturnType<typeof readLine>): string =>
  next.start <= first.end ? '' : /\s{2}$/.test(first.words) ? '·' : LINE_SEPARATOR;

/**
 * No line ends between words that never part, such as “not” and what it denies: the breaking of lines keeps them, so that
 * what is found here was ended by hand, or is a mistake of ours. Lines that are not read aloud are copies of others.
 */
export function checkPartedWords(
  sheets: readonly Sheet[],
  content: LeafletContent,
  structure: StructureNode,
  boundWords: BoundWordsByLanguage,
): Problem[] {
  const languages = languagesOf(structure, content.lang);
  const lines = sheets.flatMap(linesOf);
  return lines.flatMap((line, i) => {
    const following = lines[i + 1];
    if (!line.node || following?.node !== line.node) return [];
    const [first, next] = [readLine(line), readLine(following)];
    const lang = languages.get(line.runs.at(-1)?.node ?? line.node) ?? content.lang;
    const text = `${first.words}${endedBy(first, next)}${next.words}`;
    const held = findHeldPlaces(text, [{ start: 0, end: text.length, lang }], boundWords);
    if (next.start < first.end || !held.has(text.length - next.words.length)) return [];
    return [
      wordsParted(
        shown(first.words),
        shown(next.words),
        countedFromOne(line.part),
        placeOfPart(content, line.part),
      ),
    ];
  });
}
