/**
 * Rules for every run of words, wherever it stands: in a text, in its front matter, in YAML or in JSON. They keep out
 * characters that break on paper and figures that belong in records.
 */
import type { Problem } from '../../leaflet/problems.ts';
import type { Where } from '../problems/problem.ts';
import { textProblems } from '../problems/text-problems.ts';
import { type Author, checkCharacters } from './check-characters.ts';
import { quantitiesIn, spelledNumbersIn } from './typed-figures.ts';

/**
 * Groups of digits as people write telephone numbers: +46 8 123 45 67, 08-123 45 67, (08) 123 45, 020/50 50 50. A
 * colon counts, so that the numbers of laws (2009:400) are caught as well. A bracket counts only with its partner.
 */
const figures = figuresOf('\\d');
/** The same in the digits of any script, for texts that may have them. */
const figuresOfAnyScript = figuresOf('\\p{Nd}');

function figuresOf(digit: string): RegExp {
  const bracketed = `\\(\\+?${digit}{1,4}\\)[ \\u00a0]?`;
  const between = `[ \\u00a0]?[-–/][ \\u00a0]?|[ \\u00a0.:]|[ \\u00a0]?${bracketed}`;
  return new RegExp(`(?:${bracketed})?\\+?${digit}(?:(?:${between})?${digit})*`, 'gu');
}

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
/** Addresses as people write them. Every part has a longest length, so that no text makes the search slow. */
const addresses =
  /(?:https?:\/\/|www\.)\S{1,200}|[\p{L}\d._-]{1,64}@[\p{L}\d-]{1,63}\.\p{L}{2,24}|(?<![\p{L}\d.@-])[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,4}\.(?:se|eu|com|org|net|info|nu|int)(?![\p{L}\d])/giu;

/**
 * Addresses in a stranger's text: any host in small letters, with its path. What is taken for one by mistake is only
 * kept in one piece.
 */
const addressesOfAnyone =
  /(?:https?:\/\/|www\.)(?:[!-~]{1,200}|[\p{L}\p{M}\p{Nd}./-]{1,200})|[\p{L}\d._+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}|(?<![\p{L}\d.@-])[a-z\d][a-z\d-]{1,62}(?:\.[a-z\d-]{1,63}){0,4}\.[a-z]{2,24}(?![\p{L}\p{M}\d])(?:\/[!-~]{0,200})?/gu;
/** The sentence's own signs after an address. */
const afterAddress = /[.,;:!?'"*_>\]]+$/u;

/** So many letters without a gap fill a panel. Scripts without spaces have punctuation long before. */
const ENDLESS_WORD = 2000;
/** Signs on top of each other that no letter has. */
const ENDLESS_MARKS = /[\p{M}\p{Default_Ignorable_Code_Point}]{50,}/u;

/** What no paper holds, and takes longer to set than anybody waits. */
function endlessWordIn(words: string): string | undefined {
  if (words.length < 50) return undefined;
  const marks = ENDLESS_MARKS.exec(words)?.[0];
  return marks ?? words.split(/[\s\p{P}]+/u).find(({ length }) => length >= ENDLESS_WORD);
}

/** What {@link checkWords} has to know about the words. */
export interface WordsOptions {
  /** BCP 47 tag; left out where it is not known. */
  readonly locale?: string | undefined;
  readonly author?: Author;
  /** Digits of numbers in records that have too few to be noticed otherwise, such as a nurse's line of four. */
  readonly shortNumbers?: ReadonlySet<string> | undefined;
  /** Words that are only compared with what somebody types, and shown to nobody. */
  readonly isNeverShown?: boolean;
}

const noNumbers: ReadonlySet<string> = new Set();

/** Every problem in one run of words. `where` is passed on as it is. */
export function checkWords(words: string, where: Where, options: WordsOptions = {}): readonly Problem[] {
  const { author = 'ours', locale } = options;
  const endless = endlessWordIn(words);
  const problems = endless
    ? [textProblems.endlessWord(where, endless)]
    : checkCharacters(words, where, locale, author);
  if (author === 'anyone') return problems;
  if (words.normalize('NFC') !== words) problems.push(textProblems.notNfc(where, firstDecomposed(words)));
  const quantities = options.isNeverShown ? [] : quantitiesIn(words, locale);
  for (const found of quantities) problems.push(textProblems.quantity(where, found));
  const others = quantities.reduce((rest, found) => rest.replace(found, ' \u2026 '), words);
  for (const found of figuresIn(others, options.shortNumbers))
    problems.push(textProblems.number(where, found));
  for (const found of options.isNeverShown ? [] : spelledNumbersIn(words, locale))
    problems.push(textProblems.spelledNumber(where, found));
  for (const match of words.matchAll(addresses)) problems.push(textProblems.address(where, match[0]));
  return problems;
}

/** Every figure as it is written, a telephone number in one piece. */
export function figuresAsWritten(words: string): readonly string[] {
  return [...words.matchAll(figures)].map((match) => match[0]);
}

/**
 * Figures that look like telephone numbers or other facts.
 *
 * @param shortNumbers - See {@link WordsOptions}.
 */
export function figuresIn(words: string, shortNumbers = noNumbers): readonly string[] {
  return figuresAsWritten(words).filter((figure) => isFact(figure, shortNumbers));
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

/** The first letter that NFC would write otherwise, for the problem's text. */
function firstDecomposed(words: string): string {
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(words);
  for (const { segment } of segments) if (segment.normalize('NFC') !== segment) return segment;
  return words.slice(0, 20);
}

/** A stretch of a stranger's words. */
export interface Stretch {
  readonly text: string;
  readonly kind: 'words' | 'figure' | 'address';
}

/**
 * Words split at the figures and addresses that must stay in one piece on paper.
 *
 * @param shortNumbers - See {@link WordsOptions}.
 */
export function splitAtFixed(words: string, shortNumbers = noNumbers): readonly Stretch[] {
  const found = splitAt(words, addressesOfAnyone, withoutSentenceSigns, 'address');
  return found.flatMap((part) =>
    part.kind === 'words'
      ? splitAt(
          part.text,
          figuresOfAnyScript,
          (figure) => (isFact(figure, shortNumbers) ? figure : ''),
          'figure',
        )
      : [part],
  );
}

/** @param choose - What of a match is meant; nothing if it is not one after all. */
function splitAt(
  words: string,
  pattern: RegExp,
  choose: (match: string) => string,
  kind: Stretch['kind'],
): Stretch[] {
  const parts: Stretch[] = [];
  let done = 0;
  for (const match of words.matchAll(pattern)) {
    const text = choose(match[0]);
    if (text === '') continue;
    if (match.index > done) parts.push({ text: words.slice(done, match.index), kind: 'words' });
    parts.push({ text, kind });
    done = match.index + text.length;
  }
  if (done < words.length) parts.push({ text: words.slice(done), kind: 'words' });
  return parts;
}

/** An address without the full stop of its sentence, or a bracket that was opened before it. */
function withoutSentenceSigns(address: string): string {
  const trimmed = address.replace(afterAddress, '');
  const isClosedOutside = trimmed.endsWith(')') && !trimmed.includes('(');
  return isClosedOutside ? withoutSentenceSigns(trimmed.slice(0, -1)) : trimmed;
}
