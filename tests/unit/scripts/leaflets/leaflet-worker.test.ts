/** What a worker of the build leaves behind of one leaflet: its files, and lines about them that are true. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
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
  pictures: true,
};
let folder = '';
let work: LeafletWork;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'worker-'));
  work = await workOnLeaflet({ ...task, folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

it('says how large the sheet is, and names every file with its sum', () => {
  expect(work.problems).toEqual([]);
  const [file] = work.files;
  expect(file).toMatchObject({ profile: 'office', pages: 2, path: 'leaflets/en/x-a4-letterfold-office.pdf' });
  const files = [file, ...(file?.previews ?? [])];
  expect(files.map((one) => one?.path).toSorted()).toEqual(filesUnder(folder));
  for (const one of files) expect(one?.sha256).toBe(sha256OfFile(join(folder, one?.path ?? '')));
  expect(file?.bytes).toBe(readFileSync(join(folder, file?.path ?? '')).length);
  expect(file?.trimSizeMm).toEqual([297, 210]);
});

it('draws pictures as wide as the pages of the site show them', async () => {
  const [first] = work.files[0]?.previews ?? [];
  const { width, height } = await sharp(join(folder, first?.path ?? '')).metadata();
  expect([width, height]).toEqual([720, 509]);
});

it('writes nothing where it only looks', async () => {
  expect(await workOnLeaflet(task)).toEqual({ problems: [], files: [] });
});
