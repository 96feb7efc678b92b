/** What one command read is there for the next, as long as nothing that it follows from has changed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openReading } from '../../../../scripts/lib/project/kept-reading.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reading-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Whether something is made anew by a command that asks for it. */
function isMade(
  input: readonly (string | Uint8Array)[],
  { code = 'code', kind = 'text', below = '.' } = {},
): boolean {
  let made = false;
  const reading = openReading(join(folder, below), code);
  const value = reading.recall(kind, input, () => {
    made = true;
    return { words: new Map([['now', ['Help']]]), nothing: undefined };
  });
  expect(value).toEqual({ words: new Map([['now', ['Help']]]), nothing: undefined });
  reading.keep();
  return made;
}

it('is made once', () => {
  expect([isMade(['a.mdx', 'Help']), isMade(['a.mdx', 'Help'])]).toEqual([true, false]);
});

it('is made once within a command too', () => {
  const { recall } = openReading(folder, 'code');
  const made: string[] = [];
  for (const word of ['one', 'two', 'one']) recall('text', [word], () => made.push(word));
  expect(made).toEqual(['one', 'two']);
});

it('is there from each of two commands that ran side by side', () => {
  const both = ['one', 'two'].map((word) => ({ word, reading: openReading(folder, 'code') }));
  for (const { word, reading } of both) reading.recall('text', [word], () => word);
  for (const { reading } of both) reading.keep();
  expect(isMade(['three'])).toBe(true);
  const { recall } = openReading(folder, 'code');
  for (const { word } of both) expect(recall('text', [word], () => 'made anew')).toBe(word);
});

it.each<[string, (string | Uint8Array)[], { code?: string; kind?: string }]>([
  ['of another text', ['a.mdx', 'Helps'], {}],
  ['of a text that is cut otherwise', ['a.mdxH', 'elp'], {}],
  ['of bytes', ['a.mdx', new TextEncoder().encode('Help')], {}],
  ['by other code', ['a.mdx', 'Help'], { code: 'newer' }],
  ['of another kind', ['a.mdx', 'Help'], { kind: 'words' }],
])('is made anew %s', (_name, input, options) => {
  isMade(['a.mdx', 'Help']);
  expect(isMade(input, options)).toBe(true);
});

it('is made anew where what was kept is damaged', () => {
  isMade(['a.mdx', 'Help']);
  const kept = readFileSync(join(folder, 'text'));
  kept[kept.length - 3] = (kept.at(-3) ?? 0) ^ 1;
  writeFileSync(join(folder, 'text'), kept);
  expect(isMade(['a.mdx', 'Help'])).toBe(true);
});

it('is made also where nothing can be written', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(isMade(['a.mdx', 'Help'], { below: 'file' })).toBe(true);
});

it('is forgotten when twenty-one commands that had something new have not asked for it', () => {
  isMade(['first']);
  for (let run = 0; run < 20; run++) isMade([`${run}`]);
  expect(isMade(['0'])).toBe(false);
  expect(isMade(['first'])).toBe(false);
  for (let run = 0; run < 22; run++) isMade([`later ${run}`]);
  expect(isMade(['first'])).toBe(true);
});

it('is not forgotten for one command that writes often', () => {
  isMade(['first']);
  const reading = openReading(folder, 'code');
  for (let time = 0; time < 30; time++) {
    reading.recall('text', [`${time}`], () => time);
    reading.keep();
  }
  expect(isMade(['first'])).toBe(false);
});

it('is there for the next command, whose end writes what is new', () => {
  const root = resolve(import.meta.dirname, '../../../..');
  const kind = `command-of-${process.pid}`;
  const from = (path: string) => JSON.stringify(join(root, path));
  const command = `
    import { rememberReading } from ${from('scripts/lib/project/kept-reading.ts')};
    import { remembered } from ${from('src/content-model/files/memory.ts')};
    rememberReading();
    remembered('${kind}', ['a.mdx', 'Help'], () => process.stdout.write('made'));`;
  const run = () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', command], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return stdout;
  };
  const kept = join(root, '.cache/reading', kind);
  try {
    expect([run(), existsSync(kept), run()]).toEqual(['made', true, '']);
  } finally {
    rmSync(kept, { force: true });
  }
});
