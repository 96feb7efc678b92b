/** Reads a content stream token by token, for the checker. Knows nothing of how this engine writes one. */

export type Token =
  | { readonly kind: 'operator'; readonly value: string }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: readonly number[] }
  | { readonly kind: 'bracket'; readonly value: string };

const isSpace = (code: number): boolean =>
  code === 0 || code === 9 || code === 10 || code === 12 || code === 13 || code === 32;
/** What ends a word, by its code: each byte of a page is asked. */
const delimiters: readonly boolean[] = Array.from(
  { length: 256 },
  (_, code) => isSpace(code) || '()<>[]{}/%'.includes(String.fromCharCode(code)),
);

const [LINE_FEED, RETURN] = [10, 13];
const BACKSLASH = 0x5c;
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** A place in a content stream. */
interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

const isAtEnd = ({ bytes, at }: Cursor): boolean => at >= bytes.length;
const codeAt = ({ bytes, at }: Cursor): number => bytes[at] ?? -1;
const signAt = ({ bytes, at }: Cursor, ahead = 0): string => String.fromCharCode(bytes[at + ahead] ?? 0);

/** Cuts a content stream into tokens. */
export function* contentTokens(bytes: Uint8Array): Generator<Token> {
  const cursor: Cursor = { bytes, at: 0 };
  while (!isAtEnd(cursor)) {
    const sign = signAt(cursor);
    if (isSpace(codeAt(cursor))) cursor.at++;
    else if (sign === '%') skipComment(cursor);
    else if (sign === '(') yield readLiteral(cursor);
    else if (sign === '[' || sign === ']') yield readBracket(cursor, 1);
    else if ((sign === '<' || sign === '>') && signAt(cursor, 1) === sign) yield readBracket(cursor, 2);
    else if (sign === '<') yield readHex(cursor);
    else yield readWord(cursor);
  }
}

function skipComment(cursor: Cursor): void {
  while (!isAtEnd(cursor) && codeAt(cursor) !== LINE_FEED && codeAt(cursor) !== RETURN) cursor.at++;
}

function readBracket(cursor: Cursor, length: 1 | 2): Token {
  const value = signAt(cursor).repeat(length);
  cursor.at += length;
  return { kind: 'bracket', value };
}

function readLiteral(cursor: Cursor): Token {
  const value: number[] = [];
  let depth = 1;
  cursor.at++;
  while (!isAtEnd(cursor)) {
    const code = codeAt(cursor);
    if (code === BACKSLASH) {
      const escaped = readEscape(cursor);
      if (escaped !== undefined) value.push(escaped);
      continue;
    }
    const sign = signAt(cursor);
    if (sign === '(') depth++;
    if (sign === ')' && --depth === 0) break;
    // A bare carriage return in a string is read as a line feed.
    value.push(code === RETURN ? LINE_FEED : code);
    cursor.at++;
  }
  cursor.at++;
  return { kind: 'string', value };
}

function readEscape(cursor: Cursor): number | undefined {
  cursor.at++;
  if (/[0-7]/.test(signAt(cursor))) {
    let value = 0;
    for (let digits = 0; digits < 3 && /[0-7]/.test(signAt(cursor)); digits++) {
      value = value * 8 + Number(signAt(cursor));
      cursor.at++;
    }
    return value & 255;
  }
  const sign = signAt(cursor);
  cursor.at++;
  if (sign === '\r' && signAt(cursor) === '\n') cursor.at++;
  if (sign === '\r' || sign === '\n') return undefined;
  return ESCAPES[sign] ?? sign.charCodeAt(0);
}

function readHex(cursor: Cursor): Token {
  let digits = '';
  for (cursor.at++; !isAtEnd(cursor) && signAt(cursor) !== '>'; cursor.at++)
    if (!isSpace(codeAt(cursor))) digits += signAt(cursor);
  cursor.at++;
  const pairs = digits.padEnd(digits.length + (digits.length & 1), '0').match(/../g) ?? [];
  return { kind: 'string', value: pairs.map((pair) => Number.parseInt(pair, 16)) };
}

function readWord(cursor: Cursor): Token {
  const start = cursor.at++;
  while (!isAtEnd(cursor) && !delimiters[codeAt(cursor)]) cursor.at++;
  const bytes = cursor.bytes.subarray(start, cursor.at);
  const value = numberOf(bytes);
  if (value !== undefined) return { kind: 'number', value };
  const word = String.fromCharCode(...bytes);
  return word.startsWith('/') ? { kind: 'name', value: word.slice(1) } : { kind: 'operator', value: word };
}

const [PLUS, MINUS, POINT, ZERO] = [0x2b, 0x2d, 0x2e, 0x30];
/** More digits than a double has. */
const MOST_DIGITS = 15;

/**
 * The number that bytes write, digit by digit: most of a page is numbers, and to make a text of each takes a fifth of the check.
 * Divided once by a power of ten, it is the double that is nearest to what is written.
 *
 * @returns Nothing where they write no number.
 */
function numberOf(bytes: Uint8Array): number | undefined {
  const [sign] = bytes;
  let [digits, count, decimals] = [0, 0, -1];
  for (let at = sign === PLUS || sign === MINUS ? 1 : 0; at < bytes.length; at++) {
    const code = bytes[at] as number;
    if (code === POINT && decimals < 0) decimals = 0;
    else if (code >= ZERO && code < ZERO + 10) {
      digits = digits * 10 + (code - ZERO);
      count++;
      if (decimals >= 0) decimals++;
    } else return undefined;
  }
  if (count === 0) return undefined;
  if (count > MOST_DIGITS) return Number(String.fromCharCode(...bytes));
  const value = digits / 10 ** Math.max(0, decimals);
  return sign === MINUS ? -value : value;
}
