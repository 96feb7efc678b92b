/**
 * Words as people write them who have only Latin letters at hand: “shorta” and “7o9o9” for شرطة and حقوق, “politsiya” for
 * поліція. No spelling is the right one, so what is typed and what a page says both become the little that all spellings
 * share, and are compared as that.
 *
 * Of Arabic letters the consonants, since vowels are rarely written in Arabic and never twice alike in Latin. Of Cyrillic
 * ones a plain letter for each group that spellings mix up. Thai has no row here: its Latin spellings share too little, and
 * those that people type stand among the words of the search (`content/th/search.yaml`).
 */

interface Spelling {
  readonly script: RegExp;
  /** What each letter counts as; nothing for letters that Latin spellings leave out. */
  readonly letters: ReadonlyMap<string, string>;
  /** What Latin letters and digits count as, in this order. */
  readonly latin: readonly Replacement[];
  /** What both sides lose in the end. */
  readonly unsure: readonly Replacement[];
}

type Replacement = readonly [pattern: RegExp, by: string];

const table = (rows: string): ReadonlyMap<string, string> =>
  new Map(
    rows.split(' ').flatMap((row) => [...row.slice(0, -1)].map((letter) => [letter, row.slice(-1)] as const)),
  );

const twice: Replacement = [/(.)\1+/gu, '$1'];

const spellings: readonly Spelling[] = [
  {
    script: /\p{Script=Arabic}/u,
    // Those of Urdu, Pashto and Kurdish among them.
    letters: table('بپb تطثټٹt دذضظډڈd سصڅs شچښx زژځz جغگږj قكk حخهh فڤf لڵl مm نڼn رړڑڕr'),
    // In chats digits stand for letters that they look like: 3 for ع, 7 for ح, 9 for ق.
    latin: [
      [/^(?:al|el|il)(?=.{3})/u, ''],
      [/kh|[57x]/gu, 'h'],
      [/[st]?ch|sh/gu, 'x'],
      [/c(?=[eiy])/gu, 's'],
      [/[cq89]/gu, 'k'],
      [/gh|g/gu, 'j'],
      [/th|6/gu, 't'],
      [/dh/gu, 'd'],
      [/p/gu, 'b'],
      [/v/gu, 'f'],
      [/[^a-z]|[aeiouyw]/gu, ''],
    ],
    unsure: [twice, [/(?<=..)h$/u, '']],
  },
  {
    script: /\p{Script=Cyrillic}/u,
    letters: table('аa бb вv гґхh дd еєэe жзz иіїйыi кk лl мm нn оo пp рr сшщs тt уu фf цчx юu яa'),
    latin: [
      [/kh|gh|[gx]/gu, 'h'],
      [/shch|sch|szcz|sh|sz/gu, 's'],
      [/zh/gu, 'z'],
      [/t?ch|cz|ts|tz|c(?=[eiyj])/gu, 'x'],
      [/[cq]/gu, 'k'],
      [/[yj]/gu, 'i'],
      [/w/gu, 'v'],
      [/[^a-z]/gu, ''],
    ],
    unsure: [[/i+(?=[aeou])/gu, ''], twice],
  },
];

/** Whether a word is written with Latin letters; a number is not. */
export const isLatinWritten = (word: string): boolean => /[a-z]/u.test(word);

/**
 * What all spellings of a word share, to be compared with that of another word. Empty where there is nothing to compare:
 * another script, or a word of vowels alone.
 *
 * @param word - A word as `fold` leaves it, in the script or with Latin letters.
 * @param like - Any text in the script that is meant.
 */
export function soundOf(word: string, like: string): string {
  const spelling = spellings.find(({ script }) => script.test(like));
  if (spelling === undefined) return '';
  const { script, letters, latin, unsure } = spelling;
  if (!script.test(word) && !isLatinWritten(word)) return '';
  const plain = script.test(word)
    ? [...word].map((letter) => letters.get(letter) ?? '').join('')
    : replaceAll(word, latin);
  return replaceAll(plain, unsure);
}

const replaceAll = (word: string, replacements: readonly Replacement[]): string =>
  replacements.reduce((rest, [pattern, by]) => rest.replace(pattern, by), word);
