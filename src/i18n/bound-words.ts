/** Makes of the words that never part (`words-that-never-part.ts`) what a text can be searched by. */
import { type WordsThatNeverPart, wordsThatNeverPart } from './words-that-never-part.ts';

/** Which places of a text in one language no line may end at. */
export interface BoundWords {
  /** No line ends inside a match, nor at the end of it. */
  readonly together: RegExp;
  /** The same for words that a dictionary of a language without spaces takes apart. */
  readonly compounds?: RegExp;
  /** Lines of a heading rather begin at a match. */
  readonly phrases?: RegExp;
  /** Written without spaces between words: a dictionary says where they end. */
  readonly unspaced?: true;
}

const LETTER = '[\\p{L}\\p{M}\\p{N}]';
/** What begins a word, or stands before it and belongs to it, such as a quotation mark. */
const WORD_BEGINS = '(?=[^\\s\\p{Pd}\\p{Pe}\\p{Pf}.,;:!?…/·•|])';

/** Spaces on one line: where an editor ends a line after a figure, as in an address, it ends. */
const SPACES = '[ \\u00a0\\u202f]+';
/** A figure and the word that it counts; a year counts nothing. Chinese, Japanese and Korean need no space between. */
const FIGURE = [
  `(?<!${LETTER}|[.,:/+-])(?!(?:19|20)\\p{Nd}{2}\\s)\\p{Nd}+(?:[.,\\u00a0\\u202f]\\p{Nd}+)*${SPACES}(?=\\p{L})`,
  '\\p{Nd}\\s*(?=[\\p{sc=Hani}\\p{sc=Hang}])',
];

/** Words of a list as alternatives, the longest first: of two that begin alike, the longer one is meant. */
const oneOf = (list: string): string =>
  `(?:${list
    .split(', ')
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', '\\s+').replaceAll("'", "['’]"))
    .join('|')})`;

function inSpacedWords({
  next,
  previous,
  between,
  prefixes,
  unitsFirst,
  denyAgain,
  signsApart,
}: WordsThatNeverPart): readonly string[] {
  const begin = `(?<!${LETTER}|-)${prefixes ? `[${prefixes}]?` : ''}`;
  const going = between ? `(?:\\s+${oneOf(between)}(?=\\s))*` : '';
  // “Nobody / not comes”, but never “cannot / not come”.
  const again = denyAgain && `${oneOf(denyAgain)}(?!${LETTER})`;
  const free = again ? `(?:(?<=${begin}${again}${going}\\s+)|(?!${again}))` : '';
  return [
    ...(next ? [`${begin}${oneOf(next)}${going}\\s+${free}${WORD_BEGINS}`] : []),
    ...(next ? [`(?<=${LETTER})\\s+(?=${oneOf(next)}(?:\\p{P}|$))`] : []),
    ...(previous ? [`\\s+(?=${oneOf(previous)}(?!${LETTER}))`] : []),
    ...(signsApart ? ['\\s(?=[;:!?»])', '«\\s'] : []),
    ...(unitsFirst ? [`(?<!${LETTER})${oneOf(unitsFirst)}\\s+(?=\\p{Nd})`] : []),
  ];
}

/** A space is no end of a phrase where what follows is foreign. */
const BEFORE_FOREIGN = '(?:\\s+(?=[\\p{sc=Latn}\\p{Nd}]))?';

/** Where words are written in one, those of a list may begin anywhere: lines end only where a dictionary lets them, or a phrase ends. */
function inUnspacedWords(row: WordsThatNeverPart): readonly string[] {
  const { next, previous, between } = row;
  const going = between ? `(?:${oneOf(between)})*` : '';
  return [
    ...(next ? [`${oneOf(next)}${going}${BEFORE_FOREIGN}${WORD_BEGINS}`] : []),
    ...(previous ? [`[\\p{L}\\p{M}]\\s*(?=${oneOf(previous)})`] : []),
  ];
}

/** What a dictionary takes apart. */
function inCompounds({ compounds, heads, tails }: WordsThatNeverPart): readonly string[] {
  return [
    ...(compounds ? [`(?:${compounds.split(', ').map(allButLast).join('|')})`] : []),
    ...(heads ? [`${oneOf(heads)}(?=\\p{L})`] : []),
    ...(tails ? [`[\\p{L}\\p{M}](?=${oneOf(tails)})`] : []),
  ];
}

/** A match ends before the last letter of the word: every place inside the word is in the match or at its end. */
const allButLast = (word: string): string => `${word.slice(0, -1)}(?=${word.slice(-1)})`;

/** Where phrases begin: with some words, with a negation, and, in words without spaces, after any space. */
function phrasesOf({ phrases, next, unspaced }: WordsThatNeverPart): RegExp | undefined {
  if (phrases === undefined) return undefined;
  if (phrases instanceof RegExp) return new RegExp(`${phrases.source}|(?<=\\s)(?=\\S)`, 'gu');
  const words = oneOf(next ? `${phrases}, ${next}` : phrases);
  return new RegExp(unspaced ? `${words}|(?<=\\s)(?=\\S)` : `(?<!${LETTER}|-)${words}(?=\\s)`, 'giu');
}

function compile(row: WordsThatNeverPart): BoundWords {
  const found = [...(row.unspaced ? inUnspacedWords(row) : inSpacedWords(row)), ...FIGURE];
  const [compounds, phrases] = [inCompounds(row), phrasesOf(row)];
  return {
    together: new RegExp(found.join('|'), 'giu'),
    ...(compounds.length > 0 ? { compounds: new RegExp(compounds.join('|'), 'gu') } : {}),
    ...(phrases ? { phrases } : {}),
    ...(row.unspaced ? { unspaced: true } : {}),
  };
}

/**
 * Words that never part, by the BCP 47 tag of their language; `und` is for every language without a row. Plain data, so
 * that the leaflet engine, which knows no languages, can be handed all of it.
 */
export const boundWords: ReadonlyMap<string, BoundWords> = new Map(
  Object.entries({ ...wordsThatNeverPart, und: {} }).map(([tag, row]) => [tag, compile(row)]),
);
