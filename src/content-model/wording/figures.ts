/** Figures as people write them: where one begins and ends, whatever joins its groups. */

/**
 * What nobody sees and what may stand inside a figure all the same: soft hyphens, joiners, marks of direction. They come
 * with a copy from Word or from a page.
 */
export const INVISIBLE = '\\u00ad\\u061c\\u200b-\\u200f\\u2060\\ufeff';
const SPACE = `[\\p{Zs}\\t${INVISIBLE}]`;
/** Every hyphen, dash and minus. */
const DASH = '[\\p{Pd}\\u2212]';
const SLASH = '[/\\u2044\\u2215\\uff0f]';

/**
 * Groups of digits as people write telephone numbers: +46 8 123 45 67, 08-123 45 67, (08) 123 45, 020/50 50 50. A
 * colon counts, so that the numbers of laws (2009:400) are caught as well. A bracket counts only with its partner, a
 * dash with a space on each side only where it is short: a long one parts sentences.
 *
 * @param digit - Which digits.
 * @param tight - Further signs that join where no space stands beside them.
 */
function figuresOf(digit: string, tight: string): RegExp {
  const bracketed = `[([\\uff08]${SPACE}?[+\\uff0b]?${digit}{1,5}${SPACE}?[)\\]\\uff09]${SPACE}?`;
  const spaced = `${SPACE}{1,3}(?:(?:[-\\u2010-\\u2013\\u2212]|${SLASH})${SPACE}{0,3})?`;
  const joined = `(?:${DASH}|${SLASH})${SPACE}{0,3}|[.:${tight}][${INVISIBLE}]?`;
  const between = `${spaced}|${joined}|${SPACE}{0,2}${DASH}?${bracketed}`;
  return new RegExp(
    `(?:[+\\uff0b]${SPACE}?)?(?:${bracketed})?[+\\uff0b]?${digit}(?:(?:${between})?${digit})*`,
    'gu',
  );
}

const figures = figuresOf('\\d', '');
/** The same in the digits of any script and with the marks of any, for texts that may have them. */
const figuresOfAnyScript = figuresOf('\\p{Nd}', ",;'’*#·•_٫٬،").source;
const CASED = '[\\p{Lu}\\p{Ll}]{1,6}';
/**
 * A stranger's figures, with the letters that belong to them: a country before a post code, an extension; and account
 * numbers, whose groups mix both (IBAN: ISO 13616).
 */
const figuresOfAnyone = new RegExp(
  [
    '(?<![\\p{L}\\p{M}\\p{Nd}])[A-Z]{2}\\d{2}(?:[ \\u00a0]?[A-Z\\d]{2,4}){3,8}(?![\\p{L}\\p{Nd}])',
    // Below zero: a minus belongs to its figure, unless more follows, as in a telephone number behind a dash.
    '(?<![^\\s(\\[])[-\\u2212]\\p{Nd}{1,4}(?:[.,٫]\\p{Nd}{1,2})?(?!\\p{Nd}|[\\p{Pd}./:\\u2212]\\p{Nd}|\\p{Zs}[\\p{Nd}\\p{Pd}])',
    `(?:(?<![\\p{L}\\p{M}\\p{Nd}])${CASED}${DASH}?)?${figuresOfAnyScript}(?:${CASED}(?!\\p{L}))?`,
  ].join('|'),
  'gu',
);

/** The emergency number of the EU: Directive (EU) 2018/1972, article 109. */
export const EU_EMERGENCY = '112';
/**
 * Numbers for emergencies that people know by heart and type, wherever they are: of the EU, of North America, of the
 * United Kingdom. Their sources stand in `content/facts/countries.yaml`. Short numbers of Sweden's services come from
 * their records (`WordsOptions.shortNumbers`).
 */
const emergencyNumbers: ReadonlySet<string> = new Set([EU_EMERGENCY, '911', '999']);
/** So many digits in a row are a telephone number, an account, a date or the number of a law: facts, all of them. */
const MOST_DIGITS = 4;

export const noNumbers: ReadonlySet<string> = new Set();

/** Every figure as it is written, a telephone number in one piece. */
export function figuresAsWritten(words: string): readonly string[] {
  return words.match(figures) ?? [];
}

/**
 * Figures that look like telephone numbers or other facts.
 *
 * @param shortNumbers - Digits of numbers in records that have too few to be noticed otherwise.
 */
export function figuresIn(words: string, shortNumbers = noNumbers): readonly string[] {
  return figuresAsWritten(words).filter((figure) => isFact(figure, shortNumbers));
}

/** Where a stranger's figures of several groups, of many digits, or with a sign before them stand. */
export function figuresOfAnyoneIn(
  words: string,
  shortNumbers = noNumbers,
): readonly { readonly text: string; readonly index: number }[] {
  return [...words.matchAll(figuresOfAnyone)]
    .map(({ 0: text, index }) => ({ text, index }))
    .filter(
      ({ text }) => isFact(text, shortNumbers) || /^[+\uff0b\u2212-]|\p{Nd}[^\p{L}\p{Nd}]+\p{Nd}/u.test(text),
    );
}

function isFact(found: string, shortNumbers: ReadonlySet<string>): boolean {
  const digits = found.replace(/\P{Nd}/gu, '');
  return (
    [...digits].length > MOST_DIGITS ||
    emergencyNumbers.has(digits) ||
    shortNumbers.has(digits) ||
    (found.startsWith('+') && digits.length > 1)
  );
}
