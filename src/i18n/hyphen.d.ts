/** The members of the package `hyphen` that we use; the package has no types of its own. */
declare module 'hyphen/hyphen.js' {
  /** A language's patterns; only the package knows what is in them. */
  export type HyphenationPatterns = readonly unknown[];
  // biome-ignore lint/style/noDefaultExport: the package exports it so
  export default function createHyphenator(
    patterns: HyphenationPatterns,
    options: { readonly hyphenChar: string; readonly html: boolean; readonly minWordLength: number },
  ): (text: string) => string;
}
declare module 'hyphen/patterns/*.js' {
  const patterns: import('hyphen/hyphen.js').HyphenationPatterns;
  // biome-ignore lint/style/noDefaultExport: the package exports it so
  export default patterns;
}
