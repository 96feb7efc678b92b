/** The same source gives the same bytes: in another folder, another time zone and another language of the machine. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { filesUnder } from '../../scripts/lib/terminal/files.ts';

const root = join(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'second-build-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('builds the same files twice', () => {
  for (const name of [
    'content',
    'locales',
    'public',
    'scripts',
    'src',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const built = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'th_TH.UTF-8', LC_ALL: 'th_TH.UTF-8' },
  });
  expect(built.status, built.stderr).toBe(0);
  const sums = (folder: string) => readFileSync(join(folder, 'dist/SHA256SUMS'), 'utf8').split('\n');
  const first = new Set(sums(root));
  expect(sums(copy).filter((line) => !first.has(line))).toEqual([]);
  expect(sums(copy).length).toBe(first.size);
  const configs = (folder: string) =>
    filesUnder(join(folder, 'deploy')).map((path) => [
      path,
      readFileSync(join(folder, 'deploy', path), 'utf8'),
    ]);
  expect(configs(copy)).toEqual(configs(root));
}, 600_000);
