/**
 * Reads one YAML file of records: parses it, holds it against its schema, and reports everything wrong with
 * the line it stands on. Every file of facts goes through here, so that all of them are refused for the same
 * reasons.
 */

import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { core, ZodType } from 'zod';
import type { Problem } from '../../leaflet/problems.ts';
import { remembered } from '../files/memory.ts';
import { whyUnreadable } from '../files/unreadable.ts';
import {
  entryTwice,
  fieldsMissing,
  recordInvalid,
  recordTooLarge,
  unknownKey,
  yamlInvalid,
} from '../problems/record-problems.ts';
import { fieldMistake } from './field-mistake.ts';
import { yamlMistake } from './yaml-mistake.ts';

/** A field's path inside a record: `['phones', 0, 'dial']`. */
export type FieldPath = readonly PropertyKey[];

/** Finds the place of a field, for problems that only show once the whole record is known. */
export type Locate = (path?: FieldPath) => Problem['where'];

/** What came out of a file. `value` is missing where the file is not what its schema asks for. */
export interface ReadRecord<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
  readonly locate: Locate;
}

/** Far above any record of ours, and small enough to parse at once. */
const largestBytes = 1024 * 1024;

/**
 * Reads a YAML text against a schema.
 *
 * @param file - Path as the editor knows it; it stands in every problem.
 * @param schema - Unknown keys are problems where the schema is strict.
 */
export function readRecord<T>(file: string, text: string, schema: ZodType<T>): ReadRecord<T> {
  if (text.length > largestBytes) {
    return { problems: [recordTooLarge({ file }, text.length, largestBytes)], locate: () => ({ file }) };
  }
  const unreadable = whyUnreadable(text, { file });
  if (unreadable) return { problems: [unreadable], locate: () => ({ file }) };
  // Where things stand is asked where something is wrong.
  let parsedLines: Parsed | undefined;
  const lines = () => {
    parsedLines ??= parseLines(text);
    return parsedLines;
  };
  const locate: Locate = (path = []) => whereIs(file, lines(), path);
  const read = remembered<{ readonly data: unknown } | undefined>('yaml', [text], () => {
    const { document } = lines();
    return document.errors.length > 0 ? undefined : { data: document.toJS() };
  });
  if (!read) {
    const { document, lineCounter } = lines();
    const problems = document.errors.map((error) => {
      const { why, fix } = yamlMistake(error, text);
      return yamlInvalid({ file, line: lineCounter.linePos(error.pos[0]).line }, why, fix);
    });
    return { problems, locate };
  }
  const parsed = schema.safeParse(read.data, { reportInput: true });
  if (parsed.success) return { value: parsed.data, problems: [], locate };
  const { issues: told, misnamed } = apart(parsed.error.issues);
  const problems = together(told).flatMap((issues) =>
    issues.length > 1
      ? [fieldsMissing(locate(parentOf(issues)), namesOf(issues))]
      : issues.flatMap((issue) => problemsIn(issue, locate, misnamed)),
  );
  return { problems: problems.sort((a, b) => (a.where.line ?? 0) - (b.where.line ?? 0)), locate };
}

/** A text as YAML, with the places of everything in it. */
interface Parsed {
  readonly document: Document;
  readonly lineCounter: LineCounter;
}

function parseLines(text: string): Parsed {
  const lineCounter = new LineCounter();
  return { lineCounter, document: parseDocument(text, { lineCounter, prettyErrors: false }) };
}

/** Entries of a record's lists that say what another one beside them says: a line came along twice. */
export function repeatedEntries(value: unknown, locate: Locate, path: FieldPath = []): readonly Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  const said = new Set<string>();
  return Object.entries(value).flatMap(([key, one]: [string, unknown]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    const words = JSON.stringify(one);
    if (Array.isArray(value) && said.has(words)) return [entryTwice(locate(at))];
    said.add(words);
    return repeatedEntries(one, locate, at);
  });
}

const isMissing = (issue: core.$ZodIssue): boolean => issue.input === undefined && issue.path.length > 0;

/** Fields that are missing beside as many that nobody knows were called otherwise: that is one mistake each. */
function apart(issues: readonly core.$ZodIssue[]): {
  readonly issues: readonly core.$ZodIssue[];
  readonly misnamed: ReadonlyMap<core.$ZodIssue, string>;
} {
  const misnamed = new Map<core.$ZodIssue, string>();
  const explained = new Set<core.$ZodIssue>();
  for (const unknown of issues) {
    if (unknown.code !== 'unrecognized_keys') continue;
    const here = JSON.stringify(unknown.path);
    const missing = issues.filter((one) => isMissing(one) && JSON.stringify(parentOf([one])) === here);
    if (missing.length === 0 || missing.length > unknown.keys.length) continue;
    misnamed.set(unknown, namesOf(missing));
    for (const one of missing) explained.add(one);
  }
  return { issues: issues.filter((one) => !explained.has(one)), misnamed };
}

/** Fields of one entry that are all missing are one mistake: a line that begins an entry, or half of one that is gone. */
function together(issues: readonly core.$ZodIssue[]): readonly (readonly core.$ZodIssue[])[] {
  const groups = Map.groupBy(issues, (issue) =>
    isMissing(issue) ? JSON.stringify(parentOf([issue])) : issue,
  );
  return [...groups.values()].flatMap((group) =>
    group.length < MANY_MISSING ? group.map((issue) => [issue]) : [group],
  );
}

/** From so many on, missing fields are told together. */
const MANY_MISSING = 4;
const parentOf = ([first]: readonly core.$ZodIssue[]): FieldPath => first?.path.slice(0, -1) ?? [];
const namesOf = (issues: readonly core.$ZodIssue[]): string =>
  issues.map(({ path }) => String(path.at(-1))).join(', ');

function problemsIn(
  issue: core.$ZodIssue,
  locate: Locate,
  misnamed: ReadonlyMap<core.$ZodIssue, string>,
): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(locate([...issue.path, key]), key, misnamed.get(issue)));
  }
  const { why, fix } = fieldMistake(issue);
  return [recordInvalid(locate(issue.path), fieldName(issue.path), why, fix)];
}

/** A path as an editor would say it: `phones 1, dial`. */
function fieldName(path: FieldPath): string {
  return path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' › ') || 'the file';
}

function whereIs(file: string, { document, lineCounter }: Parsed, path: FieldPath): Problem['where'] {
  const field = path.length > 0 ? { field: fieldName(path) } : {};
  // A missing field has no line of its own: its parent's line is where it belongs.
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return { file, line: lineCounter.linePos(node.range[0]).line, ...field };
  }
  return { file, ...field };
}
