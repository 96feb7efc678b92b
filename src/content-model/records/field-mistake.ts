/** Why a value of a record is not what its field takes, and what the field takes: in an editor's words, with an example. */
import { closestMatch } from 'leven';
import type { core } from 'zod';

/** What is wrong with a field, and what to write there. */
export interface FieldMistake {
  readonly why: string;
  readonly fix: string;
}

const see = 'Another file of the same folder shows how.';

/** An example of each form that a field asks for. */
const examples: Readonly<Record<string, string>> = {
  date: '2026-11-29',
  url: 'https://www.example.se/',
  email: 'name@example.se',
};

/** The words for what the schema found. */
export function fieldMistake(issue: core.$ZodIssue): FieldMistake {
  switch (issue.code) {
    case 'invalid_value':
      return wrongChoice(issue.values.map(String), issue.input);
    case 'invalid_union':
      return wrongUnion(issue);
    case 'invalid_key':
      return keyMistake(issue);
    case 'invalid_type':
      return wrongKind(issue.expected, issue.input);
    case 'invalid_format': {
      const example = examples[issue.format];
      const written = issue.input === undefined ? 'what stands there' : `“${issue.input}”`;
      // A pattern of ours says in its own words what it takes, with an example.
      if (example === undefined) return { why: issue.message, fix: see };
      const name = issue.format === 'url' ? 'whole web address' : (names[issue.format] ?? issue.format);
      return { why: `${written} is no ${name}`, fix: `Write it like ${example}.` };
    }
    case 'too_small':
      return {
        why: 'it is empty, too short or too small',
        fix:
          issue.origin === 'number'
            ? `Write a number above ${issue.minimum}.`
            : `Write what belongs there. ${see}`,
      };
    case 'too_big':
      return { why: 'it is too long or too large', fix: 'Shorten it, or correct the number.' };
    default:
      return { why: issue.message.replace(/\.$/, ''), fix: see };
  }
}

const names: Readonly<Record<string, string>> = { date: 'day of the calendar', email: 'e-mail address' };

function wrongChoice(choices: readonly string[], input: unknown): FieldMistake {
  const written = typeof input === 'string' || typeof input === 'number' ? String(input) : undefined;
  // Of a short word every other is near.
  const near =
    written === undefined
      ? undefined
      : closestMatch(written, [...choices], { maxDistance: Math.floor(written.length / 3) });
  const meant = near === undefined ? '' : ` Did you mean ${quoted(near)}?`;
  const why =
    input === undefined
      ? 'it is missing'
      : `it cannot be ${written === undefined ? describe(input) : `“${written}”`}`;
  return choices.length === 0
    ? { why, fix: see }
    : { why, fix: `Write one of: ${choices.map(quoted).join(', ')}.${meant}` };
}

/** A bare yes or no is a word to us and true or false to older readers of YAML: it is written in quotation marks. */
const quoted = (choice: string): string => (/^(?:yes|no)$/.test(choice) ? `'${choice}'` : choice);

/** A name that no entry can have; its own rule says what one looks like. */
function keyMistake({ issues }: core.$ZodIssueInvalidKey): FieldMistake {
  const why = issues[0]?.code === 'invalid_format' ? issues[0].message : 'no entry can be called that';
  return { why, fix: 'Correct the name of the entry.' };
}

/** Of several shapes the one that was meant: whose other fields are right. */
function wrongUnion(issue: core.$ZodIssueInvalidUnion): FieldMistake {
  const isGroup = typeof issue.input === 'object' && issue.input !== null;
  const inner = issue.errors.toSorted((a, b) => a.length - b.length)[0]?.[0];
  const isDeeper =
    isGroup && inner !== undefined && inner.path.length > 0 && inner.code !== 'unrecognized_keys';
  if (!isDeeper) return wrongChoice(choicesIn(issue), issue.input);
  const { why, fix } = fieldMistake(inner);
  return { why: `of “${inner.path.join(' › ')}”, ${why}`, fix };
}

/** What a field with several shapes can begin with: the values of the field that tells them apart. */
function choicesIn(issue: core.$ZodIssueInvalidUnion): readonly string[] {
  return [
    ...new Set(
      issue.errors
        .flat()
        .flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : [])),
    ),
  ];
}

const kinds: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  string: [
    'words',
    "Write words after the colon. A number that is dialled, a year, a yes or a no stands between quotation marks: '112', 'yes'.",
  ],
  number: ['a number', 'Write digits only, such as 12, without quotation marks.'],
  int: ['a whole number', 'Write digits only, such as 12, without quotation marks.'],
  boolean: ['true or false', 'Write true or false, without quotation marks.'],
  array: ['a list', 'Write each entry on its own line, with “- ” before it; an empty list is [].'],
  object: ['a group of fields', 'Write its fields on lines of their own, with two more spaces before them.'],
  record: ['a group of fields', 'Write its fields on lines of their own, with two more spaces before them.'],
};

function wrongKind(expected: string, input: unknown): FieldMistake {
  const [what, how] = kinds[expected] ?? ['something else', ''];
  if (input === undefined) return { why: 'it is missing', fix: `Add it: it takes ${what}. ${see}` };
  return { why: `it takes ${what}, and it is ${describe(input)}`, fix: `${how} ${see}`.trim() };
}

function describe(input: unknown): string {
  if (input === null) return 'empty';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a group of fields';
  if (typeof input === 'string') return `the words “${input}”`;
  return typeof input === 'number' ? `the number ${input}` : `“${String(input)}” without quotation marks`;
}
