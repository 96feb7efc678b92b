/**
 * The same source gives the same bytes: in another folder, another time zone and another language of the machine. Pages, lists,
 * kits and settings are all made again; of the leaflets one in every language, another each day. The visual tests make the
 * bytes of all of them once more.
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
  const leaflets = readdirSync(join(copy, '.cache/leaflets/en')).flatMap(
    (name) => /^(.+)\.json$/.exec(name)?.[1] ?? [],
  );
  const anew = leaflets[new Date().getUTCDate() % leaflets.length] ?? '';
  for (const path of filesUnder(join(copy, '.cache/leaflets')))
    if (new RegExp(`/${anew}[-.]`).test(path)) rmSync(join(copy, '.cache/leaflets', path));
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
