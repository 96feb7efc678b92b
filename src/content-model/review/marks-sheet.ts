/** A reviewer's marks as a table: a row for each sentence, as Excel, LibreOffice and Google Sheets open it, and back. */
import type { Facts } from '../facts/read-facts.ts';
import { sourceLocale } from '../files/content-files.ts';
import { readTable, saveAgain, type UnreadableTable } from './read-table.ts';
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
  /** Line of the file on which it ends, or row of the sheet. */
  readonly line: number;
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

/** Reads a table that came back, CSV or a workbook of Excel. */
export function readMarksSheet(bytes: Uint8Array): { readonly rows: readonly MarkedRow[] } | UnreadableTable {
  const read = readTable(bytes);
  if ('why' in read) return read;
  const [head, ...rows] = read.rows;
  const names = (head?.cells ?? []).map((cell) => {
    const typed = cell.trim().toLowerCase();
    return Object.entries(columns).find(([, name]) => typed.startsWith(name))?.[0];
  });
  if (Object.keys(columns).some((name) => !names.includes(name)))
    return {
      why: `its first line is not the one that it was made with (${Object.values(heads).join(', ')})`,
      fix: 'Put that line back, or copy the marks into the table of the preview.',
    };
  const marked = rows.map(({ line, cells }): MarkedRow => {
    const cell = (name: keyof typeof columns) => unwritten(cells[names.indexOf(name)] ?? '');
    return {
      line,
      name: cell('name'),
      version: cell('version'),
      source: cell('source'),
      target: cell('target'),
      right: cell('right'),
      wrong: cell('wrong'),
      what: cell('what'),
      better: cell('better'),
    };
  });
  return areLost(marked)
    ? { why: 'question marks stand where its letters were', fix: saveAgain }
    : { rows: marked };
}

/** Whether a program saved the table in letters that the language does not have: “????”. */
const areLost = (rows: readonly MarkedRow[]): boolean =>
  rows.filter(({ target }) => target.includes('??')).length * 2 > rows.length;
