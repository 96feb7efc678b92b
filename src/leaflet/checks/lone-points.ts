import { countedFromOne } from '../part-numbers.ts';
import { lonePoint, type Problem } from '../problems.ts';
import type { LeafletContent, Sheet } from '../types.ts';
import { linesOf, placeOfPart, readLine } from './lines.ts';

const AT_END = /\s·\s*$/u;
const AT_BEGINNING = /^\s*·\s/u;

/**
 * No line ends or begins with a point that parts two things: at the end of a line it parts nothing, and the breaking of lines leaves it
 * out. Lines that are not read aloud are copies of others.
 */
export function checkLonePoints(sheets: readonly Sheet[], content: LeafletContent): Problem[] {
  const lines = sheets.flatMap(linesOf);
  return lines.flatMap((line, i) => {
    const next = lines[i + 1];
    if (!line.node || next?.node !== line.node) return [];
    const [ending, beginning] = [readLine(line).words, readLine(next).words];
    if (!AT_END.test(ending) && !AT_BEGINNING.test(beginning)) return [];
    return [
      lonePoint(ending.trim(), beginning.trim(), countedFromOne(line.part), placeOfPart(content, line.part)),
    ];
  });
}
