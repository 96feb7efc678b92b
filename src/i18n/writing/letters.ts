/** Letters as they are compared and counted, by the rules of each language and script. */

/** Languages whose small letters are others than those of the rest (Unicode, SpecialCasing): asking `Intl` is dear. */
const ownSmallLetters: ReadonlySet<string> = new Set(['tr', 'az', 'lt']);

/**
 * Words in small letters, composed, without what nobody sees: whatever of the content is compared, is compared so. (What people type is
 * folded further, `search-text.ts`.)
 *
 * @param tag - BCP 47 tag of the language, for its own letters: I is ı in Turkish. Left out where words of several languages meet:
 * İ, I, ı and i are one then, and a Greek vowel needs no accent, as in capitals.
 */
export function smallLetters(words: string, tag?: string): string {
  const seen = words
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060]/g, '')
    .replace(/\s+/g, ' ');
  const small = (ownSmallLetters.has(tag ?? '') ? seen.toLocaleLowerCase(tag) : seen.toLowerCase())
    // One letter at the end of a word and inside; one that capitals write as two.
    .replaceAll('ς', 'σ')
    .replaceAll('ß', 'ss');
  if (tag !== undefined) return small;
  const oneI = small.replace(/i\u0307|ı/g, 'i');
  return /\p{sc=Grek}/u.test(oneI)
    ? oneI
        .normalize('NFD')
        .replace(/(?<=\p{sc=Grek})\u0301/gu, '')
        .normalize('NFC')
    : oneI;
}

/** How much of a word letters are: one that is a syllable or a word of its own counts twice. */
export const lengthInLetters = (word: string): number =>
  [...word].length + (word.match(/[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}\p{sc=Ethi}]/gu)?.length ?? 0);
