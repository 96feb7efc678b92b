import type { TableElement, TextElement } from '../../elements.ts';
import type { PathBox } from '../../types.ts';
import { mmToPt } from '../../units.ts';
import { excessOf, type Measured, type Scale } from './measured.ts';
import { thinRule } from './rule.ts';
import { measureText, widthOfLongest, widthOfWhole } from './text.ts';

/** Distance between the columns of a table, as a multiple of the body size. */
const COLUMN_GAP = 1;
/** White above and below the words of a row, as a multiple of the body size. */
const ROW_PADDING = 0.32;
/** Rule under a table's header, mm. */
const HEADER_RULE_MM = 0.4;

/** Rows below each other with a rule under each, that of the header thicker. */
export function measureTable(element: TableElement, width: number, scale: Scale): Measured {
  const gap = COLUMN_GAP * scale.bodyPt;
  const padding = ROW_PADDING * scale.bodyPt;
  const columns = columnWidths(element, width, gap, scale);
  let heightPt = 0;
  const rows = element.rows.map((row) => {
    const top = heightPt;
    const cells = row.map((cell, column) => {
      const before = columns.slice(0, column).reduce((sum, other) => sum + other + gap, 0);
      const columnWidth = columns[column] ?? 0;
      const left = element.dir === 'rtl' ? width - before - columnWidth : before;
      return { left, measured: measureText(cell, columnWidth, scale, row) };
    });
    heightPt += Math.max(0, ...cells.map(({ measured }) => measured.heightPt)) + 2 * padding;
    return { top, foot: heightPt, cells };
  });
  return {
    heightPt,
    excess: () => excessOf(rows.flatMap(({ cells }) => cells.map(({ measured }) => measured))),
    draw: (x, y) =>
      rows.flatMap(({ top, foot, cells }, index) => [
        ...cells.flatMap(({ left, measured }) => measured.draw(x + left, y + top + padding)),
        ruleUnder(index, thinRule(element.part, x, y + foot, width)),
      ]),
  };
}

const ruleUnder = (index: number, rule: PathBox): PathBox =>
  index === 0 ? { ...rule, stroke: 'spruce', strokeWidth: mmToPt(HEADER_RULE_MM) } : rule;

/**
 * Shares the width out among the columns: each gets what its longest word needs, and of the rest as much as the
 * others, up to what its longest text asks for: so that short texts stay on one line. Words are divided where they
 * need more than there is. Where that does not help either, the table is set all the same, and the words that do not
 * fit are reported.
 */
function columnWidths({ rows }: TableElement, width: number, gap: number, scale: Scale): readonly number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const room = width - gap * Math.max(0, count - 1);
  const texts = Array.from({ length: count }, (_, column) => rows.flatMap((row) => row[column] ?? []));
  const needs = (widest: (text: TextElement) => number): readonly number[] =>
    texts.map((cells) => cells.reduce((most, cell) => Math.max(most, widest(cell)), 0));
  const words = needs((cell) => widthOfLongest('word', cell, scale));
  const leasts = sum(words) <= room ? words : needs((cell) => widthOfLongest('part of a word', cell, scale));
  const least = sum(leasts);
  if (least >= room) return leasts.map((each) => (each * room) / least);
  const wholes = needs((cell) => widthOfWhole(cell, scale));
  return shareOut(
    leasts.map((each, i) => ({ least: each, most: Math.max(each, wholes[i] ?? 0) })),
    room - least,
  );
}

/** Gives columns more than their least, as much as each other, up to their most; what nobody asks for goes to all. */
function shareOut(
  columns: readonly { readonly least: number; readonly most: number }[],
  more: number,
): readonly number[] {
  let rest = more;
  const widths = columns.map(({ least }) => least);
  // The most modest column first: what it leaves goes to the others.
  const modest = columns
    .map(({ least, most }, i) => ({ i, wanted: most - least }))
    .sort((a, b) => a.wanted - b.wanted || a.i - b.i);
  modest.forEach(({ i, wanted }, served) => {
    const given = Math.min(wanted, rest / (columns.length - served));
    widths[i] = (widths[i] ?? 0) + given;
    rest -= given;
  });
  return widths.map((given) => given + rest / columns.length);
}

const sum = (widths: readonly number[]): number => widths.reduce((all, each) => all + each, 0);
