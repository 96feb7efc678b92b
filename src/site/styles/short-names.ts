/**
 * Gives the custom properties of style sheets names of a letter or two. Names that people can read weigh some ninety bytes
 * of every page, compressed; minifiers leave them alone because scripts might ask for them, which ours do not.
 *
 * @param sheets - Style sheets that share their properties.
 * @returns The same in their order; a property has one name in all of them.
 */
export function shortNames(sheets: readonly string[]): readonly string[] {
  const names = new Map<string, string>();
  return sheets.map((css) =>
    css.replace(/--[a-z][\w-]*/g, (name) => {
      const short = names.get(name) ?? `--${nameAt(names.size)}`;
      names.set(name, short);
      return short;
    }),
  );
}

/** a to z, then aa to zz. */
function nameAt(index: number): string {
  return String.fromCharCode(97 + (index % 26)).repeat(1 + Math.floor(index / 26));
}
