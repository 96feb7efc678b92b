/** A command that stops, and the processes that it has begun: they do not write on into what it clears away. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'processes-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Writes into a folder until it is ended, and makes the folder again where it is gone. */
const writer = `import { mkdirSync, writeFileSync } from 'node:fs';
export async function writeOn(folder) {
  for (let at = 0; ; at++) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(folder + '/' + at, '');
    await new Promise(setImmediate);
  }
}
`;

it('are ended before a folder is cleared away into which they write', () => {
  const [module, folder] = [join(root, 'writer.mjs'), join(root, 'stage')];
  writeFileSync(module, writer);
  const processes = new URL('../../../../scripts/lib/terminal/processes.ts', import.meta.url);
  const command = `import { existsSync, rmSync } from 'node:fs';
import { openProcesses } from ${JSON.stringify(processes.href)};
const folder = ${JSON.stringify(folder)};
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
void openProcesses(new URL(${JSON.stringify(pathToFileURL(module).href)}), 'writeOn', { most: 1, heap: 64 }).run(folder);
setInterval(() => existsSync(folder) && process.exit(0), 5);
`;
  // Its pipes end with the last process that holds them.
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', command], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(existsSync(folder)).toBe(false);
});
