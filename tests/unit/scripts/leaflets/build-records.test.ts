/** The cache of leaflets never survives a change of the code that makes them, nor a file that was damaged. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  codeFingerprint,
  readBuildRecord,
  writeBuildRecord,
} from '../../../../scripts/lib/leaflets/build-records.ts';
import type { LeafletWork } from '../../../../scripts/lib/leaflets/leaflet-worker.ts';
import { sha256, writeWhole } from '../../../../scripts/lib/terminal/files.ts';

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

it.each([
  ['processor', { arch: 'riscv64' }],
  ['system', { platform: 'sunos' }],
  ['version of Node', { versions: { ...process.versions, node: '24.0.0' } }],
  ['version of the tables of languages', { versions: { ...process.versions, icu: '70.1' } }],
  ['version of the tables of characters', { versions: { ...process.versions, unicode: '14.0' } }],
] as const)('changes with another %s', (_name, change) => {
  const { arch, platform, versions } = process;
  expect(codeFingerprint(copy, { arch, platform, versions, ...change })).not.toBe(before);
});

describe('what was made', () => {
  const [base, pdf, preview] = ['leaflets/ar/adult-card', 'leaflets/ar/adult-card-office.pdf', 'preview.svg'];
  const made: LeafletWork = {
    problems: [],
    files: [
      {
        profile: 'office',
        path: pdf,
        pages: 1,
        trimSizeMm: [210, 297],
        bytes: 5,
        sha256: sha256('%PDF-'),
        previews: [{ path: preview, sha256: sha256('<svg/>') }],
      },
    ],
  };
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'records-'));
    writeWhole(join(folder, pdf), '%PDF-');
    writeWhole(join(folder, preview), '<svg/>');
    writeBuildRecord(folder, base, 'key', made);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is kept while it was made from the same', () => {
    expect(readBuildRecord(folder, base, 'key')).toEqual(made);
    expect(readBuildRecord(folder, base, 'another key')).toBeUndefined();
    expect(readBuildRecord(folder, 'leaflets/ar/child-card', 'key')).toBeUndefined();
  });

  it.each([
    ['a leaflet', pdf],
    ['a picture of a page', preview],
    ['the record itself', `leaflet-records/${base}.json`],
  ])('is made again where %s was damaged or lost', (_name, path) => {
    writeFileSync(join(folder, path), `${readFileSync(join(folder, path), 'utf8')} `);
    expect(readBuildRecord(folder, base, 'key')).toBeUndefined();
    rmSync(join(folder, path));
    expect(readBuildRecord(folder, base, 'key')).toBeUndefined();
  });
});
