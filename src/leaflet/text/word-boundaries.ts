let segmenter: Intl.Segmenter | undefined;

/**
 * Words by ICU's dictionaries, for scripts without spaces. Which dictionary applies depends on the letters, not on the
 * locale; a fixed one gives the same words everywhere.
 */
export const words = (): Intl.Segmenter => {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return segmenter;
};

/** Where the words of a text begin, and its end. */
export function findWordBoundaries(text: string): ReadonlySet<number> {
  return new Set([...Array.from(words().segment(text), ({ index }) => index), text.length]);
}
