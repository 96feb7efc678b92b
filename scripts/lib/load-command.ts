/**
 * Starts a command quickly. Its code lies in a thousand files, ours and of packages: to find, read and compile each of
 * them takes longer than the work. The first run joins them into one below `.cache/commands/`, and Node keeps what it
 * compiled of it; later runs load that, until one of our files or what npm installed has changed.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { enableCompileCache } from 'node:module';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A command, ready to be run. */
interface LoadedCommand<Command> {
  readonly command: Command;
  /** Where it may keep what it would have to read anew: lost when its code changes. None where nothing can be kept. */
  readonly folder?: string;
}

/** What the joined file was made of. */
interface Made {
  /** Name of its folder, after its content. */
  readonly folder: string;
  readonly node: string;
  /** Path below the project, size and time of the last change of each file. */
  readonly of: readonly (readonly [path: string, bytes: number, changedMs: number])[];
}

const root = join(import.meta.dirname, '../..');
const kept = join(root, '.cache/commands');
/** npm's note of what it installed. */
const INSTALLED = 'node_modules/.package-lock.json';

/**
 * Loads a command.
 *
 * @param path - Its file below `scripts/`, without `.ts`.
 * @param plain - Loads it from its own files: what is done where nothing can be kept.
 */
export async function loadCommand<Command>(
  path: string,
  plain: () => Promise<Command>,
): Promise<LoadedCommand<Command>> {
  try {
    const name = basename(path);
    const folder = join(kept, (readMade(name) ?? (await joinFiles(path, name))).folder);
    enableCompileCache(join(folder, 'compiled'));
    const command = (await import(pathToFileURL(join(folder, `${name}.mjs`)).href)) as Command;
    return { command, folder };
  } catch {
    // A disk that is full or may not be written to, no bundler for this machine: the command runs all the same.
    return { command: await plain() };
  }
}

const stampOf = (path: string): readonly [string, number, number] => {
  const { size, mtimeMs } = statSync(join(root, path));
  return [path, size, mtimeMs];
};

/** What was made last, if nothing has changed since. */
function readMade(name: string): Made | undefined {
  const file = join(kept, `${name}.json`);
  if (!existsSync(file)) return undefined;
  const made = JSON.parse(readFileSync(file, 'utf8')) as Made;
  const isSame = ([path, bytes, changedMs]: Made['of'][number]) => {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    return found?.size === bytes && found.mtimeMs === changedMs;
  };
  return made.node === process.version && made.of.every(isSame) ? made : undefined;
}

async function joinFiles(path: string, name: string): Promise<Made> {
  const { rolldown } = await import('rolldown');
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
  const hash = createHash('sha256');
  for (const { fileName, code } of chunks) hash.update(fileName).update(code);
  const folder = `${name}-${hash.digest('hex').slice(0, 16)}`;
  // Another run may have made the same meanwhile.
  if (existsSync(join(kept, folder))) rmSync(part, { recursive: true });
  else renameSync(part, join(kept, folder));
  const own = new Set(
    chunks
      .flatMap(({ moduleIds }) => moduleIds)
      .map((id) => relative(root, id))
      .filter((path) => /^(src|scripts)[\\/]/.test(path)),
  );
  const of = [...own, ...[INSTALLED].filter((path) => existsSync(join(root, path)))].sort().map(stampOf);
  const made: Made = { folder, node: process.version, of };
  const note = join(kept, `${name}.json`);
  writeFileSync(`${note}.${process.pid}`, JSON.stringify(made));
  renameSync(`${note}.${process.pid}`, note);
  for (const old of readdirSync(kept)) {
    if (old.startsWith(`${name}-`) && old !== folder)
      rmSync(join(kept, old), { recursive: true, force: true });
  }
  return made;
}
