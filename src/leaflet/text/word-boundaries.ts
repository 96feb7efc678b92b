/** Where words begin in texts that put no spaces between them. */

/** Stretch of text → where its words begin, in UTF-16 units. */
export type WordStarts = Readonly<Record<string, readonly number[]>>;

/** Cuts texts into words, and keeps what it has cut. */
export interface WordCutter {
  /** Where the words of a text begin. */
  cut(text: string): readonly number[];
  /** Everything it was asked for. */
  asked(): WordStarts;
}

let segmenter: Intl.Segmenter | undefined;

/**
 * Words by ICU's dictionaries. Which dictionary applies depends on the letters, not on the locale; a fixed one gives the same
 * words in all of them. Browsers have other dictionaries, Firefox a model that has learnt: what is known goes before.
 *
 * @param known - Texts that were cut before, as {@link WordCutter.asked} gave them.
 */
export function createWordCutter(known: WordStarts = {}): WordCutter {
  const asked = new Map<string, readonly number[]>();
  const before = new Map(Object.entries(known));
  return {
    cut(text) {
      segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
      const starts =
        asked.get(text) ?? before.get(text) ?? Array.from(segmenter.segment(text), ({ index }) => index);
      asked.set(text, starts);
      return starts;
    },
    asked: () => Object.fromEntries(asked),
  };
}
