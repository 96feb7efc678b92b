/**
 * All content as it was handed in, and where things stand in it: the one place that knows which path holds what.
 */

/** Everything the rules judge. Paths are from the project's root, with `/` between folders. */
export interface ContentFiles {
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  /** Languages with a folder in content/. */
  readonly locales: readonly string[];
}

/** Folders of content/ that are not a language. */
const notLanguages: ReadonlySet<string> = new Set(['facts', 'pictures']);

/** Files as whoever read them hands them in, with the languages that they are in, in alphabetical order. */
export function contentFiles(files: ContentFiles['files']): ContentFiles {
  const folders = [...files.keys()].flatMap((path) => /^content\/([^/]+)\//.exec(path)?.[1] ?? []);
  return { files, locales: [...new Set(folders)].filter((folder) => !notLanguages.has(folder)).sort() };
}

/** The same files without those of a few languages. */
export function withoutLanguages(content: ContentFiles, tags: ReadonlySet<string>): ContentFiles {
  const isOfOne = (path: string) =>
    tags.has(/^content\/([^/]+)\//.exec(path)?.[1] ?? /^locales\/(.+)\.json$/.exec(path)?.[1] ?? '');
  if (!content.locales.some((tag) => tags.has(tag))) return content;
  return contentFiles(new Map([...content.files].filter(([path]) => !isOfOne(path))));
}

/** The language that every other is compared with. */
export const sourceLocale = 'en';

/** Path of the same file in the source language: `content/ar/pages/now.mdx` was made from `content/en/pages/now.mdx`. */
export const sourceFileOf = (file: string): string =>
  file.startsWith('locales/')
    ? `locales/${sourceLocale}.json`
    : file.replace(/^content\/[^/]+/, `content/${sourceLocale}`);

/** Stands for a language where a sheet holds many (BCP 47). */
export const MANY_LANGUAGES = 'mul';

/** Languages whose texts are written, not translated. */
export const writtenLocales: ReadonlySet<string> = new Set(['sv', 'en']);

/** A file's text, or nothing if there is no such file. */
export function textOf({ files }: ContentFiles, path: string): string | undefined {
  const found = files.get(path);
  return found === undefined || typeof found === 'string' ? found : new TextDecoder().decode(found);
}

/** Text of every file under a folder, by path. */
export function textsUnder(content: ContentFiles, folder: string): ReadonlyMap<string, string> {
  const paths = [...content.files.keys()].filter((path) => path.startsWith(folder));
  return new Map(paths.map((path) => [path, textOf(content, path) ?? '']));
}

/** Paths below `content/<locale>/`, such as `pages/now.mdx`, in alphabetical order. */
export function textPaths({ files }: ContentFiles, locale: string): readonly string[] {
  const folder = `content/${locale}/`;
  return [...files.keys()]
    .filter((path) => path.startsWith(folder) && path.endsWith('.mdx'))
    .map((path) => path.slice(folder.length))
    .sort();
}
