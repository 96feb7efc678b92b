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
import { linkFiles, readKept, writeKept, writeWhole } from '../../../../scripts/lib/terminal/files.ts';

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

it('gives back what it kept, and nothing once a bit of it has changed', () => {
  const place = join(folder, 'kept');
  expect(readKept(place)).toBeUndefined();
  writeKept(place, Buffer.from('112'));
  expect(Buffer.from(readKept(place) ?? '').toString()).toBe('112');
  for (const index of [0, -1]) {
    writeKept(place, Buffer.from('112'));
    const bytes = readFileSync(place);
    bytes[index < 0 ? bytes.length + index : index] = (bytes.at(index) ?? 0) ^ 1;
    writeFileSync(place, bytes);
    expect(readKept(place)).toBeUndefined();
  }
});

it('gives files a second place, where a new one of the same name changes neither', () => {
  const [from, to] = [join(folder, 'from'), join(folder, 'to')];
  writeWhole(join(from, 'en/adult.pdf'), '112');
  linkFiles(from, to);
  writeWhole(join(from, 'en/adult.pdf'), '114 14');
  expect(readFileSync(join(to, 'en/adult.pdf'), 'utf8')).toBe('112');
  expect(readFileSync(join(from, 'en/adult.pdf'), 'utf8')).toBe('114 14');
});
