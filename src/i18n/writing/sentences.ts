/** Where sentences end, in every script that we know: whatever cuts, counts or compares sentences of content asks here. */

/**
 * Marks that end a sentence and have a space after them: full stop and its likes of Arabic, Urdu, the Indic scripts, Armenian,
 * Ethiopic. The leaflet engine, which imports nothing, has its own list (`leaflet/text/sentences.ts`); a test compares the two.
 */
const MARKS = '.!?…؟۔।॥։።፧';
/** Marks after which no space is needed: Chinese and Japanese; Burmese and Khmer, where it is often left out. */
const UNSPACED_MARKS = '。！？။។៕';
/** Quotation marks and brackets that close behind the mark. */
const CLOSING = '[”“’"»«」』）)\\]]*';
/** Scripts that write no mark: a space between sentences and nowhere between words. (Khmer and Burmese write one, and put spaces between phrases.) */
const UNMARKED = '\\p{sc=Thai}\\p{sc=Laoo}';

const BETWEEN_SENTENCES = new RegExp(
  [
    // Greek asks with a semicolon.
    `(?<=(?:[${MARKS}${UNSPACED_MARKS}]|\\p{sc=Grek};)${CLOSING}\\s+)(?=\\S)`,
    `(?<=[${UNSPACED_MARKS}]${CLOSING})(?=[^\\s${UNSPACED_MARKS}”“’"»«」』）)\\]])`,
    `(?<=\\s)(?=[${UNMARKED}])`,
  ].join('|'),
  'u',
);

/** The sentences of a text, each with the spaces after it: together they are the text. */
export const sentencesOf = (text: string): readonly string[] => text.split(BETWEEN_SENTENCES);

const AT_THE_END = new RegExp(`(?:[${MARKS}${UNSPACED_MARKS}]|\\p{sc=Grek};)${CLOSING}\\s*$`, 'u');

/** Whether a text ends with the mark of a sentence. */
export const endsSentence = (text: string): boolean => AT_THE_END.test(text);
