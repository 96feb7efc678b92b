/** Headings of a text: their levels, and that no two are the same. */
import { textProblems } from '../problems/text-problems.ts';
import { type BlockNode, eachNode, type InlineNode } from './block-tree.ts';
import type { Reading } from './reading.ts';

/** A page begins at ##, a leaflet has one # and then ##; nothing is skipped. */
export function checkHeadings(blocks: readonly BlockNode[], reading: Reading): void {
  checkLevels(blocks, reading);
  if (reading.author === 'ours') checkTwice(blocks, reading);
}

/** More headings than that are not written twice: the text was pasted twice. */
const MOST_TWICE = 3;

/** Of one level, as an anchor of two headings leads to the first. */
function checkTwice(blocks: readonly BlockNode[], { report, at }: Reading): void {
  const lines = new Map<string, number>();
  const repeated: { readonly line: number; readonly words: string; readonly before: number }[] = [];
  for (const node of eachNode(blocks)) {
    if (node.kind !== 'heading') continue;
    const words = wordsOf(node.content).replace(/\s+/g, ' ').trim();
    const key = `${node.level} ${words.toLowerCase()}`;
    const before = lines.get(key);
    if (before === undefined) lines.set(key, node.line);
    else if (words !== '') repeated.push({ line: node.line, words, before });
  }
  const [first] = repeated;
  if (first && repeated.length > MOST_TWICE) report(textProblems.textTwice(at(first.line), repeated.length));
  else
    for (const { line, words, before } of repeated)
      report(textProblems.headingTwice(at(line), words, before));
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
