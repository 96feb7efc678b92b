/** Characters that no run of words may hold: invisible ones, broken ones, and letters that only look like the right one. */
import { languageOf } from '../../i18n/languages.ts';
import type { Problem } from '../../leaflet/problems.ts';
import type { Where } from '../problems/problem.ts';
import { textProblems } from '../problems/text-problems.ts';
import { signRules } from './signs-of-languages.ts';

/**
 * Whose words they are. `ours` are this project's: they name records instead of repeating numbers and addresses.
 * `anyone` is a stranger's leaflet (`npm run leaflet`), set as it was written; only what would break it is refused.
 */
export type Author = 'ours' | 'anyone';

interface CharacterRule {
  /** What is refused: a character, or a few in a row. */
  readonly pattern: RegExp;
  /** Finds the character that is wrong in what the pattern matched; the first of it if left out. */
  readonly letterOf?: (found: string) => string;
  /** Names the character in the problem. */
  readonly name: string;
  readonly why: string;
  readonly fix: string;
  /** Language the rule is for, as a BCP 47 primary tag; every language if left out. */
  readonly language?: string;
  /** ISO 15924 code of the script of languages that the rule is for; every script if left out. */
  readonly script?: string;
  readonly alsoForAnyone?: boolean;
}

/**
 * Burmese as Zawgyi has it: the sign that puts a consonant below, with none after it; a vowel or the sign of a second
 * consonant at the beginning of a word, or after the vowel that is spoken last. None of it can stand in Unicode.
 *
 * @see {@link https://www.unicode.org/versions/latest/core-spec/chapter-16/#G39060 | The Unicode Standard, 16.3 Myanmar}
 */
const zawgyi =
  /\u1039(?!\p{L})|(?<![\p{sc=Myanmar}\p{Cf}])[\u1031\u103b-\u103e]|\u1031[\u1039\u103b-\u103e]/gu;

/** Alphabets whose letters look like each other's. */
const ALIKE = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Georgian', 'Cherokee', 'Coptic'] as const;
/** Scripts of languages that join no word of another script to theirs; of those with Latin letters, many do. */
const APART = [
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Devanagari',
  'Bengali',
  'Arabic',
  'Hebrew',
  'Ethiopic',
] as const;
const inScript = (scripts: readonly string[]): string =>
  `[${scripts.map((script) => `\\p{sc=${script}}`).join('')}]`;
const IN_WORD = '[\\p{L}\\p{M}]';
const holdsLetterOf = (scripts: string): string => `(?=${IN_WORD}*(?=\\p{L})${scripts})`;
/** Nearly every word is of one script: it is passed over at once. */
const ofOneScript = [...ALIKE, ...APART].map((script) => `[\\p{sc=${script}}\\p{M}]+`).join('|');
const ofTwoScripts = [
  ...ALIKE.map((script) => [script, ALIKE] as const),
  ...APART.map((script) => [script, [...APART, ...ALIKE.slice(1)]] as const),
].map(([script, others]) => {
  const foreign = others.filter((other) => other !== script);
  return holdsLetterOf(inScript([script])) + holdsLetterOf(inScript(foreign));
});
/** A word with letters of two scripts that never stand in one. */
const mixedWords = new RegExp(
  `(?<!${IN_WORD})(?!(?:${ofOneScript})(?!${IN_WORD}))(?:${ofTwoScripts.join('|')})${IN_WORD}+`,
  'gu',
);

/** What the second or third byte of a letter becomes, besides letters. */
const EATEN_SIGNS =
  '\\u0080-\\u009f\\u00a1-\\u00aa\\u00ac-\\u00ba\\u00bc-\\u00bf\\u0178\\u0192\\u02c6\\u02dc\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203a€™';

/**
 * Letters that an encoding has eaten: `Dac? vre?i`, and UTF-8 that was read as another (`DacÄ\u0192`, `È›`): its first byte
 * has become a letter and its second a sign. Quotation marks of any language stand beside letters too, and are left out.
 */
export const lostLetters = new RegExp(
  [
    '\\p{L}\\?\\p{Ll}',
    `(?![ÁÉÍÓÚÝ][šž]\\p{Ll})[Â-Þ][${EATEN_SIGNS}ŠšŽž]`,
    // Three bytes: letters of most scripts of Asia and Africa. Czech has “váš”.
    `[ã-ë](?!…)[${EATEN_SIGNS}]{2}`,
    `[àáâ](?:[${EATEN_SIGNS}][${EATEN_SIGNS}ŠšŽž]|[ŠšŽž](?!…)[${EATEN_SIGNS}])`,
    'â€',
  ].join('|'),
  'gu',
);

/** Characters that texts do not hold, with the reason. Add a language's own traps here. */
const forbiddenCharacters: readonly CharacterRule[] = [
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point.
    pattern: /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]/gu,
    name: 'a control character',
    why: 'Nothing can show it.',
    fix: 'Remove it. It often comes with a copy from a PDF or a chat.',
    alsoForAnyone: true,
  },
  {
    pattern: /\ufffd/gu,
    name: 'the sign for a lost letter',
    why: 'A letter was lost when the file was saved or copied.',
    fix: 'Find out which letter it was and write it again.',
    alsoForAnyone: true,
  },
  {
    pattern: /[\u202a-\u202e\u2066-\u2069]/gu,
    name: 'an invisible sign that turns the direction of text',
    why: 'Numbers, names and addresses are kept in order by the project itself.',
    fix: 'Remove it.',
    alsoForAnyone: true,
  },
  {
    pattern: /[\u{e0000}-\u{e007f}]/gu,
    name: 'an invisible tag',
    why: 'It can hide words that nobody sees and machines read.',
    fix: 'Remove it; it stands between the letters there.',
    alsoForAnyone: true,
  },
  {
    pattern: /[\u061c\u200e\u200f]/gu,
    name: 'an invisible direction mark',
    why: 'Numbers, names and addresses are kept in order by the project itself.',
    fix: 'Remove it, and name numbers and addresses by their record.',
  },
  {
    pattern: /\ufeff/gu,
    name: 'an invisible sign',
    why: 'It belongs at the very beginning of a file or nowhere.',
    fix: 'Remove it.',
  },
  {
    pattern: /[\u2000-\u200a\u202f\u205f]/gu,
    name: 'a narrow or wide space',
    why: 'Fonts on many phones lack it.',
    fix: 'Write an ordinary space, or a no-break space (U+00A0).',
  },
  {
    // Languages without spaces between words part them with it, and some of their letters are joined by such signs.
    pattern:
      /(?<=[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}])[\u200b-\u200d]|[\u200b-\u200d](?=[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}])/gu,
    name: 'an invisible sign beside a letter',
    why: 'Searching does not find the word, and screen readers may part it.',
    fix: 'Remove it; it often comes with a copy from a page.',
  },
  {
    pattern: /[\ufb00-\ufb06\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7cb}\ue000-\uf8ff]/gu,
    name: 'the drawn form of a letter',
    why: 'It comes with a copy from a PDF or a chat. Nobody finds the word by searching, and screen readers spell it.',
    fix: 'Type the word again.',
  },
  {
    pattern: lostLetters,
    name: 'letters that were lost or changed on the way',
    why: 'There are signs in the middle of words.',
    fix: 'Take the text from its source again, saved as UTF-8.',
  },
  {
    pattern: /(?<=\p{Ll}{2})[.?!](?=\p{Lu}\p{Ll})/gu,
    name: 'a sentence that begins without a space',
    why: 'It runs into the one before.',
    fix: 'Write a space between the two.',
  },
  {
    pattern: /(?<=\p{sc=Cyrillic})["`´](?=\p{sc=Cyrillic})/gu,
    name: 'a quotation mark or an accent for an apostrophe',
    why: 'Searching does not find the word.',
    fix: 'Write ’ (U+2019).',
    language: 'uk',
  },
  {
    pattern: /(?![0-9])\p{Nd}/gu,
    name: 'a digit that is not 0–9',
    why: 'Numbers are read out, dialled and compared with paper, so they look the same in every language.',
    fix: 'Write 0–9.',
  },
  {
    pattern: /[şţŞŢ]/gu,
    name: 'ş or ţ with a cedilla',
    why: 'Romanian writes ș and ț with a comma below (U+0219, U+021B).',
    fix: 'Replace the letter.',
    language: 'ro',
  },
  {
    pattern: /[ىيك]/gu,
    name: 'an Arabic ى, ي or ك',
    why: 'Persian and Dari write ی (U+06CC) and ک (U+06A9).',
    fix: 'Replace the letter.',
    language: 'fa',
  },
  {
    pattern: /[șțȘȚ]/gu,
    name: 'ș or ț with a comma',
    why: 'Turkish writes ş with a cedilla (U+015F).',
    fix: 'Replace the letter.',
    language: 'tr',
  },
  {
    pattern: /[یک]/gu,
    name: 'a Persian ی or ک',
    why: 'Arabic writes ي or ى (U+064A, U+0649) and ك (U+0643); searching does not find the other letters.',
    fix: 'Replace the letter.',
    language: 'ar',
  },
  {
    // Without the brackets and the words in one sign that Arabic writes with this block of Unicode.
    pattern: /[\ufb50-\ufd3d\ufd40-\ufdef\ufe70-\ufefc]/gu,
    name: 'the drawn form of an Arabic letter',
    why: 'It comes with a copy from a PDF. Nobody finds the word by searching, and screen readers spell it.',
    fix: 'Type the word again.',
    alsoForAnyone: true,
  },
  {
    pattern: mixedWords,
    letterOf: letterOfFewer,
    name: 'a letter of another alphabet inside a word',
    why: 'It looks the same and is another letter: searching, screen readers and translators do not know the word.',
    fix: 'Type the whole word again with one keyboard.',
    alsoForAnyone: true,
  },
  {
    pattern: /(?<=\p{sc=Cyrillic}[ \u00a0])[aceiopxy]+(?=[ \u00a0]\p{sc=Cyrillic})/gu,
    name: 'a word of Latin letters that look like Cyrillic ones',
    why: 'It looks the same and is another letter.',
    fix: 'Type the word again with the keyboard of the language.',
    script: 'Cyrl',
    alsoForAnyone: true,
  },
  {
    // The articles ο, η and their capitals.
    pattern: /(?<![\p{L}\p{M}\p{N}])[oOH](?=[ \u00a0]\p{sc=Greek})/gu,
    name: 'a Latin letter for a Greek article',
    why: 'It looks the same and is another letter.',
    fix: 'Type the word again with the keyboard of the language.',
    script: 'Grek',
    alsoForAnyone: true,
  },
  {
    pattern: /(?<=\p{sc=Latin}[ \u00a0])[аіоуАІО](?=[ \u00a0]\p{sc=Latin})/gu,
    name: 'a Cyrillic letter for a word of one letter',
    why: 'It looks the same and is another letter.',
    fix: 'Type the word again with the keyboard of the language.',
    script: 'Latn',
    alsoForAnyone: true,
  },
  {
    pattern: /เเ|ເເ/gu,
    name: 'the vowel เ (ເ) twice',
    why: 'It looks like แ (ແ) and is not: nobody finds the word by searching.',
    fix: 'Write แ (U+0E41), in Lao ແ (U+0EC1).',
  },
  {
    pattern: /\u0e4d[\u0e48-\u0e4b]?\u0e32|\u0ecd[\u0ec8-\u0ecb]?\u0eb2/gu,
    name: 'the vowel ำ (ຳ) in two pieces',
    why: 'It looks the same and is not: nobody finds the word by searching.',
    fix: 'Write ำ (U+0E33), in Lao ຳ (U+0EB3), after the tone mark.',
  },
  {
    pattern:
      /(?<![\u0e01-\u0e2e\u0e31\u0e34-\u0e3a\u0e4d])[\u0e48-\u0e4b]|([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])\1/gu,
    name: 'a Thai tone mark or vowel that has no place',
    why: 'It stands after a consonant, or after the vowel above or below it, and once.',
    fix: 'Type the word again.',
    alsoForAnyone: true,
  },
  {
    pattern: zawgyi,
    name: 'Burmese letters in the old order of Zawgyi',
    why: 'They are shown in pieces wherever Unicode is read.',
    fix: 'Convert the text from Zawgyi to Unicode, or type it again with a Unicode keyboard.',
    alsoForAnyone: true,
  },
  {
    pattern: /[\u1060-\u1097]/gu,
    name: 'a letter that Burmese does not have, as in Zawgyi',
    why: 'It is shown as another letter wherever Unicode is read.',
    fix: 'Convert the text from Zawgyi to Unicode, or type it again with a Unicode keyboard.',
    language: 'my',
    alsoForAnyone: true,
  },
  {
    // Thai and Burmese have rules of their own above.
    pattern:
      /(?<![\p{L}\p{M}\p{N}\p{S}\p{Cf}\u00a0#*])(?![\u034f\ufe00-\ufe0f\u20e3])(?![\u0e48-\u0e4b])(?!\p{sc=Myanmar})\p{M}/gu,
    name: 'a mark without its letter',
    why: 'It is printed on a circle of dots, or on the letter before.',
    fix: 'Type the word again.',
    alsoForAnyone: true,
  },
];

/** The letter of a word that is in the alphabet with fewer letters there; the first one where they are as many. */
function letterOfFewer(word: string): string {
  const alphabets = [...ALIKE, ...APART].flatMap((alphabet) => {
    const letters = word.match(new RegExp(`(?=\\p{L})\\p{sc=${alphabet}}`, 'gu'));
    return letters ? [letters] : [];
  });
  return alphabets.sort((a, b) => a.length - b.length)[0]?.[0] ?? word;
}

/** The words of one problem, at most. */
const MOST_WORDS = 5;

/** What is wrong with the characters of a run of words, one problem for each rule. */
export function checkCharacters(
  words: string,
  where: Where,
  locale: string | undefined,
  author: Author,
  isSound = false,
): Problem[] {
  const language = locale?.split('-')[0];
  const script = locale === undefined ? undefined : languageOf(locale)?.script;
  const signs: readonly CharacterRule[] = isSound ? [] : signRules;
  return [...forbiddenCharacters, ...signs]
    .filter((rule) => author === 'ours' || rule.alsoForAnyone)
    .filter((rule) => rule.language === undefined || rule.language === language)
    .filter((rule) => rule.script === undefined || rule.script === script)
    .flatMap(({ pattern, letterOf, name, why, fix }) => {
      // Nearly always nothing is found, and this costs a tenth of asking for every match.
      if (words.search(pattern) < 0) return [];
      const found = [...words.matchAll(pattern)];
      const [first] = found;
      if (first === undefined) return [];
      const letter = letterOf?.(first[0]) ?? first[0];
      const around = [...new Set(found.map((match) => wordAround(words, match)))].filter(
        (word) => word !== '',
      );
      const shown = around.slice(0, MOST_WORDS).map((word) => `“${word}”`);
      const places =
        shown.length > 0 ? ` in ${shown.join(', ')}${around.length > MOST_WORDS ? ' …' : ''}` : '';
      return textProblems.forbiddenCharacter(where, `${name} [${codePointOf(letter)}]${places}`, why, fix);
    });
}

/** Letters on each side of a match that are shown: scripts without spaces have no end of a word. */
const MOST_AROUND = 16;

/** The word that a letter stands in. Nothing for signs: what nobody sees is not shown. */
function wordAround(words: string, { 0: found, index }: RegExpMatchArray & { index: number }): string {
  if (!/^[\p{L}\p{M}\p{N}]/u.test(found)) return '';
  const before = [...words.slice(0, index)].slice(-MOST_AROUND).join('');
  const after = [...words.slice(index + found.length)].slice(0, MOST_AROUND).join('');
  const start = /[\p{L}\p{M}\p{N}'’-]*$/u.exec(before)?.[0] ?? '';
  const end = /^[\p{L}\p{M}\p{N}'’-]*/u.exec(after)?.[0] ?? '';
  return start + found + end;
}

/** A character's code point as editors can search for it: `U+0E50`. */
export function codePointOf(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `U+${hex}`;
}
