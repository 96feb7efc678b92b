/** The cache of leaflets never survives a change of the code that makes them. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { codeFingerprint } from '../../../../scripts/lib/leaflets/build-records.ts';

const root = join(import.meta.dirname, '../../../..');
const copy = mkdtempSync(join(tmpdir(), 'code-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));
for (const folder of ['src/leaflet', 'src/i18n', 'scripts/lib'])
  cpSync(join(root, folder), join(copy, folder), { recursive: true });
const installed = join(copy, 'node_modules/.package-lock.json');
mkdirSync(join(copy, 'node_modules'));
cpSync(join(root, 'package-lock.json'), installed);
const before = codeFingerprint(copy);

it('is the same for the same code in another folder', () => {
  expect(codeFingerprint(copy)).toBe(before);
});

it.each([
  'src/leaflet/steps/fit.ts',
  'src/leaflet/formats/a4-letterfold.ts',
  'src/i18n/scripts.ts',
  'scripts/lib/leaflets/leaflet-worker.ts',
  'node_modules/.package-lock.json',
])('changes with %s', (path) => {
  const source = readFileSync(join(copy, path), 'utf8');
  writeFileSync(join(copy, path), source.replace('1', '2'));
  expect(codeFingerprint(copy)).not.toBe(before);
  writeFileSync(join(copy, path), source);
  expect(codeFingerprint(copy)).toBe(before);
});
