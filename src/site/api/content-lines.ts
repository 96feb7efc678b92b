/** Lines as vCards (RFC 6350, 3.2) and calendars (RFC 5545, 3.1) have them. */

/** Longest line in octets; the rest goes on behind a space on the next. */
const LINE = 75;

/** The lines as one text. */
export const contentLines = (lines: readonly string[]): string =>
  lines.map((line) => `${fold(line)}\r\n`).join('');

/** Text as the value of a line. */
export function escapeValue(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\n/g, '\\n');
}

/** Breaks a long line between letters, never inside one. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}
