/**
 * All content as it was handed in, and where things stand in it: the one place that knows which path holds what.
 */
import type { Facts } from '../facts/facts.ts';

/** Everything the rules judge. Paths are from the project's root, with `/` between folders. */
export interface ContentFiles {
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  /** Languages with a folder in content/. */
  readonly locales: readonly string[];
}

/** What texts may name besides facts. */
export interface KnownNames {
  readonly facts: Facts;
  /** Drawings in content/pictures/. */
  readonly pictures: ReadonlySet<string>;
  /** Page ids of content/pages.yaml. */
  readonly pages: ReadonlySet<string>;
}

/** The language that every other is compared with. */
export const sourceLocale = 'en';

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
