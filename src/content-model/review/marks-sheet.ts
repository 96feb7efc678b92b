/** A reviewer's marks as a table: a row for each sentence, as Excel, LibreOffice and Google Sheets open it, and back. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Facts } from '../facts/read-facts.ts';
import { sourceLocale } from '../files/content-files.ts';
import { asRead, lettersOf, type ReviewedText } from './reviewed-units.ts';

/** Column → what its head begins with. */
const columns = {
  name: 'sentence',
  version: 'version',
  source: 'english',
  target: 'translation',
  right: 'right',
  wrong: 'wrong',
  what: 'what is wrong',
  better: 'better words',
} as const;
const heads = {
  ...columns,
  name: 'Sentence (leave as it is)',
  version: 'Version (leave as it is)',
  source: 'English',
  target: 'Translation',
  right: 'Right (x)',
  wrong: 'Wrong (x)',
  what: 'What is wrong',
  better: 'Better words',
} as const satisfies Record<keyof typeof columns, string>;

/** A row as it came back. */
export interface MarkedRow extends Readonly<Record<keyof typeof columns, string>> {
  /** Line of the file on which it ends. */
  readonly line: number;
}

/** Why a file of marks cannot be read. */
export interface UnreadableMarks {
  readonly why: string;
  readonly fix: string;
}

/**
 * The table to fill in. Semicolons and a byte order mark, as Excel expects them in most of Europe.
 *
 * @param locale - Language of the translations.
 */
export function writeMarksSheet(texts: readonly ReviewedText[], facts: Facts, locale: string): string {
  const rows = texts.flatMap(({ units }) =>
    units.flatMap(({ name, version, unit }) =>
      unit.target
        ? [
            [
              name,
              version,
              lettersOf(asRead(unit.source, facts, sourceLocale)),
              lettersOf(asRead(unit.target, facts, locale)),
              ...['', '', '', ''],
            ],
          ]
        : [],
    ),
  );
  const lines = [Object.values(heads), ...rows].map((cells) => cells.map(written).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A cell; one that a table program would take for a formula begins with an apostrophe, as people write it there. */
function written(cell: string): string {
  const words = /^['=+@\-\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

const unwritten = (cell: string): string => cell.trim().replace(/^'(?=['=+@\-\t\r])/, '');

/** Far above a whole language with its marks. */
const LARGEST = 16 * 1024 * 1024;

const saveAgain =
  'Save the table as “CSV UTF-8” in the program that it was filled in with, and send that file.';

/** Reads a table that came back, with whatever sign between its cells and in whatever encoding its program wrote. */
export function readMarksSheet(bytes: Uint8Array): { readonly rows: readonly MarkedRow[] } | UnreadableMarks {
  if (bytes.length > LARGEST) return { why: 'it is larger than 16 MiB', fix: saveAgain };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return { why: 'it is a workbook or a Word file (ZIP), not CSV', fix: saveAgain };
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return { why: 'it is a workbook of an older Excel', fix: saveAgain };
  const text = decode(bytes);
  if (text === undefined) return { why: 'its letters are not UTF-8, so some are lost', fix: saveAgain };
  const [head = ''] = text.split(/\r\n?|\n/, 1);
  const delimiter = [';', '\t', ','].find((sign) => head.includes(sign));
  const found = Object.entries(columns).filter(([, name]) => head.toLowerCase().includes(name));
  if (delimiter === undefined || found.length < Object.keys(columns).length)
    return {
      why: `its first line is not the one that it was made with (${Object.values(heads).join(', ')})`,
      fix: 'Put that line back, or copy the marks into the table of the preview.',
    };
  const read = parseRows(text, delimiter);
  return 'rows' in read && areLost(read.rows)
    ? { why: 'question marks stand where its letters were', fix: saveAgain }
    : read;
}

/** Whether a program saved the table in letters that the language does not have: “????”. */
const areLost = (rows: readonly MarkedRow[]): boolean =>
  rows.filter(({ target }) => target.includes('??')).length * 2 > rows.length;

function parseRows(
  text: string,
  delimiter: string,
): { readonly rows: readonly MarkedRow[] } | UnreadableMarks {
  try {
    const rows = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      columns: (cells: string[]) =>
        cells.map((cell) => {
          const typed = cell.trim().toLowerCase();
          return Object.entries(columns).find(([, name]) => typed.startsWith(name))?.[0] ?? typed;
        }),
    }) as unknown as readonly { record: Record<string, string>; info: { lines: number } }[];
    return {
      rows: rows.map(({ record, info }) => {
        const cell = (name: keyof typeof columns) => unwritten(record[name] ?? '');
        return {
          line: info.lines,
          name: cell('name'),
          version: cell('version'),
          source: cell('source'),
          target: cell('target'),
          right: cell('right'),
          wrong: cell('wrong'),
          what: cell('what'),
          better: cell('better'),
        };
      }),
    };
  } catch (thrown) {
    // The parser reports mistakes only by throwing.
    const at =
      thrown instanceof CsvError && typeof thrown['lines'] === 'number'
        ? ` near line ${thrown['lines']}`
        : '';
    return { why: `a quotation mark opens and never closes${at}`, fix: saveAgain };
  }
}

/** What table programs write: UTF-8, or UTF-16 with its mark (“Unicode text”). */
function decode(bytes: Uint8Array): string | undefined {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    return new TextDecoder(isWide ? wide : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Whether bytes are text in an encoding is only told by throwing.
    return undefined;
  }
}
