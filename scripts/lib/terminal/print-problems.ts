/** Prints problems for people: grouped by file, in the order of lines, with what to do about each. */
import { languageOf } from '../../../src/i18n/languages.ts';
import type { Problem } from '../../../src/leaflet/index.ts';

/**
 * Problems as text, errors and warnings together, sorted by file and line.
 *
 * @returns An empty string if there are none.
 */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const groups = Map.groupBy([...problems].sort(byPlace), heading);
  const blocks = [...groups].map(([title, group]) => [title, ...group.flatMap(formatProblem)].join('\n'));
  return `${blocks.map(shown).join('\n\n')}\n\n${summary(problems)}\n`;
}

/** Words of a stranger's file without what would steer the terminal: each such character as its code point. */
const shown = (text: string): string =>
  text.replace(
    /(?!\n)\p{Cc}|[\p{Cs}\p{Bidi_Control}]/gu,
    (sign) => `‹U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}›`,
  );

/** Problems without those that say the same of the same place: one mistake can be met on several ways. */
export function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** “2 errors, 1 warning.” */
export function summary(problems: readonly Problem[]): string {
  const errors = problems.filter(({ level }) => level === 'error').length;
  return `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}.`;
}

/**
 * Prints problems to the standard error stream.
 *
 * @returns Whether there is an error, so that a command can stop.
 */
export function printProblems(problems: readonly Problem[]): boolean {
  if (problems.length > 0) console.error(formatProblems(problems));
  return problems.some(({ level }) => level === 'error');
}

function heading({ where }: Problem): string {
  const language =
    where.locale === undefined ? undefined : (languageOf(where.locale)?.english ?? where.locale);
  const part = where.part === undefined ? undefined : `part ${where.part}`;
  return [where.file, language, part, where.field].filter((piece) => piece !== undefined).join(' · ');
}

function formatProblem({ code, level, where, says, fix }: Problem): string[] {
  const line = where.line === undefined ? '' : `line ${where.line}: `;
  const mild = level === 'warning' ? ' (warning)' : '';
  return [`  ${code}${mild}  ${line}${says}`, `  → ${fix}`];
}

function byPlace(a: Problem, b: Problem): number {
  const byText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
  return (
    byText(a.where.file, b.where.file) ||
    (a.where.part ?? 0) - (b.where.part ?? 0) ||
    (a.where.line ?? 0) - (b.where.line ?? 0) ||
    byText(a.where.field ?? '', b.where.field ?? '') ||
    byText(a.code, b.code)
  );
}

const count = (number: number, word: string) =>
  `${number === 0 ? 'no' : number} ${word}${number === 1 ? '' : 's'}`;
