/** What is wrong with the form of a YAML file, in an editor's words: the library speaks of tokens and nodes. */
import type { ErrorCode } from 'yaml';

/** Why a line cannot be read, and what to do about it. */
export interface YamlMistake {
  readonly why: string;
  readonly fix: string;
}

const quotes = 'Put the whole value between quotation marks, and write a quotation mark inside it twice.';
const colon: YamlMistake = {
  why: 'a value holds a colon, a bracket or a quotation mark, or the line before is not finished',
  fix: `Write one “name: value” a line. ${quotes.replace('Put', 'If the value holds a colon, put')}`,
};
const indent: YamlMistake = {
  why: 'the line does not begin under the lines that it belongs to',
  fix: 'Begin it with as many spaces as its neighbours have.',
};
const unclosed: YamlMistake = {
  why: 'a quotation mark or a bracket is opened and not closed, or closed and not opened',
  fix: 'Add the missing one, or remove the one too many, in this line or the one above.',
};

const byCode: Readonly<Partial<Record<ErrorCode, YamlMistake>>> = {
  DUPLICATE_KEY: {
    why: 'a name stands twice in the same place',
    fix: 'Keep one of the two, with the value that is right.',
  },
  BAD_INDENT: indent,
  BLOCK_IN_FLOW: indent,
  MISSING_CHAR: unclosed,
  BAD_DQ_ESCAPE: {
    why: 'a \\ stands between double quotation marks',
    fix: 'Use single quotation marks around the value.',
  },
  BAD_SCALAR_START: {
    why: 'a value begins with @ or `',
    fix: 'Put the value between quotation marks.',
  },
  MULTIPLE_DOCS: {
    why: 'a line holds only ---',
    fix: 'Remove that line: it begins another file.',
  },
};

const tab: YamlMistake = {
  why: 'the line begins with a tab',
  fix: 'Begin it with spaces, as many as its neighbours have.',
};
const space: YamlMistake = {
  why: 'there is no space after a colon',
  fix: 'Write a space between the colon and the value: “name: value”.',
};

/**
 * The words for a mistake that the library found.
 *
 * @param text - What was read: what stands on the line often tells more than the library does.
 */
export function yamlMistake({ code, pos }: Mistake, text: string): YamlMistake {
  const start = text.lastIndexOf('\n', pos[0] - 1) + 1;
  const line = text.slice(start).split('\n', 1)[0] ?? '';
  if (/^ *\t/.test(line)) return tab;
  if (byCode[code] === undefined && /^\s*(?:- )?[\w-]+:[^\s/]/.test(line)) return space;
  return byCode[code] ?? colon;
}

/** A mistake as the library tells it. */
interface Mistake {
  readonly code: ErrorCode;
  readonly pos: readonly [number, number];
}

/** The words for what the JSON of the interface's words cannot be: the engine's, without its positions. */
export function jsonMistake(message: string, isAtEnd: boolean): YamlMistake {
  if (/end of JSON|Unterminated/i.test(message) || isAtEnd)
    return {
      why: 'the file ends before its last bracket',
      fix: 'Close every { with a }, and write nothing behind the last one.',
    };
  if (/Unexpected token '[“”„«»‘’]'/u.test(message))
    return {
      why: 'a quotation mark is not a straight one',
      fix: 'Write names and words between straight quotation marks ("). Word processors turn them; “ ” may stand inside.',
    };
  if (/escaped character/i.test(message))
    return { why: 'a \\ stands inside the words', fix: 'Remove it, or write \\\\.' };
  if (/control character/i.test(message))
    return {
      why: 'words have no quotation mark at their end, or a line break or a tab stands in them',
      fix: 'Write the words on one line, between two quotation marks.',
    };
  if (/after JSON/i.test(message))
    return { why: 'something stands behind the last bracket', fix: 'Remove it, or the bracket too many.' };
  if (/property name|Unexpected token '\}'|trailing/i.test(message) && !/after property name/.test(message))
    return {
      why: 'a comma stands before a closing bracket, or a name has no quotation marks',
      fix: 'Remove the comma after the last line of a group; write every name between double quotation marks ("), and no notes.',
    };
  if (/after property value|after array element/.test(message))
    return {
      why: 'a comma is missing between two lines, or a quotation mark stands inside the words',
      fix: 'End the line above with a comma. Inside words use “ ” or write \\".',
    };
  if (/after property name/.test(message))
    return { why: 'a colon is missing after a name', fix: 'Write "name": "words".' };
  return {
    why: 'a quotation mark, a comma or a bracket is missing or one too many',
    fix: 'Compare the line, and the one above it, with its neighbours.',
  };
}
