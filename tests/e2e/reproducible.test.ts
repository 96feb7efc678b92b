/**
 * The same source gives the same bytes: in another folder, another time zone and another language of the machine. Pages, lists,
 * kits and settings are all made again; of the leaflets one in every language, another each day. The visual tests make the
 * bytes of all of them once more. One language has its turn every second day; with `EVERY=1` all of them, beside `dist/`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { filesUnder } from '../../scripts/lib/terminal/files.ts';
import { copyProject } from '../support/copy-project.ts';
import { day, isItsTurn } from '../support/in-turn.ts';
import { builtLanguages, languagesInTurn } from '../support/serve.ts';
import { copyLanguages } from '../support/small-project.ts';

const folders = ['first-build-', 'second-build-'].map((name) => mkdtempSync(join(tmpdir(), name)));
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Those in which the sources are written; of the others one at a time. */
const written = ['en', 'sv'];
const isWhole = process.env['EVERY'] === '1';
const inTurn = languagesInTurn.map(({ tag }) => tag).filter((tag) => !written.includes(tag));
const tags = isWhole
  ? builtLanguages.map(({ tag }) => tag)
  : [...written, ...inTurn.slice(day % inTurn.length).slice(0, 1)];

/** Copies the project, with what was kept of its last build. */
function copyInto(folder: string): void {
  if (isWhole) copyProject(folder);
  else copyLanguages(folder, tags);
  for (const kept of ['leaflets', 'leaflet-records/leaflets'])
    for (const tag of [...tags, 'mul']) {
      const from = resolve('.cache', kept, tag);
      if (existsSync(from)) cpSync(from, join(folder, '.cache', kept, tag), { recursive: true });
    }
}

function build(folder: string, env: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

const sums = (folder: string) => readFileSync(join(folder, 'dist/SHA256SUMS'), 'utf8').split('\n');
const settings = (folder: string) =>
  filesUnder(join(folder, 'deploy')).map((path) => [
    path,
    readFileSync(join(folder, 'deploy', path), 'utf8'),
  ]);

// On the other days `kept-pages.test.ts` compares two builds.
it.runIf(isItsTurn(1, 2))(
  `builds the same files twice, in ${tags.join(', ')}`,
  () => {
    const [one = '', two = ''] = folders;
    const first = isWhole ? resolve('.') : one;
    if (!isWhole) {
      copyInto(one);
      build(one);
    }
    copyInto(two);
    const leaflets = readdirSync(join(two, '.cache/leaflets/en')).flatMap(
      (name) => /^(.+)\.json$/.exec(name)?.[1] ?? [],
    );
    const anew = leaflets[new Date().getUTCDate() % leaflets.length] ?? '';
    for (const path of filesUnder(join(two, '.cache/leaflets')))
      if (new RegExp(`/${anew}[-.]`).test(path)) rmSync(join(two, '.cache/leaflets', path));
    const said = build(two, { TZ: 'Pacific/Auckland', LANG: 'th_TH.UTF-8', LC_ALL: 'th_TH.UTF-8' });
    expect(said, anew).toMatch(/ PDFs, [1-9]\d* made, .* [1-9]\d* kept/);
    const known = new Set(sums(first));
    expect(sums(two).filter((line) => !known.has(line))).toEqual([]);
    expect(sums(two).length).toBe(known.size);
    expect(settings(two)).toEqual(settings(first));
  },
  600_000,
);
