/** Where sentences end, by their marks: each begins a line where it is read at a glance, or with effort. */

/** Marks that end a sentence and have a space after them; those of Chinese and Japanese, Burmese and Khmer need none. */
const MARKS = '.!?…؟۔।॥։።፧';
const UNSPACED_MARKS = '。！？။។៕';
/** A mark, with the quotation marks and brackets that close behind it. Greek asks with a semicolon. */
const AT_MARK = `(?:[${MARKS}${UNSPACED_MARKS}]|\\p{sc=Grek};)[”“"»«」』）)]*`;

/**
 * Between two sentences. A figure or a small letter begins none, nor does anything follow a single letter with its point (“A.
 * Svensson”). Chinese and Japanese write no space. (Georgian letters are small in Unicode's eyes.)
 */
const AFTER_MARK = new RegExp(
  [
    `(?<=${AT_MARK})(?<!(?<![\\p{L}\\p{M}])\\p{L}\\.) +(?![\\p{Nd}\\s]|(?!\\p{sc=Geor})\\p{Ll})`,
    `(?<=[${UNSPACED_MARKS}][”」』）]*)(?=[^\\s”」』）${UNSPACED_MARKS}])`,
  ].join('|'),
  'gu',
);

const AT_THE_END = new RegExp(`${AT_MARK}[\\s\\u2069]*$`, 'u');

/** Whether a text ends with the mark of a sentence. */
export const endsSentence = (text: string): boolean => AT_THE_END.test(text);
/**
 * Thai and Lao write a space between sentences and no mark; so they do between phrases. Beside their signs of repetition and
 * shortening a space parts neither.
 */
const AT_SPACE = /(?<=[\p{sc=Thai}\p{sc=Laoo}])(?<![ๆໆฯຯ]) +(?=[\p{sc=Thai}\p{sc=Laoo}])(?![ๆໆฯຯ])/gu;
/** Quotation marks. Some languages have one sign for both ends: which it is, tells what stands before it. */
const QUOTE = /[“”„«»"「」『』]/gu;
const BEFORE_OPENING = /(?:^|[\s([—–-])$/u;
const ALWAYS_OPENING = /[「『]/u;

/** What stands between two sentences, as offsets into their text; nothing where only their marks do. */
export interface SentenceGap {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the sentences of a text part. What somebody says in quotation marks stays in one piece, and so does what stands in brackets.
 *
 * @param unmarked - Where a language marks no end of a sentence, its phrases part too: for few words, such as those of a card.
 */
export function gapsBetweenSentences(text: string, unmarked?: 'phrases'): readonly SentenceGap[] {
  return [...text.matchAll(AFTER_MARK), ...(unmarked ? text.matchAll(AT_SPACE) : [])]
    .toSorted((a, b) => a.index - b.index)
    .map(({ index, 0: { length } }) => ({ from: index, to: index + length }))
    .map((gap) => ({ gap, before: text.slice(0, gap.from) }))
    .flatMap(({ gap, before }) => (isQuoted(before) || IN_BRACKETS.test(before) ? [] : [gap]));
}

/** What stands in brackets belongs to the sentence around it. */
const IN_BRACKETS = /[(（][^)）]*$/u;

/** Whether the last quotation mark of a text begins a quotation. */
function isQuoted(before: string): boolean {
  const last = [...before.matchAll(QUOTE)].at(-1);
  if (!last) return false;
  return ALWAYS_OPENING.test(last[0]) || BEFORE_OPENING.test(before.slice(0, last.index));
}
