/**
 * What can go wrong while a site is built: a process killed at any moment, a full disk, two builds at once, damaged files.
 * The published folder is always a whole site of one edition, and no leaflet ever lacks a number. With a project of its own.
 * One of the dear ones has its turn each day; with `EVERY=1` all.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesUnder } from '../../scripts/lib/terminal/files.ts';
import { contactsSchema } from '../../src/content-model/published/api.ts';
import { kitListSchema, leafletListSchema } from '../../src/content-model/published/leaflet-lists.ts';
import { isItsTurn } from '../support/in-turn.ts';
import { bareText, readers } from '../support/read-pdf.ts';
import { checkEarlier, verifySums, writeSmallProject } from '../support/small-project.ts';

/** How many builds are killed, each in its own share of the time that a build takes. `KILLS=200` for a long night. */
const KILLS = Number(process.env['KILLS'] ?? 2);
const MINUTE = 60_000;
const root = mkdtempSync(join(tmpdir(), 'faults-'));
const dist = join(root, 'dist');
/** A disk of its own, which can be made full. */
const hasOwnDisk = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2g', 'tmpfs', root]).status === 0;
afterAll(() => {
  if (hasOwnDisk) spawnSync('umount', [root]);
  rmSync(root, { recursive: true, force: true });
});

/** The same numbers on every run: a failure can be looked at again. */
let seed = 20_261_129;
const random = (): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};

/** Starts a command of the project. */
function start(script: string, ...argv: readonly string[]): { child: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, [join('scripts', script), ...argv], { cwd: root });
  const parts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => parts.push(part));
  return { child, said: () => Buffer.concat(parts).toString() };
}
async function run(script: string, ...argv: readonly string[]) {
  const { child, said } = start(script, ...argv);
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, said: said() };
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What every edition of the project publishes, as its own list of checksums says it. */
const editions: string[] = [];
/** How long a build takes, ms. */
let duration = 0;

/** On one of the leaflets: the others are kept from edition to edition. */
const CHANGED = 'police-114-14';
/** Puts the content of an edition there. */
const write = (edition: number) => checkEarlier(root, CHANGED, edition);
/** Which edition is published. Fails where the folder is not a whole site. */
function published(): number {
  const { sums, wrong } = verifySums(dist);
  expect(wrong).toEqual([]);
  return editions.indexOf(sums);
}

beforeAll(async () => {
  writeSmallProject(root);
  write(0);
  const { status, said } = await run('build.ts');
  expect(status, said).toBe(0);
  await expectEdition(0);
}, 10 * MINUTE);

/** What was just built is whole, the first of its edition, and no leaflet lacks a number. */
async function expectEdition(edition: number): Promise<void> {
  editions.push(readFileSync(join(dist, 'SHA256SUMS'), 'utf8'));
  expect(published()).toBe(edition);
  await expectNumbers();
}

/** Every leaflet has the number of every contact that it shows. */
async function expectNumbers(): Promise<void> {
  const read = (path: string) => JSON.parse(readFileSync(join(dist, path), 'utf8'));
  const { contacts } = contactsSchema.parse(read('api/v1/contacts.json'));
  const leaflets = leafletListSchema.parse(read('leaflets/index.json'));
  expect(leaflets.length).toBeGreaterThan(0);
  for (const { path, contacts: shown } of leaflets) {
    const said = bareText((await readers.PDFium(readFileSync(join(dist, path)))).join(''));
    expect(shown.length, path).toBeGreaterThan(0);
    for (const { id, phones } of contacts.filter((contact) => shown.includes(contact.id)))
      if (phones[0]) expect(said, `${path} shows ${id}`).toContain(bareText(phones[0].dial));
  }
}

describe('two builds at once', () => {
  it(
    'are one, and one that says why not',
    async () => {
      write(1);
      const began = performance.now();
      const ended = await Promise.all([run('build.ts'), pause(random() * 500).then(() => run('build.ts'))]);
      duration = performance.now() - began;
      expect(ended.map(({ status }) => status).sort()).toEqual([0, 1]);
      expect(ended.find(({ status }) => status === 1)?.said).toBe(
        'Another build is at work in this folder. Wait for it.\n',
      );
      await expectEdition(1);
      expect(existsSync(join(root, '.publish'))).toBe(false);
    },
    5 * MINUTE,
  );
});

describe('a build that is killed', () => {
  it.runIf(isItsTurn(0, 4))(
    `leaves a whole site, at each of ${KILLS} moments`,
    async () => {
      for (let turn = 0; turn < KILLS; turn++) {
        const before = published();
        write(1 - before);
        const { child } = start('build.ts');
        const moment = ((turn + random()) / KILLS) * duration * 1.1;
        await Promise.race([once(child, 'close'), pause(moment)]);
        child.kill('SIGKILL');
        if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
        // Where it died while the site was moved in, the next command goes on with that.
        if (existsSync(join(root, '.publish/ready'))) await run('kit.ts', '--mission', 'x', '--out', 'x');
        expect([0, 1]).toContain(published());
      }
    },
    (KILLS + 4) * MINUTE,
  );
});

describe('a build of what has not changed', () => {
  it(
    'leaves the site as it is, whole or not at all',
    async () => {
      const edition = published();
      write(edition);
      expect((await run('build.ts')).status).toBe(0);
      const again = await run('build.ts');
      expect(again).toEqual({
        status: 0,
        said: 'Nothing has changed since dist/ was built: it stays as it is.\n',
      });
      const page = join(dist, 'sv/index.html');
      const whole = readFileSync(page);
      writeFileSync(page, 'half a pa');
      expect((await run('build.ts')).said).toContain('Building the site');
      expect(readFileSync(page)).toEqual(whole);
      expect(published()).toBe(edition);
    },
    5 * MINUTE,
  );
});

describe('a build that cannot be', () => {
  it(
    'says that nothing was built, and nothing was',
    async () => {
      const edition = published();
      const before = filesUnder(join(root, '.cache'));
      const late = await run('build.ts', '--on', '2040-01-01');
      expect(late.status).toBe(1);
      expect(late.said).toContain('Nothing was built; dist/ and deploy/ are as they were.');
      expect(published()).toBe(edition);
      expect(filesUnder(join(root, '.cache'))).toEqual(before);
    },
    5 * MINUTE,
  );

  it.runIf(isItsTurn(1, 4))(
    'is one while whose work content was changed',
    async () => {
      const edition = published();
      const { child, said } = start('build.ts', '--fresh');
      while (!said().includes('Building the site') && child.exitCode === null) await pause(20);
      write(1 - edition);
      if (child.exitCode === null) await once(child, 'close');
      expect(said()).toMatch(/Changed while the site was built: content\/facts\/.*\. Nothing was built/);
      expect(published()).toBe(edition);
      write(edition);
    },
    5 * MINUTE,
  );
});

describe('a kit', () => {
  const kit = (...more: readonly string[]) =>
    run('kit.ts', '--mission', 'vienna', '--out', join(root, 'k.zip'), ...more);

  it('is that of the last whole build, also after one that failed', async () => {
    const { status, said } = await kit();
    expect(status, said).toBe(0);
    const kits = kitListSchema.parse(JSON.parse(readFileSync(join(dist, 'kits/index.json'), 'utf8')));
    const own = kits.find(({ missions }) => missions.includes('wien'));
    expect(readFileSync(join(root, 'k.zip'))).toEqual(readFileSync(join(dist, own?.path ?? '')));
    rmSync(join(root, 'k.zip'));
  });

  it('is refused where it would say what no longer holds', async () => {
    const edition = published();
    write(1 - edition);
    const changed = await kit();
    write(edition);
    const overdue = await kit('--on', '2040-01-01');
    const path = join(dist, 'leaflets/index.json');
    const list = readFileSync(path);
    writeFileSync(path, '[]');
    const damaged = await kit();
    writeFileSync(path, list);
    const { child, said } = start('build.ts', '--fresh');
    while (said() === '') await pause(20);
    const busy = await kit();
    child.kill('SIGKILL');
    await once(child, 'close');
    expect([changed, overdue, damaged, busy].map(({ status }) => status)).toEqual([1, 1, 1, 1]);
    expect(changed.said).toMatch(
      new RegExp(`^Changed since the last build: content/facts/contacts/${CHANGED}\\.yaml\\.\n`),
    );
    expect(overdue.said).toMatch(/^Facts were to be checked again before 2040-01-01: leaflets\//);
    expect(damaged.said).toMatch(
      /^In dist\/ is not what the last build published: leaflets\/index\.json\.\n/,
    );
    expect(busy.said).toBe('A build is at work in this folder. Wait for it.\n');
    expect(existsSync(join(root, 'k.zip'))).toBe(false);
  });
});

describe('damaged files in .cache/', () => {
  it.runIf(isItsTurn(2, 4))(
    'change nothing: whatever is kept there is made again',
    async () => {
      const edition = published();
      const files = filesUnder(join(root, '.cache')).filter((path) => !path.endsWith('.lock'));
      expect(files.some((path) => path.startsWith('cards/'))).toBe(true);
      for (const path of files) {
        const bytes = readFileSync(join(root, '.cache', path));
        const place = Math.floor(random() * bytes.length);
        bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
        writeFileSync(join(root, '.cache', path), random() < 0.2 ? bytes.subarray(0, place) : bytes);
      }
      writeFileSync(join(root, '.cache/build.lock'), 'rubbish '.repeat(1000));
      const { status, said } = await run('build.ts');
      expect(status, said).toBe(0);
      expect(published()).toBe(edition);
    },
    5 * MINUTE,
  );
});

describe.skipIf(!hasOwnDisk)('a full disk (skipped where none can be mounted)', () => {
  it.runIf(isItsTurn(3, 4))(
    'leaves the old site whole, and takes the new one when there is room',
    async () => {
      const { blocks, bfree, bsize } = statfsSync(root);
      const used = (blocks - bfree) * bsize;
      const makeRoom = (bytes: number) =>
        spawnSync('mount', ['-o', `remount,size=${Math.ceil(used + bytes)}`, root]);
      const edition = published();
      write(1 - edition);
      for (const share of [0.1, 0.6].map((most) => most * (0.5 + random() / 2))) {
        makeRoom(share * folderBytes(dist));
        const { status, said } = await run('build.ts');
        expect(status, said).toBe(1);
        expect(said).toContain('Nothing was built; dist/ and deploy/ are as they were.');
        expect(published()).toBe(edition);
      }
      makeRoom(1e9);
      expect((await run('build.ts')).status).toBe(0);
      expect(published()).toBe(1 - edition);
    },
    10 * MINUTE,
  );
});

const folderBytes = (folder: string): number =>
  filesUnder(folder).reduce((sum, path) => sum + readFileSync(join(folder, path)).length, 0);
