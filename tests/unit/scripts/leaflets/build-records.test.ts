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
const before = await codeFingerprint(copy);

/** The fingerprint with something else in one file. */
async function changed(path: string, from: string, to: string): Promise<string> {
  const source = readFileSync(join(copy, path), 'utf8');
  expect(source).toContain(from);
  writeFileSync(join(copy, path), source.replace(from, to));
  const fingerprint = await codeFingerprint(copy);
  writeFileSync(join(copy, path), source);
  return fingerprint;
}

it('is the same for the same code in another folder', async () => {
  const other = join(copy, 'elsewhere');
  for (const folder of ['src', 'scripts', 'node_modules'])
    cpSync(join(copy, folder), join(other, folder), { recursive: true });
  expect(await codeFingerprint(other)).toBe(before);
});

it.each([
  ['src/leaflet/steps/fit.ts', '=== undefined', '!== undefined'],
  ['src/i18n/scripts.ts', "'Noto Sans'", "'Other Sans'"],
  ['src/i18n/hyphenation.ts', 'SHORTEST_WORD = 7', 'SHORTEST_WORD = 8'],
  ['scripts/lib/leaflets/leaflet-worker.ts', '.pdf', '.other'],
  ['scripts/lib/leaflets/preview-worker.ts', 'sheet: 720', 'sheet: 721'],
  ['node_modules/.package-lock.json', '1', '2'],
])('changes with %s', async (path, from, to) => {
  expect(await changed(path, from, to)).not.toBe(before);
});

it.each([
  ['a translator is told something', 'src/i18n/languages.ts', "note: '", "note: 'Once more: "],
  [
    'a language gets a name in a table of the site',
    'src/i18n/writing/intl-gaps.ts',
    'swl: {',
    "swl: { xx: 'x',",
  ],
  [
    'another part of the build changes',
    'scripts/lib/terminal/progress.ts',
    'export',
    'export const other = 1;\nexport',
  ],
  ['only a comment changes', 'src/leaflet/steps/fit.ts', '/**', '/** Other.'],
])('stays when %s', async (_what, path, from, to) => {
  expect(await changed(path, from, to)).toBe(before);
});

it.each([
  ['processor', { arch: 'riscv64' }],
  ['system', { platform: 'sunos' }],
  ['version of Node', { versions: { ...process.versions, node: '24.0.0' } }],
  ['version of the tables of languages', { versions: { ...process.versions, icu: '70.1' } }],
  ['version of the tables of characters', { versions: { ...process.versions, unicode: '14.0' } }],
] as const)('changes with another %s', async (_name, change) => {
  const { arch, platform, versions } = process;
  expect(await codeFingerprint(copy, { arch, platform, versions, ...change })).not.toBe(before);
});

describe('what was made', () => {
  const base = 'leaflets/ar/adult-card';
  const [pdf, press] = [`${base}-office.pdf`, `${base}-press.pdf`];
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
      },
      {
        profile: 'press',
        path: press,
        pages: 1,
        trimSizeMm: [210, 297],
        bytes: 6,
        sha256: sha256('%PDF-1'),
      },
    ],
  };
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'records-'));
    writeWhole(join(folder, pdf), '%PDF-');
    writeWhole(join(folder, press), '%PDF-1');
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
    ['the same for a press', press],
    ['the record itself', `leaflet-records/${base}.json`],
  ])('is made again where %s was damaged or lost', (_name, path) => {
    writeFileSync(join(folder, path), `${readFileSync(join(folder, path), 'utf8')} `);
    expect(readBuildRecord(folder, base, 'key')).toBeUndefined();
    rmSync(join(folder, path));
    expect(readBuildRecord(folder, base, 'key')).toBeUndefined();
  });
});
