/** One process at a time in a folder: whoever was killed leaves it free. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lockFolder } from '../../../../scripts/lib/terminal/lock-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
const lock = join(folder, '.cache/build.lock');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Another process that locks the folder and stays, or ends because it is locked. */
async function otherProcess(): Promise<{ child: ChildProcess; said: string }> {
  const module = join(import.meta.dirname, '../../../../scripts/lib/terminal/lock-folder.ts');
  const child = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { lockFolder } from ${JSON.stringify(module)};
     const unlock = lockFolder(${JSON.stringify(lock)});
     console.log(unlock ? 'locked' : 'refused');
     if (unlock) setInterval(() => unlock.length, 1000);`,
  ]);
  const [words] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: words.toString().trim() };
}

it('is free for the next once it is given back', () => {
  for (let turn = 0; turn < 2; turn++) {
    const unlock = lockFolder(lock);
    expect(lockFolder(lock)).toBeUndefined();
    unlock?.();
  }
});

it('refuses another process, until it is killed', async () => {
  const first = await otherProcess();
  expect(first.said).toBe('locked');
  expect((await otherProcess()).said).toBe('refused');
  expect(lockFolder(lock)).toBeUndefined();
  first.child.kill('SIGKILL');
  await once(first.child, 'close');
  const unlock = lockFolder(lock);
  expect(unlock).toBeTypeOf('function');
  unlock?.();
});

it('is taken where a number of a process or rubbish stands in it', () => {
  for (const text of ['4711', 'rubbish '.repeat(1000)]) {
    writeFileSync(lock, text);
    const unlock = lockFolder(lock);
    expect(unlock).toBeTypeOf('function');
    expect(lockFolder(lock)).toBeUndefined();
    unlock?.();
  }
});
