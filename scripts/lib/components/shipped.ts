/** What of others is in the files of a built site: packages by what the bundler noted, other works by what carries them. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { NOTES } from './note-modules.ts';
import { otherWorks } from './other-works.ts';

/** A package as `package-lock.json` has it. */
export interface LockedPackage {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  /** `sha512-` and the sum of what npm fetches, in base64. */
  readonly integrity?: string;
}

/** Something made by others. */
export interface Component {
  readonly name: string;
  readonly version?: string;
  readonly type: 'library' | 'data';
  /** An SPDX licence expression. */
  readonly licence: string;
  /** Who holds the rights, as the maker says it; nothing where that stands in the text. */
  readonly copyright?: string;
  /** The maker's own words; nothing where the text is that of the list of SPDX. */
  readonly words?: string;
  readonly source: string;
  readonly alsoIn?: string;
  /** Files of the site that carry it, by path; none where it is only in pages and leaflets. */
  readonly files: readonly string[];
  /** Where it lies in the lock; nothing for what is no package. */
  readonly inLock?: string;
}

/** What lies in a file: the path of the site's file, and of what it was made from. */
type Note = readonly [file: string, from: string];

const FONTS = '@expo-google-fonts/';

/** The packages of a project, by where npm puts them: `node_modules/zod`. */
export function readLock(root: string): Readonly<Record<string, LockedPackage>> {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  return Object.fromEntries(Object.entries(lock.packages).filter(([path]) => path !== ''));
}

/**
 * Lists what of others a built site ships, and takes the bundler's notes away.
 *
 * @param root - Folder of the project.
 * @param dist - Folder of the built site.
 * @param files - Its files.
 * @throws If something in it has no licence that is known, or no bundler took notes.
 */
export function shippedComponents(
  root: string,
  dist: string,
  files: readonly string[],
): readonly Component[] {
  const notes = readNotes(dist);
  const packages = Map.groupBy(notes, ([, from]) => packageOf(from));
  const works = otherWorks.map(({ from, ...work }) => ({
    ...work,
    files: unique([
      ...notes.filter(([, module]) => from.test(module)).map(([file]) => file),
      ...files.filter((path) => from.test(path)),
    ]),
  }));
  const lock = readLock(root);
  return [
    ...works.filter((work) => work.files.length > 0),
    ...[...packages]
      .flatMap(([inLock, of]) =>
        inLock === undefined
          ? []
          : packageComponent(
              root,
              inLock,
              lock,
              of.map(([file]) => file),
            ),
      )
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  ];
}

function readNotes(dist: string): readonly Note[] {
  const file = join(dist, NOTES);
  const notes = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t') as unknown as Note);
  rmSync(file);
  return notes;
}

/** Where the package of a module lies; the bundler's own few lines are the bundler's. */
function packageOf(from: string): string | undefined {
  if (from.startsWith('rolldown/')) return 'node_modules/rolldown';
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(from)?.[0];
}

function packageComponent(
  root: string,
  inLock: string,
  lock: Readonly<Record<string, LockedPackage>>,
  files: readonly string[],
): Component {
  const locked = lock[inLock];
  const name = locked?.name ?? inLock.replace(/^.*node_modules\//, '');
  const { version, license } = locked ?? {};
  const words = licenceTexts(
    join(root, inLock),
    name.startsWith(FONTS) ? /^LICENSE_FONT/ : /^(licen[cs]e|copying|notice)/i,
  );
  if (version === undefined || license === undefined || words === '')
    throw new Error(
      `${inLock} is shipped, and its licence is not found. Add it to other-works.ts, or leave it.`,
    );
  return {
    name,
    version,
    type: 'library',
    // The package's own licence is for its few lines of code; only the typefaces are shipped.
    licence: name.startsWith(FONTS) ? 'OFL-1.1' : license.replace(/^\((.*)\)$/, '$1'),
    words,
    source: `https://www.npmjs.com/package/${name}/v/${version}`,
    files: unique(files),
    inLock,
  };
}

/** All texts of licences in the folder of a package. */
function licenceTexts(folder: string, isText: RegExp): string {
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .filter((name) => isText.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n');
}

const unique = (paths: readonly string[]): readonly string[] => [...new Set(paths)].sort();
