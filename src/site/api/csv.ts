/**
 * Tables as CSV (RFC 4180). They are opened in spreadsheets, programs have JSON: so they begin with the mark of UTF-8, without
 * which Excel shows “Barnens rätt” as “Barnens rÃ¤tt”, and no cell is one that a spreadsheet would reckon with.
 */

/** A row: values by the names of their columns. Nothing is an empty cell, a list stands in one cell. */
export type Row = Readonly<Record<string, string | boolean | null | undefined | readonly string[]>>;

const MARK = '\ufeff';
/** A cell that begins so is a formula (OWASP, CSV Injection). */
const formula = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/;

/** Writes a table; the columns are those of the first row. */
export function writeCsv(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => textOf(row[column])))];
  return MARK + lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

/** A table as an answer. */
export const csvResponse = (rows: readonly Row[]): Response =>
  new Response(writeCsv(rows), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });

function textOf(value: Row[string]): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : value.join('; ');
}

/** A formula is told to be text by an apostrophe. Numbers are links (`tel:+46…`), so none is touched by that. */
function cellOf(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
