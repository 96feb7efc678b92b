/** Prints problems for people: each mistake once, with what to do about it and how many places it is felt in. */
import { type Cause, causesOf } from '../../../src/content-model/problems/causes.ts';
import { languageOf } from '../../../src/i18n/languages.ts';
import type { Problem } from '../../../src/leaflet/index.ts';

/** Files that are named of those in which a mistake is felt. */
const MOST_PLACES = 3;

/**
 * Problems as text: mistakes first from which others follow, errors before warnings, else in the order of files and lines.
 *
 * @returns An empty string if there are none.
 */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const causes = causesOf(problems);
  const groups = Map.groupBy(causes, ({ problem }) => `${problem.level} ${heading(problem)}`);
  const blocks = [...groups.values()].map((group) =>
    [...group.slice(0, 1).map(({ problem }) => heading(problem)), ...group.flatMap(formatCause)].join('\n'),
  );
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

/** “2 errors, 1 warning.” What follows from a mistake is not counted. */
export function summary(problems: readonly Problem[]): string {
  const causes = causesOf(problems);
  const errors = causes.filter(({ problem }) => problem.level === 'error').length;
  return `${count(errors, 'error')}, ${count(causes.length - errors, 'warning')}.`;
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

function formatCause({ problem, follows }: Cause): string[] {
  const { code, level, where, says, fix } = problem;
  const line = where.line === undefined ? '' : `line ${where.line}: `;
  const mild = level === 'warning' ? ' (warning)' : '';
  return [`  ${code}${mild}  ${line}${says}`, `  → ${fix}`, ...placesOf(follows)];
}

/** “and 156 places that come from it: …”. */
function placesOf(follows: readonly Problem[]): string[] {
  if (follows.length === 0) return [];
  const files = [...new Set(follows.map(({ where }) => where.file))];
  const more = files.length > MOST_PLACES ? ` and ${count(files.length - MOST_PLACES, 'more file')}` : '';
  return [
    `  and ${count(follows.length, 'place')} where it is felt: ${files.slice(0, MOST_PLACES).join(', ')}${more}`,
  ];
}

const count = (number: number, word: string) =>
  `${number === 0 ? 'no' : number} ${word}${number === 1 ? '' : 's'}`;
