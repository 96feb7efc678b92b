/** A site takes the place of another as a whole, at whichever step its process dies. On real folders, with real kills. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openStage, publish, settle } from '../../../../scripts/lib/publishing/publish.ts';
import {
  isAsBuilt,
  noteBuilt,
  sealSite,
  some,
  sumSources,
  sumsOf,
  whyNotCurrent,
} from '../../../../scripts/lib/publishing/published-site.ts';
import { writeWhole } from '../../../../scripts/lib/terminal/files.ts';

const roots: string[] = [];
function newRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'publish-'));
  roots.push(root);
  writeWhole(join(root, 'content/numbers.yaml'), 'dial: 112\n');
  return root;
}
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** Builds a site of one edition, complete and sealed. */
function stageOf(root: string, edition: string) {
  const stage = openStage(root);
  for (const path of ['404.html', 'en/index.html', 'leaflets/en/adult.pdf'])
    writeWhole(join(stage.dist, path), edition);
  writeWhole(join(stage.deploy, 'nginx/site.conf'), edition);
  sealSite(stage.folder, sumSources(root));
  return stage;
}

/** The one edition that all files of `dist/` and `deploy/` are of. */
function editionOf(root: string): string {
  expect(whyNotCurrent(root)).toBeUndefined();
  const said = [
    'dist/404.html',
    'dist/en/index.html',
    'dist/leaflets/en/adult.pdf',
    'deploy/nginx/site.conf',
  ];
  const editions = new Set(said.map((path) => readFileSync(join(root, path), 'utf8')));
  expect(editions.size).toBe(1);
  return [...editions].join();
}

it('publishes a first site and the next, and leaves nothing beside them', async () => {
  const root = newRoot();
  expect(whyNotCurrent(root)).toBe('There is no whole build yet.');
  for (const edition of ['first', 'second']) {
    await publish(root, stageOf(root, edition));
    expect(editionOf(root)).toBe(edition);
    expect(readdirSync(root).sort()).toEqual(['content', 'deploy', 'dist']);
  }
});

it('is none while one of the two lists of checksums is missing', async () => {
  const root = newRoot();
  await publish(root, stageOf(root, 'first'));
  for (const list of ['deploy/built-from.sha256', 'dist/SHA256SUMS']) {
    const text = readFileSync(join(root, list), 'utf8');
    rmSync(join(root, list));
    expect(whyNotCurrent(root), list).toBe('There is no whole build yet.');
    writeWhole(join(root, list), text);
  }
  expect(whyNotCurrent(root)).toBeUndefined();
});

it('keeps the old site while another is built, and removes what a killed build left', async () => {
  const root = newRoot();
  await publish(root, stageOf(root, 'old'));
  const abandoned = stageOf(root, 'new');
  expect(editionOf(root)).toBe('old');
  settle(root);
  expect(existsSync(abandoned.folder)).toBe(false);
  expect(editionOf(root)).toBe('old');
});

/** What a process does between “ready” and the end, one step after the other. */
const steps: readonly ((root: string) => void)[] = [
  (root) => renameSync(join(root, 'dist'), join(root, '.publish/old/dist')),
  (root) => renameSync(join(root, '.publish/ready/dist'), join(root, 'dist')),
  (root) => renameSync(join(root, 'deploy'), join(root, '.publish/old/deploy')),
  (root) => renameSync(join(root, '.publish/ready/deploy'), join(root, 'deploy')),
  (root) => rmSync(join(root, '.publish/old/dist/404.html')),
  (root) => rmSync(join(root, '.publish/ready'), { recursive: true }),
];
it.each(steps.map((_, index) => index))('finishes what died after step %i of moving in', async (last) => {
  const root = newRoot();
  await publish(root, stageOf(root, 'old'));
  const { folder } = stageOf(root, 'new');
  renameSync(folder, join(root, '.publish/ready'));
  mkdirSync(join(root, '.publish/old'));
  for (const step of steps.slice(0, last)) step(root);
  settle(root);
  expect(editionOf(root)).toBe('new');
  expect(existsSync(join(root, '.publish'))).toBe(false);
});

it('puts the old site back where the new one cannot be moved in, and moves it in later', async () => {
  const root = newRoot();
  await publish(root, stageOf(root, 'old'));
  const { folder } = stageOf(root, 'new');
  renameSync(folder, join(root, '.publish/ready'));
  // A file where the old site is to be put aside.
  writeWhole(join(root, '.publish/old'), '');
  expect(() => settle(root)).toThrow();
  expect(editionOf(root)).toBe('old');
  rmSync(join(root, '.publish/old'));
  settle(root);
  expect(editionOf(root)).toBe('new');
});

describe.runIf(process.platform === 'linux')('before it takes the place of the old one, a site', () => {
  /** Stands in for the system's own order; notes what it was given, and the site that stands meanwhile. */
  function withSync(root: string, status: number): void {
    const script = `#!/bin/sh
echo "$* while $(cat ${root}/dist/404.html) stands" >> ${root}/synced
exit ${status}
`;
    writeWhole(join(root, 'bin/sync'), script);
    chmodSync(join(root, 'bin/sync'), 0o755);
    vi.stubEnv('PATH', `${join(root, 'bin')}:${process.env['PATH']}`);
  }
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it('is brought to the disk whole, and then the name by which it is ready', async () => {
    const root = newRoot();
    await publish(root, stageOf(root, 'old'));
    const stage = stageOf(root, 'new');
    withSync(root, 0);
    await publish(root, stage);
    expect(readFileSync(join(root, 'synced'), 'utf8').split('\n')).toEqual([
      `--file-system ${stage.folder} while old stands`,
      `--file-system ${join(root, '.publish')} while old stands`,
      '',
    ]);
    expect(editionOf(root)).toBe('new');
  });

  it('is brought to the disk file for file where the system has no order for all', async () => {
    const root = newRoot();
    await publish(root, stageOf(root, 'old'));
    const stage = stageOf(root, 'new');
    withSync(root, 1);
    const handle = await open(join(root, 'content/numbers.yaml'));
    const brought = new Set<string>();
    vi.spyOn(Object.getPrototypeOf(handle) as FileHandle, 'sync').mockImplementation(async function (
      this: FileHandle,
    ) {
      brought.add(readlinkSync(`/proc/self/fd/${this.fd}`));
    });
    await handle.close();
    const paths = ['.', ...(readdirSync(stage.folder, { recursive: true }) as string[])];
    const whole = [...paths.map((path) => join(stage.folder, path)), join(root, '.publish')];
    await publish(root, stage);
    expect([...brought]).toEqual(expect.arrayContaining(whole));
    expect(editionOf(root)).toBe('new');
  });
});

it('is whole after each of ten kills at random moments', async () => {
  const root = newRoot();
  await publish(root, stageOf(root, 'old'));
  const from = (path: string) => JSON.stringify(join(import.meta.dirname, '../../../../scripts/lib', path));
  const loop = `
    import { openStage, publish } from ${from('publishing/publish.ts')};
    import { sealSite, sumSources } from ${from('publishing/published-site.ts')};
    import { writeWhole } from ${from('terminal/files.ts')};
    const root = ${JSON.stringify(root)};
    for (let edition = 0; ; edition++) {
      const stage = openStage(root);
      for (const path of ['404.html', 'en/index.html', 'leaflets/en/adult.pdf'])
        writeWhole(stage.dist + '/' + path, String(edition));
      writeWhole(stage.deploy + '/nginx/site.conf', String(edition));
      sealSite(stage.folder, sumSources(root));
      await publish(root, stage);
      if (edition === 0) console.log('at work');
    }`;
  let random = 20_261_129;
  for (let turn = 0; turn < 10; turn++) {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', loop]);
    await once(child.stdout, 'data');
    random = (random * 48_271) % 2_147_483_647;
    await new Promise((resolve) => setTimeout(resolve, random % 40));
    child.kill('SIGKILL');
    await once(child, 'close');
    settle(root);
    editionOf(root);
  }
}, 120_000);

it('says why nothing may be handed out', async () => {
  const root = newRoot();
  await publish(root, stageOf(root, 'old'));
  const why = (change: () => void, undo: () => void) => {
    change();
    const found = whyNotCurrent(root);
    undo();
    expect(whyNotCurrent(root)).toBeUndefined();
    return found;
  };
  const swap = (path: string, text: string, before: string) =>
    why(
      () => writeWhole(join(root, path), text),
      () => writeWhole(join(root, path), before),
    );
  expect(swap('content/numbers.yaml', 'dial: 113\n', 'dial: 112\n')).toBe(
    'Changed since the last build: content/numbers.yaml.',
  );
  expect(swap('dist/leaflets/en/adult.pdf', 'other', 'old')).toBe(
    'In dist/ is not what the last build published: leaflets/en/adult.pdf.',
  );
  const added = join(root, 'content/more.yaml');
  expect(
    why(
      () => writeWhole(added, ''),
      () => rmSync(added),
    ),
  ).toBe('Changed since the last build: content/more.yaml.');
  const removed = (path: string) => {
    const text = readFileSync(join(root, path));
    return why(
      () => rmSync(join(root, path)),
      () => writeWhole(join(root, path), text),
    );
  };
  // So are the packages that it is made with, and the way in which pages are made.
  for (const path of ['package-lock.json', 'astro.config.mjs'])
    expect(
      why(
        () => writeWhole(join(root, path), ''),
        () => rmSync(join(root, path)),
      ),
    ).toBe(`Changed since the last build: ${path}.`);
  expect(removed('content/numbers.yaml')).toBe('Changed since the last build: content/numbers.yaml.');
  expect(removed('dist/404.html')).toBe('In dist/ is not what the last build published: 404.html.');
  const sums = readFileSync(join(root, 'dist/SHA256SUMS'), 'utf8');
  expect(swap('dist/SHA256SUMS', '', sums)).toBe('dist/ is not what the last build published.');
  // What an editor of texts keeps beside an open file is no change.
  for (const path of ['.numbers.yaml.swp', 'numbers.yaml~', 'README.md'])
    writeWhole(join(root, 'content', path), '');
  expect(whyNotCurrent(root)).toBeUndefined();
});

it('need not be built again on the day on which it was built, and is on the next', async () => {
  const root = newRoot();
  await publish(root, stageOf(root, 'first'));
  expect(isAsBuilt(root, '2026-12-02')).toBe(false);
  noteBuilt(root, '2026-12-02');
  expect(isAsBuilt(root, '2026-12-02')).toBe(true);
  // Of the next day something may be overdue.
  expect(isAsBuilt(root, '2026-12-03')).toBe(false);
  writeWhole(join(root, 'content/numbers.yaml'), 'dial: 113\n');
  expect(isAsBuilt(root, '2026-12-02')).toBe(false);
});

it.each([
  [['a'], 'a'],
  [['a', 'b', 'c'], 'a, b, c'],
  [['a', 'b', 'c', 'd'], 'a, b, c and 1 more'],
])('names the first three of many files, and how many more: %j', (paths, says) => {
  expect(some(paths)).toBe(says);
});

it('is sealed with the same list where checksums of some of its files are known', () => {
  const root = newRoot();
  const { folder, dist } = stageOf(root, 'new');
  const sums = readFileSync(join(dist, 'SHA256SUMS'), 'utf8');
  rmSync(join(dist, 'SHA256SUMS'));
  sealSite(folder, sumSources(root), sumsOf(dist, ['leaflets/en/adult.pdf']));
  expect(readFileSync(join(dist, 'SHA256SUMS'), 'utf8')).toBe(sums);
});
