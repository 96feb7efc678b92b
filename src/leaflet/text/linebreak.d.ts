/** The members of the package `linebreak` that the engine uses; the package has no types of its own. */
declare module 'linebreak' {
  // biome-ignore lint/style/noDefaultExport: the package exports it so
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
