/** Reads a table, and says what keeps it from fitting on a phone and on a panel. */
import type { Table } from 'mdast';
import { textProblems } from '../problems/text-problems.ts';
import { type BlockNode, type CellNode, isSeen } from './block-tree.ts';
import { readInlines } from './read-inlines.ts';
import { lineOfNode, type Reading } from './reading.ts';

/** How many columns a table may have: a panel is 86 mm wide, a phone not much more. */
const COLUMNS = { least: 2, most: 4 } as const;

/** @param isNested - It stands in a list or a quotation. */
export function readTable(node: Table, isNested: boolean, reading: Reading): BlockNode[] {
  const line = lineOfNode(node);
  const [header = [], ...rows] = node.children.map((row): CellNode[] =>
    row.children.map((cell) => readInlines(cell.children, lineOfNode(cell), reading)),
  );
  if (isNested) reading.report(textProblems.nestedTable(reading.at(line)));
  const wrong = (found: string, should: string, row = 0) => {
    const at = node.children[row];
    reading.report(textProblems.tableShape(reading.at(at ? lineOfNode(at) : line), found, should));
  };
  if (header.length < COLUMNS.least || header.length > COLUMNS.most) {
    wrong(
      `has ${header.length === 1 ? '1 column' : `${header.length} columns`}`,
      `A table has ${COLUMNS.least} to ${COLUMNS.most} columns: phones and panels are narrow. Write a list, or two tables.`,
    );
  }
  if (rows.length === 0)
    wrong('has headings only', 'Write at least one row below them, or a sentence instead.');
  if (node.align?.some((side) => side)) {
    wrong('has colons in its second line', 'Remove them: every column begins where the language begins.', 0);
  }
  for (const [index, cells] of [header, ...rows].entries()) {
    if (cells.length !== header.length) {
      wrong(
        `has a row of ${cells.length} cells under ${header.length} headings`,
        'Give each row one cell for each heading.',
        index,
      );
    } else if (!cells.every(isSeen)) {
      wrong('has an empty cell', 'Write what is meant, or “–”: an empty place reads as forgotten.', index);
    }
  }
  return [{ kind: 'table', header, rows, line }];
}
