/**
 * The first sheet of a workbook of Excel, as Excel, LibreOffice and Google Sheets write it: letters, and nothing of how they look.
 *
 * @see {@link https://ecma-international.org/publications-and-standards/standards/ecma-376/ | Office Open XML}
 */
import { strFromU8, unzipSync } from 'fflate';
import type { Element } from 'xast';
import { childrenOf, descendantsOf, readXml, textIn } from '../translation/exchange/formats/read-xml.ts';

/** A row with anything in it. */
export interface TableRow {
  /** Line of the file on which it ends, or row of the sheet. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Unpacked, far above a whole language with its marks. */
const LARGEST = 64 * 1024 * 1024;

const SHARED = 'xl/sharedStrings.xml';
const sheetName = /^xl\/worksheets\/sheet\d+\.xml$/;

/** The rows of the first sheet, the empty ones left out; nothing where it is no workbook. */
export function readWorkbook(bytes: Uint8Array): readonly TableRow[] | undefined {
  const parts = unpacked(bytes);
  const [first] = Object.keys(parts)
    .filter((name) => sheetName.test(name))
    .toSorted((a, b) => numberIn(a) - numberIn(b));
  const sheet = first === undefined ? undefined : rootOf(parts[first]);
  if (!sheet) return undefined;
  const shared = rootOf(parts[SHARED]);
  const words = shared ? childrenOf(shared, 'si').map(lettersIn) : [];
  return descendantsOf(sheet, 'row')
    .map((row, index) => ({ line: Number(row.attributes['r'] ?? index + 1), cells: cellsOf(row, words) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

const numberIn = (name: string): number => Number(/\d+/.exec(name)?.[0]);

/** The parts that hold words; none where the bytes are no ZIP. */
function unpacked(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) =>
        originalSize <= LARGEST && (name === SHARED || sheetName.test(name)),
    });
  } catch {
    // What is no ZIP is told only by throwing.
    return {};
  }
}

function rootOf(part: Uint8Array | undefined): Element | undefined {
  const read = part && readXml(strFromU8(part).replace(/^\uFEFF/, ''));
  return read && 'root' in read ? read.root : undefined;
}

/** Columns beyond those of any table of ours are left out. */
const MOST_COLUMNS = 64;

function cellsOf(row: Element, words: readonly string[]): readonly string[] {
  const cells: string[] = [];
  for (const [index, cell] of childrenOf(row, 'c').entries()) {
    const at = columnOf(cell.attributes['r'] ?? '') ?? index;
    if (at < MOST_COLUMNS) cells[at] = lettersOfCell(cell, words);
  }
  return Array.from(cells, (cell) => cell ?? '');
}

/** `C7` is the third column, counted from 0. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function lettersOfCell(cell: Element, words: readonly string[]): string {
  const type = cell.attributes['t'];
  if (type === 'inlineStr') return childrenOf(cell, 'is').map(lettersIn).join('');
  const [value] = childrenOf(cell, 'v');
  const letters = value ? textIn(value) : '';
  return type === 's' ? (words[Number(letters)] ?? '') : letters;
}

/** Letters of a string that may be cut in runs of different looks; how Japanese is read aloud (`rPh`) is none of them. */
const lettersIn = (entry: Element): string =>
  [...childrenOf(entry, 't'), ...childrenOf(entry, 'r').flatMap((run) => childrenOf(run, 't'))]
    .map(textIn)
    .join('');
