/**
 * The same source gives the same bytes: in another folder, another time zone and another language of the machine. A project
 * of its own in the two languages of the sources and one whose turn it is, every second day; with `EVERY=1` all of it, beside
 * `dist/`. The visual tests make the bytes of all leaflets once more.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { filesUnder } from '../../scripts/lib/terminal/files.ts';
import { writtenLocales } from '../../src/content-model/files/content-files.ts';
import { copyProject } from '../support/copy-project.ts';
import { day, isItsTurn } from '../support/in-turn.ts';
import { languagesInTurn } from '../support/serve.ts';
import { writeSmallProject } from '../support/small-project.ts';

const folders = ['first-build-', 'second-build-'].map((name) => mkdtempSync(join(tmpdir(), name)));
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const isWhole = process.env['EVERY'] === '1';
/** Of the translations one at a time. */
const inTurn = languagesInTurn.map(({ tag }) => tag).filter((tag) => !writtenLocales.has(tag));
const translations = inTurn.slice(day % inTurn.length).slice(0, 1);

/** Copies the project whole, with what was kept of its last build but one leaflet in every language, another each day. */
function copyWhole(folder: string): void {
  copyProject(folder);
  for (const kept of ['leaflets', 'leaflet-records/leaflets'])
    cpSync(resolve('.cache', kept), join(folder, '.cache', kept), { recursive: true });
  const leaflets = readdirSync(join(folder, '.cache/leaflets/en')).flatMap(
    (name) => /^(.+)\.json$/.exec(name)?.[1] ?? [],
  );
  const anew = leaflets[new Date().getUTCDate() % leaflets.length] ?? '';
  for (const path of filesUnder(join(folder, '.cache/leaflets')))
    if (new RegExp(`/${anew}[-.]`).test(path)) rmSync(join(folder, '.cache/leaflets', path));
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
  `builds the same files twice, in ${isWhole ? 'all languages' : [...writtenLocales, ...translations].join(', ')}`,
  () => {
    const [one = '', two = ''] = folders;
    const first = isWhole ? resolve('.') : one;
    if (isWhole) copyWhole(two);
    else {
      for (const folder of folders) writeSmallProject(folder, translations);
      build(one);
    }
    const said = build(two, { TZ: 'Pacific/Auckland', LANG: 'th_TH.UTF-8', LC_ALL: 'th_TH.UTF-8' });
    expect(said).toMatch(
      isWhole ? / PDFs, [1-9]\d* made, .* [1-9]\d* kept/ : / PDFs, [1-9]\d* made, .* 0 kept/,
    );
    const known = new Set(sums(first));
    expect(sums(two).filter((line) => !known.has(line))).toEqual([]);
    expect(sums(two).length).toBe(known.size);
    expect(settings(two)).toEqual(settings(first));
  },
  600_000,
);
