/** A table as people's programs save it, CSV or a workbook of Excel, as rows of cells; or why it cannot be read. */
import { CsvError, parse } from 'csv-parse/sync';
import { readWorkbook, type TableRow } from './read-workbook.ts';

/** Why a table cannot be read. */
export interface UnreadableTable {
  readonly why: string;
  readonly fix: string;
}

/** Far above a whole language with its marks. */
const LARGEST = 16 * 1024 * 1024;

/** What to do with a table that nobody can read. */
export const saveAgain =
  'Save the table as “CSV UTF-8” or as an Excel workbook (.xlsx) in the program that it was filled in with, and send that file.';

/** Reads a table, with whatever sign between its cells and in whatever encoding its program wrote. */
export function readTable(bytes: Uint8Array): { readonly rows: readonly TableRow[] } | UnreadableTable {
  if (bytes.length > LARGEST) return { why: 'it is larger than 16 MiB', fix: saveAgain };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const rows = readWorkbook(bytes);
    return rows ? { rows } : { why: 'it is a ZIP file and no workbook of Excel (.xlsx)', fix: saveAgain };
  }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return { why: 'it is a workbook of an older Excel (.xls)', fix: saveAgain };
  const text = decode(bytes);
  return text === undefined
    ? { why: 'its letters are not UTF-8, so some are lost', fix: saveAgain }
    : readCsv(text);
}

function readCsv(text: string): { readonly rows: readonly TableRow[] } | UnreadableTable {
  const [head = ''] = text.split(/\r\n?|\n/, 1);
  const delimiter = [';', '\t', ','].find((sign) => head.includes(sign)) ?? ';';
  try {
    const rows = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly { record: readonly string[]; info: { readonly lines: number } }[];
    return { rows: rows.map(({ record, info }) => ({ line: info.lines, cells: record })) };
  } catch (thrown) {
    // The parser reports mistakes only by throwing.
    const line = thrown instanceof CsvError ? thrown['lines'] : undefined;
    const at = typeof line === 'number' ? ` near line ${line}` : '';
    return { why: `a quotation mark opens and never closes${at}`, fix: saveAgain };
  }
}

/** What table programs write: UTF-8, or UTF-16 with its mark (“Unicode text”). */
function decode(bytes: Uint8Array): string | undefined {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Whether bytes are text in an encoding is only told by throwing.
    return undefined;
  }
}
