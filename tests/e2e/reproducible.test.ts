/**
 * The same source gives the same bytes: in another folder, another time zone and another language of the machine. Pages, lists,
 * kits and settings are all made again; of the leaflets those of one language, another each day. The visual tests make every
 * leaflet's bytes once more.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { filesUnder } from '../../scripts/lib/terminal/files.ts';
import { copyProject } from '../support/copy-project.ts';

const root = join(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'second-build-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('builds the same files twice', () => {
  copyProject(copy);
  for (const name of ['leaflets', 'leaflet-records', 'cards'])
    cpSync(join(root, '.cache', name), join(copy, '.cache', name), { recursive: true });
  const tags = readdirSync(join(root, '.cache/leaflets'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const anew = tags[new Date().getUTCDate() % tags.length] ?? '';
  rmSync(join(copy, '.cache/leaflets', anew), { recursive: true });
  const built = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'th_TH.UTF-8', LC_ALL: 'th_TH.UTF-8' },
  });
  expect(built.status, built.stderr).toBe(0);
  expect(built.stdout, anew).toMatch(/ PDFs, [1-9]\d* made, .* [1-9]\d* kept/);
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
