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
}

const LATIN: Punctuation = { stop: '.', comma: ', ', semicolon: '; ' };
const INDIC: Punctuation = { ...LATIN, stop: '।' };

/** By ISO 15924 code of the script, where its languages write otherwise than in Latin letters. */
const byScript: Readonly<Record<string, Punctuation>> = {
  Arab: { stop: '.', comma: '، ', semicolon: '؛ ' },
  Armn: { ...LATIN, stop: '։' },
  Beng: INDIC,
  Deva: INDIC,
  Ethi: { stop: '።', comma: '፣ ', semicolon: '፤ ' },
  Guru: INDIC,
  Hans: { stop: '。', comma: '，', semicolon: '；' },
  Khmr: { ...LATIN, stop: '។' },
  Laoo: { ...LATIN, stop: '' },
  Mymr: { ...LATIN, stop: '။', comma: '၊ ' },
  Thai: { ...LATIN, stop: '' },
};

function punctuationOf(tag: string): Punctuation {
  const language = languageOf(tag);
  const row = byScript[language?.script ?? ''] ?? LATIN;
  // Of the languages in Arabic letters only Urdu has a full stop of its own.
  return language?.tag === 'ur' ? { ...row, stop: '۔' } : row;
}

/** Marks between parts of a line that is no sentence, each with its space. */
export function separators(tag: string): { readonly comma: string; readonly semicolon: string } {
  return punctuationOf(tag);
}

/** Words with the full stop of a sentence, unless they end in one already: “2026 р.” does. */
export function asSentence(tag: string, words: string): string {
  return endsSentence(words) ? words : words + punctuationOf(tag).stop;
}
