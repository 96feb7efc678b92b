/** Heading levels of a text. */
import { textProblems } from '../problems/text-problems.ts';
import type { BlockNode } from './block-tree.ts';
import type { Reading } from './reading.ts';

/** A page begins at ##, a leaflet has one # and then ##; nothing is skipped. */
export function checkHeadings(blocks: readonly BlockNode[], { kind, author, report, at }: Reading): void {
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
