/** Files are written whole or not at all, and nothing else is written to. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeWhole } from '../../../../scripts/lib/terminal/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('leaves nothing beside a place that cannot be taken', () => {
  mkdirSync(join(folder, 'taken/inside'), { recursive: true });
  expect(() => writeWhole(join(folder, 'taken'), 'new')).toThrow();
  expect(readdirSync(folder)).toEqual(['taken']);
});

it('takes the place of a link, and leaves the file that it led to', () => {
  const other = join(folder, 'other');
  writeFileSync(other, 'old');
  for (const link of ['x', `x.${process.pid}.part`]) symlinkSync(other, join(folder, link));
  writeWhole(join(folder, 'x'), 'new');
  expect(readFileSync(other, 'utf8')).toBe('old');
  expect(readFileSync(join(folder, 'x'), 'utf8')).toBe('new');
});
