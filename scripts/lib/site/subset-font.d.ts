/** The members of the package `subset-font` that we use; the package has no types of its own. */
declare module 'subset-font' {
  /** Cuts the letters of a text, and all that they join into, out of a font. */
  // biome-ignore lint/style/noDefaultExport: the package exports it so
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'woff2'; readonly noHinting?: boolean },
  ): Promise<Uint8Array>;
}
