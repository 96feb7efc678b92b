import { countedFromOne } from '../part-numbers.ts';
import { type Problem, wordsParted } from '../problems.ts';
import { findHeldPlaces } from '../text/bound-words.ts';
import { ISOLATE_END, LINE_SEPARATOR } from '../text/characters.ts';
import type {
  BoundWordsByLanguage,
  GlyphRun,
  LeafletContent,
  Sheet,
  StructureNode,
  TextBox,
} from '../types.ts';
import { linesOf, placeOfPart } from './lines.ts';

/** What a run says, in the order in which it is read. */
const wordsOfRun = ({ level, clusters }: GlyphRun): string => {
  const texts = clusters.map(({ text }) => text);
  return (level % 2 === 1 ? texts.reverse() : texts).join('');
};

/**
 * A line as it is read, and from where to where it reaches in its text. Where signs of direction are left out, as round a
 * phone number, one stands for them: a number is no figure before a word.
 */
function readLine({ runs }: TextBox): {
  readonly words: string;
  readonly start: number;
  readonly end: number;
} {
  const ordered = runs.toSorted((a, b) => a.start - b.start);
  const start = ordered[0]?.start ?? 0;
  const words = ordered.reduce((read, run) => {
    const isApart = run.start > start + read.length;
    return `${read}${isApart ? ISOLATE_END.repeat(run.start - start - read.length) : ''}${wordsOfRun(run)}`;
  }, '');
  return { words, start, end: start + words.length };
}

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
    // What stands between two lines and is not drawn ended the line by hand.
    const text = `${first.words}${next.start > first.end ? LINE_SEPARATOR : ''}${next.words}`;
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
