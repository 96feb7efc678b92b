/** Digits of every script as the project writes them: 0–9. One folding for what is typed, searched and printed. */

/** A decimal digit that is not 0–9. */
const otherDigit = /(?![0-9])\p{Nd}/gu;

/**
 * A text with its decimal digits, of whatever script, as 0–9. A digit whose value is not certain stays as it is:
 * see {@link digitsLeft}.
 */
export function westernDigits(text: string): string {
  return text.replace(otherDigit, (digit) => digitValue(digit) ?? digit);
}

/** Digits of a text that {@link westernDigits} left as they are, or that have not been through it. */
export function digitsLeft(text: string): readonly string[] {
  return text.match(otherDigit) ?? [];
}

/**
 * Unicode has each script's digits in a row of ten from zero to nine. Rows may stand side by side: five of them are the
 * digits of mathematics.
 *
 * @see {@link https://www.unicode.org/policies/stability_policy.html | Unicode Character Encoding Stability Policies}:
 *   digits of type Decimal are encoded in contiguous ranges of ten, in ascending order.
 */
function digitValue(digit: string): string | undefined {
  const at = digit.codePointAt(0) ?? 0;
  let first = at;
  while (isDigit(first - 1)) first -= 1;
  let last = at;
  while (isDigit(last + 1)) last += 1;
  return (last - first + 1) % 10 === 0 ? String((at - first) % 10) : undefined;
}

const isDigit = (codePoint: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(codePoint));
