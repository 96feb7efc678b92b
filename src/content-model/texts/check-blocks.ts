/** The blocks of a text as a whole: levels of headings, and that nothing stands in it twice. */
import { smallLetters } from '../../i18n/writing/letters.ts';
import { sentencesOf } from '../../i18n/writing/sentences.ts';
import { textProblems } from '../problems/text-problems.ts';
import { type BlockNode, eachNode, type HeadingNode, type InlineNode } from './block-tree.ts';
import type { Reading } from './reading.ts';
import { frontMatterKeys } from './vocabulary.ts';

/** Lines of a text, from 1; the last one is not among them. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** Blocks of a text, each once, and the lines of those that stood in it for a second time. */
export interface CheckedBlocks {
  readonly blocks: readonly BlockNode[];
  readonly copied: readonly Lines[];
}

/** A page begins at ##, a leaflet has one # and then ##; nothing is skipped, and nothing stands there twice. */
export function checkBlocks(read: readonly BlockNode[], reading: Reading): CheckedBlocks {
  const { blocks, copied } =
    reading.author === 'ours' ? withoutCopies(read, reading) : { blocks: read, copied: [] };
  checkLevels(blocks, reading);
  if (reading.author === 'ours') checkHeadings(blocks, reading);
  return { blocks, copied };
}

/** A heading with what stands under it, up to the next one; what stands before the first has none. */
interface Section {
  readonly heading?: HeadingNode;
  readonly blocks: BlockNode[];
}

/** Sections that were pasted twice are told once, together, and left out: whatever else is wrong in them is wrong above. */
function withoutCopies(blocks: readonly BlockNode[], reading: Reading): CheckedBlocks {
  const sections: Section[] = [{ blocks: [] }];
  for (const block of blocks)
    if (block.kind === 'heading') sections.push({ heading: block, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  const copies = copiesAmong(sections);
  const headings = sections.flatMap((section) =>
    section.heading && copies.has(section) && !isFrontMatter(section) ? [section.heading] : [],
  );
  const [first] = headings;
  if (first) reading.report(textProblems.textTwice(reading.at(first.line), headings.length));
  const copied = sections.flatMap((section, index) => {
    if (!section.heading || !copies.has(section)) return [];
    // The line above a front matter was read as a line across the text.
    const from = section.heading.line - (isFrontMatter(section) ? 1 : 0);
    return [{ from, to: sections[index + 1]?.heading?.line ?? Number.POSITIVE_INFINITY }];
  });
  const kept = sections.filter((section) => !copies.has(section));
  for (const section of kept) checkPieces(section.blocks, reading);
  return {
    blocks: kept.flatMap(({ heading, blocks: under }) => [...(heading ? [heading] : []), ...under]),
    copied,
  };
}

/** A section is a copy whose heading has stood there with the same under it, or beside one that is, as its original does. */
function copiesAmong(sections: readonly Section[]): ReadonlySet<Section> {
  const headings = sections.map(({ heading }) => (heading ? headingKey(heading) : ''));
  const bodies = sections.map(({ blocks }) => keyOf(blocks));
  const before = headings.map((heading, index) => {
    const at = headings.indexOf(heading);
    return heading === '' || at === index ? undefined : at;
  });
  const isSame = before.map((at, index) => at !== undefined && bodies[at] === bodies[index]);
  const isCopy = (index: number): boolean => {
    const at = before[index];
    if (at === undefined) return false;
    const isBeside = (step: 1 | -1) => isSame[index + step] === true && before[index + step] === at + step;
    const isFull = sections[index]?.blocks.length !== 0;
    return (isFull && isSame[index] === true) || isBeside(1) || isBeside(-1);
  };
  return new Set(
    sections.filter((section, index) => isCopy(index) || (isFrontMatter(section) && isCopy(index + 1))),
  );
}

/** A front matter in the middle of a text is read as a heading: it came along with a second copy. */
const isFrontMatter = ({ heading }: Section): boolean =>
  heading !== undefined && frontMatterLine.test(wordsOf(heading.content));
const frontMatterLine = new RegExp(`^(?:${Object.values(frontMatterKeys).flatMap(Object.keys).join('|')}):`);

/** Paragraphs and items that stand twice beside each other. */
function checkPieces(blocks: readonly BlockNode[], reading: Reading): void {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  reportPieces(
    paragraphs.map((paragraph) => [paragraph]),
    reading,
  );
  for (const { content, line } of paragraphs) reportSentences(wordsOf(content), line, reading);
  for (const block of blocks) {
    if (block.kind === 'list') {
      reportPieces(block.items, reading);
      for (const item of block.items) checkPieces(item, reading);
    } else if ('blocks' in block) checkPieces(block.blocks, reading);
  }
}

function reportPieces(pieces: readonly (readonly BlockNode[])[], { report, at }: Reading): void {
  const keys = pieces.map(keyOf);
  const twice = pieces.filter(
    (piece, index) => keys.indexOf(keys[index] ?? '') < index && lettersIn(piece) >= FEWEST_LETTERS,
  );
  const [first] = twice;
  if (!first) return;
  const original = pieces[keys.indexOf(keyOf(first))]?.[0];
  report(textProblems.pieceTwice(at(first[0]?.line ?? 1), shownIn(first), original?.line ?? 1, twice.length));
}

/** A sentence that stands in a paragraph twice. */
function reportSentences(words: string, line: number, { report, at }: Reading): void {
  const sentences = sentencesOf(words.replace(/\s+/g, ' ')).map((sentence) => sentence.trim());
  const twice = sentences.filter(
    (sentence, index) =>
      sentences.indexOf(sentence) < index && (sentence.match(/\p{L}/gu)?.length ?? 0) >= 2 * FEWEST_LETTERS,
  );
  const [first] = twice;
  if (first) report(textProblems.pieceTwice(at(line), first, line, twice.length));
}

/** A piece of fewer letters may stand twice: “or”. */
const FEWEST_LETTERS = 8;
const shownIn = (piece: readonly BlockNode[]): string => {
  const [paragraph] = piece;
  return paragraph && 'content' in paragraph ? wordsOf(paragraph.content).replace(/\s+/g, ' ').trim() : '';
};
const lettersIn = (piece: readonly BlockNode[]): number =>
  shownIn(piece).match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** What blocks hold, wherever they stand. */
const keyOf = (blocks: readonly BlockNode[]): string =>
  JSON.stringify(blocks, (name, value: unknown) => (name === 'line' ? undefined : value));
const headingKey = ({ level, content }: HeadingNode): string =>
  `${level} ${smallLetters(wordsOf(content)).trim()}`;

/** Of one level, as an anchor of two headings leads to the first. */
function checkHeadings(blocks: readonly BlockNode[], { report, at }: Reading): void {
  const lines = new Map<string, number>();
  for (const node of eachNode(blocks)) {
    if (node.kind !== 'heading') continue;
    const words = wordsOf(node.content).replace(/\s+/g, ' ').trim();
    const before = lines.get(headingKey(node));
    if (before === undefined) lines.set(headingKey(node), node.line);
    else if (words !== '') report(textProblems.headingTwice(at(node.line), words, before));
  }
}

/** Words with the records that stand in them: a name and a number make two headings different. */
function wordsOf(content: readonly InlineNode[]): string {
  return content
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'component') return `<${node.name} ${node.attributes['id'] ?? ''}>`;
      return 'content' in node ? wordsOf(node.content) : ' ';
    })
    .join('');
}

function checkLevels(blocks: readonly BlockNode[], { kind, author, report, at }: Reading): void {
  let covers = 0;
  let hasSection = false;
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    if (block.level === 1) {
      covers += 1;
      if (kind === 'page') {
        report(
          textProblems.headingLevel(
            at(block.line),
            '#',
            'The title in the front matter is the page’s heading; use ## and ###.',
          ),
        );
      } else if (covers > 1) {
        report(
          textProblems.headingLevel(
            at(block.line),
            '# for a second time',
            'Only the cover has #; each other panel begins with ##.',
          ),
        );
      }
    } else if (block.level === 2) hasSection = true;
    else if (kind === 'page' && author === 'ours' && !hasSection) {
      report(
        textProblems.headingLevel(
          at(block.line),
          '###',
          'Write ## first: ### divides what stands under a ##.',
        ),
      );
    }
  }
}
