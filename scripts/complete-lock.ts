/**
 * `npm run lock`: after `npm install`, lists in package-lock.json the optional packages of other platforms that the
 * registry in use does not hold. `npm ci` refuses a lock without them, though it never fetches them here.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockedPackage> };
const { packages } = lock;

const systems = /android|darwin|linux|win32|freebsd|openbsd|netbsd|sunos|aix|openharmony/;
const processors = /arm64|x64|ia32|arm|ppc64|riscv64|s390x|loong64|mips64el|wasm32/;

let added = 0;
for (const [path, owner] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(owner.optionalDependencies ?? {})) {
    if (isLocked(path, name)) continue;
    packages[`node_modules/${name}`] = otherPlatform(name, range, owner);
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${file}: ${added} packages of other platforms added.\n`);

/** Whether a package finds a dependency as Node looks for it: beside itself, then in each folder above. */
function isLocked(path: string, name: string): boolean {
  const folders = path
    .split('/node_modules/')
    .map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  return ['', ...folders].some(
    (folder) => `${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages,
  );
}

/** The entry of a package that is never installed here; its name says for which machines it is. */
function otherPlatform(name: string, range: string, { dev, devOptional }: LockedPackage) {
  const system = systems.exec(name)?.[0] ?? (name === 'fsevents' ? 'darwin' : undefined);
  const processor = processors.exec(name)?.[0];
  if (system === undefined && processor !== 'wasm32')
    throw new Error(`${name} is missing, and for no platform that its name tells.`);
  const libc = /musl/.test(name) ? ['musl'] : system === 'linux' && /gnu/.test(name) ? ['glibc'] : undefined;
  return {
    version: range.replace(/^[\^~]/, ''),
    ...(processor ? { cpu: [processor] } : {}),
    ...(dev ? { dev } : {}),
    ...(devOptional ? { devOptional } : {}),
    optional: true,
    ...(system ? { os: [system] } : {}),
    ...(libc ? { libc } : {}),
  };
}
