/** One build at a time in a folder. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
const lock = join(folder, 'build.lock');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What another process is told, and whether the lock is there while it works. */
const tryToLock = () =>
  spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { existsSync } from 'node:fs';
       import { lockFolder } from ${JSON.stringify(join(import.meta.dirname, '../../../../scripts/lib/terminal/lock-folder.ts'))};
       console.log(lockFolder(${JSON.stringify(lock)}), existsSync(${JSON.stringify(lock)}));`,
    ],
    { encoding: 'utf8' },
  ).stdout.trim();

it('locks a folder as long as the process runs', () => {
  expect(tryToLock()).toBe('undefined true');
  expect(existsSync(lock)).toBe(false);
});

it('names the process that is at work, and leaves its lock alone', () => {
  writeFileSync(lock, String(process.pid));
  expect(tryToLock()).toBe(`${process.pid} true`);
  expect(existsSync(lock)).toBe(true);
});

it('takes over the lock of a process that was killed', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(lock, String(pid));
  expect(tryToLock()).toBe('undefined true');
});
