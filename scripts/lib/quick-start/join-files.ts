/** Joins all files of a command into one, for `load-command.js`. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { rolldown } from 'rolldown';
import { sumOf } from './sum-of.js';

/** What a joined file was made of. */
export interface Joined {
  /** Name of its folder, after its content. */
  readonly folder: string;
  /** Files in it, in the order in which the folder's name counts them. */
  readonly files: readonly string[];
  readonly node: string;
  /** Path below the project, size and time of the last change of each file. */
  readonly of: readonly (readonly [path: string, bytes: number, changedMs: number])[];
}

/** npm's note of what it installed. */
const INSTALLED = 'node_modules/.package-lock.json';

/**
 * Joins a command and notes what it was made of, beside it.
 *
 * @param root - Folder of the project.
 * @param kept - Where joined commands are kept.
 * @param path - The command below `scripts/`, without `.ts`.
 * @param name - What its files are called.
 */
export async function joinFiles(root: string, kept: string, path: string, name: string): Promise<Joined> {
  const began = Date.now();
  const bundle = await rolldown({
    input: join(root, 'scripts', `${path}.ts`),
    cwd: root,
    platform: 'node',
    logLevel: 'silent',
  });
  mkdirSync(kept, { recursive: true });
  const part = mkdtempSync(join(kept, 'part-'));
  const { output } = await bundle.write({
    dir: part,
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  });
  await bundle.close();
  const chunks = output.filter((file) => file.type === 'chunk');
  const files = chunks.map(({ fileName }) => fileName);
  const folder = `${name}-${sumOf(part, files)}`;
  // Another run may have made the same meanwhile.
  if (existsSync(join(kept, folder))) rmSync(part, { recursive: true });
  else renameSync(part, join(kept, folder));
  const modules = new Set(
    chunks
      .flatMap(({ moduleIds }) => moduleIds)
      .map((id) => relative(root, id))
      .filter((module) => /^(src|scripts)[\\/]/.test(module)),
  );
  const stampOf = (file: string): readonly [string, number, number] => {
    const { size, mtimeMs } = statSync(join(root, file));
    // What was saved meanwhile may have been read before: it counts as changed.
    return [file, size, mtimeMs < began ? mtimeMs : 0];
  };
  const of = [...modules, ...[INSTALLED].filter((file) => existsSync(join(root, file)))].sort().map(stampOf);
  const joined: Joined = { folder, files, node: process.version, of };
  const note = join(kept, `${name}.json`);
  writeFileSync(`${note}.${process.pid}`, JSON.stringify(joined));
  renameSync(`${note}.${process.pid}`, note);
  for (const old of readdirSync(kept)) {
    if (old.startsWith(`${name}-`) && old !== folder)
      rmSync(join(kept, old), { recursive: true, force: true });
  }
  return joined;
}
