/** The signs that the project itself puts between and behind words: each language has its own. */
import { languageOf } from '../languages.ts';
import { endsSentence } from './sentences.ts';

interface Punctuation {
  /** Ends a sentence. Thai and Lao write none. */
  readonly stop: string;
  /** Parts what stands in a row, with its space. */
  readonly comma: string;
  /** Parts groups of what stands in a row, with its space. */
  readonly semicolon: string;
  /** Stands between a label and what it is of, with its space. */
  readonly colon: string;
}

const LATIN: Punctuation = { stop: '.', comma: ', ', semicolon: '; ', colon: ': ' };
const INDIC: Punctuation = { ...LATIN, stop: '।' };

/** By ISO 15924 code of the script, where its languages write otherwise than in Latin letters. */
const byScript: Readonly<Record<string, Punctuation>> = {
  Arab: { ...LATIN, comma: '، ', semicolon: '؛ ' },
  Armn: { ...LATIN, stop: '։', colon: '՝ ' },
  Beng: INDIC,
  Deva: INDIC,
  Ethi: { stop: '።', comma: '፣ ', semicolon: '፤ ', colon: '፦ ' },
  Guru: INDIC,
  Hans: { stop: '。', comma: '，', semicolon: '；', colon: '：' },
  Khmr: { ...LATIN, stop: '។', colon: '៖ ' },
  Laoo: { ...LATIN, stop: '' },
  Mymr: { ...LATIN, stop: '။', comma: '၊ ' },
  Thai: { ...LATIN, stop: '' },
};

/** What a language has otherwise than others in its script: Urdu its full stop, French a space before the colon. */
const byLanguage: Readonly<Record<string, Partial<Punctuation>>> = {
  fr: { colon: '\u00A0: ' },
  ur: { stop: '۔' },
};

function punctuationOf(tag: string): Punctuation {
  const language = languageOf(tag);
  return { ...(byScript[language?.script ?? ''] ?? LATIN), ...byLanguage[language?.tag ?? ''] };
}

/** Marks between parts of a line that is no sentence, each with its space. */
export function separators(tag: string): Omit<Punctuation, 'stop'> {
  return punctuationOf(tag);
}

/** Words with the full stop of a sentence, unless they end in one already: “2026 р.” does. */
export function asSentence(tag: string, words: string): string {
  return endsSentence(words) ? words : words + punctuationOf(tag).stop;
}
