/** What a worker of the build leaves behind of one leaflet: its files, and lines about them that are true. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type LeafletTask,
  type LeafletWork,
  workOnLeaflet,
} from '../../../../scripts/lib/leaflets/leaflet-worker.ts';
import { filesUnder, sha256OfFile } from '../../../../scripts/lib/terminal/files.ts';
import { formats, type SheetFormat } from '../../../../src/leaflet/index.ts';
import { leaflet, paragraph, part } from '../../../support/leaflet-builder.ts';

const task: LeafletTask = {
  content: leaflet([
    part('Good to know', paragraph('Words.')),
    ...Array.from({ length: 5 }, () => part('Know', paragraph('Words.'))),
  ]),
  format: formats['a4-letterfold'] as SheetFormat,
  file: 'content/en/leaflets/x.mdx',
  base: 'leaflets/en/x-a4-letterfold',
  profiles: ['office'],
};
let folder = '';
let work: LeafletWork;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'worker-'));
  work = await workOnLeaflet({ ...task, folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

it('says how large the sheet is, and names its file with its sum', () => {
  expect(work.problems).toEqual([]);
  const [file] = work.files;
  expect(file).toMatchObject({ profile: 'office', pages: 2, path: 'leaflets/en/x-a4-letterfold-office.pdf' });
  expect(filesUnder(folder)).toEqual([file?.path]);
  expect(file?.sha256).toBe(sha256OfFile(join(folder, file?.path ?? '')));
  expect(file?.bytes).toBe(readFileSync(join(folder, file?.path ?? '')).length);
  expect(file?.trimSizeMm).toEqual([297, 210]);
});

it('writes nothing where it only looks', async () => {
  expect(await workOnLeaflet(task)).toEqual({ problems: [], files: [] });
});
