/** What a reviewer found, held against the texts as they are today: only what she said of today's words is taken. */
import type { Problem } from '../../leaflet/problems.ts';
import { reviewProblems } from '../problems/exchange-problems.ts';
import type { MarkedRow } from './marks-sheet.ts';
import { languageOfVersion, type ReviewedText, type ReviewedUnit } from './reviewed-units.ts';

/** A sentence that she calls wrong. */
export interface WrongUnit {
  /** Path of its text, as notes call it. */
  readonly path: string;
  readonly reviewed: ReviewedUnit;
  readonly what: string;
  readonly better: string;
}

/** What her marks say of today's texts. */
export interface JudgedMarks {
  /** How many sentences she calls right. */
  readonly right: number;
  readonly wrong: readonly WrongUnit[];
  /** How many have no mark. */
  readonly unmarked: number;
  readonly problems: readonly Problem[];
}

/** The language that most rows are of; nothing where none says. */
export function languageOfMarks(rows: readonly MarkedRow[]): string | undefined {
  const tags = Map.groupBy(
    rows.flatMap(({ version }) => languageOfVersion(version) ?? []),
    (tag) => tag,
  );
  return [...tags].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/** @param file - Name of the file of marks, for problems. */
export function judgeMarks(
  texts: readonly ReviewedText[],
  rows: readonly MarkedRow[],
  file: string,
): JudgedMarks {
  const today = new Map(
    texts.flatMap(({ path, units }) => units.map((reviewed) => [reviewed.name, { path, reviewed }] as const)),
  );
  const problems: Problem[] = [];
  const wrong = new Map<string, WrongUnit>();
  const right = new Set<string>();
  for (const row of rows.filter(isMarked)) {
    const found = today.get(row.name);
    const refused = whyNot(row, found?.reviewed, file);
    if (refused) problems.push(refused);
    else if (found && isWrong(row)) wrong.set(row.name, { ...found, what: row.what, better: row.better });
    else right.add(row.name);
  }
  const both = [...wrong.keys()].filter((name) => right.delete(name));
  if (both.length > 0) problems.push(reviewProblems.bothWays({ file }, both));
  for (const name of both) wrong.delete(name);
  const all = texts.flatMap(({ units }) => units).filter(({ unit }) => unit.target).length;
  return {
    right: right.size,
    wrong: [...wrong.values()],
    unmarked: all - right.size - wrong.size,
    problems,
  };
}

const isMarked = ({ right, wrong, what, better }: MarkedRow): boolean =>
  [right, wrong, what, better].some((cell) => cell !== '');

/** Better words say that these are not right, cross or no cross. */
const isWrong = ({ wrong, what, better }: MarkedRow): boolean =>
  [wrong, what, better].some((cell) => cell !== '');

function whyNot(row: MarkedRow, reviewed: ReviewedUnit | undefined, file: string): Problem | undefined {
  const where = { file, line: row.line };
  if (!reviewed) return reviewProblems.unknownUnit(where, row.name);
  if (row.version !== reviewed.version) return reviewProblems.olderWords(where, row.name, row.target);
  if (row.right !== '' && isWrong(row)) return reviewProblems.bothWays(where, [row.name]);
  return undefined;
}
