/**
 * Rules for every run of words, wherever it stands: in a text, in its front matter, in YAML or in JSON. They keep out
 * characters that break on paper and figures that belong in records.
 */
import { quotationMarksOf } from '../../i18n/writing/quotation-marks.ts';
import type { Problem } from '../../leaflet/problems.ts';
import type { Where } from '../problems/problem.ts';
import { textProblems } from '../problems/text-problems.ts';
import { type Author, checkCharacters } from './check-characters.ts';
import { figuresIn } from './figures.ts';
import { wrongQuotationMarks } from './signs-of-languages.ts';
import { quantitiesIn, spelledNumbersIn } from './typed-figures.ts';

/** Addresses as people write them. Every part has a longest length, so that no text makes the search slow. */
const addresses =
  /(?:https?:\/\/|www\.)\S{1,200}|[\p{L}\d._-]{1,64}@[\p{L}\d-]{1,63}\.\p{L}{2,24}|(?<![\p{L}\d.@-])[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,4}\.(?:se|eu|com|org|net|info|nu|int)(?![\p{L}\d])/giu;

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

/** A tag, or a record's name, that stands as letters: a bracket is another than it seems, or has a backslash. */
const tagAsWords = /[<＜‹]\/?[A-Z][A-Za-z]+[\s/>＞›]|\[(?:phone|name|url|fact|term|page|contact):[^\]]*\]/u;
/** Signs of Markdown and HTML where neither is read. */
const signsInPlain =
  /[<＜]\/?[A-Za-z][^<>]{0,80}>|\*\*|`|\]\(|(?<![\p{L}\p{N}_])__?(?=[^\s_])|&(?:#\d+|#x[\da-f]+|[a-z]+);|\[(?:phone|name|url|fact|term|page|contact):[^\]]*\]/iu;
/** What somebody writes who means to come back. */
const noteToSelf = /(?<![\p{L}\p{N}])(?:TODO|FIXME|TBD|XXX+|[Ll]orem ipsum)(?![\p{L}\p{N}])/u;

/** What {@link checkWords} has to know about the words. */
export interface WordsOptions {
  /** BCP 47 tag; left out where it is not known. */
  readonly locale?: string | undefined;
  readonly author?: Author;
  /** Digits of numbers in records that have too few to be noticed otherwise, such as a nurse's line of four. */
  readonly shortNumbers?: ReadonlySet<string> | undefined;
  /** Words that are only compared with what somebody types, and shown to nobody. */
  readonly isNeverShown?: boolean;
  /** How Swedish sounds, in the letters of another language: its punctuation is not that language's. */
  readonly isSound?: boolean;
  /** No Markdown is read in them: its signs would be shown. */
  readonly isPlain?: boolean;
}

/** Every problem in one run of words. `where` is passed on as it is. */
export function checkWords(words: string, where: Where, options: WordsOptions = {}): readonly Problem[] {
  const { author = 'ours', locale } = options;
  const endless = endlessWordIn(words);
  const problems: Problem[] = endless
    ? [textProblems.endlessWord(where, endless)]
    : checkCharacters(words, where, locale, author, options.isSound);
  if (author === 'anyone') return problems;
  const code = (options.isPlain ? signsInPlain : tagAsWords).exec(words)?.[0];
  if (code !== undefined) return [...problems, textProblems.codeAsWords(where, code)];
  const note = options.isNeverShown ? undefined : noteToSelf.exec(words)?.[0];
  if (note !== undefined) problems.push(textProblems.noteToSelf(where, note));
  for (const mark of options.isSound ? [] : wrongQuotationMarks(words, locale))
    problems.push(textProblems.quotationMark(where, mark, quotationMarksOf(locale ?? '') ?? ''));
  if (words.normalize('NFC') !== words)
    problems.push(textProblems.notNfc(where, firstDecomposed(words), where.file));
  const quantities = options.isNeverShown ? [] : quantitiesIn(words, locale);
  for (const found of quantities) problems.push(textProblems.quantity(where, found));
  const others = quantities.reduce((rest, found) => rest.replace(found, ' \u2026 '), words);
  for (const found of figuresIn(others, options.shortNumbers))
    problems.push(textProblems.number(where, found));
  for (const found of options.isNeverShown ? [] : spelledNumbersIn(words, locale))
    problems.push(textProblems.spelledNumber(where, found));
  for (const found of words.match(addresses) ?? []) problems.push(textProblems.address(where, found));
  return problems;
}

/** The first letter that NFC would write otherwise, for the problem's text. */
function firstDecomposed(words: string): string {
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(words);
  for (const { segment } of segments) if (segment.normalize('NFC') !== segment) return segment;
  return words.slice(0, 20);
}
