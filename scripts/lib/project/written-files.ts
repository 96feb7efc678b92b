/**
 * What people write, as one module for the site, read from the disk by the same loader as for every command. A module of its own for
 * each of two and a half thousand files costs two seconds of every build.
 */
import { join, relative, sep } from 'node:path';

/** What the site imports; its type is declared in `virtual-written-files.d.ts`. */
const NAME = 'virtual:written-files';
/** What the bundler calls it. */
const ID = `\0${NAME}`;
const FOLDERS = ['content', 'locales'];

/** Modules that a server has in its memory. */
interface Environment {
  readonly moduleGraph: { getModuleById(id: string): unknown };
}

/**
 * A plugin of Vite.
 *
 * @param root - Folder of the project.
 */
export function writtenFiles(root: string) {
  const isWritten = (file: string) => FOLDERS.includes(relative(root, file).split(sep)[0] ?? '');
  return {
    name: 'written-files',
    resolveId: (name: string) => (name === NAME ? ID : undefined),
    load: (id: string) => (id === ID ? moduleOf(root) : undefined),
    /** While somebody writes, a page is made of what stands on the disk now: from whatever file was changed, added or removed. */
    hotUpdate(
      this: { readonly environment: Environment },
      { file, modules }: { readonly file: string; readonly modules: readonly unknown[] },
    ) {
      const own = this.environment.moduleGraph.getModuleById(ID);
      return own !== undefined && isWritten(file) ? [...modules, own] : undefined;
    },
  };
}

function moduleOf(root: string): string {
  const loader = join(import.meta.dirname, 'read-content-files.ts');
  return `import { readContentFiles } from ${JSON.stringify(loader)};
export default readContentFiles(${JSON.stringify(root)});`;
}
