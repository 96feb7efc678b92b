/** Reads a content stream token by token, for the checker. Knows nothing of how this engine writes one. */

export type Token =
  | { readonly kind: 'operator'; readonly value: string }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: readonly number[] }
  | { readonly kind: 'bracket'; readonly value: string };

const isSpace = (code: number): boolean =>
  code === 0 || code === 9 || code === 10 || code === 12 || code === 13 || code === 32;
const isDelimiter = (code: number): boolean =>
  isSpace(code) || '()<>[]{}/%'.includes(String.fromCharCode(code));

const BACKSLASH = 0x5c;
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Cuts a content stream into tokens. */
export function* contentTokens(bytes: Uint8Array): Generator<Token> {
  let at = 0;
  const peek = (ahead = 0): number => bytes[at + ahead] ?? -1;
  const character = (ahead = 0): string => String.fromCharCode(bytes[at + ahead] ?? 0);

  const readEscape = (): number | undefined => {
    at++;
    if (/[0-7]/.test(character())) {
      let value = 0;
      for (let digits = 0; digits < 3 && /[0-7]/.test(character()); digits++)
        value = value * 8 + Number(bytes[at++]) - 48;
      return value & 255;
    }
    const sign = character();
    at++;
    if (sign === '\r' && character() === '\n') at++;
    if (sign === '\r' || sign === '\n') return undefined;
    return ESCAPES[sign] ?? sign.charCodeAt(0);
  };
  const readLiteral = (): Token => {
    const value: number[] = [];
    let depth = 1;
    at++;
    while (at < bytes.length) {
      if (peek() === BACKSLASH) {
        const code = readEscape();
        if (code !== undefined) value.push(code);
        continue;
      }
      if (character() === '(') depth++;
      if (character() === ')' && --depth === 0) break;
      // A bare carriage return in a string is read as a line feed.
      value.push(peek() === 13 ? 10 : peek());
      at++;
    }
    at++;
    return { kind: 'string', value };
  };
  const readHex = (): Token => {
    let digits = '';
    for (at++; at < bytes.length && character() !== '>'; at++) if (!isSpace(peek())) digits += character();
    at++;
    const pairs = digits.padEnd(digits.length + (digits.length & 1), '0').match(/../g) ?? [];
    return { kind: 'string', value: pairs.map((pair) => Number.parseInt(pair, 16)) };
  };
  const readWord = (): Token => {
    const start = at++;
    while (at < bytes.length && !isDelimiter(peek())) at++;
    const word = String.fromCharCode(...bytes.subarray(start, at));
    if (word.startsWith('/')) return { kind: 'name', value: word.slice(1) };
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return { kind: 'number', value: Number(word) };
    return { kind: 'operator', value: word };
  };

  while (at < bytes.length) {
    const sign = character();
    if (isSpace(peek())) at++;
    else if (sign === '%') while (at < bytes.length && character() !== '\n' && character() !== '\r') at++;
    else if (sign === '(') yield readLiteral();
    else if (sign === '<' && character(1) !== '<') yield readHex();
    else if ((sign === '<' || sign === '>') && character(1) === sign) {
      at += 2;
      yield { kind: 'bracket', value: sign + sign };
    } else if (sign === '[' || sign === ']') {
      at++;
      yield { kind: 'bracket', value: sign };
    } else yield readWord();
  }
}
