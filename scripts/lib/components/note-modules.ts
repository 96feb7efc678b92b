/**
 * Notes what the programs of the site are put together from, while they are: every module that left code in a file, and every
 * file of a package that was copied. A list of what we import would miss what packages bring along.
 */
import { writeFileSync } from 'node:fs';

/** File beside the pages, read and taken away by the build. One line a pair: a file of the site, what it was made from. */
export const NOTES = 'modules.tsv';

/** The part of a bundle that is read. */
type Bundle = Readonly<Record<string, BundledChunk | BundledAsset>>;
interface BundledChunk {
  readonly type: 'chunk';
  readonly modules: Readonly<Record<string, { readonly renderedLength: number }>>;
}
interface BundledAsset {
  readonly type: 'asset';
  readonly originalFileNames: readonly string[];
}

/** A plugin of Vite. */
interface Plugin {
  readonly name: string;
  generateBundle(
    this: { readonly environment?: { readonly name: string } },
    options: unknown,
    bundle: Bundle,
  ): void;
}

/**
 * Two plugins that belong together: one sees what browsers get, in the site's bundle and in those of its workers; the other
 * writes it down when the pages stand.
 */
export function noteModules() {
  const seen = new Set<string>();
  const plugin: Plugin = {
    name: 'note-modules',
    generateBundle(_options, bundle) {
      // What runs while pages are built is not shipped.
      if (this.environment !== undefined && this.environment.name !== 'client') return;
      for (const [file, part] of Object.entries(bundle))
        for (const from of partsOf(part)) seen.add(`${file}\t${inProject(from)}`);
    },
  };
  const integration = {
    name: 'note-modules',
    hooks: {
      'astro:build:done': ({ dir }: { readonly dir: URL }) =>
        writeFileSync(new URL(NOTES, dir), `${[...seen].sort().join('\n')}\n`),
    },
  };
  return { plugin, integration };
}

function partsOf(part: BundledChunk | BundledAsset): readonly string[] {
  if (part.type === 'asset') return part.originalFileNames;
  return Object.entries(part.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []));
}

/** From the folder of the project on, wherever that lies; what the bundler made itself begins with a NUL. */
const inProject = (id: string): string =>
  id
    .replace(/\?.*$/, '')
    .replace('\0', '')
    .replace(/^.*?(?=node_modules\/|src\/)/, '');
